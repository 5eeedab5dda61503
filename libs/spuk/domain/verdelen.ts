/** Exact dividing of whole cents: nothing is lost and nothing is made. */

/** Half away from zero. */
export function deelRond(teller: bigint, noemer: bigint): bigint {
  if (noemer === 0n) throw new RangeError('Division by zero');
  const min = teller < 0n !== noemer < 0n;
  const [t, n] = [teller < 0n ? -teller : teller, noemer < 0n ? -noemer : noemer];
  const heel = (t * 2n + n) / (n * 2n);
  return min ? -heel : heel;
}

/**
 * Divides an amount over weights, largest remainder first and then the order of the weights; the parts always add up to
 * the amount. All weights zero means equal parts.
 */
export function verdeel(bedrag: bigint, gewichten: readonly bigint[]): bigint[] {
  if (gewichten.length === 0) return [];
  if (gewichten.some((g) => g < 0n)) throw new RangeError('A weight cannot be negative');
  if (bedrag < 0n) return verdeel(-bedrag, gewichten).map((d) => -d);
  const som = gewichten.reduce((a, b) => a + b, 0n);
  const weeg = som === 0n ? gewichten.map(() => 1n) : gewichten;
  const totaal = som === 0n ? BigInt(gewichten.length) : som;
  const delen = weeg.map((g, i) => ({ i, heel: (bedrag * g) / totaal, rest: (bedrag * g) % totaal }));
  let over = bedrag - delen.reduce((a, d) => a + d.heel, 0n);
  const volgorde = [...delen].sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
  for (const d of volgorde) {
    if (over === 0n) break;
    d.heel += 1n;
    over -= 1n;
  }
  return delen.map((d) => d.heel);
}

export const som = (bedragen: readonly bigint[]): bigint => bedragen.reduce((a, b) => a + b, 0n);
export const hoogst = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const laagst = (a: bigint, b: bigint): bigint => (a < b ? a : b);
