import { setTimeout as wacht } from 'node:timers/promises';
import { appUrl, Wachtrij } from '#platform';
import { maakDatabase, type TestDatabase } from './database.js';

describe('Wachtrij', () => {
  const dbs: TestDatabase[] = [];
  const rijen: Wachtrij[] = [];
  afterAll(async () => {
    for (const r of rijen) await r.sluit();
    for (const d of dbs) await d.sluit();
  });

  it('wekt alleen wie bij dezelfde database hoort, ook als twee portalen één Redis delen', async () => {
    const gewekt: string[][] = [];
    for (const nr of [0, 1]) {
      const db = await maakDatabase();
      dbs.push(db);
      const rij = new Wachtrij({ redisUrl: process.env.REDIS_URL ?? null, databaseAppUrl: appUrl(db.url) });
      rijen.push(rij);
      gewekt[nr] = [];
      rij.luister(async (id) => void gewekt[nr]!.push(id), 1, 'VOOR');
    }
    const ids = Array.from({ length: 20 }, (_, i) => `id-${i}`);
    for (const id of ids) await rijen[0]!.wek(id);
    for (let i = 0; i < 100 && gewekt.flat().length < ids.length; i++) await wacht(100);
    expect(gewekt.map((g) => g.sort())).toEqual([ids.sort(), []]);
  }, 30_000);
});
