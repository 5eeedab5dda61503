import { isKlein, verberg, type Blad } from './verbergen.js';

const aantal = (...n: number[]): Blad[] => n.map((teller) => ({ teller, noemer: null }));

describe('Kleine aantallen', () => {
  it.each([
    [0, null, false],
    [1, null, true],
    [4, null, true],
    [5, null, false],
    [0, 3, true],
    [5, 5, false],
    [6, 10, true],
    [5, 10, false],
    [10, 11, true],
    [0, 0, false],
    [0, 5, false],
  ])('%s van %s is klein: %s', (teller, noemer, klein) => expect(isKlein({ teller, noemer })).toBe(klein));

  it('toont nooit één verborgen blad via de rest', () => {
    expect(verberg(aantal(10, 3, 7))).toEqual({ toon: [true, false, true], rest: null });
    expect(verberg(aantal(10, 3, 1))).toEqual({ toon: [true, false, false], rest: null });
    expect(verberg(aantal(10, 3, 2))).toEqual({ toon: [true, false, false], rest: { teller: 5, noemer: null } });
    expect(verberg(aantal())).toEqual({ toon: [], rest: null });
  });

  it('wat er staat en alle sommen daarvan laten geen enkel klein aantal terugrekenen', () => {
    // All combinations of four leaves: what a reader knows is the shown leaves and the bucket.
    for (let i = 0; i < 9 ** 4; i++) {
      const bladen = aantal(i % 9, Math.floor(i / 9) % 9, Math.floor(i / 81) % 9, Math.floor(i / 729) % 9);
      const { toon, rest } = verberg(bladen);
      const weg = bladen.filter((_, j) => !toon[j]);
      const bekend = [...bladen.filter((_, j) => toon[j]), ...(rest ? [rest] : [])];
      if (bekend.some(isKlein) || (rest && weg.length < 2)) throw new Error(JSON.stringify([bladen, toon, rest]));
      expect(weg.every(isKlein)).toBe(true);
    }
  });
});
