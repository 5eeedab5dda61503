import { cellenOp, groepenVan, watMoet, type Persoon } from './aanbod.js';
import type { Afwijking, Cel, Schaalregel, Uitvoeringsregel } from './begrippen.js';

const cel = (
  onderdeel: Cel['onderdeel'],
  groep: Cel['groep'],
  waarde: Cel['waarde'],
  tabel: Cel['tabel'] = 'AANBODPLICHT',
): Cel => ({
  ...{ tabel, onderdeel, groep, waarde },
});
const CELLEN: Cel[] = [
  ...[cel('MAP', 'ASIEL', 'JA'), cel('MAP', 'GEZIN', 'JA'), cel('MAP', 'GEZIN', 'MET_BIJSTAND', 'SCHAAL')],
  ...[cel('LEERROUTE', 'ASIEL', 'JA'), cel('LEERROUTE', 'GEZIN', 'NEE')],
  ...[cel('PARTICIPATIE', 'ASIEL', 'JA'), cel('PARTICIPATIE', 'GEZIN', 'MET_BIJSTAND')],
  ...[cel('B1_ROUTE', 'ASIEL_B1', 'JA', 'SCHAAL'), cel('ALFABETISERING', 'ASIEL', 'JA')],
];
const SCHALEN: Schaalregel[] = [
  { onderdeel: 'B1_ROUTE', schalen: ['SUBREGIONAAL', 'REGIONAAL'], zelf: false },
  { onderdeel: 'MAP', schalen: ['LOKAAL'], zelf: true },
];
const persoon = (over: Partial<Persoon> = {}): Persoon => ({
  doelgroep: 'ASIELSTATUSHOUDER',
  leerroute: 'B1_ROUTE',
  bijstand: null,
  ...over,
});
const GEZIN = { doelgroep: 'GEZINS_OF_OVERIGE_MIGRANT' };
const moet = (p: Persoon, uitvoeringen: Uitvoeringsregel[] = [], afwijkingen: Afwijking[] = [], dag = '2025-06-01') =>
  Object.fromEntries(
    watMoet(p, cellenOp(CELLEN, afwijkingen, dag), SCHALEN, uitvoeringen, dag).map((a) => [a.onderdeel, a]),
  );

describe('wat een persoon moet worden aangeboden', () => {
  it.each([
    [persoon(), true, true, true],
    [persoon(GEZIN), true, false, null],
    [persoon({ ...GEZIN, bijstand: true }), true, false, true],
    [persoon({ ...GEZIN, bijstand: false }), true, false, false],
  ])('%p: MAP %p, leerroute %p, participatie %p', (p, map, leerroute, participatie) => {
    const uit = moet(p);
    expect([uit['MAP']!.moet, uit['LEERROUTE']!.moet, uit['PARTICIPATIE']!.moet]).toEqual([
      map,
      leerroute,
      participatie,
    ]);
  });
  it('wat de bron voor een groep niet noemt blijft open', () => {
    expect(moet(persoon(GEZIN))['ALFABETISERING']).toMatchObject({ moet: null, waarde: null });
  });
  it('zegt waar de twee tabellen van één bron elkaar tegenspreken', () => {
    expect(moet(persoon(GEZIN))['MAP']!.verschil).toBe('MET_BIJSTAND');
    expect(moet(persoon())['MAP']!.verschil).toBeNull();
  });
  it('de leerroute van de persoon bepaalt de schaal en de uitvoering', () => {
    expect(moet(persoon())['LEERROUTE']).toMatchObject({ schalen: ['SUBREGIONAAL', 'REGIONAAL'], uitvoering: null });
    const wie: Uitvoeringsregel = {
      onderdeel: 'B1_ROUTE',
      schaal: 'REGIONAAL',
      uitvoering: 'CONTRACT',
      uitvoerder: 'Vista',
      van: '2025-06-01',
      tot: '2025-06-30',
    };
    expect(moet(persoon(), [wie])['LEERROUTE']).toMatchObject({
      schalen: ['REGIONAAL'],
      uitvoering: 'CONTRACT',
      uitvoerder: 'Vista',
    });
    for (const dag of ['2025-05-31', '2025-07-01'])
      expect(moet(persoon(), [wie], [], dag)['LEERROUTE']!.uitvoering).toBeNull();
  });
  it('een afwijking geldt van de eerste tot en met de laatste dag', () => {
    const a: Afwijking = {
      ...cel('LEERROUTE', 'GEZIN', 'JA'),
      van: '2025-06-01',
      tot: '2025-06-30',
      bron: 'Besluit 7',
    };
    const op = (dag: string) => moet(persoon(GEZIN), [], [a], dag)['LEERROUTE']!.moet;
    expect(['2025-05-31', '2025-06-01', '2025-06-30', '2025-07-01'].map(op)).toEqual([false, true, true, false]);
    expect(moet(persoon(GEZIN), [], [a])['LEERROUTE']!.uitleg).toContain('Besluit 7');
  });
  it('wie niet onder de wet valt krijgt geen lijst', () => {
    expect(groepenVan(persoon({ doelgroep: 'OUDKOMER' }))).toBeNull();
    expect(moet(persoon({ doelgroep: 'OUDKOMER' }))).toEqual({});
  });
});
