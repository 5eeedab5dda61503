import fc from 'fast-check';
import { berekenIndexatie, indexeer, keurFormule, type Cijfer, type Formule, type Uitkomst } from './indexatie.js';

const VNG: Formule = {
  gewichten: [
    { reeks: 'OVA', gewichtBp: 9000 },
    { reeks: 'PCC', gewichtBp: 1000 },
  ],
  ...{ grondslag: 'VOORLOPIG_MET_CORRECTIE', vastE4: null, plafondE4: null },
  ...{ basisjaar: 2023, percentageDecimalen: 2, tariefDecimalen: 2 },
};
const cijfer = (reeks: string, jaar: number, stand: Cijfer['stand'], waardeE4: number, op = '2024-10-01'): Cijfer => ({
  ...{ reeks, jaar, stand, waardeE4, gepubliceerdOp: op, bron: 'VNG' },
});
// 0,9 × 6,00 = 5,40; 0,1 × 3,10 = 0,31; 0,9 × 4,94 = 4,446; 0,1 × 2,51 = 0,251.
const CIJFERS = [
  ...[cijfer('OVA', 2025, 'VOORLOPIG', 41_800), cijfer('PCC', 2025, 'VOORLOPIG', 18_200)],
  ...[cijfer('OVA', 2024, 'DEFINITIEF', 60_000), cijfer('PCC', 2024, 'DEFINITIEF', 31_000)],
  ...[cijfer('OVA', 2024, 'VOORLOPIG', 49_400), cijfer('PCC', 2024, 'VOORLOPIG', 25_100)],
];
const uitkomst = (f: Formule, jaar = 2025, cijfers = CIJFERS): Uitkomst =>
  berekenIndexatie(f, jaar, cijfers) as Uitkomst;

describe('indexatie', () => {
  it('geeft de gepubliceerde uitkomst van de VNG voor 2025: 3,944 % + 1,013 % = 4,96 %', () => {
    const u = uitkomst(VNG);
    expect(u.jaarcijferE4).toBe(39_440n);
    expect(u.correctieE4).toBe(10_130n);
    expect(u.percentageE4).toBe(49_600n);
    expect(u.som).toBe(
      '0,9 × 4,18 + 0,1 × 1,82; correctie 2024: (5,4 + 0,31) − (4,446 + 0,251) = 3,944 % + 1,013 % = 4,96 %',
    );
  });

  it('rondt pas aan het eind af, en zo ver als het contract zegt', () => {
    expect(uitkomst({ ...VNG, percentageDecimalen: 3 }).percentageE4).toBe(49_570n);
    expect(uitkomst({ ...VNG, percentageDecimalen: 0 }).percentageE4).toBe(50_000n);
  });

  it('telt geen correctie op in het eerste jaar na het basisjaar', () => {
    const u = uitkomst({ ...VNG, basisjaar: 2024 });
    expect([u.correctieE4, u.percentageE4]).toEqual([0n, 39_400n]);
  });

  it('kan een correctie naar beneden meenemen', () => {
    const lager = CIJFERS.map((c) => (c.stand === 'DEFINITIEF' ? { ...c, waardeE4: 20_000 } : c));
    expect(uitkomst(VNG, 2025, lager).correctieE4).toBe(-26_970n);
    expect(uitkomst(VNG, 2025, lager).som).toContain('3,944 % − 2,697 % = 1,25 %');
  });

  it('topt af op het plafond, na de correctie', () => {
    const u = uitkomst({ ...VNG, plafondE4: 45_000 });
    expect([u.percentageE4, u.afgetopt]).toEqual([45_000n, true]);
    expect(u.som).toMatch(/afgetopt op 4,5 %$/);
    expect(uitkomst({ ...VNG, plafondE4: 60_000 }).afgetopt).toBe(false);
  });

  it('rekent met een vast percentage, en met alleen definitieve cijfers', () => {
    expect(uitkomst({ ...VNG, grondslag: 'VAST', vastE4: 25_000, gewichten: [] }).percentageE4).toBe(25_000n);
    expect(uitkomst({ ...VNG, grondslag: 'DEFINITIEF' }, 2024).percentageE4).toBe(57_100n);
  });

  it('gebruikt van een cijfer de laatste publicatie', () => {
    const later = [...CIJFERS, cijfer('OVA', 2025, 'VOORLOPIG', 51_800, '2025-03-01')];
    expect(uitkomst(VNG, 2025, later).jaarcijferE4).toBe(48_440n);
  });

  it('noemt elk cijfer dat mist, en rekent dan niet', () => {
    expect(berekenIndexatie(VNG, 2025, CIJFERS.slice(0, 3))).toMatchObject({
      code: 'IDX-002',
      melding:
        'Deze indexcijfers zijn nog niet ingevoerd: PCC 2024 (definitief), OVA 2024 (voorlopig), PCC 2024 (voorlopig).',
    });
    expect(berekenIndexatie(VNG, 2023, CIJFERS)).toMatchObject({ code: 'IDX-001' });
  });

  it('rondt een prijs één keer af, exact', () => {
    expect(indexeer(98_500_000n, 49_600n, 2)).toBe(103_385_600n); // 9.850,00 × 1,0496 = 10.338,56
    expect(indexeer(155_900n, 49_600n, 2)).toBe(163_600n); // 15,59 × 1,0496 = 16,363264
    expect(indexeer(155_900n, 49_600n, 4)).toBe(163_633n);
    expect(indexeer(50n, 1_000_000n, 2)).toBe(100n);
  });

  it('verlaagt of verhoogt nooit meer dan een halve stap door af te ronden', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.bigInt(-500_000n, 500_000n),
        fc.integer({ min: 0, max: 4 }),
        (b, p, d) => {
          const verschil = indexeer(b, p, d) * 1_000_000n - b * (1_000_000n + p);
          return (verschil < 0n ? -verschil : verschil) * 2n <= 1_000_000n * 10n ** BigInt(4 - d);
        },
      ),
    );
  });

  it('keurt een formule waarvan de gewichten geen 100 % zijn af', () => {
    const codes = (f: Partial<Formule>): string[] => keurFormule({ ...VNG, ...f }).map((x) => x.code);
    expect(codes({})).toEqual([]);
    expect(codes({ gewichten: [{ reeks: 'OVA', gewichtBp: 9000 }] })).toEqual(['IDX-003']);
    expect(
      codes({
        gewichten: [
          { reeks: 'OVA', gewichtBp: 5000 },
          { reeks: 'OVA', gewichtBp: 5000 },
        ],
      }),
    ).toEqual(['IDX-004']);
    expect(codes({ grondslag: 'VAST' })).toEqual(['IDX-005']);
    expect(codes({ plafondE4: -1 })).toEqual(['IDX-006']);
  });
});
