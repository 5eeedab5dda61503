import pg from 'pg';
import { OPRUIMWIJZE } from '#trajecten';
import { maakDatabase, type TestDatabase } from './database.js';

/** Tables with rows of a person that no one but the gemeente itself, and the worker for it, may touch. */
const ELDERS = new Set(['boeking', 'rapportageregel', 'bevinding', 'signaal', 'verplichting']);
const TABELLEN = [
  ...Object.keys(OPRUIMWIJZE).filter((t) => !ELDERS.has(t)),
  ...['kennisgeving_bestand', 'bewaartermijn', 'instelling', 'aanbodkeuze', 'aanbodafwijking', 'onderdeeluitvoering'],
];
/** Every column that a scope may change. */
const WIJZIGEN: Record<string, Record<string, string>> = {
  portaal_gemeente: {
    aanbodafwijking: 'tot',
    aanbodkeuze: 'tot',
    bewaartermijn: 'gewijzigd_door gewijzigd_op jaren',
    handhaving: 'bedrag_cent som stand verwijtbaarheid',
    inburgeraar: 'bsn_zoek gewijzigd_door gewijzigd_op sleutel_nr versie versleuteld',
    instelling: 'tot',
    kennisgeving: 'stand',
    kennisgeving_bestand: 'bekend gecorrigeerd ingetrokken nieuw',
    leerroute_wijziging: 'goedgekeurd_door goedgekeurd_op stand',
    onderdeeluitvoering: 'tot',
    opruiming: 'bevestigd_door bevestigd_op stand',
    pip_bezwaar: 'beslist_op uitkomst',
    pip_concept: 'eerder gewijzigd_door gewijzigd_op inhoud pip_id stand versie',
    traject: 'afgesloten_op doelgroep gehuisvest_op klantmanager_id',
    traject_feit: 'ingetrokken_door ingetrokken_op ingetrokken_reden levend',
    verantwoording: 'kenmerk verzonden_door verzonden_op',
  },
  // Turning keys, removing what is too old, and the import of master data.
  portaal_werker: {
    inburgeraar: 'bsn_zoek sleutel_nr versleuteld',
    opruiming: 'stand uitgevoerd_op verwijderd',
    pip: 'afspraken id kenmerk klantmanager kostprijs_cent leerroute niveaus soort traject_id vastgesteld_op versie wijziging_id',
    pip_onderdeel:
      'aantal_h bedrag_cent contract_id eenheid id locatie niveau pip_id product_id som tarief_e4 tarief_id tot uren_per_maand_h uren_totaal_h van',
    traject: 'afgesloten_op doelgroep gehuisvest_op gemeente_id id klantmanager_id opgeruimd_op trajectnummer',
    verantwoording: 'inhoud sleutel_nr',
  },
};
const WISSEN: Record<string, string[]> = {
  portaal_gemeente: ['aanbodafwijking', 'aanbodkeuze', 'instelling', 'onderdeeluitvoering'],
  portaal_werker: [
    ...['handhaving', 'handhaving_stap', 'inburgeraar', 'kennisgeving', 'leerroute_wijziging', 'pip_bezwaar'],
    ...['pip_concept', 'pip_onderdeel', 'traject_feit'],
  ],
};

describe('Kolomrechten van trajecten', () => {
  let db: TestDatabase;
  let c: pg.Client;
  beforeAll(async () => {
    db = await maakDatabase();
    c = new pg.Client({ connectionString: db.url });
    await c.connect();
  });
  afterAll(async () => {
    await c?.end();
    await db?.sluit();
  });

  it('alleen de gemeente en de werker raken deze tabellen aan, en de gemeente alleen haar eigen rijen', async () => {
    const { rows } = await c.query<{ rol: string; t: string }>(
      `select distinct grantee rol, table_name t from information_schema.column_privileges
       where table_schema = 'public' and table_name = any ($1) and grantee not in ('postgres', current_user)
         and grantee not in ('portaal_gemeente', 'portaal_werker')`,
      [TABELLEN],
    );
    expect(rows).toEqual([]);
    const { rows: open } = await c.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relname = any ($1) and not relrowsecurity`,
      [TABELLEN],
    );
    expect(open).toEqual([]);
  });

  it('geen bereik mag een kolom wijzigen die het product voor dat bereik niet wijzigt', async () => {
    const { rows } = await c.query<{ rol: string; tabel: string; kolommen: string }>(
      `select grantee rol, table_name tabel, string_agg(column_name, ' ' order by column_name) kolommen
       from information_schema.column_privileges where table_schema = 'public' and privilege_type = 'UPDATE'
         and grantee like 'portaal\\_%' and table_name = any ($1) group by 1, 2`,
      [TABELLEN],
    );
    const mag: typeof WIJZIGEN = {};
    for (const r of rows) (mag[r.rol] ??= {})[r.tabel] = r.kolommen;
    expect(mag).toEqual(WIJZIGEN);
  });

  it('geen bereik mag wissen wat het product niet wist', async () => {
    const { rows } = await c.query<{ rol: string; t: string }>(
      `select grantee rol, table_name t from information_schema.table_privileges where table_schema = 'public'
         and privilege_type in ('DELETE', 'TRUNCATE') and grantee like 'portaal\\_%' and table_name = any ($1) order by 1, 2`,
      [TABELLEN],
    );
    const mag: typeof WISSEN = {};
    for (const r of rows) (mag[r.rol] ??= []).push(r.t);
    expect(mag).toEqual(WISSEN);
  });

  it('wie keek is niet te veranderen of te wissen, door geen enkel bereik', async () => {
    const { rows } = await c.query(
      `select grantee from information_schema.table_privileges where table_name = 'persoon_inzage'
         and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and grantee like 'portaal\\_%'`,
    );
    expect(rows).toEqual([]);
  });
});
