import fc from 'fast-check';
import { plusDagen } from '#core';
import { vatSamen } from '../lijst.js';
import { helemaandenTussen, laatsteDagVan } from './dagen.js';
import { standaardInstellingen } from './instellingen.js';
import { maakZaak } from './termijnen.js';
import { examen, feit, kort, MAP_KLAAR, pip, PVT_KLAAR, TAAL_KLAAR, termijn, traject, uren } from './zaak.testhulp.js';

const B1 = [pip(1, '2024-01-01')];
const DUO = feit('DUO_KENNISGEVING', '2024-01-01');
const gevraagd = (dag: string, code = 'COA') => feit('INFO_DERDEN_GEVRAAGD', dag, { code });
const ontvangen = (dag: string, code = 'COA') => feit('INFO_DERDEN_ONTVANGEN', dag, { code });

describe('maanden tellen', () => {
  it.each([
    ['2024-08-31', '2025-02-27', 5],
    ['2024-08-31', '2025-02-28', 6],
    ['2024-01-30', '2024-02-28', 0],
    ['2024-01-30', '2024-02-29', 1],
    ['2024-03-31', '2024-04-29', 0],
    ['2024-03-31', '2024-04-30', 1],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-05-01', '2024-04-30', 0],
    ['2024-05-01', '2024-01-01', 0],
  ])('van %s tot en met %s zijn %i hele maanden', (van, tot, n) => expect(helemaandenTussen(van, tot)).toBe(n));

  it('een aantal hele maanden is vol op de laatste dag van die termijn, en de dag ervoor nog niet', () => {
    const dag = fc
      .tuple(
        fc.integer({ min: 0, max: 119 }),
        fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 28, max: 31 })),
      )
      .map(([m, d]) => plusDagen(laatsteDagVan('2022-01-01', m + 1), -Math.max(0, 31 - d)));
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 40 }), (van, n) => {
        const laatste = laatsteDagVan(van, n);
        expect(helemaandenTussen(van, laatste)).toBe(n);
        expect(helemaandenTussen(van, plusDagen(laatste, -1))).toBe(n - 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('het PIP en schrikkeldagen', () => {
  it.each([
    ['2023-12-22', '2024-03-01'],
    ['2023-12-21', '2024-02-29'],
    ['2024-12-21', '2025-03-01'],
    ['2024-02-29', '2024-05-09'],
    ['2024-10-22', '2024-12-31'],
  ])('tien weken na %s is %s', (duo, uiterlijk) => {
    const t = (dag: string) => termijn('PIP', dag, { feiten: [feit('DUO_KENNISGEVING', duo)], pips: [pip(1, dag)] });
    expect(t(uiterlijk)).toMatchObject({ oordeel: 'GEHAALD', datum: uiterlijk });
    expect(t(plusDagen(uiterlijk, 1)).oordeel).toBe('TE_LAAT');
  });
  it('twee weken na informatie van 15 en 16 februari gaan over de schrikkeldag', () => {
    const met = (dag: string) =>
      termijn('PIP', '2024-02-20', {
        feiten: [feit('DUO_KENNISGEVING', '2023-11-01'), gevraagd('2023-12-01'), ontvangen(dag)],
      }).datum;
    expect([met('2024-02-15'), met('2024-02-16')]).toEqual(['2024-02-29', '2024-03-01']);
  });
});

describe('informatie van derden geeft alleen tijd voor wat op tijd is gevraagd', () => {
  const uiterlijk = (...feiten: ReturnType<typeof feit>[]) =>
    termijn('PIP', '2024-08-01', { feiten: [DUO, ...feiten] });

  it('een vraag op de laatste dag telt, een dag later niet, ook niet naast een eerdere vraag', () => {
    expect(uiterlijk(gevraagd('2024-03-11'), ontvangen('2024-07-25')).datum).toBe('2024-08-08');
    expect(uiterlijk(gevraagd('2024-03-12'), ontvangen('2024-07-25')).datum).toBe('2024-03-11');
    const laat = [gevraagd('2024-02-01'), ontvangen('2024-02-05'), gevraagd('2024-06-01'), ontvangen('2024-07-25')];
    expect(uiterlijk(...laat)).toMatchObject({ datum: '2024-03-11', oordeel: 'TE_LAAT' });
    expect(uiterlijk(...laat.slice(0, 3)).oordeel).toBe('TE_LAAT');
  });
  it('een antwoord dat niemand vroeg, of van een ander dan gevraagd, geeft geen tijd', () => {
    expect(uiterlijk(ontvangen('2024-07-25')).datum).toBe('2024-03-11');
    expect(uiterlijk(gevraagd('2024-02-01'), ontvangen('2024-01-15')).oordeel).toBe('LET_OP');
    expect(uiterlijk(gevraagd('2024-02-01'), ontvangen('2024-03-20'), ontvangen('2024-07-25')).datum).toBe(
      '2024-04-03',
    );
    expect(uiterlijk(gevraagd('2024-02-01'), ontvangen('2024-07-25', 'ARTS'))).toMatchObject({
      oordeel: 'LET_OP',
      ontbreekt: ['een PIP', 'informatie van derden waarom is gevraagd'],
    });
    expect(uiterlijk(gevraagd('2024-02-01'), gevraagd('2024-02-02', 'ARTS'), ontvangen('2024-07-25')).oordeel).toBe(
      'LET_OP',
    );
  });
  it('wie het PIP vaststelt terwijl nog op informatie wordt gewacht is op tijd, of die nu later komt of niet', () => {
    const vast = (...feiten: ReturnType<typeof feit>[]) =>
      termijn('PIP', '2024-08-01', { feiten: [DUO, ...feiten], pips: [pip(1, '2024-04-15')] }).oordeel;
    expect(vast(gevraagd('2024-02-01'))).toBe('GEHAALD');
    expect(vast(gevraagd('2024-02-01'), ontvangen('2024-07-01'))).toBe('GEHAALD');
    expect(vast(gevraagd('2024-02-01'), ontvangen('2024-04-01'))).toBe('GEHAALD');
    expect(vast(gevraagd('2024-02-01'), ontvangen('2024-03-31'))).toBe('TE_LAAT');
    // What comes in after the plan, without having been waited for, cannot make it timely.
    expect(vast(gevraagd('2024-02-01'), ontvangen('2024-02-10'), ontvangen('2024-07-01'))).toBe('TE_LAAT');
  });
});

describe('wat pas na de termijn af is, is te laat', () => {
  const pvt = (dagen: string[], getekend: string, activiteit = dagen[0]!) => [
    ...dagen.map((d) => feit('PVT_BIJEENKOMST', d, { uren: 3, gegevens: { activiteit: d === activiteit } })),
    feit('PVT_ONDERTEKEND', getekend),
  ];
  const oordeel = (code: string, feiten: ReturnType<typeof feit>[], over = {}) =>
    termijn(code, '2028-01-01', { pips: B1, feiten, ...over });

  it('PVT: uren uit rapportages tellen mee, per maand het hoogste van gemeld en genoteerd', () => {
    const getekend = feit('PVT_ONDERTEKEND', '2024-03-22');
    const bij = (datum: string, u: number) =>
      feit('PVT_BIJEENKOMST', datum, { uren: u, gegevens: { activiteit: true } });
    const pvtMet = (feiten: ReturnType<typeof feit>[], ...gemeld: [dag: string, h: number][]) =>
      termijn('PVT', '2024-06-01', {
        ...{ pips: B1, feiten: [...feiten, getekend] },
        pvtGemeld: gemeld.map(([datum, h]) => ({ datum, h })),
      });
    expect(pvtMet([bij('2024-03-01', 3)], ['2024-02-29', 900]).oordeel).toBe('GEHAALD');
    expect(pvtMet([bij('2024-03-01', 3)], ['2024-02-29', 899]).ontbreekt).toEqual(['0,01 uur PVT']);
    // Of one month: what was noted stands in the report too.
    expect(pvtMet([bij('2024-03-01', 3)], ['2024-03-31', 1200]).oordeel).toBe('GEHAALD');
    expect(pvtMet([bij('2024-03-01', 3)], ['2024-03-31', 900]).ontbreekt).toEqual(['3 uur PVT']);
    expect(pvtMet([bij('2024-03-01', 3)], ['2024-03-31', 200], ['2024-03-31', 200]).ontbreekt).toEqual(['8 uur PVT']);
    expect(pvtMet([], ['2024-03-31', 1200]).ontbreekt).toEqual(['een activiteit of excursie in het PVT']);
  });
  it('PVT: uren van de maand waarin de termijn eindigt zijn op tijd, die van de maand erna niet', () => {
    const op = (maand: string): string =>
      termijn('PVT', '2027-06-01', {
        ...{ pips: B1, pvtGemeld: [{ datum: maand, h: 900 }] },
        feiten: [
          feit('PVT_BIJEENKOMST', '2024-03-01', { uren: 3, gegevens: { activiteit: true } }),
          feit('PVT_ONDERTEKEND', '2024-03-22'),
        ],
      }).oordeel;
    expect([op('2027-01-31'), op('2027-02-28')]).toEqual(['GEHAALD', 'TE_LAAT']);
  });
  it('PVT: het laatste van twaalf uur, activiteit en handtekening bepaalt de dag', () => {
    const vroeg = ['2026-01-01', '2026-01-02', '2026-01-03'];
    expect(oordeel('PVT', pvt([...vroeg, '2027-01-01'], '2026-12-01')).oordeel).toBe('GEHAALD');
    expect(oordeel('PVT', pvt([...vroeg, '2027-01-02'], '2026-12-01')).oordeel).toBe('TE_LAAT');
    expect(oordeel('PVT', pvt([...vroeg, '2026-02-01', '2027-06-01'], '2026-12-01')).oordeel).toBe('GEHAALD');
    expect(oordeel('PVT', pvt([...vroeg, '2026-02-01', '2027-06-01'], '2026-12-01', '2027-06-01')).oordeel).toBe(
      'TE_LAAT',
    );
  });
  it('MAP: ook de uren en de thema’s moeten binnen de termijn', () => {
    const met = (soort: string, datum: string) =>
      oordeel(
        'MAP',
        MAP_KLAAR.map((f, i) => (f.soort === soort && i !== 1 ? { ...f, datum } : f)),
      ).oordeel;
    for (const soort of ['MAP_PRAKTIJK', 'MAP_THEMA', 'MAP_EINDGESPREK'])
      expect([soort, met(soort, '2027-01-01'), met(soort, '2027-01-02')]).toEqual([soort, 'GEHAALD', 'TE_LAAT']);
  });
  it('KNM en taal: de eerste keer dat het niveau is gehaald telt, een hoger niveau later maakt het niet te laat', () => {
    const later = examen('LEZEN', '2027-06-01', 'B2');
    expect(oordeel('TAALEXAMENS', [...TAAL_KLAAR, later]).oordeel).toBe('GEHAALD');
    expect(oordeel('TAALEXAMENS', [...TAAL_KLAAR.slice(1), later]).oordeel).toBe('TE_LAAT');
    for (const [dag, uit] of [
      ['2027-01-01', 'GEHAALD'],
      ['2027-01-02', 'TE_LAAT'],
    ] as const) {
      expect(oordeel('TAALEXAMENS', [...TAAL_KLAAR.slice(1), examen('LEZEN', dag)]).oordeel).toBe(uit);
      expect(oordeel('KNM', [examen('KNM', dag)]).oordeel).toBe(uit);
    }
    expect(oordeel('KNM', [examen('KNM', '2027-06-01'), examen('KNM', '2026-06-01')]).oordeel).toBe('GEHAALD');
  });
  it('onderwijsroute: het diploma of de losse examens, wat het eerst klaar is', () => {
    const pips = [pip(1, '2024-01-01', 'ONDERWIJSROUTE')];
    const diploma = (dag: string) => feit('TAALSCHAKEL_DIPLOMA', dag);
    expect(oordeel('TAALEXAMENS', [diploma('2027-06-01'), ...TAAL_KLAAR], { pips }).oordeel).toBe('GEHAALD');
    expect(oordeel('TAALEXAMENS', [diploma('2027-06-01')], { pips }).oordeel).toBe('TE_LAAT');
    expect(oordeel('KNM', [diploma('2027-06-01')], { pips }).oordeel).toBe('TE_LAAT');
    expect(oordeel('KNM', [diploma('2027-06-01'), examen('KNM')], { pips }).oordeel).toBe('GEHAALD');
  });
  it('de hele termijn is te laat als een deel te laat kwam, ook als nu alles klaar is', () => {
    const alles = [...PVT_KLAAR, ...MAP_KLAAR, ...TAAL_KLAAR];
    for (const [dag, uit] of [
      ['2027-01-01', 'GEHAALD'],
      ['2027-01-02', 'TE_LAAT'],
    ] as const)
      expect(oordeel('INBURGERINGSTERMIJN', [...alles, examen('KNM', dag)])).toMatchObject({
        oordeel: uit,
        klaar: true,
        ontbreekt: [],
        dagenOver: null,
      });
  });
  describe('uren van de Z-route staan per maand in de rapportages', () => {
    const Z = [pip(1, '2024-01-15', 'Z_ROUTE')];
    const EIND = feit('Z_EINDGESPREK', '2026-12-01', { code: 'VOLTOOID' });
    const gevolgd = (...delen: [maand: string, cursus: number, participatie: number, alfabetisering?: number][]) => ({
      ...uren({
        cursusH: delen.reduce((s, d) => s + d[1], 0),
        participatieH: delen.reduce((s, d) => s + d[2], 0),
        alfabetiseringH: delen.reduce((s, d) => s + (d[3] ?? 0), 0),
      }),
      maanden: delen.map(([datum, c, p, a = 0]) => ({
        ...{ datum, cursusH: c * 100, participatieH: p * 100, alfabetiseringH: a * 100 },
      })),
    });
    const toets = (u: ReturnType<typeof gevolgd>, feiten = [EIND], over = {}) =>
      ['Z_CURSUS', 'Z_PARTICIPATIE', 'INBURGERINGSTERMIJN'].map(
        (code) =>
          termijn(code, '2027-06-01', { pips: Z, feiten: [...PVT_KLAAR, ...MAP_KLAAR, ...feiten], uren: u, ...over })
            .oordeel,
      );
    // The term runs to 15 January 2027.
    it('die van de maand waarin de termijn eindigt zijn op tijd, die van de maand erna niet', () => {
      const vroeg: [string, number, number] = ['2026-11-30', 799, 799];
      expect(toets(gevolgd(vroeg, ['2027-01-31', 1, 1]))).toEqual(['GEHAALD', 'GEHAALD', 'GEHAALD']);
      expect(toets(gevolgd(vroeg, ['2027-02-28', 1, 1]))).toEqual(['TE_LAAT', 'TE_LAAT', 'TE_LAAT']);
      expect(toets(gevolgd(vroeg, ['2027-01-31', 1, 0], ['2027-02-28', 0, 1]))).toEqual([
        'GEHAALD',
        'TE_LAAT',
        'TE_LAAT',
      ]);
    });
    it('uren die er na de termijn nog bij komen maken niets te laat', () =>
      expect(toets(gevolgd(['2027-02-28', 50, 50], ['2026-11-30', 800, 800]))).toEqual([
        'GEHAALD',
        'GEHAALD',
        'GEHAALD',
      ]));
    it('een verlenging schuift de maand mee', () =>
      expect(
        toets(gevolgd(['2026-11-30', 799, 799], ['2027-02-28', 1, 1]), [
          EIND,
          feit('VERLENGING', '2026-10-01', { code: 'ZIEKTE', gegevens: { nieuweEinddatum: '2027-02-01' } }),
        ]),
      ).toEqual(['GEHAALD', 'GEHAALD', 'GEHAALD']));
    it('wie geen participatie hoeft te doen komt daar ook niet te laat mee', () =>
      expect(
        toets(gevolgd(['2026-11-30', 800, 0], ['2027-02-28', 0, 10]), [EIND], {
          doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT',
        }),
      ).toEqual(['GEHAALD', 'NVT', 'GEHAALD']));
    it('zonder de maanden wordt gevraagd ze op te zoeken, en alleen als de uren er zijn en de termijn voorbij is', () => {
      const vraagt = (vandaag: string, cursusH: number, maanden: null | [] = null) =>
        vatSamen(
          maakZaak(
            traject({ pips: Z, uren: { ...uren({ cursusH }), maanden } }),
            () => standaardInstellingen({}),
            vandaag,
          ),
        ).twijfel;
      expect([vraagt('2027-02-01', 800), vraagt('2027-01-31', 800), vraagt('2027-02-01', 799)]).toEqual([
        true,
        false,
        false,
      ]);
      expect(vraagt('2027-02-01', 800, [])).toBe(false);
    });
  });
  it('een verlenging van DUO schuift die grens mee', () => {
    const langer = feit('VERLENGING', '2026-10-01', { code: 'ZIEKTE', gegevens: { nieuweEinddatum: '2027-02-28' } });
    expect(oordeel('KNM', [examen('KNM', '2027-02-28'), langer]).oordeel).toBe('GEHAALD');
    expect(oordeel('KNM', [examen('KNM', '2027-03-01'), langer]).oordeel).toBe('TE_LAAT');
  });
});

describe('A2 telt alleen waar afschalen mag', () => {
  const advies = feit('AFSCHAALADVIES', '2025-05-01', {
    gegevens: { onderdeel: 'LEZEN', inspanning: true, b1Haalbaar: false, fysiekeUren: 300 },
  });
  const met = (cursusH: number, f = advies, route = 'B1_ROUTE', niveaus: Record<string, string> | null = null) =>
    termijn('TAALEXAMENS', '2025-07-01', {
      pips: [{ ...pip(1, '2024-01-01', route), niveaus }],
      feiten: [...TAAL_KLAAR.slice(1), examen('LEZEN', '2025-06-01', 'A2'), f],
      uren: uren({ cursusH }),
    });
  it.each([
    [600, 300, 'GEHAALD'],
    [599.75, 300, 'OP_TIJD'],
    [600, 299, 'OP_TIJD'],
    [1200, 299, 'OP_TIJD'],
  ])('met %p cursusuren en %p in de les: %s', (h, fysiekeUren, uit) =>
    expect(met(h, { ...advies, gegevens: { ...advies.gegevens, fysiekeUren } }).oordeel).toBe(uit),
  );
  it('niet in de onderwijsroute', () =>
    expect(met(900, advies, 'ONDERWIJSROUTE').ontbreekt).toEqual(['het examen lezen']));
  it('wat in het vastgestelde plan op A2 staat is al getoetst', () => {
    const geen = feit('VOORTGANGSGESPREK', '2025-01-01');
    expect(met(0, geen).oordeel).toBe('OP_TIJD');
    expect(met(0, geen, 'B1_ROUTE', { LEZEN: 'A2' }).oordeel).toBe('GEHAALD');
    expect(met(0, geen, 'B1_ROUTE', { SPREKEN: 'A2' }).oordeel).toBe('OP_TIJD');
    expect(met(0, geen, 'ONDERWIJSROUTE', { LEZEN: 'A2' }).oordeel).toBe('OP_TIJD');
  });
});

describe('ontzorging met een onderbreking', () => {
  const periode = (van: string, tot: string | null) => feit('ONTZORGING', van, { tot });
  const op = (vandaag: string, ...feiten: ReturnType<typeof feit>[]) =>
    kort(termijn('ONTZORGING', vandaag, { feiten }));
  it('telt pas als de maanden om zijn, niet zes maanden na het begin', () => {
    const twee = [periode('2024-01-01', '2024-03-31'), periode('2024-09-01', '2024-11-30')];
    expect(op('2024-08-01', ...twee)).toBe('OP_TIJD 2024-11-30 121');
    expect(op('2024-11-30', ...twee)).toBe('OP_TIJD 2024-11-30 0');
    expect(op('2024-12-01', ...twee)).toBe('GEHAALD 2024-11-30 -');
  });
  it('een losse maand vooraf maakt een lopende periode niet af', () => {
    const los = [periode('2024-01-01', '2024-01-31'), periode('2024-09-01', null)];
    expect(op('2024-10-01', ...los)).toBe('OP_TIJD 2025-01-31 122');
    expect(op('2025-02-01', ...los)).toBe('GEHAALD 2025-01-31 -');
  });
  it('een dag te kort aan het eind van februari is te kort', () => {
    expect(op('2025-03-01', periode('2024-08-31', '2025-02-27'))).toMatch(/^TE_LAAT/);
    expect(op('2025-03-01', periode('2024-08-31', '2025-02-28'))).toMatch(/^GEHAALD/);
  });
});

describe('leeftijd op de dag dat deze leerroute begon', () => {
  const met = (geboortedatum: string, pips: ReturnType<typeof pip>[]) =>
    termijn('LEEFTIJD', '2028-03-01', { geboortedatum, pips }, { onderwijsMaxLeeftijd: 27 }).oordeel;
  it('kijkt bij een wissel naar de dag van het plan met de nieuwe leerroute', () => {
    const wissel = [pip(1, '2024-05-10'), pip(2, '2025-05-10', 'ONDERWIJSROUTE')];
    expect(met('1998-05-11', wissel)).toBe('GEHAALD');
    expect(met('1998-05-10', wissel)).toBe('LET_OP');
    expect(met('1998-05-11', [...wissel, pip(3, '2026-01-01', 'ONDERWIJSROUTE')])).toBe('GEHAALD');
  });
  it('wie op een schrikkeldag is geboren wordt in een gewoon jaar op 1 maart ouder', () => {
    const op = (dag: string) => met('2000-02-29', [pip(1, dag, 'ONDERWIJSROUTE')]);
    expect([op('2027-02-28'), op('2027-03-01')]).toEqual(['GEHAALD', 'LET_OP']);
  });
});

describe('wisselen, verlengen en de brief bij schrikkeldagen en maandeinden', () => {
  it.each([
    ['2024-02-28', '2025-08-28'],
    ['2024-02-29', '2025-08-31'],
    ['2022-08-29', '2024-02-29'],
    ['2022-08-28', '2024-02-28'],
  ])('na een eerste PIP van %s kan wisselen tot en met %s', (dag, tot) => {
    const na = (op: string) =>
      termijn('LEERROUTE_WISSELEN', '2026-01-01', { pips: [pip(1, dag), pip(2, op, 'Z_ROUTE')] }).oordeel;
    expect([na(tot), na(plusDagen(tot, 1))]).toEqual(['NVT', 'TE_LAAT']);
  });
  it.each([
    ['2024-01-01', '2026-07-02'],
    ['2024-02-29', '2026-09-01'],
    ['2023-08-29', '2026-02-28'],
    ['2023-08-31', '2026-03-01'],
  ])('na een eerste PIP van %s loopt de termijn op %s dertig maanden', (dag, vanaf) => {
    const feiten = [...PVT_KLAAR, ...MAP_KLAAR, ...TAAL_KLAAR.slice(2), examen('KNM')];
    const op = (vandaag: string) =>
      termijn('VERLENGING_AANWEZIGHEID', vandaag, {
        ...{ pips: [pip(1, dag)], feiten },
        uren: uren({ cursusH: 600, aangebodenH: 600, geoorloofdH: 0 }),
      }).oordeel;
    expect([op(plusDagen(vanaf, -1)), op(vanaf)]).toEqual(['OP_TIJD', 'GEHAALD']);
  });
});
