import { isWerkdag } from '#core';
import { isFeestdag } from '#platform';
import {
  cbsDag,
  herinnerdagen,
  herinneringNu,
  isGesloten,
  kwartaalVan,
  laatsteDagOpTijd,
  sluitOp,
  uiterlijkeDag,
  uitstelGrens,
  verwachtePerioden,
  type Termijnstand,
} from './planning.js';

const maand = (periode: string, dag = 10): string => uiterlijkeDag('MAAND', periode, dag, isFeestdag);
const kwartaal = (periode: string, dag = 15): string => uiterlijkeDag('KWARTAAL', periode, dag, isFeestdag);

describe('Laatste dag om in te leveren', () => {
  it.each([
    ['een werkdag blijft staan', '2026-02', 10, '2026-03-10'],
    ['zaterdag wordt maandag', '2026-09', 10, '2026-10-12'],
    ['zondag wordt maandag', '2026-04', 10, '2026-05-11'],
    ['vrijdag blijft vrijdag', '2026-03', 10, '2026-04-10'],
    ['dag 31 in een korte maand is de laatste dag', '2026-05', 31, '2026-06-30'],
    ['dag 31 in februari, op zaterdag, loopt door in maart', '2026-01', 31, '2026-03-02'],
    ['29 februari bestaat in een schrikkeljaar', '2028-01', 29, '2028-02-29'],
  ])('%s', (_, periode, dag, verwacht) => expect(maand(periode, dag)).toBe(verwacht));

  it.each([
    ['Goede Vrijdag is geen vrije dag', '2026-03', 3, '2026-04-03'],
    ['de dag voor Goede Vrijdag evenmin', '2026-03', 2, '2026-04-02'],
    ['eerste paasdag gaat over tweede paasdag heen', '2026-03', 5, '2026-04-07'],
    ['tweede paasdag wordt dinsdag', '2026-03', 6, '2026-04-07'],
    ['de dinsdag na Pasen blijft', '2026-03', 7, '2026-04-07'],
    ['Koningsdag op maandag wordt dinsdag', '2026-03', 27, '2026-04-28'],
    ['27 april op zondag: Koningsdag was zaterdag, dus maandag', '2025-03', 27, '2025-04-28'],
    ['26 april 2025, Koningsdag op zaterdag, wordt maandag', '2025-03', 26, '2025-04-28'],
    ['25 april 2025 blijft vrijdag', '2025-03', 25, '2025-04-25'],
    ['5 mei is elk jaar vrij', '2026-04', 5, '2026-05-06'],
    ['5 mei ook in een lustrumjaar', '2025-04', 5, '2025-05-06'],
    ['4 mei is een gewone dag', '2026-04', 4, '2026-05-04'],
    ['Hemelvaartsdag wordt vrijdag', '2026-04', 14, '2026-05-15'],
    ['5 mei en Hemelvaart na elkaar', '2027-04', 5, '2027-05-07'],
    ['tweede pinksterdag wordt dinsdag', '2026-04', 25, '2026-05-26'],
    ['eerste kerstdag op vrijdag wordt maandag', '2026-11', 25, '2026-12-28'],
    ['oudejaarsdag is een gewone dag', '2026-11', 31, '2026-12-31'],
    ['nieuwjaarsdag op vrijdag wordt maandag', '2026-12', 1, '2027-01-04'],
    ['6 december is geen feestdag, wel een zondag', '2026-11', 6, '2026-12-07'],
  ])('%s', (_, periode, dag, verwacht) => expect(maand(periode, dag)).toBe(verwacht));

  it('kent werkdagen', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map((d) => isWerkdag(d, isFeestdag))).toEqual([
      ...[true, false, false, true],
    ]);
  });

  it('sluit een kwartaal minstens een week voor CBS', () => {
    expect(cbsDag('2026-07')).toBe('2026-10-28');
    expect(kwartaal('2026-07')).toBe('2026-10-15');
    expect(kwartaal('2026-07', 21)).toBe('2026-10-21');
    expect(kwartaal('2026-07', 22)).toBe('2026-10-21');
    expect(kwartaal('2026-07', 31)).toBe('2026-10-21');
    // 21 January 2024 is a Sunday: moving on would pass the limit, so it goes back to Friday.
    expect(kwartaal('2023-10', 21)).toBe('2024-01-19');
    expect(kwartaal('2025-10', 1)).toBe('2026-01-02');
  });

  it('rekent met kwartalen', () => {
    expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(kwartaalVan)).toEqual([
      ...['2026-01', '2026-01', '2026-04', '2026-10'],
    ]);
  });
});

describe('Wat een contract moet rapporteren', () => {
  const c = { van: '2026-02-15', tot: '2026-08-10', ritme: 'BEIDE', rapportageVanaf: null };
  const lijst = (over: object, tot: string): string[] =>
    verwachtePerioden({ ...c, ...over }, tot).map((p) => `${p.soort[0]}${p.periode}`);

  it('maand en kwartaal, van de eerste dag tot de laatste, oudste eerst', () => {
    expect(lijst({}, '2026-12-31')).toEqual([
      ...['M2026-02', 'M2026-03', 'K2026-01', 'M2026-04', 'M2026-05', 'M2026-06', 'K2026-04', 'M2026-07', 'M2026-08'],
      'K2026-07',
    ]);
  });
  it('alleen wat is afgelopen', () => {
    expect(lijst({}, '2026-03-30')).toEqual(['M2026-02']);
    expect(lijst({}, '2026-03-31')).toEqual(['M2026-02', 'M2026-03', 'K2026-01']);
  });
  it('volgens het ritme, en vanaf de afgesproken maand', () => {
    expect(lijst({ ritme: 'KWARTAAL' }, '2026-06-30')).toEqual(['K2026-01', 'K2026-04']);
    expect(lijst({ ritme: 'MAAND', rapportageVanaf: '2026-05-01' }, '2026-06-30')).toEqual(['M2026-05', 'M2026-06']);
    expect(lijst({ ritme: 'MAAND', rapportageVanaf: '2026-01-01' }, '2026-02-28')).toEqual(['M2026-02']);
    expect(lijst({ tot: null, ritme: 'KWARTAAL' }, '2026-12-31')).toHaveLength(4);
  });
});

describe('Slot, uitstel en herinneringen', () => {
  const t: Termijnstand = { uiterlijkOp: '2026-10-15', uitstelTot: null, ontgrendeldTot: null, slotDagen: 7 };

  it('gaat op slot op de dag na de laatste mogelijkheid, en alleen dan', () => {
    expect(sluitOp(t)).toBe('2026-10-22');
    expect(isGesloten(t, '2026-10-22')).toBe(false);
    expect(isGesloten(t, '2026-10-23')).toBe(true);
    expect(isGesloten({ ...t, slotDagen: null }, '2030-01-01')).toBe(false);
    expect(isGesloten({ ...t, slotDagen: 0 }, '2026-10-15')).toBe(false);
    expect(isGesloten({ ...t, slotDagen: 0 }, '2026-10-16')).toBe(true);
  });
  it('uitstel schuift de laatste dag en het slot, nooit naar voren', () => {
    const met = { ...t, uitstelTot: '2026-10-20' };
    expect([laatsteDagOpTijd(met), sluitOp(met)]).toEqual(['2026-10-20', '2026-10-27']);
    expect(laatsteDagOpTijd({ ...t, uitstelTot: '2026-10-01' })).toBe('2026-10-15');
  });
  it('ontgrendelen opent tot en met een dag', () => {
    const open = { ...t, ontgrendeldTot: '2026-11-05' };
    expect(isGesloten(open, '2026-11-05')).toBe(false);
    expect(isGesloten(open, '2026-11-06')).toBe(true);
  });
  it('uitstel voor een kwartaal nooit voorbij CBS', () => {
    expect(uitstelGrens('KWARTAAL', '2026-07', '2026-10-15')).toBe('2026-10-28');
    expect(uitstelGrens('MAAND', '2026-09', '2026-10-12')).toBe('2026-12-11');
  });
  it('herinnert voor, op en na de laatste dag', () => {
    expect(herinnerdagen('2026-10-15', [3, -5, 0, 0])).toEqual([
      ...[
        { soort: 'VOORAF', dag: '2026-10-10' },
        { soort: 'OP', dag: '2026-10-15' },
      ],
      { soort: 'NA', dag: '2026-10-18' },
    ]);
    const nu = (dag: string): string | undefined => herinneringNu('2026-10-15', [-5, 0, 3], dag)?.soort;
    expect(['2026-10-09', '2026-10-10', '2026-10-14', '2026-10-15', '2026-10-18'].map(nu)).toEqual([
      ...[undefined, 'VOORAF', 'VOORAF', 'OP', 'NA'],
    ]);
  });
});
