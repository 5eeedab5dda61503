import { naarDecimaal, nl } from '#core';
import type { Bevindingregel, Eenheid } from './bevindingregel.js';

/** Hundredths as Dutch text: money keeps both decimals, the rest loses what says nothing. */
export function getalTekst(honderdsten: string | number, eenheid: Eenheid | null): string {
  const tekst = nl(naarDecimaal(honderdsten, 2));
  return eenheid === 'EURO' ? tekst : tekst.replace(/,00$/, '').replace(/(,\d)0$/, '$1');
}

export interface Meting {
  gemeten?: string | number | null;
  grens?: string | number | null;
  veld?: string | null;
}

/** What a finding says, with its numbers filled in. */
export const meldingVan = (regel: Pick<Bevindingregel, 'melding' | 'eenheid'>, m: Meting): string =>
  regel.melding
    .replace('{gemeten}', m.gemeten == null ? '?' : getalTekst(m.gemeten, regel.eenheid))
    .replace('{grens}', m.grens == null ? '?' : getalTekst(m.grens, regel.eenheid))
    .replace('{veld}', m.veld ?? '?');
