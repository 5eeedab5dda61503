import type { Bevindingregel } from './bevindingregel.js';

type Kort = Pick<Bevindingregel, 'code' | 'titel' | 'melding' | 'oplossing'> & Partial<Bevindingregel>;

const maak =
  (soort: Bevindingregel['soort']) =>
  (r: Kort): Bevindingregel => ({
    ...{ soort, eenheid: null, zichtAanbieder: 'ALTIJD', bit: 0, uitwisseling: false },
    ...r,
  });
const blokkade = maak('BLOKKADE');
const afwijking = maak('AFWIJKING');
const signaal = maak('SIGNAAL');
const uur = { eenheid: 'UREN', uitwisseling: true } as const;
const euro = { eenheid: 'EURO', uitwisseling: true } as const;
const stuk = { eenheid: 'EENHEDEN', uitwisseling: true } as const;

/** The line books nothing; the first that holds, and then no other. */
export const blokkades: readonly Bevindingregel[] = [
  blokkade({
    code: 'REC-201',
    titel: 'Traject onbekend in deze regio',
    // One text for "does not exist" and "is elsewhere": an aanbieder must not learn who exists elsewhere.
    melding: 'Wij kennen dit trajectnummer niet in de regio van dit contract. De regel telt niet mee.',
    oplossing: 'Controleer het trajectnummer. Klopt het? Vraag dan de gemeente of het traject bij deze regio hoort.',
  }),
  blokkade({
    code: 'REC-202',
    titel: 'Nog geen PIP',
    melding:
      'Op de laatste dag van deze maand was er nog geen vastgesteld PIP voor dit traject. De regel telt niet mee.',
    oplossing:
      'Vraag de gemeente wanneer het PIP is vastgesteld. Lever de regel in bij een maand waarin het PIP er is.',
  }),
  blokkade({
    code: 'REC-203',
    titel: 'Product staat niet in het PIP',
    melding: 'Dit product staat in deze maand niet in het PIP van dit traject. De regel telt niet mee.',
    oplossing: 'Controleer het product en de maand. Klopt uw regel? Vraag de gemeente om het PIP aan te passen.',
  }),
  blokkade({
    code: 'REC-204',
    titel: 'Product hoort niet bij dit contract',
    melding: 'Dit product staat wel in het PIP, maar niet bij dit contract. De regel telt niet mee.',
    oplossing: 'Lever de regel in bij het goede contract. Klopt uw regel? Vraag de gemeente om het PIP aan te passen.',
  }),
];

/** About a booked line; every rule that holds is told. The bits are those of the one pass over the lines. */
export const oordelen: readonly Bevindingregel[] = [
  afwijking({
    code: 'REC-205',
    titel: 'Meer uren aangeboden dan gepland',
    melding: 'U hebt deze maand {gemeten} uur aangeboden. Volgens het PIP mag dat hooguit {grens} uur zijn.',
    oplossing: 'Controleer de aangeboden uren. Kloppen ze? Leg uit waarom er meer uren nodig waren.',
    ...{ ...uur, bit: 1 },
  }),
  signaal({
    code: 'REC-206',
    titel: 'Te weinig aanwezig',
    melding: 'Van de aangeboden uren is {gemeten} % gevolgd. De afspraak in het contract is ten minste {grens} %.',
    oplossing: 'Controleer de gevolgde uren. Kloppen ze? Leg uit wat u aan de aanwezigheid doet.',
    ...{ eenheid: 'PROCENT', bit: 2 },
  }),
  signaal({
    code: 'REC-207',
    titel: 'Loopt achter op het PIP',
    melding: 'Tot en met deze maand is {gemeten} uur gevolgd. Volgens het PIP moet dat nu ten minste {grens} uur zijn.',
    oplossing: 'Controleer de gevolgde uren van alle maanden. Kloppen ze? Leg uit hoe de achterstand wordt ingehaald.',
    ...{ ...uur, bit: 4 },
  }),
  signaal({
    code: 'REC-208',
    titel: 'Gemeld als in de pas, maar loopt achter',
    melding: 'U meldt dat de inburgeraar in de pas loopt. De gevolgde uren blijven achter op het PIP.',
    oplossing: 'Vul "nee" in bij in de pas, of leg uit waarom de inburgeraar toch op schema ligt.',
    ...{ bit: 8 },
  }),
  afwijking({
    code: 'REC-209',
    titel: 'Meer uren dan het PIP in totaal geeft',
    melding: 'Tot en met deze maand is {gemeten} uur aangeboden. Het PIP geeft in totaal {grens} uur.',
    oplossing:
      'Controleer de uren van alle maanden. Zijn er meer uren nodig? Vraag de gemeente om het PIP aan te passen.',
    ...{ ...uur, bit: 16 },
  }),
  afwijking({
    code: 'REC-301',
    titel: 'Geen tarief',
    melding:
      'Voor dit product is op de eerste dag van deze maand geen tarief in het contract. De uren tellen mee, het bedrag is € 0.',
    oplossing: 'Controleer het product. Klopt het? Vraag de contractmanager om het tarief.',
    ...{ bit: 32 },
  }),
  afwijking({
    code: 'REC-302',
    titel: 'Bedrag klopt niet met het tarief',
    melding: 'U rekent € {gemeten}. Eenheden maal tarief is € {grens}.',
    oplossing: 'Controleer de eenheden en het bedrag. Reken met het tarief dat op de eerste dag van de maand geldt.',
    ...{ ...euro, bit: 64 },
  }),
  afwijking({
    code: 'REC-303',
    titel: 'Eenheden zijn niet gelijk aan de uren',
    melding: 'Dit product gaat per lesuur. U rekent {gemeten} eenheden, maar u hebt {grens} uur aangeboden.',
    oplossing: 'Maak de eenheden en de aangeboden uren gelijk.',
    ...{ ...stuk, bit: 128 },
  }),
  afwijking({
    code: 'REC-304',
    titel: 'Kosten hoger dan in het PIP',
    melding:
      'Tot en met deze maand is voor dit traject € {gemeten} gerekend. Het PIP heeft een kostprijs van € {grens}.',
    oplossing: 'Controleer de bedragen. Kloppen ze? Overleg met de gemeente over het PIP.',
    ...{ ...euro, zichtAanbieder: 'EIGEN', bit: 256 },
  }),
  afwijking({
    code: 'REC-305',
    titel: 'Product vaker dan één keer gerekend',
    melding: 'Dit product kan één keer per traject. Tot en met deze maand zijn {gemeten} eenheden gerekend.',
    oplossing: 'Haal de regel weg uit de maand waarin het product niet is afgerond.',
    ...{ ...stuk, bit: 512 },
  }),
];

/** About the report as a whole. */
export const overHeel: readonly Bevindingregel[] = [
  signaal({
    code: 'REC-401',
    titel: 'SPUK-budget van gemeente overschreden',
    melding:
      'Tot en met deze maand is voor deze gemeente € {gemeten} gerekend. Het SPUK-budget van dit jaar is € {grens}.',
    oplossing: 'Overleg met de gemeente over het budget.',
    ...{ ...euro, zichtAanbieder: 'NOOIT' },
  }),
  signaal({
    code: 'REC-501',
    titel: 'Geen regel voor een lopend traject',
    melding:
      'Volgens het PIP loopt dit product in deze maand bij u. In het bestand staat geen regel voor dit traject en product.',
    oplossing: 'Voeg de regel toe, ook als er geen uren waren. Doet u dit traject niet meer? Meld dat aan de gemeente.',
  }),
];
