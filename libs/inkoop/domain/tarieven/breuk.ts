/** Exact fractions of whole numbers: nothing is rounded until it is shown. */
export interface Breuk {
  t: bigint;
  /** Always positive. */
  n: bigint;
}
const ggd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : ggd(b, a % b));

export function breuk(t: bigint | number | string, n: bigint | number = 1n): Breuk {
  const [a, b] = [BigInt(t), BigInt(n)];
  if (b === 0n) throw new RangeError('Division by zero');
  const d = ggd(a, b) || 1n;
  return b < 0n ? { t: -a / d, n: -b / d } : { t: a / d, n: b / d };
}
export const NUL = breuk(0n);
export const plus = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.n + b.t * a.n, a.n * b.n);
export const min = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.n - b.t * a.n, a.n * b.n);
export const maal = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.t, a.n * b.n);
export const door = (a: Breuk, b: Breuk): Breuk => breuk(a.t * b.n, a.n * b.t);
export const kleiner = (a: Breuk, b: Breuk): boolean => a.t * b.n < b.t * a.n;

/** The whole number of units of 1/10^decimalen, half away from zero: 10489.9/620 at 2 -> 1692n. */
export function rond(b: Breuk, decimalen: number): bigint {
  const t = b.t * 10n ** BigInt(decimalen);
  const positief = t < 0n ? -t : t;
  const heel = (positief * 2n + b.n) / (b.n * 2n);
  return t < 0n ? -heel : heel;
}
