import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { vandaag } from '#core';
import { Inkooptaken } from '#inkoop';
import { appUrl, Database, maakDataSource } from '#platform';
import { demoAanbestedingen } from '../apps/cli/demo/aanbestedingen.js';
import { demoAccounts } from '../apps/cli/demo/accounts.js';
import { laadContracten } from '../apps/cli/demo/contracten.js';
import { demoActor } from '../apps/cli/demo/geschiedenis.js';
import { schrijfAanbestedingen } from '../apps/cli/demo/schrijf-aanbestedingen.js';
import { maakWereld, stamtabellen } from '../apps/cli/demo/wereld.js';
import { maakPersoon } from '../apps/cli/opdracht-toegang.js';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase, type TestDatabase } from './database.js';
import { ruimMappen, tijdelijkeMap } from './stammap.js';

/** On the procurements of the demo: every stage at once, through the walls of the database. */
describe('Mijn taken: inkoop', () => {
  let test: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    test = await maakDatabase();
    db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 2).initialize());
    const map = tijdelijkeMap('taken');
    const tabellen = stamtabellen(maakWereld(vandaag()), new Map());
    for (const [naam, inhoud] of Object.entries(tabellen)) writeFileSync(path.join(map, naam), inhoud);
    await importeerStamgegevens(db, map, vandaag());
    for (const a of demoAccounts('x', 'x').filter((x) => x.rollen.rol !== 'BEHEERDER'))
      await maakPersoon(db, { ...a, ...a.rollen, wachtwoord: 'proef-wachtwoord-1', van: '2020-01-01', tot: null });
    await laadContracten(db, vandaag());
    await schrijfAanbestedingen(test.url, demoAanbestedingen(vandaag()));
  }, 60_000);
  afterAll(async () => {
    await db?.dataSource.destroy();
    await test?.sluit();
    ruimMappen();
  });
  const taken = async (email: string): Promise<string[]> => {
    const lijst = await new Inkooptaken(db).van(await demoActor(db, email));
    return lijst.map((t) => t.titel.replace(/ 20\d\d/, ' JAAR'));
  };

  it('geeft een contractmanager wat kan en moet, in elke stand', async () => {
    expect(await taken('contract@zuid-limburg.voorbeeld')).toEqual([
      '1 vraag wacht op antwoord',
      'Kluis openen: Avondlessen Zuid-Limburg',
      'Opschortende termijn loopt af',
      'Indexatie JAAR: 4 prijzen wachten op uw besluit',
    ]);
    expect(await taken('contract@heuvelland.voorbeeld')).toEqual([
      ...['1 bezwaar is niet afgedaan', '1 kennisgeving ontbreekt'],
    ]);
    expect(await taken('contract@achterhoek.voorbeeld')).toEqual(['Prijsgesprekken: welk comfort verlaagt de prijs']);
    expect(await taken('contract@midden-limburg.voorbeeld')).toEqual(['Aanbieder uitnodigen']);
  });

  it('geeft een coördinator de kluis, maar geen stap van een ander', async () => {
    expect(await taken('regio@zuid-limburg.voorbeeld')).toContain('Kluis openen: Avondlessen Zuid-Limburg');
    expect(await taken('regio@zuid-limburg.voorbeeld')).not.toContain(
      'Indexatie JAAR: 4 prijzen wachten op uw besluit',
    );
    expect(await taken('regio@achterhoek.voorbeeld')).toEqual([]);
  });

  it('geeft een aanbieder alleen het eigen nieuws', async () => {
    expect(await taken('aanbieder@vista.voorbeeld')).toEqual([
      'Inschrijven kan: Leerroutes Zuid-Limburg, volgende periode',
      '1 antwoord op uw vraag',
      'Bericht over de gunning: Leerbaarheidstoetsen Zuid-Limburg',
      'Toptaal wil samen met u inschrijven',
    ]);
    expect(await taken('aanbieder@toptaal.voorbeeld')).toEqual([
      'Uw inschrijving wacht op akkoord: Leerroutes Zuid-Limburg, volgende periode',
      'Bericht over de gunning: Leerbaarheidstoetsen Zuid-Limburg',
    ]);
    expect(await taken('klant@maastricht.voorbeeld')).toEqual([]);
  });

  it('kost een vast aantal statements', async () => {
    const actor = await demoActor(db, 'contract@zuid-limburg.voorbeeld');
    const begin = db.statements;
    await new Inkooptaken(db).van(actor);
    expect(db.statements - begin).toBeLessThanOrEqual(11);
  });
});
