import type { Beursdetail, Beursmaand } from '../../api/beurzen';
import { punten, streepjes } from './grafiekpunten';

const band = (laag: string, midden = laag, hoog = laag) => ({ laag, midden, hoog });
const geboekt = (maand: string, som: string, over: string): Beursmaand => ({
  ...{ maand, besteed: '100.00', verplicht: null, verwacht: null, cumulatief: band(som), over: band(over) },
});
const komt = (maand: string, verplicht: string, c: string[], over: string[]): Beursmaand => ({
  ...{ maand, besteed: null, verplicht, verwacht: band('1.00') },
  ...{ cumulatief: band(c[0]!, c[1], c[2]), over: band(over[0]!, over[1], over[2]) },
});
const beurs = (toegekend: string | null, maanden: Beursmaand[], ontbreekt = 0) =>
  ({ stand: { toegekend, ontbreekt }, maanden }) as unknown as Beursdetail;

describe('de punten van de grafiek van een beurs', () => {
  const d = beurs('1200.00', [
    geboekt('2026-01', '100.00', '1100.00'),
    geboekt('2026-02', '200.00', '1000.00'),
    komt('2026-03', '300.00', ['250.00', '300.00', '500.00'], ['950.00', '900.00', '700.00']),
  ]);

  it('beginnen vol; wat is geboekt loopt af, en de prognose begint waar het geboekte ophoudt', () => {
    const [begin, jan, feb, mrt] = punten(d, 2026);
    expect(begin).toMatchObject({ naam: 'begin', besteed: 1200, verwacht: null, gelijk: 1200 });
    expect(jan).toMatchObject({ besteed: 1100, toegezegd: null, gelijk: 1100 });
    expect(feb).toMatchObject({ besteed: 1000, toegezegd: 1000, verwacht: 1000, band: [1000, 1000] });
    expect(mrt).toMatchObject({ besteed: null, toegezegd: 700, verwacht: 900, band: [700, 950] });
  });

  it('tellen op als het bedrag van het rijk ontbreekt', () => {
    const zonder = beurs(
      null,
      d.maanden.map((m) => ({ ...m, over: null })),
      1,
    );
    const [begin, , feb, mrt] = punten(zonder, 2026);
    expect([begin!.besteed, feb!.besteed, mrt!.verwacht]).toEqual([0, 200, 300]);
    expect(mrt).toMatchObject({ toegezegd: null, gelijk: null, band: [250, 500] });
  });

  it('beginnen in een jaar dat nog komt met de prognose', () => {
    const [begin, jan] = punten(
      beurs('1200.00', [komt('2027-01', '100.00', ['50.00', '60.00', '70.00'], ['1150.00', '1140.00', '1130.00'])]),
      2027,
    );
    expect([begin!.verwacht, jan!.verwacht, jan!.toegezegd]).toEqual([1200, 1140, 1100]);
  });

  it('staan op een as met ronde getallen, altijd met nul', () => {
    expect(streepjes([412_000, null, 0])).toEqual([0, 100_000, 200_000, 300_000, 400_000, 500_000]);
    expect(streepjes([900, -250])).toEqual([-400, -200, 0, 200, 400, 600, 800, 1000]);
  });
});
