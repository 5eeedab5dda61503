import { maakProef, type Beller, type Proef } from './api.js';

const [BSN, BSN2] = ['999990019', '999993653'];
const KOP =
  'kenmerk;handeling;vervangt;soort;bsn;vnummer;voornamen;tussenvoegsel;achternaam;geboortedatum;doelgroep;datum;code;onderdeel;niveau;einddatum';
const rij = (r: Record<string, string>): string =>
  KOP.split(';')
    .map((k) => r[k] ?? '')
    .join(';');
const nieuw = (kenmerk: string, bsn: string, rest: Record<string, string> = {}): string =>
  rij({
    kenmerk,
    handeling: 'NIEUW',
    soort: 'KENNISGEVING',
    bsn,
    voornamen: 'Zarifa',
    achternaam: 'Uniekenaam',
    geboortedatum: '1991-04-05',
    doelgroep: 'ASIELSTATUSHOUDER',
    datum: '2025-01-10',
    ...rest,
  });

interface Bon {
  gelukt: boolean;
  nieuw: number;
  gecorrigeerd: number;
  ingetrokken: number;
  bekend: number;
  bevindingen: { nr: number; code: string; rij: number | null; kolom: string | null; melding: string }[];
}

describe('Kennisgevingen van DUO en BRP inlezen', () => {
  let p: Proef;
  let rita: Beller;
  beforeAll(async () => {
    p = await maakProef();
    rita = await p.als('regisseur@ademhuizen');
  }, 60_000);
  afterAll(() => p?.sluit());

  const stuur = async (
    regels: string[],
    bron = 'DUO',
    codering: BufferEncoding = 'utf8',
  ): Promise<Bon & { status: number }> => {
    const r = await rita
      .post('/api/kennisgevingen')
      .field({ bron })
      .attach('bestand', Buffer.from([KOP, ...regels].join('\r\n'), codering), 'x.csv');
    return { status: r.status, ...(r.body as Bon) };
  };
  const telling = (b: Bon): number[] => [b.nieuw, b.gecorrigeerd, b.ingetrokken, b.bekend];
  const codes = (b: Bon): string[] => b.bevindingen.map((v) => `${v.nr} ${v.rij} ${v.code}/${v.kolom}`);
  const feiten = (
    soort: string,
  ): Promise<{ datum: string; levend: boolean; bron: string; ingetrokken_reden: string | null }[]> =>
    p.eigenaar(
      `select datum, levend, bron, ingetrokken_reden from traject_feit where soort = $1 and gemeente_id = 1 order by id`,
      [soort],
    );

  it('opent voor wie nieuw is een traject met de persoon, en zet de rest bij het traject van dat BSN', async () => {
    const bon = await stuur([
      nieuw('D-1', BSN),
      rij({
        kenmerk: 'D-2',
        handeling: 'NIEUW',
        soort: 'EXAMEN',
        bsn: BSN,
        datum: '2025-09-01',
        code: 'GESLAAGD',
        onderdeel: 'LEZEN',
        niveau: 'B1',
      }),
    ]);
    expect([bon.status, telling(bon), bon.bevindingen]).toEqual([200, [2, 0, 0, 0], []]);
    expect(
      (
        await stuur(
          [rij({ kenmerk: 'B-1', handeling: 'NIEUW', soort: 'INSCHRIJVING', bsn: BSN, datum: '2025-02-01' })],
          'BRP',
        )
      ).gelukt,
    ).toBe(true);
    const g = await rita.gql<{ g: { trajectnummer: string; naam: string }[] }>(
      'query($z: String!) { g: inburgeraarsZoeken(zoek: $z, doel: KENNISGEVING) { trajectnummer naam } }',
      { z: BSN },
    );
    expect(g.data!.g).toEqual([{ trajectnummer: expect.stringMatching(/^GM0001-/), naam: 'Zarifa Uniekenaam' }]);
    expect(await feiten('DUO_KENNISGEVING')).toEqual([
      { datum: '2025-01-10', levend: true, bron: 'DUO', ingetrokken_reden: null },
    ]);
    expect(await p.eigenaar(`select doel, handeling from persoon_inzage where handeling = 'KOPPELEN'`)).toEqual(
      Array(2).fill({ doel: 'KENNISGEVING', handeling: 'KOPPELEN' }),
    );
  });

  it('nog eens hetzelfde bestand verandert niets', async () => {
    const voor = await p.eigenaar('select count(*) n from traject_feit');
    const bon = await stuur([nieuw('D-1', BSN)]);
    expect([bon.gelukt, telling(bon)]).toEqual([true, [0, 0, 0, 1]]);
    expect(await p.eigenaar('select count(*) n from traject_feit')).toEqual(voor);
    expect(codes(await stuur([nieuw('D-1', BSN, { datum: '2025-01-11' })]))).toEqual(['1 2 KEN-019/kenmerk']);
  });

  it('een correctie vervangt, een intrekking neemt zichtbaar weg, en daarna kan er niets meer op volgen', async () => {
    const correctie = rij({
      kenmerk: 'D-3',
      handeling: 'CORRECTIE',
      vervangt: 'D-1',
      soort: 'KENNISGEVING',
      bsn: BSN,
      datum: '2025-01-15',
    });
    expect(telling(await stuur([correctie]))).toEqual([0, 1, 0, 0]);
    expect(telling(await stuur([correctie]))).toEqual([0, 0, 0, 1]);
    expect(
      codes(
        await stuur([
          rij({
            kenmerk: 'D-4',
            handeling: 'CORRECTIE',
            vervangt: 'D-1',
            soort: 'KENNISGEVING',
            bsn: BSN,
            datum: '2025-01-16',
          }),
        ]),
      ),
    ).toEqual(['1 2 KEN-017/vervangt']);
    expect(
      telling(await stuur([rij({ kenmerk: 'D-5', handeling: 'INTREKKING', vervangt: 'D-3', soort: 'KENNISGEVING' })])),
    ).toEqual([0, 0, 1, 0]);
    expect(await feiten('DUO_KENNISGEVING')).toEqual([
      { datum: '2025-01-10', levend: false, bron: 'DUO', ingetrokken_reden: null },
      { datum: '2025-01-15', levend: false, bron: 'DUO', ingetrokken_reden: 'INGETROKKEN_DUO' },
    ]);
    expect(
      codes(await stuur([rij({ kenmerk: 'D-6', handeling: 'INTREKKING', vervangt: 'D-3', soort: 'KENNISGEVING' })])),
    ).toEqual(['1 2 KEN-017/vervangt']);
  });

  it('noemt alle fouten genummerd, bewaart dan niets, en herhaalt geen naam of BSN', async () => {
    const voor = await p.eigenaar(
      'select (select count(*) from traject) t, (select count(*) from traject_feit) f, (select count(*) from kennisgeving_bestand) b',
    );
    const bon = await stuur([
      nieuw('N-1', BSN2),
      nieuw('N-2', '999990018'),
      nieuw('N-3', BSN2, { datum: '2025-02-30' }),
      rij({ kenmerk: 'N-4', handeling: 'WEG', soort: 'STEMPEL', bsn: BSN, datum: '2025-01-01' }),
      rij({
        kenmerk: 'N-5',
        handeling: 'CORRECTIE',
        vervangt: 'ONBEKEND',
        soort: 'EXAMEN',
        bsn: BSN,
        datum: '2025-01-01',
      }),
      nieuw('N-1', BSN2),
      rij({
        kenmerk: 'N-6',
        handeling: 'NIEUW',
        soort: 'EXAMEN',
        bsn: '111222333',
        datum: '2025-01-01',
        code: 'GESLAAGD',
        onderdeel: 'LEZEN',
      }),
      nieuw('N-7', '123456782', { achternaam: 'Jansen 999990019', doelgroep: '' }),
    ]);
    expect([bon.status, bon.gelukt]).toEqual([422, false]);
    expect(codes(bon)).toEqual([
      ...['1 3 KEN-014/bsn', '2 4 KEN-013/datum', '3 5 KEN-011/handeling', '4 5 KEN-012/soort', '5 6 KEN-016/vervangt'],
      ...['6 7 KEN-010/kenmerk', '7 8 KEN-015/bsn', '8 9 KEN-021/doelgroep', '9 9 PER-002/achternaam'],
    ]);
    expect(JSON.stringify(bon)).not.toMatch(/Uniekenaam|Jansen|99999|1112223|12345678/);
    expect(
      await p.eigenaar(
        'select (select count(*) from traject) t, (select count(*) from traject_feit) f, (select count(*) from kennisgeving_bestand) b',
      ),
    ).toEqual(voor);
  });

  it('leest wat Excel schrijft, en weigert wat geen CSV is of geen koppen heeft', async () => {
    expect((await stuur([nieuw('L-1', BSN2, { achternaam: 'Ünaël' })], 'DUO', 'latin1')).gelukt).toBe(true);
    const ruw = async (inhoud: Buffer, bron?: string): Promise<{ code?: string } & Partial<Bon>> =>
      (
        await (bron ? rita.post('/api/kennisgevingen').field({ bron }) : rita.post('/api/kennisgevingen')).attach(
          'bestand',
          inhoud,
          'x.csv',
        )
      ).body as never;
    expect((await ruw(Buffer.from('PK\u0003\u0004\u0000\u0000'), 'DUO')).bevindingen![0]!.code).toBe('KEN-001');
    expect((await ruw(Buffer.from('naam;bsn\r\nx;y'), 'DUO')).bevindingen!.map((b) => b.kolom)).toEqual([
      'kenmerk',
      'handeling',
      'soort',
      'datum',
    ]);
    expect((await ruw(Buffer.from(KOP), 'DUO')).bevindingen![0]!.code).toBe('KEN-003');
    expect((await ruw(Buffer.from(KOP))).code).toBe('KEN-004');
  });

  it('hetzelfde kenmerk over een ander is geen herhaling, en een ander soort bericht verandert niets', async () => {
    const [een, ander] = ['999999990', '123456782'];
    expect(telling(await stuur([nieuw('Z-1', een), nieuw('Z-2', ander)]))).toEqual([2, 0, 0, 0]);
    expect(codes(await stuur([nieuw('Z-1', ander)]))).toEqual(['1 2 KEN-022/bsn']);
    expect(telling(await stuur([nieuw('Z-1', een)]))).toEqual([0, 0, 0, 1]);
    const verlenging = {
      ...{ soort: 'VERLENGING', bsn: een, datum: '2025-05-01', code: 'ZIEKTE', einddatum: '2028-09-01' },
    };
    expect(telling(await stuur([rij({ kenmerk: 'Z-3', handeling: 'NIEUW', ...verlenging })]))).toEqual([1, 0, 0, 0]);
    const kennis = { vervangt: 'Z-3', soort: 'KENNISGEVING', bsn: een, datum: '2025-01-20' };
    expect(
      codes(
        await stuur([
          rij({ kenmerk: 'Z-4', handeling: 'INTREKKING', ...kennis }),
          rij({ kenmerk: 'Z-5', handeling: 'CORRECTIE', ...kennis }),
        ]),
      ),
    ).toEqual(['1 2 KEN-023/soort', '2 3 KEN-023/soort']);
    const jaar = rij({
      kenmerk: 'Z-6',
      handeling: 'CORRECTIE',
      vervangt: 'Z-3',
      ...verlenging,
      einddatum: '9999-12-31',
    });
    expect(codes(await stuur([jaar]))).toEqual(['1 2 TRD-007/einddatum']);
    expect((await feiten('VERLENGING')).map((f) => f.levend)).toEqual([true]);
  });

  it('te veel berichten, of een aanhalingsteken dat niet sluit: het staat erbij', async () => {
    const veel = await stuur(Array<string>(20_001).fill('x'));
    expect(veel.bevindingen).toMatchObject([{ code: 'KEN-001', melding: expect.stringContaining('meer dan 20.000') }]);
    const open = await stuur([nieuw('Q-1', BSN2), nieuw('Q-2', BSN2, { achternaam: '"Open' })]);
    expect(open.bevindingen).toMatchObject([{ code: 'KEN-001', melding: expect.stringContaining('In rij 3') }]);
  });

  it('veel fouten: de eerste vijfhonderd staan er, en hoeveel er nog zijn', async () => {
    const bon = await stuur(Array<string>(400).fill(rij({ handeling: 'NIEUW', datum: '2025-02-30' })));
    expect(bon.gelukt).toBe(false);
    expect(bon.bevindingen).toHaveLength(501);
    expect(bon.bevindingen!.at(-1)).toMatchObject({ nr: 501, code: 'KEN-024', rij: null });
    expect(bon.bevindingen!.at(-1)!.melding).toMatch(/^Er zijn nog [\d.]+ bevindingen/);
  });

  it('twee keer tegelijk hetzelfde bestand: één wordt ingelezen, één is bekend', async () => {
    const bonnen = await Promise.all([1, 2].map(() => stuur([nieuw('T-1', '111222333')])));
    expect(bonnen.map((b) => b.gelukt)).toEqual([true, true]);
    expect(bonnen.map((b) => [b.nieuw, b.bekend]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('toont wat er is ingelezen; het bestand zelf blijft niet liggen', async () => {
    const r = await rita.gql<{ b: { bron: string; door: string }[] }>(
      '{ b: kennisgevingBestanden(bron: "BRP") { bron door nieuw } }',
    );
    expect(r.data!.b).toEqual([{ bron: 'BRP', door: 'regisseur', nieuw: 1 }]);
  });
});
