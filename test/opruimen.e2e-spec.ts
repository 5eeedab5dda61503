import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { OPRUIMWIJZE, Opruimen, Sleutelring, UITDRAAIBRON } from '#trajecten';
import { maakProef, type Beller, type Proef } from './api.js';
import { Database, werkendeKlus } from './hulp/klus.js';
import { vulMetMaanden } from './hulp/post.js';

const ROOT = path.resolve(__dirname, '..');

describe('Wat van een traject weggaat en waaronder het ligt', () => {
  let p: Proef;
  let rita: Beller;
  beforeAll(async () => {
    p = await maakProef();
    rita = await p.als('regisseur@ademhuizen');
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) values ('O-1', 1, 'GEZINS_OF_OVERIGE_MIGRANT'), ('O-2', 1, 'ASIELSTATUSHOUDER')`,
    );
    for (const n of ['O-1', 'O-2'])
      await rita.gql(
        `mutation { inburgeraarVastleggen(trajectnummer: "${n}", inburgeraar: { voornamen: "Abel", achternaam: "Proef", geboortedatum: "1990-01-01" }) { fouten { code } }
          trajectFeitNoteren(trajectnummer: "${n}", soort: DUO_KENNISGEVING, feit: { datum: "2025-01-10" }) { fouten { code } }
          handhavingBeginnen(waarschuwing: { trajectnummer: "${n}", grond: LESSEN_GEMIST, feitdatum: "2025-02-01", datum: "2025-02-02", code: "BRIEF" }) { fouten { code } } }`,
      );
    await p.eigenaar(
      `insert into pip_concept (traject_id, gemeente_id, basis_versie, inhoud, gewijzigd_door)
       select id, 1, 0, '{}', 'proef' from traject where trajectnummer like 'O-_'`,
    );
    await p.eigenaar(
      `with w as (insert into leerroute_wijziging (traject_id, gemeente_id, soort, stand, van_versie, van_leerroute, naar_leerroute, van_niveaus, naar_niveaus,
           kostprijs_was_cent, kostprijs_wordt_cent, geboekt_cent, toets, gevolgen, voorbereid_door, goedgekeurd_op)
         select id, 1, 'LEERROUTE', 'UITGEVOERD', 1, 'B1_ROUTE', 'Z_ROUTE', '{}', '{}', 0, 0, 0, '[]', '[]', 'proef', now() from traject where trajectnummer like 'O-_'
         returning id, traject_id),
       n as (insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent, niveaus, afspraken, wijziging_id)
         select traject_id, 1, '2025-03-01', 'Z_ROUTE', 120000, '{"LEZEN":"A2"}', '{"pvtUren":12}', id from w returning id)
       insert into pip_bezwaar (pip_id, gemeente_id, ontvangen_op, door) select id, 1, '2025-03-10', 'proef' from n`,
    );
  }, 60_000);
  afterAll(() => p?.sluit());

  it('de uitdraai voor de inburgeraar bevat ook handhaving, wijzigingen en bezwaar, in woorden', async () => {
    const uit = (await rita.get('/api/inburgeraars/O-1/uitdraai.json')).body as Record<
      string,
      Record<string, string>[]
    >;
    expect(uit['handhaving']).toEqual([
      expect.objectContaining({
        ...{ Waarom: 'Lessen gemist zonder goede reden', Artikel: '23', 'Dag van het voorval': '2025-02-01' },
        ...{ Stap: 'Gewaarschuwd', Dag: '2025-02-02', Uitkomst: 'Per brief', 'Vastgelegd door': 'regisseur' },
      }),
    ]);
    expect(uit['wijzigingen']![0]).toMatchObject({ Van: 'B1-route', Naar: 'Z-route', Stand: 'uitgevoerd' });
    expect(uit['bezwaren']![0]).toMatchObject({ Ontvangen: '2025-03-10', 'Versie van het plan': '1' });
    expect(uit['concepten']).toEqual([expect.objectContaining({ Versie: '1', Stand: 'open', Door: 'proef' })]);
    expect(uit['plannen']![0]).toMatchObject({
      ...{ 'Kosten van het hele plan': '1.200,00 euro', Examenniveaus: 'Lezen A2' },
      Afspraken: 'Uren participatieverklaringstraject 12',
    });
    const csv = (await rita.get('/api/inburgeraars/O-1/uitdraai.csv')).text;
    expect(csv).toContain('Handhaving;1;Waarom;Lessen gemist zonder goede reden');
  });

  it('het CBS krijgt het niveau waar dat bekend is', async () => {
    const r = await rita.gql<{ m: { verantwoording: { id: string } } }>(
      'mutation { m: verantwoordingMaken(soort: CBS, periode: "2025-K2") { verantwoording { id } fouten { code } } }',
    );
    const bestand = (await rita.get(`/api/verantwoording/${r.data!.m.verantwoording.id}/bestand`)).text.slice(1);
    const [kop, ...rijen] = bestand
      .trim()
      .split('\r\n')
      .map((x) => x.split(';'));
    const kolom = (naam: string): string[] => rijen.map((x) => x[kop!.indexOf(naam)]!);
    expect([kolom('Niveau'), kolom('CursusInstelling')]).toEqual([
      ['A2', 'A2', ''],
      ['', '', 'Taalhuis A'],
    ]);
  });

  it('van elke tabel met rijen van een traject staat vast wat ermee gebeurt bij het opruimen', async () => {
    const rijen = await p.eigenaar<{ tabel: string }>(
      `select distinct c.relname tabel from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
         and (a.attname in ('traject_id', 'traject_ids', 'trajectnummer', 'pip_id') or c.relname = 'traject') order by 1`,
    );
    expect(rijen.map((r) => r.tabel)).toEqual(Object.keys(OPRUIMWIJZE).sort());
  });

  it('elke tabel met rijen van een traject staat ergens in de uitdraai voor de inburgeraar', async () => {
    expect(Object.keys(UITDRAAIBRON).sort()).toEqual(Object.keys(OPRUIMWIJZE).sort());
    const uit = (await rita.get('/api/inburgeraars/O-1/uitdraai.json')).body as Record<string, unknown>;
    expect([...new Set(Object.values(UITDRAAIBRON))].filter((deel) => !(deel in uit))).toEqual([]);
  });

  it('na het opruimen is van dit traject niets over in de tabellen die weggaan, en van het andere alles', async () => {
    const rijenVan = async (nummer: string): Promise<Record<string, number>> => {
      const uit: Record<string, number> = {};
      for (const [tabel, { hoe }] of Object.entries(OPRUIMWIJZE)) {
        if (hoe !== 'WEG') continue;
        const via =
          tabel === 'pip_bezwaar' ? 'pip_id in (select id from pip where traject_id = t.id)' : 'traject_id = t.id';
        const [r] = await p.eigenaar<{ n: number }>(
          `select (select count(*)::int from ${tabel} where ${via}) n from traject t where trajectnummer = $1`,
          [nummer],
        );
        uit[tabel] = r!.n;
      }
      return uit;
    };
    await p.eigenaar(
      `update traject set afgesloten_op = current_date - interval '11 years' where trajectnummer = 'O-1'`,
    );
    const ander = await rijenVan('O-2');
    expect(Object.entries(await rijenVan('O-1')).filter(([t, n]) => n === 0 && t !== 'kennisgeving')).toEqual([]);
    const voorstel = await rita.gql<{ m: { opruiming: { id: string } } }>(
      'mutation { m: opruimingVoorbereiden { opruiming { id } fouten { code } } }',
    );
    const { id } = voorstel.data!.m.opruiming;
    await rita.gql(`mutation { opruimingBevestigen(id: "${id}") { code } }`);
    await new Opruimen(p.app.get(Database)).voer(werkendeKlus(id));
    expect(Object.values(await rijenVan('O-1')).every((n) => n === 0)).toBe(true);
    expect(await rijenVan('O-2')).toEqual(ander);
    expect(
      await p.eigenaar(
        `select leerroute, kostprijs_cent, niveaus, afspraken, wijziging_id from pip where traject_id = (select id from traject where trajectnummer = 'O-1')`,
      ),
    ).toEqual([{ leerroute: 'Z_ROUTE', kostprijs_cent: '120000', niveaus: null, afspraken: null, wijziging_id: null }]);
  });

  it('in een opgeruimd dossier komt niemand terug: het wordt niet nog eens opgeruimd', async () => {
    const r = await rita.gql<{ v: { fouten: { code: string }[] } }>(
      `mutation { v: inburgeraarVastleggen(trajectnummer: "O-1", inburgeraar: { voornamen: "Abel", achternaam: "Proef", geboortedatum: "1990-01-01" }) { fouten { code veld melding } } }`,
    );
    expect(r.data!.v.fouten.map((f) => f.code)).toEqual(['PER-012']);
    expect(
      await p.eigenaar(
        `select id from inburgeraar where traject_id = (select id from traject where trajectnummer = 'O-1')`,
      ),
    ).toEqual([]);
  });

  it('de uitdraai noemt ook wat aanbieders meldden en wat daarover is opgemerkt', async () => {
    await vulMetMaanden(p);
    const uit = (await rita.get('/api/inburgeraars/T-1/uitdraai.json')).body as Record<string, object[]>;
    expect(uit['uren']![0]).toMatchObject({
      Maand: '2025-01',
      Aanbieder: 'Taalhuis A',
      'Gemist met reden': expect.anything(),
    });
    expect(uit['bevindingen']!.length).toBeGreaterThan(0);
    expect(JSON.stringify(uit['bevindingen'])).toContain('REC-');
  }, 60_000);

  it('de beheerder draait de sleutel om met de opdrachten van het portaal', async () => {
    const cli = (opdracht: string, sleutels: string): string =>
      execFileSync(process.execPath, ['dist/apps/cli/main.js', opdracht], {
        cwd: ROOT,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          ...{ DATABASE_URL: p.config.databaseUrl, DATABASE_APP_URL: p.config.databaseAppUrl },
          ...{ OPSLAG_MAP: p.config.opslagMap, PERSOONSSLEUTELS: sleutels },
        },
      });
    const oud = p.config.persoonssleutels;
    const nieuw = cli('persoonssleutel:maak', oud).trim();
    expect(nieuw).toMatch(/^2:[A-Za-z0-9+/]{43}=$/);
    expect(cli('persoonssleutel:maak', oud).trim()).not.toBe(nieuw);
    const uit = cli('persoonssleutel:roteer', `${oud},${nieuw}`);
    expect(uit).toMatch(/Op sleutel 2 gezet: 1 personen en \d+ bestanden\.\nSleutel 1 kan nu weg/);
    expect(cli('persoonssleutel:roteer', `${oud},${nieuw}`)).toContain('0 personen en 0 bestanden');
    const [rij] = await p.eigenaar<{ traject_id: number; versleuteld: Buffer; sleutel_nr: number }>(
      'select traject_id, versleuteld, sleutel_nr from inburgeraar',
    );
    const klaar = new Sleutelring(nieuw).ontsleutel(
      { inhoud: rij!.versleuteld, sleutelNr: rij!.sleutel_nr },
      `traject:${rij!.traject_id}`,
    );
    expect(JSON.parse(klaar.toString())).toMatchObject({ voornamen: 'Abel' });
    expect(() => cli('persoonssleutel:roteer', 'kapot')).toThrow();
  }, 60_000);
});
