import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { plusDagen, vandaag, werker } from '#core';
import { appUrl, Database, leesConfig, maakDataSource } from '#platform';
import { evalueerSignalen, SIGNAALREGELS } from '#reconciliatie';
import { demoAccounts } from '../apps/cli/demo/accounts.js';
import { laadContracten } from '../apps/cli/demo/contracten.js';
import { demoActor } from '../apps/cli/demo/geschiedenis.js';
import { speelOverleggen } from '../apps/cli/demo/overleg.js';
import { maakWereld, stamtabellen } from '../apps/cli/demo/wereld.js';
import { maakPersoon } from '../apps/cli/opdracht-toegang.js';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase } from './database.js';
import { ruimMappen, tijdelijkeMap } from './stammap.js';

describe('voorbeelddata van overleggen', () => {
  afterAll(ruimMappen);

  it('laat een overleg van vandaag zien met een agenda uit signalen, en een vastgesteld verslag met open acties', async () => {
    const dag = vandaag();
    const test = await maakDatabase();
    const config = leesConfig({ DATABASE_URL: test.url, REDIS_URL: process.env.REDIS_URL });
    const db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 2).initialize());
    const map = tijdelijkeMap('demo');
    for (const [naam, inhoud] of Object.entries(stamtabellen(maakWereld(dag), new Map())))
      writeFileSync(path.join(map, naam), inhoud);
    await importeerStamgegevens(db, map, dag);
    for (const a of demoAccounts('x', 'x').filter((x) => x.rollen.rol !== 'BEHEERDER'))
      await maakPersoon(db, { ...a, ...a.rollen, wachtwoord: 'proef-wachtwoord-1', van: '2020-01-01', tot: null });
    await laadContracten(db, dag);
    await db.schrijf(werker, (tx) => evalueerSignalen(tx, SIGNAALREGELS, dag));
    await speelOverleggen(db, config, dag);
    await speelOverleggen(db, config, dag);
    const actor = await demoActor(db, 'aanbieder@vista.voorbeeld');
    const zien = await db.lees(actor, (q) =>
      q.query<{ datum: string; stand: string; signalen: number; acties: number }>(
        `SELECT o.datum, o.stand, (SELECT count(*)::int FROM agendapunt p WHERE p.overleg_id = o.id AND p.soort = 'SIGNAAL') signalen,
           (SELECT count(*)::int FROM overlegactie a WHERE a.overleg_id = o.id AND a.stand = 'OPEN') acties FROM overleg o ORDER BY 1`,
      ),
    );
    const laat = await db.lees(actor, (q) =>
      q.query(`SELECT 1 FROM overlegactie WHERE stand = 'OPEN' AND uiterlijk < $1`, [dag]),
    );
    // The guard is back.
    const vast = db.schrijf(actor, (tx) => tx.query(`UPDATE overlegactie SET stand = 'OPEN'`));
    await expect(vast).rejects.toThrow();
    await db.dataSource.destroy();
    await test.sluit();
    expect(zien).toEqual([
      { datum: plusDagen(dag, -91), stand: 'VASTGESTELD', signalen: 0, acties: 3 },
      { datum: dag, stand: 'VERSTUURD', signalen: expect.any(Number) as number, acties: 0 },
    ]);
    expect(zien[1]!.signalen).toBeGreaterThan(0);
    expect(laat).toHaveLength(1);
  }, 90_000);
});
