/**
 * A short cut for `<c r="B2" s="1" t="s"><v>9</v></c>`, which is nearly all of a sheet: one pass over the characters
 * instead of four events. It knows only this spelling and leaves every other one to the real XML reader.
 */
const EXCEL_KOLOMMEN = 16_384;
const MAX_WAARDE = 20;

/** What the last cell was. One object, filled again for each cell. */
export const snel = { kolom: 0, gedeeld: false, van: 0 };

/** Place of '</v></c>' behind the value, or -1 when this is not such a cell or it is not whole. */
export function snelleCel(b: string, lt: number): number {
  if (b.charCodeAt(lt + 1) !== 99 || b.charCodeAt(lt + 2) !== 32 || b.charCodeAt(lt + 3) !== 114) return -1;
  if (b.charCodeAt(lt + 4) !== 61 || b.charCodeAt(lt + 5) !== 34) return -1;
  let i = naReferentie(b, lt + 6);
  if (i < 0) return -1;
  if (b.charCodeAt(i) === 32 && b.charCodeAt(i + 1) === 115) i = naStijl(b, i + 2);
  snel.gedeeld = false;
  if (i > 0 && b.charCodeAt(i) === 32) i = naSoort(b, i + 1);
  if (i < 0 || b.charCodeAt(i) !== 62 || b.charCodeAt(i + 1) !== 60) return -1;
  if (b.charCodeAt(i + 2) !== 118 || b.charCodeAt(i + 3) !== 62) return -1;
  snel.van = i + 4;
  return eindeWaarde(b, i + 4);
}

function naReferentie(b: string, van: number): number {
  let i = van;
  let kolom = 0;
  let c = b.charCodeAt(i);
  for (; c >= 65 && c <= 90 && kolom < EXCEL_KOLOMMEN; c = b.charCodeAt(++i)) kolom = kolom * 26 + (c - 64);
  while (c >= 48 && c <= 57) c = b.charCodeAt(++i);
  snel.kolom = kolom - 1;
  return c === 34 && kolom > 0 && kolom <= EXCEL_KOLOMMEN ? i + 1 : -1;
}

function naStijl(b: string, van: number): number {
  if (b.charCodeAt(van) !== 61 || b.charCodeAt(van + 1) !== 34) return -1;
  let i = van + 2;
  while (b.charCodeAt(i) >= 48 && b.charCodeAt(i) <= 57) i++;
  return b.charCodeAt(i) === 34 ? i + 1 : -1;
}

function naSoort(b: string, van: number): number {
  if (b.charCodeAt(van) !== 116 || b.charCodeAt(van + 1) !== 61 || b.charCodeAt(van + 2) !== 34) return -1;
  const c = b.charCodeAt(van + 3);
  if ((c !== 115 && c !== 110) || b.charCodeAt(van + 4) !== 34) return -1;
  snel.gedeeld = c === 115;
  return van + 5;
}

/** Only digits, signs, points and letters: no entity, no space, no comment. */
function eindeWaarde(b: string, van: number): number {
  let i = van;
  while (i < van + MAX_WAARDE && b.charCodeAt(i) > 38 && b.charCodeAt(i) !== 60) i++;
  if (i === van || b.charCodeAt(i) !== 60 || b.charCodeAt(i + 1) !== 47 || b.charCodeAt(i + 2) !== 118) return -1;
  if (b.charCodeAt(i + 3) !== 62 || b.charCodeAt(i + 4) !== 60 || b.charCodeAt(i + 5) !== 47) return -1;
  return b.charCodeAt(i + 6) === 99 && b.charCodeAt(i + 7) === 62 ? i : -1;
}
