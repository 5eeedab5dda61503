import { dagenInMaand, plusDagen } from '#core';

const delen = (dag: string): [number, number, number] => [
  Number(dag.slice(0, 4)),
  Number(dag.slice(5, 7)),
  Number(dag.slice(8, 10)),
];
const twee = (n: number): string => (n < 10 ? `0${n}` : String(n));

/**
 * The last day of a term of whole months that begins on a day: the day before the same day that many months on. Where
 * that day does not exist the month is full, so the term ends on its last day.
 */
export function laatsteDagVan(eersteDag: string, maanden: number): string {
  const [j, m, d] = delen(eersteDag);
  const t = j * 12 + m - 1 + maanden;
  const [jaar, maand] = [Math.floor(t / 12), (t % 12) + 1];
  const lengte = dagenInMaand(jaar, maand);
  if (d > lengte) return `${jaar}-${twee(maand)}-${twee(lengte)}`;
  return plusDagen(`${jaar}-${twee(maand)}-${twee(d)}`, -1);
}

/** The same day some months earlier or later; the last day of the month where that day does not exist. */
export function maandenVerder(dag: string, maanden: number): string {
  const [j, m, d] = delen(dag);
  const t = j * 12 + m - 1 + maanden;
  const [jaar, maand] = [Math.floor(t / 12), (t % 12) + 1];
  return `${jaar}-${twee(maand)}-${twee(Math.min(d, dagenInMaand(jaar, maand)))}`;
}

/** Age in whole years on a day; who was born on 29 February grows older on 1 March in other years. */
export function leeftijdOp(geboren: string, dag: string): number {
  const [j, m, d] = delen(geboren);
  const [jj, mm, dd] = delen(dag);
  return jj - j - (mm < m || (mm === m && dd < d) ? 1 : 0);
}

/** Whole months from one day up to and including another: as many as have ended by then. */
export function helemaandenTussen(van: string, tot: string): number {
  const [j, m] = delen(van);
  const [jj, mm] = delen(tot);
  let n = Math.max(0, (jj - j) * 12 + mm - m + 1);
  while (n > 0 && laatsteDagVan(van, n) > tot) n--;
  return n;
}

export const vroegste = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a <= b ? a : b;
export const laatste = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a >= b ? a : b;
