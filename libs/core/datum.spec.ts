import fc from 'fast-check';
import { dagenTussen, plusDagen } from './datum.js';

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
