/** Calendar dates are 'jjjj-mm-dd' strings and months 'jjjj-mm': they compare as text and never shift with a time zone. */
const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MAAND = /^(\d{4})-(0[1-9]|1[0-2])$/;

const schrikkel = (j: number): boolean => (j % 4 === 0 && j % 100 !== 0) || j % 400 === 0;
/** Number of days in a month (1-12). */
export const dagenInMaand = (jaar: number, maand: number): number =>
  [31, schrikkel(jaar) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][maand - 1] ?? 0;

/** True for an existing calendar date written as jjjj-mm-dd. */
export function isDatum(tekst: string): boolean {
  const m = DATUM.exec(tekst);
  if (!m) return false;
  const [jaar, maand, dag] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return jaar >= 1900 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
}
/** True for a month written as jjjj-mm. */
export const isMaand = (tekst: string): boolean => MAAND.test(tekst) && tekst >= '1900-01';

const twee = (n: number): string => String(n).padStart(2, '0');
/** First day of a month 'jjjj-mm'. */
export const eersteDag = (maand: string): string => `${maand}-01`;
/** Last day of a month 'jjjj-mm'. */
export function laatsteDag(maand: string): string {
  const [j, m] = maand.split('-').map(Number) as [number, number];
  return `${maand}-${twee(dagenInMaand(j, m))}`;
}
/** The month n months later (n may be negative). */
export function plusMaanden(maand: string, n: number): string {
  const [j, m] = maand.split('-').map(Number) as [number, number];
  const t = j * 12 + (m - 1) + n;
  return `${String(Math.floor(t / 12)).padStart(4, '0')}-${twee((t % 12) + 1)}`;
}
/** The month of a date. */
export const maandVan = (datum: string): string => datum.slice(0, 7);

const dagnummer = (dag: string): number =>
  Date.UTC(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)) - 1, Number(dag.slice(8, 10))) / 86_400_000;
/** Days from one date to another; negative when the second is earlier. */
export const dagenTussen = (van: string, tot: string): number => dagnummer(tot) - dagnummer(van);
/** The date n days later (n may be negative). */
export const plusDagen = (dag: string, n: number): string =>
  new Date((dagnummer(dag) + n) * 86_400_000).toISOString().slice(0, 10);
/** True when a dated row (both ends included, null = open) holds on a day. */
export const geldtOp = (rij: { van: string; tot: string | null }, dag: string): boolean =>
  rij.van <= dag && (rij.tot === null || rij.tot >= dag);

/** Today in Europe/Amsterdam as jjjj-mm-dd; only the edges of the system may call it. */
export const vandaag = (nu: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(nu);
