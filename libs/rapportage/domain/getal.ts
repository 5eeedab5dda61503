/** Numbers as suppliers write them, read to exact hundredths without binary fractions. */
export const MAX_UREN_H = 100_000_000;
export const MAX_BEDRAG_CENT = 100_000_000_000;

const RUIMTE = /[\s\u00a0\u2007\u2009\u202f]+/g;
const VALUTA = /^(?:€|eur(?:o)?)|(?:€|eur(?:o)?)$/i;
const STREEPJES = /,(?:-{1,2}|[–—])$/;
const DUIZEND_PUNT = /^\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
const DUIZEND_KOMMA = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const DUIZEND_SPATIE = /^\d{1,3}(?: \d{3})+(?:[.,]\d*)?$/;
const KOMMA = /^(\d*),(\d*)$/;
const PUNT = /^(\d*)\.(\d*)$/;
const HEEL = /^\d+$/;

/**
 * Text to hundredths; null when it is no number, is negative or is above the limit. A comma is the decimal sign, and so
 * is a point, unless it stands before three digits ('1.234') or both occur: then the last one is the decimal sign.
 */
export function naarHonderdsten(tekst: string, max: number): number | null {
  const snel = snelGetal(tekst);
  const waarde = snel === undefined ? traagGetal(tekst) : snel;
  return waarde === null || waarde > max ? null : waarde;
}

/** '40', '34,25' and '568,00': nearly every cell. Undefined means: look better. */
function snelGetal(t: string): number | undefined {
  const n = t.length;
  if (n === 0 || n > 12) return undefined;
  let waarde = 0;
  let komma = -1;
  for (let i = 0; i < n; i++) {
    const c = t.charCodeAt(i);
    if (c >= 48 && c <= 57) waarde = waarde * 10 + (c - 48);
    else if (c === 44 && komma < 0 && i > 0) komma = i;
    else return undefined;
  }
  if (komma < 0) return waarde * 100;
  const achter = n - komma - 1;
  if (achter === 2) return waarde;
  return achter === 1 ? waarde * 10 : undefined;
}

function traagGetal(ruw: string): number | null {
  let t = ruw.replace(RUIMTE, ' ').trim();
  t = t.replace(VALUTA, '').trim().replace(STREEPJES, '');
  if (t.startsWith('+')) t = t.slice(1);
  const delen = gesplitst(t);
  if (!delen || delen.heel.length + delen.breuk.length === 0 || delen.heel.length > 15) return null;
  return afgerond(delen.heel || '0', delen.breuk);
}

function gesplitst(t: string): { heel: string; breuk: string } | null {
  if (HEEL.test(t)) return { heel: t, breuk: '' };
  const komma = KOMMA.exec(t);
  if (komma) return { heel: komma[1]!, breuk: komma[2]! };
  if (DUIZEND_PUNT.test(t) && !t.startsWith('0')) return splitsOp(t.replaceAll('.', ''), ',');
  const punt = PUNT.exec(t);
  if (punt) return { heel: punt[1]!, breuk: punt[2]! };
  if (DUIZEND_KOMMA.test(t)) return splitsOp(t.replaceAll(',', ''), '.');
  if (DUIZEND_SPATIE.test(t)) return splitsOp(t.replaceAll(' ', '').replace(',', '.'), '.');
  return null;
}

function splitsOp(t: string, teken: string): { heel: string; breuk: string } {
  const [heel = '', breuk = ''] = t.split(teken);
  return { heel, breuk };
}

/** Half up on the third decimal. */
function afgerond(heel: string, breuk: string): number {
  const b = breuk.padEnd(3, '0');
  return Number(heel) * 100 + Number(b.slice(0, 2)) + (b.charCodeAt(2) >= 53 ? 1 : 0);
}
