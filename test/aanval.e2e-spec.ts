import { getIntrospectionQuery } from 'graphql';
import { maakProef, WACHTWOORD, type Beller, type Proef } from './api.js';

const INLOGGEN = `mutation($e: String!, $w: String!) { inloggen(email: $e, wachtwoord: $w) { ik { naam } fouten { code melding oplossing } } }`;
const herhaal = (n: number, wat: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => wat(i)).join(' ');
const diep = (n: number): string => '{ a '.repeat(n) + '}'.repeat(n);

/** Documents that cost a server dear when nothing stops them. */
const KWAAD: [string, unknown][] = [
  ['tweehonderd aliassen', { query: `{ ${herhaal(200, (i) => `a${i}: mijnTaken { id titel uitleg link }`)} }` }],
  [
    'aliassen van inloggen',
    { query: `mutation { ${herhaal(50, (i) => `a${i}: inloggen(email: "x", wachtwoord: "${i}") { ik { naam } }`)} }` },
  ],
  ['twintig diep', { query: diep(20) }],
  ['duizend diep', { query: diep(1000) }],
  ['fragment dat zichzelf noemt', { query: `{ ik { ...F } } fragment F on Ik { naam ...F }` }],
  ['fragmenten in een kring', { query: `{ ik { ...F } } fragment F on Ik { ...G } fragment G on Ik { ...F }` }],
  [
    'fragmenten die verdubbelen',
    {
      query: `{ ik { ...F0 } } ${herhaal(40, (i) => `fragment F${i} on Ik { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Ik { naam }`,
    },
  ],
  ['tienduizend keer een veld', { query: `{ ik { ${'naam '.repeat(10_000)} } }` }],
  ['richtlijnen op een hoop', { query: `{ ik { naam ${'@include(if: true) '.repeat(300)} } }` }],
  ['onbekende richtlijnen', { query: `{ ik { naam ${'@x '.repeat(500)} } }` }],
  [
    'dure lijst van lijsten',
    {
      query: `{ ${herhaal(15, (i) => `b${i}: rapportages(first: 100) { nodes { inleveringen { weigering { melding } } groepen { titel } perGemeente { gemeente } } }`)} }`,
    },
  ],
  ['een stapel vragen in één verzoek', [{ query: '{ ik { naam } }' }, { query: '{ ik { naam } }' }]],
  ['duizend vragen in één verzoek', Array(1000).fill({ query: '{ ik { naam } }' })],
  ['meer operaties zonder naam', { query: '{ ik { naam } } { ik { naam } }' }],
  ['honderd variabelen', { query: `query(${herhaal(400, (i) => `$v${i}: Int`)}) { ik { naam } }` }],
  ['geneste lijst als waarde', { query: `{ kolomindeling(kop: ${'['.repeat(500)}${']'.repeat(500)}) { kop } }` }],
  ['onaf', { query: '{ ik { naam ' }],
  ['geen tekst', { query: { a: 1 } }],
  ['leeg', {}],
  ['getal buiten bereik', { query: '{ spukBeurzen(jaar: 99999999999999) { jaar } }' }],
  ['tekst van zestigduizend tekens', { query: `{ ik { naam(x: "${'x'.repeat(60_000)}") } }` }],
];

describe('Aanval', () => {
  let p: Proef;
  let a: Beller;
  beforeAll(async () => {
    p = await maakProef();
    a = await p.als('aanbieder@a');
    await a.gql('{ ik { naam } }');
  }, 60_000);
  afterAll(() => p?.sluit());

  it.each(KWAAD)('%s: geweigerd, snel en zonder stack', async (_, document) => {
    const begin = performance.now();
    const r = await a.post('/graphql').send(document as object);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(r.status).toBe(400);
    expect(r.text).not.toMatch(/node_modules|stacktrace|\.js:\d|select |Did you mean/i);
    expect(r.text.length).toBeLessThan(20_000);
  });

  it('meer dan 64 kB is te groot', async () => {
    const r = await a.post('/graphql').send({ query: `{ ik { naam } } #${'x'.repeat(70_000)}` });
    expect([r.status, (r.body as { code: string }).code]).toEqual([413, 'HTTP-413']);
  });

  it('kapotte JSON en een vreemde soort inhoud geven een code', async () => {
    const r = await a.post('/graphql').set('Content-Type', 'application/json').send('{"query": ');
    expect([r.status, (r.body as { code: string }).code]).toEqual([400, 'HTTP-400']);
    for (const soort of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect((await a.post('/graphql').set('Content-Type', soort).send('query={ik{naam}}')).status).toBe(400);
    expect((await a.get('/graphql?query={ik{naam}}')).status).toBe(400);
    const wijzig = await a.get('/graphql?query=mutation{uitloggen}').set('Apollo-Require-Preflight', '1');
    expect(wijzig.status).toBe(405);
  });

  it('raadt geen velden, ook niet van opsommingen en invoer', async () => {
    for (const query of [
      '{ ikk { naam } }',
      '{ ik { naamm } }',
      '{ rapportages(filter: { stan: [TE_LAA] }) { nodes { id } } }',
      '{ rapportages(filter: { stand: [TE_LAA] }) { nodes { id } } }',
    ])
      expect((await a.post('/graphql').send({ query })).text).not.toMatch(/Did you mean/);
  });

  it('vertelt in productie niets over zichzelf', async () => {
    const was = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    const q = await maakProef();
    process.env.NODE_ENV = was;
    try {
      for (const query of [
        getIntrospectionQuery(),
        '{ __schema { types { name } } }',
        '{ __type(name: "Ik") { name } }',
      ]) {
        const r = await q.anoniem.post('/graphql').send({ query });
        expect(r.status).toBe(400);
        expect(r.text).not.toContain('Bevinding');
      }
    } finally {
      await q.sluit();
    }
  }, 60_000);

  describe('waarden die niet in de database passen', () => {
    const NUL = 'a\u0000b';
    const VRAGEN: [string, Record<string, unknown>][] = [
      ['query($t: String) { rapportages(filter: { contract: $t }) { nodes { id } } }', { t: NUL }],
      ['query($t: String) { rapportages(filter: { aanbieder: $t }) { nodes { id } } }', { t: NUL }],
      ['query($t: String) { bevindingen(filter: { contract: $t }) { nodes { id } } }', { t: NUL }],
      ['query($t: String) { bevindingen(filter: { trajectnummer: $t }) { nodes { id } totalCount } }', { t: NUL }],
      ['query($t: [String!]) { bevindingen(filter: { code: $t }) { nodes { id } } }', { t: [NUL] }],
      ['query($t: String!) { kolomindeling(kop: [$t]) { kop } }', { t: NUL }],
      [
        'mutation($t: String!) { bevindingToelichten(id: "00000000-0000-7000-8000-000000000000", tekst: $t) { fouten { code } } }',
        { t: NUL },
      ],
      ['mutation($t: String!) { inloggen(email: $t, wachtwoord: $t) { fouten { code } } }', { t: NUL }],
      ['query($t: ID) { bevindingen(filter: { rapportage: $t }) { nodes { id } } }', { t: 'nee' }],
      ['query($t: ID!) { rapportage(id: $t) { id } }', { t: NUL }],
      ['mutation($t: ID!) { rolKiezen(toewijzingId: $t) { fouten { code } } }', { t: '1e99' }],
      ['mutation($t: ID!) { rolKiezen(toewijzingId: $t) { fouten { code } } }', { t: '2147483648' }],
      ['query { rapportages(first: -1) { nodes { id } } }', {}],
      ['query { rapportages(first: 2147483647) { nodes { id } } }', {}],
      ['query { rapportages(filter: { van: "9999-12", totEnMet: "1900-01" }) { nodes { id } } }', {}],
      ['query { bevindingen(filter: { periode: "2025-13" }) { nodes { id } } }', {}],
    ];
    it.each(VRAGEN)(
      '%s %j geeft een antwoord of een weigering, nooit een fout van het portaal',
      async (query, variables) => {
        const r = await a.gql(query, variables);
        expect(JSON.stringify(r)).not.toMatch(/INTERNE_FOUT|invalid input|encoding|stack/i);
      },
    );

    it('in het beheer ook niet', async () => {
      const b = await p.als('beheer@portaal');
      for (const [query, variables] of [
        [
          'mutation { toewijzingGeven(input: { gebruikerId: "999999", rol: BEHEERDER, van: "2025-01-01" }) { gelukt fouten { code } } }',
          {},
        ],
        [
          'mutation { toewijzingGeven(input: { gebruikerId: "1", rol: BEHEERDER, van: "2025-01-01", tot: "2024-01-01" }) { gelukt fouten { code } } }',
          {},
        ],
        ['mutation { toewijzingBeeindigen(id: "-1", tot: "2025-01-01") { gelukt } }', {}],
        [
          'mutation($t: String!) { gebruikerMaken(input: { email: $t, naam: "x", wachtwoord: "twaalf tekens" }) { gelukt fouten { code } } }',
          { t: 'a\u0000@b' },
        ],
        [
          'mutation($t: String!) { gebruikerMaken(input: { email: "nul@b", naam: $t, wachtwoord: "twaalf tekens" }) { gelukt fouten { code } } }',
          { t: NUL },
        ],
        [
          'mutation($t: String!) { gebruikerMaken(input: { email: $t, naam: "x", wachtwoord: "twaalf tekens" }) { gelukt fouten { code } } }',
          { t: 'İ@b' },
        ],
        ['mutation($t: String!) { apiSleutelMaken(aanbieder: $t, naam: $t) { gelukt fouten { code } } }', { t: NUL }],
      ] as [string, Record<string, unknown>][]) {
        const r = await b.gql<Record<string, { gelukt: boolean }>>(query, variables);
        expect([query, JSON.stringify(r).includes('INTERNE_FOUT')]).toEqual([query, false]);
        if (r.data && !JSON.stringify(variables).includes('İ')) expect(Object.values(r.data)[0]!.gelukt).toBe(false);
      }
    });
  });

  describe('sessie', () => {
    const log = (e: string, w = WACHTWOORD) =>
      p.anoniem.post('/graphql').send({ query: INLOGGEN, variables: { e, w } });

    it('krijgt bij inloggen een nieuw nummer; een nummer van een ander wordt niet overgenomen, en het oude is weg', async () => {
      const gekozen = 'regioportaal_sessie=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
      const een = await log('klant@cleyburg').set('Cookie', gekozen);
      const cookie = String(een.headers['set-cookie']).split(';')[0]!;
      expect(cookie).not.toBe(gekozen);
      const ik = (c: string) => p.anoniem.post('/graphql').set('Cookie', c).send({ query: '{ ik { naam } }' });
      expect((await ik(gekozen)).body).toEqual({ data: { ik: null } });
      await log('klant@cleyburg').set('Cookie', cookie);
      expect((await ik(cookie)).body).toEqual({ data: { ik: null } });
    });

    it('heeft een koekje dat script en andere sites niet krijgen, en achter TLS alleen over TLS', async () => {
      const q = await maakProef({ env: { COOKIE_SECURE: '1' } });
      try {
        const r = await q.anoniem
          .post('/graphql')
          .send({ query: INLOGGEN, variables: { e: 'aanbieder@a', w: WACHTWOORD } });
        const koek = String(r.headers['set-cookie']);
        for (const deel of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(koek).toContain(deel);
        expect(koek).not.toMatch(/Domain=|Expires=|Max-Age=/);
        expect(r.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
      } finally {
        await q.sluit();
      }
      expect((await log('niemand@nergens')).headers['strict-transport-security']).toBeUndefined();
    }, 60_000);

    it('werkt niet voor een andere site, en wel zonder die kop (een systeem)', async () => {
      for (const site of ['cross-site', 'same-site'])
        expect((await a.post('/graphql').set('Sec-Fetch-Site', site).send({ query: '{ ik { naam } }' })).body).toEqual({
          data: { ik: null },
        });
      expect(
        (await a.post('/graphql').set('Sec-Fetch-Site', 'same-origin').send({ query: '{ ik { naam } }' })).body.data.ik,
      ).not.toBeNull();
      const vreemd = await a
        .post('/graphql')
        .set('Origin', 'https://kwaad.voorbeeld')
        .send({ query: '{ ik { naam } }' });
      expect(vreemd.headers['access-control-allow-origin']).toBeUndefined();
    });

    it('blijft niet achter in een tussenopslag', async () => {
      const [q, g] = [
        await a.post('/graphql').send({ query: '{ ik { naam } }' }),
        await a.get('/api/inleveringen/x/bestand'),
      ];
      for (const r of [q, g]) expect(r.headers['cache-control']).toBe('no-store');
      for (const r of [q, g]) expect(r.headers['x-content-type-options']).toBe('nosniff');
      expect(q.headers['x-powered-by']).toBeUndefined();
    });
  });

  describe('raden', () => {
    const probeer = (e: string, ip = '203.0.113.9') =>
      p.anoniem
        .post('/graphql')
        .set('X-Forwarded-For', ip)
        .send({ query: INLOGGEN, variables: { e, w: 'fout' } });
    const code = (r: { body: { errors?: { extensions: { code: string } }[] } }) => r.body.errors?.[0]?.extensions.code;

    it('op één adres stopt na tien keer, van welke kant het ook komt', async () => {
      for (let i = 0; i < 10; i++) expect(code(await probeer('raad@adres', `203.0.113.${i}`))).toBeUndefined();
      expect(code(await probeer(' RAAD@adres ', '198.51.100.1'))).toBe('TOE-003');
    });

    it('van één kant stopt na honderd keer, ook met een verzonnen herkomst vooraan', async () => {
      const uit: (string | undefined)[] = [];
      for (let i = 0; i < 103; i++) uit.push(code(await probeer(`wie${i}@adres`, `10.0.0.${i}, 203.0.113.77`)));
      expect(uit.filter((c) => c === 'TOE-003').length).toBeGreaterThanOrEqual(3);
      expect(code(await probeer('nogiemand@adres', '203.0.113.78'))).toBeUndefined();
    }, 60_000);

    it('een kant die al stil moet zijn, sluit geen adres van een ander', async () => {
      for (let i = 0; i < 12; i++) await probeer('slachtoffer@adres', '203.0.113.77');
      expect(code(await probeer('slachtoffer@adres', '203.0.113.80'))).toBeUndefined();
    });

    it('wie bestaat en wie niet bestaat zijn niet te onderscheiden, ook niet aan de tijd', async () => {
      const duur = async (e: string, ip: string): Promise<number> => {
        const t: number[] = [];
        for (let i = 0; i < 7; i++) {
          const begin = performance.now();
          const r = await probeer(e, ip);
          t.push(performance.now() - begin);
          expect(r.body.data.inloggen.fouten[0].code).toBe('TOE-010');
        }
        return t.sort((x, y) => x - y)[3]!;
      };
      const bestaat = await duur('financien@bergdorp', '203.0.113.91');
      const niet = await duur('niemand@bergdorp', '203.0.113.92');
      expect(Math.max(bestaat, niet) / Math.min(bestaat, niet)).toBeLessThan(3);
    }, 60_000);
  });
});
