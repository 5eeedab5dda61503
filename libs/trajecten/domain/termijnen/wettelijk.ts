import { dagenTussen } from '#core';
import type { Beeld } from './beeld.js';
import type { Instellingen } from './instellingen.js';

/** Where a rule comes from and the first day of the cases that it is for. */
export interface Wettelijk {
  tekst: string;
  bron: string;
  geldigVanaf: string;
}
export type Oordeel = 'OP_TIJD' | 'LET_OP' | 'TE_LAAT' | 'GEHAALD' | 'NVT' | 'ONBEKEND';
export type CijferEenheid = 'UUR' | 'DAG' | 'AANTAL' | 'PROCENT' | 'JAAR' | 'DATUM' | 'MAAND';
/** A figure that a verdict rests on; hours and percentages in hundredths, a date as text. */
export interface Cijfer {
  naam: string;
  waarde: number | string;
  eenheid: CijferEenheid;
}
/** What a rule finds; `klaar`: there is nothing left to do about it. */
export interface Uitkomst {
  oordeel: Oordeel;
  /** The day by which, or null when there is none (yet). */
  datum: string | null;
  uitleg: string;
  klaar?: boolean;
  /** Made when somebody looks: a list of thousands needs the verdicts only. */
  cijfers?: () => Cijfer[];
  ontbreekt?: string[];
}
export interface Zaak {
  beeld: Beeld;
  instellingen: Instellingen;
  vandaag: string;
  /** What several rules ask for, reckoned once. */
  memo: Memo;
}
interface Memo {
  begin?: string | null;
  wettelijk?: string | null;
  einde?: string | null;
  taal?: string[];
  knm?: string[];
  z?: string[];
  pvt?: string[];
  map?: string[];
}
/** Remembers the answer of a function about a case. */
export const onthoud =
  <K extends keyof Memo>(sleutel: K, reken: (zaak: Zaak) => NonNullable<Memo[K]> | Extract<Memo[K], null>) =>
  (zaak: Zaak): NonNullable<Memo[K]> | Extract<Memo[K], null> => {
    const eerder = zaak.memo[sleutel];
    if (eerder !== undefined) return eerder as NonNullable<Memo[K]> | Extract<Memo[K], null>;
    return (zaak.memo[sleutel] = reken(zaak) as Memo[K]) as NonNullable<Memo[K]> | Extract<Memo[K], null>;
  };
export const leegMemo = (): Memo => ({
  begin: undefined as never,
  wettelijk: undefined as never,
  einde: undefined as never,
  taal: undefined as never,
  knm: undefined as never,
  z: undefined as never,
  pvt: undefined as never,
  map: undefined as never,
});
export type Regelversie = Wettelijk & { toets: (zaak: Zaak) => Uitkomst };

/** A version of a rule of law: without a source and a first day it does not compile. */
export const wettelijk = (waar: Wettelijk, toets: (zaak: Zaak) => Uitkomst): Regelversie => ({ ...waar, toets });

export interface Regel {
  code: string;
  naam: string;
  /** The oldest first; the one of the day of the case decides. */
  versies: readonly Regelversie[];
}

export const nvt = (uitleg: string): Uitkomst => ({ oordeel: 'NVT', datum: null, uitleg, klaar: true });
export const onbekend = (uitleg: string, ontbreekt: string[]): Uitkomst => ({
  oordeel: 'ONBEKEND',
  datum: null,
  uitleg,
  ontbreekt,
});

/** The verdict on something that is still open and must be done by a day: from `vooraf` days before it asks for attention. */
export function openOordeel(datum: string, vandaag: string, vooraf: number): Oordeel {
  if (vandaag > datum) return 'TE_LAAT';
  return dagenTussen(vandaag, datum) <= vooraf ? 'LET_OP' : 'OP_TIJD';
}
export const uur = (naam: string, waarde: number): Cijfer => ({ naam, waarde, eenheid: 'UUR' });
export const aantal = (naam: string, waarde: number): Cijfer => ({ naam, waarde, eenheid: 'AANTAL' });
export const dagcijfer = (naam: string, waarde: string): Cijfer => ({ naam, waarde, eenheid: 'DATUM' });
