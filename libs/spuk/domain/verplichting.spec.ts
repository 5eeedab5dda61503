import fc from 'fast-check';
import {
  overJaren,
  verplichtingen,
  type Plandeel,
  type Planversie,
  type Verplichting,
  type Verplichtingsfeiten,
} from './verplichting.js';

const totaal = (r: readonly Verplichting[], veld: keyof Verplichting): bigint =>
  r.reduce((s, x) => s + (x[veld] as bigint), 0n);

/** The invariant: on each line, and per contract and product. */
export function klopt(regels: readonly Verplichting[]): void {
  for (const r of regels) {
    expect(r.toegezegdCent + r.bovenCent + r.verschovenCent).toBe(r.besteedCent + r.openCent + r.vrijgevallenCent);
    for (const b of [r.toegezegdCent, r.bovenCent, r.besteedCent, r.openCent, r.vrijgevallenCent])
      expect(b >= 0n).toBe(true);
  }
  for (const p of new Set(regels.map((r) => `${r.contract}|${r.product}`))) {
    const eigen = regels.filter((r) => `${r.contract}|${r.product}` === p);
    expect(totaal(eigen, 'verschovenCent')).toBe(0n);
    const [plan, besteed] = [totaal(eigen, 'planCent'), totaal(eigen, 'besteedCent')];
    // Promised once: what is open and spent is never more than the plan, unless more was spent.
    expect(totaal(eigen, 'openCent') + besteed <= (plan > besteed ? plan : besteed)).toBe(true);
  }
}

const deel = (d: Partial<Plandeel> = {}): Plandeel => ({
  contract: 'A',
  product: 'TAAL',
  van: '2025-07',
  tot: '2026-06',
  bedragCent: null,
  gewicht: 1n,
  ...d,
});
const versie = (n: number, kostprijsCent: bigint, ...delen: Plandeel[]): Planversie => ({
  versie: n,
  kostprijsCent,
  delen,
});
const feiten = (f: Partial<Verplichtingsfeiten>): Verplichtingsfeiten => ({
  versies: [],
  boekingen: [],
  beeindigd: false,
  peil: '2025-08',
  ...f,
});

describe('verplichtingen', () => {
  it('zetten de kostprijs over de kalenderjaren van de delen, op de cent', () => {
    const r = verplichtingen(feiten({ versies: [versie(1, 100_001n, deel(), deel({ product: 'KNM', gewicht: 2n }))] }));
    expect(r.map((x) => [x.product, x.jaar, x.openCent])).toEqual([
      ['KNM', 2025, 33_334n],
      ['KNM', 2026, 33_333n],
      ['TAAL', 2025, 16_667n],
      ['TAAL', 2026, 16_667n],
    ]);
    klopt(r);
  });
  it('gebruiken het bedrag van een deel als dat er is', () => {
    const r = verplichtingen(
      feiten({ versies: [versie(1, 90_000n, deel({ bedragCent: 60_000n }), deel({ product: 'KNM' }))] }),
    );
    expect(
      totaal(
        r.filter((x) => x.product === 'TAAL'),
        'openCent',
      ),
    ).toBe(60_000n);
    expect(
      totaal(
        r.filter((x) => x.product === 'KNM'),
        'openCent',
      ),
    ).toBe(30_000n);
  });
  it('worden vervangen door wat is besteed', () => {
    const r = verplichtingen(
      feiten({
        versies: [versie(1, 100_000n, deel())],
        boekingen: [{ contract: 'A', product: 'TAAL', jaar: 2025, cent: 20_000n }],
      }),
    );
    expect([totaal(r, 'besteedCent'), totaal(r, 'openCent'), totaal(r, 'vrijgevallenCent')]).toEqual([
      20_000n,
      80_000n,
      0n,
    ]);
    klopt(r);
  });
  it('vallen vrij bij een andere route, en tellen wat al besteed is niet dubbel', () => {
    const r = verplichtingen(
      feiten({
        versies: [versie(1, 100_000n, deel()), versie(2, 120_000n, deel({ contract: 'B' }))],
        boekingen: [{ contract: 'A', product: 'TAAL', jaar: 2025, cent: 20_000n }],
      }),
    );
    const van = (c: string): Verplichting[] => r.filter((x) => x.contract === c);
    expect([totaal(van('A'), 'vrijgevallenCent'), totaal(van('A'), 'openCent')]).toEqual([80_000n, 0n]);
    expect(totaal(van('B'), 'openCent')).toBe(100_000n);
    klopt(r);
  });
  it('vallen vrij bij uitval of afsluiting, ook als er nog een regel nakomt', () => {
    const basis = { versies: [versie(1, 100_000n, deel())], beeindigd: true };
    const voor = verplichtingen(feiten({ ...basis, boekingen: [] }));
    expect([totaal(voor, 'openCent'), totaal(voor, 'vrijgevallenCent')]).toEqual([0n, 100_000n]);
    const na = verplichtingen(
      feiten({ ...basis, boekingen: [{ contract: 'A', product: 'TAAL', jaar: 2025, cent: 30_000n }] }),
    );
    expect([totaal(na, 'openCent'), totaal(na, 'vrijgevallenCent'), totaal(na, 'bovenCent')]).toEqual([
      0n,
      70_000n,
      0n,
    ]);
    klopt(na);
  });
  it('laten zien wat boven de toezegging is besteed', () => {
    const r = verplichtingen(
      feiten({
        versies: [versie(1, 10_000n, deel())],
        boekingen: [{ contract: 'A', product: 'TAAL', jaar: 2025, cent: 12_500n }],
      }),
    );
    expect([totaal(r, 'bovenCent'), totaal(r, 'openCent'), totaal(r, 'vrijgevallenCent')]).toEqual([2_500n, 0n, 0n]);
    klopt(r);
  });
  it('schuiven door naar het volgende jaar als een jaar voorbij is, en vallen vrij als het deel voorbij is', () => {
    const f = {
      versies: [versie(1, 120_000n, deel())],
      boekingen: [{ contract: 'A', product: 'TAAL', jaar: 2025, cent: 10_000n }],
    };
    const open = (peil: string): [number, bigint][] =>
      verplichtingen(feiten({ ...f, peil })).map((x) => [x.jaar, x.openCent]);
    expect(open('2026-02')).toEqual([
      [2025, 50_000n],
      [2026, 60_000n],
    ]);
    expect(open('2026-03')).toEqual([
      [2025, 0n],
      [2026, 110_000n],
    ]);
    expect(open('2026-08')).toEqual([
      [2025, 0n],
      [2026, 110_000n],
    ]);
    expect(open('2026-09')).toEqual([
      [2025, 0n],
      [2026, 0n],
    ]);
  });

  const maand = fc.integer({ min: 2024 * 12, max: 2029 * 12 });
  const tekst = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
  const cent = fc.bigInt({ min: 0n, max: 3_000_000n });
  const willekeurigDeel = fc
    .record({
      contract: fc.constantFrom('A', 'B'),
      product: fc.constantFrom('TAAL', 'KNM'),
      van: maand,
      duur: fc.integer({ min: 0, max: 30 }),
      bedragCent: fc.option(cent),
      gewicht: fc.bigInt({ min: 0n, max: 900n }),
    })
    .map(({ van, duur, ...d }): Plandeel => ({ ...d, van: tekst(van), tot: tekst(van + duur) }));
  type Gebeurtenis =
    | { soort: 'PIP'; v: [bigint, Plandeel[]] }
    | { soort: 'BOEK'; p: string; jaar: number; cent: bigint }
    | { soort: 'EINDE' }
    | { soort: 'HEROPEN' }
    | { soort: 'MAAND' };
  const gebeurtenis: fc.Arbitrary<Gebeurtenis> = fc.oneof(
    fc.record({ soort: fc.constant('PIP' as const), v: fc.tuple(cent, fc.array(willekeurigDeel, { maxLength: 4 })) }),
    fc.record({
      soort: fc.constant('BOEK' as const),
      p: fc.constantFrom('A|TAAL', 'A|KNM', 'B|TAAL', 'C|TAAL'),
      jaar: fc.integer({ min: 2024, max: 2029 }),
      cent,
    }),
    fc.constantFrom<Gebeurtenis>({ soort: 'EINDE' }, { soort: 'HEROPEN' }, { soort: 'MAAND' }),
  );

  it('kloppen na elke gebeurtenis van een willekeurige geschiedenis', () => {
    fc.assert(
      fc.property(fc.array(gebeurtenis, { minLength: 1, maxLength: 14 }), (verhaal) => {
        let f = feiten({ peil: '2024-06' });
        let toegezegd = 0n;
        for (const g of verhaal) {
          if (g.soort === 'PIP') f = { ...f, versies: [...f.versies, versie(f.versies.length + 1, g.v[0], ...g.v[1])] };
          if (g.soort === 'BOEK') {
            const [contract, product] = g.p.split('|') as [string, string];
            const zonder = f.boekingen.filter(
              (b) => !(b.contract === contract && b.product === product && b.jaar === g.jaar),
            );
            f = { ...f, boekingen: [...zonder, { contract, product, jaar: g.jaar, cent: g.cent }] };
          }
          if (g.soort === 'EINDE' || g.soort === 'HEROPEN') f = { ...f, beeindigd: g.soort === 'EINDE' };
          if (g.soort === 'MAAND') f = { ...f, peil: tekst(2024 * 12 + 5 + verhaal.indexOf(g) * 5) };
          const r = verplichtingen(f);
          klopt(r);
          if (f.beeindigd) expect(totaal(r, 'openCent')).toBe(0n);
          // Ending and time release; they promise nothing.
          if (g.soort !== 'PIP' && g.soort !== 'BOEK') expect(totaal(r, 'toegezegdCent')).toBe(toegezegd);
          toegezegd = totaal(r, 'toegezegdCent');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('hangen niet af van de volgorde waarin feiten binnenkomen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cent, fc.array(willekeurigDeel, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        fc.array(cent, { minLength: 2, maxLength: 2 }),
        (v, b) => {
          const versies = v.map(([k, d], i) => versie(i + 1, k, ...d));
          const boekingen = b.map((c, i) => ({ contract: 'A', product: i ? 'KNM' : 'TAAL', jaar: 2025 + i, cent: c }));
          expect(
            verplichtingen(feiten({ versies: [...versies].reverse(), boekingen: [...boekingen].reverse() })),
          ).toEqual(verplichtingen(feiten({ versies, boekingen })));
        },
      ),
    );
  });

  it('verdelen een deel over de jaren zonder een cent te verliezen', () => {
    fc.assert(
      fc.property(cent, maand, fc.integer({ min: 0, max: 60 }), (c, m, n) => {
        expect([...overJaren(c, tekst(m), tekst(m + n)).values()].reduce((a, x) => a + x, 0n)).toBe(c);
      }),
    );
  });
});
