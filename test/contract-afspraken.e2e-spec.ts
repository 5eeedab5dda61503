import { maakProef, type Beller, type Proef } from './api.js';

type Uit = Record<string, { fouten: { code: string; veld: string | null }[] }>;

describe('Afspraken van een contract, en besluiten per prijs', () => {
  let p: Proef;
  let noord: Beller;
  beforeAll(async () => {
    p = await maakProef();
    noord = await p.als('contract@noord');
  });
  afterAll(() => p.sluit());

  const doe = async (mutatie: string, wie = noord): Promise<string[]> => {
    const r = await wie.gql<Uit>(`mutation { uit: ${mutatie} { fouten { code veld } } }`);
    return r.errors ? [r.errors[0]!.extensions.code] : r.data!.uit!.fouten.map((f) => `${f.code} ${f.veld}`);
  };
  const afspraken = (contract: string, rest = ''): string =>
    `contractAfsprakenVastleggen(contract: "${contract}", afspraken: { ritme: "MAAND", aanwezigheidsnorm: "80" ${rest} })`;

  it('legt na een gunning vast wat is afgesproken, en zegt alles wat niet kan', async () => {
    const fout = `aanbodgrens: "250", inleverdag: 31, verlengingen: [{ maanden: 12, uiterlijkBesluitenOp: "2028-06-01" }], fasen: [{ naam: "Start", aandeel: "90", resultaat: false }]`;
    expect(await doe(afspraken('NO-A', fout))).toEqual([
      ...['CON-004 aanbodgrens', 'CON-005 inleverdag', 'CON-007 verlengingen.0.uiterlijkBesluitenOp', 'CON-008 fasen'],
    ]);
    const goed = `plafond: "500000", keurmerkVereist: "Blik op Werk", verlengingen: [{ maanden: 12, uiterlijkBesluitenOp: "2027-06-01" }], fasen: [{ naam: "Start", aandeel: "100", resultaat: false }]`;
    expect(await doe(afspraken('NO-A', goed))).toEqual([]);
    // The next option follows the one that is still open; phases are set once.
    const nog = `verlengingen: [{ maanden: 6, uiterlijkBesluitenOp: "2028-12-31" }]`;
    expect(await doe(afspraken('NO-A', nog))).toEqual([]);
    expect(await doe(afspraken('NO-A', `fasen: [{ naam: "X", aandeel: "100", resultaat: false }]`))).toEqual([
      'CON-035 fasen',
    ]);
    expect(
      await p.eigenaar(`select volgnummer, maanden from contract_verlenging where contract_id = 1 order by 1`),
    ).toEqual([
      { volgnummer: 1, maanden: 12 },
      { volgnummer: 2, maanden: 6 },
    ]);
  });

  it('laat ritme, normen en grenzen staan zodra er is geboekt', async () => {
    await p.eigenaar(
      `insert into boeking values (1, 1, 1, '2025-02-01', gen_random_uuid(), 2, 1, 1, 1, 4000, 3600, 4000, 60000, true)`,
    );
    expect(await doe(afspraken('NO-A', 'plafond: "600000"'))).toEqual([]);
    expect(await doe(afspraken('NO-A', 'tempogrens: "70", tempoVanafMaand: 4').replace('"80"', '"70"'))).toEqual([
      ...['CON-034 aanwezigheidsnorm', 'CON-034 tempogrens', 'CON-034 tempoVanafMaand'],
    ]);
    const [c] = await p.eigenaar(`select aanwezigheidsnorm_bp, plafond_cent from contract where id = 1`);
    expect(c).toEqual({ aanwezigheidsnorm_bp: 8000, plafond_cent: '60000000' });
  });

  it('is er alleen voor de contractmanager van de eigen regio', async () => {
    expect(await doe(afspraken('ZU-B'))).toEqual(['CON-020 contract']);
    for (const wie of ['aanbieder@a', 'regio@noord', 'klant@ademhuizen'])
      expect(await doe(afspraken('NO-A'), await p.als(wie))).toEqual(['TOE-002']);
  });

  it('geeft als keuze alleen gemeenten en percelen van de eigen regio', async () => {
    const r = await noord.gql(`{ contractKeuzes { percelen { code } aanbieders { code } gemeenten { code } } }`);
    expect(r.data).toEqual({
      contractKeuzes: {
        percelen: [{ code: 'NO-1' }],
        aanbieders: [{ code: 'TAALA' }, { code: 'TAALB' }],
        gemeenten: [{ code: 'GM0001' }, { code: 'GM0002' }],
      },
    });
  });

  it('besluit per prijs, met haar treden, en sluit het voorstel als alles is besloten', async () => {
    const leg = (product: string, treden = ''): Promise<string[]> =>
      doe(
        `tariefVastleggen(contract: "NO-B", tarief: { product: "${product}", eenheid: "TRAJECT", bedrag: "100", van: "2024-01-01", bronDocument: "x" ${treden} })`,
      );
    expect(await leg('PVT', ', treden: [{ groepTot: 6, bedrag: "150" }]')).toEqual([]);
    expect(
      await doe(
        `indexformuleVastleggen(contract: "NO-B", formule: { grondslag: "VAST", vast: "10", basisjaar: 2024, van: "2024-01-01", bron: "x" })`,
      ),
    ).toEqual([]);
    expect(await doe(`indexatieVoorstellen(jaar: 2027)`)).toEqual([]);
    const regels = await p.eigenaar<{ id: number; indexatie_id: number; trede_id: number | null; code: string }>(
      `select v.id, v.indexatie_id, v.trede_id, r.code from indexatie_voorstel v join tarief t on t.id = v.tarief_id join product r on r.id = t.product_id order by v.id`,
    );
    const run = regels[0]!.indexatie_id;
    const pvt = regels.find((r) => r.code === 'PVT' && r.trede_id === null)!.id;
    const besluit = (ja: boolean, rest: string): string =>
      `indexatieBesluiten(id: "${run}", goedkeuren: ${ja} ${rest})`;
    expect(await doe(besluit(false, `, voorstellen: ["${pvt}"]`))).toEqual(['IDX-016 toelichting']);
    expect(await doe(besluit(true, `, voorstellen: ["${pvt}"]`))).toEqual([]);
    expect(await doe(besluit(true, `, voorstellen: ["${pvt}"]`))).toEqual(['IDX-012 id']);
    expect(await doe(besluit(true, ''), await p.als('contract@zuid'))).toEqual(['IDX-012 id']);
    const stand = (): Promise<unknown[]> => p.eigenaar(`select status, toelichting from indexatie`);
    expect(await stand()).toEqual([{ status: 'VOORGESTELD', toelichting: null }]);
    expect(await doe(besluit(false, ', toelichting: "te duur"'))).toEqual([]);
    expect(await stand()).toEqual([{ status: 'GOEDGEKEURD', toelichting: 'te duur' }]);
    expect(
      await p.eigenaar(
        `select t.product_id, t.bedrag_e4::int / 10000 b, (select r.bedrag_e4::int / 10000 from tarief_trede r where r.tarief_id = t.id) trede
         from tarief t where t.contract_id = 2 and t.van = '2027-01-01'`,
      ),
    ).toEqual([{ product_id: 2, b: 110, trede: 165 }]);
  });
});
