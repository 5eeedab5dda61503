import { Workbook } from '@cj-tech-master/excelts';
import { TARIEVENSTAM } from './hulp/tarieven.js';
import { maakProef, type Beller, type Proef } from './api.js';

const VRAAG = `query($v: TariefVergelijkenInput!) { tarievenVergelijken(vraag: $v) { peildatum modules { code gekozen }
  kolommen { contract aanbieder eigen prijs som vergelijkbaar laagste redenen onderbezetting basis { bedrag bron } modules { stand bedrag som }
    uren { aangeboden gegeven gevolgd prijsGevolgdUur } } zonderPakket { contract } } }`;
interface Kolom {
  contract: string;
  prijs: string;
  laagste: boolean;
  uren: unknown;
}
interface Antwoord {
  tarievenVergelijken: { kolommen: Kolom[]; zonderPakket: { contract: string }[] };
}
const B1 = { leerroute: 'B1_ROUTE', jaar: 2026, maatstaf: 'LESUUR' };

describe('Tarieven vergelijken', () => {
  let p: Proef;
  let noord: Beller;
  beforeAll(async () => {
    p = await maakProef({ stam: TARIEVENSTAM });
    noord = await p.als('contract@noord');
  });
  afterAll(() => p.sluit());
  const vraag = async (wie: Beller, over: object = {}): Promise<Antwoord['tarievenVergelijken']> => {
    const r = await wie.gql<Antwoord>(VRAAG, { v: { ...B1, ...over } });
    expect(r.errors).toBeUndefined();
    return r.data!.tarievenVergelijken;
  };

  it('zet drie aanbieders op dezelfde leest, met som en bron', async () => {
    const uit = await vraag(noord);
    expect(uit).toMatchObject({
      ...{
        peildatum: '2026-01-01',
        modules: [{ code: 'ALFABETISERING', gekozen: true }],
        zonderPakket: [{ contract: 'NO-D' }],
      },
      kolommen: [
        {
          ...{ contract: 'NO-A', prijs: '16.92', laagste: true, som: '(9.850 + 640) / 620 lesuren = 16,92' },
          basis: [{ bedrag: '9850.00', bron: 'Inschrijving Vista, p. 14' }],
          uren: { aangeboden: '40.00', gegeven: '40.00', gevolgd: '32.00', prijsGevolgdUur: '18.75' },
        },
        { contract: 'NO-B', prijs: '18.29', laagste: false, modules: [{ bedrag: '820.00' }], uren: null },
        {
          ...{ contract: 'NO-C', prijs: '15.59', laagste: false, vergelijkbaar: false },
          ...{
            modules: [{ stand: 'NIET_AANGEBODEN', bedrag: null }],
            redenen: ['Alfabetisering wordt niet aangeboden.'],
          },
        },
      ],
    });
  });

  it('rekent met de prijs die op de peildatum geldt', async () => {
    const k = (await vraag(noord, { jaar: 2025, modules: [] })).kolommen.find((x) => x.contract === 'NO-A');
    expect(k).toMatchObject({ prijs: '14.52', som: '9.000 / 620 lesuren = 14,52' });
  });

  it('kost twee statements, hoeveel contracten er ook zijn', async () => {
    const kost = async (): Promise<number> => {
      const begin = p.database.statements;
      await vraag(noord);
      return p.database.statements - begin;
    };
    const klein = await kost();
    expect(klein).toBe(3); // the session, the offers, and the names of the products
    await p.eigenaar(`insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, ritme, aanwezigheidsnorm_bp)
      select 'N-' || i, 1, 1, 1, '2030-01-01', 'MAAND', 8000 from generate_series(1, 50) i`);
    await p.eigenaar(`update contract set van = '2024-01-01' where nummer like 'N-%'`);
    await p.eigenaar(`insert into pakket (contract_id, leerroute, omschrijving, lesuren_h, duur_maanden, van)
      select id, 'B1_ROUTE', 'x', 60000, 18, '2024-01-01' from contract where nummer like 'N-%'`);
    await p.eigenaar(`insert into pakket_deel (pakket_id, product_id, soort) select k.id, 1, 'BASIS' from pakket k
      join contract c on c.id = k.contract_id where c.nummer like 'N-%'`);
    await p.eigenaar(`insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van) select id, 1, 'TRAJECT', 99990000, '2024-01-01'
      from contract where nummer like 'N-%'`);
    expect(await kost()).toBe(klein);
    expect((await vraag(noord)).kolommen.length).toBeGreaterThan(50);
    for (const [tabel, waar] of [
      ['tarief', 'contract_id'],
      ['pakket_deel', '(select contract_id from pakket k where k.id = pakket_id)'],
      ['pakket', 'contract_id'],
      ['contract', 'id'],
    ] as const)
      await p.eigenaar(`delete from ${tabel} where ${waar} in (select id from contract where nummer like 'N-%')`);
  });

  it('laat een aanbieder alleen het eigen contract zien: geen prijs, naam of aantal van een ander', async () => {
    const uit = await vraag(await p.als('aanbieder@a'));
    expect(uit.kolommen.map((k) => [k.contract, k.laagste])).toEqual([['NO-A', true]]);
    const tekst = JSON.stringify([
      uit,
      await vraag(await p.als('aanbieder@a'), { contracten: ['NO-B', 'ZU-B'] }),
      (await (await p.als('aanbieder@a')).get('/api/tarieven/vergelijking.csv?jaar=2026')).text,
    ]);
    expect(tekst).not.toMatch(/Toptaal|Interbeek|NO-B|NO-C|ZU-B|9420|9\.420|18[.,]29|15[.,]59|7777/);
  });

  it('laat via volgorde, laagste of fouten niet merken dat er een concurrent is', async () => {
    const a = await p.als('aanbieder@a');
    const voor = await vraag(a);
    await p.eigenaar(`update tarief set bedrag_e4 = 10000 where contract_id = 2`);
    expect(await vraag(a)).toEqual(voor);
    await p.eigenaar(
      `update tarief set bedrag_e4 = case product_id when 1 then 94200000 else 8200000 end where contract_id = 2`,
    );
    const fout = await a.gql(VRAAG, { v: { ...B1, klas: 0 } });
    expect(fout.errors?.[0]?.extensions.code).toBe('POR-002');
  });

  it('geeft een andere regio alleen gedeelde prijzen, zonder uren, zolang de deling duurt', async () => {
    const zuid = await p.als('contract@zuid');
    const ziet = async (): Promise<string[]> => (await vraag(zuid)).kolommen.map((k) => k.contract).sort();
    expect(await ziet()).toEqual(['ZU-B']);
    await p.eigenaar(`insert into prijsdeling (regio_id, van, tot) values (1, '2020-01-01', '2020-12-31')`);
    expect(await ziet()).toEqual(['ZU-B']);
    await p.eigenaar(`insert into prijsdeling (regio_id, van) values (1, '2024-01-01')`);
    expect(await ziet()).toEqual(['NO-A', 'NO-B', 'NO-C', 'ZU-B']);
    const vreemd = (await vraag(zuid)).kolommen.find((k) => k.contract === 'NO-A');
    expect(vreemd).toMatchObject({ eigen: false, prijs: '16.92', uren: null });
    expect((await vraag(noord)).kolommen.map((k) => k.contract)).not.toContain('ZU-B');
    expect((await vraag(await p.als('aanbieder@a'))).kolommen.map((k) => k.contract)).toEqual(['NO-A']);
    // The wall of the other tables stays where it was.
    const [n] = await p.database.lees(
      {
        gebruikerId: null,
        naam: '',
        rol: 'CONTRACTMANAGER',
        organisatieSoort: 'REGIO',
        organisatieId: 2,
        toewijzingId: null,
        rechten: [],
      },
      (q) => q.query<{ n: number }>(`select count(*)::int n from tarief`),
    );
    expect(n!.n).toBe(1);
    await p.eigenaar(`delete from prijsdeling`);
  });

  it('weigert wie niet mag vergelijken, en vertelt niets', async () => {
    for (const wie of [
      p.anoniem,
      await p.als('klant@ademhuizen'),
      await p.als('financien@bergdorp'),
      await p.als('beheer@portaal'),
    ]) {
      const r = await wie.gql(VRAAG, { v: B1 });
      expect(r.errors?.[0]?.extensions.code).toMatch(/TOE-00[12]/);
      expect((await wie.get('/api/tarieven/vergelijking.xlsx?jaar=2026')).status).toBeGreaterThanOrEqual(401);
    }
  });

  it('exporteert CSV met puntkomma, komma en BOM, en in woorden wat niet wordt aangeboden', async () => {
    const r = await noord.get('/api/tarieven/vergelijking.csv?leerroute=B1_ROUTE&jaar=2026&maatstaf=LESUUR');
    expect(r.headers['content-type']).toBe('text/csv; charset=utf-8');
    const regels = r.text.split('\r\n');
    expect(regels[0]).toMatch(/^\ufeffContract;Aanbieder;Regio;Basispakket;Alfabetisering;Samen per traject/);
    expect(regels[1]).toMatch(
      /^NO-A;Vista College;Noord;9850,00;640,00;10490,00;620,00;18;1;16,92;ja;laagste;8 tot en met 12/,
    );
    expect(regels[3]).toMatch(/^NO-C;Interbeek;Noord;9980,00;niet aangeboden;9980,00;640,00;18;1;15,59;nee;;/);
    expect((await noord.get('/api/tarieven/vergelijking.csv?jaar=x')).body).toMatchObject({ code: 'TAR-020' });
    expect((await noord.get('/api/tarieven/vergelijking.pdf?jaar=2026')).status).toBe(404);
  });

  it('exporteert XLSX met formules die hetzelfde uitrekenen', async () => {
    const r = await noord
      .get('/api/tarieven/vergelijking.xlsx?leerroute=B1_ROUTE&jaar=2026')
      .buffer(true)
      .parse((res, klaar) => {
        const delen: Buffer[] = [];
        res.on('data', (d: Buffer) => delen.push(d));
        res.on('end', () => klaar(null, Buffer.concat(delen)));
      });
    const map = new Workbook();
    await map.xlsx.load(r.body as never);
    const ws = map.getWorksheet('Vergelijking')!;
    expect(ws.getCell('D2').value).toMatchObject({
      formula: 'SUMIFS(Prijzen!I:I,Prijzen!A:A,A2,Prijzen!D:D,"BASIS")',
      result: 9850,
    });
    expect(ws.getCell('F2').value).toMatchObject({ formula: 'SUM(D2:E2)', result: 10_490 });
    expect(ws.getCell('J2').value).toMatchObject({ formula: 'ROUND(F2/G2,2)', result: 16.92 });
    expect(ws.getCell('E4').value).toBe('niet aangeboden');
    expect(ws.getCell('L2').value).toMatchObject({
      formula: 'IF(AND(K2="ja",COUNTIFS(K$2:K$4,"ja",J$2:J$4,"<"&J2)=0),"laagste","")',
    });
    expect(map.getWorksheet('Prijzen')!.getCell('I2').value).toMatchObject({ formula: 'F2*G2/H2', result: 9850 });
  });
});
