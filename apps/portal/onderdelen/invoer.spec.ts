import { inHelen, leesBedrag, leesGetal, schrijfBedrag } from './invoer';

describe('een bedrag zoals mensen het typen', () => {
  it.each([
    ['7.666,67', '7666.67'],
    ['7666,67', '7666.67'],
    ['7666.67', '7666.67'],
    ['€ 7.667', '7667'],
    ['1.250.000', '1250000'],
    ['12,3456', '12.3456'],
    ['0,5', '0.5'],
    [' 500 ', '500'],
  ])('%s is %s', (tekst, verwacht) => expect(leesBedrag(tekst, 4)).toBe(verwacht));
  it.each(['', ',', '1,2,3', '7.66,67', '-5', 'tien', '1.2.3', '12,34567', '12,3a', '99999999999'])(
    '"%s" is geen bedrag',
    (tekst) => expect(leesBedrag(tekst, 4)).toBeNull(),
  );
  it('kent centen niet waar hele getallen horen', () => {
    expect(leesGetal('1.200')).toBe(1200);
    expect(leesGetal('12,5')).toBeNull();
    expect(inHelen('12,34', 2)).toBe(1234);
    expect(inHelen('12,345', 2)).toBeNull();
  });
  it('schrijft het netjes terug en laat staan wat het niet begrijpt', () => {
    expect(schrijfBedrag('7666.5', 4)).toBe('7.666,50');
    expect(schrijfBedrag('12,3456', 4)).toBe('12,3456');
    expect(schrijfBedrag('12', 2)).toBe('12,00');
    expect(schrijfBedrag('1200', 0)).toBe('1.200');
    expect(schrijfBedrag('tien', 2)).toBe('tien');
  });
});
