import { plusDagen } from '#core';
import type { Demoaanbesteding, Demobod, Demogebeurtenis, Demoperceel, Demoprijs } from './aanbesteding-vorm.js';

const b1 = (cent: number, groep: number, uren: number): Demoprijs => ({
  ...{ product: 'TAAL_KNM', leerroute: 'B1_ROUTE', soort: 'BASISPAKKET', omschrijving: 'Basispakket B1-route' },
  ...{ eenheid: 'LESUUR', cent, groep, uren },
});
const losse = (product: string, omschrijving: string, cent: number, uren: number): Demoprijs => ({
  ...{ product, leerroute: null, soort: 'MODULE', omschrijving, eenheid: 'LESUUR', cent, groep: 8, uren },
});
const bod = (aanbieder: string, ...prijzen: Demoprijs[]): Demobod => ({
  ...{ aanbieder, prijzen },
  plan: 'Wij geven les op drie plekken in de regio, overdag en in de avond, met een vaste docent per groep.',
});
const redenen: [string, string][] = [
  ['Kwaliteit', 'Het plan beschrijft concreet hoe uitval wordt voorkomen en hoe deelnemers oefenen op het werk.'],
  ['Prijs', 'Van de inschrijvingen die voldoen is dit de laagste prijs.'],
];
const PLAFOND: Demoperceel['plafond'] = [
  ['Docenten', 520_000, 'Cao mbo'],
  ['Lesruimte en materiaal', 145_000, 'Opgave van drie aanbieders'],
  ['Organisatie en risico', 85_000, 'Kostprijsonderzoek'],
];

/** Where each region stands on this day; together they show every stage of a procurement. */
export function demoAanbestedingen(vandaag: string): Demoaanbesteding[] {
  const dag = (n: number): string => plusDagen(vandaag, n);
  const jaar = Number(vandaag.slice(0, 4));
  return [afgerond(jaar), standstill(dag), kluisDicht(dag), rondeOpen(dag), bezwaar(dag), geopend(dag), begin(dag)];
}

/** Finished long ago: it made the contract of Vista. */
function afgerond(jaar: number): Demoaanbesteding {
  const j = jaar - 3;
  return {
    ...{ regio: 'ZL', vorm: 'SAS_AANGEKONDIGD', titel: `Leerroutes Zuid-Limburg ${j + 1}`, kenmerk: `ZL-${j}-014` },
    omschrijving: 'Taal, KNM, alfabetisering en participatie voor de B1-route en de Z-route in zestien gemeenten.',
    perJaarCent: 95_000_000,
    percelen: [
      {
        ...{ code: 'ZL-LR', naam: 'Leerroutes B1 en Z', gebied: 'Zestien gemeenten in Zuid-Limburg' },
        ...{ producten: ['TAAL_KNM', 'ALFABETISERING', 'PARTICIPATIE'], leerroutes: ['B1_ROUTE', 'Z_ROUTE'] },
        ...{ omvang: 240, max: 1, plafond: [] },
      },
    ],
    rondes: [
      {
        ...{ stap: 'RONDE_INSCHRIJVING', naam: 'inschrijving met prijs', prijs: 'DEFINITIEF' },
        vraag: 'Een basispakket van 800 lesuren voor de B1-route, met alfabetisering en participatie als module.',
        ...{ open: `${j}-04-03`, sluit: `${j}-05-12`, kluis: [`${j}-05-13`, `${j}-05-13`] },
        boden: [
          bod(
            'VISTA',
            b1(1425, 14, 800),
            losse('ALFABETISERING', 'Alfabetisering', 1610, 200),
            losse('PARTICIPATIE', 'Participatie', 595, 800),
          ),
          bod('TOPTAAL', b1(1490, 12, 800), losse('ALFABETISERING', 'Alfabetisering', 1650, 200)),
        ],
      },
    ],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: `${j}-02-06`, zicht: 'REGIO' },
      { soort: 'MARKTCONSULTATIE_HOUDEN', dag: `${j}-02-20`, tekst: 'Vier aanbieders, verslag bij de stukken.' },
      { soort: 'AANKONDIGEN', dag: `${j}-04-01`, tekst: 'TenderNed.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_INSCHRIJVING', dag: `${j}-04-03` },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INSCHRIJVING', dag: `${j}-05-13` },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INSCHRIJVING', dag: `${j}-05-13` },
      { soort: 'VOORLOPIG_GUNNEN', dag: `${j}-06-16`, perceel: 'ZL-LR', zicht: 'REGIO', winnaars: ['VISTA'], redenen },
      ...kennisgevingen(`${j}-06-16`, 'ZL-LR', 'Vista College', ['VISTA', 'TOPTAAL']),
      {
        ...{ soort: 'DEFINITIEF_GUNNEN', dag: `${j}-07-10`, perceel: 'ZL-LR', winnaars: ['VISTA'] },
        tekst: 'Definitief gegund aan Vista College. Contracten: ZL-LR-01.',
        contracten: [['ZL-LR-01', 'VISTA', `${j + 1}-01-01`, `${j + 5}-12-31`]],
      },
      { soort: 'GUNNING_AANKONDIGEN', dag: `${j}-07-21`, tekst: 'TenderNed.' },
      { soort: 'AFRONDEN', dag: `${j}-08-04`, tekst: 'Contract getekend.' },
    ],
    vragen: [],
  };
}

const kennisgevingen = (dag: string, perceel: string, winnaar: string, aan: string[]): Demogebeurtenis[] =>
  aan.map((aanbieder) => ({
    ...{ soort: 'KENNISGEVING_VERSTUREN', dag, perceel, aanbieder, zicht: 'AANBIEDER', redenen },
    tekst: `Voorlopig gegund aan ${winnaar}.`,
  }));

/** Every notice is out: the term ends in a few days. */
function standstill(dag: (n: number) => string): Demoaanbesteding {
  const perceel = 'ZL-LT';
  return {
    ...{ regio: 'ZL', vorm: 'SAS_AANGEKONDIGD', titel: 'Leerbaarheidstoetsen Zuid-Limburg', kenmerk: 'ZL-LT-02' },
    omschrijving: 'Afname van de leerbaarheidstoets in Maastricht, Heerlen en Sittard.',
    perJaarCent: 18_000_000,
    percelen: [
      {
        ...{ code: perceel, naam: 'Leerbaarheidstoets', gebied: 'Zuid-Limburg', producten: ['PVT'], leerroutes: [] },
        ...{ omvang: 600, max: 1, plafond: [] },
      },
    ],
    rondes: [
      {
        ...{ stap: 'RONDE_INSCHRIJVING', naam: 'inschrijving met prijs', prijs: 'DEFINITIEF' },
        vraag: 'Een prijs per afgenomen toets, met verslag binnen tien werkdagen.',
        ...{ open: dag(-75), sluit: dag(-40), kluis: [dag(-39), dag(-39)] },
        boden: ['TOPTAAL', 'VISTA', 'INTERBEEK'].map((a, i) =>
          bod(a, {
            ...{ product: 'PVT', leerroute: null, soort: 'BASISPAKKET', omschrijving: 'Toets met verslag' },
            ...{ eenheid: 'STUK', cent: 16_950 + i * 1_250, groep: 1, uren: 3 },
          }),
        ),
      },
    ],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: dag(-110), zicht: 'REGIO' },
      { soort: 'AANKONDIGEN', dag: dag(-78), tekst: 'TenderNed.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_INSCHRIJVING', dag: dag(-75) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INSCHRIJVING', dag: dag(-39) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INSCHRIJVING', dag: dag(-39) },
      { soort: 'VOORLOPIG_GUNNEN', dag: dag(-18), perceel, zicht: 'REGIO', winnaars: ['TOPTAAL'], redenen },
      ...kennisgevingen(dag(-16), perceel, 'Toptaal', ['TOPTAAL', 'VISTA', 'INTERBEEK']),
    ],
    vragen: [],
  };
}

/** The round closed yesterday: two people can open the safe. */
function kluisDicht(dag: (n: number) => string): Demoaanbesteding {
  return {
    ...{ regio: 'ZL', vorm: 'SAS_AANGEKONDIGD', titel: 'Avondlessen Zuid-Limburg', kenmerk: 'ZL-AV-01' },
    omschrijving: 'Taallessen in de avond en op zaterdag, voor mensen die werken.',
    perJaarCent: 42_000_000,
    percelen: [
      {
        ...{ code: 'ZL-AV', naam: 'Avondlessen B1', gebied: 'Maastricht, Heerlen, Sittard', producten: ['TAAL_KNM'] },
        ...{ leerroutes: ['B1_ROUTE'], omvang: 90, max: 2, plafond: PLAFOND },
      },
    ],
    rondes: [
      {
        ...{ stap: 'RONDE_INSCHRIJVING', naam: 'inschrijving met prijs', prijs: 'DEFINITIEF' },
        vraag: 'Een prijs per lesuur voor groepen van ten hoogste twaalf, tussen 18.30 en 21.30 uur.',
        ...{ open: dag(-36), sluit: dag(-1), kluis: [] },
        boden: [
          bod('VISTA', b1(1540, 12, 480)),
          bod('TOPTAAL', b1(1495, 12, 480)),
          bod('INTERBEEK', b1(1460, 12, 480)),
        ],
      },
    ],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: dag(-60), zicht: 'REGIO' },
      { soort: 'AANKONDIGEN', dag: dag(-38), tekst: 'TenderNed.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_INSCHRIJVING', dag: dag(-36) },
    ],
    vragen: [
      {
        ...{ van: 'VISTA', dag: dag(-25), tekst: 'Mogen lessen ook online worden gegeven?' },
        antwoord: [dag(-20), 'Ten hoogste een kwart van de lesuren mag online.'],
      },
    ],
  };
}

/** A round of plans is open; a supplier has asked something, and another wants to bid together. */
function rondeOpen(dag: (n: number) => string): Demoaanbesteding {
  return {
    ...{ regio: 'ZL', vorm: 'DIALOOG_DRIE_FASEN', titel: 'Leerroutes Zuid-Limburg, volgende periode', kenmerk: null },
    omschrijving: 'Wat moet er anders na de lopende contracten? Eerst plannen zonder prijs, daarna gesprekken.',
    perJaarCent: 104_000_000,
    percelen: [
      {
        ...{ code: 'ZL-BZ', naam: 'B1-route en Z-route', gebied: 'Zestien gemeenten in Zuid-Limburg' },
        ...{ producten: ['TAAL_KNM', 'ALFABETISERING', 'PARTICIPATIE'], leerroutes: ['B1_ROUTE', 'Z_ROUTE'] },
        ...{ omvang: 260, max: 2, plafond: [] },
      },
    ],
    rondes: [
      {
        ...{ stap: 'RONDE_PLAN', naam: 'plan van aanpak zonder prijs, met wensenlijst', prijs: 'GEEN' },
        vraag: 'Hoe houdt u mensen die werken in de les? Wensen: avondlessen, kinderopvang, lessen op het werk.',
        ...{ open: dag(-12), sluit: dag(9), kluis: [] },
        boden: [{ ...bod('TOPTAAL'), lid: 'VISTA' }],
      },
    ],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: dag(-50), zicht: 'REGIO' },
      { soort: 'MARKTCONSULTATIE_HOUDEN', dag: dag(-30), tekst: 'Zes aanbieders, verslag bij de stukken.' },
      { soort: 'AANKONDIGEN', dag: dag(-14), tekst: 'TenderNed.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_PLAN', dag: dag(-12) },
    ],
    vragen: [
      {
        ...{ van: 'VISTA', dag: dag(-8), tekst: 'Telt ervaring met lessen op het werk mee bij de beoordeling?' },
        antwoord: [dag(-5), 'Ja, noem twee voorbeelden uit de laatste drie jaar.'],
      },
      { van: 'VISTA', dag: dag(-2), tekst: 'Vraagt u ook een plan voor deelnemers met kinderen onder de vier?' },
    ],
  };
}

/** An objection holds the award, and one bidder has no notice yet. */
function bezwaar(dag: (n: number) => string): Demoaanbesteding {
  const perceel = 'MH-FZ';
  return {
    ...{ regio: 'MH', vorm: 'SAS_AANGEKONDIGD', titel: 'Financiële zelfredzaamheid Heuvelland', kenmerk: 'MH-FZ-01' },
    omschrijving: 'Cursus en begeleiding bij geldzaken in het eerste half jaar.',
    perJaarCent: 21_000_000,
    percelen: [
      {
        ...{ code: perceel, naam: 'Financiële zelfredzaamheid', gebied: 'Zes gemeenten', producten: ['PVT'] },
        ...{ leerroutes: [], omvang: 140, max: 1, plafond: [] },
      },
    ],
    rondes: [
      {
        ...{ stap: 'RONDE_INSCHRIJVING', naam: 'inschrijving met prijs', prijs: 'DEFINITIEF' },
        vraag: 'Een prijs per traject van zes maanden.',
        ...{ open: dag(-70), sluit: dag(-35), kluis: [dag(-34), dag(-34)] },
        boden: ['VWN', 'INTERBEEK', 'VISTA'].map((a, i) =>
          bod(a, {
            ...{ product: 'PVT', leerroute: null, soort: 'BASISPAKKET', omschrijving: 'Traject van zes maanden' },
            ...{ eenheid: 'TRAJECT', cent: 64_000 + i * 3_500, groep: 1, uren: 24 },
          }),
        ),
      },
    ],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: dag(-100), zicht: 'REGIO' },
      { soort: 'AANKONDIGEN', dag: dag(-72), tekst: 'TenderNed.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_INSCHRIJVING', dag: dag(-70) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INSCHRIJVING', dag: dag(-34) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INSCHRIJVING', dag: dag(-34) },
      { soort: 'VOORLOPIG_GUNNEN', dag: dag(-12), perceel, zicht: 'REGIO', winnaars: ['VWN'], redenen },
      ...kennisgevingen(dag(-11), perceel, 'Stichting Vluchtelingenwerk', ['VWN', 'INTERBEEK']),
      {
        ...{ soort: 'BEZWAAR_NOTEREN', dag: dag(-4), perceel, aanbieder: 'INTERBEEK', zicht: 'REGIO' },
        argument: 'De weging van het plan is anders dan in de uitvraag stond.',
      },
    ],
    vragen: [],
  };
}

/** Indicative prices are open on the table; the price talks come next. */
function geopend(dag: (n: number) => string): Demoaanbesteding {
  const indicatie = (cent: number, groep: number): Demoprijs => ({
    ...{ product: 'TAAL_KNM', leerroute: 'B1_ROUTE', soort: 'INDICATIEF', omschrijving: 'B1-route, indicatie' },
    ...{ eenheid: 'TRAJECT', cent, groep, uren: 800 },
  });
  return {
    ...{ regio: 'AH', vorm: 'DIALOOG_DRIE_FASEN', titel: 'Leerroutes Achterhoek', kenmerk: 'AH-LR-03' },
    omschrijving: 'B1-route en Z-route voor acht gemeenten, in dialoog met de markt.',
    perJaarCent: 78_000_000,
    percelen: [
      {
        ...{ code: 'AH-3', naam: 'B1-route en Z-route', gebied: 'Acht gemeenten in de Achterhoek' },
        ...{ producten: ['TAAL_KNM', 'ALFABETISERING'], leerroutes: ['B1_ROUTE', 'Z_ROUTE'], omvang: 160, max: 2 },
        plafond: [],
      },
    ],
    rondes: [
      {
        ...{ stap: 'RONDE_PLAN', naam: 'plan van aanpak zonder prijs, met wensenlijst', prijs: 'GEEN' },
        vraag: 'Een plan van aanpak bij de wensenlijst.',
        ...{ open: dag(-90), sluit: dag(-62), kluis: [dag(-61), dag(-61)] },
        boden: [bod('TOPTAAL'), bod('INTERBEEK'), bod('GRAAFSCHAP')],
      },
      {
        ...{ stap: 'RONDE_INDICATIE', naam: 'indicatieve prijs', prijs: 'INDICATIEF' },
        vraag: 'Een indicatie per traject, met de aannames.',
        ...{ open: dag(-40), sluit: dag(-12), kluis: [dag(-11), dag(-10)] },
        boden: [bod('TOPTAAL', indicatie(942_000, 10)), bod('INTERBEEK', indicatie(815_000, 14))],
      },
    ],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: dag(-140), zicht: 'REGIO' },
      { soort: 'MARKTCONSULTATIE_HOUDEN', dag: dag(-120), tekst: 'Vijf aanbieders.' },
      { soort: 'AANKONDIGEN', dag: dag(-92), tekst: 'TenderNed.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_PLAN', dag: dag(-90) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_PLAN', dag: dag(-61) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_PLAN', dag: dag(-61) },
      { soort: 'DIALOOG_VOEREN', stap: 'DIALOOG_PLAN', dag: dag(-48), tekst: 'Gezamenlijke sessie in Doetinchem.' },
      { soort: 'RONDE_OPENEN', stap: 'RONDE_INDICATIE', dag: dag(-40) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INDICATIE', dag: dag(-11) },
      { soort: 'KLUIS_OPENEN', stap: 'KLUIS_INDICATIE', dag: dag(-10) },
    ],
    vragen: [],
  };
}

/** Nothing is announced yet. */
function begin(dag: (n: number) => string): Demoaanbesteding {
  return {
    ...{ regio: 'ML', vorm: 'MEERVOUDIG_ONDERHANDS', titel: 'Taalcoaching Midden-Limburg', kenmerk: null },
    omschrijving: 'Extra oefening met een taalcoach, naast de lessen.',
    perJaarCent: 9_000_000,
    percelen: [
      {
        ...{ code: 'ML-TC', naam: 'Taalcoaching', gebied: 'Acht gemeenten', producten: ['PARTICIPATIE'] },
        ...{ leerroutes: ['B1_ROUTE'], omvang: 80, max: 1, plafond: [] },
      },
    ],
    rondes: [],
    gebeurtenissen: [
      { soort: 'RAMING_VASTSTELLEN', dag: dag(-6), zicht: 'REGIO' },
      { soort: 'MARKTCONSULTATIE_HOUDEN', dag: dag(-3), tekst: 'Drie gesprekken.' },
    ],
    vragen: [],
  };
}
