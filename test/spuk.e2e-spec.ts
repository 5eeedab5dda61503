import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Response } from 'supertest';
import { vandaag, werker } from '#core';
import { herbeoordeelBudgetten } from '#reconciliatie';
import { Beurzen, controleerVerplichtingen, spukSignalen, werkBetwistBij, werkVerplichtingenBij } from '#spuk';
import { maakProef, type Beller, type Proef } from './api.js';
import { vulMetMaanden } from './hulp/post.js';

const NU = Number(vandaag().slice(0, 4));
type Antwoord = { data: Record<string, never> | null; errors?: { extensions: { code: string } }[] };
const BEURS = 'INBURGERINGSVOORZIENINGEN';

describe('SPUK', () => {
  let p: Proef;
  let fin: Beller;
  let coordinator: Beller;
  let manager: Beller;
  beforeAll(async () => {
    p = await maakProef();
    await vulMetMaanden(p);
    await bij();
    [fin, coordinator, manager] = [
      await p.als('financien@bergdorp'),
      await p.als('regio@noord'),
      await p.als('contract@noord'),
    ];
  }, 120_000);
  afterAll(() => p?.sluit());

  /** What the worker does on the clock. */
  async function bij(): Promise<void> {
    await p.database.schrijf(werker, herbeoordeelBudgetten);
    while ((await p.database.schrijf(werker, werkBetwistBij)) > 0);
    while ((await p.database.schrijf(werker, werkVerplichtingenBij)) > 0);
  }
  async function vraag<T>(b: Beller, gql: string, veld: string): Promise<T> {
    const r = (await b.gql(gql)) as Antwoord;
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data[veld] as T;
  }
  const doe = async (b: Beller, veld: string, args: string): Promise<string[]> =>
    (
      await vraag<{ fouten: { code: string }[] }>(b, `mutation { ${veld}(${args}) { gelukt fouten { code } } }`, veld)
    ).fouten.map((f) => f.code);
  interface Stand {
    gemeente: string;
    toegekend: string | null;
    besteed: string;
    verplicht: string;
    toegezegd: string;
    boven: string;
    verschoven: string;
    vrijgevallen: string;
    geblokkeerd: string;
    besluit: string | null;
    beurs: string;
  }
  const VELDEN =
    'gemeente beurs toegekend besluit besteed verplicht toegezegd boven verschoven vrijgevallen geblokkeerd gebruikt rest drempel droog { midden } verwacht { midden }';
  const standen = async (b: Beller, jaar: number): Promise<Stand[]> =>
    (
      await vraag<{ standen: Stand[] }>(
        b,
        `{ spukBeurzen(jaar: ${jaar}) { standen { ${VELDEN} } totalen { ${VELDEN} } subregios { gemeente } } }`,
        'spukBeurzen',
      )
    ).standen;
  const cent = (t: string): number => Math.round(Number(t) * 100);

  it('toont per gemeente wat is toegekend, besteed en verplicht, en telt op', async () => {
    for (const jaar of [2025, 2026])
      for (const s of [...(await standen(fin, jaar)), ...(await standen(coordinator, jaar))])
        expect(cent(s.toegezegd) + cent(s.boven) + cent(s.verschoven)).toBe(
          cent(s.besteed) + cent(s.verplicht) + cent(s.vrijgevallen),
        );
    const [s] = await standen(fin, 2025);
    expect(s).toMatchObject({ gemeente: 'Bergdorp', toegekend: '700.00', besluit: 'VOORLOPIG' });
    expect(cent(s!.besteed)).toBeGreaterThan(0);
    expect((await standen(coordinator, 2025)).map((x) => x.gemeente)).toEqual(['Ademhuizen', 'Bergdorp']);
  });

  it('kost een vast aantal statements, hoeveel gemeenten er ook zijn', async () => {
    const tel = async (b: Beller): Promise<number> => {
      await standen(b, 2025);
      const voor = p.database.statements;
      await standen(b, 2025);
      return p.database.statements - voor;
    };
    const zuid = await p.als('contract@zuid');
    const [een, twee] = [await tel(fin), await tel(coordinator)];
    await p.eigenaar(`insert into deelname (regio_id, gemeente_id, van) values (2, 1, '2022-01-01')`);
    expect([een, twee, await tel(zuid)]).toEqual([een, een, een]);
    await p.eigenaar(`delete from deelname where regio_id = 2 and gemeente_id = 1`);
  });

  it('opent elk bedrag tot op de regel; de regio ziet geen trajectnummers', async () => {
    const args = (b: string) => `(gemeenteCode: "GM0002", beurs: ${BEURS}, jaar: 2025${b})`;
    const posten = await vraag<{ maand: string; contract: string; bedrag: string; regels: number }[]>(
      fin,
      `{ spukMaandposten${args('')} { maand contract bedrag regels } }`,
      'spukMaandposten',
    );
    const [s] = await standen(fin, 2025);
    expect(posten.reduce((a, x) => a + cent(x.bedrag), 0)).toBe(cent(s!.besteed));
    const een = posten[0]!;
    const REGELS = (b: string) =>
      `{ spukRegels${args(b)} { nodes { rij bedrag trajectnummer rapportageId } pageInfo { hasNextPage endCursor } fouten { code } } }`;
    const keuze = `, soort: BESTEED, contract: "${een.contract}", maand: "${een.maand}"`;
    interface Blad {
      nodes: { bedrag: string; trajectnummer: string | null }[];
      fouten: { code: string }[];
    }
    const onder = await vraag<Blad>(fin, REGELS(keuze), 'spukRegels');
    expect(onder.nodes.reduce((a, x) => a + cent(x.bedrag), 0)).toBe(cent(een.bedrag));
    expect(onder.nodes.every((x) => x.trajectnummer !== null)).toBe(true);
    const regio = await vraag<Blad>(coordinator, REGELS(keuze), 'spukRegels');
    expect(regio.nodes.every((x) => x.trajectnummer === null)).toBe(true);
    expect((await vraag<Blad>(fin, REGELS(', soort: BESTEED'), 'spukRegels')).fouten[0]!.code).toBe('SPU-002');
    expect(
      (await vraag<Blad>(fin, REGELS(', soort: GEBLOKKEERD'), 'spukRegels')).nodes.reduce(
        (a, x) => a + cent(x.bedrag),
        0,
      ),
    ).toBe(cent(s!.geblokkeerd));
    const trajecten = await vraag<{ nodes: { trajectnummer: string; besteed: string }[] }>(
      fin,
      `{ spukTrajecten${args('')} { nodes { trajectnummer besteed verplicht } } }`,
      'spukTrajecten',
    );
    expect(trajecten.nodes.reduce((a, x) => a + cent(x.besteed), 0)).toBe(cent(s!.besteed));
    expect(
      ((await coordinator.gql(`{ spukTrajecten${args('')} { nodes { trajectnummer } } }`)) as Antwoord).errors?.[0]
        ?.extensions.code,
    ).toBe('TOE-002');
  });

  it('houdt het budget van REC-401 gelijk met het laatste besluit', async () => {
    const bevindingen = async (): Promise<{ grens: string }[]> =>
      p.eigenaar(
        `select grens::text from bevinding where code = 'REC-401' and status <> 'OPGELOST' and gemeente_id = 2`,
      );
    expect(await bevindingen()).toEqual([{ grens: '70000' }]);
    const besluit = (soort: string, bedrag: string, dag: string) =>
      `besluit: { beurs: ${BEURS}, jaar: 2025, soort: ${soort}, bedrag: "${bedrag}", beslotenOp: "${dag}", bron: "Beschikking" }`;
    expect(await doe(fin, 'spukBesluitVastleggen', besluit('BIJGESTELD', '1.00', '2025-06-01'))).toEqual([]);
    await bij();
    expect((await bevindingen())[0]!.grens).toBe('100');
    expect((await standen(fin, 2025))[0]).toMatchObject({ toegekend: '1.00', besluit: 'BIJGESTELD', drempel: 100 });
    expect(await doe(fin, 'spukBesluitVastleggen', besluit('DEFINITIEF', '9000.00', '2026-05-20'))).toEqual([]);
    expect(await doe(fin, 'spukBesluitVastleggen', besluit('BIJGESTELD', '1.00', '2026-05-21'))).toEqual(['SPU-017']);
    await bij();
    expect(await bevindingen()).toEqual([]);
    const d = await vraag<{ verrekening: object; voorschotten: object[] }>(
      fin,
      `{ spukBeurs(gemeenteCode: "GM0002", beurs: ${BEURS}, jaar: 2025) { verrekening { soort verschil betaald verwachtIn } voorschotten { maand bedrag } } }`,
      'spukBeurs',
    );
    expect(d.verrekening).toMatchObject({ soort: 'NABETALING', verwachtIn: '2026-05' });
    expect(d.voorschotten).toHaveLength(12);
    expect(await p.eigenaar(`select tabel from audit where tabel = 'spuk_besluit' limit 1`)).toHaveLength(1);
  });

  it('weigert invoer zonder bron, in de toekomst of van een ander, en zegt waarom', async () => {
    const b = (extra: string) => `besluit: { beurs: ${BEURS}, jaar: 2026, soort: VOORLOPIG, bedrag: "5.00", ${extra} }`;
    expect(await doe(fin, 'spukBesluitVastleggen', b('beslotenOp: "2026-01-01", bron: " "'))).toEqual(['SPU-013']);
    expect(await doe(fin, 'spukBesluitVastleggen', b('beslotenOp: "2099-01-01", bron: "x"'))).toEqual(['SPU-014']);
    expect(
      await doe(
        fin,
        'spukBesluitVastleggen',
        `besluit: { beurs: EXTRA, jaar: 2026, soort: VOORLOPIG, bedrag: "5.00", beslotenOp: "2026-01-01", bron: "x" }`,
      ),
    ).toEqual(['SPU-012']);
    expect(await doe(fin, 'spukBesluitIntrekken', 'id: "999", reden: "x"')).toEqual(['SPU-022']);
    expect(
      await doe(
        coordinator,
        'kostendelingVastleggen',
        'deling: { contract: "ZU-B", sleutel: PERSONEN, vanJaar: 2025, bron: "x" }',
      ),
    ).toEqual(['SPU-024']);
  });

  it('rekent Dalfsen op de euro en vraagt wat er ontbreekt', async () => {
    const v = await vraag<
      {
        naam: string;
        precies: { totalen: { euro: number }[] };
        gedrukt: { afwijkingen: { verschil: number }[] };
        restBerekend: string;
        restGenoemd: string;
        restVerschil: string;
      }[]
    >(
      fin,
      '{ spukVoorbeelden { naam precies { totalen { euro } } gedrukt { afwijkingen { verschil melding } } restBerekend restGenoemd restVerschil } }',
      'spukVoorbeelden',
    );
    expect(v[0]!.precies.totalen.map((t) => t.euro)).toEqual([136729, 190534, 199634, 197534, 77000, 15400]);
    expect(v[0]!.gedrukt.afwijkingen.map((a) => a.verschil)).toEqual([2, 2, 2, 2]);
    expect(v[1]).toMatchObject({ restBerekend: '25054.00', restGenoemd: '25025.00', restVerschil: '29.00' });
    expect(
      await doe(
        fin,
        'spukTellingVastleggen',
        `telling: { soort: TAAKSTELLING, jaar: ${NU}, aantal: "25", peildatum: "${NU}-01-01", bron: "Circulaire" }`,
      ),
    ).toEqual([]);
    expect(
      await doe(
        coordinator,
        'spukBedragVastleggen',
        `bedrag: { soort: FACTOR, jaar: ${NU}, bedrag: "0.7", vastgesteldOp: "${NU}-01-01", bron: "Regeling" }`,
      ),
    ).toEqual([]);
    const t = await vraag<{
      rijen: { personen: string }[];
      ontbreekt: { vraag: string }[];
      totalen: { euro: number | null }[];
    }>(
      fin,
      `{ spukRekentool(vanJaar: ${NU}, totJaar: ${NU}) { rijen { personen } ontbreekt { vraag } totalen { euro } } }`,
      'spukRekentool',
    );
    expect(t.rijen[0]!.personen).toBe('17.5000');
    expect(t.ontbreekt.map((o) => o.vraag)).toEqual([
      `Bedrag per asielstatushouder, eerste jaar in ${NU} is niet ingevuld.`,
      `Bedrag per asielstatushouder, tweede jaar in ${NU + 1} is niet ingevuld.`,
      `Bedrag per asielstatushouder, derde jaar in ${NU + 2} is niet ingevuld.`,
    ]);
    expect(t.totalen.every((x) => x.euro === null)).toBe(true);
  });

  it('geeft de rekentool als werkmap met formules; een rekenprogramma komt op de euro uit', async () => {
    const JAREN = [2022, 2023, 2024, 2025, 2026, 2027];
    const elk = (soort: string, bedrag: string) => JAREN.map((jaar) => ({ soort, jaar, bedrag }));
    const dalfsen = {
      cohorten: ['25', '22', '22', '22'].map((taakstelling, i) => ({ jaar: JAREN[i], taakstelling })),
      gezinnen: JAREN.slice(0, 4).map((jaar) => ({ jaar, aantal: '3' })),
      onderwijsroute: [{ jaar: 2026, aantal: '2' }],
      bedragen: [
        ...[...elk('ASIEL_JAAR_1', '7712.10'), ...elk('ASIEL_JAAR_2', '4000'), ...elk('ASIEL_JAAR_3', '1000')],
        ...[...elk('GEZIN', '589.10'), ...elk('FACTOR', '0.7')],
      ],
    };
    const map = await mkdtemp(path.join(os.tmpdir(), 'rekentool-'));
    const open = async (invoer: object): Promise<Map<string, string[][]>> => {
      const r = await fin.post('/api/spuk/rekentool.xlsx').send(invoer).buffer(true).parse(heel);
      expect(r.status).toBe(200);
      await writeFile(path.join(map, 'v.xlsx'), r.body as Buffer);
      return herrekend(map, ['Rekentool', 'Aantallen']);
    };
    try {
      const zonder = (await open(dalfsen)).get('Rekentool')!;
      // Without an amount for the onderwijsroute a year has no total; it does not count as zero.
      expect(zonder.at(-1)!.slice(2)).toEqual([
        '136729.00',
        '190534.00',
        '199634.00',
        '197534.00',
        'ontbreekt',
        '15400.00',
      ]);
      const onderwijs = { soort: 'ONDERWIJSROUTE', jaar: 2026, bedrag: '5400.25' };
      const met = await open({ ...dalfsen, bedragen: [...dalfsen.bedragen, onderwijs] });
      expect(met.get('Rekentool')!.at(-1)!.slice(6)).toEqual(['87801.00', '15400.00']);
      expect(met.get('Rekentool')!.at(-2)!.slice(2, 4)).toEqual(['136729.05', '190533.64']);
      expect(
        met
          .get('Aantallen')!
          .slice(1, 5)
          .map((x) => x[3]),
      ).toEqual(['17.50', '15.40', '15.40', '15.40']);
      const fout = await fin
        .post('/api/spuk/rekentool.xlsx')
        .send({ ...dalfsen, bedragen: [{ ...onderwijs, bedrag: '=1+1' }] });
      expect([fout.status, (fout.body as { code: string }).code]).toEqual([400, 'POR-002']);
    } finally {
      await rm(map, { recursive: true, force: true });
    }
  }, 120_000);

  it('houdt een scenario naast de prognose, en schrijft pas iets als het bewaard wordt', async () => {
    const voor = await p.eigenaar('select count(*)::int n from spuk_scenario');
    const blik = (extra: string) =>
      `{ spukVooruitblik(gemeenteCode: "GM0002", beurs: ${BEURS}, jaar: ${NU}${extra}) { basis { totaal { midden } } scenario { totaal { midden } } verschil { midden } fouten { code veld } } }`;
    interface Blik {
      basis: { totaal: { midden: string } };
      scenario: { totaal: { midden: string } } | null;
      verschil: { midden: string } | null;
      fouten: { code: string; veld: string }[];
    }
    const w = 'watAls: { dossier: { bedrag: "1000.00", vanaf: "' + `${NU}-12` + '", maanden: 1 } }';
    const uit = await vraag<Blik>(fin, blik(`, ${w}`), 'spukVooruitblik');
    expect(['1000.00', '0.00']).toContain(uit.verschil!.midden);
    expect(await p.eigenaar('select count(*)::int n from spuk_scenario')).toEqual(voor);
    expect(
      (await vraag<Blik>(fin, blik(', watAls: { mix: [{ route: "B1_ROUTE", aandeel: "50" }] }'), 'spukVooruitblik'))
        .fouten,
    ).toEqual([{ code: 'SPU-020', veld: 'mix' }]);
    const bewaar = `scenario: { naam: "Groot dossier", beurs: ${BEURS}, jaar: ${NU}, aannames: { indexatie: "4.96", tarief: "5" } }`;
    expect(await doe(fin, 'spukScenarioBewaren', bewaar)).toEqual([]);
    expect(await doe(fin, 'spukScenarioBewaren', bewaar)).toEqual([]);
    const lijst = await vraag<{ id: string; naam: string; aannames: { tarief: string } }[]>(
      fin,
      `{ spukScenarios(jaar: ${NU}) { id naam aannames { tarief } } }`,
      'spukScenarios',
    );
    expect(lijst.map((x) => [x.naam, x.aannames.tarief])).toEqual([['Groot dossier', '5']]);
    expect(
      (await vraag<Blik>(fin, blik(`, scenarioId: "${lijst[0]!.id}"`), 'spukVooruitblik')).scenario,
    ).not.toBeNull();
    expect(await vraag(coordinator, `{ spukScenarios(jaar: ${NU}) { id } }`, 'spukScenarios')).toEqual([]);
  });

  it('geeft een scenario een andere naam en gooit het weg; een ander kan dat niet', async () => {
    const namen = async (): Promise<[string, string][]> =>
      (
        await vraag<{ id: string; naam: string }[]>(fin, `{ spukScenarios(jaar: ${NU}) { id naam } }`, 'spukScenarios')
      ).map((s) => [s.id, s.naam]);
    const tweede = `scenario: { naam: "Tweede", beurs: ${BEURS}, jaar: ${NU}, aannames: { tarief: "1" } }`;
    expect(await doe(fin, 'spukScenarioBewaren', tweede)).toEqual([]);
    const [[eerste], [ander]] = (await namen()) as [[string, string], [string, string]];
    expect(await doe(fin, 'spukScenarioHernoemen', `id: "${eerste}", naam: "tweede"`)).toEqual(['SPU-027']);
    expect(await doe(fin, 'spukScenarioHernoemen', `id: "${eerste}", naam: " "`)).toEqual(['SPU-021']);
    expect(await doe(fin, 'spukScenarioHernoemen', `id: "${eerste}", naam: "Eén dossier"`)).toEqual([]);
    expect(await doe(coordinator, 'spukScenarioHernoemen', `id: "${eerste}", naam: "x"`)).toEqual(['SPU-022']);
    expect(await doe(coordinator, 'spukScenarioVerwijderen', `id: "${ander}"`)).toEqual(['SPU-022']);
    expect(await doe(fin, 'spukScenarioVerwijderen', `id: "${ander}"`)).toEqual([]);
    expect(await doe(fin, 'spukScenarioVerwijderen', `id: "${ander}"`)).toEqual(['SPU-022']);
    expect(await namen()).toEqual([[eerste, 'Eén dossier']]);
    const sporen = await p.eigenaar<{ voor: { naam: string } | null }>(
      `select voor from audit where tabel = 'spuk_scenario' and na is null`,
    );
    expect(sporen.map((x) => x.voor?.naam)).toEqual(['Tweede']);
  });

  it('corrigeert een besluit met een reden: het oude blijft, het nieuwe geldt, of er gebeurt niets', async () => {
    const nieuw = (soort: string, bedrag: string) =>
      `besluit: { beurs: ONDERWIJSROUTE, jaar: ${NU}, soort: ${soort}, bedrag: "${bedrag}", beslotenOp: "${NU}-01-01", bron: "Brief" }`;
    interface Rij {
      id: string;
      soort: string;
      bedrag: string;
      ingetrokkenReden: string | null;
    }
    const lees = async (): Promise<Rij[]> =>
      (
        await vraag<{ besluiten: Rij[] }>(
          fin,
          `{ spukBeurs(gemeenteCode: "GM0002", beurs: ONDERWIJSROUTE, jaar: ${NU}) { besluiten { id soort bedrag ingetrokkenReden } } }`,
          'spukBeurs',
        )
      ).besluiten;
    expect(await doe(fin, 'spukBesluitVastleggen', nieuw('DEFINITIEF', '10.00'))).toEqual([]);
    const [oud] = await lees();
    const met = (reden: string, n: string) => `id: "${oud!.id}", ${n}, reden: "${reden}"`;
    expect(await doe(fin, 'spukBesluitCorrigeren', met(' ', nieuw('DEFINITIEF', '12.00')))).toEqual(['SPU-019']);
    expect(await doe(fin, 'spukBesluitVastleggen', nieuw('DEFINITIEF', '11.00'))).toEqual([]);
    // A definitive decision is left: the new one is refused, and the old one must not be gone.
    expect(await doe(fin, 'spukBesluitCorrigeren', met('Verkeerd', nieuw('VOORLOPIG', '12.00')))).toEqual(['SPU-017']);
    expect((await lees()).map((b) => b.ingetrokkenReden)).toEqual([null, null]);
    expect(await doe(fin, 'spukBesluitCorrigeren', met('Typefout', nieuw('DEFINITIEF', '12.00')))).toEqual([]);
    expect((await lees()).map((b) => [b.bedrag, b.ingetrokkenReden])).toEqual([
      ['10.00', 'Typefout'],
      ['11.00', null],
      ['12.00', null],
    ]);
    await p.eigenaar(`delete from spuk_besluit where beurs = 'ONDERWIJSROUTE'`);
  });

  it('zet een product in een andere beurs, zonder de beurzen te mengen', async () => {
    const voor = (await standen(coordinator, 2025)).reduce((a, s) => a + cent(s.besteed), 0);
    expect(
      await doe(
        manager,
        'spukBeursToewijzen',
        'toerekening: { product: "TAAL_KNM", beurs: ONDERWIJSROUTE, vanJaar: 2025 }',
      ),
    ).toEqual([]);
    expect(
      await doe(
        manager,
        'spukBeursToewijzen',
        'toerekening: { product: "TAAL_KNM", beurs: UITVOERING, vanJaar: 2025 }',
      ),
    ).toEqual(['SPU-025']);
    const na = await standen(coordinator, 2025);
    expect(na.reduce((a, s) => a + cent(s.besteed), 0)).toBe(voor);
    expect(na.filter((s) => s.beurs === 'ONDERWIJSROUTE').length).toBeGreaterThan(0);
    await p.eigenaar('delete from spuk_toerekening');
  });

  it('deelt kosten naar de sleutel, op de cent, en verbergt kleine aantallen', async () => {
    expect(
      await doe(
        manager,
        'kostendelingVastleggen',
        'deling: { contract: "NO-A", sleutel: VAST, delen: [{ gemeenteCode: "GM0001", aandeel: "60" }], vanJaar: 2025, bron: "x" }',
      ),
    ).toEqual(['SPU-030']);
    expect(
      await doe(
        manager,
        'kostendelingVastleggen',
        'deling: { contract: "NO-A", sleutel: PERSONEN, vanJaar: 2025, bron: "Besluit" }',
      ),
    ).toEqual([]);
    expect(
      await doe(
        manager,
        'kostendelingVastleggen',
        'deling: { contract: "NO-B", sleutel: VAST, delen: [{ gemeenteCode: "GM0001", aandeel: "60" }, { gemeenteCode: "GM0002", aandeel: "40" }], vanJaar: 2025, bron: "Besluit" }',
      ),
    ).toEqual([]);
    interface Deling {
      contract: string;
      totaal: string;
      delen: { aandeel: string; eigen: string; verrekening: string; gewicht: string | null; gemeenteCode: string }[];
    }
    const VRAAG =
      '{ kostendelingen(jaar: 2025) { contract totaal delen { gemeenteCode eigen gewicht aandeel verrekening } } }';
    const d = await vraag<Deling[]>(coordinator, VRAAG, 'kostendelingen');
    expect(d.map((x) => x.contract)).toEqual(['NO-A', 'NO-B']);
    for (const x of d) {
      expect(x.delen.reduce((a, y) => a + cent(y.aandeel), 0)).toBe(cent(x.totaal));
      expect(x.delen.reduce((a, y) => a + cent(y.verrekening), 0)).toBe(0);
    }
    expect(d[0]!.delen.filter((x) => cent(x.eigen) > 0).every((x) => x.gewicht === null)).toBe(true);
    const eigen = await vraag<Deling[]>(fin, VRAAG, 'kostendelingen');
    expect(eigen.flatMap((x) => x.delen.map((y) => y.gemeenteCode))).toEqual(['GM0002', 'GM0002']);
  });

  it('geeft de raad cijfers zonder personen: onder de vijf staat er niets', async () => {
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, gehuisvest_op) select 'R-' || i, 2, 'ASIELSTATUSHOUDER', '2025-03-01' from generate_series(1, 6) i`,
    );
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, gehuisvest_op) select 'Q-' || i, 1, 'ASIELSTATUSHOUDER', '2025-03-01' from generate_series(1, 4) i`,
    );
    const c = await vraag<{ gemeente: string; gehuisvest: object }[]>(
      coordinator,
      '{ spukRaadcijfers(jaar: 2025, halfjaar: 1) { gemeente gehuisvest { aantal klein } gerealiseerd } }',
      'spukRaadcijfers',
    );
    expect(c.map((x) => [x.gemeente, x.gehuisvest])).toEqual([
      ['Ademhuizen', { aantal: null, klein: true }],
      ['Bergdorp', { aantal: 6, klein: false }],
    ]);
  });

  it('geeft signalen voor het overleg', async () => {
    const actor = {
      gebruikerId: null,
      naam: 'x',
      rol: 'REGIO_COORDINATOR' as const,
      organisatieSoort: 'REGIO' as const,
      organisatieId: 1,
      toewijzingId: null,
      rechten: [],
    };
    await p.eigenaar(
      `insert into spuk_besluit (gemeente_id, beurs, jaar, soort, bedrag_cent, besloten_op, bron, door) values (1, '${BEURS}', 2025, 'VOORLOPIG', 1, '2025-01-01', 'x', 'x')`,
    );
    const s = await spukSignalen(p.app.get(Beurzen), actor, 2025);
    expect(s[0]).toMatchObject({ gemeente: 'Ademhuizen', drempel: 100 });
  });

  describe('verantwoording', () => {
    const VRAAG =
      '{ spukVerantwoording(jaar: 2025) { ingevuld indicatoren { code omschrijving grootheid bedrag } beurzen { titel vast veranderd toelichting { tekst } } heropeningen { reden } verklaringen { contract verschil volume prijs } } }';
    interface Jaar {
      ingevuld: boolean;
      indicatoren: { code: string; grootheid: string; bedrag: string }[];
      beurzen: { titel: string; vast: boolean; veranderd: string[]; toelichting: { tekst: string } | null }[];
      heropeningen: { reden: string }[];
      verklaringen: { verschil: string; volume: string; prijs: string }[];
    }
    const jaar = (): Promise<Jaar> => vraag<Jaar>(fin, VRAAG, 'spukVerantwoording');

    it('stelt vast, ziet wat daarna verandert, en opent alleen die beurs, met een reden', async () => {
      expect(await doe(fin, 'spukVerantwoordingVaststellen', `jaar: ${NU}`)).toEqual(['SPU-040']);
      expect(
        await doe(
          fin,
          'spukUitgaveVastleggen',
          'uitgave: { beurs: UITVOERING, maand: "2025-03", bedrag: "735.25", omschrijving: "Consulenten", bron: "Begroting" }',
        ),
      ).toEqual([]);
      expect(await doe(fin, 'spukVerantwoordingVaststellen', 'jaar: 2025')).toEqual(['SPU-041', 'SPU-043']);
      expect(
        await doe(
          fin,
          'spukBesluitVastleggen',
          'besluit: { beurs: UITVOERING, jaar: 2025, soort: VOORLOPIG, bedrag: "1040.79", beslotenOp: "2025-01-01", bron: "Circulaire" }',
        ),
      ).toEqual([]);
      expect(await doe(fin, 'spukVerantwoordingVaststellen', 'jaar: 2025')).toEqual(['SPU-043', 'SPU-043']);
      const licht = (beurs: string, tekst: string) =>
        doe(fin, 'spukToelichtingVastleggen', `jaar: 2025, beurs: ${beurs}, tekst: "${tekst}"`);
      expect(await licht('UITVOERING', ' ')).toEqual(['SPU-043']);
      expect(await licht('UITVOERING', 'Eerste jaar met een eigen consulent')).toEqual([]);
      expect(await licht(BEURS, 'Lessen begonnen in 2025')).toEqual([]);
      expect(await licht(BEURS, 'De lessen begonnen in januari 2025')).toEqual([]);
      expect(await doe(fin, 'spukVerantwoordingVaststellen', 'jaar: 2025')).toEqual([]);
      expect(await licht(BEURS, 'Te laat')).toEqual(['SPU-044']);
      expect((await jaar()).beurzen.map((b) => b.toelichting?.tekst)).toEqual([
        'Eerste jaar met een eigen consulent',
        'De lessen begonnen in januari 2025',
      ]);
      expect((await jaar()).beurzen.map((b) => [b.vast, b.veranderd])).toEqual([
        [true, []],
        [true, []],
      ]);
      const extra =
        'uitgave: { beurs: UITVOERING, maand: "2025-11", bedrag: "55.00", omschrijving: "Nakomer", bron: "Factuur"';
      expect(await doe(fin, 'spukUitgaveVastleggen', `${extra} }`)).toEqual(['SPU-015']);
      expect(await doe(fin, 'spukUitgaveVastleggen', `${extra}, reden: "Factuur kwam na" }`)).toEqual([]);
      const na = await jaar();
      expect(na.beurzen.map((b) => [b.titel.slice(0, 4), b.vast])).toEqual([
        ['Uitv', false],
        ['SPUK', true],
      ]);
      expect(na.heropeningen.map((h) => h.reden)).toEqual(['Factuur kwam na']);
      await bij();
      await p.eigenaar(
        `update boeking set bedrag_cent = bedrag_cent + 100 where (traject_id, periode, contract_id, product_id) in (select traject_id, periode, contract_id, product_id from boeking where gemeente_id = 2 and extract(year from periode) = 2025 limit 1)`,
      );
      await bij();
      expect((await jaar()).beurzen.map((b) => b.veranderd)).toEqual([[], ['BESTEED', 'SALDO']]);
      await p.eigenaar(
        `update boeking set bedrag_cent = bedrag_cent - 100 where (traject_id, periode, contract_id, product_id) in (select traject_id, periode, contract_id, product_id from boeking where gemeente_id = 2 and extract(year from periode) = 2025 limit 1)`,
      );
      await bij();
    });

    it('verklaart het verschil met vorig jaar door uren en prijs, samen het hele verschil', async () => {
      for (const v of (await jaar()).verklaringen) expect(cent(v.volume) + cent(v.prijs)).toBe(cent(v.verschil));
    });

    it('neemt een eigen indeling, vanaf een jaar', async () => {
      expect((await jaar()).ingevuld).toBe(false);
      const i = (jaarVan: number, code: string) =>
        `indicator: { code: "${code}", omschrijving: "Besteding", beurs: ${BEURS}, grootheid: BESTEED, volgorde: 1, vanJaar: ${jaarVan}, bron: "SiSa-bijlage" }`;
      expect(await doe(fin, 'sisaIndicatorVastleggen', i(2025, 'G12/01'))).toEqual([]);
      expect(await doe(fin, 'sisaIndicatorVastleggen', i(2025, 'G13/01'))).toEqual(['SPU-025']);
      expect(await doe(fin, 'sisaIndicatorVastleggen', i(2026, 'G13/01'))).toEqual([]);
      expect((await jaar()).indicatoren.map((x) => x.code)).toEqual(['G12/01']);
    });

    it('geeft een blad waarvan een rekenprogramma dezelfde totalen maakt', async () => {
      const r = await fin.get('/api/spuk/verantwoording/2025.xlsx').buffer(true).parse(heel);
      expect(r.status).toBe(200);
      const map = await mkdtemp(path.join(os.tmpdir(), 'sisa-'));
      try {
        await writeFile(path.join(map, 'v.xlsx'), r.body as Buffer);
        const bladen = await herrekend(map);
        const beurzen = bladen.get('Beurzen')!;
        const j = await jaar();
        expect(
          bladen
            .get('Verantwoording')!
            .slice(1)
            .map((x) => [x[0], x[4]]),
        ).toEqual(j.indicatoren.map((x) => [x.code, x.bedrag]));
        const totaal = beurzen.at(-1)!;
        const som = (k: number): string =>
          beurzen
            .slice(1, -1)
            .reduce((a, x) => a + cent(x[k]!), 0)
            .toString();
        for (const k of [1, 2, 3, 4, 5, 6, 7]) expect(String(cent(totaal[k]!))).toBe(som(k));
        const spuk = (await standen(fin, 2025)).find((s) => s.beurs === BEURS)!;
        expect(beurzen.find((x) => x[0]!.startsWith('SPUK inburgering'))![3]).toBe(spuk.besteed);
        expect(beurzen.find((x) => x[0]!.startsWith('Uitvoering'))![5]).toBe('790.25');
        expect(beurzen.find((x) => x[0]!.startsWith('Uitvoering'))![13]).toBe('Eerste jaar met een eigen consulent');
      } finally {
        await rm(map, { recursive: true, force: true });
      }
    }, 120_000);
  });

  it('heeft bij de nachtelijke controle geen verschil', async () => {
    await bij();
    expect(await p.database.schrijf(werker, controleerVerplichtingen)).toEqual([]);
  });
});

/** A file as it came, for supertest. */
const heel = (res: Response, klaar: (fout: Error | null, inhoud: unknown) => void): void => {
  const stukken: Buffer[] = [];
  res.on('data', (d: Buffer) => stukken.push(d));
  res.on('end', () => klaar(null, Buffer.concat(stukken)));
};
/** Opens the workbook in LibreOffice, which reckons every formula again, and reads back each sheet. */
const SISA = ['Verantwoording', 'Beurzen', 'Verklaring', 'Regels', 'Uitgaven'];
async function herrekend(map: string, bladen = SISA): Promise<Map<string, string[][]>> {
  const naar = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
  await promisify(execFile)(
    'soffice',
    [
      `-env:UserInstallation=file://${map}/profiel`,
      '--headless',
      '--convert-to',
      naar,
      '--outdir',
      map,
      path.join(map, 'v.xlsx'),
    ],
    { timeout: 100_000 },
  );
  const uit = new Map<string, string[][]>();
  for (const naam of bladen) {
    const tekst = await readFile(path.join(map, `v-${naam}.csv`), 'utf8');
    uit.set(
      naam,
      tekst
        .trim()
        .split('\n')
        .map((r) => r.split(';').map((c) => getal(c.replaceAll('"', '')))),
    );
  }
  return uit;
}
/** '1,234.50' as the program shows it -> '1234.50'. */
const getal = (t: string): string => (/^-?[\d,]+(\.\d+)?$/.test(t) ? Number(t.replaceAll(',', '')).toFixed(2) : t);
