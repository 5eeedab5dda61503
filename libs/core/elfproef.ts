/** The check of a burgerservicenummer, on text that holds digits only; eight digits are read with a zero in front. */
export function elfproef(cijfers: string): boolean {
  const t = cijfers.length === 8 ? `0${cijfers}` : cijfers;
  if (t.length !== 9 || !/^\d{9}$/.test(t) || t === '000000000') return false;
  let som = -Number(t[8]);
  for (let i = 0; i < 8; i++) som += Number(t[i]) * (9 - i);
  return som % 11 === 0;
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const NEGEN =
  /(?<!\d)(?<!\d[.,])(?:\d{9}|\d{3}([. \u00a0-])\d{3}\1\d{3}|\d{4}([. \u00a0])\d{2}\2\d{3})(?!\d)(?![.,]\d)/g;

/** Whether a text holds a number that can be a burgerservicenummer, also against letters or in groups; amounts do not count. */
export function noemtBsn(tekst: string): boolean {
  if (tekst.length < 9) return false;
  for (const m of tekst.replace(UUID, ' ').matchAll(NEGEN)) if (elfproef(m[0].replace(/\D/g, ''))) return true;
  return false;
}
