import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvLezer, kiesScheidingsteken } from './csv.js';
import { LeesFout, standaardLimieten } from './soorten.js';

const lees = (tekst: string, teken = ';', stuk = tekst.length + 1): [number, string[]][] => {
  const lezer = new CsvLezer(teken, standaardLimieten);
  const rijen = [];
  for (let i = 0; i < tekst.length; i += stuk) rijen.push(...lezer.duw(tekst.slice(i, i + stuk)));
  return [...rijen, ...lezer.klaar()].map((r) => [r.nummer, r.cellen]);
};

const teken = fc.constantFrom(';', ',', '\t');
const regeleinde = fc.constantFrom('\n', '\r\n', '\r');
const cel = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc
    .array(fc.constantFrom('a', '"', ';', ',', '\t', '\n', '\r', ' ', '1', 'é', '€', '😀'), { maxLength: 8 })
    .map((c) => c.join('')),
  fc.constantFrom('', '36,50', '1.234,50', 'ZL-10007', '""', '"'),
);
const tabel = fc.record({
  d: teken,
  nl: regeleinde,
  slot: fc.boolean(),
  alles: fc.boolean(),
  rijen: fc.array(fc.array(cel, { minLength: 1, maxLength: 6 }), { maxLength: 12 }),
});
const schrijf = (t: { d: string; nl: string; slot: boolean; alles: boolean; rijen: string[][] }): string => {
  const een = (c: string) => (t.alles || /["\r\n]/.test(c) || c.includes(t.d) ? `"${c.replaceAll('"', '""')}"` : c);
  return t.rijen.map((r) => r.map(een).join(t.d)).join(t.nl) + (t.slot ? t.nl : '');
};

describe('CSV lezen', () => {
  it('geeft hetzelfde als csv-parse, op 3.000 willekeurige bestanden in willekeurige stukken', () => {
    fc.assert(
      fc.property(tabel, fc.integer({ min: 1, max: 40 }), (t, stuk) => {
        const tekst = schrijf(t);
        const ander = (
          parse(tekst, { delimiter: t.d, relax_column_count: true, record_delimiter: t.nl }) as string[][]
        ).filter((r) => r.some((c) => c !== ''));
        expect(lees(tekst, t.d, stuk).map(([, cellen]) => cellen)).toEqual(ander);
      }),
      { numRuns: 3000 },
    );
  });

  it('nummert de rijen zoals Excel, met lege rijen en regels binnen aanhalingstekens', () => {
    expect(lees('a;b\r\n\r\n;;\r\n"x\ny";2\r\nc;d')).toEqual([
      [1, ['a', 'b']],
      [4, ['x\ny', '2']],
      [5, ['c', 'd']],
    ]);
  });

  it('loopt nooit vast en hangt niet af van de stukken, ook niet op rommel', () => {
    const rommel = fc.array(fc.constantFrom('a', '"', ';', '\n', '\r', ' '), { maxLength: 60 }).map((c) => c.join(''));
    const poging = (tekst: string, stuk: number): unknown => {
      try {
        return lees(tekst, ';', stuk);
      } catch (fout) {
        expect(fout).toBeInstanceOf(LeesFout);
        return (fout as LeesFout).waarom;
      }
    };
    fc.assert(
      fc.property(rommel, fc.integer({ min: 1, max: 7 }), (tekst, stuk) => {
        expect(poging(tekst, stuk)).toEqual(poging(tekst, 1000));
      }),
      { numRuns: 3000 },
    );
  });

  it('leest een aanhalingsteken midden in een cel zoals het er staat', () => {
    expect(lees('a"b;"c"d;e\n')).toEqual([[1, ['a"b', 'cd', 'e']]]);
  });

  it('weigert een aanhalingsteken dat niet sluit en noemt de rij', () => {
    expect(() => lees('a;b\nc;"d\ne;f\n')).toThrow(
      expect.objectContaining({ waarom: 'aanhalingsteken niet gesloten', melding: expect.stringContaining('rij 2') }),
    );
  });

  it.each([
    ['een kop met puntkomma en bedragen met komma', 'naam;uren;bedrag\na;36,5;1.234,50\nb;2,5;1,00', ';'],
    ['komma met aanhalingstekens en decimale komma', '"a","b","c"\n"1","36,50","x;y"\n"2","7,5","z;q"', ','],
    ['een titel boven de kop', 'Rapportage januari, versie 2\n\na;b;c\n1;2,5;3\n', ';'],
    ['tab', 'a\tb\n1,5\t2,5\n', '\t'],
    ['een regel sep= van Excel', 'sep=|\na|b;c;d\n', '|'],
    ['tekst zonder kolommen', 'dit is geen spreadsheet', null],
  ])('kiest het scheidingsteken: %s', (_, tekst, verwacht) => {
    expect(kiesScheidingsteken(tekst)).toBe(verwacht);
  });
});
