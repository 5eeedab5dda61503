import { join } from 'node:path';
import { leesLeveringen, leesStam, praktijkset, regelsVan } from './hulp/praktijkset.js';
import { type Levering, Wereld } from './hulp/wereld.js';

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

const map = praktijkset();
const stam = leesStam(map);
const verwacht = (naam: string): string[] => regelsVan(join(map, 'verwacht', naam));
let leveringen: Levering[];

beforeAll(async () => {
  leveringen = await leesLeveringen(map, stam.producten);
});

async function controleer(w: Wereld): Promise<void> {
  expect(await w.bevindingen()).toEqual(verwacht('bevindingen.csv'));
  expect(await w.rapportages()).toEqual(verwacht('rapportages.csv'));
  expect(await w.besteed()).toEqual(verwacht('spuk.csv'));
}

describe('de praktijkset', () => {
  it('geeft in volgorde precies de verwachte bevindingen, tellingen en besteding', async () => {
    const w = await Wereld.maak(stam);
    for (const l of leveringen) await w.oordeel(await w.ontvang(l));
    await controleer(w);
    await w.wijzigStam('SELECT 1');
    await controleer(w);
    await w.sluit();
  });

  it.each([1, 2, 3])('geeft hetzelfde in willekeurige volgorde met vier werkers (%i)', async (zaad) => {
    const w = await Wereld.maak(stam);
    const wachtrij: Awaited<ReturnType<Wereld['ontvang']>>[] = [];
    for (const l of leveringen) wachtrij.push(await w.ontvang(l));
    const rij = geschud([...wachtrij, ...wachtrij.slice(0, 10)], toeval(zaad));
    await Promise.all(
      [0, 1, 2, 3].map(async () => {
        for (let o = rij.pop(); o; o = rij.pop()) await w.oordeel(o);
      }),
    );
    await controleer(w);
    await w.sluit();
  });
});
