import { beoordeel } from './beoordeling.js';
import { contract, deel, inhoud, REGELS, VANDAAG, wereld } from './pip.testhulp.js';
import type { VastDeel } from './prijsvast.js';

const eerder = (over: Partial<VastDeel> = {}): VastDeel => ({
  ...{ product: 'TAAL_KNM', contract: 'C1', van: '2025-06-01', tot: '2026-06-30', urenTotaalH: 48_000 },
  ...{ tariefId: 3, eenheid: 'LESUUR', bedragE4: '100000', aantalH: 48_000, bedragCent: 480_000 },
  ...over,
});
const STOP = { code: 'CON-024', melding: 'geschorst' };
const plaats = (d: Parameters<typeof deel>[0], v: Partial<VastDeel> | null = {}): string[] =>
  beoordeel(
    inhoud(deel(d)),
    wereld({
      vorige: v && {
        ...{ versie: 1, dagtekening: '2025-06-01', leerroute: 'B1_ROUTE', niveaus: null, kostprijsCent: 480_000 },
        delen: [eerder(v)],
      },
    }),
    { ...REGELS, magPlaatsen: () => STOP },
  )
    .fouten.map((f) => f.code)
    .filter((c) => c !== 'PIP-050');

describe('plaatsen waar niemand meer mag worden geplaatst', () => {
  it('wie is gestart gaat door, ook langer', () => {
    expect(plaats({ van: '2025-06-01', tot: '2026-06-30' })).toEqual([]);
    expect(plaats({ van: '2025-06-01', tot: '2027-06-30' })).toEqual([]);
    expect(plaats({ van: '2026-07-01', tot: '2027-06-30' })).toEqual([]);
  });
  it('een periode die niet aansluit is een nieuwe plaatsing', () => {
    expect(plaats({ van: '2026-07-02', tot: '2027-06-30' })).toEqual(['CON-024']);
  });
  it.each([
    ['2026-03-09', []],
    ['2026-03-08', ['CON-024']],
  ])('wat op %s is afgelopen: doorgaan na vandaag geeft %p', (tot, uit) => {
    expect(plaats({ van: '2025-06-01', tot: '2027-06-30' }, { tot })).toEqual(uit);
    expect(plaats({ van: '2025-06-01', tot }, { tot })).toEqual([]);
  });
  it('wat pas later begint, een ander product en een eerste plan zijn nieuw', () => {
    expect(plaats({ van: VANDAAG, tot: '2027-06-30' }, { van: VANDAAG })).toEqual([]);
    expect(plaats({ van: '2026-03-11', tot: '2027-06-30' }, { van: '2026-03-11' })).toEqual(['CON-024']);
    expect(plaats({ product: 'PVT', van: '2025-06-01' })).toEqual(['CON-024']);
    expect(plaats({}, null)).toEqual(['CON-024']);
  });
  it('het perceel: alleen voor de leerroutes waarvoor de aanbieder het kreeg', () => {
    const pakket = (leerroute: string, producten = ['TAAL_KNM'], tot: string | null = null) => ({
      ...{ leerroute, van: '2024-01-01', tot, producten },
    });
    const met = (...pakketten: ReturnType<typeof pakket>[]): string[] =>
      beoordeel(inhoud(deel()), wereld({ contracten: new Map([['C1', contract({ pakketten })]]) }), REGELS).fouten.map(
        (f) => f.code,
      );
    expect(met(pakket('Z_ROUTE'))).toEqual(['PIP-030']);
    expect(met(pakket('Z_ROUTE'), pakket('B1_ROUTE'))).toEqual([]);
    expect(met(pakket('Z_ROUTE', ['MB']))).toEqual([]);
    expect(met(pakket('Z_ROUTE', ['TAAL_KNM'], '2026-04-01'))).toEqual(['PIP-030']);
    expect(met(pakket('Z_ROUTE', ['TAAL_KNM'], '2026-03-31'))).toEqual([]);
  });
});

describe('een lager examenniveau', () => {
  const vorige = (leerroute: string) => ({
    ...{ versie: 1, dagtekening: '2025-06-01', leerroute, niveaus: null, kostprijsCent: 480_000 },
    delen: [eerder()],
  });
  const fouten = (leerroute: string, van: string | null, niveaus: Record<string, string> = { LEZEN: 'A2' }): string[] =>
    beoordeel({ ...inhoud(deel()), leerroute, niveaus }, wereld({ vorige: van === null ? null : vorige(van) }), REGELS)
      .fouten.filter((f) => f.code === 'PIP-025')
      .map((f) => f.veld!);
  it('kan niet in een eerste plan en niet samen met een andere leerroute', () => {
    expect(fouten('B1_ROUTE', null)).toEqual(['niveaus.LEZEN']);
    expect(fouten('ONDERWIJSROUTE', null, { LEZEN: 'A2', SPREKEN: 'A2' })).toEqual([
      'niveaus.LEZEN',
      'niveaus.SPREKEN',
    ]);
    expect(fouten('B1_ROUTE', 'ONDERWIJSROUTE')).toEqual(['niveaus.LEZEN']);
    expect(fouten('ONDERWIJSROUTE', 'B1_ROUTE')).toEqual(['niveaus.LEZEN']);
  });
  it('is binnen de B1-route een eigen wijziging; hoger mag altijd, en de Z-route kent geen niveau', () => {
    expect(fouten('B1_ROUTE', 'B1_ROUTE')).toEqual([]);
    expect(fouten('B1_ROUTE', null, { LEZEN: 'B2' })).toEqual([]);
    expect(fouten('Z_ROUTE', null)).toEqual([]);
  });
});
