import { centNaarEuro, dagNl, naarDecimaal, nl } from '#core';

export const euro = (cent: number | string): string => `€ ${nl(centNaarEuro(cent))}`;
/** Ten-thousandths as a percentage with one decimal, rounded down: what falls short must not be shown as if it did not. */
export const procent = (bp: number): string => `${nl(naarDecimaal(Math.floor(bp / 10), 1))} %`;
export const uren = (h: number): string => `${nl(naarDecimaal(h, 2).replace(/\.?0+$/, ''))} uur`;
export const dag = (d: string): string => dagNl(d);
export const stuks = (n: number, een: string, meer: string): string => `${nl(String(n))} ${n === 1 ? een : meer}`;
/** A page of the portal with its search. */
export const pad = (plek: string, zoek: Record<string, string | null> = {}): string => {
  const delen = Object.entries(zoek).flatMap(([k, v]) => (v ? [`${k}=${encodeURIComponent(v)}`] : []));
  return delen.length ? `${plek}?${delen.join('&')}` : plek;
};
