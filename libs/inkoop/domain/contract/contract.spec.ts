import { eindeNaVerlenging, keurContract, type NieuwContract, type NieuwPakket } from './contract.js';

const PAKKET: NieuwPakket = {
  ...{ leerroute: 'B1_ROUTE', omschrijving: 'Basis', lesurenH: 62_000, van: '2026-01-01' },
  delen: [{ product: 'TAAL_KNM', soort: 'BASIS' }],
};
const GOED: NieuwContract = {
  ...{ nummer: 'C-1', perceel: 'P', aanbieder: 'A', van: '2026-01-01', tot: '2027-12-31', ritme: 'MAAND' },
  aanwezigheidsnormBp: 8000,
  verlengingen: [
    { maanden: 12, uiterlijkBesluitenOp: '2027-07-01' },
    { maanden: 12, uiterlijkBesluitenOp: '2028-07-01' },
  ],
  fasen: [
    { naam: 'Start', aandeelBp: 4000, resultaat: false },
    { naam: 'Halverwege', aandeelBp: 6000, resultaat: false },
    { naam: 'Diploma', aandeelBp: 0, resultaat: true },
  ],
  pakketten: [PAKKET],
  tarieven: [{ product: 'TAAL_KNM', eenheid: 'LESUUR', bedragE4: '155900', van: '2026-01-01' }],
};
const codes = (over: Partial<NieuwContract>): string[] => keurContract({ ...GOED, ...over }).map((f) => f.code);

describe('contract', () => {
  it('is goed met verlengingen na elkaar en een resultaatdeel van 0 %', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<NieuwContract>]>([
    ['CON-001', { nummer: ' ' }],
    ['CON-002', { van: '2026-02-30', pakketten: [], tarieven: [] }],
    ['CON-003', { tot: '2025-12-31', verlengingen: [], pakketten: [], tarieven: [] }],
    ['CON-004', { aanwezigheidsnormBp: 10_001 }],
    ['CON-004', { noshowBetaaldBp: -1 }],
    ['CON-005', { inleverdag: 31 }],
    ['CON-006', { tot: null }],
    ['CON-007', { verlengingen: [{ maanden: 12, uiterlijkBesluitenOp: '2028-01-01' }] }],
    ['CON-008', { fasen: [{ naam: 'Start', aandeelBp: 9999, resultaat: false }] }],
    ['CON-009', { pakketten: [{ ...PAKKET, lesurenH: 0 }] }],
    ['CON-010', { pakketten: [{ ...PAKKET, groepMin: 12, groepMax: 8 }] }],
    ['CON-011', { pakketten: [{ ...PAKKET, delen: [...PAKKET.delen, { product: 'TAAL_KNM', soort: 'MODULE' }] }] }],
    ['CON-012', { pakketten: [{ ...PAKKET, delen: [] }] }],
    ['CON-013', { pakketten: [{ ...PAKKET, van: '2025-12-31' }] }],
    ['CON-019', { pakketten: [PAKKET, { ...PAKKET, van: '2026-06-01' }] }],
    ['CON-019', { tarieven: [...GOED.tarieven!, { ...GOED.tarieven![0]!, van: '2026-06-01' }] }],
  ])('weigert met %s: %j, en schrijft dagen zoals mensen dat doen', (code, over) => {
    expect(codes(over)).toEqual([code]);
    for (const f of keurContract({ ...GOED, ...over })) expect(f.melding).not.toMatch(/\d{4}-\d{2}/);
  });

  it('noemt alles wat mis is tegelijk', () => {
    expect(codes({ nummer: '', inleverdag: 0, fasen: [{ naam: 'x', aandeelBp: 1, resultaat: false }] })).toEqual([
      ...['CON-001', 'CON-005', 'CON-008'],
    ]);
  });

  it.each([
    ['2027-12-31', 12, '2028-12-31'],
    ['2027-06-30', 6, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28', 12, '2028-02-29'],
    ['2027-08-15', 6, '2028-02-15'],
    ['2027-08-30', 6, '2028-02-29'],
  ])('verlengt %s met %i maanden tot %s', (tot, maanden, nieuw) => expect(eindeNaVerlenging(tot, maanden)).toBe(nieuw));
});
