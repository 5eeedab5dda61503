import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Response } from 'supertest';
import { Gebruikers, opServer, RECHT, RECHTEN, RechtGuard, type Recht } from '#toegang';
import { maakProef, type Beller, type Proef } from './api.js';
import { afdruk } from './hulp/afdruk.js';
import { vulMetMaanden } from './hulp/post.js';
import { maakVraag } from './hulp/maakvraag.js';
import { KOLOMMEN, RECHTENTABEL, type Ids, type Vraag, type Wie } from './hulp/rechtentabel.js';

const BLAD = path.resolve(__dirname, 'rechten.md');
const POST: Record<string, string> = {
  A: 'aanbieder@a',
  C: 'contract@noord',
  R: 'regio@noord',
  K: 'klant@ademhuizen',
  G: 'regisseur@ademhuizen',
  F: 'financien@ademhuizen',
  B: 'beheer@portaal',
};
/** Let through, and then: it does not exist, or it says nothing. */
const GEEN_WEIGERING = new Set(['TOE-002', 'BAD_REQUEST', 'POR-001', 'POR-002']);
const wie = Object.keys(KOLOMMEN) as Wie[];

interface Operatie {
  naam: string;
  recht: string | undefined;
}

/** Every operation that the running API offers, from the metadata that it was built with. */
function operaties(p: Proef): Operatie[] {
  const uit: Operatie[] = [];
  const van = <T>(sleutel: string, doel: object): T => Reflect.getMetadata(sleutel, doel) as T;
  for (const module of p.app.get(ModulesContainer).values())
    for (const { metatype } of [...module.providers.values(), ...module.controllers.values()]) {
      const proto = (metatype as { prototype?: Record<string, unknown> } | null)?.prototype;
      for (const sleutel of proto ? Object.getOwnPropertyNames(proto) : []) {
        const f = Object.getOwnPropertyDescriptor(proto, sleutel)?.value as (() => unknown) | undefined;
        if (typeof f !== 'function' || sleutel === 'constructor') continue;
        const recht = van<string | undefined>(RECHT, f);
        const soort = van<string | undefined>('graphql:resolver_type', f);
        const naam = van<string | undefined>('graphql:resolver_name', f) ?? sleutel;
        const veld = van<boolean | undefined>('graphql:resolve_property', f);
        if (veld) uit.push({ naam: `${typeVan(metatype as object)}.${naam}`, recht });
        else if (soort) uit.push({ naam: `${soort}.${naam}`, recht });
        const methode = van<RequestMethod | undefined>(METHOD_METADATA, f);
        if (methode !== undefined)
          uit.push({ naam: `${RequestMethod[methode]} ${route(metatype as object, f)}`, recht });
      }
    }
  return uit;
}
function route(klas: object, f: object): string {
  const deel = (d: object): string => String(Reflect.getMetadata(PATH_METADATA, d) ?? '').replace(/^\/+|\/+$/g, '');
  return `/${[deel(klas), deel(f)].filter(Boolean).join('/')}`;
}
/** The GraphQL name of the type that a class adds fields to. */
function typeVan(klas: object): string {
  const hier = Reflect.getMetadata('graphql:resolver_type', klas) as string | (() => { name: string }) | undefined;
  const naam = typeof hier === 'function' ? hier().name : String(hier);
  return naam.replace(/Type$/, '');
}

describe('Rechten', () => {
  let p: Proef;
  let bellers: Record<Wie, Beller>;
  let ids: Ids;
  beforeAll(async () => {
    p = await maakProef();
    const maanden = await vulMetMaanden(p);
    const gebruikers = p.app.get(Gebruikers);
    const f = await gebruikers.maak(opServer, { email: POST.F!, naam: 'f', wachtwoord: 'proef-wachtwoord-1' });
    await gebruikers.geefRol(opServer, {
      ...{ gebruikerId: f.waarde!, rol: 'GEMEENTE_FINANCIEN', organisatie: 'GM0001', van: '2024-01-01', tot: null },
    });
    bellers = { '-': p.anoniem } as Record<Wie, Beller>;
    for (const [w, email] of Object.entries(POST)) bellers[w as Wie] = await p.als(email);
    bellers.S = await sleutel('vol');
    bellers.L = await sleutel('leeg', []);
    const [b] = await p.eigenaar<{ id: string }>(`select id from bevinding where code = 'REC-205'`);
    ids = { rapportage: maanden.a.rapportageId, inlevering: maanden.a.inleveringId, bevinding: b!.id, toewijzing: '1' };
  }, 120_000);
  afterAll(() => p?.sluit());

  async function sleutel(naam: string, rechten?: readonly Recht[]): Promise<Beller> {
    const s = await p.app.get(Gebruikers).maakSleutel(opServer, 'TAALA', naam, rechten);
    const met = (t: ReturnType<Beller['get']>) => t.set('Authorization', `Bearer ${s.waarde!.sleutel}`);
    const beller: Beller = {
      get: (pad) => met(p.anoniem.get(pad)),
      post: (pad) => met(p.anoniem.post(pad)),
      gql: async (query, variables) => (await met(p.anoniem.post('/graphql')).send({ query, variables })).body as never,
    };
    await beller.gql('{ mijnTaken { id } }');
    return beller;
  }

  /** Whether the guard let the last call through: 'does not exist' reads the same as 'is not yours'. */
  let doorgelaten = false;
  beforeAll(() => {
    const echt = RechtGuard.prototype.canActivate;
    jest.spyOn(RechtGuard.prototype, 'canActivate').mockImplementation(function (this: RechtGuard, context) {
      doorgelaten = false;
      return (doorgelaten = echt.call(this, context));
    });
  });
  afterAll(() => jest.restoreAllMocks());

  /** 'ja', or the code of the refusal; anything else is an answer that should not be. */
  async function roep(b: Beller, vraag: Vraag): Promise<string> {
    const v = vraag(ids);
    const onbestaand = JSON.stringify(v).includes('00000000-0000');
    doorgelaten = false;
    if ('gql' in v) {
      const r = await b.gql(v.gql, v.variables);
      const code = r.errors?.[0]?.extensions.code;
      if (code) return doorgelaten && GEEN_WEIGERING.has(code) && (onbestaand || code !== 'TOE-002') ? 'ja' : code;
      return r.data ? 'ja' : 'leeg';
    }
    const verzoek = b[v.methode](v.pad);
    const r: Response = await (v.lijf ? verzoek.send(v.lijf) : verzoek);
    const code = (r.body as { code?: string }).code;
    if (doorgelaten && onbestaand && r.status === 404 && code === 'TOE-002') return 'ja';
    if (r.status === 401 || r.status === 404) return `${code}/${r.status}`;
    return r.status < 300 || (r.status === 400 && code === 'RAP-009') ? 'ja' : `${code}/${r.status}`;
  }

  it('elke operatie zegt wie haar mag aanroepen; wat dat niet zegt, staat hier', () => {
    const zonder = operaties(p).filter((o) => !o.recht || !(o.recht === 'OPENBAAR' || o.recht in RECHTEN));
    expect(zonder).toEqual([]);
  });

  it('elke operatie en elk genest veld staat één keer in de tabel, en niets meer', () => {
    const namen = RECHTENTABEL.map(([naam]) => naam);
    expect([...namen].sort()).toEqual(
      operaties(p)
        .map((o) => o.naam)
        .sort(),
    );
  });

  it('elk veld met een eigen functie in het schema is bekend bij de wacht', () => {
    const bekend = new Set(operaties(p).map((o) => o.naam));
    const tekst = readFileSync(path.resolve(__dirname, '../schema/schema.graphql'), 'utf8');
    const kaal = tekst.replace(/"""[\s\S]*?"""/g, '');
    for (const type of ['Query', 'Mutation']) {
      const blok = new RegExp(`type ${type} \\{([\\s\\S]*?)\\n\\}`).exec(kaal)![1]!;
      const velden = [...blok.matchAll(/^ {2}(\w+)/gm)].map((v) => `${type}.${v[1]}`);
      expect(velden.filter((v) => !bekend.has(v))).toEqual([]);
    }
  });

  it.each(RECHTENTABEL.map(([naam, mag, vraag]) => [naam, mag, vraag ?? null] as const))(
    '%s mag alleen door: %s',
    async (naam, mag, eigen) => {
      const vraag = eigen ?? maakVraag(p.app.get(GraphQLSchemaHost).schema, naam);
      const uit: Record<string, string> = {};
      const verwacht: Record<string, string> = {};
      const rest = 'methode' in vraag(ids);
      const voor = await afdruk(p);
      for (const w of wie.filter((x) => !mag.includes(x))) {
        uit[w] = await roep(bellers[w], vraag);
        verwacht[w] = w === '-' ? `TOE-001${rest ? '/401' : ''}` : `TOE-002${rest ? '/404' : ''}`;
      }
      expect(await afdruk(p)).toBe(voor);
      for (const w of wie.filter((x) => mag.includes(x))) {
        uit[w] = await roep(bellers[w], vraag);
        verwacht[w] = 'ja';
      }
      expect(uit).toEqual(verwacht);
    },
  );

  it('een sleutel kan alleen wat haar rechten zeggen, ook in geneste velden', async () => {
    const alleen = await sleutel('alleen lezen', ['rapportage.lezen']);
    expect((await alleen.gql(`{ rapportage(id: "${ids.rapportage}") { id } }`)).data).toMatchObject({ rapportage: {} });
    for (const veld of ['tellingen { open }', 'groepen { code }']) {
      const r = await alleen.gql(`{ rapportage(id: "${ids.rapportage}") { ${veld} } }`);
      expect([veld, r.errors?.[0]?.extensions.code]).toEqual([veld, 'TOE-002']);
    }
    expect((await alleen.post('/api/inleveringen')).status).toBe(404);
    expect((await alleen.get(`/api/inleveringen/${ids.inlevering}/gemarkeerd.csv`)).status).toBe(404);
    expect((await alleen.get(`/api/inleveringen/${ids.inlevering}/bestand`)).status).toBe(200);
  });

  it('een verlopen of ingetrokken sleutel is niemand, en een sleutel wordt nooit een persoon', async () => {
    const s = await sleutel('kort');
    expect((await s.gql('{ ik { naam } }')).data).toEqual({ ik: null });
    const [{ id }] = (await p.eigenaar<{ id: number }>(`select max(id) id from api_sleutel`)) as [{ id: number }];
    for (const wat of ['verloopt_op', 'ingetrokken_op']) {
      await p.eigenaar(`update api_sleutel set ${wat} = now() - interval '1 second' where id = $1`, [id]);
      expect((await s.gql('{ mijnTaken { id } }')).errors?.[0]?.extensions.code).toBe('TOE-001');
      await p.eigenaar(`update api_sleutel set ${wat} = null where id = $1`, [id]);
    }
    const [beheer] = await p.eigenaar<{ id: number }>(`select id from toewijzing where rol = 'BEHEERDER'`);
    const r = await s.gql(`mutation { rolKiezen(toewijzingId: "${beheer!.id}") { ik { naam } fouten { code } } }`);
    expect(r.data).toEqual({ rolKiezen: { ik: null, fouten: [{ code: 'TOE-015' }] } });
  });

  it('de tabel voor mensen is bij', () => {
    const kop = `| Operatie | ${Object.values(KOLOMMEN).join(' | ')} |\n|${' --- |'.repeat(wie.length + 1)}`;
    const rijen = [...RECHTENTABEL]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([naam, mag]) => `| ${naam} | ${wie.map((w) => (mag.includes(w) ? 'ja' : '·')).join(' | ')} |`);
    const tekst = `# Wie mag wat\n\nWat elke rol kan aanroepen; op welke rijen zegt de organisatie van de rol. De test \`rechten.e2e-spec.ts\` probeert elke cel\nen houdt dit blad bij (\`BIJWERKEN=1\` schrijft het opnieuw).\n\n${kop}\n${rijen.join('\n')}\n`;
    if (process.env.BIJWERKEN) writeFileSync(BLAD, tekst);
    if (process.env.PRINT)
      console.table(
        Object.fromEntries(
          RECHTENTABEL.map(([naam, mag]) => [
            naam,
            Object.fromEntries(wie.map((w) => [KOLOMMEN[w], mag.includes(w) ? 'ja' : '·'])),
          ]),
        ),
      );
    expect(readFileSync(BLAD, 'utf8')).toBe(tekst);
  });
});
