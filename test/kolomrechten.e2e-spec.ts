import pg from 'pg';
import { maakDatabase, type TestDatabase } from './database.js';
import { aanbestedingEntiteiten } from '#inkoop';

/** Every column that a scope may change and every table from which it may delete, of all that is bought and agreed. */
const WIJZIGEN: Record<string, Record<string, string>> = {
  portaal_regio: {
    contract:
      'aanbodgrens_bp aanwezigheidsnorm_bp bron_document bron_pagina inleverdag inleverdag_kwartaal keurmerk_vereist noshow_afmelden_uren noshow_betaald_bp plafond_cent ritme tempo_vanaf_maand tempogrens_bp tot uitval_na_weken uitval_regel',
    contract_gemeente: 'tot',
    contract_keurmerk: 'tot',
    contract_verlenging: 'besloten_door besloten_op besluit',
    indexatie: 'besloten_door besloten_op status toelichting',
    indexatie_voorstel: 'besloten_door besloten_op besluit toelichting',
    indexformule: 'tot',
    pakket: 'tot',
    perceel: 'max_aanbieders naam',
    prijsdeling: 'tot',
    rijksbudget: 'tot',
    tarief: 'tot',
    vraag: 'zicht',
  },
  portaal_aanbieder: {
    inschrijving_bijlage: 'bestandsnaam bytes inschrijving_id ontvangen_op opslag_sleutel sha256',
  },
  // The import of master data.
  portaal_werker: { contract: '*', perceel: '*', product: '*', tarief: '*' },
};
const CONTRACTEN =
  'product perceel contract tarief tarief_trede contract_verlenging contract_gemeente contract_keurmerk'.split(' ');
CONTRACTEN.push(
  'contract_fase',
  'pakket',
  'pakket_deel',
  'indexformule',
  'indexcijfer',
  'indexatie',
  'indexatie_voorstel',
);
CONTRACTEN.push('prijsdeling', 'rijksbudget');
/** A price that nothing uses yet may be replaced on its first day; the trigger keeps what is used. */
const WISSEN = { portaal_regio: ['tarief', 'tarief_trede'] };

describe('Kolomrechten van inkoop', () => {
  let db: TestDatabase;
  let c: pg.Client;
  let tabellen: string[];
  beforeAll(async () => {
    db = await maakDatabase();
    c = new pg.Client({ connectionString: db.url });
    await c.connect();
    const namen = aanbestedingEntiteiten.map((e) => e.name.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase());
    tabellen = [...namen, ...CONTRACTEN];
  });
  afterAll(async () => {
    await c?.end();
    await db?.sluit();
  });

  it('geen bereik mag een kolom wijzigen die het product voor dat bereik niet wijzigt', async () => {
    const { rows } = await c.query<{ rol: string; tabel: string; kolommen: string; alle: boolean }>(
      `select p.grantee rol, p.table_name tabel, string_agg(p.column_name, ' ' order by p.column_name) kolommen,
         count(*) = (select count(*) from information_schema.columns k where k.table_schema = 'public' and k.table_name = p.table_name) alle
       from information_schema.column_privileges p where p.table_schema = 'public' and p.privilege_type = 'UPDATE'
         and p.grantee like 'portaal\\_%' and p.table_name = any ($1) group by 1, 2`,
      [tabellen],
    );
    const mag: typeof WIJZIGEN = {};
    for (const r of rows) (mag[r.rol] ??= {})[r.tabel] = r.alle ? '*' : r.kolommen;
    expect(mag).toEqual(WIJZIGEN);
  });

  it('geen bereik mag wissen wat het product niet wist', async () => {
    const { rows } = await c.query<{ rol: string; t: string }>(
      `select grantee rol, table_name t from information_schema.table_privileges where table_schema = 'public'
         and privilege_type in ('DELETE', 'TRUNCATE') and grantee like 'portaal\\_%' and table_name = any ($1) order by 1, 2`,
      [tabellen],
    );
    const mag: Record<string, string[]> = {};
    for (const r of rows) (mag[r.rol] ??= []).push(r.t);
    expect(mag).toEqual(WISSEN);
  });
});
