import { alle, een, leesZoekdeel, maandOf, schrijfZoekdeel } from './zoekdeel';

describe('filters in het adres', () => {
  it('leest en schrijft wat mensen ook met de hand kunnen typen', () => {
    const zoek = leesZoekdeel('?stand=TE_LAAT&stand=GEWEIGERD&contract=ZL-LR-01');
    expect(zoek).toEqual({ stand: ['TE_LAAT', 'GEWEIGERD'], contract: 'ZL-LR-01' });
    expect(schrijfZoekdeel(zoek)).toBe('?stand=TE_LAAT&stand=GEWEIGERD&contract=ZL-LR-01');
    expect(schrijfZoekdeel({ van: undefined, stand: [], contract: '' })).toBe('');
  });
  it('laat weg wat het niet kent, zodat een oude link nooit een pagina breekt', () => {
    expect(alle(['TE_LAAT', 'ZOMAAR'], ['TE_LAAT', 'OP_TIJD'])).toEqual(['TE_LAAT']);
    expect(alle('ZOMAAR', ['TE_LAAT'])).toBeUndefined();
    expect([maandOf('2026-13'), maandOf('2026-12')]).toEqual([undefined, '2026-12']);
    expect([een(['a', 'b']), een(2026), een('')]).toEqual(['a', '2026', undefined]);
  });
});
