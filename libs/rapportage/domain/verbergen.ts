/**
 * Small numbers that can point at a person. What is published is: the leaves that are not small, and at most one bucket
 * of all the others together. Every total is a sum of those, so that nothing can be found by subtraction.
 */
export const KLEIN = 5;

export interface Blad {
  teller: number;
  /** The whole that the teller is a part of; null for a plain count. */
  noemer: number | null;
}
const weinig = (n: number): boolean => n > 0 && n < KLEIN;
/** A few who did, a few who did not, or a few in all: each tells about people. */
export const isKlein = (b: Blad): boolean =>
  weinig(b.teller) || (b.noemer !== null && (weinig(b.noemer) || weinig(b.noemer - b.teller)));

export const som = (bladen: readonly Blad[]): Blad => ({
  teller: bladen.reduce((n, b) => n + b.teller, 0),
  noemer:
    bladen.every((b) => b.noemer === null) && bladen.length ? null : bladen.reduce((n, b) => n + (b.noemer ?? 0), 0),
});

export interface Verborgen {
  /** Per leaf, in order: may it be shown? */
  toon: boolean[];
  /** The hidden leaves together, when that says nothing about one of them; else null. */
  rest: Blad | null;
}
export function verberg(bladen: readonly Blad[]): Verborgen {
  const toon = bladen.map((b) => !isKlein(b));
  const weg = bladen.filter((_, i) => !toon[i]);
  const rest = som(weg);
  return { toon, rest: weg.length >= 2 && !isKlein(rest) ? rest : null };
}
