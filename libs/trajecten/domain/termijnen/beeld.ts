import { laatste, vroegste } from './dagen.js';

/** The part of a fact that a term looks at; corrected and withdrawn facts are left out before. */
export interface Feitkern {
  soort: string;
  datum: string;
  tot: string | null;
  urenH: number | null;
  code: string | null;
  gegevens: Readonly<Record<string, string | number | boolean>>;
}
export interface Pipkern {
  versie: number;
  vastgesteldOp: string;
  leerroute: string;
  /** Levels of the exam parts as they were decided; null = those of the leerroute. */
  niveaus?: Readonly<Record<string, string>> | null;
}
/** Sums of the booked lines of accepted reports, in hundredths of hours. */
export interface Uren {
  cursusH: number;
  alfabetiseringH: number;
  participatieH: number;
  /** Of the course alone: what was offered. */
  aangebodenH: number;
  /** Absence with a valid reason; null = not looked up. */
  geoorloofdH: number | null;
  /** The same hours by month; null = not looked up. */
  maanden: readonly Uurmaand[] | null;
}
/** Followed hours of a month, in hundredths. */
export interface Uurmaand {
  /** The last day of it. */
  datum: string;
  cursusH: number;
  alfabetiseringH: number;
  participatieH: number;
}
export const GEEN_UREN: Uren = {
  ...{ cursusH: 0, alfabetiseringH: 0, participatieH: 0, aangebodenH: 0, geoorloofdH: 0 },
  maanden: [],
};

/** Everything that terms are computed from. Facts and plans are sets: their order says nothing. */
export interface Trajectfeiten {
  doelgroep: string;
  gehuisvestOp: string | null;
  /** Only known where the person's file was opened. */
  geboortedatum?: string | null;
  pips: readonly Pipkern[];
  feiten: readonly Feitkern[];
  uren: Uren;
  /** Hours of the PVT in accepted reports, each on the last day of its month. */
  pvtGemeld?: readonly Uurdag[];
}

export interface Examen {
  onderdeel: string;
  niveau: string | null;
  datum: string;
}
/** Something asked of a third party, or received from one. */
export interface Derde {
  van: string | null;
  datum: string;
}
/** Hours on a day. */
export interface Uurdag {
  datum: string;
  h: number;
}
export interface Periode {
  van: string;
  tot: string | null;
}
export interface Afschaaladvies {
  onderdeel: string;
  datum: string;
  inspanning: boolean;
  b1Haalbaar: boolean;
  /** Course hours followed in class rather than at a distance; null = not given. */
  fysiekH: number | null;
}

/** The facts summed up: each field is a first, a last, a sum or a set, so that no order of events can change it. */
export interface Beeld {
  doelgroep: string;
  geboortedatum: string | null;
  uren: Uren;
  duo: string | null;
  brp: string | null;
  gehuisvest: string | null;
  gevraagd: Derde[];
  ontvangen: Derde[];
  verschoond: string | null;
  eerstePip: string | null;
  huidigePip: string | null;
  leerroute: string | null;
  /** Exam parts that the plan of now puts on another level than the leerroute does. */
  niveaus: Readonly<Record<string, string>> | null;
  /** Each change of leerroute between two successive plans. */
  wissels: { van: string; naar: string; op: string }[];
  /** Meetings that were noted by hand. */
  pvt: Uurdag[];
  pvtGemeld: readonly Uurdag[];
  /** The first activity or excursion. */
  pvtActiviteit: string | null;
  pvtGetekend: string | null;
  map: Uurdag[];
  /** Each theme with the first day of it. */
  mapThemas: Map<string, string>;
  mapEindgesprek: string | null;
  zEindgesprek: string | null;
  /** Passed or exempted, per part; which of them counts depends on the level that is asked. */
  gehaald: Map<string, Examen[]>;
  taalschakelDiploma: string | null;
  afschaaladviezen: Map<string, Afschaaladvies>;
  ontzorging: Periode[];
  verlengdTot: string | null;
  verlengingen: number;
  ontheven: { geheel: string | null; onderdelen: Set<string> };
  gesloten: string | null;
}

// Spelled out, without spreads: this is made for every traject of a list.
const leeg = (t: Trajectfeiten): Beeld => ({
  doelgroep: t.doelgroep,
  geboortedatum: t.geboortedatum ?? null,
  uren: t.uren,
  duo: null,
  brp: null,
  gehuisvest: null,
  gevraagd: [],
  ontvangen: [],
  verschoond: null,
  eerstePip: null,
  huidigePip: null,
  leerroute: null,
  niveaus: null,
  wissels: [],
  pvt: [],
  pvtGemeld: t.pvtGemeld ?? [],
  pvtActiviteit: null,
  pvtGetekend: null,
  map: [],
  mapThemas: new Map<string, string>(),
  mapEindgesprek: null,
  zEindgesprek: null,
  gehaald: new Map<string, Examen[]>(),
  taalschakelDiploma: null,
  afschaaladviezen: new Map<string, Afschaaladvies>(),
  ontzorging: [],
  verlengdTot: null,
  verlengingen: 0,
  ontheven: { geheel: null, onderdelen: new Set<string>() },
  gesloten: null,
});

type Neem = (b: Beeld, f: Feitkern) => void;
const tekst = (f: Feitkern, veld: string): string | null =>
  f.gegevens[veld] === undefined ? null : String(f.gegevens[veld]);

function neemExamen(b: Beeld, f: Feitkern): void {
  if (f.code === 'NIET_GESLAAGD' || f.code === null) return;
  const onderdeel = tekst(f, 'onderdeel');
  if (!onderdeel) return;
  const nieuw: Examen = { onderdeel, niveau: tekst(f, 'niveau'), datum: f.datum };
  const eerder = b.gehaald.get(onderdeel);
  if (eerder) eerder.push(nieuw);
  else b.gehaald.set(onderdeel, [nieuw]);
}
function neemAdvies(b: Beeld, f: Feitkern): void {
  const onderdeel = tekst(f, 'onderdeel') ?? '';
  const oud = b.afschaaladviezen.get(onderdeel);
  const fysiek = f.gegevens.fysiekeUren;
  const nieuw: Afschaaladvies = {
    ...{ onderdeel, datum: f.datum, inspanning: f.gegevens.inspanning === true },
    b1Haalbaar: f.gegevens.b1Haalbaar !== false,
    fysiekH: typeof fysiek === 'number' ? fysiek * 100 : null,
  };
  if (!oud || sleutel(nieuw) > sleutel(oud)) b.afschaaladviezen.set(onderdeel, nieuw);
}
/** The last advice counts; of two on one day the one that asks most. */
const sleutel = (a: Afschaaladvies): string =>
  `${a.datum}${a.inspanning ? 0 : 1}${a.b1Haalbaar ? 1 : 0}${a.fysiekH === null ? 'x' : String(1e9 - a.fysiekH)}`;

function neemOntheffing(b: Beeld, f: Feitkern): void {
  const onderdeel = tekst(f, 'onderdeel');
  if (onderdeel) b.ontheven.onderdelen.add(onderdeel);
  else b.ontheven.geheel = vroegste(b.ontheven.geheel, f.datum);
}

const NEEM: Record<string, Neem> = {
  DUO_KENNISGEVING: (b, f) => (b.duo = vroegste(b.duo, f.datum)),
  BRP_INSCHRIJVING: (b, f) => (b.brp = vroegste(b.brp, f.datum)),
  HUISVESTING: (b, f) => (b.gehuisvest = vroegste(b.gehuisvest, f.datum)),
  INFO_DERDEN_GEVRAAGD: (b, f) => void b.gevraagd.push({ van: f.code, datum: f.datum }),
  INFO_DERDEN_ONTVANGEN: (b, f) => void b.ontvangen.push({ van: f.code, datum: f.datum }),
  OVERSCHRIJDING_VERSCHOOND: (b, f) => {
    if (b.verschoond === null || (f.code ?? '') < b.verschoond) b.verschoond = f.code ?? '';
  },
  PVT_BIJEENKOMST: (b, f) => {
    b.pvt.push({ datum: f.datum, h: f.urenH ?? 0 });
    if (f.gegevens.activiteit === true) b.pvtActiviteit = vroegste(b.pvtActiviteit, f.datum);
  },
  PVT_ONDERTEKEND: (b, f) => (b.pvtGetekend = vroegste(b.pvtGetekend, f.datum)),
  MAP_PRAKTIJK: (b, f) => void b.map.push({ datum: f.datum, h: f.urenH ?? 0 }),
  MAP_THEMA: (b, f) => void b.mapThemas.set(f.code ?? '', vroegste(b.mapThemas.get(f.code ?? '') ?? null, f.datum)!),
  MAP_EINDGESPREK: (b, f) => {
    if (f.code === 'VOLTOOID') b.mapEindgesprek = vroegste(b.mapEindgesprek, f.datum);
  },
  Z_EINDGESPREK: (b, f) => {
    if (f.code === 'VOLTOOID') b.zEindgesprek = vroegste(b.zEindgesprek, f.datum);
  },
  EXAMEN: neemExamen,
  TAALSCHAKEL_DIPLOMA: (b, f) => (b.taalschakelDiploma = vroegste(b.taalschakelDiploma, f.datum)),
  AFSCHAALADVIES: neemAdvies,
  ONTZORGING: (b, f) => void b.ontzorging.push({ van: f.datum, tot: f.tot }),
  VERLENGING: (b, f) => {
    b.verlengingen++;
    b.verlengdTot = laatste(b.verlengdTot, tekst(f, 'nieuweEinddatum'));
  },
  ONTHEFFING: neemOntheffing,
  VRIJSTELLING: neemOntheffing,
  AFGESLOTEN: (b, f) => (b.gesloten = laatste(b.gesloten, f.datum)),
};

function neemPips(b: Beeld, pips: readonly Pipkern[]): void {
  let vorige: Pipkern | null = null;
  const volgorde = pips.length > 1 ? [...pips].sort((x, y) => x.versie - y.versie) : pips;
  for (const p of volgorde) {
    b.eerstePip = vroegste(b.eerstePip, p.vastgesteldOp);
    b.huidigePip = laatste(b.huidigePip, p.vastgesteldOp);
    if (vorige && vorige.leerroute !== p.leerroute)
      b.wissels.push({ van: vorige.leerroute, naar: p.leerroute, op: p.vastgesteldOp });
    vorige = p;
  }
  b.leerroute = vorige?.leerroute ?? null;
  b.niveaus = vorige?.niveaus ?? null;
}

export const somH = (dagen: readonly Uurdag[]): number => {
  let som = 0;
  for (const d of dagen) som += d.h;
  return som;
};
const maand = (d: Uurdag): string => d.datum.slice(0, 7);
/**
 * The hours of the PVT, noted and reported. What was reported may be noted as well, so of each month the higher of the
 * two counts.
 */
export function pvtUren({ pvt, pvtGemeld }: Pick<Beeld, 'pvt' | 'pvtGemeld'>): readonly Uurdag[] {
  if (pvtGemeld.length === 0) return pvt;
  const maanden = new Set([...pvt, ...pvtGemeld].map(maand));
  return [...maanden].flatMap((m) => {
    const [genoteerd, gemeld] = [pvt, pvtGemeld].map((lijst) => lijst.filter((d) => maand(d) === m)) as [
      Uurdag[],
      Uurdag[],
    ];
    return somH(gemeld) > somH(genoteerd) ? gemeld : genoteerd;
  });
}
/** The day on which so many hours had been made; null = not yet. */
export function dagBereikt(dagen: readonly Uurdag[], nodigH: number): string | null {
  let som = 0;
  for (const d of [...dagen].sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0)))
    if ((som += d.h) >= nodigH) return d.datum;
  return null;
}

/** Sums up the facts of a traject in one pass. */
export function maakBeeld(t: Trajectfeiten): Beeld {
  const b = leeg(t);
  for (const f of t.feiten) NEEM[f.soort]?.(b, f);
  b.gehuisvest ??= t.gehuisvestOp;
  if (b.ontzorging.length > 1) b.ontzorging.sort((x, y) => (x.van + (x.tot ?? '9') < y.van + (y.tot ?? '9') ? -1 : 1));
  neemPips(b, t.pips);
  return b;
}

/** The kinds of facts that a term looks at: what the list of many trajecten has to fetch. */
export const TERMIJNSOORTEN: readonly string[] = Object.keys(NEEM);

export const isAsiel = (b: Beeld): boolean => b.doelgroep === 'ASIELSTATUSHOUDER';
/** Only who falls under the law of 2021 has these terms. */
export const onderDeWet = (b: Beeld): boolean => isAsiel(b) || b.doelgroep === 'GEZINS_OF_OVERIGE_MIGRANT';

/** The day of the case: the rules of law and the settings of that day are for it, not those of today. */
export function zaakdag(b: Beeld, vandaag: string): string {
  return vroegste(vroegste(b.duo, b.brp), vroegste(b.gehuisvest, b.eerstePip)) ?? vandaag;
}
