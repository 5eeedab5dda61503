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
  cijfers?: Cijfer[];
  ontbreekt?: string[];
}
export interface Zaak {
  beeld: Beeld;
  instellingen: Instellingen;
  vandaag: string;
}
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
  ...{ oordeel: 'ONBEKEND', datum: null, uitleg, ontbreekt },
});

/** The verdict on something that is still open and must be done by a day: from `vooraf` days before it asks for attention. */
export function openOordeel(datum: string, vandaag: string, vooraf: number): Oordeel {
  if (vandaag > datum) return 'TE_LAAT';
  return dagenTussen(vandaag, datum) <= vooraf ? 'LET_OP' : 'OP_TIJD';
}
export const uur = (naam: string, waarde: number): Cijfer => ({ naam, waarde, eenheid: 'UUR' });
export const aantal = (naam: string, waarde: number): Cijfer => ({ naam, waarde, eenheid: 'AANTAL' });
export const dagcijfer = (naam: string, waarde: string): Cijfer => ({ naam, waarde, eenheid: 'DATUM' });
