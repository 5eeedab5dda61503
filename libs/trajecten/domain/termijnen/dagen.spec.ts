import { helemaandenTussen, laatsteDagVan, leeftijdOp, maandenVerder } from './dagen.js';

describe('rekenen met termijnen', () => {
  it.each([
    ['2024-01-02', 36, '2027-01-01'],
    ['2024-03-01', 36, '2027-02-28'],
    ['2025-03-01', 36, '2028-02-29'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2023-08-31', 18, '2025-02-28'],
    ['2022-08-31', 18, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-12-31', 6, '2025-06-30'],
    ['2025-01-01', 36, '2027-12-31'],
    ['2024-05-15', 0, '2024-05-14'],
  ])('een termijn die begint op %s en %i maanden duurt eindigt op %s', (begin, maanden, einde) => {
    expect(laatsteDagVan(begin, maanden)).toBe(einde);
  });

  it.each([
    ['2027-01-31', -2, '2026-11-30'],
    ['2028-04-30', -2, '2028-02-29'],
    ['2027-04-30', -2, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s en %i maanden verder is %s', (dag, maanden, uit) => expect(maandenVerder(dag, maanden)).toBe(uit));

  it.each([
    ['2000-02-29', '2027-02-28', 26],
    ['2000-02-29', '2027-03-01', 27],
    ['2000-02-29', '2028-02-29', 28],
    ['1998-05-10', '2025-05-09', 26],
    ['1998-05-10', '2025-05-10', 27],
  ])('wie op %s is geboren is op %s %i jaar', (geboren, dag, jaar) => expect(leeftijdOp(geboren, dag)).toBe(jaar));

  it.each([
    ['2024-01-01', '2024-06-30', 6],
    ['2024-01-01', '2024-06-29', 5],
    ['2024-08-31', '2025-02-28', 6],
    ['2024-08-15', '2025-02-14', 6],
    ['2024-08-15', '2025-02-13', 5],
  ])('van %s tot en met %s zijn %i hele maanden', (van, tot, n) => expect(helemaandenTussen(van, tot)).toBe(n));
});
