/** Exact fractions of whole numbers: nothing is rounded until it is shown. */
export interface Breuk {
  t: bigint;
  /** Always positive. */
  n: bigint;
}
const KLEIN = BigInt(Number.MAX_SAFE_INTEGER);
/** Most fractions here are small: plain numbers are ten times as fast as bigints. */
function ggd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > KLEIN || x > KLEIN) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  let [p, q] = [Number(x), Number(y)];
  while (q !== 0) [p, q] = [q, p % q];
  return BigInt(p);
}

export function breuk(t: bigint | number | string, n: bigint | number = 1n): Breuk {
  const [a, b] = [BigInt(t), BigInt(n)];
  if (b === 1n) return { t: a, n: b };
  if (b === 0n) throw new RangeError('Division by zero');
  const d = ggd(a, b) || 1n;
  if (d === 1n && b > 0n) return { t: a, n: b };
  return b < 0n ? { t: -a / d, n: -b / d } : { t: a / d, n: b / d };
}
export const NUL = breuk(0n);
export const plus = (a: Breuk, b: Breuk): Breuk =>
  a.n === b.n ? breuk(a.t + b.t, a.n) : breuk(a.t * b.n + b.t * a.n, a.n * b.n);
export const min = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.n - b.t * a.n, a.n * b.n);
export const maal = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.t, a.n * b.n);
export const door = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.n, a.n * b.t);
export const kleiner = (a: Breuk, b: Breuk): boolean => a.t * b.n < b.t * a.n;

/** The whole number of units of 1/10^decimalen, half away from zero: 10489.9/620 at 2 -> 1692n. */
export function rond(b: Breuk, decimalen: number): bigint {
  if (b.n === 1n) return b.t * 10n ** BigInt(decimalen);
  const t = b.t * 10n ** BigInt(decimalen);
  const positief = t < 0n ? -t : t;
  const heel = (positief * 2n + b.n) / (b.n * 2n);
  return t < 0n ? -heel : heel;
}
