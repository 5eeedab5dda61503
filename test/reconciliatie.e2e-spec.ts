import { join } from 'node:path';
import { leesLeveringen, leesStam, regelsVan } from './hulp/praktijkset.js';
import { geschud, toeval } from './hulp/toeval.js';
import { type Levering, Wereld } from './hulp/wereld.js';
import { praktijksetMap } from './praktijkset-map.js';

const map = praktijksetMap();
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
