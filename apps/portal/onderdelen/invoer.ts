import { naarGeheel, nl } from '#core';

const DUIZENDTALLEN = /^\d{1,3}(\.\d{3})+$/;

/**
 * An amount as people type it -> an exact decimal: '7.666,67', '7666,67' and '7666.67' are the same, '€ 7.667' is seven
 * thousand. Null when it is no amount, or has more decimals than asked for.
 */
export function leesBedrag(tekst: string | undefined, decimalen = 2): string | null {
  const kaal = (tekst ?? '').replace(/[\s€]/g, '');
  const [heel = '', breuk, ...rest] = kaal.includes(',')
    ? kaal.split(',')
    : DUIZENDTALLEN.test(kaal)
      ? [kaal]
      : kaal.split('.');
  const cijfers = DUIZENDTALLEN.test(heel) ? heel.replaceAll('.', '') : heel;
  if (rest.length || !/^\d{1,10}$/.test(cijfers) || (breuk !== undefined && !/^\d+$/.test(breuk))) return null;
  if (breuk !== undefined && breuk.length > decimalen) return null;
  return breuk === undefined ? cijfers : `${cijfers}.${breuk}`;
}
/** '7666.67' -> '7.666,67', at least with cents; what is no amount stays as it was typed. */
export function schrijfBedrag(tekst: string, decimalen = 2): string {
  const waarde = leesBedrag(tekst, decimalen);
  if (waarde === null) return tekst;
  const [heel = '', breuk = ''] = waarde.split('.');
  return nl(decimalen ? `${heel}.${breuk.padEnd(2, '0')}` : heel);
}
/** In whole units of 1/10^decimalen; null when it is no amount. */
export function inHelen(tekst: string | undefined, decimalen = 2): number | null {
  const waarde = leesBedrag(tekst, decimalen);
  return waarde === null ? null : naarGeheel(waarde, decimalen);
}
/** '1.200' -> 1200; null when it is no whole number. */
export function leesGetal(tekst: string | undefined): number | null {
  const waarde = leesBedrag(tekst, 0);
  return waarde === null ? null : Number(waarde);
}
