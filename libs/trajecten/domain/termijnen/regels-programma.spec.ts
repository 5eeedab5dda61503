import { examen, feit, kort, MAP_KLAAR, pip, PVT_KLAAR, TAAL_KLAAR, termijn, uren } from './zaak.testhulp.js';

const B1 = [pip(1, '2024-01-01')];
const Z = [pip(1, '2024-01-01', 'Z_ROUTE')];
const ONDERWIJS = [pip(1, '2024-01-01', 'ONDERWIJSROUTE')];
const bijeenkomst = (h: number, activiteit = false) =>
  feit('PVT_BIJEENKOMST', '2024-03-01', { uren: h, gegevens: { activiteit } });
const getekend = feit('PVT_ONDERTEKEND', '2024-04-01');

describe('PVT', () => {
  it.each([
    [11.75, true, true, 'OP_TIJD', ['0,25 uur PVT']],
    [12, true, true, 'GEHAALD', []],
    [12, false, true, 'OP_TIJD', ['een activiteit of excursie in het PVT']],
    [12, true, false, 'OP_TIJD', ['de ondertekende participatieverklaring']],
  ])('%p uur, activiteit %p, getekend %p: %s', (h, activiteit, teken, oordeel, ontbreekt) => {
    const feiten = [bijeenkomst(h, activiteit), ...(teken ? [getekend] : [])];
    expect(termijn('PVT', '2024-05-01', { pips: B1, feiten })).toMatchObject({ oordeel, ontbreekt });
  });
  it.each([
    ['2026-07-01', 'OP_TIJD 2027-01-01 184'],
    ['2026-07-02', 'LET_OP 2027-01-01 183'],
    ['2027-01-01', 'LET_OP 2027-01-01 0'],
    ['2027-01-02', 'TE_LAAT 2027-01-01 -1'],
  ])('open op %s: %s', (vandaag, uit) => expect(kort(termijn('PVT', vandaag, { pips: B1 }))).toBe(uit));
  it.each([
    ['2027-01-01', 'GEHAALD'],
    ['2027-01-02', 'TE_LAAT'],
  ])('getekend op %s: %s', (dag, oordeel) => {
    const feiten = [bijeenkomst(12, true), feit('PVT_ONDERTEKEND', dag)];
    expect(termijn('PVT', '2027-05-01', { pips: B1, feiten })).toMatchObject({ oordeel, klaar: true });
  });
  it('het aantal bijeenkomsten en de uren zijn instellingen', () => {
    const feiten = [bijeenkomst(6, true), bijeenkomst(6), bijeenkomst(0.5), getekend];
    expect(termijn('PVT', '2024-05-01', { pips: B1, feiten }, { pvtBijeenkomsten: 3 }).oordeel).toBe('GEHAALD');
    expect(termijn('PVT', '2024-05-01', { pips: B1, feiten }, { pvtBijeenkomsten: 4 }).ontbreekt).toEqual([
      '1 bijeenkomst(en) van het PVT',
    ]);
    expect(termijn('PVT', '2024-05-01', { pips: B1, feiten }, { pvtH: 1250 }).oordeel).toBe('GEHAALD');
    expect(termijn('PVT', '2024-05-01', { pips: B1, feiten }, { pvtH: 1251 }).oordeel).toBe('OP_TIJD');
  });
  it('zonder PIP is er nog geen laatste dag', () => {
    expect(termijn('PVT', '2024-05-01', {})).toMatchObject({ oordeel: 'ONBEKEND', datum: null });
    expect(termijn('PVT', '2024-05-01', { feiten: PVT_KLAAR }).oordeel).toBe('GEHAALD');
  });
});

describe('MAP', () => {
  const met = (h: number, themas: number, gesprek = true) => [
    ...MAP_KLAAR.filter((f) => f.soort === 'MAP_THEMA').slice(0, themas),
    feit('MAP_PRAKTIJK', '2024-06-01', { uren: h }),
    ...(gesprek ? [feit('MAP_EINDGESPREK', '2024-08-01', { code: 'VOLTOOID' })] : []),
  ];
  it.each([
    [40, 8, true, 'GEHAALD', []],
    [39.99, 8, true, 'OP_TIJD', ['0,01 uur praktijk in de MAP']],
    [40, 7, true, 'OP_TIJD', ["1 thema's van de MAP"]],
    [40, 8, false, 'OP_TIJD', ['het eindgesprek van de MAP']],
  ])("%p uur, %p thema's, eindgesprek %p: %s", (h, n, gesprek, oordeel, ontbreekt) => {
    expect(termijn('MAP', '2024-09-01', { pips: B1, feiten: met(h, n, gesprek) })).toMatchObject({
      oordeel,
      ontbreekt,
    });
    expect(termijn('MAP', '2024-09-01', { pips: Z, feiten: met(h, n, gesprek) }).oordeel).toBe(oordeel);
  });
  it('een eindgesprek zonder goed resultaat telt niet', () => {
    const feiten = [...met(40, 8, false), feit('MAP_EINDGESPREK', '2024-08-01', { code: 'NIET_VOLTOOID' })];
    expect(termijn('MAP', '2024-09-01', { pips: B1, feiten }).oordeel).toBe('OP_TIJD');
  });
  it('hoeft niet in de onderwijsroute, wel bij een gezinsmigrant', () => {
    expect(termijn('MAP', '2024-09-01', { pips: ONDERWIJS }).oordeel).toBe('NVT');
    expect(termijn('MAP', '2024-09-01', { pips: B1, doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' }).oordeel).toBe('OP_TIJD');
  });
});

describe('KNM en de taalexamens', () => {
  it('KNM: gehaald, niet gehaald, vrijgesteld, ontheven, en niet in de Z-route', () => {
    const knm = (feiten: ReturnType<typeof feit>[], pips = B1) =>
      termijn('KNM', '2025-07-01', { pips, feiten }).oordeel;
    expect(knm([examen('KNM')])).toBe('GEHAALD');
    expect(knm([examen('KNM', '2025-06-01', 'B1', 'NIET_GESLAAGD')])).toBe('OP_TIJD');
    expect(knm([examen('KNM', '2025-06-01', 'B1', 'VRIJSTELLING')])).toBe('GEHAALD');
    expect(knm([feit('ONTHEFFING', '2025-01-01', { code: 'BIJZONDER', gegevens: { onderdeel: 'KNM' } })])).toBe(
      'GEHAALD',
    );
    expect(knm([], Z)).toBe('NVT');
    expect(knm([feit('TAALSCHAKEL_DIPLOMA', '2025-06-01')], ONDERWIJS)).toBe('GEHAALD');
  });
  it('vier onderdelen op B1; drie is niet genoeg', () => {
    const taal = (feiten: ReturnType<typeof feit>[], pips = B1) =>
      termijn('TAALEXAMENS', '2025-07-01', { pips, feiten });
    expect(taal(TAAL_KLAAR)).toMatchObject({ oordeel: 'GEHAALD' });
    expect(taal(TAAL_KLAAR.slice(1))).toMatchObject({ oordeel: 'OP_TIJD', ontbreekt: ['het examen lezen'] });
    expect(taal([...TAAL_KLAAR.slice(1), examen('LEZEN', '2025-06-01', 'A2')]).ontbreekt).toEqual(['het examen lezen']);
    expect(taal([], Z).oordeel).toBe('NVT');
    expect(taal([feit('TAALSCHAKEL_DIPLOMA', '2025-06-01')], ONDERWIJS).oordeel).toBe('GEHAALD');
  });
  it('A2 telt alleen met een advies voor dat onderdeel', () => {
    const advies = (onderdeel: string, inspanning: boolean, b1Haalbaar: boolean) =>
      feit('AFSCHAALADVIES', '2025-05-01', { gegevens: { onderdeel, inspanning, b1Haalbaar, fysiekeUren: 300 } });
    const met = (f: ReturnType<typeof feit>) =>
      termijn('TAALEXAMENS', '2025-07-01', {
        pips: B1,
        feiten: [...TAAL_KLAAR.slice(1), examen('LEZEN', '2025-06-01', 'A2'), f],
        uren: uren({ cursusH: 600 }),
      }).oordeel;
    expect(met(advies('LEZEN', true, false))).toBe('GEHAALD');
    expect(met(advies('LEZEN', false, false))).toBe('OP_TIJD');
    expect(met(advies('LEZEN', true, true))).toBe('OP_TIJD');
    expect(met(advies('SPREKEN', true, false))).toBe('OP_TIJD');
  });
});

describe('de Z-route', () => {
  it.each([
    ['ASIELSTATUSHOUDER', 800, 800, 'GEHAALD', 'GEHAALD'],
    ['ASIELSTATUSHOUDER', 799.99, 799.99, 'OP_TIJD', 'OP_TIJD'],
    ['GEZINS_OF_OVERIGE_MIGRANT', 800, 0, 'GEHAALD', 'NVT'],
    ['GEZINS_OF_OVERIGE_MIGRANT', 799.99, 0, 'OP_TIJD', 'NVT'],
  ])('%s met %p cursus en %p participatie: %s en %s', (doelgroep, cursusH, participatieH, c, p) => {
    const t = { doelgroep, pips: Z, uren: uren({ cursusH, participatieH }) };
    expect(termijn('Z_CURSUS', '2025-01-01', t).oordeel).toBe(c);
    expect(termijn('Z_PARTICIPATIE', '2025-01-01', t).oordeel).toBe(p);
  });
  it('alfabetisering telt mee, tenzij de gemeente dat anders heeft ingesteld', () => {
    const t = { pips: Z, uren: uren({ cursusH: 600, alfabetiseringH: 200 }) };
    expect(termijn('Z_CURSUS', '2025-01-01', t).oordeel).toBe('GEHAALD');
    expect(termijn('Z_CURSUS', '2025-01-01', t, { zAlfabetiseringTelt: false }).ontbreekt).toEqual(['200 uur cursus']);
  });
  it('een gemeente kan ook van gezinsmigranten participatie vragen', () => {
    const t = { doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT', pips: Z, uren: uren({ participatieH: 799 }) };
    expect(termijn('Z_PARTICIPATIE', '2025-01-01', t, { zParticipatieGezinH: 80_000 }).ontbreekt).toEqual([
      '1 uur participatie',
    ]);
  });
  it('het eindgesprek vraagt aandacht zodra de uren er zijn', () => {
    const vol = { pips: Z, uren: uren({ cursusH: 800, participatieH: 800 }) };
    expect(termijn('Z_EINDGESPREK', '2025-01-01', vol).oordeel).toBe('LET_OP');
    expect(
      termijn('Z_EINDGESPREK', '2025-01-01', { ...vol, uren: uren({ cursusH: 800, participatieH: 799 }) }).oordeel,
    ).toBe('OP_TIJD');
    const gesprek = (dag: string, code: string) =>
      termijn('Z_EINDGESPREK', '2028-01-01', { ...vol, feiten: [feit('Z_EINDGESPREK', dag, { code })] }).oordeel;
    expect(gesprek('2027-01-01', 'VOLTOOID')).toBe('GEHAALD');
    expect(gesprek('2027-01-02', 'VOLTOOID')).toBe('TE_LAAT');
    expect(gesprek('2026-01-01', 'NIET_VOLTOOID')).toBe('TE_LAAT');
  });
  it('hoort niet bij een andere route', () => {
    for (const code of ['Z_CURSUS', 'Z_PARTICIPATIE', 'Z_EINDGESPREK'])
      expect(termijn(code, '2025-01-01', { pips: B1 }).oordeel).toBe('NVT');
  });
});

describe('ontzorging', () => {
  const ontzorgd = (van: string, tot: string | null) => feit('ONTZORGING', van, { tot });
  it.each([
    ['2024-09-01', '2025-02-28', '2025-03-01', 'GEHAALD'],
    ['2024-09-01', '2025-02-27', '2025-03-01', 'TE_LAAT'],
    ['2023-08-31', '2024-02-29', '2024-03-01', 'GEHAALD'],
    ['2024-09-01', '2025-02-27', '2025-02-27', 'LET_OP'],
    ['2024-09-01', null, '2025-02-28', 'OP_TIJD'],
    ['2024-09-01', null, '2025-03-01', 'GEHAALD'],
  ])('van %s tot %p, op %s: %s', (van, tot, vandaag, oordeel) => {
    expect(termijn('ONTZORGING', vandaag, { feiten: [ontzorgd(van, tot)] }).oordeel).toBe(oordeel);
  });
  it('perioden die aansluiten tellen samen', () => {
    const feiten = [ontzorgd('2024-12-16', '2025-02-28'), ontzorgd('2024-09-01', '2024-12-15')];
    expect(termijn('ONTZORGING', '2025-03-01', { feiten }).oordeel).toBe('GEHAALD');
  });
  it('de maanden zijn een instelling, en een ander dan een asielstatushouder wordt niet ontzorgd', () => {
    const feiten = [ontzorgd('2024-09-01', '2025-02-28')];
    expect(termijn('ONTZORGING', '2025-03-01', { feiten }, { ontzorgMaanden: 7 }).oordeel).toBe('TE_LAAT');
    expect(termijn('ONTZORGING', '2025-03-01', { feiten, doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' }).oordeel).toBe('NVT');
    expect(termijn('ONTZORGING', '2025-03-01', {}).oordeel).toBe('ONBEKEND');
  });
});
