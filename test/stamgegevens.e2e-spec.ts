import { werker } from '#core';
import { appUrl, Database, maakDataSource } from '#platform';
import { importeerStamgegevens, toonMelding } from '../apps/cli/stamgegevens.js';
import { entiteiten } from '../apps/entiteiten.js';
import { praktijksetMap } from './praktijkset-map.js';
import { maakDatabase, type TestDatabase } from './database.js';
import { ruimMappen, STAM, stammap } from './stammap.js';

const VANDAAG = '2025-03-15';
const PRAKTIJKSET = praktijksetMap();
const TABELLEN = [
  ...['regio', 'gemeente', 'aanbieder', 'deelname', 'product', 'perceel', 'contract', 'tarief'],
  ...['traject', 'pip', 'pip_onderdeel', 'spuk_budget', 'rapportage'],
];

describe('stamgegevens inlezen', () => {
  let test: TestDatabase;
  let db: Database;
  let eigenaar: Database;
  afterAll(ruimMappen);
  beforeEach(async () => {
    test = await maakDatabase();
    db = new Database(await maakDataSource(appUrl(test.url), entiteiten, 2).initialize());
    eigenaar = new Database(await maakDataSource(test.url, [], 1).initialize());
  });
  afterEach(async () => {
    await db.dataSource.destroy();
    await eigenaar.dataSource.destroy();
    await test.sluit();
  });

  const vraag = <T = Record<string, unknown>>(sql: string): Promise<T[]> => eigenaar.dataSource.query(sql);
  const lees = (anders: Record<string, string | Buffer | null> = {}, vandaag = VANDAAG) =>
    importeerStamgegevens(db, stammap(anders), vandaag);
  const plus = (naam: string, ...rijen: string[]) => ({ [naam]: `${STAM[naam]}${rijen.join('\n')}\n` });

  /** Every row with the transaction that wrote it, the audit, and the last number given out. */
  async function staat(): Promise<unknown> {
    const uit: Record<string, unknown> = {};
    for (const t of TABELLEN)
      uit[t] = await vraag(`SELECT xmin::text AS door, ctid::text AS plek, * FROM ${t} ORDER BY id`);
    uit['audit'] = await vraag('SELECT count(*)::int AS n FROM audit');
    uit['nummers'] = await vraag('SELECT sequencename, last_value::int FROM pg_sequences ORDER BY 1');
    return uit;
  }

  it('leest een map in, en een tweede keer wijzigt er niets', async () => {
    const eerste = await lees();
    expect(eerste.meldingen).toEqual([]);
    expect(eerste.gelukt).toBe(true);
    const voor = await staat();
    const tweede = await lees();
    expect(tweede.tabellen.filter((t) => t.nieuw + t.gewijzigd + t.verwijderd > 0)).toEqual([]);
    expect(await staat()).toEqual(voor);
  });

  it('bewaart waarden exact', async () => {
    await lees();
    expect(await vraag('SELECT bedrag_e4::int AS b FROM tarief ORDER BY id')).toEqual([{ b: 148500 }, { b: 12345 }]);
    expect(await vraag('SELECT kostprijs_cent::int AS k FROM pip')).toEqual([{ k: 163080 }]);
    expect(await vraag('SELECT uren_per_maand_h AS m, uren_totaal_h AS t FROM pip_onderdeel ORDER BY id')).toEqual([
      { m: 4000, t: 80025 },
      { m: 0, t: 0 },
    ]);
    expect(await vraag('SELECT aanwezigheidsnorm_bp AS n FROM contract ORDER BY id')).toEqual([
      { n: 8000 },
      { n: 7000 },
    ]);
    expect(await vraag('SELECT code, naam FROM product ORDER BY code')).toEqual([
      { code: 'IETS_NIEUWS', naam: 'IETS_NIEUWS' },
      { code: 'PVT', naam: 'Participatieverklaringstraject' },
      { code: 'TAAL_KNM', naam: 'Taal en KNM' },
    ]);
  });

  it('leest de praktijkset in, twee keer met dezelfde uitkomst', async () => {
    const map = `${PRAKTIJKSET}/stamgegevens`;
    const eerste = await importeerStamgegevens(db, map, VANDAAG);
    expect(eerste.meldingen).toEqual([]);
    const voor = await staat();
    await importeerStamgegevens(db, map, VANDAAG);
    expect(await staat()).toEqual(voor);
  });

  it('noemt alle fouten tegelijk, met bestand, rij en kolom, en bewaart niets', async () => {
    const voor = await staat();
    const uitkomst = await lees({
      ...plus('deelnames.csv', 'XX;GM0001;2022-01-01;', 'ZL;GM0002;2025-06-01;'),
      ...plus('contracten.csv', 'C3;P9;Z;2024-02-30;;WEEK;1,5', 'C1;P1;A;2024-01-01;;MAAND;0,8'),
      ...plus(
        'tarieven.csv',
        'C1;TAAL_KNM;LESUUR;14.85;2025-01-01;',
        '',
        'C2;IETS_NIEUWS;MAAND;1;2024-06-01;2024-01-01',
      ),
      ...plus('trajecten.csv', '123456782;GM0001;X;'),
      ...plus('pips.csv', 'T1;2;2024-05-31;B1_ROUTE;12,345', 'T1;3;2024-05-31;B1_ROUTE;1'),
      ...plus('pip_onderdelen.csv', 'T9;1;TAAL_KNM;C1;2024-07-01;;40,1;0', 'T1;1;TAAL_KNM'),
      'spuk.csv': 'gemeente;jaar;extra\nGM0001;2025;1\n',
      'percelen.csv': null,
    });
    expect(uitkomst.gelukt).toBe(false);
    const kort = uitkomst.meldingen.map((m) => [m.code, m.bestand, m.rij, m.kolom].join(' '));
    expect([...kort].sort()).toEqual([
      'STAM-001 percelen.csv  ',
      'STAM-003 spuk.csv 1 bedrag',
      'STAM-004 spuk.csv 1 extra',
      'STAM-005 pip_onderdelen.csv 5 ',
      'STAM-007 contracten.csv 4 van',
      'STAM-008 pips.csv 3 kostprijs',
      'STAM-008 tarieven.csv 4 bedrag',
      'STAM-009 contracten.csv 4 aanwezigheidsnorm',
      'STAM-010 pip_onderdelen.csv 4 uren_per_maand',
      'STAM-011 deelnames.csv 4 regio',
      'STAM-012 contracten.csv 5 nummer',
      'STAM-013 tarieven.csv 6 tot',
      'STAM-014 deelnames.csv 5 van',
      'STAM-014 tarieven.csv 6 van',
      'STAM-015 pips.csv 4 vastgesteld_op',
      'STAM-016 contracten.csv 4 ritme',
      'STAM-019 trajecten.csv 4 trajectnummer',
      'STAM-022 pips.csv 4 versie',
    ]);
    for (const m of uitkomst.meldingen) expect(toonMelding(m)).toMatch(/^STAM-\d{3} .+: .+\. .+\.$/);
    expect(await staat()).toEqual(voor);
  });

  it('wijzigt wat anders is en laat staan wat niet in het bestand staat', async () => {
    await lees();
    const uitkomst = await lees({
      'tarieven.csv':
        'contract;product;eenheid;bedrag;van;tot\nC1;TAAL_KNM;LESUUR;14,85;2024-01-01;2025-03-31\nC1;TAAL_KNM;LESUUR;15,59;2025-04-01;\n',
      'trajecten.csv': 'trajectnummer;gemeente;doelgroep;gehuisvest_op\nT1;GM0002;ASIELSTATUSHOUDER;2024-05-01\n',
      'pip_onderdelen.csv':
        'trajectnummer;versie;product;contract;van;tot;uren_per_maand;uren_totaal\nT1;1;TAAL_KNM;C1;2024-07-01;;32;800,25\n',
    });
    expect(uitkomst.meldingen).toEqual([]);
    expect(uitkomst.tabellen.filter((t) => t.nieuw + t.gewijzigd + t.verwijderd > 0)).toEqual([
      { tabel: 'tarief', nieuw: 1, gewijzigd: 1, verwijderd: 0 },
      { tabel: 'traject', nieuw: 0, gewijzigd: 1, verwijderd: 0 },
      { tabel: 'pip_onderdeel', nieuw: 0, gewijzigd: 1, verwijderd: 1 },
    ]);
    expect(await vraag('SELECT count(*)::int AS n FROM tarief')).toEqual([{ n: 3 }]);
    expect(await vraag('SELECT count(*)::int AS n FROM traject')).toEqual([{ n: 2 }]);
    expect(
      await vraag(
        `SELECT handeling, rol, (voor->>'van') AS van FROM audit WHERE tabel = 'pip_onderdeel' AND handeling = 'VERWIJDERD'`,
      ),
    ).toEqual([{ handeling: 'VERWIJDERD', rol: 'WERKER', van: '2024-07-01' }]);
  });

  it('weigert een code die alleen in hoofdletters verschilt van een andere', async () => {
    await lees();
    const uitkomst = await lees({
      ...plus('trajecten.csv', 't1;GM0001;X;'),
      ...plus('tarieven.csv', 'C2;taal_knm;LESUUR;1;2024-01-01;'),
    });
    expect(uitkomst.meldingen.map((m) => `${m.code} ${m.bestand} ${m.rij}`)).toEqual([
      'STAM-025 tarieven.csv 4',
      'STAM-012 trajecten.csv 4',
    ]);
  });

  it('weigert overlap met wat al in het portaal staat, en een contract dat van aanbieder wisselt', async () => {
    await lees();
    const uitkomst = await lees({
      'tarieven.csv': 'contract;product;eenheid;bedrag;van;tot\nC1;TAAL_KNM;LESUUR;15,59;2025-04-01;\n',
      'contracten.csv': STAM['contracten.csv']!.replace('C1;P1;A', 'C1;P1;B'),
    });
    expect(uitkomst.meldingen.map((m) => `${m.code} ${m.bestand} ${m.rij}`)).toEqual([
      'STAM-017 contracten.csv 2',
      'STAM-014 tarieven.csv 2',
    ]);
  });

  it.each<[string, Record<string, string | Buffer>, string]>([
    ['Windows-1252', { 'gemeenten.csv': Buffer.from('code;naam\nGM0001;Súd\n', 'latin1') }, 'STAM-002'],
    ['nulbytes', { 'gemeenten.csv': 'code;naam\nGM0001;E\0en\n' }, 'STAM-002'],
    ['een open aanhalingsteken', { 'gemeenten.csv': 'code;naam\nGM0001;"Een\nGM0002;Twee\n' }, 'STAM-002'],
    ['komma als scheiding', { 'gemeenten.csv': 'code,naam\nGM0001,Een\n' }, 'STAM-002'],
    ['een leeg bestand', { 'gemeenten.csv': '' }, 'STAM-003'],
    ['een dubbele kolom', { 'gemeenten.csv': 'code;naam;naam\nGM0001;Een;Een\n' }, 'STAM-020'],
    ['een programma', { 'gemeenten.csv': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff]) }, 'STAM-002'],
    ['een cel van een miljoen tekens', { 'gemeenten.csv': `code;naam\nGM0001;${'x'.repeat(1_000_000)}\n` }, 'STAM-002'],
    ['stuurtekens in een naam', { 'gemeenten.csv': 'code;naam\nGM0001;E\u001b[31men\n' }, 'STAM-018'],
    ['een datum die niet bestaat', plus('deelnames.csv', 'ZL;GM0001;2021-13-45;2021-12-31'), 'STAM-007'],
    ['een reusachtig getal', plus('spuk.csv', 'GM0002;2025;99999999999999999999'), 'STAM-008'],
    ['SQL in een code', plus('spuk.csv', `GM'); DROP TABLE regio;--;2025;1`), 'STAM-005'],
  ])('weigert %s met een code', async (_naam, anders, code) => {
    const uitkomst = await lees(anders);
    expect(uitkomst.gelukt).toBe(false);
    expect(uitkomst.meldingen.map((m) => m.code)).toContain(code);
    expect(await vraag('SELECT count(*)::int AS n FROM regio')).toEqual([{ n: 0 }]);
  });

  it('leest BOM, CRLF, aanhalingstekens, lege rijen en een andere kolomvolgorde', async () => {
    const uitkomst = await lees({
      'gemeenten.csv': '\uFEFFNaam;"code";\r\n"Een; de ""eerste""";GM0001;\r\n;;\r\nTwee;GM0002;\r\n',
    });
    expect(uitkomst.meldingen).toEqual([]);
    expect(await vraag('SELECT code, naam FROM gemeente ORDER BY code')).toEqual([
      { code: 'GM0001', naam: 'Een; de "eerste"' },
      { code: 'GM0002', naam: 'Twee' },
    ]);
  });

  it('meldt een map die niet bestaat', async () => {
    const uitkomst = await importeerStamgegevens(db, '/bestaat/niet', VANDAAG);
    expect(uitkomst.meldingen.map((m) => m.code)).toEqual(['STAM-001']);
  });

  it('maakt verwachte rapportages vanaf de eerste rapportagemaand, ook later en zonder dubbele', async () => {
    const metVanaf = STAM['contracten.csv']!.replace('norm\n', 'norm;rapportage_vanaf\n')
      .replace('0,80\n', '0,80;2024-12\n')
      .replace('0,7\n', '0,7;\n');
    const eerste = await lees({ 'contracten.csv': metVanaf });
    expect(eerste.verwachteRapportages).toBe(3);
    const sql = `SELECT c.nummer, r.periode, r.uiterlijk_op FROM rapportage r JOIN contract c ON c.id = r.contract_id ORDER BY 1, 2`;
    expect(await vraag(sql)).toEqual([
      { nummer: 'C1', periode: '2024-12-01', uiterlijk_op: '2025-01-10' },
      { nummer: 'C1', periode: '2025-01-01', uiterlijk_op: '2025-02-10' },
      { nummer: 'C1', periode: '2025-02-01', uiterlijk_op: '2025-03-10' },
    ]);
    // The month of both contracts, and of C2 (BEIDE) the quarter that its first month is in too.
    expect((await lees({ 'contracten.csv': metVanaf }, '2025-04-01')).verwachteRapportages).toBe(3);
    expect((await lees({ 'contracten.csv': metVanaf }, '2025-04-01')).verwachteRapportages).toBe(0);
    expect(
      await vraag(
        `SELECT r.soort, r.periode, r.uiterlijk_op, r.formulier FROM rapportage r JOIN contract c ON c.id = r.contract_id
         WHERE c.nummer = 'C2' ORDER BY 1`,
      ),
    ).toEqual([
      { soort: 'KWARTAAL', periode: '2025-01-01', uiterlijk_op: '2025-04-15', formulier: 'LEERROUTE' },
      { soort: 'MAAND', periode: '2025-03-01', uiterlijk_op: '2025-04-10', formulier: null },
    ]);
    expect(
      await vraag(
        `SELECT DISTINCT r.soort FROM rapportage r JOIN contract c ON c.id = r.contract_id WHERE nummer = 'C1'`,
      ),
    ).toEqual([{ soort: 'MAAND' }]);
  });

  it('verdraagt twee keer tegelijk inlezen', async () => {
    const uitkomsten = await Promise.all([lees(), lees()]);
    expect(uitkomsten.map((u) => u.gelukt)).toEqual([true, true]);
    expect(await db.lees(werker, (q) => q.query('SELECT count(*)::int AS n FROM traject'))).toEqual([{ n: 2 }]);
  });
});
