import { keurBod, ontvangst, vergelijkbaar, type Bod, type Prijs, type Rondevraag } from './inschrijving.js';

const prijs = (soort: Prijs['soort'], rest: Partial<Prijs> = {}): Prijs => ({
  ...{
    perceelId: 1,
    soort,
    omschrijving: 'x',
    eenheid: 'TRAJECT',
    bedragE4: 76_666_700,
    productId: 1,
    leerroute: null,
  },
  ...{ groepsgrootte: 12, locaties: 2, urenH: 80_000, ...rest },
});
const bod = (prijzen: Prijs[], rest: Partial<Bod> = {}): Bod => ({
  perceelIds: [1],
  plan: 'p',
  prijzen,
  leden: [],
  leider: 1,
  ...rest,
});
const ronde = (soort: Rondevraag['prijs'], plafond: number | null = null): Rondevraag => ({
  prijs: soort,
  perceelIds: [1, 2],
  plafondCent: new Map([[1, plafond]]),
  bron: 'Proefwet, art. 3',
});
const codes = (b: Bod, r: Rondevraag): string[] => keurBod(b, r).map((f) => f.code);

describe('inschrijving', () => {
  it.each([
    ['GEEN', [], []],
    ['GEEN', [prijs('INDICATIEF')], ['AAN-052']],
    ['GEEN', [prijs('BASISPAKKET'), prijs('MODULE')], ['AAN-052']],
    ['INDICATIEF', [], ['AAN-053']],
    ['INDICATIEF', [prijs('INDICATIEF')], []],
    ['INDICATIEF', [prijs('BASISPAKKET')], ['AAN-054', 'AAN-053']],
    ['DEFINITIEF', [], ['AAN-053']],
    ['DEFINITIEF', [prijs('BASISPAKKET')], []],
    ['DEFINITIEF', [prijs('BASISPAKKET'), prijs('MODULE', { productId: 2 }), prijs('MODULE', { productId: 3 })], []],
    ['DEFINITIEF', [prijs('BASISPAKKET'), prijs('BASISPAKKET')], ['AAN-063']],
    [
      'DEFINITIEF',
      [prijs('BASISPAKKET', { leerroute: 'Z_ROUTE' }), prijs('BASISPAKKET', { leerroute: 'B1_ROUTE' })],
      [],
    ],
    ['DEFINITIEF', [prijs('MODULE')], ['AAN-053']],
    ['DEFINITIEF', [prijs('INDICATIEF')], ['AAN-054', 'AAN-053']],
  ] as const)('prijzen in een ronde met prijs %s', (soort, prijzen, verwacht) => {
    expect(codes(bod([...prijzen]), ronde(soort))).toEqual(verwacht);
  });
  it('noemt bij wat de ronde niet toelaat de regel en waar die staat', () => {
    const meldingen = (b: Bod, r: Rondevraag): string[] => keurBod(b, r).map((f) => f.melding);
    expect(meldingen(bod([prijs('MODULE')]), ronde('GEEN'))).toEqual([
      'In deze ronde noemt u nog geen prijs. U gaf één prijs. Regel: In een ronde zonder prijs hoort geen prijs. Bron: Proefwet, art. 3.',
    ]);
    for (const m of [
      ...meldingen(bod([]), ronde('DEFINITIEF')),
      ...meldingen(bod([prijs('INDICATIEF')]), ronde('DEFINITIEF')),
      ...meldingen(bod([prijs('INDICATIEF', { urenH: null })]), ronde('INDICATIEF')),
      ...meldingen(bod([prijs('BASISPAKKET')]), ronde('DEFINITIEF', 1)),
    ])
      expect(m).toMatch(/ Regel: .+\. Bron: Proefwet, art\. 3\.$/);
  });
  it.each(['groepsgrootte', 'locaties', 'urenH'] as const)('weigert een indicatie zonder %s', (veld) => {
    expect(codes(bod([prijs('INDICATIEF', { [veld]: null })]), ronde('INDICATIEF'))).toEqual(['AAN-056']);
  });
  it('vraagt bij een prijs die tarief wordt een product', () => {
    expect(codes(bod([prijs('BASISPAKKET', { productId: null })]), ronde('DEFINITIEF'))).toEqual(['AAN-062']);
  });
  it.each([
    [prijs('BASISPAKKET', { bedragE4: -1 }), 'DEFINITIEF', 'prijzen.0.bedrag'],
    [prijs('BASISPAKKET', { productId: null }), 'DEFINITIEF', 'prijzen.0.product'],
    [prijs('BASISPAKKET', { perceelId: 2 }), 'DEFINITIEF', 'prijzen.0.perceel'],
    [prijs('INDICATIEF', { groepsgrootte: null }), 'INDICATIEF', 'prijzen.0.groepsgrootte'],
    [prijs('INDICATIEF', { locaties: null }), 'INDICATIEF', 'prijzen.0.locaties'],
    [prijs('INDICATIEF', { urenH: null }), 'INDICATIEF', 'prijzen.0.uren'],
  ] as const)('wijst het veld aan (%#)', (p, soort, veld) =>
    expect(keurBod(bod([p]), ronde(soort))[0]!.veld).toBe(veld),
  );
  it('laat alleen het basispakket vergelijken', () => {
    expect([vergelijkbaar('INDICATIEF'), vergelijkbaar('BASISPAKKET'), vergelijkbaar('MODULE')]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('houdt het plafond aan tot op de tienduizendste euro', () => {
    expect(codes(bod([prijs('BASISPAKKET')]), ronde('DEFINITIEF', 766_667))).toEqual([]);
    expect(codes(bod([prijs('BASISPAKKET', { bedragE4: 76_666_701 })]), ronde('DEFINITIEF', 766_667))).toEqual([
      'AAN-057',
    ]);
  });
  it('weigert vreemde en dubbele percelen en dubbele leden', () => {
    expect(codes(bod([], { perceelIds: [] }), ronde('GEEN'))).toEqual(['AAN-050']);
    expect(codes(bod([], { perceelIds: [3] }), ronde('GEEN'))).toEqual(['AAN-050']);
    expect(codes(bod([], { perceelIds: [1, 1] }), ronde('GEEN'))).toEqual(['AAN-050']);
    expect(codes(bod([], { leden: [1] }), ronde('GEEN'))).toEqual(['AAN-051']);
    expect(codes(bod([], { leden: [2, 2] }), ronde('GEEN'))).toEqual(['AAN-051']);
  });
  const r = { sluitOp: '2026-11-01T12:00:00.000Z', uitloopTot: '2026-11-01T12:30:00.000Z' };
  it.each([
    ['2026-11-01T11:59:59.999Z', null, 'OP_TIJD'],
    ['2026-11-01T12:00:00.000Z', null, 'TE_LAAT'],
    ['2026-11-01T12:29:59.999Z', '2026-11-01T11:59:59.999Z', 'UITLOOP'],
    ['2026-11-01T12:29:59.999Z', '2026-11-01T12:00:00.000Z', 'TE_LAAT'],
    ['2026-11-01T12:30:00.000Z', '2026-11-01T11:00:00.000Z', 'TE_LAAT'],
  ])('om %s, upload begonnen %s: %s', (nu, begonnen, verwacht) => {
    expect(ontvangst(nu, r, begonnen)).toBe(verwacht);
  });
});
