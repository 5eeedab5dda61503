import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { vandaag } from '#core';
import { appUrl, Database, maakDataSource } from '#platform';
import { demoAccounts } from '../apps/cli/demo/accounts.js';
import { laadContracten } from '../apps/cli/demo/contracten.js';
import { demoDossiers, laadDossiers } from '../apps/cli/demo/dossiers.js';
import { laadSignalen } from '../apps/cli/demo/signalen.js';
import { maakWereld, stamtabellen } from '../apps/cli/demo/wereld.js';
import { maakPersoon } from '../apps/cli/opdracht-toegang.js';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase } from './database.js';
import { ruimMappen, tijdelijkeMap } from './stammap.js';

describe('voorbeelddata van signalen', () => {
  afterAll(ruimMappen);

  it('laat signalen van elke groep zien, van verschillende dagen, en een die is gedempt', async () => {
    const dag = vandaag();
    const test = await maakDatabase();
    const db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 3).initialize());
    const w = maakWereld(dag);
    const map = tijdelijkeMap('demo');
    for (const [naam, inhoud] of Object.entries(stamtabellen(w, new Map())))
      writeFileSync(path.join(map, naam), inhoud);
    await importeerStamgegevens(db, map, dag);
    for (const a of demoAccounts('x', 'x').filter((x) => x.rollen.rol !== 'BEHEERDER'))
      await maakPersoon(db, { ...a, ...a.rollen, wachtwoord: 'proef-wachtwoord-1', van: '2020-01-01', tot: null });
    await laadContracten(db, dag);
    await laadDossiers(db, '', demoDossiers(w, dag));
    await laadSignalen(db, dag);
    const bron = await maakDataSource(test.url, [], 1).initialize();
    const rijen = await bron.query<{ code: string; stand: string; eerst_gezien: string }[]>(
      `select code, stand, eerst_gezien::text from signaal where stand <> 'WEG'`,
    );
    await bron.destroy();
    await db.dataSource.destroy();
    await test.sluit();
    expect(new Set(rijen.map((r) => r.code.slice(0, 5)))).toEqual(new Set(['SIG-1', 'SIG-2', 'SIG-3', 'SIG-4']));
    expect(new Set(rijen.map((r) => r.eerst_gezien)).size).toBeGreaterThan(1);
    expect(rijen.filter((r) => r.stand === 'GEDEMPT')).toHaveLength(1);
  }, 120_000);
});
