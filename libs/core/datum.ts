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

const twee = (n: number): string => (n < 10 ? `0${n}` : String(n));
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
/** '2026-11-10' -> '10-11-2026', as a sentence says it. */
export const dagNl = (dag: string): string => dag.split('-').reverse().join('-');
export const MAANDNAMEN: readonly string[] =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const naamVan = (maand: string): string => MAANDNAMEN[Number(maand.slice(5, 7)) - 1] ?? maand;
/** '2026-10' or a day in it -> 'oktober 2026'. */
export const maandNl = (maand: string): string => `${naamVan(maand)} ${maand.slice(0, 4)}`;
/** '2026-11-10' -> '10 november 2026'. */
export const dagVoluit = (dag: string): string => `${Number(dag.slice(8, 10))} ${maandNl(dag)}`;
/** '2026-07' -> '3e kwartaal 2026'. */
export const kwartaalNl = (maand: string): string =>
  `${Math.ceil(Number(maand.slice(5, 7)) / 3)}e kwartaal ${maand.slice(0, 4)}`;
/** ['een', 'twee', 'drie'] -> 'een, twee en drie'. */
export const opsomming = (delen: readonly string[]): string =>
  delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
/** The month of a date. */
export const maandVan = (datum: string): string => datum.slice(0, 7);

/** Days since 1970-01-01 of a calendar date, by whole numbers: terms are reckoned by the ten thousand. */
function dagnummer(dag: string): number {
  const [j, m, d] = [getal(dag, 0, 4), getal(dag, 5, 2), getal(dag, 8, 2)];
  const y = m <= 2 ? j - 1 : j;
  const eeuw4 = Math.floor(y / 400);
  const inEeuw = y - eeuw4 * 400;
  const inJaar = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return eeuw4 * 146_097 + inEeuw * 365 + Math.floor(inEeuw / 4) - Math.floor(inEeuw / 100) + inJaar - 719_468;
}
function getal(tekst: string, van: number, lengte: number): number {
  let n = 0;
  for (let i = van; i < van + lengte; i++) n = n * 10 + tekst.charCodeAt(i) - 48;
  return n;
}
function dagVan(nummer: number): string {
  const z = nummer + 719_468;
  const eeuw4 = Math.floor(z / 146_097);
  const rest = z - eeuw4 * 146_097;
  const jaar = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const inJaar = rest - (365 * jaar + Math.floor(jaar / 4) - Math.floor(jaar / 100));
  const mp = Math.floor((5 * inJaar + 2) / 153);
  const maand = mp < 10 ? mp + 3 : mp - 9;
  const j = jaar + eeuw4 * 400 + (maand <= 2 ? 1 : 0);
  return `${j > 999 ? j : String(j).padStart(4, '0')}-${twee(maand)}-${twee(inJaar - Math.floor((153 * mp + 2) / 5) + 1)}`;
}
/** Days from one date to another; negative when the second is earlier. */
export const dagenTussen = (van: string, tot: string): number => dagnummer(tot) - dagnummer(van);
/** The date n days later (n may be negative). */
export const plusDagen = (dag: string, n: number): string => dagVan(dagnummer(dag) + n);
/** True when a dated row (both ends included, null = open) holds on a day. */
export const geldtOp = (rij: { van: string; tot: string | null }, dag: string): boolean =>
  rij.van <= dag && (rij.tot === null || rij.tot >= dag);

/** Today in Europe/Amsterdam as jjjj-mm-dd; only the edges of the system may call it. */
export const vandaag = (nu: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(nu);
