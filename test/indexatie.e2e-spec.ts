import { maakProef, type Beller, type Proef } from './api.js';

interface Fout {
  code: string;
  melding: string;
}
/** Looking up the session. */
const SESSIE = 1;
type Uit = Record<string, { gelukt: boolean; id: string | null; fouten: Fout[] }>;

describe('Contracten en indexatie', () => {
  let p: Proef;
  let noord: Beller;
  beforeAll(async () => {
    p = await maakProef();
    noord = await p.als('contract@noord');
  });
  afterAll(() => p.sluit());

  const doe = async (mutatie: string, wie = noord): Promise<Fout[]> => {
    const r = await wie.gql<Uit>(`mutation { uit: ${mutatie} { fouten { code melding } } }`);
    if (r.errors) return [{ code: r.errors[0]!.extensions.code, melding: r.errors[0]!.message }];
    return r.data!.uit!.fouten;
  };
  const codes = async (mutatie: string, wie = noord): Promise<string[]> => (await doe(mutatie, wie)).map((f) => f.code);
  const prijzen = (contract: number): Promise<{ bedrag: string; van: string; tot: string | null }[]> =>
    p.eigenaar(
      `select bedrag_e4::text bedrag, van, tot from tarief where contract_id = $1 and product_id = 1 order by van`,
      [contract],
    );
  const cijfer = (reeks: string, jaar: number, stand: string, waarde: string): string =>
    `indexcijferVastleggen(cijfer: { reeks: "${reeks}", jaar: ${jaar}, stand: "${stand}", waarde: "${waarde}", gepubliceerdOp: "2024-10-01", bron: "VNG" })`;

  it('maakt een contract via het formulier, en zegt alles wat mis is', async () => {
    const maak = (nummer: string, extra: string): string =>
      `contractMaken(contract: { nummer: "${nummer}", perceel: "NO-1", aanbieder: "TAALA", van: "2025-01-01", tot: "2026-12-31", ritme: "BEIDE",
        aanwezigheidsnorm: "80", keurmerkVereist: "Blik op Werk", verlengingen: [{ maanden: 12, uiterlijkBesluitenOp: "2026-12-01" }] ${extra} })`;
    const prijs = `tarieven: [{ product: "PVT", eenheid: "TRAJECT", bedrag: "380.1234", van: "2025-01-01", bronDocument: "Bijlage 2", bronPagina: "7", treden: [{ groepVan: 1, groepTot: 6, bedrag: "450" }] }]`;
    expect(await codes(maak('', prijs.replace('TRAJECT', 'KILO')))).toEqual(['CON-001', 'TAR-001']);
    expect(await codes(maak('NO-NW', prijs))).toEqual([]);
    expect(await codes(maak('NO-NW', prijs))).toEqual(['CON-014']);
    const r = await noord.gql<{
      contract: Record<string, unknown>;
    }>(`{ contract(nummer: "NO-NW") { aanwezigheidsnorm keurmerkVereist
      tarieven { bedrag eenheidNaam bron treden { groepTot bedrag } } verlengingen { besluit } signalen { soort } } }`);
    expect(r.data!.contract).toMatchObject({
      ...{ aanwezigheidsnorm: '80.00', keurmerkVereist: 'Blik op Werk', verlengingen: [{ besluit: 'OPEN' }] },
      tarieven: [
        {
          bedrag: '380.1234',
          eenheidNaam: 'traject',
          bron: 'Bijlage 2, p. 7',
          treden: [{ groepTot: 6, bedrag: '450.0000' }],
        },
      ],
    });
    expect(JSON.stringify(r.data)).toContain('KEURMERK');
  });

  it('legt de stand van het keurmerk vast, en sluit de vorige', async () => {
    const stand = (s: string, van: string): string =>
      `keurmerkVastleggen(contract: "NO-NW", keurmerk: { stand: "${s}", van: "${van}", bron: "register" })`;
    expect(await codes(stand('GELDIG', '2025-01-01'))).toEqual([]);
    expect(await codes(stand('GESCHORST', '2026-01-01'))).toEqual([]);
    expect(await codes(stand('GELDIG', '2026-01-01'))).toEqual(['CON-031']);
    expect(await p.eigenaar(`select stand, van, tot from contract_keurmerk order by van`)).toEqual([
      { stand: 'GELDIG', van: '2025-01-01', tot: '2025-12-31' },
      { stand: 'GESCHORST', van: '2026-01-01', tot: null },
    ]);
  });

  it('verlengt alleen op tijd en op volgorde, en schuift dan het einde op', async () => {
    await p.eigenaar(`update contract_verlenging set uiterlijk_besluiten_op = current_date - 1`);
    const verleng = (n: number): string => `verlengingBesluiten(contract: "NO-NW", volgnummer: ${n}, verlengen: true)`;
    expect(await codes(verleng(2))).toEqual(['CON-032']);
    expect(await codes(verleng(1))).toEqual(['CON-033']);
    await p.eigenaar(`update contract_verlenging set uiterlijk_besluiten_op = current_date`);
    expect(await codes(verleng(1))).toEqual([]);
    expect(await p.eigenaar(`select tot from contract where nummer = 'NO-NW'`)).toEqual([{ tot: '2027-12-31' }]);
    expect(await codes(verleng(1))).toEqual(['CON-032']);
  });

  it('laat een gemeente meedoen van een dag tot een dag, en alleen van de eigen regio', async () => {
    const doet = (g: string, tot: string): string =>
      `contractGemeenteVastleggen(contract: "NO-NW", gemeente: "${g}", van: "2025-01-01"${tot})`;
    expect(await codes(doet('GM0003', ''))).toEqual(['CON-018']);
    expect(await codes(doet('GM0001', ''))).toEqual([]);
    expect(await codes(doet('GM0001', ', tot: "2025-06-30"'))).toEqual([]);
    expect(await codes(doet('GM0001', ', tot: "2024-06-30"'))).toEqual(['CON-003']);
    expect(await p.eigenaar(`select van, tot from contract_gemeente`)).toEqual([
      { van: '2025-01-01', tot: '2025-06-30' },
    ]);
  });

  it('maakt van een nieuwe prijs een nieuwe versie, en laat een gebruikte staan', async () => {
    const leg = (product: string, van: string, bedrag: string): string =>
      `tariefVastleggen(contract: "NO-NW", tarief: { product: "${product}", eenheid: "TRAJECT", bedrag: "${bedrag}", van: "${van}", bronDocument: "Bijlage 3" })`;
    expect(await codes(leg('PVT', '2026-01-01', '400'))).toEqual([]);
    expect(await codes(leg('PVT', '2026-01-01', '410'))).toEqual([]);
    expect(await codes(leg('PVT', '2025-07-01', '390'))).toEqual([]);
    expect(await codes(leg('NIETS', '2026-01-01', '1'))).toEqual(['CON-017']);
    expect(
      await p.eigenaar(
        `select bedrag_e4::int / 10000 b, t.van, t.tot from tarief t join contract c on c.id = t.contract_id where c.nummer = 'NO-NW' order by t.van`,
      ),
    ).toEqual([
      { b: 380, van: '2025-01-01', tot: '2025-06-30' },
      { b: 390, van: '2025-07-01', tot: '2025-12-31' },
      { b: 410, van: '2026-01-01', tot: null },
    ]);
    // NO-A is in a PIP from 2025 on: the same first day is refused, a later one is a new version.
    const opA = (van: string): string =>
      leg('TAAL_KNM', van, '16').replace('NO-NW', 'NO-A').replace('TRAJECT', 'LESUUR');
    expect(await codes(opA('2024-01-01'))).toEqual(['TAR-010']);
    expect(await prijzen(1)).toEqual([{ bedrag: '150000', van: '2024-01-01', tot: null }]);
  });

  it('rekent de VNG-formule door, stelt voor, en verandert niets voor goedkeuring', async () => {
    const formule = (
      nummer: string,
    ): string => `indexformuleVastleggen(contract: "${nummer}", formule: { grondslag: "VOORLOPIG_MET_CORRECTIE", basisjaar: 2023,
      gewichten: [{ reeks: "OVA", gewicht: "90" }, { reeks: "PCC", gewicht: "10" }], van: "2024-01-01", bron: "Contract, art. 9" })`;
    expect(await codes(`indexatieVoorstellen(jaar: 2025)`)).toEqual(['IDX-011']);
    expect(await codes(formule('NO-A'))).toEqual([]);
    expect(await codes(formule('NO-A').replace('90', '80'))).toEqual(['IDX-003']);
    expect(await codes(formule('ZU-B'))).toEqual(['CON-020']);
    const mist = await doe(`indexatieVoorstellen(jaar: 2025)`);
    expect(mist).toMatchObject([{ code: 'IDX-002' }]);
    expect(mist[0]!.melding).toContain('OVA 2025 (voorlopig), PCC 2025 (voorlopig), OVA 2024 (definitief)');
    for (const [reeks, v25, d24, v24] of [
      ['OVA', '4.18', '6.00', '4.94'],
      ['PCC', '1.82', '3.10', '2.51'],
    ] as const) {
      expect(await codes(cijfer(reeks, 2025, 'VOORLOPIG', v25))).toEqual([]);
      expect(await codes(cijfer(reeks, 2024, 'DEFINITIEF', d24))).toEqual([]);
      expect(await codes(cijfer(reeks, 2024, 'VOORLOPIG', v24))).toEqual([]);
    }
    expect(await codes(cijfer('OVA', 2025, 'VOORLOPIG', '9'))).toEqual(['IDX-015']);
    expect(await codes(`indexatieVoorstellen(jaar: 2025)`)).toEqual([]);
    expect(await codes(`indexatieVoorstellen(jaar: 2025)`)).toEqual(['IDX-010']);
    const r = await noord.gql(
      `{ indexaties { id jaar status voorstellen { contract percentage oud nieuw som } overgeslagen { contract } } }`,
    );
    expect(r.data).toMatchObject({
      indexaties: [
        {
          ...{ jaar: 2025, status: 'VOORGESTELD', overgeslagen: [] },
          voorstellen: [{ contract: 'NO-A', percentage: '4.9600', oud: '15.0000', nieuw: '15.7400' }],
        },
      ],
    });
    expect(JSON.stringify(r.data)).toContain('= 3,944 % + 1,013 % = 4,96 %');
    expect(await prijzen(1)).toEqual([{ bedrag: '150000', van: '2024-01-01', tot: null }]);
  });

  it('past bij afwijzen niets aan, en bij goedkeuren alles of niets, één keer', async () => {
    const laatste = async (): Promise<string> =>
      (await p.eigenaar<{ id: number }>(`select max(id) id from indexatie`))[0]!.id.toString();
    const besluit = (id: string, ja: boolean): string =>
      `indexatieBesluiten(id: "${id}", goedkeuren: ${ja}, toelichting: "besproken")`;
    expect(await codes(besluit(await laatste(), true), await p.als('contract@zuid'))).toEqual(['IDX-012']);
    expect(await codes(besluit(await laatste(), false))).toEqual([]);
    expect(await prijzen(1)).toHaveLength(1);
    expect(await codes(`indexatieVoorstellen(jaar: 2025)`)).toEqual([]);
    // A booking of 2025 at the old price: approving would take it its price.
    await p.eigenaar(
      `insert into boeking values (1, 1, 1, '2025-02-01', gen_random_uuid(), 2, 1, 1, 1, 4000, 3600, 4000, 60000, true)`,
    );
    expect(await codes(besluit(await laatste(), true))).toEqual(['TAR-010']);
    expect(await p.eigenaar(`select status from indexatie order by id`)).toEqual([
      { status: 'AFGEWEZEN' },
      { status: 'VOORGESTELD' },
    ]);
    await p.eigenaar(`delete from boeking`);
    const begin = p.database.statements;
    expect(await codes(besluit(await laatste(), true))).toEqual([]);
    expect(p.database.statements - begin).toBeLessThanOrEqual(8);
    expect(await prijzen(1)).toEqual([
      { bedrag: '150000', van: '2024-01-01', tot: '2024-12-31' },
      { bedrag: '157400', van: '2025-01-01', tot: null },
    ]);
    expect(await codes(besluit(await laatste(), true))).toEqual(['IDX-012']);
  });

  it('keurt niets goed als een prijs sinds het voorstel is veranderd', async () => {
    await doe(cijfer('OVA', 2026, 'VOORLOPIG', '3'));
    await doe(cijfer('PCC', 2026, 'VOORLOPIG', '3'));
    await doe(cijfer('OVA', 2025, 'DEFINITIEF', '4.18'));
    await doe(cijfer('PCC', 2025, 'DEFINITIEF', '1.82'));
    expect(await codes(`indexatieVoorstellen(jaar: 2026)`)).toEqual([]);
    expect(
      await codes(
        `tariefVastleggen(contract: "NO-A", tarief: { product: "TAAL_KNM", eenheid: "LESUUR", bedrag: "17", van: "2025-06-01", bronDocument: "x" })`,
      ),
    ).toEqual([]);
    const [run] = await p.eigenaar<{ id: number }>(`select max(id) id from indexatie`);
    expect(await codes(`indexatieBesluiten(id: "${run!.id}", goedkeuren: true)`)).toEqual(['IDX-013']);
    expect((await prijzen(1)).map((x) => x.van)).toEqual(['2024-01-01', '2025-01-01', '2025-06-01']);
  });

  it('geeft een aanbieder het eigen contract en verder niets', async () => {
    const b = await p.als('aanbieder@b');
    const r = await b.gql<{ contracten: { nummer: string }[] }>(
      `{ contracten { nummer } een: contract(nummer: "NO-A") { nummer } }`,
    );
    expect(r.data).toEqual({ contracten: [{ nummer: 'NO-B' }, { nummer: 'ZU-B' }], een: null });
    for (const q of ['indexaties { id }', 'indexcijfers { bron }', 'rijksbudgetten { bron }', 'prijsdelingen { van }'])
      expect((await b.gql(`{ ${q} }`)).errors?.[0]?.extensions.code).toBe('TOE-002');
    for (const m of [
      'indexatieVoorstellen(jaar: 2026)',
      'verlengingBesluiten(contract: "NO-B", volgnummer: 1, verlengen: true)',
    ])
      for (const wie of ['aanbieder@b', 'regio@noord', 'klant@ademhuizen'])
        expect(await codes(m, await p.als(wie))).toEqual(['TOE-002']);
  });

  it('kost voor de lijst van contracten één statement', async () => {
    const begin = p.database.statements;
    await noord.gql(`{ contracten { nummer signalen { titel } } }`);
    expect(p.database.statements - begin).toBe(SESSIE + 1);
  });

  it('toetst de mix aan het vastgelegde rijksbudget, en aan een ander', async () => {
    const toets = `{ mixtoets(delen: [{ route: "ONDERWIJSROUTE", aandeel: "25", prijs: "17000" }, { route: "B1_ROUTE", aandeel: "75" }], peildatum: "2026-02-01") {
      budget past grenzen { route grens som } fouten { code } } }`;
    expect((await noord.gql(toets)).data).toMatchObject({ mixtoets: { budget: null, fouten: [{ code: 'MIX-002' }] } });
    expect(await codes(`rijksbudgetVastleggen(bedrag: "0", van: "2022-01-01", bron: "x")`)).toEqual(['MIX-002']);
    expect(await codes(`rijksbudgetVastleggen(bedrag: "10000", van: "2022-01-01", bron: "Divosa")`)).toEqual([]);
    expect(await codes(`rijksbudgetVastleggen(bedrag: "11600", van: "2027-01-01", bron: "Divosa")`)).toEqual([]);
    const r = await (await p.als('regio@noord')).gql(toets);
    expect(r.data).toMatchObject({
      mixtoets: { budget: '10000.00', grenzen: [{ route: 'B1_ROUTE', grens: '7666.67' }], fouten: [] },
    });
  });

  it('deelt prijzen van een dag tot een dag', async () => {
    expect(await codes(`prijsdelingInstellen(van: "2026-01-01")`)).toEqual([]);
    expect(await codes(`prijsdelingInstellen(van: "2026-01-01", tot: "2026-06-30")`)).toEqual([]);
    expect(await codes(`prijsdelingInstellen(van: "2026-02-01")`)).toEqual(['CON-031']);
    expect(await codes(`prijsdelingInstellen(van: "2026-08-01", tot: "2026-07-01")`)).toEqual(['CON-030']);
    expect((await noord.gql(`{ prijsdelingen { van tot } }`)).data).toEqual({
      prijsdelingen: [{ van: '2026-01-01', tot: '2026-06-30' }],
    });
  });
});
