import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { appUrl, leesConfig, maakDataSource } from '#platform';
import { schemaTekst } from '../apps/cli/schema.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase, type TestDatabase } from './database.js';

const BESTAND = path.resolve(__dirname, '../schema/schema.graphql');
const EIGEN_VAN_GRAPHQL = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

/** Every type, field, argument and value without a description. */
function zonderUitleg(schema: GraphQLSchema): string[] {
  const kaal: string[] = [];
  const kijk = (naam: string, uitleg: string | null | undefined): void =>
    void (uitleg?.trim() ? null : kaal.push(naam));
  for (const t of Object.values(schema.getTypeMap())) {
    if (t.name.startsWith('__') || EIGEN_VAN_GRAPHQL.has(t.name)) continue;
    if (!['Query', 'Mutation'].includes(t.name)) kijk(t.name, t.description);
    if (isEnumType(t)) for (const w of t.getValues()) kijk(`${t.name}.${w.name}`, w.description);
    if (!isObjectType(t) && !isInputObjectType(t)) continue;
    for (const v of Object.values(t.getFields())) {
      kijk(`${t.name}.${v.name}`, v.description);
      if ('args' in v) for (const a of v.args) kijk(`${t.name}.${v.name}(${a.name})`, a.description);
    }
  }
  return kaal;
}

describe('Schema', () => {
  let db: TestDatabase;
  beforeAll(async () => (db = await maakDatabase()));
  afterAll(() => db.sluit());

  it('staat in schema/schema.graphql zoals de API het heeft', async () => {
    const config = leesConfig({ DATABASE_URL: db.url, REDIS_URL: process.env.REDIS_URL });
    const tekst = await schemaTekst(config);
    if (process.env.BIJWERKEN === '1') writeFileSync(BESTAND, tekst);
    expect(tekst).toBe(readFileSync(BESTAND, 'utf8'));
  }, 60_000);

  it('legt elk type, elk veld, elke vraagwaarde en elke keuze uit', () => {
    const schema = buildSchema(readFileSync(BESTAND, 'utf8'));
    expect(zonderUitleg(schema)).toEqual([]);
  });

  it('kent geen gebroken getallen: geld en uren zijn exacte teksten', () => {
    expect(readFileSync(BESTAND, 'utf8')).not.toMatch(/\bFloat\b/);
  });

  it('is in de database wat de entiteiten zeggen: het verschil is leeg', async () => {
    const bron = await maakDataSource(db.url, entiteiten, 2).initialize();
    const { upQueries } = await bron.driver.createSchemaBuilder().log();
    await bron.destroy();
    expect(upQueries.map((q) => q.query)).toEqual([]);
  }, 60_000);

  it('geeft de toepassing een eigen login die niets bezit en geen muur kan omzeilen', async () => {
    const bron = await maakDataSource(appUrl(db.url), [], 1).initialize();
    const [wie] = await bron.query<Record<string, unknown>[]>(
      `select current_user naam, rolsuper super, rolbypassrls voorbij, rolinherit erft,
         (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind in ('r','p','v','m','S')) bezit
       from pg_roles r where rolname = current_user`,
    );
    await expect(bron.query('select * from rapportage')).rejects.toThrow(/permission denied|does not exist/);
    await bron.destroy();
    expect(wie).toEqual({ naam: 'portaal_app', super: false, voorbij: false, erft: false, bezit: 0 });
  });

  it('kent voor elke tabel met gegevens van partijen een muur', async () => {
    const bron = await maakDataSource(db.url, [], 1).initialize();
    const open = await bron.query<{ relname: string }[]>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p') and not relrowsecurity order by 1`,
    );
    await bron.destroy();
    // What everyone may know: names of regions, gemeenten and products, and who takes part where.
    const iedereen = ['deelname', 'gemeente', 'migrations', 'product', 'regio'];
    expect(open.map((r) => r.relname)).toEqual(iedereen);
  });
});
