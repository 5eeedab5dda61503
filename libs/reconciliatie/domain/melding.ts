import { naarDecimaal, nl } from '#core';
import { regelVan } from './regels.js';

/** Hundredths as Dutch text: money and shares keep both decimals, hours and units lose what says nothing. */
function getal(honderdsten: string | number, eenheid: string | null): string {
  const tekst = nl(naarDecimaal(honderdsten, 2));
  return eenheid === 'EURO' ? tekst : tekst.replace(/,00$/, '').replace(/(,\d)0$/, '$1');
}

export interface Meting {
  code: string;
  gemeten?: string | number | null;
  grens?: string | number | null;
  veld?: string | null;
}

/** What a finding says, with its numbers filled in. */
export function meldingVan(b: Meting): string {
  const { melding, eenheid } = regelVan(b.code);
  return melding
    .replace('{gemeten}', b.gemeten == null ? '?' : getal(b.gemeten, eenheid))
    .replace('{grens}', b.grens == null ? '?' : getal(b.grens, eenheid))
    .replace('{veld}', b.veld ?? '?');
}
