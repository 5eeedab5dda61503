import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { maakProef, type Beller, type Proef } from './api.js';
import { afdruk } from './hulp/afdruk.js';
import { GEEN_VREEMDE, ISOLATIETABEL } from './hulp/isolatietabel.js';
import { maakWereld, type Wereld } from './hulp/isolatiewereld.js';
import { maakVraagMet, verwijzingen } from './hulp/maakvraag.js';
import { RECHTENTABEL } from './hulp/rechtentabel.js';

/** Names of fields that point at something; beside these everything of type ID does. */
const WIJST =
  /^(contract(en)?|(contract|traject)?nummer|aanbieders?|percee?l(en)?|gemeenten?|gemeenteCode|trajecten?|organisatie|regio|procedure|combinatie|\w+Id)$/;
const IN_ROUTE = /:(?!soort|vorm)\w+/;
/** Answers to a question that was not well put: then the walk would prove nothing. */
const NIET_GESTELD = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'POR-002', 'INTERNE_FOUT'];

const ONZIN = [
  'abc',
  '-1',
  '2147483648',
  '99999999999999999999',
  '1e3',
  '1.5',
  ' 1',
  '٣',
  '☃',
  "1' or '1'='1",
  'x\u0000y',
];
ONZIN.push(
  '00000000-0000-7000-8000-00000000000g',
  '018F0000-0000-7000-8000-000000000000',
  '{}',
  'null',
  'x'.repeat(500),
);

/** An answer with the thing itself blotted out, wherever it stands as a whole; a short number is part of too much else. */
const blind = (antwoord: string, id: string): string =>
  id.length < 4 ? antwoord : antwoord.replace(new RegExp(`\\b${id}\\b`, 'g'), '<id>');

const UITLEG = `Deze plaatsen noemen een ding dat van een ander kan zijn, en niemand keurt nog wat er dan gebeurt.
Zet in test/hulp/isolatietabel.ts een regel ['<pad>', '<soort>'] met een soort uit test/hulp/isolatiewereld.ts
(maak daar een nieuwe soort als die er niet is: wat niet bestaat, en wat van een ander is voor wie), of, als het
van niemand anders kan zijn, een regel in GEEN_VREEMDE met de reden.`;

/** The schema as it was printed: what is walked must be known before the API runs. */
const TYPEN = new Map(
  verwijzingen(buildSchema(readFileSync(path.resolve(__dirname, '../schema/schema.graphql'), 'utf8'))).map((v) => [
    v.pad,
    v.type,
  ]),
);
const isNummer = (pad: string): boolean => pad.includes('/') || TYPEN.get(pad) === 'ID';

describe('Isolatie van elke operatie', () => {
  let p: Proef;
  let w: Wereld;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    p = await maakProef();
    w = await maakWereld(p);
    schema = p.app.get(GraphQLSchemaHost).schema;
  }, 180_000);
  afterAll(() => p?.sluit());

  it('elke plaats waar een operatie een ding noemt, staat in de tabel', () => {
    const inSchema = verwijzingen(schema)
      .filter(({ pad, type }) => type === 'ID' || (type === 'String' && WIJST.test(pad.split('.').at(-1)!)))
      .map(({ pad }) => pad);
    const inRoutes = RECHTENTABEL.map(([naam]) => naam).filter((naam) => IN_ROUTE.test(naam));
    const bekend = new Set([...ISOLATIETABEL.map(([pad]) => pad), ...Object.keys(GEEN_VREEMDE)]);
    const mist = [...inSchema, ...inRoutes].filter((pad) => !bekend.has(pad));
    if (mist.length) throw new Error(`${UITLEG}\n\n${mist.map((pad) => `  ${pad}`).join('\n')}`);
  });

  it('de tabel noemt niets dat er niet meer is, en elke soort is gemaakt', () => {
    const alles = new Set([...verwijzingen(schema).map((v) => v.pad), ...RECHTENTABEL.map(([naam]) => naam)]);
    expect(
      [...ISOLATIETABEL.map(([pad]) => pad), ...Object.keys(GEEN_VREEMDE)].filter((pad) => !alles.has(pad)),
    ).toEqual([]);
    const leeg = ISOLATIETABEL.filter(([, soort]) => !Object.values(w.soorten[soort]?.vreemd ?? {}).flat().length);
    expect(leeg).toEqual([]);
    expect(
      Object.values(w.soorten)
        .flatMap((s) => Object.values(s.vreemd).flat())
        .filter((id) => !id),
    ).toEqual([]);
  });

  async function vraag(b: Beller, pad: string, id: string, verder: Record<string, unknown>): Promise<unknown> {
    const [methode, route] = pad.split(' ') as [string, string | undefined];
    if (!route) {
      const { gql, variables } = maakVraagMet(schema, pad, id, verder);
      return b.gql(gql, variables);
    }
    const adres = route
      .replace(IN_ROUTE, () => encodeURIComponent(id))
      .replace(/:(soort|vorm)/, 'csv')
      .replace(/:\w+/g, '1');
    const r =
      methode === 'POST' ? await b.post(adres).attach('bestand', Buffer.from('x'), 'x.pdf') : await b.get(adres);
    return { status: r.status, soort: r.headers['content-type'], body: r.body as unknown };
  }

  it.each(ISOLATIETABEL.filter(([pad]) => isNummer(pad)).map((r) => [r[0], r] as const))(
    '%s: wat geen nummer is antwoordt als een nummer dat niet bestaat, en er gebeurt niets',
    async (pad, [, soort, verder]) => {
      const { onbestaand, vreemd } = w.soorten[soort]!;
      const rest = verder?.(w.eigen) ?? {};
      const voor = await afdruk(p);
      for (const wie of Object.keys(vreemd).slice(0, 2)) {
        const niets = JSON.stringify(await vraag(w.bellers[wie]!, pad, onbestaand, rest));
        for (const id of ONZIN) {
          const antwoord = JSON.stringify(await vraag(w.bellers[wie]!, pad, id, rest));
          expect([wie, id, antwoord]).toEqual([wie, id, niets]);
        }
      }
      expect(await afdruk(p)).toBe(voor);
    },
    60_000,
  );

  it.each(ISOLATIETABEL.map((r) => [r[0], r] as const))(
    '%s: wat van een ander is antwoordt als wat niet bestaat, en er gebeurt niets',
    async (pad, [, soort, verder]) => {
      const { onbestaand, vreemd } = w.soorten[soort]!;
      const rest = verder?.(w.eigen) ?? {};
      const voor = await afdruk(p);
      for (const [wie, ids] of Object.entries(vreemd)) {
        const b = w.bellers[wie]!;
        const niets = JSON.stringify(await vraag(b, pad, onbestaand, rest));
        expect([wie, NIET_GESTELD.filter((c) => niets.includes(`"${c}"`)), niets]).toEqual([wie, [], niets]);
        for (const id of ids) {
          const antwoord = JSON.stringify(await vraag(b, pad, id, rest));
          expect([wie, id, blind(antwoord, id)]).toEqual([wie, id, blind(niets, onbestaand)]);
        }
      }
      expect(await afdruk(p)).toBe(voor);
    },
    60_000,
  );
});
