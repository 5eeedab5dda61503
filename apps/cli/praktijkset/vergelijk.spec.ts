import { naarCsv, opBevinding, verschillen } from './vergelijk.js';

describe('uitkomst vergelijken', () => {
  it('vindt gelijke tabellen gelijk, ook met BOM en CRLF', () => {
    expect(verschillen('a.csv', 'k\n1\n2\n', '\uFEFFk\r\n1\r\n2\r\n')).toEqual([]);
  });

  it('noemt wat ontbreekt en wat te veel is, elke rij zo vaak als hij verschilt', () => {
    const uit = verschillen('a.csv', naarCsv('k', [['1'], ['3'], ['3']]), naarCsv('k', [['1'], ['2'], ['3']]));
    expect(uit).toEqual(['a.csv: 3 rijen, verwacht 3', '  ontbreekt  2', '  te veel    3']);
  });

  it('zegt het als alleen de volgorde anders is', () => {
    expect(verschillen('a.csv', 'k\n2\n1\n', 'k\n1\n2\n').join('\n')).toContain('andere volgorde; de eerste is rij 2');
  });

  it('toont een andere kop en hooguit twintig rijen', () => {
    const uit = verschillen(
      'a.csv',
      naarCsv('x', []),
      naarCsv(
        'k',
        Array.from({ length: 30 }, (_, i) => [String(i)]),
      ),
    );
    expect(uit).toContain('  kop is     x');
    expect(uit.at(-1)).toBe('  ontbreekt  en nog 10 rijen');
  });

  it('sorteert op bestand, rij als getal met het geheel voorop, en dan de code', () => {
    const rijen = [
      ['b', '', 'X'],
      ['a', '10', 'X'],
      ['a', '9', 'Y'],
      ['a', '9', 'X'],
      ['a', '', 'Z'],
    ];
    expect(rijen.sort(opBevinding).map((r) => r.join(';'))).toEqual(['a;;Z', 'a;9;X', 'a;9;Y', 'a;10;X', 'b;;X']);
  });
});
