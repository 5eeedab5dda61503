import { appUrl, Database, maakDataSource } from '#platform';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase, type TestDatabase } from './database.js';
import { ruimMappen, STAM, stammap } from './stammap.js';

describe('stamgegevens naast plannen die in het portaal zijn vastgesteld', () => {
  let test: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    test = await maakDatabase();
    db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 3).initialize());
  });
  afterAll(async () => {
    await db?.dataSource.destroy();
    await test?.sluit();
    ruimMappen();
  });

  it('een eigen versie houdt prijs en onderdelen, wat er ook in het bestand staat; de rest wordt ingelezen', async () => {
    const anders = {
      'pips.csv': STAM['pips.csv']!.replace('1630,80', '9,99') + 'T2;1;2024-06-01;Z_ROUTE;10,00\n',
      'pip_onderdelen.csv':
        'trajectnummer;versie;product;contract;van;tot;uren_per_maand;uren_totaal\nT2;1;TAAL_KNM;C1;2024-07-01;;40;800\nT1;1;TAAL_KNM;C2;2024-07-01;;40;1\n',
    };
    expect((await importeerStamgegevens(db, stammap(), '2025-01-01')).gelukt).toBe(true);
    const lees = async () => {
      const bron = await maakDataSource(test.url, [], 1).initialize();
      const rijen = await bron.query<Record<string, unknown>[]>(
        `select t.trajectnummer, p.kostprijs_cent, (select count(*)::int from pip_onderdeel o where o.pip_id = p.id) delen
         from pip p join traject t on t.id = p.traject_id order by 1`,
      );
      await bron.destroy();
      return rijen;
    };
    const bron = await maakDataSource(test.url, [], 1).initialize();
    await bron.query(`update pip set soort = 'EERSTE'`);
    await bron.destroy();
    const uit = await importeerStamgegevens(db, stammap(anders), '2025-01-01');
    expect(uit.meldingen.map((m) => [m.code, m.ernst, m.rij])).toEqual([['STAM-026', 'WAARSCHUWING', 2]]);
    expect(uit.gelukt).toBe(true);
    expect(await lees()).toEqual([
      { trajectnummer: 'T1', kostprijs_cent: '163080', delen: 2 },
      { trajectnummer: 'T2', kostprijs_cent: '1000', delen: 1 },
    ]);
  }, 60_000);

  it('een verhuizing in het portaal wint van een bestand dat nog de oude gemeente noemt, en dat wordt gezegd', async () => {
    const bron = await maakDataSource(test.url, [], 1).initialize();
    const waar = async (): Promise<unknown> =>
      (
        await bron.query<{ code: string; doelgroep: string }[]>(
          `select g.code, t.doelgroep from traject t join gemeente g on g.id = t.gemeente_id where trajectnummer = 'T2'`,
        )
      )[0];
    await bron.query(
      `insert into eerdere_gemeente (traject_id, trajectnummer, doelgroep, gemeente_id, naar_gemeente_id, tot)
       select t.id, 'T2', t.doelgroep, t.gemeente_id, g.id, '2025-02-28' from traject t, gemeente g where t.trajectnummer = 'T2' and g.code = 'GM0001'`,
    );
    await bron.query(
      `update traject set gemeente_id = (select id from gemeente where code = 'GM0001') where trajectnummer = 'T2'`,
    );
    const oud = { 'trajecten.csv': STAM['trajecten.csv']!.replace('T2;GM0002;GEZIN', 'T2;GM0002;ASIELSTATUSHOUDER') };
    const uit = await importeerStamgegevens(db, stammap(oud), '2025-03-01');
    expect(uit.meldingen.filter((m) => m.code === 'STAM-027')).toMatchObject([
      {
        ...{ ernst: 'WAARSCHUWING', rij: 3, oplossing: 'Zet GM0001 in het bestand.' },
        gevonden: 'T2 is in het portaal op 2025-02-28 uit GM0002 vertrokken en blijft bij GM0001',
      },
    ]);
    expect(await waar()).toEqual({ code: 'GM0001', doelgroep: 'ASIELSTATUSHOUDER' });
    await bron.destroy();
  }, 60_000);
});
