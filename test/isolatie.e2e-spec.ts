import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { maakProef, type Beller, type Proef } from './api.js';
import { csv, lever, startWerker, totStil, vulMetMaanden, type Bewijs } from './hulp/post.js';

const NIETS = '00000000-0000-7000-8000-000000000000';
const BEV = `id code melding gemeten grens gemeente trajectnummer status stappen { tekst organisatie }`;
const INL = `id bestandsnaam status aantalRegels aantalGeboekt bedragGeboekt regelsGelezen`;
const RAP = `id contract { nummer aanbieder regio } stand huidige { ${INL} } inleveringen { ${INL} }
  tellingen { fouten blokkades afwijkingen signalen open } groepen { code aantal } perGemeente { gemeenteCode besteedTotEnMet }`;

/** Every operation that takes an id or a code, asked with one: as text, with that id itself blanked out. */
const MET_ID: Record<string, (b: Beller, id: string) => Promise<unknown>> = {
  rapportage: (b, id) => b.gql(`query($id: ID!) { rapportage(id: $id) { ${RAP} } }`, { id }),
  inlevering: (b, id) => b.gql(`query($id: ID!) { inlevering(id: $id) { ${INL} } }`, { id }),
  bevinding: (b, id) => b.gql(`query($id: ID!) { bevinding(id: $id) { ${BEV} } }`, { id }),
  'bevindingen op rapportage': (b, id) =>
    b.gql(`query($id: ID!) { bevindingen(filter: { rapportage: $id }) { nodes { ${BEV} } pageInfo { hasNextPage endCursor } totalCount } }`, { id }), // prettier-ignore
  toelichten: (b, id) => b.gql(`mutation($id: ID!) { bevindingToelichten(id: $id, tekst: "x") { bevinding { ${BEV} } fouten { code melding veld oplossing } } }`, { id }), // prettier-ignore
  accepteren: (b, id) => b.gql(`mutation($id: ID!) { bevindingAccepteren(id: $id, tekst: "x") { bevinding { ${BEV} } fouten { code melding veld oplossing } } }`, { id }), // prettier-ignore
  afwijzen: (b, id) => b.gql(`mutation($id: ID!) { bevindingAfwijzen(id: $id, tekst: "x") { bevinding { ${BEV} } fouten { code melding veld oplossing } } }`, { id }), // prettier-ignore
  bestand: async (b, id) => rest(await b.get(`/api/inleveringen/${id}/bestand`)),
  'gemarkeerd.csv': async (b, id) => rest(await b.get(`/api/inleveringen/${id}/gemarkeerd.csv`)),
  'gemarkeerd.xlsx': async (b, id) => rest(await b.get(`/api/inleveringen/${id}/gemarkeerd.xlsx`)),
};
const MET_CODE: Record<string, (b: Beller, code: string) => Promise<unknown>> = {
  'rapportages van contract': (b, c) => b.gql(`query($c: String) { rapportages(filter: { contract: $c }) { nodes { ${RAP} } pageInfo { hasNextPage endCursor } } }`, { c }), // prettier-ignore
  'rapportages van aanbieder': (b, c) => b.gql(`query($c: String) { rapportages(filter: { aanbieder: $c }) { nodes { id } pageInfo { hasNextPage endCursor } } }`, { c }), // prettier-ignore
  'bevindingen van contract': (b, c) => b.gql(`query($c: String) { bevindingen(filter: { contract: $c }) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`, { c }), // prettier-ignore
  'bevindingen van gemeente': (b, c) => b.gql(`query($c: String) { bevindingen(filter: { gemeente: $c }) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`, { c: c.slice(0, 10) }), // prettier-ignore
  'spuk van gemeente': (b, c) => b.gql(`query($c: String!) { spukBeurs(gemeenteCode: $c, beurs: INBURGERINGSVOORZIENINGEN, jaar: 2025) { stand { besteed toegekend } maanden { besteed } posten { contract } } }`, { c: /^GM/.test(c) ? c : 'GM9999' }), // prettier-ignore
  'inleveren bij contract': async (b, contract) =>
    rest(
      await b
        .post('/api/inleveringen')
        .field({ contract, periode: '2025-03', soort: 'MAAND' })
        .attach('bestand', csv('T-1;TAAL_KNM;1;1;0;0;ja;1;15,00'), 'x.csv'),
    ),
};
const rest = (r: Response): unknown => ({
  status: r.status,
  soort: r.headers['content-type'],
  inhoud: r.body as unknown,
});
const blind = (antwoord: unknown, id: string): string => JSON.stringify(antwoord).replaceAll(id, '<id>');

describe('Isolatie', () => {
  let p: Proef;
  let m: Record<'a' | 'b' | 'z', Bewijs>;
  let als: Record<string, Beller>;
  const bev = async (waar: string): Promise<string[]> =>
    (await p.eigenaar<{ id: string }>(`select id from bevinding where ${waar}`)).map((r) => r.id);

  beforeAll(async () => {
    p = await maakProef();
    m = await vulMetMaanden(p);
    als = { niemand: p.anoniem };
    for (const wie of ['aanbieder@a', 'aanbieder@b', 'contract@noord', 'contract@zuid', 'klant@ademhuizen'])
      als[wie] = await p.als(wie);
    for (const wie of ['klant@cleyburg', 'financien@bergdorp', 'beheer@portaal', 'regio@noord'])
      als[wie] = await p.als(wie);
    // Logged in, and then the role ended.
    als.beeindigd = als['regio@noord']!;
    await p.eigenaar(`update toewijzing set tot = '2024-12-31' where rol = 'REGIO_COORDINATOR'`);
  }, 120_000);
  afterAll(() => p?.sluit());

  /** Whose ids are foreign to whom. */
  const vreemd = async (): Promise<Record<string, string[]>> => ({
    'aanbieder@a': [m.b.rapportageId, m.b.inleveringId, m.z.inleveringId, ...(await bev('aanbieder_id = 2'))],
    'aanbieder@b': [m.a.rapportageId, m.a.inleveringId, ...(await bev('aanbieder_id = 1'))],
    'contract@noord': [m.z.rapportageId, m.z.inleveringId, ...(await bev('regio_id = 2'))],
    'contract@zuid': [m.a.rapportageId, m.b.inleveringId, ...(await bev('regio_id = 1'))],
    'klant@ademhuizen': [m.z.rapportageId, m.z.inleveringId, ...(await bev('gemeente_id is distinct from 1'))],
    'klant@cleyburg': [m.a.rapportageId, m.b.inleveringId, ...(await bev('gemeente_id is distinct from 3'))],
    'financien@bergdorp': await bev('gemeente_id is distinct from 2'),
    'beheer@portaal': [m.a.rapportageId, m.a.inleveringId, ...(await bev('true'))],
    niemand: [m.a.rapportageId, m.a.inleveringId, ...(await bev('true'))],
    beeindigd: [m.a.rapportageId, m.a.inleveringId, ...(await bev('regio_id = 1'))],
  });

  it.each(Object.keys(MET_ID))(
    '%s: een id van een ander geeft letter voor letter wat een id geeft dat niet bestaat',
    async (operatie) => {
      const doe = MET_ID[operatie]!;
      for (const [wie, ids] of Object.entries(await vreemd())) {
        const onbestaand = blind(await doe(als[wie]!, NIETS), NIETS);
        expect(ids.length).toBeGreaterThan(0);
        // One of each kind is walked in full; of findings, all.
        for (const id of ids) expect([wie, id, blind(await doe(als[wie]!, id), id)]).toEqual([wie, id, onbestaand]);
      }
    },
    120_000,
  );

  it.each(Object.keys(MET_CODE))(
    '%s: een code van een ander geeft wat een onbekende code geeft',
    async (operatie) => {
      const codes: Record<string, string[]> = {
        'aanbieder@a': ['NO-B', 'ZU-B', 'TAALB', 'GM0002', 'GM0003', 'GM0001'],
        'aanbieder@b': ['NO-A', 'TAALA', 'GM0001'],
        'contract@noord': ['ZU-B', 'GM0003'],
        'contract@zuid': ['NO-A', 'NO-B', 'GM0001'],
        'klant@ademhuizen': ['ZU-B', 'GM0002', 'GM0003'],
        'klant@cleyburg': ['NO-A', 'NO-B', 'TAALA', 'GM0001'],
        'financien@bergdorp': ['GM0001', 'GM0003'],
        'beheer@portaal': ['NO-A', 'TAALA', 'GM0001'],
        niemand: ['NO-A', 'TAALA', 'GM0001'],
        beeindigd: ['NO-A', 'TAALA', 'GM0001'],
      };
      // The gemeente of a supplier's own traject may be searched for by that supplier.
      const eigen = (wie: string, c: string): boolean =>
        operatie === 'bevindingen van gemeente' && wie === 'aanbieder@a' && c === 'GM0001';
      const doe = MET_CODE[operatie]!;
      for (const [wie, lijst] of Object.entries(codes)) {
        const onbekend = blind(await doe(als[wie]!, 'GEEN'), 'GEEN');
        for (const c of lijst.filter((x) => !eigen(wie, x)))
          expect([wie, c, blind(await doe(als[wie]!, c), c)]).toEqual([wie, c, onbekend]);
      }
    },
    120_000,
  );

  it('lijsten, totalen, taken en budgetten noemen niets van een ander', async () => {
    const alles = `{ rapportages { nodes { ${RAP} } } bevindingen { nodes { ${BEV} contract aanbieder } totalCount } mijnTaken { titel uitleg link } }`;
    const noemt = async (wie: string, vraag = alles): Promise<string> =>
      JSON.stringify((await als[wie]!.gql(vraag)).data);
    const a = await noemt('aanbieder@a');
    for (const w of [
      'Taalhuis B',
      'NO-B',
      'ZU-B',
      'Bergdorp',
      'Cleyburg',
      'b.csv',
      'REC-401',
      'REC-304',
      '901.00',
      '901,00',
      'besteedTotEnMet',
    ])
      expect(a.includes(w) ? w : null).toBeNull();
    const b = await noemt('aanbieder@b');
    for (const w of ['Taalhuis A', 'NO-A', 'Ademhuizen', 'a.csv', 'REC-401'])
      expect(b.includes(w) ? w : null).toBeNull();
    const zuid = await noemt('contract@zuid');
    for (const w of ['NO-A', 'NO-B', 'Noord', 'Ademhuizen', 'a.csv', 'b.csv'])
      expect(zuid.includes(w) ? w : null).toBeNull();
    const klant = await noemt('klant@ademhuizen');
    for (const w of ['T-2', 'T-9', 'GM0002', 'Bergdorp', 'ZU-B', 'z.csv'])
      expect(klant.includes(w) ? w : null).toBeNull();
    const spuk = `{ spukBeurzen(jaar: 2025) { standen { gemeenteCode } } spukMaandposten(beurs: INBURGERINGSVOORZIENINGEN, jaar: 2025) { contract bedrag } }`;
    expect((await als['contract@noord']!.gql(spuk)).data).toEqual({
      spukBeurzen: { standen: [{ gemeenteCode: 'GM0001' }, { gemeenteCode: 'GM0002' }] },
      spukMaandposten: [
        { contract: 'NO-A', bedrag: '900.00' },
        { contract: 'NO-B', bedrag: '901.00' },
      ],
    });
    expect((await als['financien@bergdorp']!.gql(spuk)).data).toEqual({
      spukBeurzen: { standen: [{ gemeenteCode: 'GM0002' }] },
      spukMaandposten: [{ contract: 'NO-B', bedrag: '901.00' }],
    });
  });

  it('een gemeente ziet van een bestand van de hele regio geen aantallen of bedragen', async () => {
    const r = await als['klant@ademhuizen']!.gql<{ rapportages: { nodes: { inleveringen: unknown[] }[] } }>(
      `{ rapportages { nodes { inleveringen { aantalRegels aantalAfgewezen aantalGeblokkeerd aantalGeboekt bedragGeboekt regelsGelezen regelsTotaal } } } }`,
    );
    const leeg = { aantalRegels: null, aantalAfgewezen: null, aantalGeblokkeerd: null, aantalGeboekt: null };
    expect(r.data!.rapportages.nodes.flatMap((n) => n.inleveringen)).toEqual(
      Array(2).fill({ ...leeg, bedragGeboekt: null, regelsGelezen: 0, regelsTotaal: null }),
    );
  });

  it('REC-401, en REC-304 waar een ander bij hoort, bereiken een aanbieder door geen enkele deur', async () => {
    const a = als['aanbieder@a']!;
    const geheim = await bev(`code = 'REC-401' or (code = 'REC-304' and aanbieder_id = 1)`);
    expect(geheim.length).toBe(4);
    for (const id of geheim)
      for (const wie of ['aanbieder@a', 'aanbieder@b'])
        for (const [naam, doe] of Object.entries(MET_ID))
          expect([naam, blind(await doe(als[wie]!, id), id)]).toEqual([
            naam,
            blind(await doe(als[wie]!, NIETS), NIETS),
          ]);
    const filter = `query($f: BevindingFilter) { bevindingen(filter: $f) { nodes { code } totalCount } }`;
    for (const f of [
      { code: ['REC-401'] },
      { code: ['REC-304'] },
      { trajectnummer: 'T-1', code: ['REC-304', 'REC-401'] },
    ])
      expect((await a.gql(filter, { f })).data).toEqual({ bevindingen: { nodes: [], totalCount: 0 } });
    const r = JSON.stringify(await MET_ID.rapportage!(a, m.a.rapportageId));
    expect(r).toContain('REC-205');
    expect(r).not.toMatch(/REC-401|REC-304/);
    const bestand = await a.get(`/api/inleveringen/${m.a.inleveringId}/gemarkeerd.csv`).buffer(true);
    expect(bestand.text ?? String(bestand.body)).toContain('aangeboden');
    expect(bestand.text ?? String(bestand.body)).not.toMatch(/kostprijs|budget/i);
    expect(await p.eigenaar(`select 1 from bevinding_stap where rol = 'AANBIEDER'`)).toEqual([]);
  });

  it('een cursor van een ander of een verzonnen cursor geeft niets van een ander, en nooit een fout van het portaal', async () => {
    const a = als['aanbieder@a']!;
    const lijst = (na: string): Promise<{ data: unknown; errors?: { extensions: { code: string } }[] }> =>
      a.gql(`query($na: String) { bevindingen(after: $na, first: 100) { nodes { id } } rapportages(after: $na, first: 100) { nodes { contract { nummer } } } }`, { na }); // prettier-ignore
    const mijn = new Set(await bev('zicht_aanbieder_id = 1'));
    const maak = (...d: unknown[]): string => Buffer.from(JSON.stringify(d)).toString('base64url');
    for (const na of [
      ...[maak('9', (await bev('regio_id = 2')).at(-1) ?? NIETS), maak('0', 'ffffffff-ffff-7fff-bfff-ffffffffffff')],
      ...[
        maak('2099-01-01', 'ffffffff-ffff-7fff-bfff-ffffffffffff'),
        maak('2099-01-01', 'nee'),
        maak('x', randomUUID()),
      ],
      ...[
        maak('99999999999', randomUUID()),
        maak('-1', randomUUID()),
        maak("0' or 1=1 --", "x' or 'a'='a"),
        maak('', ''),
      ],
      ...[maak('0', '\u0000'), maak('infinity', randomUUID()), maak(1, 2), maak('a'), 'geen base64 ☃', 'bnVsbA', ''],
    ]) {
      const r = await lijst(na);
      expect([na, r.errors?.map((e) => e.extensions.code) ?? []]).toEqual([na, []]);
      const d = r.data as {
        bevindingen: { nodes: { id: string }[] };
        rapportages: { nodes: { contract: { nummer: string } }[] };
      };
      expect(d.bevindingen.nodes.filter((n) => !mijn.has(n.id))).toEqual([]);
      expect(d.rapportages.nodes.filter((n) => n.contract.nummer !== 'NO-A')).toEqual([]);
    }
  });

  it('wat er werd gezegd toen een bevinding nog van een ander vertelde, blijft verborgen', async () => {
    const [id] = await bev(`code = 'REC-304' and aanbieder_id = 1`);
    const noord = als['contract@noord']!;
    await noord.gql(
      `mutation { bevindingAfwijzen(id: "${id}", tekst: "Samen met Taalhuis B te duur.") { fouten { code } } }`,
    );
    // The other supplier's part leaves the PIP; a new version of the month judges again.
    await p.eigenaar(`delete from pip_onderdeel where pip_id = 1 and contract_id = 2`);
    const stop = await startWerker(p);
    await lever(als['aanbieder@a']!, 'NO-A', csv('T-1;TAAL_KNM;70;70;0;0;ja;70;1050,00'), { naam: 'a2.csv' });
    await totStil(p);
    await stop();
    const r = await als['aanbieder@a']!.gql<{ bevinding: unknown }>(
      `{ bevinding(id: "${id}") { gemeten stappen { tekst } } }`,
    );
    expect(r.data!.bevinding).toEqual({ gemeten: '1050.00', stappen: [] });
    const regio = await noord.gql<{ bevinding: { stappen: unknown[] } }>(
      `{ bevinding(id: "${id}") { stappen { tekst } } }`,
    );
    expect(regio.data!.bevinding.stappen).toHaveLength(2);
  }, 60_000);
});
