import { getyptVan, inWoorden, lees, NIETS } from './aannames';

describe('de aannames van een scenario', () => {
  it('zijn niets zolang niemand iets verandert', () => {
    expect(lees(NIETS)).toEqual({ watAls: null, fouten: [] });
  });

  it('komen terug zoals zij zijn bewaard', () => {
    const g = {
      ...NIETS,
      ...{ instroom: '125', tarief: '-5,5', klasWas: '12', klasWordt: '8' },
      mix: { ONDERWIJSROUTE: '35', B1_ROUTE: '55', Z_ROUTE: '10' },
      ...{ dossier: '25000', vanaf: '2026-12', maanden: '2' },
    };
    const { watAls, fouten } = lees(g);
    expect(fouten).toEqual([]);
    expect(getyptVan(watAls!)).toEqual(g);
    expect(inWoorden(watAls!)).toEqual([
      'instroom 125 % van nu',
      'Onderwijsroute 35 %, B1-route 55 %, Z-route 10 %',
      'klas van 8 in plaats van 12',
      'tarieven 5,5 % lager',
      'een dossier van €\u00a025.000 vanaf december 2026, 2 maanden',
    ]);
  });

  it('zeggen waar het niet klopt', () => {
    const velden = (g: object): string[] => lees({ ...NIETS, ...g }).fouten.map((f) => f.veld);
    expect(velden({ mix: { B1_ROUTE: '60' } })).toEqual(['mix-ONDERWIJSROUTE']);
    expect(velden({ klasWas: '12' })).toEqual(['klasWordt']);
    expect(velden({ dossier: '100' })).toEqual(['vanaf']);
    expect(velden({ indexatie: 'hoog' })).toEqual(['indexatie']);
  });
});
