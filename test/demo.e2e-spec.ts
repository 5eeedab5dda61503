import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { plusMaanden, vandaag } from '#core';
import { appUrl, Database, leesConfig, maakDataSource } from '#platform';
import { demoAanbestedingen } from '../apps/cli/demo/aanbestedingen.js';
import { demoAccounts } from '../apps/cli/demo/accounts.js';
import { laadContracten } from '../apps/cli/demo/contracten.js';
import { demoDossiers, laadDossiers } from '../apps/cli/demo/dossiers.js';
import { demoActor } from '../apps/cli/demo/geschiedenis.js';
import { CONTRACTEN } from '../apps/cli/demo/plaatsen.js';
import { demoPlannen } from '../apps/cli/demo/plannen.js';
import { besteding, cellen, geschiedenis, goedeRegels, KOP, metFouten } from '../apps/cli/demo/rapport.js';
import { schrijfAanbestedingen } from '../apps/cli/demo/schrijf-aanbestedingen.js';
import { maakWereld, stamtabellen } from '../apps/cli/demo/wereld.js';
import { maakPersoon } from '../apps/cli/opdracht-toegang.js';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { laadAlle } from '../libs/inkoop/aanbesteding/dossier.js';
import { toonAanbesteding } from '../libs/inkoop/aanbesteding/toon.js';
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
    // Six months and two quarters per contract.
    expect(uitkomst.verwachteRapportages).toBe(7 * 6 + 7 * 2);
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

  it.each(['2026-03-31', '2030-12-31'])(
    'laat op %s elke stand van een aanbesteding zien, volgens de regels',
    async (dag) => {
      const test = await maakDatabase();
      const db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 2).initialize());
      const w = maakWereld(dag);
      const map = tijdelijkeMap('demo');
      for (const [naam, inhoud] of Object.entries(stamtabellen(w, new Map())))
        writeFileSync(path.join(map, naam), inhoud);
      await importeerStamgegevens(db, map, dag);
      for (const a of demoAccounts('x', 'x').filter((x) => x.rollen.rol !== 'BEHEERDER'))
        await maakPersoon(db, { ...a, ...a.rollen, wachtwoord: 'proef-wachtwoord-1', van: '2020-01-01', tot: null });
      await laadContracten(db, dag);
      expect(await schrijfAanbestedingen(test.url, demoAanbestedingen(dag))).toBe(7);
      expect(await schrijfAanbestedingen(test.url, demoAanbestedingen(dag))).toBe(0);
      const uit: [string, string, string | undefined, boolean | undefined][] = [];
      for (const email of ['zuid-limburg', 'heuvelland', 'achterhoek', 'midden-limburg']) {
        const actor = await demoActor(db, `contract@${email}.voorbeeld`);
        const alle = await db.lees(actor, async (q) => {
          const ids = await q.query<{ id: string }>('SELECT id FROM aanbesteding');
          return laadAlle(
            q,
            actor,
            ids.map((x) => x.id),
          );
        });
        for (const g of alle) {
          const a = toonAanbesteding(g, actor, new Date(`${dag}T11:00:00Z`));
          uit.push([a.titel, a.stand, a.volgendeStap?.soort, a.volgendeStap?.toegestaan]);
        }
      }
      await db.dataSource.destroy();
      await test.sluit();
      const jaar = Number(dag.slice(0, 4));
      expect(uit).toEqual([
        ['Leerroutes Zuid-Limburg, volgende periode', 'RONDE_OPEN', 'KLUIS_OPENEN', false],
        ['Avondlessen Zuid-Limburg', 'KLUIS_GESLOTEN', 'KLUIS_OPENEN', true],
        ['Leerbaarheidstoetsen Zuid-Limburg', 'GEOPEND', 'DEFINITIEF_GUNNEN', false],
        [`Leerroutes Zuid-Limburg ${jaar - 2}`, 'AFGEROND', undefined, undefined],
        ['Financiële zelfredzaamheid Heuvelland', 'GEOPEND', 'KENNISGEVING_VERSTUREN', true],
        ['Leerroutes Achterhoek', 'GEOPEND', 'DIALOOG_VOEREN', true],
        ['Taalcoaching Midden-Limburg', 'VOORBEREIDING', 'AANBIEDERS_UITNODIGEN', true],
      ]);
    },
  );

  it('laat een plan in elke stand zien: in bewerking, vastgesteld met bezwaar, en een wissel die op goedkeuring wacht', async () => {
    const dag = vandaag();
    const test = await maakDatabase();
    const config = leesConfig({ DATABASE_URL: test.url, REDIS_URL: process.env.REDIS_URL });
    const db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 2).initialize());
    const w = maakWereld(dag);
    const map = tijdelijkeMap('demo');
    for (const [naam, inhoud] of Object.entries(stamtabellen(w, new Map())))
      writeFileSync(path.join(map, naam), inhoud);
    await importeerStamgegevens(db, map, dag);
    for (const a of demoAccounts('x', 'x').filter((x) => x.rollen.rol !== 'BEHEERDER'))
      await maakPersoon(db, { ...a, ...a.rollen, wachtwoord: 'proef-wachtwoord-1', van: '2020-01-01', tot: null });
    await laadContracten(db, dag);
    await laadDossiers(db, '', demoDossiers(w, dag));
    await demoPlannen(db, config, w, dag);
    await demoPlannen(db, config, w, dag);
    const actor = await demoActor(db, 'klant@maastricht.voorbeeld');
    const tel = await db.lees(actor, (q) =>
      q.query(`SELECT (SELECT count(*)::int FROM pip_concept WHERE stand = 'OPEN') concepten,
        (SELECT count(*)::int FROM pip WHERE soort = 'EERSTE') plannen, (SELECT count(*)::int FROM pip_bezwaar) bezwaren,
        (SELECT count(*)::int FROM leerroute_wijziging WHERE stand = 'VOORBEREID') wissels`),
    );
    await db.dataSource.destroy();
    await test.sluit();
    expect(tel).toEqual([{ concepten: 2, plannen: 1, bezwaren: 1, wissels: 1 }]);
  }, 60_000);

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
