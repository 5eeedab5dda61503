import type { Fout } from '#core';
import { som, verdeel } from './verdelen.js';

/** Per person (trajecten with booked lines), per housing target, or fixed shares. */
export type Sleutelsoort = 'PERSONEN' | 'TAAKSTELLING' | 'VAST';
export interface Deelnemer {
  gemeente: string;
  /** What the lines of this gemeente cost. */
  eigenCent: bigint;
  personen: bigint;
  taakstellingH: bigint | null;
  /** Fixed share in ten-thousandths. */
  vastBp: bigint | null;
}
export interface Deel extends Deelnemer {
  gewicht: bigint;
  aandeelCent: bigint;
  /** Share minus own cost: positive = still to pay to the others. */
  verrekeningCent: bigint;
}
export interface Verdeling {
  totaalCent: bigint;
  delen: Deel[];
  fouten: Fout[];
}
const fout = (melding: string, oplossing: string): Fout => ({ code: 'SPU-030', veld: 'sleutel', melding, oplossing });

export function keurVast(delen: readonly { vastBp: bigint }[]): Fout[] {
  if (delen.length > 0 && delen.every((d) => d.vastBp >= 0n) && som(delen.map((d) => d.vastBp)) === 10_000n) return [];
  return [fout('De vaste aandelen zijn samen geen 100 %.', 'Pas de aandelen aan tot ze samen 100 zijn.')];
}

function gewichten(soort: Sleutelsoort, d: readonly Deelnemer[]): { g: bigint[]; fouten: Fout[] } {
  if (soort === 'PERSONEN') return { g: d.map((x) => x.personen), fouten: [] };
  if (soort === 'VAST') {
    const g = d.map((x) => x.vastBp ?? 0n);
    return { g, fouten: keurVast(g.map((vastBp) => ({ vastBp }))) };
  }
  const mist = d.filter((x) => x.taakstellingH === null).map((x) => x.gemeente);
  const fouten = mist.length
    ? [
        fout(
          `De taakstelling is niet ingevuld voor ${mist.join(', ')}.`,
          'Vul de taakstelling in; zij telt niet als nul.',
        ),
      ]
    : [];
  return { g: d.map((x) => x.taakstellingH ?? 0n), fouten };
}

/** Divides the cost of a contract by its key; the shares add up to the cent. With a missing weight nothing is divided. */
export function deelKosten(soort: Sleutelsoort, deelnemers: readonly Deelnemer[]): Verdeling {
  const totaalCent = som(deelnemers.map((d) => d.eigenCent));
  const { g, fouten } = gewichten(soort, deelnemers);
  if (fouten.length) return { totaalCent, delen: [], fouten };
  const aandeel = verdeel(totaalCent, g);
  const delen = deelnemers.map((d, i) => ({
    ...d,
    gewicht: g[i]!,
    aandeelCent: aandeel[i]!,
    verrekeningCent: aandeel[i]! - d.eigenCent,
  }));
  return { totaalCent, delen, fouten: [] };
}
