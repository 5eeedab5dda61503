import { komma, leesRegels, punt } from './invoer';

describe('velden van een formulier', () => {
  it('leest regels in de volgorde van de pagina', () => {
    const w = {
      'delen.4.product': 'PVT',
      naam: 'x',
      'delen.4.uren': '12',
      'delen.1.product': 'TAAL',
      'fasen.0.naam': 'a',
    };
    expect(leesRegels(w, 'delen')).toEqual([{ product: 'PVT', uren: '12' }, { product: 'TAAL' }]);
    expect(leesRegels(w, 'treden')).toEqual([]);
  });
  it('zet getallen om zoals mensen ze schrijven, en terug', () => {
    expect([punt('1.234,50'), punt(''), punt(undefined)]).toEqual(['1234.50', null, null]);
    expect(['1234,50', '12.5', '36.25', '1.234', '1.234.567', '12', '0,5', '0.125'].map(punt)).toEqual([
      ...['1234.50', '12.5', '36.25', '1234', '1234567', '12', '0.5', '0.125'],
    ]);
    expect(['80.00', '12.50', '0.0100', null, '100'].map(komma)).toEqual(['80', '12,5', '0,01', '', '100']);
  });
});
