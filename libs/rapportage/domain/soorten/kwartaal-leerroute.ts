import { berekend, eigen, GELD, RISICOS, type Rapportsoort, type Sectie } from './soort.js';

const STROOM: Sectie = {
  code: 'STROOM',
  naam: 'Instroom, uitstroom en wachttijd',
  uitleg: 'Hoeveel trajecten begonnen, liepen, stopten en wachten.',
  velden: [
    berekend('INSTROOM', 'Ingestroomd', 'AANTAL', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Trajecten met hun eerste gevolgde uren bij dit contract in dit kwartaal.',
    }),
    berekend('ACTIEF', 'Actief', 'AANTAL', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Trajecten met minstens één geboekte regel in dit kwartaal.',
    }),
    berekend('UITSTROOM', 'Uitgestroomd', 'AANTAL', {
      bron: 'PIP',
      definitie: 'Trajecten waarvan het laatste onderdeel bij dit contract in dit kwartaal eindigt.',
    }),
    berekend('WACHTEND', 'Wacht op de eerste les', 'AANTAL', {
      bron: 'PIP',
      definitie: 'Trajecten met een onderdeel dat begonnen moest zijn, zonder gevolgde uren tot en met dit kwartaal.',
    }),
    berekend('WACHT_MEDIAAN', 'Wachttijd, middelste', 'DAGEN', {
      bron: 'PIP',
      definitie:
        'Dagen van het vaststellen van het PIP tot de eerste maand met gevolgde uren (op de maand nauwkeurig). De helft wachtte korter.',
    }),
    berekend('WACHT_P90', 'Wachttijd, 90 %', 'DAGEN', {
      bron: 'PIP',
      definitie: 'Negen van de tien ingestroomde trajecten wachtten hooguit zo lang.',
    }),
  ],
};
const UREN: Sectie = {
  code: 'UREN',
  naam: 'Uren en aanwezigheid',
  uitleg: 'Aangeboden en gevolgde uren naast de norm van het contract.',
  velden: [
    berekend('UREN_AANGEBODEN', 'Aangeboden uren', 'UREN', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Som van de aangeboden uren van geboekte regels.',
    }),
    berekend('UREN_GEVOLGD', 'Gevolgde uren', 'UREN', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Som van de gevolgde uren van geboekte regels.',
    }),
    berekend('AANWEZIGHEID', 'Aanwezigheid', 'AANDEEL', {
      bron: 'MAANDRAPPORTAGES',
      delen: 'UREN',
      definitie: 'Gevolgde uren gedeeld door aangeboden uren.',
      uitlegAls: 'ONDER_NORM',
    }),
    berekend('ONGEOORLOOFD', 'Ongeoorloofd verzuim', 'AANDEEL', {
      bron: 'MAANDRAPPORTAGES',
      delen: 'UREN',
      definitie: 'Uren ongeoorloofd verzuim gedeeld door aangeboden uren.',
    }),
  ],
};
/** The codes that the file of a traject knows for UITVAL. */
export const UITVALREDENEN: Readonly<Record<string, string>> = {
  ...{ WERK: 'werk gevonden', ONDERWIJS: 'naar ander onderwijs', VERHUISD: 'verhuisd' },
  ...{ NIET_VERSCHENEN: 'verschijnt niet meer', PLICHT_VERVALLEN: 'inburgeringsplicht vervallen' },
  BUITEN_SCHULD: 'buiten schuld van de inburgeraar',
};
const redenVelden = Object.entries(UITVALREDENEN).map(([code, naam]) => ({
  ...berekend(`UITVAL_${code}`, `Uitgevallen: ${naam}`, 'AANTAL', {
    ...{ bron: 'TRAJECTDOSSIER' as const, gevoelig: true },
    definitie: `Uitgevallen trajecten met als reden: ${naam}.`,
  }),
  per: 'GEHEEL' as const,
}));
const UITVAL: Sectie = {
  code: 'UITVAL',
  naam: 'Uitval en wisselingen',
  uitleg:
    'Wie stopte, en wie van leerroute of niveau wisselde. Kleine aantallen staan er niet: die kunnen een persoon aanwijzen.',
  velden: [
    berekend('UITVAL', 'Uitgevallen', 'AANTAL', {
      ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
      definitie: 'Trajecten die de gemeente in dit kwartaal als uitgevallen noteerde.',
    }),
    ...redenVelden,
    berekend('WISSEL', 'Van leerroute gewisseld', 'AANTAL', {
      ...{ bron: 'PIP', gevoelig: true },
      definitie: 'Trajecten met in dit kwartaal een PIP met een andere leerroute dan het vorige.',
    }),
    berekend('NIVEAU', 'Advies om lager examen te doen', 'AANTAL', {
      ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
      definitie: 'Trajecten met in dit kwartaal een advies om een onderdeel op A2 te doen.',
    }),
    eigen('UITVAL_GEMELD', 'Uitval die u zelf telde', 'AANTAL', {
      hulp: 'Tel ook mee wat de gemeente nog niet noteerde.',
      verplicht: true,
    }),
  ],
};
const examen = (code: string, naam: string): ReturnType<typeof berekend> =>
  berekend(`EXAMEN_${code}`, `Examen ${naam}: geslaagd van wie examen deed`, 'AANDEEL', {
    ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
    definitie: `Geslaagd voor ${naam} gedeeld door alle examens ${naam} in dit kwartaal.`,
  });
const RESULTATEN: Sectie = {
  code: 'RESULTATEN',
  naam: 'Examens en resultaten',
  uitleg: 'Examens per onderdeel, en de afronding van PVT, MAP en Z-route.',
  velden: [
    ...[examen('LEZEN', 'lezen'), examen('LUISTEREN', 'luisteren'), examen('SCHRIJVEN', 'schrijven')],
    ...[examen('SPREKEN', 'spreken'), examen('KNM', 'KNM')],
    berekend('PVT', 'PVT ondertekend', 'AANTAL', {
      ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
      definitie: 'Participatieverklaringen die in dit kwartaal zijn ondertekend.',
    }),
    berekend('MAP', 'MAP behaald van wie het eindgesprek had', 'AANDEEL', {
      ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
      definitie: 'Eindgesprekken MAP met een goed resultaat gedeeld door alle eindgesprekken MAP in dit kwartaal.',
    }),
    berekend('Z_ROUTE', 'Z-route voltooid van wie het eindgesprek had', 'AANDEEL', {
      ...{ bron: 'TRAJECTDOSSIER', gevoelig: true },
      definitie: 'Eindgesprekken Z-route met een goed resultaat gedeeld door alle eindgesprekken in dit kwartaal.',
    }),
  ],
};
const TEMPO: Sectie = {
  code: 'TEMPO',
  naam: 'In de pas met het PIP',
  uitleg: 'Welk deel van de trajecten het tempo van het plan houdt.',
  velden: [
    berekend('IN_DE_PAS', 'In de pas met het PIP', 'AANDEEL', {
      bron: 'MAANDRAPPORTAGES',
      definitie:
        'Trajecten waarvan elke regel in hun laatste maand "in de pas: ja" zegt, gedeeld door actieve trajecten.',
    }),
  ],
};
const GROEPEN: Sectie = {
  code: 'GROEPEN',
  naam: 'Groepen',
  uitleg: 'Hoe groot de groepen zijn op de laatste lesdag van het kwartaal.',
  velden: [
    eigen('GROEPEN', 'Aantal groepen', 'AANTAL', { verplicht: true }),
    eigen('GROEP_KLEINSTE', 'Deelnemers in de kleinste groep', 'AANTAL', { verplicht: true }),
    eigen('GROEP_GROOTSTE', 'Deelnemers in de grootste groep', 'AANTAL', { verplicht: true }),
    eigen('GROEP_GEMIDDELD', 'Deelnemers per groep, gemiddeld', 'CIJFER', { verplicht: true }),
    eigen('NIVEAUGROEPEN', 'Groepen met meer dan één niveau', 'AANTAL'),
    eigen('GROEPEN_GESTART', 'Groepen begonnen in dit kwartaal', 'AANTAL'),
    eigen('GROEPEN_GESTOPT', 'Groepen gestopt in dit kwartaal', 'AANTAL'),
  ],
};
const PERSONEEL: Sectie = {
  code: 'PERSONEEL',
  naam: 'Docenten en keurmerk',
  uitleg: 'Wie lesgeeft, en of het keurmerk geldt.',
  velden: [
    eigen('DOCENTEN', 'Docenten', 'AANTAL', { verplicht: true }),
    eigen('DOCENTEN_NT2', 'Van hen met NT2-certificaat', 'AANTAL', { verplicht: true }),
    eigen('VACATURES', 'Open vacatures voor docenten', 'AANTAL'),
    eigen('KEURMERK', 'Keurmerk Blik op Werk', 'KEUZE', {
      keuzes: {
        GELDIG: 'Geldig',
        GESCHORST: 'Geschorst',
        INGETROKKEN: 'Ingetrokken',
        NVT: 'Niet nodig voor dit contract',
      },
      verplicht: true,
    }),
    eigen('AUDIT_OP', 'Laatste audit', 'DATUM'),
    eigen('VOLGENDE_AUDIT', 'Volgende audit', 'DATUM'),
  ],
};
const TEVREDENHEID: Sectie = {
  code: 'TEVREDENHEID',
  naam: 'Tevredenheid en klachten',
  uitleg: 'Wat deelnemers van de lessen vinden.',
  velden: [
    eigen('CIJFER', 'Rapportcijfer van deelnemers', 'CIJFER', { max: 10, hulp: 'Leeg als er niet is gemeten.' }),
    eigen('RESPONDENTEN', 'Hoeveel deelnemers een cijfer gaven', 'AANTAL'),
    eigen('KLACHTEN', 'Klachten ontvangen', 'AANTAL', { verplicht: true }),
    eigen('KLACHTEN_OPGELOST', 'Klachten opgelost', 'AANTAL', { verplicht: true }),
  ],
};

/** The quarter report of a language school. */
export const kwartaalLeerroute: Rapportsoort = {
  ...{ code: 'KWARTAAL_LEERROUTE', naam: 'Kwartaalrapportage leerroutes', ritme: 'KWARTAAL', vorm: 'FORMULIER' },
  secties: [STROOM, UREN, UITVAL, RESULTATEN, TEMPO, GROEPEN, PERSONEEL, TEVREDENHEID, GELD, RISICOS],
};
