import { keurMix, mixtoets, STARTMIX, type Mixdeel } from './mixtoets.js';

const BUDGET = 1_000_000;
const achterhoek = (onderwijs: number, rest: number | null): Mixdeel[] => [
  { route: 'ONDERWIJSROUTE', aandeelBp: 2500, prijsCent: onderwijs },
  { route: 'B1_ROUTE', aandeelBp: 7500, prijsCent: rest },
];

describe('mixtoets', () => {
  it.each([
    [1_700_000, 766_667n],
    [1_875_000, 708_333n],
    [1_500_000, 833_333n],
  ])('lost 0,25·O + 0,75·B ≤ 10.000 op voor O = %i cent', (onderwijs, grens) => {
    expect(mixtoets(achterhoek(onderwijs, null), BUDGET).grenzen).toMatchObject([
      { route: 'B1_ROUTE', grensCent: grens },
    ]);
  });

  it('laat de som zien', () => {
    expect(mixtoets(achterhoek(1_700_000, null), BUDGET).grenzen[0]!.som).toBe(
      '(10.000,00 − 0,25 × 17.000,00) / 0,75 = 7.666,67',
    );
  });

  it('begint met de landelijke verdeling 25/60/15, en lost twee vrije routes samen op', () => {
    const delen = STARTMIX.map((d, i) => ({ ...d, prijsCent: i ? null : 1_700_000 }));
    expect(mixtoets(delen, BUDGET).grenzen.map((g) => [g.route, g.grensCent])).toEqual([
      ['B1_ROUTE', 766_667n],
      ['Z_ROUTE', 766_667n],
    ]);
  });

  it('zegt of een volledige mix past, met wat er overblijft en de grens per route', () => {
    const u = mixtoets(achterhoek(1_700_000, 760_000), BUDGET);
    expect(u).toMatchObject({ gemiddeldCent: 995_000n, overCent: 5_000n, past: true });
    expect(u.som).toBe('0,25 × 17.000,00 + 0,75 × 7.600,00 = 9.950,00');
    expect(u.grenzen.map((g) => g.grensCent)).toEqual([1_720_000n, 766_667n]);
    expect(mixtoets(achterhoek(1_700_000, 770_000), BUDGET)).toMatchObject({ past: false, overCent: -2_500n });
  });

  it('past precies op de grens, en niet meer een fractie van een cent erboven', () => {
    expect(mixtoets(achterhoek(1_000_000, 1_000_000), BUDGET).past).toBe(true);
    expect(mixtoets(achterhoek(1_700_000, 766_667), BUDGET).past).toBe(false);
    expect(mixtoets(achterhoek(1_700_000, 766_666), BUDGET).past).toBe(true);
  });

  it('verzint geen prijs als de andere routes al te duur zijn', () => {
    const g = mixtoets(achterhoek(4_400_000, null), BUDGET).grenzen[0]!;
    expect(g.grensCent).toBeNull();
    expect(g.som).toMatch(/kosten samen al meer dan het budget$/);
  });

  it('laat een route zonder aandeel buiten de som', () => {
    const u = mixtoets([...achterhoek(1_700_000, null), { route: 'Z_ROUTE', aandeelBp: 0, prijsCent: 99 }], BUDGET);
    expect(u.grenzen[0]!.grensCent).toBe(766_667n);
  });

  it('keurt aandelen die geen 100 % zijn, een leeg budget en een prijs onder nul af', () => {
    expect(keurMix([{ route: 'B1_ROUTE', aandeelBp: 9000, prijsCent: -1 }], 0).map((f) => f.code)).toEqual([
      ...['MIX-001', 'MIX-002', 'MIX-003'],
    ]);
    expect(keurMix(achterhoek(1, null), BUDGET)).toEqual([]);
  });
});
