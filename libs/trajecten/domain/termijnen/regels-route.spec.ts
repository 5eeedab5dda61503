import { GEEN_UREN } from './beeld.js';
import { standaardInstellingen } from './instellingen.js';
import { magWisselen } from './regels-route.js';
import { maakZaak } from './termijnen.js';
import { examen, feit, kort, MAP_KLAAR, pip, PVT_KLAAR, TAAL_KLAAR, termijn, traject, uren } from './zaak.testhulp.js';

const B1 = [pip(1, '2024-01-01')];

describe('van leerroute wisselen', () => {
  it.each([
    ['2025-05-01', 'OP_TIJD 2025-07-01 61'],
    ['2025-05-02', 'LET_OP 2025-07-01 60'],
    ['2025-07-01', 'LET_OP 2025-07-01 0'],
    ['2025-07-02', 'NVT 2025-07-01 -'],
  ])('op %s: %s', (vandaag, uit) => expect(kort(termijn('LEERROUTE_WISSELEN', vandaag, { pips: B1 }))).toBe(uit));
  it.each([
    ['2022-08-30', '2024-02-29'],
    ['2023-08-30', '2025-02-28'],
    ['2022-08-31', '2024-02-29'],
  ])('na een eerste PIP van %s kan het tot en met %s', (dag, tot) => {
    expect(termijn('LEERROUTE_WISSELEN', dag, { pips: [pip(1, dag)] }).datum).toBe(tot);
  });
  it('van onderwijs naar B1 kan de hele termijn', () => {
    const pips = [pip(1, '2024-01-01', 'ONDERWIJSROUTE')];
    expect(kort(termijn('LEERROUTE_WISSELEN', '2025-07-02', { pips }))).toBe('OP_TIJD 2027-01-01 -');
    expect(termijn('LEERROUTE_WISSELEN', '2027-01-02', { pips }).oordeel).toBe('NVT');
  });
  it('een wissel na de laatste dag blijft zichtbaar, behalve van onderwijs naar B1', () => {
    const na = (van: string, naar: string, op: string) =>
      termijn('LEERROUTE_WISSELEN', '2026-01-01', { pips: [pip(1, '2024-01-01', van), pip(2, op, naar)] }).oordeel;
    expect(na('B1_ROUTE', 'Z_ROUTE', '2025-07-01')).toBe('NVT');
    expect(na('B1_ROUTE', 'Z_ROUTE', '2025-07-02')).toBe('TE_LAAT');
    expect(na('ONDERWIJSROUTE', 'B1_ROUTE', '2025-07-02')).toBe('NVT');
    expect(na('ONDERWIJSROUTE', 'Z_ROUTE', '2025-07-02')).toBe('TE_LAAT');
  });
  it('zegt vooraf of een wissel mag, en waarom niet', () => {
    const mag = (naar: string, vandaag: string, wisselMax: number | null, pips = B1) =>
      magWisselen(
        maakZaak(traject({ pips }), () => standaardInstellingen({ wisselMax }), vandaag),
        naar,
      );
    expect(mag('Z_ROUTE', '2025-07-01', null).mag).toBe(true);
    expect(mag('Z_ROUTE', '2025-07-02', null).redenen).toEqual(['Wisselen kon tot en met 01-07-2025.']);
    expect(mag('B1_ROUTE', '2025-07-01', null).redenen).toEqual(['Dit is al de leerroute.']);
    const gewisseld = [pip(1, '2024-01-01', 'Z_ROUTE'), pip(2, '2024-06-01', 'B1_ROUTE')];
    expect(mag('Z_ROUTE', '2025-01-01', 1, gewisseld).mag).toBe(false);
    expect(mag('Z_ROUTE', '2025-01-01', 2, gewisseld).mag).toBe(true);
    const onderwijs = [pip(1, '2024-01-01', 'Z_ROUTE'), pip(2, '2024-06-01', 'ONDERWIJSROUTE')];
    expect(mag('B1_ROUTE', '2026-12-31', 1, onderwijs).mag).toBe(true);
    expect(mag('B1_ROUTE', '2027-01-02', 1, onderwijs).mag).toBe(false);
  });
  it('een toegestaan aantal dat op is sluit het wisselen', () => {
    const pips = [pip(1, '2024-01-01', 'Z_ROUTE'), pip(2, '2024-06-01', 'B1_ROUTE')];
    expect(termijn('LEERROUTE_WISSELEN', '2024-07-01', { pips }, { wisselMax: 1 }).oordeel).toBe('NVT');
    expect(termijn('LEERROUTE_WISSELEN', '2024-07-01', { pips }, { wisselMax: 2 }).oordeel).toBe('OP_TIJD');
  });
});

describe('afschalen naar A2 binnen de B1-route', () => {
  const advies = (over: Record<string, string | number | boolean> = {}) =>
    feit('AFSCHAALADVIES', '2025-06-01', {
      gegevens: { onderdeel: 'LEZEN', inspanning: true, b1Haalbaar: false, fysiekeUren: 300, ...over },
    });
  const oordeel = (cursusH: number, f = [advies()], pips = B1) =>
    termijn('NIVEAU_AFSCHALEN', '2025-07-01', { pips, feiten: f, uren: uren({ cursusH, aangebodenH: 700 }) });
  it.each([
    [600, {}, 'GEHAALD'],
    [599.99, {}, 'NVT'],
    [600, { fysiekeUren: 299 }, 'NVT'],
    [600, { inspanning: false }, 'NVT'],
    [600, { b1Haalbaar: true }, 'NVT'],
  ])('met %p uur en %p: %s', (h, over, uit) => expect(oordeel(h, [advies(over)]).oordeel).toBe(uit));
  it('zegt wat ontbreekt', () => {
    expect(oordeel(599, [advies({ fysiekeUren: 299, inspanning: false })]).ontbreekt).toEqual([
      ...['1 uur cursus', '1 uur in de les', 'genoeg inspanning volgens het advies'],
    ]);
    expect(oordeel(600, []).ontbreekt).toEqual([
      ...['het aantal uren dat in de les is gevolgd', 'een advies dat B1 niet haalbaar is'],
    ]);
  });
  it('kan niet in een andere route', () => {
    for (const route of ['Z_ROUTE', 'ONDERWIJSROUTE'])
      expect(oordeel(900, [advies()], [pip(1, '2024-01-01', route)]).oordeel).toBe('NVT');
  });
  it('het laatste advies over een onderdeel telt', () => {
    const later = { ...advies({ inspanning: false }), datum: '2025-06-02' };
    expect(oordeel(600, [later, advies()]).oordeel).toBe('NVT');
  });
});

describe('zes maanden extra door aanwezigheid', () => {
  const vol = [...PVT_KLAAR, ...MAP_KLAAR, ...TAAL_KLAAR.slice(2), examen('KNM')];
  const alles = uren({ cursusH: 600, aangebodenH: 620, geoorloofdH: 20 });
  const met = (over: object, vandaag = '2026-07-02') =>
    termijn('VERLENGING_AANWEZIGHEID', vandaag, { pips: B1, feiten: vol, uren: alles, ...over });

  it('is er recht op als aan alles is voldaan', () =>
    expect(met({})).toMatchObject({ oordeel: 'GEHAALD', datum: '2027-01-01' }));
  it('elke voorwaarde telt', () => {
    for (const weg of vol.keys())
      expect([weg, met({ feiten: vol.filter((_, i) => i !== weg) }).oordeel]).toEqual([weg, 'OP_TIJD']);
  });
  it.each([
    ['2026-07-01', 'OP_TIJD'],
    ['2026-07-02', 'GEHAALD'],
  ])('de termijn loopt ten minste dertig maanden: op %s %s', (dag, oordeel) =>
    expect(met({}, dag).oordeel).toBe(oordeel),
  );
  it('alle afgesproken lessen: verzuim met reden is geen gemiste les', () => {
    expect(met({ uren: uren({ cursusH: 599.99, aangebodenH: 620, geoorloofdH: 20 }) }).ontbreekt).toEqual([
      '0,01 uur les die zonder reden is gemist',
    ]);
    expect(met({ uren: uren({ cursusH: 620, aangebodenH: 620 }) }).oordeel).toBe('GEHAALD');
    expect(met({ uren: GEEN_UREN }).ontbreekt).toEqual(['gevolgde lessen in een rapportage']);
  });
  it.each([
    [450, 'GEHAALD'],
    [449.99, 'OP_TIJD'],
  ])('gezins- en overige migranten: %p uur is %s', (cursusH, oordeel) => {
    const gezin = { doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT', uren: uren({ cursusH, aangebodenH: 900 }) };
    expect(met(gezin).oordeel).toBe(oordeel);
  });
  it('hoeft niet als alle examens er zijn, kan niet in een andere route en niet na de termijn', () => {
    expect(met({ feiten: [...vol, ...TAAL_KLAAR] }).oordeel).toBe('NVT');
    expect(met({ pips: [pip(1, '2024-01-01', 'Z_ROUTE')] }).oordeel).toBe('NVT');
    expect(met({ feiten: [] }, '2027-01-02').oordeel).toBe('NVT');
  });
});
