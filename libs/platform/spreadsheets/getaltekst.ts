const VORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
const CIJFERS = 15;
const MAX_MACHT = 40;

/** Half away from zero at 15 significant digits, which is all that Excel keeps: '362999999999999972' -> '363'. */
function afgerond(cijfers: string): { cijfers: string; macht: number } {
  if (cijfers.length <= CIJFERS) return { cijfers, macht: 0 };
  const hoofd = BigInt(cijfers.slice(0, CIJFERS)) + (cijfers.charCodeAt(CIJFERS) >= 53 ? 1n : 0n);
  return { cijfers: hoofd.toString(), macht: cijfers.length - CIJFERS };
}

/** The number in a workbook ('1234.5', '1.2E-3') as plain Dutch text ('1234,5', '0,0012'); what is no number stays as it is. */
export function getalTekst(ruw: string): string {
  const snel = gewoon(ruw);
  if (snel !== null) return snel;
  const m = VORM.exec(ruw.trim());
  if (!m || (m[2] === '' && !m[3])) return ruw;
  const breuk = m[3] ?? '';
  const alle = (m[2]! + breuk).replace(/^0+/, '');
  if (alle === '') return '0';
  const r = afgerond(alle);
  const macht = Number(m[4] ?? 0) - breuk.length + r.macht;
  if (macht > MAX_MACHT) return ruw;
  if (macht + r.cijfers.length < -MAX_MACHT) return '0';
  return metKomma(m[1] === '-' ? '-' : '', r.cijfers, macht);
}

/** Whole numbers without leading zeros are already plain text, which is the usual case. */
function gewoon(ruw: string): string | null {
  const n = ruw.length;
  if (n === 0 || n > CIJFERS || (ruw.charCodeAt(0) === 48 && n > 1)) return null;
  for (let i = 0; i < n; i++) {
    const c = ruw.charCodeAt(i);
    if (c < 48 || c > 57) return null;
  }
  return ruw;
}

function metKomma(teken: string, cijfers: string, macht: number): string {
  if (macht >= 0) return teken + cijfers + '0'.repeat(macht);
  const vol = cijfers.padStart(1 - macht, '0');
  const achter = vol.slice(macht).replace(/0+$/, '');
  return teken + vol.slice(0, macht) + (achter && `,${achter}`);
}
