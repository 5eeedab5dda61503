/** A small seeded generator: the same seed gives the same order again. */
export function toeval(zaad: number): () => number {
  let s = zaad >>> 0 || 1;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}
export function geschud<T>(lijst: readonly T[], kans: () => number): T[] {
  const uit = [...lijst];
  for (let i = uit.length - 1; i > 0; i--) {
    const j = Math.floor(kans() * (i + 1));
    [uit[i], uit[j]] = [uit[j]!, uit[i]!];
  }
  return uit;
}
