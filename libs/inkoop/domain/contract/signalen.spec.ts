import { contractdatums, contractsignalen, type SignaalContract } from './signalen.js';

const C: SignaalContract = {
  ...{ nummer: 'C-1', van: '2025-01-01', tot: '2026-12-31', keurmerkVereist: null, plafondCent: null, besteedCent: 0n },
  verlengingen: [{ volgnummer: 1, maanden: 12, uiterlijkBesluitenOp: '2026-07-01', besluit: 'OPEN' }],
  ...{ keurmerk: [], tarieven: [], pakketten: [], indexatie: null },
};
const op = (dag: string, over: Partial<SignaalContract> = {}): string[] =>
  contractsignalen({ ...C, ...over }, dag).map((s) => `${s.soort} ${s.datum} ${s.ernst}`);

describe('contractsignalen', () => {
  it('waarschuwt vanaf een half jaar voor de laatste dag om over verlenging te besluiten', () => {
    expect(op('2026-01-01')).not.toContain('VERLENGEN 2026-07-01 LATER');
    expect(op('2026-01-02')).toContain('VERLENGEN 2026-07-01 LATER');
    expect(op('2026-06-01')).toContain('VERLENGEN 2026-07-01 DRINGEND');
    expect(op('2026-07-01')).toContain('VERLENGEN 2026-07-01 DRINGEND');
    expect(op('2026-07-02')).toContain('VERLENGEN 2026-07-01 TE_LAAT');
  });

  it('waarschuwt voor één verlenging tegelijk, en niet meer na een besluit', () => {
    const verlengingen = [
      { ...C.verlengingen[0]!, besluit: 'NIET_VERLENGD' },
      { volgnummer: 2, maanden: 12, uiterlijkBesluitenOp: '2026-08-01', besluit: 'OPEN' },
      { volgnummer: 3, maanden: 12, uiterlijkBesluitenOp: '2026-08-02', besluit: 'OPEN' },
    ];
    expect(op('2026-07-05', { verlengingen })).toEqual(['VERLENGEN 2026-08-01 DRINGEND', 'EINDE 2026-12-31 LATER']);
    expect(op('2026-07-05', { verlengingen: [] })).toEqual(['EINDE 2026-12-31 LATER']);
  });

  it('zwijgt over een contract dat voorbij is', () => expect(op('2027-01-01', { verlengingen: [] })).toEqual([]));

  it('meldt een keurmerk dat mist, is geschorst of afloopt', () => {
    const k = (stand: string, tot: string | null): SignaalContract['keurmerk'] => [{ stand, van: '2025-01-01', tot }];
    const met = (keurmerk: SignaalContract['keurmerk']): string[] =>
      op('2026-03-01', { keurmerkVereist: 'Blik op Werk', keurmerk, verlengingen: [] }).filter((s) =>
        /KEURMERK/.test(s),
      );
    expect(met([])).toEqual(['KEURMERK 2026-03-01 DRINGEND']);
    expect(met(k('GESCHORST', null))).toEqual(['KEURMERK 2025-01-01 TE_LAAT']);
    expect(met(k('GELDIG', '2026-04-15'))).toEqual(['KEURMERK_EINDE 2026-04-15 LATER']);
    expect(met(k('GELDIG', '2026-03-20'))).toEqual(['KEURMERK_EINDE 2026-03-20 DRINGEND']);
    expect(met(k('GELDIG', null))).toEqual([]);
    expect(met([...k('GELDIG', '2026-03-20'), { stand: 'GELDIG', van: '2026-03-21', tot: null }])).toEqual([]);
  });

  it('meldt een tarief en een basispakket zonder volgende versie', () => {
    const tarieven = [
      { product: 'TAAL_KNM', van: '2025-01-01', tot: '2025-12-31' },
      { product: 'TAAL_KNM', van: '2026-01-01', tot: '2026-06-30' },
      { product: 'PVT', van: '2025-01-01', tot: null },
    ];
    const pakketten = [{ leerroute: 'B1_ROUTE', van: '2025-01-01', tot: '2026-06-30' }];
    expect(op('2026-06-15', { tarieven, pakketten, verlengingen: [] })).toEqual([
      ...['PAKKET_EINDE 2026-06-30 DRINGEND', 'TARIEF_EINDE 2026-06-30 DRINGEND', 'EINDE 2026-12-31 LATER'],
    ]);
  });

  it('vraagt om de volgende indexatie, tot die is goedgekeurd', () => {
    const met = (dag: string, laatsteJaar: number | null): string[] =>
      op(dag, { tot: null, verlengingen: [], indexatie: { eersteJaar: 2026, laatsteJaar } });
    expect(met('2025-11-01', null)).toEqual(['INDEXATIE 2026-01-01 LATER']);
    expect(met('2026-02-01', null)).toEqual(['INDEXATIE 2026-01-01 TE_LAAT']);
    expect(met('2026-02-01', 2026)).toEqual([]);
    expect(met('2026-12-15', 2026)).toEqual(['INDEXATIE 2027-01-01 DRINGEND']);
  });

  it('meldt het plafond vanaf 90 %', () => {
    const met = (besteedCent: bigint): string[] =>
      op('2025-06-01', { tot: null, verlengingen: [], plafondCent: 1000n, besteedCent });
    expect(met(899n)).toEqual([]);
    expect(met(900n)).toEqual(['PLAFOND 2025-06-01 DRINGEND']);
  });

  it('kent elke dag die komt, met de dag waarop de waarschuwing begint', () => {
    expect(contractdatums(C, '2024-06-01')).toEqual([
      { titel: 'Contract begint', datum: '2025-01-01', meldingVanaf: '2025-01-01' },
      { titel: 'Besluit over verlenging 1', datum: '2026-07-01', meldingVanaf: '2026-01-02' },
      { titel: 'Contract loopt af', datum: '2026-12-31', meldingVanaf: '2025-12-31' },
    ]);
    expect(contractdatums(C, '2026-07-02').map((d) => d.titel)).toEqual(['Contract loopt af']);
    expect(contractdatums(C, '2027-01-01')).toEqual([]);
    for (const d of contractdatums(C, '2025-06-01'))
      expect(contractsignalen(C, d.meldingVanaf).some((s) => s.datum === d.datum)).toBe(true);
  });
});
