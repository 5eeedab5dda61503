import fc from 'fast-check';
import { CsvLezer } from './csv.js';
import { type Cel, csvBlad, csvCel, csvTekst, csvWaarde } from './schrijven.js';
import { standaardLimieten } from './soorten.js';

const ALLES = /^[+-]?[\d.,\s\u00a0€]*-?$/;
const lees = (regel: string): string => new CsvLezer(';', standaardLimieten).duw(`x;${regel}\n`)[0]!.cellen[1]!;

describe('een cel van een CSV', () => {
  it('loopt niet als formule, en een getal blijft een getal', () => {
    const gevaar = ['=1+1', '+31', '-x', '-2+3', '@SUM(A1)', ' =1', '\t=1', '\r=1', '%a', '|a'];
    expect(gevaar.map((t) => lees(csvCel(t)))).toEqual(gevaar.map((t) => `'${t}`));
    expect(['-3,50', '-4', '0', '-12,5%', 'ZL-1', ''].map((t) => csvCel(t))).toEqual([
      ...['-3,50', '-4', '0', '-12,5%', 'ZL-1', ''],
    ]);
    expect(['a;b', 'zeg "ja"', 'a\nb'].map((t) => csvCel(t))).toEqual(['"a;b"', '"zeg ""ja"""', '"a\nb"']);
  });

  it('laat wat een ander als getal schreef zoals het was, als daarom is gevraagd', () => {
    const getallen = ['-1.234,50', '+5', '-', '12-'];
    expect(getallen.map((t) => csvCel(t, ALLES))).toEqual(getallen);
    expect(csvCel('+5')).toBe("'+5");
  });

  it('verliest geen teken, wat er ook in staat', () => {
    fc.assert(
      fc.property(fc.string(), (t) => {
        const terug = lees(csvCel(t));
        expect(terug.replace(/^'/, '')).toBe(t.replace(/^'/, ''));
        expect(terug).not.toMatch(/^\s*[=@|]|^[\t\r]|^\s*[+-].*[a-z(]/i);
      }),
    );
  });
});

describe('waarden in een CSV', () => {
  it.each<[Cel | null, string]>([
    [null, ''],
    [{ soort: 'bedrag', waarde: '-1234.50' }, '-1234,50'],
    [{ soort: 'getal', waarde: '36.25' }, '36,25'],
    [{ soort: 'procent', waarde: '0.805' }, '80,5%'],
    [{ soort: 'procent', waarde: '1' }, '100%'],
    [{ soort: 'procent', waarde: '-0.07' }, '-7%'],
    [{ soort: 'procent', waarde: '0.00123' }, '0,123%'],
    [{ soort: 'datum', waarde: '2026-11-10' }, '10-11-2026'],
    [{ soort: 'maand', waarde: '2026-10' }, '2026-10'],
    [{ soort: 'moment', waarde: '2026-07-01T22:30:00Z' }, '02-07-2026 00:30'],
    [{ soort: 'moment', waarde: '2026-12-31T23:05:00Z' }, '01-01-2027 00:05'],
    [{ soort: 'tekst', waarde: '1.5' }, '1.5'],
  ])('%j wordt %s', (cel, tekst) => expect(csvWaarde(cel)).toBe(tekst));

  it('begint met een BOM, en heeft puntkomma’s en CRLF', () => {
    expect(
      csvTekst([
        ['a', null],
        ['b', 'c'],
      ]),
    ).toBe('\ufeffa;\r\nb;c\r\n');
    expect(csvBlad({ naam: 'x', kop: ['K'], rijen: [[{ soort: 'bedrag', waarde: '1.50' }]] })).toBe(
      '\ufeffK\r\n1,50\r\n',
    );
  });
});
