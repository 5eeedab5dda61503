import { keurAfspraken, keurMotivering, opmerkingenAfspraken } from './motivering.js';
import { feit, ONDERZOCHT } from './pip.testhulp.js';

const codes = (...p: Parameters<typeof keurMotivering>): string[] => keurMotivering(...p).map((f) => f.code);
const afspraken = { pvtUren: 12, mapUren: 40, voortgangsgesprekken: 4, ontzorgingMaanden: null };

describe('de motivering van een leerroute', () => {
  it('vraagt een reden voor elke leerroute die niet is gekozen', () => {
    expect(codes('B1_ROUTE', 'EERSTE', ONDERZOCHT)).toEqual([]);
    expect(codes('B1_ROUTE', 'EERSTE', ONDERZOCHT.slice(1))).toEqual(['PIP-043']);
    expect(keurMotivering('B1_ROUTE', 'EERSTE', ONDERZOCHT.slice(1))[0]!.melding).toContain('ECLI:NL:RVS:2024:5413');
    expect(codes('B1_ROUTE', 'EERSTE', [ONDERZOCHT[2]!])).toEqual(['PIP-043', 'PIP-043']);
  });
  it('een reden zonder code telt niet', () => {
    const zonder = [
      feit('LEERROUTE_AFGEWEZEN', null, { leerroute: 'Z_ROUTE' }),
      ...ONDERZOCHT.filter((f) => f.gegevens['leerroute'] !== 'Z_ROUTE'),
    ];
    expect(codes('B1_ROUTE', 'EERSTE', zonder)).toEqual(['PIP-043']);
  });
  it('wordt opnieuw gevraagd bij een andere leerroute, niet bij een bijstelling of een ander niveau', () => {
    expect(codes('Z_ROUTE', 'LEERROUTE', ONDERZOCHT)).toEqual(['PIP-043', 'PIP-045']);
    expect(codes('Z_ROUTE', 'BIJSTELLING', [])).toEqual([]);
    expect(codes('B1_ROUTE', 'NIVEAU', [])).toEqual([]);
  });
  it.each([
    ['B1_ROUTE', 'B1_HAALBAAR', undefined, []],
    ['ONDERWIJSROUTE', 'B1_HAALBAAR', undefined, []],
    ['Z_ROUTE', 'B1_HAALBAAR', undefined, ['PIP-045']],
    ['Z_ROUTE', 'B1_HAALBAAR', 'GEEN', ['PIP-045']],
    ['Z_ROUTE', 'B1_HAALBAAR', 'LEERACHTERGROND', []],
    ['B1_ROUTE', 'B1_NIET_HAALBAAR', undefined, ['PIP-045']],
    ['Z_ROUTE', 'B1_NIET_HAALBAAR', undefined, []],
    ['B1_ROUTE', 'ONDERWIJSROUTE_HAALBAAR', undefined, ['PIP-045']],
    ['B1_ROUTE', 'GEEN_UITSLAG', undefined, []],
  ])('%s bij uitslag %s met reden %s', (route, uitslag, reden, verwacht) => {
    const anderen = ['B1_ROUTE', 'ONDERWIJSROUTE', 'Z_ROUTE']
      .filter((r) => r !== route)
      .map((leerroute) => feit('LEERROUTE_AFGEWEZEN', 'LEERBAARHEID', { leerroute }));
    const toets = feit('LEERBAARHEIDSTOETS', uitslag, reden ? { afwijkreden: reden } : {});
    expect(codes(route, 'EERSTE', [...anderen, toets])).toEqual(verwacht);
  });
  it('vraagt bij een eerste plan een leerbaarheidstoets', () => {
    expect(codes('B1_ROUTE', 'EERSTE', ONDERZOCHT.slice(0, 2))).toEqual(['PIP-044']);
    expect(codes('B1_ROUTE', 'LEERROUTE', ONDERZOCHT.slice(0, 2))).toEqual([]);
  });
});

describe('de afspraken in een plan', () => {
  it('PVT, MAP en gesprekken moeten zijn ingevuld; de onderwijsroute kent geen MAP', () => {
    const leeg = { pvtUren: null, mapUren: null, voortgangsgesprekken: null, ontzorgingMaanden: null };
    expect(keurAfspraken('B1_ROUTE', leeg).map((f) => f.veld)).toEqual([
      ...['afspraken.pvtUren', 'afspraken.mapUren', 'afspraken.voortgangsgesprekken'],
    ]);
    expect(keurAfspraken('ONDERWIJSROUTE', { ...leeg, voortgangsgesprekken: 0 }).map((f) => f.veld)).toEqual([
      'afspraken.pvtUren',
    ]);
    expect(keurAfspraken('Z_ROUTE', afspraken)).toEqual([]);
  });
  it('minder dan de wet vraagt wordt gezegd, en tegengehouden wordt het niet', () => {
    expect(opmerkingenAfspraken('B1_ROUTE', afspraken)).toEqual([]);
    expect(
      opmerkingenAfspraken('B1_ROUTE', { ...afspraken, pvtUren: 11, mapUren: 39, ontzorgingMaanden: 5 }),
    ).toHaveLength(3);
    expect(opmerkingenAfspraken('ONDERWIJSROUTE', { ...afspraken, mapUren: 0, ontzorgingMaanden: 0 })).toEqual([]);
  });
});
