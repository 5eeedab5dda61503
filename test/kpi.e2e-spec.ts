import { plusMaanden } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';
import { vulKwartaal, type Kwartaalproef } from './hulp/kwartaal.js';

interface Punt {
  maand: string;
  waarde: string | null;
  teller: string | null;
  noemer: string | null;
  verborgen: boolean;
}
interface Kpi {
  code: string;
  definitie: string;
  teller: string;
  noemer: string;
  reeksen: { sleutel: string; naam: string; norm: string | null; punten: Punt[]; totaal: Punt | null }[];
  anderen: { maand: string; regio: string; waarde: string; aanbieders: number }[];
}
const VELDEN = `code definitie teller noemer reeksen { sleutel naam norm punten { maand waarde teller noemer verborgen } totaal { maand waarde teller noemer verborgen } } anderen { maand regio waarde aanbieders }`;

describe('Kengetallen', () => {
  let p: Proef;
  let a: Beller, b: Beller, noord: Beller, zuid: Beller;
  let k: Kwartaalproef;
  beforeAll(async () => {
    p = await maakProef();
    k = await vulKwartaal(p);
    [a, b, noord, zuid] = (await Promise.all(['aanbieder@a', 'aanbieder@b', 'contract@noord', 'contract@zuid'].map((e) => p.als(e)))) as [Beller, Beller, Beller, Beller]; // prettier-ignore
  }, 60_000);
  afterAll(() => p?.sluit());

  async function kpis(wie: Beller, groepering = 'CONTRACT', extra = ''): Promise<Map<string, Kpi>> {
    const tot = plusMaanden(k.kwartaal, 2);
    const r = await wie.gql<{ kpis: Kpi[] }>(`{ kpis(vraag: { van: "${k.kwartaal}", totEnMet: "${tot}", groepering: ${groepering}${extra} }) { ${VELDEN} } }`); // prettier-ignore
    if (r.errors) throw new Error(JSON.stringify(r.errors));
    return new Map(r.data!.kpis.map((x) => [x.code, x]));
  }
  const reeks = (m: Map<string, Kpi>, code: string, sleutel: string) =>
    m.get(code)!.reeksen.find((r) => r.sleutel === sleutel);
  /** Bookings of `n` trajecten of contract `contract` in the first month: `aan` and `volg` hours each. */
  async function boek(contract: number, aanbieder: number, vanaf: number, n: number, volg: number): Promise<void> {
    await p.eigenaar(
      `with i as (insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via)
         select id, $2, 1, 90 + $1, 'x', 1, '\\x00', 'VERWERKT', 'API' from rapportage where contract_id = $1 limit 1 returning id)
       insert into boeking select t.id, 1, $1, '${k.kwartaal}-01', coalesce((select id from i), gen_random_uuid()), t.id, t.gemeente_id, 1, $2, 4000, $5, 4000, 60000, true
       from traject t where t.trajectnummer between 'T-' || (100 + $3) and 'T-' || (99 + $3 + $4::int)`,
      [contract, aanbieder, vanaf, n, volg],
    );
  }

  it('noemt bij elk contract het perceel en de aanbieder waarmee u kunt kiezen', async () => {
    type Keuze = { contract: string; perceel: string; aanbieder: string };
    const keuzes = async (wie: Beller): Promise<Keuze[]> =>
      (await wie.gql<{ kpiKeuzes: Keuze[] }>('{ kpiKeuzes { contract perceel aanbieder } }')).data!.kpiKeuzes;
    const alle = await keuzes(noord);
    for (const c of alle) {
      const m = await kpis(noord, 'CONTRACT', `, perceel: "${c.perceel}", aanbieder: "${c.aanbieder}"`);
      expect([...m.values()][0]!.reeksen.map((x) => x.sleutel)).toContain(c.contract);
    }
    expect(new Set(alle.map((c) => c.aanbieder))).toEqual(new Set(['TAALA', 'TAALB']));
    expect(new Set((await keuzes(a)).map((c) => c.aanbieder))).toEqual(new Set(['TAALA']));
  });

  it('geeft elk kengetal met definitie, teller, noemer en norm, per maand en over de periode', async () => {
    const m = await kpis(noord);
    for (const x of m.values()) expect([x.code, Boolean(x.definitie && x.teller && x.noemer)]).toEqual([x.code, true]);
    const r = reeks(m, 'AANWEZIGHEID', 'NO-A')!;
    expect(r.norm).toBe('80.00');
    expect(r.punten).toEqual([
      { maand: k.kwartaal, waarde: '82.00', teller: '656.00', noemer: '800.00', verborgen: false },
      { maand: plusMaanden(k.kwartaal, 1), waarde: '82.00', teller: '656.00', noemer: '800.00', verborgen: false },
    ]);
    expect(r.totaal).toMatchObject({ waarde: '82.00', teller: '1312.00', noemer: '1600.00' });
    expect(reeks(m, 'ONGEOORLOOFD', 'NO-A')!.totaal).toMatchObject({ waarde: '6.00' });
    expect(reeks(m, 'IN_DE_PAS', 'NO-A')!.punten[0]).toMatchObject({ waarde: '60.00', teller: '12', noemer: '20' });
    expect(reeks(m, 'FACTUUR_PIP', 'NO-A')!.punten[0]).toMatchObject({ teller: '12000.00', noemer: '10500.00' });
    expect(reeks(m, 'WACHTTIJD', 'NO-A')!.punten[0]).toMatchObject({ noemer: '20' });
    expect(reeks(m, 'COMPLEET', 'NO-A')!.punten.map((x) => [x.maand, x.teller])).toContainEqual([
      plusMaanden(k.kwartaal, 1),
      '1',
    ]);
    expect(reeks(m, 'REGELS_GOED', 'NO-A')!.punten[0]).toMatchObject({ waarde: '100.00', teller: '20' });
  });

  it('telt per perceel, aanbieder en regio bij elkaar', async () => {
    for (const [groepering, sleutel] of [
      ['PERCEEL', 'NO-1'],
      ['AANBIEDER', 'TAALA'],
      ['REGIO', 'NO'],
    ] as const)
      // prettier-ignore
      expect([groepering, reeks(await kpis(noord, groepering), 'AANWEZIGHEID', sleutel)!.totaal!.waarde]).toEqual([groepering, '82.00']);
    expect([...(await kpis(noord, 'CONTRACT', ', contract: "NO-B"')).get('AANWEZIGHEID')!.reeksen.map((r) => r.sleutel)]).toEqual(['NO-B']); // prettier-ignore
  });

  it('toont niets van een andere regio of aanbieder', async () => {
    expect((await kpis(zuid)).get('AANWEZIGHEID')!.reeksen.map((r) => r.sleutel)).toEqual(['ZU-B']);
    expect((await kpis(b)).get('AANWEZIGHEID')!.reeksen.map((r) => r.sleutel)).not.toContain('NO-A');
    expect((await kpis(zuid)).get('AANWEZIGHEID')!.reeksen.flatMap((r) => r.punten)).toEqual([]);
  });

  it('verbergt wat over te weinig trajecten gaat, ook in elk totaal; wie het zelf meldde, ziet het wel', async () => {
    await boek(2, 2, 1, 4, 1000);
    const regio = await kpis(noord);
    expect(reeks(regio, 'AANWEZIGHEID', 'NO-B')!.punten).toEqual([
      { maand: k.kwartaal, waarde: null, teller: null, noemer: null, verborgen: true },
    ]);
    for (const [groepering, sleutel] of [['PERCEEL', 'NO-1'], ['REGIO', 'NO']] as const) // prettier-ignore
      expect(reeks(await kpis(noord, groepering), 'AANWEZIGHEID', sleutel)!.punten[0]).toMatchObject({ teller: '656.00', noemer: '800.00', verborgen: true }); // prettier-ignore
    expect(reeks(await kpis(b), 'AANWEZIGHEID', 'NO-B')!.punten[0]).toMatchObject({
      waarde: '25.00',
      noemer: '160.00',
    });
    // Dropouts: 7 of 20 in the second month, all known; of 4 nobody, and that tells about 4 people.
    expect(reeks(regio, 'UITVAL', 'NO-A')!.punten.at(-1)).toMatchObject({
      teller: '7',
      noemer: '20',
      verborgen: false,
    });
    expect(reeks(await kpis(b), 'UITVAL', 'NO-B')!.punten[0]).toMatchObject({ waarde: null, verborgen: true });
    expect(reeks(regio, 'EXAMENS', 'NO-A')!.totaal).toMatchObject({ teller: '7', noemer: '13' });
  });

  it('toont de rijen eronder, en niet waar het punt verborgen is', async () => {
    const regels = async (wie: Beller, contract: string, code = 'AANWEZIGHEID', maand = k.kwartaal) =>
      (await wie.gql<{ kpiRegels: { nodes: { trajectnummer: string; gevolgd: string; uitleg: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
        `{ kpiRegels(code: "${code}", contract: "${contract}", maand: "${maand}", first: 15) { nodes { trajectnummer gevolgd uitleg } pageInfo { hasNextPage endCursor } } }`,
      )).data!.kpiRegels; // prettier-ignore
    const eerste = await regels(noord, 'NO-A');
    expect(eerste.nodes).toHaveLength(15);
    expect(eerste.pageInfo.hasNextPage).toBe(true);
    expect(eerste.nodes[0]).toMatchObject({ trajectnummer: 'T-101', gevolgd: '36.00' });
    expect((await regels(noord, 'NO-A', 'OP_TIJD', plusMaanden(k.kwartaal, 1))).nodes[0]!.uitleg).toMatch(
      /laatste dag .*20 van 20 regels/,
    );
    for (const [wie, contract] of [
      [zuid, 'NO-A'],
      [b, 'NO-A'],
      [noord, 'NO-B'],
      [noord, 'ZU-B'],
    ] as const)
      // prettier-ignore
      expect((await regels(wie, contract)).nodes).toEqual([]);
    expect((await regels(noord, 'NO-A', 'UITVAL')).nodes).toEqual([]);
  });

  it('geeft een aanbieder de anderen alleen als gemiddelde van minstens drie', async () => {
    const anderen = async () => (await kpis(a)).get('AANWEZIGHEID')!.anderen;
    expect(await anderen()).toEqual([]);
    await p.eigenaar(
      `insert into aanbieder (code, naam, kvk) values ('TAALC', 'Taalhuis C', '3'), ('TAALD', 'Taalhuis D', '4')`,
    );
    await p.eigenaar(`insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, ritme, aanwezigheidsnorm_bp) values ('NO-C', 1, 1, 3, '2024-01-01', 'MAAND', 8000), ('NO-D', 1, 1, 4, '2024-01-01', 'MAAND', 8000)`); // prettier-ignore
    const id = async (nummer: string): Promise<number> => (await p.eigenaar<{ id: number }>(`select id from contract where nummer = $1`, [nummer]))[0]!.id; // prettier-ignore
    await boek(await id('NO-C'), 3, 5, 3, 4000);
    expect(await anderen()).toEqual([]);
    await boek(await id('NO-D'), 4, 8, 3, 4000);
    // 4 of 10 hours by B, 3 and 3 of 40 hours: 280 of 400.
    expect(await anderen()).toEqual([{ maand: k.kwartaal, regio: 'Noord', waarde: '70.00', aanbieders: 3 }]);
    expect((await kpis(noord)).get('AANWEZIGHEID')!.anderen).toEqual([]);
    expect(JSON.stringify([...(await kpis(a)).values()])).not.toMatch(/Taalhuis [BCD]|NO-[BCD]/);
  });

  it('kost een vast aantal vragen aan de database', async () => {
    const kost = async (groepering: string): Promise<number> => {
      const begin = p.database.statements;
      await kpis(noord, groepering);
      return p.database.statements - begin;
    };
    expect([await kost('CONTRACT'), await kost('REGIO')].every((n) => n <= 3)).toBe(true);
  });
});
