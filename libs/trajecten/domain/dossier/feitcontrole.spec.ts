import { keurFeit, type Feitinvoer, type Feitzaak } from './feitcontrole.js';
import { FEITSOORTCODES, type Feit } from '../feiten.js';

const zaak: Feitzaak = {
  ...{ doelgroep: 'ASIELSTATUSHOUDER', bron: 'KLANTMANAGER', vandaag: '2026-03-01', afgesloten: false },
  ...{ eigenHandeling: false, levend: [] },
};
const invoer = (soort: string, rest: Partial<Feitinvoer> = {}): Feitinvoer => ({
  ...{ soort, datum: '2026-02-28', tot: null, urenH: null, code: null, gegevens: [] },
  ...rest,
});
const codes = (i: Feitinvoer, z: Partial<Feitzaak> = {}): string[] =>
  keurFeit(i, { ...zaak, ...z }).fouten.map((f) => `${f.code}/${f.veld}`);
const feit = (soort: Feit['soort'], rest: Partial<Feit> = {}): Feit => ({
  ...{
    id: 1,
    soort,
    datum: '2026-01-10',
    tot: null,
    urenH: null,
    code: null,
    bedragCent: null,
    gegevens: {},
    bron: 'KLANTMANAGER',
  },
  ...rest,
});

describe('een feit keuren', () => {
  it('laat een goed feit door en leest de extra velden in hun vorm', () => {
    const uit = keurFeit(
      invoer('PVT_BIJEENKOMST', { urenH: 300, gegevens: [{ naam: 'activiteit', waarde: 'JA' }] }),
      zaak,
    );
    expect(uit).toEqual({ fouten: [], gegevens: { activiteit: true } });
    const examen = invoer('EXAMEN', {
      code: 'GESLAAGD',
      gegevens: [
        { naam: 'onderdeel', waarde: 'LEZEN' },
        { naam: 'niveau', waarde: 'B1' },
        { naam: 'score', waarde: '640' },
      ],
    });
    expect(keurFeit(examen, zaak)).toEqual({ fouten: [], gegevens: { onderdeel: 'LEZEN', niveau: 'B1', score: 640 } });
  });

  it.each([
    ['vandaag mag', '2026-03-01', []],
    ['morgen niet', '2026-03-02', ['TRD-004/datum']],
    ['29 februari 2024 bestaat', '2024-02-29', []],
    ['29 februari 2026 bestaat niet', '2026-02-29', ['TRD-004/datum']],
    ['31 april bestaat niet', '2025-04-31', ['TRD-004/datum']],
    ['tekst is geen dag', 'gisteren', ['TRD-004/datum']],
  ])('de dag: %s', (_, datum, verwacht) => expect(codes(invoer('INTAKE_GESTART', { datum }))).toEqual(verwacht));

  it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2027-02-29'])(
    'een einddatum of laatste dag die niet kan: %s',
    (dag) => {
      const gegevens = [{ naam: 'nieuweEinddatum', waarde: dag }];
      expect(codes(invoer('VERLENGING', { code: 'ZIEKTE', gegevens }), { bron: 'DUO' })).toEqual([
        'TRD-007/nieuweEinddatum',
      ]);
      expect(codes(invoer('ONTZORGING', { tot: dag }))).toEqual(['TRD-004/tot']);
      expect(codes(invoer('INTAKE_OPROEP', { datum: dag }))).toEqual(['TRD-004/datum']);
    },
  );

  it('een oproep en ontzorgen mogen in de toekomst liggen', () => {
    expect(codes(invoer('INTAKE_OPROEP', { datum: '2026-04-01' }))).toEqual([]);
    expect(codes(invoer('ONTZORGING', { datum: '2026-04-01', tot: '2026-10-01' }))).toEqual([]);
  });

  it.each([
    ['tot voor het begin', invoer('MB', { tot: '2026-02-27' }), ['TRD-004/tot']],
    ['tot op dezelfde dag', invoer('MB', { tot: '2026-02-28' }), []],
    ['tot waar geen tot hoort', invoer('INTAKE_GESTART', { tot: '2026-02-28' }), ['TRD-004/tot']],
    ['geen uren', invoer('MAP_PRAKTIJK'), ['TRD-005/uren']],
    ['nul uren', invoer('MAP_PRAKTIJK', { urenH: 0 }), ['TRD-005/uren']],
    ['precies 2.000 uur', invoer('MAP_PRAKTIJK', { urenH: 200_000 }), []],
    ['meer dan 2.000 uur', invoer('MAP_PRAKTIJK', { urenH: 200_001 }), ['TRD-005/uren']],
    ['uren waar die niet horen', invoer('INTAKE_GESTART', { urenH: 100 }), ['TRD-005/uren']],
    ['geen code', invoer('GELETTERDHEID'), ['TRD-006/code']],
    ['onbekende code', invoer('GELETTERDHEID', { code: 'MISSCHIEN' }), ['TRD-006/code']],
    ['eigenschap van een object als code', invoer('GELETTERDHEID', { code: 'toString' }), ['TRD-006/code']],
    ['code waar die niet hoort', invoer('INTAKE_GESTART', { code: 'X' }), ['TRD-006/code']],
    ['onbekende soort', invoer('ZIEKTEBEELD'), ['TRD-002/soort']],
    ['afsluiten los noteren', invoer('AFGESLOTEN', { code: 'VOLDAAN' }), ['TRD-003/soort']],
  ])('%s', (_, i, verwacht) => expect(codes(i)).toEqual(verwacht));

  it('geeft alle fouten tegelijk', () => {
    expect(codes(invoer('PVT_BIJEENKOMST', { datum: '2026-02-30', code: 'X' }))).toEqual([
      'TRD-004/datum',
      'TRD-005/uren',
      'TRD-006/code',
      'TRD-007/activiteit',
    ]);
  });

  it('neemt geen veld aan dat niet in de lijst staat, en herhaalt nooit wat erin stond', () => {
    const { fouten } = keurFeit(
      invoer('INTAKE_GESTART', { gegevens: [{ naam: 'opmerking', waarde: 'Geheimenaam is ziek' }] }),
      zaak,
    );
    expect(fouten.map((f) => f.code)).toEqual(['TRD-007']);
    expect(JSON.stringify(fouten)).not.toMatch(/Geheimenaam|opmerking/);
  });

  it('neemt nergens vrije tekst aan, bij geen enkele soort', () => {
    const tekst = 'Jan de Vries heeft suikerziekte';
    for (const soort of FEITSOORTCODES) {
      const { gegevens } = keurFeit(
        invoer(soort, {
          gegevens: ['onderdeel', 'reden', 'actie', 'leerroute', 'x'].map((naam) => ({ naam, waarde: tekst })),
        }),
        zaak,
      );
      expect(Object.values(gegevens)).not.toContain(tekst);
    }
  });

  it('houdt doelgroep, bron en afsluiten in het oog', () => {
    expect(codes(invoer('ONTZORGING'), { doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' })).toEqual(['TRD-008/soort']);
    expect(codes(invoer('INTAKE_GESTART'), { bron: 'DUO' })).toEqual(['TRD-019/soort']);
    expect(codes(invoer('INTAKE_GESTART'), { afgesloten: true })).toEqual(['TRD-012/traject']);
  });

  it('eenmalig is eenmalig, per code waar dat zo is', () => {
    expect(codes(invoer('INTAKE_GESTART'), { levend: [feit('INTAKE_GESTART')] })).toEqual(['TRD-009/soort']);
    const thema = feit('MAP_THEMA', { code: 'WERKCULTUUR' });
    const map = (code: string): Feitinvoer =>
      invoer('MAP_THEMA', { code, gegevens: [{ naam: 'stand', waarde: 'BEHANDELD' }] });
    expect(codes(map('WERKCULTUUR'), { levend: [thema] })).toEqual(['TRD-009/soort']);
    expect(codes(map('WERK_VINDEN'), { levend: [thema] })).toEqual([]);
    const route = (leerroute: string): Feitinvoer =>
      invoer('LEERROUTE_AFGEWEZEN', { code: 'LEEFTIJD', gegevens: [{ naam: 'leerroute', waarde: leerroute }] });
    const af = feit('LEERROUTE_AFGEWEZEN', { code: 'WENS_INBURGERAAR', gegevens: { leerroute: 'Z_ROUTE' } });
    expect(codes(route('Z_ROUTE'), { levend: [af] })).toEqual(['TRD-009/soort']);
    expect(codes(route('ONDERWIJSROUTE'), { levend: [af] })).toEqual([]);
  });

  it.each([
    ['sluit aan op de dag erna', '2026-02-01', '2026-02-10', []],
    ['raakt de laatste dag', '2026-01-31', '2026-02-10', ['TRD-018/datum']],
    ['ligt er helemaal voor', '2025-12-01', '2026-01-09', []],
    ['loopt open door', '2025-12-01', null, ['TRD-018/datum']],
  ])('perioden van één soort overlappen niet: %s', (_, datum, tot, verwacht) => {
    const levend = [feit('MB', { datum: '2026-01-10', tot: '2026-01-31' })];
    expect(codes(invoer('MB', { datum, tot }), { levend })).toEqual(verwacht);
  });

  it('een intake eindigt niet voordat hij begint', () => {
    const begin = [feit('INTAKE_GESTART', { datum: '2026-02-10' })];
    expect(codes(invoer('INTAKE_AFGEROND', { datum: '2026-02-09' }), { levend: begin })).toEqual(['TRD-020/datum']);
    expect(codes(invoer('INTAKE_AFGEROND', { datum: '2026-02-10' }), { levend: begin })).toEqual([]);
  });
});
