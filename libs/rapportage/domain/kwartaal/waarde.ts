import { isDatum, naarDecimaal, naarGeheel } from '#core';
import type { Vorm } from '../soorten/soort.js';

const SCHAAL: Record<Vorm, number | null> = {
  ...{ AANTAL: 0, UREN: 2, BEDRAG: 2, DAGEN: 0, AANDEEL: 2, CIJFER: 1, TEKST: null, KEUZE: null, DATUM: null },
};
const GROOTST = 1_000_000_000;

/** A value in one spelling ('12.50'), or null when it is not of this form. Comma and point both read as decimal sign. */
export function gelezen(vorm: Vorm, tekst: string, max = GROOTST): string | null {
  const t = tekst.trim();
  const schaal = SCHAAL[vorm];
  if (schaal === null) return vorm === 'DATUM' ? (isDatum(t) ? t : null) : t;
  // '1.250,00' is clear; '1.250' can be a thousand or a little more than one, so it is refused.
  const zonder = /^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(t) ? t.replaceAll('.', '') : t;
  if (!/^\d{1,12}([.,]\d{1,4})?$/.test(zonder) || /\.\d{3}$/.test(zonder)) return null;
  const decimaal = zonder.replace(',', '.');
  const n = naarGeheel(decimaal, schaal);
  const exact = naarGeheel(decimaal, 4);
  if (n === null || exact !== n * 10 ** (4 - schaal) || n > max * 10 ** schaal) return null;
  return naarDecimaal(n, schaal);
}
