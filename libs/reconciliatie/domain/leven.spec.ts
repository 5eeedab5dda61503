import { type BevindingStatus, leven, magStap, MAX_TEKST, stapFouten, type Wie } from './leven.js';

const standen = Object.keys(leven) as BevindingStatus[];
const stappen = (wie: Wie): string[] =>
  standen.flatMap((van) => standen.filter((naar) => magStap(van, naar, wie)).map((naar) => `${van}>${naar}`));

describe('het leven van een bevinding', () => {
  it('de aanbieder licht toe, ook opnieuw en na een afwijzing', () => {
    expect(stappen('AANBIEDER')).toEqual(['OPEN>TOEGELICHT', 'TOEGELICHT>TOEGELICHT', 'AFGEWEZEN>TOEGELICHT']);
  });

  it('de regio accepteert of wijst af, en mag daarop terugkomen', () => {
    expect(stappen('REGIO')).toEqual([
      ...['OPEN>GEACCEPTEERD', 'OPEN>AFGEWEZEN', 'TOEGELICHT>GEACCEPTEERD', 'TOEGELICHT>AFGEWEZEN'],
      ...['GEACCEPTEERD>AFGEWEZEN', 'AFGEWEZEN>GEACCEPTEERD'],
    ]);
  });

  it('alleen het portaal zegt dat iets is opgelost of er weer is', () => {
    expect(stappen('PORTAAL').every((s) => s.endsWith('>OPGELOST') || s.endsWith('>OPEN'))).toBe(true);
    for (const van of standen) {
      for (const wie of ['AANBIEDER', 'REGIO'] as const) {
        expect(magStap(van, 'OPGELOST', wie)).toBe(false);
        expect(magStap(van, 'OPEN', wie)).toBe(false);
      }
      if (van !== 'OPGELOST') expect(magStap(van, 'OPGELOST', 'PORTAAL')).toBe(true);
      if (van !== 'OPEN') expect(magStap(van, 'OPEN', 'PORTAAL')).toBe(true);
    }
  });

  it('toelichten en afwijzen vragen om tekst, accepteren niet', () => {
    expect(stapFouten('OPEN', 'TOEGELICHT', 'AANBIEDER', '').map((f) => f.code)).toEqual(['BEV-003']);
    expect(stapFouten('TOEGELICHT', 'AFGEWEZEN', 'REGIO', '').map((f) => f.code)).toEqual(['BEV-003']);
    expect(stapFouten('OPEN', 'GEACCEPTEERD', 'REGIO', '')).toEqual([]);
    expect(stapFouten('OPEN', 'TOEGELICHT', 'AANBIEDER', 'Ziek geweest.')).toEqual([]);
  });

  it('zegt in gewone taal wat niet kan', () => {
    const [fout] = stapFouten('OPGELOST', 'GEACCEPTEERD', 'REGIO', '');
    expect(fout).toMatchObject({
      code: 'BEV-002',
      melding: 'Deze bevinding is opgelost. Zij kan nu niet naar geaccepteerd.',
    });
    expect(stapFouten('OPEN', 'TOEGELICHT', 'AANBIEDER', 'x'.repeat(MAX_TEKST + 1))[0]?.code).toBe('BEV-004');
    expect(stapFouten('OPEN', 'GEACCEPTEERD', 'AANBIEDER', 'x')[0]?.code).toBe('BEV-002');
  });
});
