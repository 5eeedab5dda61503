import fc from 'fast-check';
import { dagenTussen, dagVoluit, kwartaalNl, maandNl, opsomming, plusDagen } from './datum.js';

describe('rekenen met dagen', () => {
  const metDate = (dag: string, n: number): string =>
    new Date(Date.parse(`${dag}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
  const dag = fc.integer({ min: -25_000, max: 60_000 }).map((n) => metDate('1970-01-01', n));

  it('is voor elke dag en elk aantal gelijk aan de kalender', () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
        expect(plusDagen(d, n)).toBe(metDate(d, n));
        expect(dagenTussen(d, metDate(d, n))).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('%s en %i dagen verder is %s', (d, n, uit) => expect(plusDagen(d, n)).toBe(uit));
});

describe('maanden en dagen voor mensen', () => {
  it('zegt een maand, een dag en een kwartaal in woorden', () => {
    expect([maandNl('2026-10'), maandNl('2026-03-01')]).toEqual(['oktober 2026', 'maart 2026']);
    expect([dagVoluit('2026-11-10'), dagVoluit('2026-01-05')]).toEqual(['10 november 2026', '5 januari 2026']);
    expect(['2026-01', '2026-07', '2026-12'].map(kwartaalNl)).toEqual([
      '1e kwartaal 2026',
      '3e kwartaal 2026',
      '4e kwartaal 2026',
    ]);
  });
  it('somt op met komma en en', () =>
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(opsomming)).toEqual(['', 'a', 'a en b', 'a, b en c']));
});
