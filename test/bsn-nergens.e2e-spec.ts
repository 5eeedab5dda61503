import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { MAG_BSN } from '#platform';
import { maakProef, type Beller, type Proef } from './api.js';
import { maakVraagMet, verwijzingen } from './hulp/maakvraag.js';
import { csv } from './hulp/post.js';

const BSN = '999990019';
const HEEFT_BSN = /999[.]?990[.]?019/;
/** Addresses of the outside world hold numbers that mean nothing. */
const ADRES = /\.(link|url|email)$/;

describe('Een BSN in vrije tekst komt er nergens in', () => {
  let p: Proef;
  let schema: GraphQLSchema;
  let km: Beller;
  let rita: Beller;
  let aanbieder: Beller;
  beforeAll(async () => {
    p = await maakProef();
    schema = p.app.get(GraphQLSchemaHost).schema;
    km = await p.als('klant@ademhuizen');
    rita = await p.als('regisseur@ademhuizen');
    aanbieder = await p.als('aanbieder@a');
  }, 60_000);
  afterAll(() => p?.sluit());
  /** Every place in the database where it stands readable. */
  const waar = async (): Promise<string[]> => {
    const uit: string[] = [];
    for (const { t } of await p.eigenaar<{ t: string }>(
      `select format('%I.%I', schemaname, tablename) t from pg_tables where schemaname in ('public', 'bullmq')`,
    )) {
      const rijen = await p.eigenaar<{ j: string }>(`select to_jsonb(x)::text j from ${t} x`);
      if (rijen.some((r) => HEEFT_BSN.test(r.j))) uit.push(t);
    }
    return uit;
  };
  const codesVan = (r: { errors?: { extensions: { code: string } }[] }): string[] =>
    r.errors?.map((e) => e.extensions.code) ?? [];

  it('elke tekst in elke wijzigende vraag wordt geweigerd, behalve waar een BSN hoort', async () => {
    const paden = verwijzingen(schema)
      .filter(({ pad, type }) => type === 'String' && pad.startsWith('Mutation.'))
      .map(({ pad }) => pad);
    expect(paden.length).toBeGreaterThan(100);
    const open: string[] = [];
    for (const pad of paden) {
      const { gql, variables } = maakVraagMet(schema, pad, `Over ${BSN}.`, {});
      const r = await p.anoniem.gql(gql, variables);
      expect(JSON.stringify(r)).not.toMatch(HEEFT_BSN);
      if (!codesVan(r).includes('POR-003')) open.push(pad.replace('Mutation.', ''));
    }
    expect(open.filter((pad) => !ADRES.test(pad)).sort()).toEqual(Object.keys(MAG_BSN).sort());
  }, 120_000);

  it('ook zonder variabelen, in een fragment, als standaardwaarde en onder een andere naam', async () => {
    const feit = (code: string): string =>
      `trajectFeitNoteren(trajectnummer: "T-1", soort: INTAKE_GESTART, feit: { datum: "2025-01-01", code: "${code}" }) { feit }`;
    for (const vraag of [
      `mutation { ${feit(BSN)} }`,
      `mutation { a: ${feit('X')} b: ${feit(`T${BSN}`)} }`,
      `mutation { ...f } fragment f on Mutation { ${feit('999.990.019')} }`,
      `mutation { ... on Mutation { ... on Mutation { ${feit(BSN)} } } }`,
      `mutation($r: String! = "${BSN}") { trajectAfsluiten(trajectnummer: "T-1", op: "2025-01-01", reden: $r) { fouten { code } } }`,
    ]) {
      const r = await km.gql(vraag);
      expect([vraag, codesVan(r)]).toEqual([vraag, ['POR-003']]);
      expect(JSON.stringify(r)).not.toMatch(HEEFT_BSN);
    }
    const goed = await km.gql(`mutation { ${feit('018f0000-0000-7000-8000-a999990019bc')} }`);
    expect(codesVan(goed)).not.toContain('POR-003');
  });

  it('een trajectnummer, het kenmerk van een bericht en de naam van een bestand dragen geen BSN', async () => {
    for (const nummer of [BSN, `T-${BSN}`, `T${BSN}`]) {
      const r = await km.gql<{ t: { fouten: { code: string }[] } }>(
        `mutation($n: String!) { t: trajectOpenen(traject: { trajectnummer: $n, doelgroep: "OUDKOMER" }) { fouten { code } } }`,
        { n: nummer },
      );
      expect([nummer, r.data?.t.fouten.map((f) => f.code)]).toEqual([nummer, ['TRD-016']]);
    }
    const regels = [`DUO-${BSN}`, `A999.990.019`].map(
      (k) => `${k};NIEUW;KENNISGEVING;${BSN};2025-01-10;Adam;Proef;1990-01-01;ASIELSTATUSHOUDER`,
    );
    const r = await rita
      .post('/api/kennisgevingen')
      .field('bron', 'DUO')
      .attach(
        'bestand',
        Buffer.from(
          ['kenmerk;handeling;soort;bsn;datum;voornamen;achternaam;geboortedatum;doelgroep', ...regels].join('\r\n'),
        ),
        'x.csv',
      );
    expect(r.body.bevindingen.map((b: { code: string; rij: number }) => [b.code, b.rij])).toEqual([
      ['KEN-010', 2],
      ['KEN-010', 3],
    ]);
    const ingeleverd = await aanbieder
      .post('/api/inleveringen')
      .field({ contract: 'NO-A', periode: '2025-01', soort: 'MAAND' })
      .attach('bestand', csv('T-1;TAAL_KNM;1;1;0;0;ja;1;15,00'), `uren ${BSN}.csv`);
    expect(JSON.stringify(ingeleverd.body)).not.toMatch(HEEFT_BSN);
    expect(await waar()).toEqual([]);
  });
});
