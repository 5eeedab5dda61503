import { keurTarief, kiesPrijs, sluitOp, vulAan, type NieuwTarief, type Trede, type Vraag } from './tarief.js';

const T: NieuwTarief = { product: 'TAAL_KNM', eenheid: 'LESUUR', bedragE4: '155900', van: '2026-01-01' };
const codes = (over: Partial<NieuwTarief>): string[] => keurTarief({ ...T, ...over }, 't').map((f) => f.code);
const trede = (over: Partial<Trede>): Trede => vulAan(over, T);

describe('tarief', () => {
  it.each<[string, Partial<NieuwTarief>]>([
    ['TAR-001', { eenheid: 'KILO' }],
    ['TAR-002', { bedragE4: '-1' }],
    ['TAR-002', { bedragE4: '99999999999999' }],
    ['TAR-003', { van: '2026-13-01' }],
    ['TAR-004', { tot: '2025-12-31' }],
    ['TAR-005', { treden: [{ groepVan: 9, groepTot: 4 }] }],
    ['TAR-006', { treden: [{ groepVan: 1, groepTot: 8 }, { groepVan: 8 }] }],
  ])('weigert met %s: %j', (code, over) => expect(codes(over)).toEqual([code]));

  it('laat treden toe die op elkaar aansluiten of over iets anders gaan', () => {
    expect(codes({ treden: [{ groepVan: 1, groepTot: 7 }, { groepVan: 8 }, { locatie: 'Doetinchem' }] })).toEqual([]);
    expect(codes({ bedragE4: '0' })).toEqual([]);
  });

  it('kiest de trede die het meest van de vraag noemt, en anders de basis', () => {
    const treden = [
      trede({ groepVan: 1, groepTot: 6, bedragE4: '1' }),
      trede({ leerroute: 'Z_ROUTE', bedragE4: '2' }),
      trede({ leerroute: 'Z_ROUTE', locatie: 'Doetinchem', bedragE4: '3' }),
      trede({ leerroute: 'Z_ROUTE', groepVan: 1, groepTot: 6, bedragE4: '4', eenheid: 'LESUUR_GROEP' }),
    ];
    const kies = (v: Partial<Vraag>): string =>
      kiesPrijs({ ...T, treden }, { leerroute: 'B1_ROUTE', doelgroep: null, klas: null, ...v }).bedragE4;
    expect(kies({})).toBe('155900');
    expect(kies({ klas: 6 })).toBe('1');
    expect(kies({ klas: 7 })).toBe('155900');
    expect(kies({ leerroute: 'Z_ROUTE' })).toBe('2');
    expect(kies({ leerroute: 'Z_ROUTE', klas: 5 })).toBe('4');
    expect(kies({ leerroute: 'Z_ROUTE', locatie: 'Doetinchem', klas: 5 })).toBe('3');
    expect(kies({ leerroute: 'Z_ROUTE', locatie: 'Zelhem', klas: 9 })).toBe('2');
  });

  it('sluit de oude versie op de dag voor de nieuwe', () => {
    expect(sluitOp('2025-01-01', '2026-01-01')).toBe('2025-12-31');
    expect(sluitOp('2026-01-01', '2026-01-01')).toBeNull();
  });
});
