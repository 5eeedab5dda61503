import { nl, naarDecimaal } from '#core';
import { deelRond, som } from './verdelen.js';

/** Amounts per head (ten-thousandths of a euro) and the factor on the housing target; every one is dated input. */
export type Bedragsoort = 'ASIEL_JAAR_1' | 'ASIEL_JAAR_2' | 'ASIEL_JAAR_3' | 'GEZIN' | 'ONDERWIJSROUTE' | 'FACTOR';
export const BEDRAGSOORTEN: Record<Bedragsoort, string> = {
  ASIEL_JAAR_1: 'Bedrag per asielstatushouder, eerste jaar',
  ASIEL_JAAR_2: 'Bedrag per asielstatushouder, tweede jaar',
  ASIEL_JAAR_3: 'Bedrag per asielstatushouder, derde jaar',
  GEZIN: 'Bedrag per gezins- of overige migrant',
  ONDERWIJSROUTE: 'Toevoeging per asielstatushouder met de onderwijsroute',
  FACTOR: 'Deel van de taakstelling dat inburgeringsplichtig is',
};
/** The addition for the onderwijsroute is part of the SPUK from this year on (Regeling inburgering 2021). */
export const ONDERWIJSROUTE_VANAF = 2026;
const ASIEL = ['ASIEL_JAAR_1', 'ASIEL_JAAR_2', 'ASIEL_JAAR_3'] as const;

export interface Bedrag {
  soort: Bedragsoort;
  jaar: number;
  bedragE4: bigint;
}
/** A cohort: the housing target of a year, or the real number of persons. Both in hundredths, for halves stay. */
export interface Cohort {
  jaar: number;
  taakstellingH: bigint;
  /** Persons counted on 31 December; when known they go before target × factor. */
  werkelijkH: bigint | null;
}
export interface Telling {
  jaar: number;
  aantalH: bigint;
}
export interface Rekeninvoer {
  cohorten: readonly Cohort[];
  gezinnen: readonly Telling[];
  onderwijsroute: readonly Telling[];
  bedragen: readonly Bedrag[];
}

/** Money in hundred-millionths of a euro: persons (e4) × amount (e4), exact. */
export interface Cel {
  jaar: number;
  stand: 'BEDRAG' | 'NVT' | 'ONTBREEKT';
  bedragE8: bigint | null;
}
export interface Rij {
  soort: 'COHORT' | 'GEZIN' | 'ONDERWIJSROUTE';
  jaar: number | null;
  naam: string;
  /** Persons in ten-thousandths; null for a row of several years. */
  personenE4: bigint | null;
  cellen: Cel[];
}
export interface Jaartotaal {
  jaar: number;
  /** After the last cohort: what still comes for earlier cohorts. */
  uitloop: boolean;
  bedragE8: bigint | null;
  /** Whole euros, rounded once, at the end. */
  euro: bigint | null;
}
export interface Ontbreekt {
  soort: Bedragsoort;
  jaar: number;
  vraag: string;
}
export interface Rekentabel {
  jaren: number[];
  rijen: Rij[];
  totalen: Jaartotaal[];
  ontbreekt: Ontbreekt[];
}

const E8 = 100_000_000n;
export const inEuro = (e8: bigint): bigint => deelRond(e8, E8);
export const inCent = (e8: bigint): bigint => deelRond(e8, 1_000_000n);

/** Looks an amount up and remembers what was asked for in vain. */
class Bedragenboek {
  readonly ontbreekt = new Map<string, Ontbreekt>();
  private readonly boek: Map<string, bigint>;
  constructor(bedragen: readonly Bedrag[]) {
    this.boek = new Map(bedragen.map((b) => [`${b.soort} ${b.jaar}`, b.bedragE4]));
  }
  van(soort: Bedragsoort, jaar: number): bigint | null {
    const sleutel = `${soort} ${jaar}`;
    const bedrag = this.boek.get(sleutel);
    if (bedrag !== undefined) return bedrag;
    this.ontbreekt.set(sleutel, { soort, jaar, vraag: `${BEDRAGSOORTEN[soort]} in ${jaar} is niet ingevuld.` });
    return null;
  }
}

function personenE4(c: Cohort, boek: Bedragenboek): bigint | null {
  if (c.werkelijkH !== null) return c.werkelijkH * 100n;
  if (c.taakstellingH === 0n) return 0n;
  const factor = boek.van('FACTOR', c.jaar);
  // Target in hundredths × factor in ten-thousandths: four decimals are exact unless the target itself has decimals.
  return factor === null ? null : deelRond(c.taakstellingH * factor, 100n);
}

const nvt = (jaar: number): Cel => ({ jaar, stand: 'NVT', bedragE8: null });
function cel(jaar: number, personen: bigint | null, soort: Bedragsoort, boek: Bedragenboek): Cel {
  if (personen === 0n) return { jaar, stand: 'BEDRAG', bedragE8: 0n };
  const bedrag = boek.van(soort, jaar);
  if (bedrag === null || personen === null) return { jaar, stand: 'ONTBREEKT', bedragE8: null };
  return { jaar, stand: 'BEDRAG', bedragE8: personen * bedrag };
}

function cohortRij(c: Cohort, jaren: readonly number[], boek: Bedragenboek): Rij {
  const personen = personenE4(c, boek);
  const cellen = jaren.map((j) => {
    const soort = ASIEL[j - c.jaar];
    return soort === undefined ? nvt(j) : cel(j, personen, soort, boek);
  });
  return {
    soort: 'COHORT',
    jaar: c.jaar,
    naam: `Asielstatushouders gehuisvest in ${c.jaar}`,
    personenE4: personen,
    cellen,
  };
}

/** A row with its own count each year: gezins- en overige migranten, or the addition for the onderwijsroute. */
function eenmalig(
  soort: 'GEZIN' | 'ONDERWIJSROUTE',
  naam: string,
  tellingen: readonly Telling[],
  jaren: readonly number[],
  boek: Bedragenboek,
): Rij {
  const vanaf = soort === 'ONDERWIJSROUTE' ? ONDERWIJSROUTE_VANAF : 0;
  const cellen = jaren.map((j) => {
    const t = tellingen.find((x) => x.jaar === j);
    return t === undefined || j < vanaf ? nvt(j) : cel(j, t.aantalH * 100n, soort, boek);
  });
  return { soort, jaar: null, naam, personenE4: null, cellen };
}

/** The multi-year table: calculated in decimals, added, and rounded last. */
export function rekentool(invoer: Rekeninvoer): Rekentabel {
  const boek = new Bedragenboek(invoer.bedragen);
  const cohorten = [...invoer.cohorten].sort((a, b) => a.jaar - b.jaar);
  const alle = [...cohorten, ...invoer.gezinnen, ...invoer.onderwijsroute].map((t) => t.jaar);
  if (alle.length === 0) return { jaren: [], rijen: [], totalen: [], ontbreekt: [] };
  const [eerste, laatsteInstroom] = [Math.min(...alle), Math.max(...alle)];
  const laatste = Math.max(laatsteInstroom, ...cohorten.map((c) => c.jaar + 2));
  const jaren = Array.from({ length: laatste - eerste + 1 }, (_, i) => eerste + i);
  const rijen = [
    ...cohorten.map((c) => cohortRij(c, jaren, boek)),
    ...(invoer.gezinnen.length
      ? [eenmalig('GEZIN', 'Gezins- en overige migranten', invoer.gezinnen, jaren, boek)]
      : []),
    ...(invoer.onderwijsroute.length
      ? [eenmalig('ONDERWIJSROUTE', 'Toevoeging onderwijsroute', invoer.onderwijsroute, jaren, boek)]
      : []),
  ];
  const totalen = jaren.map((jaar, i) =>
    totaal(
      jaar,
      jaar > laatsteInstroom,
      rijen.map((r) => r.cellen[i]!),
    ),
  );
  return { jaren, rijen, totalen, ontbreekt: [...boek.ontbreekt.values()] };
}

function totaal(jaar: number, uitloop: boolean, cellen: readonly Cel[]): Jaartotaal {
  if (cellen.some((c) => c.stand === 'ONTBREEKT')) return { jaar, uitloop, bedragE8: null, euro: null };
  const bedragE8 = som(cellen.map((c) => c.bedragE8 ?? 0n));
  return { jaar, uitloop, bedragE8, euro: inEuro(bedragE8) };
}

export interface Publicatie {
  jaar: number;
  euro: bigint;
}
export interface Afwijking {
  jaar: number;
  gepubliceerd: bigint;
  berekend: bigint;
  verschil: bigint;
  /** Before rounding, in hundred-millionths. */
  exactE8: bigint;
  melding: string;
}
const euro = (n: bigint): string => `€ ${nl(String(n))}`;
const exact = (e8: bigint): string => nl(naarDecimaal(inCent(e8), 2));

/** Where a published table is not what these inputs give, and by how much. */
export function vergelijk(tabel: Rekentabel, publicatie: readonly Publicatie[]): Afwijking[] {
  return publicatie.flatMap((p) => {
    const t = tabel.totalen.find((x) => x.jaar === p.jaar);
    if (t?.euro == null || t.bedragE8 === null || t.euro === p.euro) return [];
    const verschil = p.euro - t.euro;
    const melding = `De gepubliceerde tabel geeft voor ${p.jaar} ${euro(p.euro)}; met deze bedragen is het ${euro(t.euro)} (precies € ${exact(t.bedragE8)}). Verschil: ${euro(verschil)}.`;
    return [{ jaar: p.jaar, gepubliceerd: p.euro, berekend: t.euro, verschil, exactE8: t.bedragE8, melding }];
  });
}

export interface Restant {
  berekendCent: bigint;
  genoemdCent: bigint | null;
  verschilCent: bigint | null;
}
/** What is left of a grant after its costs, beside what a document says. */
export function restant(toegekendCent: bigint, kostenCent: readonly bigint[], genoemdCent: bigint | null): Restant {
  const berekendCent = toegekendCent - som(kostenCent);
  return { berekendCent, genoemdCent, verschilCent: genoemdCent === null ? null : berekendCent - genoemdCent };
}
