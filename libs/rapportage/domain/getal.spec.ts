import fc from 'fast-check';
import { MAX_BEDRAG_CENT, MAX_UREN_H, naarHonderdsten } from './getal.js';

const lees = (t: string): number | null => naarHonderdsten(t, MAX_BEDRAG_CENT);

describe('getallen zoals aanbieders ze schrijven', () => {
  it.each([
    ['40', 4000],
    ['34,25', 3425],
    ['36.5', 3650],
    ['1.234', 123400],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.234.567,89', 123456789],
    ['1,234,567.89', 123456789],
    ['12.345', 1234500],
    ['1234.567', 123457],
    ['0.125', 13],
    ['7,125', 713],
    ['34,005', 3401],
    ['34,0049', 3400],
    ['1 234,50', 123450],
    ['1\u00a0234,50', 123450],
    ['€ 568,00', 56800],
    ['€568', 56800],
    ['568,00 EUR', 56800],
    ['€ 25,-', 2500],
    ['25,--', 2500],
    [' 8 ', 800],
    ['+8', 800],
    [',5', 50],
    ['.5', 50],
    ['0', 0],
    ['0,00', 0],
    ['007', 700],
  ])('%s', (tekst, verwacht) => expect(lees(tekst)).toBe(verwacht));

  it.each([
    '',
    ' ',
    '-',
    '-4',
    '4-',
    '(4)',
    '−4',
    '12u',
    'n.v.t.',
    '1,2,3',
    '1.2.3',
    '12.34,5',
    '1,23.4',
    '1e3',
    '1e400',
    '½',
    '€',
    ',',
    '.',
    '٣',
    '0x10',
    'Infinity',
    '5 6',
    '1.234-',
  ])('"%s" is geen getal van 0 of hoger', (tekst) => expect(lees(tekst)).toBeNull());

  it('weigert meer dan het mag zijn', () => {
    expect(naarHonderdsten('1000000', MAX_UREN_H)).toBe(MAX_UREN_H);
    expect(naarHonderdsten('1000000,01', MAX_UREN_H)).toBeNull();
    expect(lees('9'.repeat(30))).toBeNull();
  });

  it('leest elk bedrag in vier schrijfwijzen gelijk', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (cent) => {
        const heel = String(Math.floor(cent / 100));
        const breuk = String(cent % 100).padStart(2, '0');
        const groep = (teken: string) => heel.replace(/\B(?=(\d{3})+(?!\d))/g, teken);
        for (const t of [
          `${heel},${breuk}`,
          `${heel}.${breuk}`,
          `${groep('.')},${breuk}`,
          `${groep(',')}.${breuk}`,
          `€ ${groep(' ')},${breuk}`,
        ])
          expect(lees(t)).toBe(cent);
      }),
    );
  });

  it('geeft voor elke tekst een geheel getal of niets', () => {
    fc.assert(
      fc.property(fc.string(), (t) => {
        const n = lees(t);
        expect(n === null || (Number.isSafeInteger(n) && n >= 0)).toBe(true);
      }),
    );
  });
});
