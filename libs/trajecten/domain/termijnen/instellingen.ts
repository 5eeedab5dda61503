import { geldtOp, plusDagen, type Fout } from '#core';

/** Everything about which the sources differ: a value with dates per gemeente, never a constant in a rule. */
export interface Instellingen {
  pipAnker: 'DUO_OF_BRP' | 'BRP' | 'HUISVESTING';
  pipWeken: number;
  pipDerdenWeken: number;
  termijnAnker: 'EERSTE_PIP' | 'DUO_KENNISGEVING';
  wisselMaanden: number;
  wisselMax: number | null;
  onderwijsMaxLeeftijd: number | null;
  b1MinLeeftijd: number | null;
  zCursusAsielH: number;
  zCursusGezinH: number;
  zParticipatieAsielH: number;
  zParticipatieGezinH: number;
  zAlfabetiseringTelt: boolean;
  zDoelniveau: 'A1' | null;
  afschalenH: number;
  afschalenFysiekBp: number;
  pvtH: number;
  pvtBijeenkomsten: number | null;
  mapPraktijkH: number;
  mapThemas: number;
  ontzorgMaanden: number;
  verlengingTermijnMaanden: number;
  verlengingExamens: number;
  verlengingGezinH: number;
  examenbriefMaanden: number;
  boeteAsiel: boolean;
}
export type Sleutel = keyof Instellingen;
type Soort = 'GETAL' | 'GETAL_OF_GEEN' | 'UREN' | 'PERCENTAGE' | 'JA_NEE' | { keuze: readonly string[]; geen?: true };
export interface Instellingsoort {
  naam: string;
  soort: Soort;
  min?: number;
  max?: number;
  standaard: Instellingen[Sleutel];
  bron: string;
  /** Which difference between the sources it settles. */
  verschil?: string;
}

const getal = (naam: string, standaard: number, bron: string, min: number, max: number): Instellingsoort => ({
  ...{ naam, soort: 'GETAL', standaard, bron, min, max },
});
const uren = (naam: string, standaard: number, bron: string): Instellingsoort => ({
  ...{ naam, soort: 'UREN', standaard: standaard * 100, bron, min: 0, max: 300_000 },
});
const BESLUIT = 'Besluit inburgering 2021';

/** The settings, what they may hold and what holds when a gemeente has set nothing: the law, else no limit. */
export const INSTELLINGEN: Record<Sleutel, Instellingsoort> = {
  pipAnker: {
    naam: 'Begin van de termijn voor het PIP',
    soort: { keuze: ['DUO_OF_BRP', 'BRP', 'HUISVESTING'] },
    standaard: 'DUO_OF_BRP',
    bron: `${BESLUIT}, art. 5.3`,
    verschil: 'K3: kennisgeving van DUO of latere inschrijving in de BRP, alleen de BRP, of de huisvesting',
  },
  pipWeken: getal('Weken voor het PIP', 10, `${BESLUIT}, art. 5.3`, 1, 52),
  pipDerdenWeken: getal('Weken na informatie van derden', 2, `${BESLUIT}, art. 5.3`, 1, 12),
  termijnAnker: {
    naam: 'Begin van de inburgeringstermijn',
    soort: { keuze: ['EERSTE_PIP', 'DUO_KENNISGEVING'] },
    standaard: 'EERSTE_PIP',
    bron: 'Wet inburgering 2021, art. 11',
    verschil: 'K4: de dag na het eerste PIP, of het verblijfsrecht',
  },
  wisselMaanden: getal('Maanden om van leerroute te wisselen', 18, `${BESLUIT}; Divosa, leerroutes`, 0, 36),
  wisselMax: {
    naam: 'Hoe vaak iemand van leerroute mag wisselen',
    soort: 'GETAL_OF_GEEN',
    ...{ min: 0, max: 9, standaard: null },
    bron: 'geen grens gevonden in de wet',
    verschil: 'K5: zonder grens, of één keer',
  },
  onderwijsMaxLeeftijd: {
    naam: 'Leeftijd waarvanaf de onderwijsroute een waarschuwing geeft',
    soort: 'GETAL_OF_GEEN',
    ...{ min: 18, max: 67, standaard: null },
    bron: 'geen leeftijdsgrens gevonden in de wet',
    verschil: 'K1: 27, 28, 30 of geen',
  },
  b1MinLeeftijd: {
    naam: 'Leeftijd waaronder de B1-route een waarschuwing geeft',
    soort: 'GETAL_OF_GEEN',
    ...{ min: 18, max: 67, standaard: null },
    bron: 'geen leeftijdsgrens gevonden in de wet',
    verschil: 'K2: 27 of geen',
  },
  zCursusAsielH: uren('Z-route, cursusuren asielstatushouder', 800, `${BESLUIT}, art. 3.14`),
  zCursusGezinH: uren('Z-route, cursusuren gezins- en overige migrant', 800, `${BESLUIT}, art. 3.14`),
  zParticipatieAsielH: uren('Z-route, participatie-uren asielstatushouder', 800, `${BESLUIT}, art. 3.14`),
  zParticipatieGezinH: {
    ...uren('Z-route, participatie-uren gezins- en overige migrant', 0, `${BESLUIT}, art. 3.14`),
    verschil: 'K6: geen uren, of 800 voor iedereen',
  },
  zAlfabetiseringTelt: {
    naam: 'Alfabetisering telt mee in de cursusuren van de Z-route',
    ...{ soort: 'JA_NEE', standaard: true },
    bron: 'procesvoorstel Dalfsen 2021: alfabetisering vormt een onderdeel van de Z-route',
  },
  zDoelniveau: {
    naam: 'Doelniveau van de Z-route',
    soort: { keuze: ['A1'], geen: true },
    standaard: null,
    bron: 'de wet kent geen niveau-examen in de Z-route',
    verschil: 'K7: geen, of minimaal A1',
  },
  afschalenH: uren('Cursusuren voor afschalen naar A2', 600, `${BESLUIT}, art. 5.5`),
  afschalenFysiekBp: {
    naam: 'Aandeel van die uren dat in de les is gevolgd',
    ...{ soort: 'PERCENTAGE', standaard: 5000, min: 0, max: 10_000 },
    bron: 'Blik op Werk, afstandsonderwijs binnen inburgering',
  },
  pvtH: { ...uren('PVT, uren', 12, `${BESLUIT}, art. 3.1`), verschil: 'K11: 12 uur of meer' },
  pvtBijeenkomsten: {
    naam: 'PVT, aantal bijeenkomsten',
    soort: 'GETAL_OF_GEEN',
    ...{ min: 1, max: 20, standaard: null },
    bron: 'eigen keuze van de gemeente',
    verschil: 'K11: vier dagdelen of vier workshops',
  },
  mapPraktijkH: uren('MAP, uren praktijk', 40, `${BESLUIT}, MAP`),
  mapThemas: getal("MAP, aantal thema's", 8, `${BESLUIT}, MAP`, 0, 8),
  ontzorgMaanden: {
    ...getal('Maanden ontzorging', 6, 'Participatiewet, art. 56a', 0, 36),
    verschil: 'K12: minimaal zes maanden, te verlengen',
  },
  verlengingTermijnMaanden: getal('Verlenging: termijn van ten minste', 30, `${BESLUIT}, art. 4.3 en 4.4`, 0, 60),
  verlengingExamens: getal('Verlenging: gehaalde taalexamens', 2, `${BESLUIT}, art. 4.3 en 4.4`, 0, 4),
  verlengingGezinH: uren(
    'Verlenging: cursusuren gezins- en overige migrant',
    450,
    'Regeling inburgering 2021, art. 4.1',
  ),
  boeteAsiel: {
    naam: 'Ook asielstatushouders een boete geven',
    ...{ soort: 'JA_NEE', standaard: false },
    bron: 'HvJ EU 4 februari 2025 (C:2025:52): geen boetes als regel',
    verschil: 'K10: boetes per grond en doelgroep',
  },
  examenbriefMaanden: getal('Maanden voor het einde dat DUO een brief stuurt', 2, 'DUO, inburgeringstermijn', 1, 12),
};
export const SLEUTELS = Object.keys(INSTELLINGEN) as Sleutel[];

/** A value that a gemeente has set, from a day; both ends count. */
export interface Instellingrij {
  sleutel: string;
  waarde: string | null;
  van: string;
  tot: string | null;
}

const fout = (sleutel: Sleutel, oplossing: string): Fout => ({
  ...{ code: 'TRA-201', veld: 'waarde', oplossing },
  melding: `Deze waarde past niet bij "${INSTELLINGEN[sleutel].naam}".`,
});
const binnen = (s: Instellingsoort, n: number): boolean => n >= (s.min ?? 0) && n <= (s.max ?? Number.MAX_SAFE_INTEGER);

/** Why a value may not be set, or null. */
export function keurWaarde(sleutel: string, waarde: string | null): Fout | null {
  if (!Object.hasOwn(INSTELLINGEN, sleutel))
    return {
      ...{ code: 'TRA-200', veld: 'sleutel', melding: 'Deze instelling is er niet.' },
      oplossing: 'Kies een instelling uit de lijst.',
    };
  const s = INSTELLINGEN[sleutel as Sleutel];
  const k = sleutel as Sleutel;
  if (waarde === null)
    return s.soort === 'GETAL_OF_GEEN' || (typeof s.soort === 'object' && s.soort.geen)
      ? null
      : fout(k, 'Vul een waarde in; deze instelling kan niet leeg zijn.');
  if (typeof s.soort === 'object')
    return s.soort.keuze.includes(waarde) ? null : fout(k, `Kies een van: ${s.soort.keuze.join(', ')}.`);
  if (s.soort === 'JA_NEE') return waarde === 'JA' || waarde === 'NEE' ? null : fout(k, 'Kies JA of NEE.');
  if (!/^\d{1,9}$/.test(waarde) || !binnen(s, Number(waarde)))
    return fout(k, `Vul een heel getal in van ${s.min ?? 0} tot en met ${s.max}.`);
  return null;
}

function lees(sleutel: Sleutel, waarde: string | null): Instellingen[Sleutel] {
  const { soort } = INSTELLINGEN[sleutel];
  if (waarde === null) return null;
  if (typeof soort === 'object') return waarde as never;
  return soort === 'JA_NEE' ? waarde === 'JA' : Number(waarde);
}

const STANDAARD = Object.fromEntries(SLEUTELS.map((k) => [k, INSTELLINGEN[k].standaard])) as unknown as Instellingen;

/** What holds when nothing was set, with some values other. */
export const standaardInstellingen = (over: Partial<Instellingen> = {}): Instellingen => ({ ...STANDAARD, ...over });

/** The settings of one gemeente on a day. */
export function instellingenOp(rijen: readonly Instellingrij[], dag: string): Instellingen {
  const uit = { ...STANDAARD } as Record<Sleutel, Instellingen[Sleutel]>;
  for (const r of rijen)
    if (Object.hasOwn(INSTELLINGEN, r.sleutel) && geldtOp(r, dag))
      uit[r.sleutel as Sleutel] = lees(r.sleutel as Sleutel, r.waarde);
  return uit as unknown as Instellingen;
}

/** The same, remembering per stretch of days between two changes: thousands of cases fall in a handful of stretches. */
export function instellingenLezer(rijen: readonly Instellingrij[]): (dag: string) => Instellingen {
  const grenzen = [...new Set(rijen.flatMap((r) => [r.van, ...(r.tot ? [plusDagen(r.tot, 1)] : [])]))].sort();
  const bekend = new Map<string, Instellingen>();
  return (dag) => {
    const begin = grenzen.findLast((g) => g <= dag) ?? '';
    let uit = bekend.get(begin);
    if (!uit) bekend.set(begin, (uit = instellingenOp(rijen, dag)));
    return uit;
  };
}
