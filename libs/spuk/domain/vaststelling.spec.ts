import fc from 'fast-check';
import { betaaldTot, geldend, verrekening, voorschotten, type Besluit } from './vaststelling.js';

const besluit = (soort: Besluit['soort'], besloten: string, bedragCent: bigint, nr = 0): Besluit => ({
  soort,
  besloten,
  bedragCent,
  nr,
});
const VOORLOPIG = besluit('VOORLOPIG', '2025-10-01', 17_600_000n);

describe('vaststelling', () => {
  it('betaalt een twaalfde per maand; december maakt het jaar op de cent vol', () => {
    const v = voorschotten([VOORLOPIG], 2026);
    expect(v.map((x) => x.bedragCent).slice(0, 3)).toEqual([1_466_666n, 1_466_666n, 1_466_666n]);
    expect(v.at(-1)!.totCent).toBe(17_600_000n);
    expect(betaaldTot(v, '2026-03-15')).toBe(4_399_998n);
  });
  it('haalt een bijstelling in over de maanden die nog komen', () => {
    const v = voorschotten([VOORLOPIG, besluit('BIJGESTELD', '2026-06-15', 20_000_000n)], 2026);
    expect(v[5]!.bedragCent).toBe(1_466_667n);
    expect(v[6]!.bedragCent).toBe((20_000_000n - v[5]!.totCent) / 6n);
    expect(v.at(-1)!.totCent).toBe(20_000_000n);
  });
  it('telt op tot wat geldt, welke bijstellingen er ook komen', () => {
    const een = fc.record({ m: fc.integer({ min: 1, max: 12 }), b: fc.bigInt({ min: 0n, max: 10n ** 9n }) });
    fc.assert(
      fc.property(fc.array(een, { minLength: 1, maxLength: 5 }), (rij) => {
        const besluiten = [
          VOORLOPIG,
          ...rij.map((r, i) => besluit('BIJGESTELD', `2026-${String(r.m).padStart(2, '0')}-01`, r.b, i)),
        ];
        expect(voorschotten(besluiten, 2026).at(-1)!.totCent).toBe(geldend(besluiten, '2026-12-01')!.bedragCent);
      }),
    );
  });
  it('laat een terugvordering zien als definitief lager is dan betaald, en een nabetaling als het hoger is', () => {
    expect(verrekening([VOORLOPIG], 2026, '2027-04-30')).toMatchObject({
      soort: 'NOG_NIET',
      verwachtIn: '2027-05',
      verschilCent: null,
    });
    const lager = [VOORLOPIG, besluit('DEFINITIEF', '2027-05-10', 15_000_000n)];
    expect(verrekening(lager, 2026, '2027-05-10')).toMatchObject({
      soort: 'TERUGVORDERING',
      verschilCent: -2_600_000n,
      betaaldCent: 17_600_000n,
    });
    const hoger = [VOORLOPIG, besluit('DEFINITIEF', '2027-05-10', 18_000_000n)];
    expect(verrekening(hoger, 2026, '2027-06-01')).toMatchObject({ soort: 'NABETALING', verschilCent: 400_000n });
  });
  it('laat een definitief besluit niet inhalen door een bijstelling', () => {
    const b = [VOORLOPIG, besluit('DEFINITIEF', '2027-05-10', 1n, 1), besluit('BIJGESTELD', '2027-06-01', 2n, 2)];
    expect(geldend(b, '2027-07-01')!.soort).toBe('DEFINITIEF');
    expect(geldend(b, '2025-09-30')).toBeNull();
  });
});
