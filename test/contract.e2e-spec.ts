import { type Actor } from '#core';
import { magPlaatsen, maakContract, type NieuwContract, type PlaatsContract } from '#inkoop';
import { maakProef, type Proef } from './api.js';

const regio = (organisatieId: number): Actor => ({
  ...{ gebruikerId: null, naam: 'proef', rol: 'CONTRACTMANAGER', organisatieSoort: 'REGIO', organisatieId },
  ...{ toewijzingId: null, rechten: [] },
});
const aanbieder = (organisatieId: number): Actor => ({
  ...regio(organisatieId),
  rol: 'AANBIEDER',
  organisatieSoort: 'AANBIEDER',
});

const NIEUW: NieuwContract = {
  ...{ nummer: 'NO-NIEUW', perceel: 'NO-1', aanbieder: 'TAALA', van: '2026-01-01', tot: '2027-12-31', ritme: 'BEIDE' },
  ...{
    aanwezigheidsnormBp: 8500,
    plafondCent: 50_000_000,
    keurmerkVereist: 'Blik op Werk',
    herkomst: 'Definitieve gunning',
  },
  verlengingen: [{ maanden: 12, uiterlijkBesluitenOp: '2027-07-01' }],
  gemeenten: [{ gemeente: 'GM0001', van: '2026-01-01', tot: '2026-06-30' }],
  fasen: [
    { naam: 'Start', aandeelBp: 10_000, resultaat: false },
    { naam: 'Resultaat', aandeelBp: 0, resultaat: true },
  ],
  pakketten: [
    {
      ...{
        leerroute: 'B1_ROUTE',
        omschrijving: 'Basispakket',
        lesurenH: 62_000,
        groepMin: 6,
        groepMax: 12,
        van: '2026-01-01',
      },
      delen: [{ product: 'TAAL_KNM', soort: 'BASIS', urenH: 62_000 }],
    },
  ],
  tarieven: [
    {
      ...{
        product: 'TAAL_KNM',
        eenheid: 'TRAJECT',
        bedragE4: '98500000',
        van: '2026-01-01',
        bronDocument: 'Inschrijving',
      },
      ...{ bronPagina: '14', treden: [{ groepVan: 1, groepTot: 6, bedragE4: '103000000' }] },
    },
  ],
};

describe('Contract', () => {
  let p: Proef;
  beforeAll(async () => (p = await maakProef()));
  afterAll(() => p.sluit());
  const telling = async (): Promise<unknown> =>
    (
      await p.eigenaar(
        `select (select count(*) from contract) c, (select count(*) from tarief) t, (select count(*) from pakket) p`,
      )
    )[0];

  it('maakt een contract met alles eronder, of niets', async () => {
    const voor = await telling();
    const mis = await p.database.schrijf(regio(1), (tx) =>
      maakContract(tx, { ...NIEUW, aanbieder: 'NIEMAND', gemeenten: [{ gemeente: 'GM0003', van: '2026-01-01' }] }),
    );
    expect(mis.fouten.map((f) => f.code)).toEqual(['CON-016', 'CON-018']);
    expect(await telling()).toEqual(voor);
    const begin = p.database.statements;
    const goed = await p.database.schrijf(regio(1), (tx) => maakContract(tx, NIEUW));
    expect(goed.fouten).toEqual([]);
    expect(p.database.statements - begin).toBe(9);
    expect(
      await p.eigenaar(`select regio_id, inleverdag, plafond_cent::int from contract where id = $1`, [goed.contractId]),
    ).toEqual([{ regio_id: 1, inleverdag: 10, plafond_cent: 50_000_000 }]);
    const dubbel = await p.database.schrijf(regio(1), (tx) => maakContract(tx, NIEUW));
    expect(dubbel).toMatchObject({ contractId: null, fouten: [{ code: 'CON-014' }] });
  });

  it('maakt geen contract op een perceel van een andere regio, en de database evenmin', async () => {
    const r = await p.database.schrijf(regio(2), (tx) => maakContract(tx, { ...NIEUW, nummer: 'ZU-X', gemeenten: [] }));
    expect(r.fouten.map((f) => f.code)).toEqual(['CON-015']);
    const langs = p.database.schrijf(regio(2), (tx) =>
      tx.query(
        `insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) values (1, 2, 'LESUUR', 1, '2030-01-01')`,
      ),
    );
    await expect(langs).rejects.toThrow(/row-level security/);
    await expect(p.database.schrijf(aanbieder(1), (tx) => tx.query('update tarief set bedrag_e4 = 1'))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('laat een aanbieder alleen eigen prijzen, pakketten en treden zien', async () => {
    const tabellen = ['tarief', 'pakket', 'pakket_deel', 'tarief_trede', 'contract_fase', 'contract_verlenging'];
    for (const t of tabellen) {
      const ziet = await p.database.lees(aanbieder(2), (q) =>
        q.query<{ n: number }>(`select count(*)::int n from ${t}`),
      );
      expect([t, ziet[0]!.n]).toEqual([t, t === 'tarief' ? 2 : 0]);
    }
    for (const t of ['indexatie', 'indexcijfer', 'prijsdeling', 'rijksbudget', 'indexatie_voorstel'])
      await expect(p.database.lees(aanbieder(1), (q) => q.query(`select * from ${t}`))).rejects.toThrow(
        /permission denied/,
      );
  });

  it('geeft per dag en product nog steeds precies één prijs voor de rapportages', async () => {
    const overlap = p.eigenaar(
      `insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) values (1, 1, 'MAAND', 1, '2025-01-01')`,
    );
    await expect(overlap).rejects.toThrow(/tarief_geen_overlap/);
    const trede = p.eigenaar(
      `insert into tarief_trede (tarief_id, groep_van, eenheid, bedrag_e4) select tarief_id, 6, 'TRAJECT', 1 from tarief_trede limit 1`,
    );
    await expect(trede).rejects.toThrow(/tarief_trede_geen_overlap/);
  });

  it('verandert een gebruikt tarief nooit, behalve de laatste dag na de laatste boeking', async () => {
    const als = (sql: string): Promise<unknown> => p.database.schrijf(regio(1), (tx) => tx.query(sql));
    // Contract 1, product 1 is used by a PIP; the same contract has no other use.
    await expect(p.eigenaar(`update tarief set bedrag_e4 = 1 where contract_id = 1`)).rejects.toThrow(
      /gebruikt en verandert niet/,
    );
    // The region may not change a price at all, used or not.
    await expect(als(`update tarief set bedrag_e4 = 1 where contract_id = 1`)).rejects.toThrow(/permission denied/);
    await expect(als(`delete from tarief where contract_id = 1`)).rejects.toThrow(/gebruikt en verandert niet/);
    await expect(
      als(
        `insert into tarief_trede (tarief_id, eenheid, bedrag_e4) select id, 'LESUUR', 1 from tarief where contract_id = 1`,
      ),
    ).rejects.toThrow(/gebruikt/);
    await p.eigenaar(
      `insert into boeking values (1, 1, 1, '2026-03-01', gen_random_uuid(), 2, 1, 1, 1, 4000, 3600, 4000, 60000, true)`,
    );
    await expect(als(`update tarief set tot = '2026-02-28' where contract_id = 1`)).rejects.toThrow(/gebruikt/);
    await als(`update tarief set tot = '2026-12-31' where contract_id = 1`);
    await als(`update tarief set tot = null where contract_id = 1`);
    await als(
      `insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) values (1, 2, 'TRAJECT', 1, '2026-01-01')`,
    );
    await als(`update tarief set tot = '2026-06-30' where contract_id = 1 and product_id = 2`);
    await als(`delete from tarief where contract_id = 1 and product_id = 2`);
    expect(await p.eigenaar(`select bedrag_e4::int b from tarief where contract_id = 1`)).toEqual([{ b: 150000 }]);
  });

  it('geeft in SQL dezelfde redenen om niet te plaatsen als de regel zelf', async () => {
    const [c] = await p.eigenaar<{ id: number }>(`select id from contract where nummer = 'NO-NIEUW'`);
    await p.eigenaar(
      `insert into contract_keurmerk (contract_id, stand, van, tot, bron) values ($1, 'GELDIG', '2026-01-01', '2026-03-31', 'register'),
         ($1, 'GESCHORST', '2026-04-01', '2026-05-31', 'register')`,
      [c!.id],
    );
    const domein: PlaatsContract = {
      ...{ nummer: 'NO-NIEUW', van: '2026-01-01', tot: '2027-12-31', keurmerkVereist: 'Blik op Werk' },
      gemeenten: [{ gemeente: 'GM0001', van: '2026-01-01', tot: '2026-06-30' }],
      keurmerk: [
        { stand: 'GELDIG', van: '2026-01-01', tot: '2026-03-31' },
        { stand: 'GESCHORST', van: '2026-04-01', tot: '2026-05-31' },
      ],
      regiogemeenten: ['GM0001', 'GM0002'].map((gemeente) => ({ gemeente, van: '2022-01-01', tot: null })),
    };
    const open: PlaatsContract = { ...domein, nummer: 'NO-A', van: '2024-01-01', keurmerkVereist: null, gemeenten: [] };
    const gezien = new Set<string | undefined>();
    for (const dag of [
      '2025-12-31',
      '2026-01-01',
      '2026-03-31',
      '2026-04-01',
      '2026-06-01',
      '2026-07-01',
      '2027-12-31',
      '2028-01-01',
    ])
      for (const [i, gemeente] of ['GM0001', 'GM0002', 'GM0003'].entries())
        for (const [id, pc] of [
          [c!.id, domein],
          [1, open],
        ] as const) {
          const [r] = await p.database.lees(regio(1), (q) =>
            q.query<{ b: string | null }>(`select plaatsing_belet($1, $2, $3) b`, [id, i + 1, dag]),
          );
          const belet = magPlaatsen(pc, gemeente, dag);
          expect(belet?.melding ?? '').not.toMatch(/\d{4}-\d{2}/);
          const verwacht = belet?.code;
          gezien.add(verwacht);
          expect([dag, gemeente, pc.nummer, r!.b ?? undefined]).toEqual([dag, gemeente, pc.nummer, verwacht]);
        }
    expect([...gezien].sort()).toEqual(['CON-021', 'CON-022', 'CON-023', 'CON-024', 'CON-025', undefined]);
    const [vreemd] = await p.database.lees(regio(2), (q) =>
      q.query<{ b: string }>(`select plaatsing_belet(1, 1, '2026-01-01') b`),
    );
    expect(vreemd!.b).toBe('CON-020');
  });
});
