import { plusDagen } from '#core';
import { termijnvrij } from '#platform';
import type { Dossier, Gebeurtenis, Winnaar } from './begrippen.js';
import { bouwDossier, gebeurtenis, geopend, PERCEEL, VORM } from './dossier.testhulp.js';
import { argumenten, standstill, toetsDefinitief, toetsWinnaars } from './gunning.js';
import { perceelstand } from './standen.js';

const gund = (op: string): Gebeurtenis => gebeurtenis('VOORLOPIG_GUNNEN', { perceelId: 1, op });
const bericht = (aanbiederId: number, op: string): Gebeurtenis =>
  gebeurtenis('KENNISGEVING_VERSTUREN', { perceelId: 1, aanbiederId, op });
const met = (namen: string[], gebeurtenissen: Gebeurtenis[], standstillDagen = 20): Dossier =>
  bouwDossier(gebeurtenissen, [geopend(namen)], { vorm: { ...VORM, standstillDagen } });
const codes = (d: Dossier, dag: string): string[] => toetsDefinitief(d, 1, dag).map((b) => b.code);
const w = (n: number, partijen = 1): Winnaar[] =>
  Array.from({ length: n }, (_, i) => ({ inschrijvingId: `i${i}`, aanbiederId: i, naam: `A${i}`, partijen }));

describe('opschortende termijn', () => {
  it('begint de dag na de LAATSTE kennisgeving en duurt 20 kalenderdagen', () => {
    const d = met(['A', 'B'], [gund('2026-10-01'), bericht(1, '2026-10-02'), bericht(2, '2026-10-06')]);
    expect(standstill(d, 1)).toEqual({
      ...{
        ontbreekt: [],
        laatsteKennisgeving: '2026-10-06',
        eersteDag: '2026-10-07',
        laatsteDag: '2026-10-26',
        vrijVanaf: '2026-10-27',
        uitleg: [],
      },
    });
    expect(codes(d, '2026-10-26')).toEqual(['AAN-031']);
    expect(codes(d, '2026-10-27')).toEqual([]);
  });
  it('begint niet zolang één inschrijver geen kennisgeving heeft, hoe lang het ook duurt', () => {
    const d = met(['A', 'B'], [gund('2026-10-01'), bericht(1, '2026-10-02')]);
    expect(codes(d, '2030-01-01')).toEqual(['AAN-030']);
    expect(toetsDefinitief(d, 1, '2030-01-01')[0]).toMatchObject({
      cijfers: '1 kennisgeving ontbreekt: B',
      bron: expect.stringContaining('2.127'),
    });
  });
  it.each([
    [0, '2026-10-05'],
    [4, '2026-10-10'],
    [22, '2026-10-28'],
  ])('is instelbaar: bij %i dagen kan het vanaf %s', (dagen, vrij) => {
    const d = met(['A'], [gund('2026-10-01'), bericht(1, '2026-10-05')], dagen);
    expect(standstill(d, 1).vrijVanaf).toBe(vrij);
    expect(codes(d, vrij)).toEqual([]);
  });
  it.each([
    ['zaterdag', '2026-10-04', '2026-10-26', 'zaterdag 24 oktober 2026'],
    ['zondag', '2026-10-05', '2026-10-26', 'zondag 25 oktober 2026'],
    ['Tweede kerstdag, een zaterdag', '2026-12-06', '2026-12-28', 'zaterdag 26 december 2026 (Tweede kerstdag)'],
    ['Goede Vrijdag, met het hele paasweekeinde', '2027-03-06', '2027-03-30', 'vrijdag 26 maart 2027 (Goede Vrijdag)'],
    ['Bevrijdingsdag en daarna Hemelvaartsdag', '2027-04-15', '2027-05-07', 'woensdag 5 mei 2027 (Bevrijdingsdag)'],
  ])('eindigt niet op %s: dan is het de eerste werkdag daarna, en het staat erbij waarom', (_, op, laatste, zou) => {
    const d = { ...met(['A'], [gund('2026-10-01'), bericht(1, op)]), feestdag: termijnvrij };
    const s = standstill(d, 1);
    expect([s.laatsteDag, s.vrijVanaf]).toEqual([laatste, plusDagen(laatste, 1)]);
    expect(s.uitleg).toEqual([expect.stringContaining(`De laatste dag zou ${zou} zijn.`)]);
    expect(s.uitleg[0]).toContain('Algemene termijnenwet');
    expect(toetsDefinitief(d, 1, laatste)).toMatchObject([
      { code: 'AAN-031', oplossing: expect.stringContaining(zou) },
    ]);
    expect(codes(d, s.vrijVanaf!)).toEqual([]);
  });
  it('telt vanaf de dag waarop de kennisgeving werkelijk is verstuurd, ook als zij een eerdere dag noemt', () => {
    const terug = { ...bericht(1, '2026-09-14'), vastgelegd: '2026-10-06' };
    const d = met(['A', 'B'], [gund('2026-09-01'), bericht(2, '2026-09-20'), terug]);
    expect(standstill(d, 1)).toMatchObject({
      ...{ laatsteKennisgeving: '2026-10-06', eersteDag: '2026-10-07', laatsteDag: '2026-10-26' },
      uitleg: [expect.stringMatching(/noemt 14 september 2026, maar het portaal verstuurde haar op 6 oktober 2026/)],
    });
    expect(codes(d, '2026-10-26')).toEqual(['AAN-031']);
    // Who objects on the last day of the real term is on time.
    const tegen = gebeurtenis('BEZWAAR_NOTEREN', { perceelId: 1, aanbiederId: 1, op: '2026-10-26' });
    expect(argumenten({ ...d, gebeurtenissen: [...d.gebeurtenissen, tegen] }, 1)).toMatchObject([{ teLaat: false }]);
  });
  it('begint opnieuw na intrekken en opnieuw gunnen', () => {
    const d = met(
      ['A'],
      [
        gund('2026-10-01'),
        bericht(1, '2026-10-02'),
        gebeurtenis('GUNNING_INTREKKEN', { perceelId: 1 }),
        gund('2026-11-01'),
      ],
    );
    expect(codes(d, '2026-12-31')).toEqual(['AAN-030']);
  });
});

describe('bezwaar en kort geding per argument', () => {
  const basis = [gund('2026-10-01'), bericht(1, '2026-10-01')];
  const argument = (id: string, op: string): Gebeurtenis =>
    gebeurtenis('BEZWAAR_NOTEREN', {
      id,
      perceelId: 1,
      aanbiederId: 1,
      op,
      gegevens: { argument: id, rechtsgang: 'KORT_GEDING' },
    });
  const af = (id: string, uitkomst: 'ONGEGROND' | 'GEGROND'): Gebeurtenis =>
    gebeurtenis('BEZWAAR_AFDOEN', { perceelId: 1, gegevens: { bezwaarId: id, uitkomst } });
  it('houdt de gunning op tot elk tijdig argument is afgedaan', () => {
    const twee = [...basis, argument('a', '2026-10-10'), argument('b', '2026-10-11')];
    expect(codes(met(['A'], twee), '2026-11-30')).toEqual(['AAN-032']);
    expect(codes(met(['A'], [...twee, af('a', 'ONGEGROND')]), '2026-11-30')).toEqual(['AAN-032']);
    expect(codes(met(['A'], [...twee, af('a', 'ONGEGROND'), af('b', 'ONGEGROND')]), '2026-11-30')).toEqual([]);
  });
  it('laat een argument na de laatste dag vervallen, ook als een ander argument op tijd was', () => {
    const d = met(['A'], [...basis, argument('a', '2026-10-21'), af('a', 'ONGEGROND'), argument('b', '2026-10-22')]);
    expect(argumenten(d, 1).map((x) => x.teLaat)).toEqual([false, true]);
    expect(codes(d, '2026-11-30')).toEqual([]);
  });
  it('blijft staan bij een gegrond argument', () => {
    expect(codes(met(['A'], [...basis, argument('a', '2026-10-10'), af('a', 'GEGROND')]), '2026-11-30')).toEqual([
      'AAN-033',
    ]);
  });
});

describe('maximum van een perceel', () => {
  const d = bouwDossier([], [geopend(['A', 'B', 'C'])]);
  it('telt contracten: een combinatie is er één', () => {
    expect(toetsWinnaars(d, 1, w(2, 3))).toEqual([]);
    expect(toetsWinnaars(d, 1, w(3))[0]).toMatchObject({ code: 'AAN-034', cijfers: 'gekozen 3, maximum 2' });
    expect(toetsWinnaars(d, 1, [])[0]!.code).toBe('AAN-035');
  });
  it('of telt partijen: Graafschap College met HAN en Radboud zijn er drie', () => {
    const partijen = { ...d, vorm: { ...VORM, capTelling: 'PARTIJEN' as const } };
    expect(toetsWinnaars(partijen, 1, w(1, 3))[0]).toMatchObject({ code: 'AAN-034', cijfers: 'gekozen 3, maximum 2' });
    expect(toetsWinnaars(partijen, 1, w(2))).toEqual([]);
  });
});

describe('gunningen als gebeurtenissen met een dag', () => {
  it('Zuid-Limburg: eerst voorlopig, in november 2021 definitief aan Vista College', () => {
    const begin = [gund('2021-10-05'), bericht(1, '2021-10-05')];
    const d = met(['Vista College'], begin);
    expect(perceelstand(d.gebeurtenissen, PERCEEL.id)).toBe('VOORLOPIG_GEGUND');
    expect(codes(d, '2021-10-20')).toEqual(['AAN-031']);
    expect(codes(d, '2021-11-02')).toEqual([]);
    const later = [...begin, gebeurtenis('DEFINITIEF_GUNNEN', { perceelId: 1, op: '2021-11-02' })];
    expect(perceelstand(later, PERCEEL.id)).toBe('DEFINITIEF_GEGUND');
    expect(later.map((g) => g.op)).toEqual(['2021-10-05', '2021-10-05', '2021-11-02']);
  });
  it('Maastricht-Heuvelland: voorlopig aan Vluchtelingenwerk, en zo blijft het zolang er niets bij komt', () => {
    const d = met(['Stichting Vluchtelingenwerk'], [gund('2021-12-01')]);
    expect(perceelstand(d.gebeurtenissen, PERCEEL.id)).toBe('VOORLOPIG_GEGUND');
    expect(codes(d, '2022-12-31')).toEqual(['AAN-030']);
  });
});
