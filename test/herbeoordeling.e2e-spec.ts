import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appUrl, Database, maakDataSource } from '#platform';
import { importeerStamgegevens } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { maakDatabase, type TestDatabase } from './database.js';
import { leesLeveringen, leesStam, regelsVan } from './hulp/praktijkset.js';
import { type Levering, Wereld } from './hulp/wereld.js';
import { praktijksetMap } from './praktijkset-map.js';
import { ruimMappen, tijdelijkeMap } from './stammap.js';

const SET = praktijksetMap();
const STAM = path.join(SET, 'stamgegevens');
const VANDAAG = '2025-07-15';

type Rijen = string[][];
/** Master data as it was before: what the set says, but for one file. */
const ANDERS: [string, Record<string, (r: Rijen) => Rijen>][] = [
  [
    'een ander tarief en een andere norm',
    {
      tarieven: (r) => r.map((c) => (c[0] === 'ML-LR-01' ? [...c.slice(0, 3), '9,99', ...c.slice(4)] : c)),
      contracten: (r) => r.map((c) => [...c.slice(0, 6), '0,50']),
    },
  ],
  ['tarieven die er nog niet waren', { tarieven: (r) => r.filter((c) => c[4] !== '2025-04-01') }],
  [
    'een derde van de trajecten die er nog niet waren',
    {
      trajecten: (r) => r.filter((_, i) => i % 3 > 0),
      pips: (r) => r.filter((c) => !DERDE.has(c[0]!)),
      pip_onderdelen: (r) => r.filter((c) => !DERDE.has(c[0]!)),
    },
  ],
  [
    "PIP's zonder hun tweede versie",
    { pips: (r) => r.filter((c) => c[1] === '1'), pip_onderdelen: (r) => r.filter((c) => c[1] === '1') },
  ],
  [
    "PIP's van een andere dag, met een andere kostprijs en andere uren",
    {
      pips: (r) => r.map((c) => [c[0]!, c[1]!, c[1] === '1' ? '2024-01-01' : c[2]!, c[3]!, '1,00']),
      pip_onderdelen: (r) => r.map((c) => [...c.slice(0, 6), '10', '20,25']),
    },
  ],
  [
    'onderdelen die vervallen zijn, en onderdelen bij een ander contract',
    {
      pip_onderdelen: (r) => [
        ...r.map((c) => (c[3] === 'AH-BZ-01' ? [...c.slice(0, 3), 'AH-BZ-02', ...c.slice(4)] : c)),
        ...r
          .filter((c) => c[2] === 'TAAL_KNM')
          .map((c) => [c[0]!, c[1]!, 'PVT', 'MH-MB-01', '2025-01-02', '', '1', '1']),
      ],
    },
  ],
  [
    'trajecten in een andere gemeente, een regio waarin nog niemand meedeed en andere budgetten',
    {
      trajecten: (r) => r.map((c) => [c[0]!, 'GM0935', ...c.slice(2)]),
      deelnames: (r) => r.map((c) => (c[0] === 'ZL' ? [...c.slice(0, 3), '2022-12-31'] : c)),
      spuk: (r) => r.map((c) => [c[0]!, c[1]!, '1,00']),
    },
  ],
];
const lees = (naam: string): Rijen =>
  readFileSync(path.join(STAM, `${naam}.csv`), 'utf8')
    .trim()
    .split('\n')
    .map((r) => r.split(';'));
const DERDE = new Set(
  lees('trajecten')
    .slice(1)
    .filter((_, i) => i % 3 === 0)
    .map((c) => c[0]!),
);

function oudeStam(anders: Record<string, (r: Rijen) => Rijen>): string {
  const map = tijdelijkeMap('oude-stam');
  cpSync(STAM, map, { recursive: true });
  for (const [naam, wijzig] of Object.entries(anders)) {
    const [kop, ...rijen] = lees(naam);
    const bestand = path.join(map, `${naam}.csv`);
    rmSync(bestand);
    writeFileSync(bestand, [kop!, ...wijzig(rijen)].map((r) => r.join(';')).join('\n'));
  }
  return map;
}

describe('stamgegevens die later veranderen', () => {
  let leveringen: Levering[];
  let test: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    leveringen = await leesLeveringen(SET, leesStam(SET).producten);
  });
  beforeEach(async () => {
    test = await maakDatabase();
    db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 3).initialize());
  });
  afterEach(() => test.sluit());
  afterAll(ruimMappen);

  it.each(ANDERS)(
    'beoordelen de rapportages opnieuw: eerst %s',
    async (_naam, anders) => {
      const verwacht = (naam: string): string[] => regelsVan(path.join(SET, 'verwacht', naam));
      expect((await importeerStamgegevens(db, oudeStam(anders), VANDAAG)).gelukt).toBe(true);
      const wereld = Wereld.op(test);
      for (const l of leveringen) await wereld.oordeel(await wereld.ontvang(l));
      expect(await wereld.bevindingen()).not.toEqual(verwacht('bevindingen.csv'));
      const uitkomst = await importeerStamgegevens(db, STAM, VANDAAG);
      expect(uitkomst.meldingen.filter((m) => m.ernst === 'FOUT')).toEqual([]);
      expect(uitkomst.herbeoordeeld).toBeGreaterThan(0);
      expect(await wereld.bevindingen()).toEqual(verwacht('bevindingen.csv'));
      expect(await wereld.rapportages()).toEqual(verwacht('rapportages.csv'));
      expect(await wereld.besteed()).toEqual(verwacht('spuk.csv'));
      expect((await importeerStamgegevens(db, STAM, VANDAAG)).herbeoordeeld).toBe(0);
      await db.dataSource.destroy();
      await wereld.laatLos();
    },
    60_000,
  );
});
