import fc from 'fast-check';
import { beoordeel } from './beoordeling.js';
import { contract, deel, inhoud, REGELS, wereld } from './pip.testhulp.js';
import { centen, maanden } from './prijs.js';

const een = (over: Parameters<typeof deel>[0], w = wereld()) => beoordeel(inhoud(deel(over)), w, REGELS).delen[0]!;
const bedrag = (over: Parameters<typeof deel>[0], w = wereld()): number | string =>
  een(over, w).prijs?.bedragCent ?? een(over, w).fouten[0]!.code;

describe('de prijs van een onderdeel', () => {
  it.each([
    ['lesuren', { urenTotaal: '480,25' }, 713_171],
    ['zonder uren', { urenTotaal: '', urenPerMaand: '' }, 'PIP-021'],
    ['hele maanden', { product: 'MB' }, 12 * 12_346 - 4],
    ['aangebroken maanden', { product: 'MB', van: '2026-04-30', tot: '2026-05-01' }, 24_691],
    ['maanden zonder einde', { product: 'MB', tot: '' }, 'PIP-022'],
    ['dagdelen, naar boven op een heel dagdeel', { product: 'PVT', urenTotaal: '13', urenPerMaand: '' }, 45_000],
    ['een groep die deelt', { product: 'GROEP', groep: '7', urenTotaal: '10', urenPerMaand: '' }, 21_429],
    ['een groep zonder grootte', { product: 'GROEP' }, 'PIP-024'],
    ['fasen', { product: 'FASEN', aantal: '3' }, 300_000],
    ['fasen zonder aantal', { product: 'FASEN' }, 'PIP-023'],
    ['stuks', { product: 'TOETS', aantal: '3' }, 10_000],
    ['één stuk', { product: 'TOETS' }, 3_333],
    ['zonder tarief die dag', { product: 'ONTZORGEN' }, 'PIP-020'],
    ['zonder contract', { contract: 'C9' }, 'PIP-017'],
  ])('%s', (_, over, verwacht) => expect(bedrag(over)).toBe(verwacht));

  it('groepsgrootte en fasen komen uit het pakket van de leerroute, als er niets is ingevuld', () => {
    const groepen = [{ leerroute: 'B1_ROUTE', groepMax: 10, fasen: 4 }];
    const w = wereld({ contracten: new Map([['C1', contract({ groepen })]]) });
    expect(bedrag({ product: 'GROEP', urenTotaal: '10', urenPerMaand: '' }, w)).toBe(15_000);
    expect(bedrag({ product: 'FASEN' }, w)).toBe(400_000);
  });

  it('zegt de som in cijfers en waar de prijs staat', () => {
    expect(een({}).prijs).toMatchObject({
      som: '€ 14,85 × 480 lesuren = € 7.128,00',
      bron: 'Inschrijving, p. 3',
      tariefId: 11,
    });
    expect(een({ product: 'MB' }).prijs!.som).toBe('€ 123,4567 × 12 maanden = € 1.481,48');
  });

  it('telt kalendermaanden', () => {
    expect([
      maanden('2026-01-31', '2026-02-01'),
      maanden('2025-12-01', '2026-01-31'),
      maanden('2026-01-01', null),
    ]).toEqual([2, 2, null]);
  });

  const E4 = fc.bigInt({ min: 0n, max: 10n ** 9n });
  const AANTAL = fc.integer({ min: 1, max: 1_000_000 });
  it('is afgerond op de cent, een halve naar boven', () => {
    expect([centen('50', 100, 1), centen('49', 100, 1), centen('150', 100, 1)]).toEqual([1, 0, 2]);
    fc.assert(
      fc.property(E4, AANTAL, fc.integer({ min: 1, max: 30 }), (e4, aantal, deler) => {
        const cent = BigInt(centen(String(e4), aantal, deler));
        const n = 10_000n * BigInt(deler);
        const afwijking = 2n * (cent * n - e4 * BigInt(aantal));
        return afwijking <= n && afwijking > -n;
      }),
    );
  });

  const DELEN = fc.array(
    fc.record({
      product: fc.constantFrom('TAAL_KNM', 'MB', 'PVT', 'TOETS'),
      urenTotaal: fc.integer({ min: 1, max: 4000 }).map((n) => String(n / 4)),
      jaar: fc.integer({ min: 2026, max: 2060 }),
    }),
    { maxLength: 12 },
  );
  it('kost een plan in elke volgorde hetzelfde, en is de kostprijs de som van de onderdelen', () => {
    fc.assert(
      fc.property(
        DELEN.chain((d) => fc.tuple(fc.constant(d), fc.shuffledSubarray(d, { minLength: d.length }))),
        ([recht, geschud]) => {
          const maak = (lijst: typeof recht) =>
            beoordeel(
              inhoud(
                ...lijst.map((x) =>
                  deel({
                    product: x.product,
                    urenTotaal: x.urenTotaal,
                    urenPerMaand: '',
                    van: `${x.jaar}-01-01`,
                    tot: `${x.jaar}-12-31`,
                  }),
                ),
              ),
              wereld(),
              REGELS,
            );
          const [a, b] = [maak(recht), maak(geschud)];
          expect(b.kostprijsCent).toBe(a.kostprijsCent);
          expect(a.kostprijsCent).toBe(a.delen.reduce((som, d) => som + d.prijs!.bedragCent, 0));
        },
      ),
    );
  });
});
