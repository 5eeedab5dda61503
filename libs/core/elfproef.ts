/** The check of a burgerservicenummer, on text that holds digits only; eight digits are read with a zero in front. */
export function elfproef(cijfers: string): boolean {
  const t = cijfers.length === 8 ? `0${cijfers}` : cijfers;
  if (t.length !== 9 || !/^\d{9}$/.test(t) || t === '000000000') return false;
  let som = -Number(t[8]);
  for (let i = 0; i < 8; i++) som += Number(t[i]) * (9 - i);
  return som % 11 === 0;
}
