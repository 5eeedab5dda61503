import { maakProef, type Beller, type Proef } from './api.js';
import { regel } from './hulp/regels.js';
import { type Ontvangen, Wereld } from './hulp/wereld.js';

const VELDEN = `id code soort titel melding oplossing contract aanbieder periode bestandsnaam versie rij trajectnummer product
  gemeente gemeten grens eenheid status magToelichten magBeoordelen stappen { van naar door organisatie tekst }`;
const LIJST = `query($filter: BevindingFilter, $first: Int, $after: String) { bevindingen(filter: $filter, first: $first, after: $after) {
  nodes { ${VELDEN} } pageInfo { hasNextPage endCursor } totalCount } }`;
const EEN = `query($id: ID!) { bevinding(id: $id) { ${VELDEN} } }`;
const stap = (naam: string): string =>
  `mutation($id: ID!, $tekst: String!) { ${naam}(id: $id, tekst: $tekst) { bevinding { ${VELDEN} } fouten { code melding veld } } }`;

interface Bevinding {
  id: string;
  code: string;
  [veld: string]: unknown;
}
interface Lijst {
  bevindingen: { nodes: Bevinding[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number };
}

describe('Bevindingen', () => {
  let p: Proef;
  let w: Wereld;
  let a: Ontvangen;
  const alle = async (b: Beller, filter = {}, first = 50, after?: string) =>
    (await b.gql<Lijst>(LIJST, { filter, first, after })).data!.bevindingen;
  const codes = async (b: Beller, filter = {}) => (await alle(b, filter)).nodes.map((n) => n.code);

  beforeAll(async () => {
    p = await maakProef();
    w = Wereld.op(p.db);
    await p.eigenaar(`update spuk_budget set bedrag_cent = 70000 where gemeente_id = 1`);
    // T-1 belongs to A; a part of its PIP is B's, so its costs would tell A of B.
    await p.eigenaar(`update pip set kostprijs_cent = 80000 where id in (1, 2)`);
    await p.eigenaar(`insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
      values (1, 2, 2, '2026-01-01', '2026-12-31', 0, 0)`);
    a = await w.ontvang({
      ...{ bestand: 'a.csv', contract: 'NO-A', periode: '2025-01', versie: 1 },
      regels: [
        regel(2, { aangeboden_h: 6000, gevolgd_h: 3000, eenheden_h: 6000, bedrag_cent: 90000 }),
        regel(3, { trajectnummer: 'T-2' }),
        regel(4, { trajectnummer: null, fouten: 1 }),
        regel(5, { trajectnummer: 'T-3' }),
      ],
    });
    await w.oordeel(a);
    const b = { bestand: 'b.csv', contract: 'NO-B', periode: '2025-01', versie: 1 };
    await w.oordeel(await w.ontvang({ ...b, regels: [regel(2, { trajectnummer: 'T-2', bedrag_cent: 90000 })] }));
  });
  afterAll(async () => {
    await w.laatLos();
    await p.sluit();
  });

  it('staan voor de regio in volgorde van het bestand, met gewone taal en getallen', async () => {
    const noord = await p.als('contract@noord');
    const { nodes, totalCount } = await alle(noord, { rapportage: a.rapportageId });
    expect(nodes.map((n) => [n.rij, n.code])).toEqual([
      ...[
        [null, 'REC-401'],
        [2, 'REC-205'],
        [2, 'REC-206'],
        [2, 'REC-304'],
      ],
      ...[
        [3, 'REC-204'],
        [4, 'RAP-101'],
        [5, 'REC-201'],
      ],
    ]);
    expect(totalCount).toBe(7);
    expect(nodes[1]).toMatchObject({
      ...{ soort: 'AFWIJKING', contract: 'NO-A', aanbieder: 'Taalhuis A', periode: '2025-01', bestandsnaam: 'a.csv' },
      ...{ gemeten: '60.00', grens: '44.00', eenheid: 'UREN', gemeente: 'Ademhuizen', status: 'OPEN' },
      melding: 'U hebt deze maand 60 uur aangeboden. Volgens het PIP mag dat hooguit 44 uur zijn.',
      ...{ magToelichten: false, magBeoordelen: true },
    });
    expect(nodes[2]).toMatchObject({ gemeten: '50.00', grens: '80.00', eenheid: 'PROCENT' });
    expect(nodes[6]).toMatchObject({ code: 'REC-201', gemeente: null });
  });

  it('vertellen een aanbieder niets van een ander', async () => {
    const vanA = await alle(await p.als('aanbieder@a'));
    expect(vanA.nodes.map((n) => n.code).sort()).toEqual(['RAP-101', 'REC-201', 'REC-204', 'REC-205', 'REC-206']);
    expect(vanA.nodes.find((n) => n.code === 'REC-204')).toMatchObject({ gemeente: null });
    expect(vanA.nodes.find((n) => n.code === 'REC-205')).toMatchObject({ gemeente: 'Ademhuizen' });
    expect(await codes(await p.als('aanbieder@a'), { gemeente: 'GM0002' })).toEqual([]);
    const b = await p.als('aanbieder@b');
    expect((await codes(b)).sort()).toEqual(['REC-302', 'REC-304']);
    for (const n of vanA.nodes) {
      expect((await b.gql(EEN, { id: n.id })).data).toEqual({ bevinding: null });
      const r = await b.gql<Record<string, { bevinding: null; fouten: { code: string }[] }>>(
        stap('bevindingToelichten'),
        {
          ...{ id: n.id, tekst: 'x' },
        },
      );
      expect(r.data!.bevindingToelichten).toMatchObject({ bevinding: null, fouten: [{ code: 'BEV-001' }] });
    }
  });

  it('zijn voor elke rol alleen die van de eigen organisatie', async () => {
    expect(await codes(await p.als('contract@zuid'))).toEqual([]);
    expect((await codes(await p.als('regio@noord'))).length).toBe(9);
    expect(new Set(await codes(await p.als('klant@ademhuizen')))).toEqual(
      new Set(['REC-205', 'REC-206', 'REC-304', 'REC-401']),
    );
    expect(await codes(await p.als('klant@cleyburg'))).toEqual([]);
    expect((await codes(await p.als('financien@bergdorp'))).sort()).toEqual(['REC-204', 'REC-302', 'REC-304']);
    const beheer = await (await p.als('beheer@portaal')).gql(LIJST, {});
    expect(beheer.errors?.[0]?.extensions.code).toBe('TOE-002');
  });

  it('zijn te zoeken, ook op meer dan één ding, en te bladeren zonder gat of dubbel', async () => {
    const noord = await p.als('contract@noord');
    expect(await codes(noord, { soort: ['BLOKKADE'], contract: 'NO-A' })).toEqual(['REC-201', 'REC-204']);
    expect(await codes(noord, { code: ['REC-205', 'REC-302'] })).toEqual(['REC-302', 'REC-205']);
    expect(await codes(noord, { trajectnummer: 't-1', status: ['OPEN'] })).toEqual(['REC-304', 'REC-206', 'REC-205']);
    expect(await codes(noord, { gemeente: 'gm0002', periode: '2025-01' })).toEqual(['REC-304', 'REC-302', 'REC-204']);
    for (const filter of [{}, { rapportage: a.rapportageId }]) {
      const gezien: string[] = [];
      for (let na: string | undefined, meer = true; meer;) {
        const blad = await alle(noord, filter, 2, na);
        gezien.push(...blad.nodes.map((n) => n.id));
        na = blad.pageInfo.endCursor ?? undefined;
        meer = blad.pageInfo.hasNextPage;
      }
      expect(gezien).toEqual((await alle(noord, filter)).nodes.map((n) => n.id));
    }
  });

  it('kosten per bladzijde evenveel statements, hoeveel er ook zijn', async () => {
    const noord = await p.als('contract@noord');
    const kosten = async (first: number): Promise<number> => {
      const voor = p.database.statements;
      await noord.gql(`query($n: Int) { bevindingen(first: $n) { nodes { id melding gemeente } } }`, { n: first });
      return p.database.statements - voor;
    };
    expect(await kosten(1)).toBe(await kosten(50));
  });

  it('worden toegelicht door de aanbieder en beoordeeld door de regio; een ander kan dat niet', async () => {
    const [aanbieder, noord, klant] = await Promise.all(
      ['aanbieder@a', 'contract@noord', 'klant@ademhuizen'].map(p.als),
    );
    const id = (await alle(aanbieder!, { code: ['REC-205'] })).nodes[0]!.id;
    type Uit = Record<string, { bevinding: Bevinding | null; fouten: { code: string; veld: string | null }[] }>;
    const doe = async (b: Beller, naam: string, tekst: string) =>
      (await b.gql<Uit>(stap(naam), { id, tekst })).data?.[naam];

    expect((await doe(aanbieder!, 'bevindingToelichten', '  '))!.fouten).toMatchObject([
      { code: 'BEV-003', veld: 'tekst' },
    ]);
    expect(await doe(aanbieder!, 'bevindingAccepteren', 'x')).toBeUndefined();
    expect(await doe(noord!, 'bevindingToelichten', 'x')).toBeUndefined();
    expect(await doe(klant!, 'bevindingAccepteren', 'x')).toBeUndefined();

    const toegelicht = await doe(aanbieder!, 'bevindingToelichten', ' Extra lessen gegeven. ');
    expect(toegelicht).toMatchObject({
      fouten: [],
      bevinding: { status: 'TOEGELICHT', magToelichten: true, magBeoordelen: false },
    });
    expect((await doe(noord!, 'bevindingAfwijzen', 'Niet afgesproken.'))!.bevinding).toMatchObject({
      status: 'AFGEWEZEN',
    });
    expect((await doe(aanbieder!, 'bevindingToelichten', 'Zie mail.'))!.bevinding).toMatchObject({
      status: 'TOEGELICHT',
    });
    const klaar = await doe(noord!, 'bevindingAccepteren', '');
    expect(klaar!.bevinding).toMatchObject({
      status: 'GEACCEPTEERD',
      stappen: [
        {
          van: 'OPEN',
          naar: 'TOEGELICHT',
          door: 'Aanbieder (rapporteur)',
          organisatie: 'Taalhuis A',
          tekst: 'Extra lessen gegeven.',
        },
        {
          van: 'TOEGELICHT',
          naar: 'AFGEWEZEN',
          door: 'Contractmanager',
          organisatie: 'Noord',
          tekst: 'Niet afgesproken.',
        },
        { van: 'AFGEWEZEN', naar: 'TOEGELICHT', organisatie: 'Taalhuis A', tekst: 'Zie mail.' },
        { van: 'TOEGELICHT', naar: 'GEACCEPTEERD', organisatie: 'Noord', tekst: null },
      ],
    });
    expect((await doe(aanbieder!, 'bevindingToelichten', 'Toch nog iets.'))!.fouten).toMatchObject([
      { code: 'BEV-002' },
    ]);
    const [{ n }] = (await p.eigenaar<{ n: number }>(
      `select count(*)::int n from audit where tabel = 'bevinding_stap' and gebruiker_id is not null`,
    )) as [{ n: number }];
    expect(n).toBe(4);
  });

  it('houden hun gesprek bij een correctie die niets verandert, gaan weer open bij andere getallen, en lossen op', async () => {
    const noord = await p.als('contract@noord');
    const zie = async () => (await alle(noord, { rapportage: a.rapportageId, code: ['REC-205'] })).nodes[0]!;
    const lever = async (versie: number, uren: number): Promise<void> => {
      const anders = { aangeboden_h: uren, gevolgd_h: uren, eenheden_h: uren, bedrag_cent: uren * 15 };
      await w.oordeel(
        await w.ontvang({
          ...{ bestand: `a${versie}.csv`, contract: 'NO-A', periode: '2025-01', versie },
          regels: [regel(9, { trajectnummer: 't-1', ...anders })],
        }),
      );
    };
    const eerst = await zie();
    await lever(2, 6000);
    expect(await zie()).toMatchObject({ ...eerst, bestandsnaam: 'a2.csv', versie: 2, rij: 9, trajectnummer: 't-1' });
    await lever(3, 5000);
    expect(await zie()).toMatchObject({ id: eerst.id, status: 'OPEN', gemeten: '50.00' });
    expect((await zie()).stappen).toMatchObject([
      {},
      {},
      {},
      {},
      { van: 'GEACCEPTEERD', naar: 'OPEN', door: null, organisatie: null },
    ]);
    await lever(4, 4000);
    expect(await zie()).toMatchObject({ id: eerst.id, status: 'OPGELOST', versie: 3 });
    expect(await codes(noord, { rapportage: a.rapportageId, status: ['OPEN'] })).toEqual([]);
    await lever(5, 5000);
    expect(await zie()).toMatchObject({ id: eerst.id, status: 'OPEN', versie: 5 });
  });

  it('worden geteld per rapportage, alleen wat de lezer mag zien', async () => {
    const vraag = `query($id: ID!) { rapportage(id: $id) { tellingen { fouten blokkades afwijkingen signalen open }
      groepen { code soort aantal open } perGemeente { gemeente bedragDezeRapportage besteedTotEnMet budget jaar } } }`;
    const [b] = await p.eigenaar<{ id: string }>(`select id from rapportage where contract_id = 2`);
    const als = async (wie: string) => (await (await p.als(wie)).gql(vraag, { id: b!.id })).data;
    expect(await als('contract@noord')).toEqual({
      rapportage: {
        tellingen: { fouten: 0, blokkades: 0, afwijkingen: 2, signalen: 0, open: 2 },
        groepen: [
          { code: 'REC-302', soort: 'AFWIJKING', aantal: 1, open: 1 },
          { code: 'REC-304', soort: 'AFWIJKING', aantal: 1, open: 1 },
        ],
        perGemeente: [
          {
            gemeente: 'Bergdorp',
            bedragDezeRapportage: '900.00',
            besteedTotEnMet: '900.00',
            budget: '10000.00',
            jaar: 2025,
          },
        ],
      },
    });
    expect(await als('aanbieder@b')).toMatchObject({ rapportage: { tellingen: { afwijkingen: 2 }, perGemeente: [] } });
    expect(await als('aanbieder@a')).toEqual({ rapportage: null });
  });
});
