import fc from 'fast-check';
import { vergelijk, type Aanbod, type AanbodDeel, type AanbodPakket, type Keuze, type Kolom } from './vergelijken.js';

const PAKKET: AanbodPakket = {
  ...{ omschrijving: 'Basispakket', lesurenH: 62_000, duurMaanden: 18, fasen: 3 },
  ...{ groepMin: 8, groepMax: 12, onderbezetting: 'AANBIEDER', bron: 'Contract, p. 3' },
};
const deel = (
  product: string,
  soort: AanbodDeel['soort'],
  euro: number | null,
  over: Partial<AanbodDeel> = {},
): AanbodDeel => ({
  ...{ product, naam: product, soort, urenH: null, eenheid: euro === null ? null : 'TRAJECT' },
  ...{
    bedragE4: euro === null ? null : String(Math.round(euro * 10_000)),
    btw: 'VRIJGESTELD',
    bron: `${product}, p. 14`,
    treden: [],
  },
  ...over,
});
const aanbod = (aanbieder: string, delen: AanbodDeel[], pakket: Partial<AanbodPakket> | null = {}): Aanbod => ({
  ...{ contract: `C-${aanbieder}`, aanbieder, regio: 'Noord', perceel: 'P', eigen: true, indexering: null, uren: null },
  ...{ pakket: pakket && { ...PAKKET, ...pakket }, delen },
});
const KEUZE: Keuze = { leerroute: 'B1_ROUTE', doelgroep: null, maatstaf: 'LESUUR', klas: null, modules: null };
const TAAL = (euro: number, over: Partial<AanbodDeel> = {}): AanbodDeel => deel('TAAL', 'BASIS', euro, over);
const KNM = (euro: number | null): AanbodDeel => deel('KNM', 'MODULE', euro);

const VISTA = aanbod('Vista College', [TAAL(9850), KNM(640)]);
const TOPTAAL = aanbod('Toptaal', [TAAL(9420), KNM(820)], { lesurenH: 56_000, groepMax: 10 });
const INTERBEEK = aanbod('Interbeek', [TAAL(9980)], { lesurenH: 64_000, groepMax: 14 });
const drie = (over: Partial<Keuze> = {}): Record<string, Kolom> =>
  Object.fromEntries(
    vergelijk([VISTA, TOPTAAL, INTERBEEK], { ...KEUZE, ...over }).kolommen.map((k) => [k.aanbieder, k]),
  );
const een = (a: Aanbod, over: Partial<Keuze> = {}): Kolom => vergelijk([a], { ...KEUZE, ...over }).kolommen[0]!;

describe('tarieven vergelijken', () => {
  it('laat bij elke prijs de som zien: (9.850 + 640) / 620 lesuren = 16,92', () => {
    const k = drie();
    expect(k['Vista College']).toMatchObject({
      prijs: '16.92',
      som: '(9.850 + 640) / 620 lesuren = 16,92',
      laagste: true,
    });
    expect(k['Toptaal']).toMatchObject({ prijs: '18.29', som: '(9.420 + 820) / 560 lesuren = 18,29', laagste: false });
  });

  it('noemt wat niet wordt aangeboden nooit € 0, en nooit het laagst', () => {
    const k = drie()['Interbeek']!;
    expect(k).toMatchObject({
      prijs: '15.59',
      som: '9.980 / 640 lesuren = 15,59',
      vergelijkbaar: false,
      laagste: false,
    });
    expect(k.modules).toMatchObject([{ stand: 'NIET_AANGEBODEN', bedrag: null, som: 'niet aangeboden' }]);
    expect(k.redenen).toEqual(['KNM wordt niet aangeboden.']);
  });

  it('vergelijkt alle drie als de module er niet bij hoort', () => {
    const k = drie({ modules: [] });
    expect(Object.values(k).map((x) => [x.aanbieder, x.prijs, x.laagste])).toEqual([
      ['Interbeek', '15.59', true],
      ['Vista College', '15.89', false],
      ['Toptaal', '16.82', false],
    ]);
  });

  it('zet vergelijkbare prijzen voorop, van laag naar hoog', () => {
    expect(Object.keys(drie())).toEqual(['Vista College', 'Toptaal', 'Interbeek']);
  });

  it('merkt gelijke laagste prijzen allebei, gelijk zoals ze op het scherm staan', () => {
    const uit = vergelijk([VISTA, aanbod('Ander', [TAAL(9850.01), KNM(640)])], KEUZE);
    expect(uit.kolommen.map((k) => [k.prijs, k.laagste])).toEqual([
      ['16.92', true],
      ['16.92', true],
    ]);
  });

  it('rekent per traject en per maand', () => {
    expect(drie({ maatstaf: 'TRAJECT' })['Vista College']).toMatchObject({
      prijs: '10490.00',
      som: '9.850 + 640 = 10.490',
    });
    expect(drie({ maatstaf: 'MAAND' })['Vista College']).toMatchObject({
      prijs: '582.78',
      som: '(9.850 + 640) / 18 maanden = 582,78',
    });
    const zonder = een(aanbod('X', [TAAL(9850)], { duurMaanden: null }), { maatstaf: 'MAAND' });
    expect(zonder).toMatchObject({
      prijs: null,
      vergelijkbaar: false,
      redenen: ['Het aantal maanden van het pakket is niet vastgelegd.'],
    });
  });

  it.each<[string, Partial<AanbodDeel>, number, string, string]>([
    ['LESUUR', {}, 15.59, '9665.80', '15,59 × 620 lesuren = 9.665,80'],
    ['LESUUR', { urenH: 60_050 }, 10, '6005.00', '10 × 600,5 lesuren = 6.005'],
    ['LESUUR_GROEP', {}, 180, '9300.00', '180 × 620 lesuren / 12 deelnemers = 9.300'],
    ['MAAND', {}, 410.5, '7389.00', '410,50 × 18 maanden = 7.389'],
    ['FASE', {}, 2500, '7500.00', '2.500 × 3 fasen = 7.500'],
    ['DAGDEEL', { urenH: 1200 }, 95, '380.00', '95 × 4 dagdelen = 380'],
    ['GROEPSSTART', {}, 1000, '83.33', '1.000 / 12 deelnemers = 83,33'],
    ['STUK', {}, 12.3456, '12.35', '12,3456'],
  ])('rekent een prijs per %s om naar een traject (%j)', (eenheid, over, euro, bedrag, som) => {
    expect(een(aanbod('X', [TAAL(euro, { eenheid, ...over })])).basis).toMatchObject([{ bedrag, som, stand: 'PRIJS' }]);
  });

  it('zegt wat er mist in plaats van te raden', () => {
    const reden = (d: AanbodDeel, p: Partial<AanbodPakket> = {}): string[] => een(aanbod('X', [d], p)).redenen;
    expect(reden(TAAL(1, { eenheid: 'KILO' }))).toEqual(['TAAL: de eenheid KILO is niet om te rekenen.']);
    expect(reden(TAAL(1, { eenheid: 'FASE' }), { fasen: null })).toEqual([
      'TAAL: het aantal fasen is niet vastgelegd.',
    ]);
    expect(reden(TAAL(1, { eenheid: 'DAGDEEL' }))).toEqual(['TAAL: het aantal dagdelen is niet vastgelegd.']);
    expect(reden(TAAL(1, { eenheid: 'GROEPSSTART' }), { groepMax: null })).toEqual([
      'TAAL: de groepsgrootte is niet vastgelegd.',
    ]);
    expect(reden(deel('TAAL', 'BASIS', null))).toEqual(['TAAL: geen prijs op de peildatum.']);
    expect(een(aanbod('X', [KNM(5)])).redenen).toEqual(['Er is geen basispakket met een prijs.']);
    expect(vergelijk([VISTA, aanbod('X', [TAAL(1), KNM(null)])], KEUZE).kolommen[1]!.redenen).toEqual([
      'KNM heeft geen prijs op de peildatum.',
    ]);
  });

  it('telt een module die in het basispakket zit mee als inbegrepen', () => {
    const uit = vergelijk([VISTA, aanbod('Alles-in', [TAAL(10_000), deel('KNM', 'INBEGREPEN', null)])], KEUZE);
    const k = uit.kolommen.find((x) => x.aanbieder === 'Alles-in')!;
    expect(k.modules).toMatchObject([{ stand: 'INBEGREPEN', bedrag: null, som: 'zit in het basispakket' }]);
    expect(k).toMatchObject({ vergelijkbaar: true, laagste: true, som: '10.000 / 620 lesuren = 16,13' });
  });

  it('laat zien wie een klas onder het minimum draagt, en rekent het mee per deelnemer', () => {
    const met = (
      onderbezetting: AanbodPakket['onderbezetting'],
      maatstaf: Keuze['maatstaf'] = 'LESUUR_PER_DEELNEMER',
    ): Kolom => een(aanbod('X', [TAAL(9300)], { onderbezetting }), { maatstaf, klas: 6 });
    expect(met('AANBIEDER')).toMatchObject({ prijs: '15.00', onderbezetting: 'aanbieder draagt 2 lege stoelen' });
    expect(met('OPDRACHTGEVER')).toMatchObject({
      ...{ prijs: '20.00', som: '9.300 / 620 lesuren × 8 / 6 = 20,00' },
      onderbezetting: 'opdrachtgever betaalt 2 lege stoelen (× 8 / 6)',
    });
    expect(met('GEDEELD')).toMatchObject({
      prijs: '17.50',
      onderbezetting: 'ieder de helft van 2 lege stoelen (× 14 / 12)',
    });
    expect(met('OPDRACHTGEVER', 'LESUUR').prijs).toBe('15.00');
    expect(een(aanbod('X', [TAAL(9300)])).onderbezetting).toBe('aanbieder (klas onder 8)');
  });

  it('deelt een groepsprijs door wie er zijn, maar niet door minder dan het minimum dat de aanbieder draagt', () => {
    const groep = (onderbezetting: AanbodPakket['onderbezetting'], klas: number): string | null =>
      een(aanbod('X', [TAAL(180, { eenheid: 'LESUUR_GROEP' })], { onderbezetting }), {
        klas,
        maatstaf: 'LESUUR_PER_DEELNEMER',
      }).prijs;
    expect([groep('OPDRACHTGEVER', 12), groep('OPDRACHTGEVER', 6), groep('AANBIEDER', 6)]).toEqual([
      '15.00',
      '30.00',
      '22.50',
    ]);
  });

  it('noemt per deelnemer hetzelfde als per lesuur zolang niemand een lege stoel betaalt: een groepsuur gedeeld door de klas', () => {
    const prijs = (maatstaf: Keuze['maatstaf'], eenheid: string, euro: number, klas: number | null) =>
      een(aanbod('X', [TAAL(euro, { eenheid })], { onderbezetting: 'OPDRACHTGEVER' }), { maatstaf, klas }).prijs;
    for (const maat of ['LESUUR', 'LESUUR_PER_DEELNEMER'] as const) {
      expect([maat, prijs(maat, 'LESUUR_GROEP', 180, 12), prijs(maat, 'LESUUR_GROEP', 180, 10)]).toEqual([
        ...[maat, '15.00', '18.00'],
      ]);
      expect([maat, prijs(maat, 'TRAJECT', 9300, null), prijs(maat, 'LESUUR', 15, 8)]).toEqual([
        maat,
        '15.00',
        '15.00',
      ]);
    }
    expect([prijs('LESUUR', 'LESUUR_GROEP', 180, 6), prijs('LESUUR_PER_DEELNEMER', 'LESUUR_GROEP', 180, 6)]).toEqual([
      '22.50',
      '30.00',
    ]);
  });

  it('vergelijkt geen klas die groter is dan het contract toestaat', () => {
    expect(een(VISTA, { klas: 13 }).redenen).toEqual(['Een klas van 13 is groter dan het contract toestaat (12).']);
  });

  it('kiest de trede bij de klas, en zonder klas die van een volle klas', () => {
    const trede = {
      leerroute: null,
      doelgroep: null,
      niveau: null,
      locatie: null,
      groepVan: 1,
      groepTot: 8,
      eenheid: 'TRAJECT',
      bedragE4: '124000000',
    };
    const a = aanbod('X', [TAAL(9300, { treden: [trede] })]);
    expect([een(a).prijs, een(a, { klas: 8 }).prijs]).toEqual(['15.00', '20.00']);
  });

  it('zet naast de prijs wat een gevolgd uur kost', () => {
    const uren = { aangebodenH: 500_000, gegevenH: 480_000, gevolgdH: 400_000, bedragCent: '7484000' };
    expect(een({ ...VISTA, uren }).uren).toMatchObject({
      prijsGevolgdUur: '18.71',
      som: '74.840 / 4.000 gevolgde uren = 18,71',
    });
    expect(een({ ...VISTA, uren: { ...uren, gevolgdH: 0 } }).uren).toMatchObject({ prijsGevolgdUur: null });
  });

  it('noemt contracten zonder basispakket apart', () => {
    expect(vergelijk([VISTA, aanbod('Leeg', [], null)], KEUZE).zonderPakket).toEqual([
      { contract: 'C-Leeg', aanbieder: 'Leeg', regio: 'Noord' },
    ]);
  });

  it('merkt alleen vergelijkbare prijzen als laagste, en dan elke laagste', () => {
    const prijs = fc.record({
      euro: fc.integer({ min: 1, max: 50 }),
      knm: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(prijs, { minLength: 1, maxLength: 8 }), (lijst) => {
        const uit = vergelijk(
          lijst.map((l, i) => aanbod(`A${i}`, [TAAL(l.euro), ...(l.knm === undefined ? [] : [KNM(l.knm)])])),
          { ...KEUZE, maatstaf: 'TRAJECT' },
        ).kolommen;
        const mee = uit.filter((k) => k.vergelijkbaar);
        const laag = Math.min(...mee.map((k) => Number(k.prijs)));
        expect(uit.filter((k) => k.laagste)).toEqual(mee.filter((k) => Number(k.prijs) === laag));
      }),
    );
  });
});
