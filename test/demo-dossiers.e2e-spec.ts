import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { demoDossiers, laadDossiers } from '../apps/cli/demo/dossiers.js';
import { laadTrajectbeleid } from '../apps/cli/demo/trajectbeleid.js';
import { maakWereld, stamtabellen } from '../apps/cli/demo/wereld.js';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { vandaag } from '#core';
import { maakSleutel } from '#trajecten';
import { maakProef } from './api.js';
import { ruimMappen, tijdelijkeMap } from './stammap.js';

describe('dossiers van de voorbeelddata', () => {
  afterAll(ruimMappen);

  it('staan bij elk traject, binnen de muren van elke gemeente, en twee keer laden verandert niets', async () => {
    const p = await maakProef({ stam: 'select 1', mensen: false });
    const dag = vandaag();
    const w = maakWereld(dag);
    const map = tijdelijkeMap('demo-dossiers');
    for (const [naam, inhoud] of Object.entries(stamtabellen(w, new Map())))
      writeFileSync(path.join(map, naam), inhoud);
    expect((await importeerStamgegevens(p.database, map, dag)).gelukt).toBe(true);
    const dossiers = demoDossiers(w, dag);
    const stand = async (): Promise<unknown> =>
      (
        await p.eigenaar(`select (select count(*)::int from traject) trajecten, (select count(*)::int from inburgeraar) personen, (select count(*)::int from traject_feit) feiten,
        (select count(*)::int from traject t where not exists (select from traject_feit f where f.traject_id = t.id and f.gemeente_id = t.gemeente_id)) leeg`)
      )[0];
    const sleutel = maakSleutel(1);
    await laadDossiers(p.database, sleutel, dossiers);
    const feiten = dossiers.reduce((n, x) => n + x.feiten.length, 0);
    const goed = { trajecten: dossiers.length, personen: dossiers.length, feiten, leeg: 0 };
    expect(await stand()).toEqual(goed);
    await laadDossiers(p.database, sleutel, dossiers);
    expect(await stand()).toEqual(goed);
    const beleid = async (): Promise<unknown> =>
      (
        await p.eigenaar(`select (select count(*)::int from aanbodkeuze) keuzes, (select count(*)::int from onderdeeluitvoering) uitvoeringen,
          (select array_agg(distinct waarde order by waarde) from instelling) grenzen, (select count(*)::int from handhaving_stap) stappen`)
      )[0];
    await laadTrajectbeleid(p.database, dag);
    const [n] = await p.eigenaar<{ n: number }>('select count(*)::int n from gemeente');
    const vast = { keuzes: n!.n, uitvoeringen: n!.n * 5, grenzen: ['27', '30'], stappen: 3 };
    expect(await beleid()).toEqual(vast);
    await laadTrajectbeleid(p.database, dag);
    expect(await beleid()).toEqual(vast);
    await p.sluit();
  }, 60_000);
});
