import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { plusMaanden } from '#core';
import { appUrl, Database, maakDataSource } from '#platform';
import { CONTRACTEN } from '../apps/cli/demo/plaatsen.js';
import { besteding, cellen, geschiedenis, goedeRegels, KOP, metFouten } from '../apps/cli/demo/rapport.js';
import { maakWereld, stamtabellen } from '../apps/cli/demo/wereld.js';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase } from './database.js';
import { ruimMappen, tijdelijkeMap } from './stammap.js';

const DAGEN = ['2026-01-01', '2026-03-31', '2028-02-29', '2030-12-31'];

describe('voorbeelddata', () => {
  afterAll(ruimMappen);

  it.each(DAGEN)('is op %s zonder meldingen in te lezen', async (dag) => {
    const w = maakWereld(dag);
    const map = tijdelijkeMap('demo');
    const tabellen = stamtabellen(w, besteding(w, [plusMaanden(w.nu, -1)]));
    for (const [naam, inhoud] of Object.entries(tabellen)) writeFileSync(path.join(map, naam), inhoud);
    const test = await maakDatabase();
    const db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 2).initialize());
    const uitkomst = await importeerStamgegevens(db, map, dag);
    await db.dataSource.destroy();
    await test.sluit();
    expect(uitkomst.meldingen).toEqual([]);
    expect(uitkomst.verwachteRapportages).toBe(7 * 6);
  });

  it.each(DAGEN)('is op %s elke keer dezelfde, met goede regels die kloppen', (dag) => {
    const w = maakWereld(dag);
    expect(geschiedenis(maakWereld(dag), dag)).toEqual(geschiedenis(w, dag));
    for (const c of CONTRACTEN)
      for (let terug = 1; terug <= 6; terug++)
        for (const r of goedeRegels(w, c, plusMaanden(w.nu, -terug))) {
          expect(r.gevolgd + r.geoorloofd + r.ongeoorloofd).toBe(r.aangeboden);
          expect(Math.min(r.gevolgd, r.geoorloofd, r.ongeoorloofd)).toBeGreaterThanOrEqual(0);
          expect(r.bedragCent).toBeGreaterThan(0);
          expect(cellen(r)).toHaveLength(KOP.length);
        }
  });

  it('heeft een bestand met fouten van alle soorten', () => {
    const w = maakWereld('2026-05-20');
    const goed = goedeRegels(w, CONTRACTEN[0]!, '2026-04');
    expect(goed.length).toBeGreaterThan(45);
    const fout = metFouten(goed);
    const tekst = fout.map((r) => cellen(r).join(';'));
    for (const teken of ['TAALLES', 'n.v.t.', 'misschien', 'ZL-99999']) expect(tekst.join('\n')).toContain(teken);
    expect(fout.filter((r) => r.trajectnummer === '')).toHaveLength(1);
    expect(tekst.length - new Set(tekst).size).toBe(1);
  });
});
