import { leesLeveringen, leesStam, regelsVan } from './hulp/praktijkset.js';
import { join } from 'node:path';
import { muteer } from './hulp/mutaties.js';
import { Orakel } from './hulp/orakel.js';
import { geschud, toeval } from './hulp/toeval.js';
import { type Ontvangen, Wereld } from './hulp/wereld.js';
import { willekeurigeLeveringen, willekeurigeStam } from './hulp/willekeur.js';
import { praktijksetMap } from './praktijkset-map.js';

/** More worlds on request: ORAKEL_WERELDEN=500. */
const WERELDEN = Number(process.env.ORAKEL_WERELDEN ?? 8);
const EERSTE_ZAAD = Number(process.env.ORAKEL_ZAAD ?? 1);

async function gelijk(w: Wereld, o: Orakel): Promise<void> {
  expect(await w.volledig()).toEqual(o.bevindingen());
  expect(await w.tellingen()).toEqual(o.tellingen());
  expect(await w.rollup()).toEqual(o.besteed());
  expect(await w.verschillen()).toEqual([]);
}

describe('het orakel', () => {
  it('maakt van de praktijkset precies wat verwacht wordt', async () => {
    const map = praktijksetMap();
    const stam = leesStam(map);
    const o = new Orakel(stam, await leesLeveringen(map, stam.producten));
    const kort = o.vondsten.map((v) =>
      [v.bestand, v.rij ?? '', v.code, v.traject ?? '', v.product ?? '', v.code === 'REC-401' ? v.gemeente : ''].join(
        ';',
      ),
    );
    const verwacht = regelsVan(join(map, 'verwacht', 'bevindingen.csv')).map((r) => r.split(';').slice(0, 6).join(';'));
    expect(kort.sort()).toEqual(verwacht.sort());
  });
});

describe('willekeurige werelden', () => {
  const zaden = Array.from({ length: WERELDEN }, (_, i) => EERSTE_ZAAD + i);

  it.each(zaden)('oordeel in willekeurige volgorde, tegelijk en dubbel is gelijk aan het orakel (%i)', async (zaad) => {
    const kans = toeval(zaad * 7919);
    for (let i = 0; i < 5; i++) kans();
    const stam = willekeurigeStam(kans);
    const leveringen = willekeurigeLeveringen(kans, stam);
    const w = await Wereld.maak(stam);
    try {
      const ontvangen: Ontvangen[] = [];
      for (const l of leveringen) ontvangen.push(await w.ontvang(l));
      const rij = geschud([...ontvangen, ...ontvangen.slice(0, 5)], kans);
      const werkers = zaad % 3 === 0 ? 1 : 4;
      await Promise.all(
        Array.from({ length: werkers }, async () => {
          for (let o = rij.pop(); o; o = rij.pop()) await w.oordeel(o);
        }),
      );
      await gelijk(w, new Orakel(stam, leveringen));

      const stappen = await w.aantalStappen();
      await w.wijzigStam('SELECT 1');
      expect(await w.aantalStappen()).toBe(stappen);
      await gelijk(w, new Orakel(stam, leveringen));

      const anders = willekeurigeStam(kans);
      anders.contracten.forEach((c, i) => (c.aanbieder = stam.contracten[i]!.aanbieder));
      await w.wijzigStam(w.vervangStam(anders));
      await gelijk(w, new Orakel(anders, leveringen));

      for (let i = 0; i < 4; i++) {
        await w.wijzigStam(muteer(kans, anders), 'GERAAKT');
        await gelijk(w, new Orakel(anders, leveringen));
      }
    } finally {
      await w.sluit();
    }
  });
});
