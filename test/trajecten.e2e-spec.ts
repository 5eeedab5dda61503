import { vandaag, plusDagen } from '#core';
import { maakProef, type Beller, type Proef } from './api.js';

const NU = vandaag();
const dag = (n: number): string => plusDagen(NU, n);

interface Blad {
  trajecten: {
    nodes: Record<string, unknown>[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totaal: number;
    teLaat: number;
    letOp: number;
  };
}
const LIJST = `query L($filter: TrajectFilter, $volgorde: TrajectVolgorde, $first: Int, $after: String) {
  trajecten(filter: $filter, volgorde: $volgorde, first: $first, after: $after) {
    nodes { id trajectnummer doelgroep leerroute klantmanager eerstePip termijnEinde stand
      dringendst { code oordeel datum dagenOver } volgende { code oordeel datum dagenOver }
      termijnen { code naam oordeel datum dagenOver klaar uitleg cijfers { naam waarde eenheid } ontbreekt regel { tekst bron geldigVanaf } } }
    pageInfo { hasNextPage endCursor } totaal teLaat letOp } }`;

describe('Trajecten met hun termijnen', () => {
  let p: Proef;
  let km: Beller;
  beforeAll(async () => {
    p = await maakProef();
    km = await p.als('klant@ademhuizen');
    const [ik] = await p.eigenaar<{ id: number }>(`select id from gebruiker where email = 'klant@ademhuizen'`);
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, klantmanager_id) values
        ('A-10', 1, 'ASIELSTATUSHOUDER', $1), ('A-11', 1, 'ASIELSTATUSHOUDER', null), ('A-12', 1, 'ASIELSTATUSHOUDER', $1)`,
      [ik!.id],
    );
    await feit('A-10', 'DUO_KENNISGEVING', dag(-71));
    await feit('A-11', 'DUO_KENNISGEVING', dag(-60));
    await feit('A-12', 'DUO_KENNISGEVING', dag(-10));
    await p.eigenaar(`update pip set vastgesteld_op = $1`, [dag(-100)]);
  }, 120_000);
  afterAll(() => p?.sluit());

  const feit = (
    nummer: string,
    soort: string,
    datum: string,
    rest: { uren?: number; gegevens?: object; levend?: boolean } = {},
  ) =>
    p.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, uren_h, gegevens, bron, door, levend)
       select id, gemeente_id, $2, $3, $4, $5, 'KLANTMANAGER', 'proef', $6 from traject where trajectnummer = $1`,
      [nummer, soort, datum, rest.uren ?? null, JSON.stringify(rest.gegevens ?? {}), rest.levend ?? true],
    );
  const lijst = async (variabelen: object = {}, b = km): Promise<Blad['trajecten']> => {
    const r = await b.gql<Blad>(LIJST, variabelen as Record<string, unknown>);
    if (!r.data) throw new Error(JSON.stringify(r.errors));
    return r.data.trajecten;
  };
  const nummers = (b: Blad['trajecten']): string[] => b.nodes.map((n) => n['trajectnummer'] as string);

  it('komt met het dringendste eerst: te laat, dan wat aandacht vraagt, dan de rest', async () => {
    const blad = await lijst();
    expect(nummers(blad).slice(0, 2)).toEqual(['A-10', 'A-11']);
    expect(blad.nodes[0]!['dringendst']).toMatchObject({
      code: 'PIP',
      oordeel: 'TE_LAAT',
      dagenOver: -1,
      datum: dag(-1),
    });
    expect(blad.nodes[1]!['dringendst']).toMatchObject({ code: 'PIP', oordeel: 'LET_OP', dagenOver: 10 });
    expect(blad).toMatchObject({ totaal: 4, teLaat: 1 });
    // Where nothing asks for attention: what comes next, and when.
    const rest = blad.nodes.find((n) => n['trajectnummer'] === 'A-12')!;
    expect(rest).toMatchObject({ dringendst: null, volgende: { code: 'PIP', oordeel: 'OP_TIJD', dagenOver: 60 } });
    expect(blad.nodes[0]!['volgende']).toBeNull();
  });

  it('geeft per traject elke termijn met datum, cijfers en regel met bron', async () => {
    const { nodes } = await lijst({ filter: { zoek: 'a-12' } });
    expect(nodes).toHaveLength(1);
    const termijnen = nodes[0]!['termijnen'] as { code: string; regel: { bron: string; geldigVanaf: string } }[];
    expect(termijnen.map((t) => t.code)).toEqual([
      ...[
        'PIP',
        'INBURGERINGSTERMIJN',
        'EXAMENBRIEF',
        'PVT',
        'MAP',
        'KNM',
        'TAALEXAMENS',
        'Z_CURSUS',
        'Z_PARTICIPATIE',
      ],
      ...[
        'Z_EINDGESPREK',
        'LEERROUTE_WISSELEN',
        'NIVEAU_AFSCHALEN',
        'VERLENGING_AANWEZIGHEID',
        'ONTZORGING',
        'LEEFTIJD',
      ],
    ]);
    expect(termijnen[0]).toMatchObject({
      ...{ oordeel: 'OP_TIJD', datum: dag(60), ontbreekt: ['een PIP'] },
      cijfers: [{ naam: 'begin van de termijn', waarde: dag(-10), eenheid: 'DATUM' }],
      regel: { bron: 'Besluit inburgering 2021, art. 5.3', geldigVanaf: '2022-01-01' },
    });
    expect(nodes[0]!['stand']).toMatchObject({ PIP: ['OP_TIJD', dag(60), 60] });
  });

  it('bladert zonder iets over te slaan of dubbel te geven, in elke volgorde', async () => {
    for (const volgorde of ['DRINGENDHEID', 'EINDE_TERMIJN', 'TRAJECTNUMMER']) {
      const heel = nummers(await lijst({ volgorde }));
      const delen: string[] = [];
      let after: string | null = null;
      do {
        const blad: Blad['trajecten'] = await lijst({ volgorde, first: 1, after });
        delen.push(...nummers(blad));
        after = blad.pageInfo.hasNextPage ? blad.pageInfo.endCursor : null;
      } while (after);
      expect(delen).toEqual(heel);
    }
  });

  it('filtert op eigen inburgeraars, aandacht, leerroute en termijn', async () => {
    expect(nummers(await lijst({ filter: { mijn: true } })).sort()).toEqual(['A-10', 'A-12']);
    expect(nummers(await lijst({ filter: { aandacht: true } }))).toEqual(expect.arrayContaining(['A-10', 'A-11']));
    expect(nummers(await lijst({ filter: { aandacht: true } }))).not.toContain('A-12');
    expect(nummers(await lijst({ filter: { leerroute: 'B1_ROUTE' } }))).toEqual(['T-1']);
    expect(nummers(await lijst({ filter: { termijn: 'PIP', oordeel: ['TE_LAAT'] } }))).toEqual(['A-10']);
    expect(nummers(await lijst({ filter: { afgesloten: true } }))).toEqual([]);
    await p.eigenaar(`update traject set afgesloten_op = $1 where trajectnummer = 'A-12'`, [dag(-1)]);
    expect(nummers(await lijst({ filter: { nummers: ['A-12', 'A-10', 'T-3'] } }))).toEqual(['A-10', 'A-12']);
    await p.eigenaar(`update traject set afgesloten_op = null where trajectnummer = 'A-12'`);
    const fout = await km.gql(LIJST, { filter: { leerroute: 'IETS' } });
    expect(fout.errors?.[0]?.extensions.code).toBe('POR-002');
  });

  it('een ander dan de gemeente ziet geen enkel traject', async () => {
    for (const wie of ['aanbieder@a', 'contract@noord', 'regio@noord', 'beheer@portaal']) {
      const r = await (await p.als(wie)).gql(LIJST, {});
      expect([wie, r.data, r.errors?.[0]?.extensions.code]).toEqual([wie, null, 'TOE-002']);
    }
    const cleyburg = await p.als('klant@cleyburg');
    expect(nummers(await lijst({}, cleyburg))).toEqual(['T-3']);
    expect((await cleyburg.gql(`{ traject(trajectnummer: "A-10") { id } }`)).data).toEqual({ traject: null });
    for (const f of [
      'traject_uren(null, array[]::text[], array[]::text[], array[]::text[], array[]::text[])',
      'traject_urenregels(array[1])',
    ])
      for (const scope of ['aanbieder', 'regio', 'beheer', 'werker', 'aanmelden'])
        await expect(alsScope(scope, `select * from ${f}`)).rejects.toThrow(/permission denied/);
  });
  const alsScope = (scope: string, sql: string) =>
    p.eigenaar(`begin; set local role portaal_${scope}; ${sql}; rollback`).finally(() => p.eigenaar('rollback'));

  it('een feit dat niet meer leeft telt niet', async () => {
    await feit('A-12', 'PVT_BIJEENKOMST', dag(-3), { uren: 1200, gegevens: { activiteit: true }, levend: false });
    await feit('A-12', 'PVT_BIJEENKOMST', dag(-2), { uren: 300, gegevens: { activiteit: true } });
    const r = await km.gql<{ traject: { termijnen: { code: string; ontbreekt: string[] }[] } }>(
      `{ traject(trajectnummer: "A-12") { termijnen { code ontbreekt } } }`,
    );
    expect(r.data!.traject.termijnen.find((t) => t.code === 'PVT')!.ontbreekt).toContain('9 uur PVT');
  });

  it('staan als taken bij wie ze moet doen: die van haar, wat vraagt, en niet meer dan past', async () => {
    interface Taak {
      soort: string;
      titel: string;
      uitleg: string;
      ernst: string;
      knop: string;
      link: string;
    }
    const taken = async (b: Beller): Promise<Taak[]> =>
      (
        await b.gql<{ mijnTaken: Taak[] }>('{ mijnTaken { soort titel uitleg ernst knop link } }')
      ).data!.mijnTaken.filter((t) => t.soort === 'TERMIJN');
    expect(await taken(km)).toEqual([
      {
        ...{ soort: 'TERMIJN', titel: 'PIP vaststellen: traject A-10', ernst: 'TE_LAAT', knop: 'Traject openen' },
        ...{ link: '/trajecten/A-10', uitleg: expect.stringContaining('PIP') as string },
      },
    ]);
    const regisseur = await p.als('regisseur@ademhuizen');
    expect((await taken(regisseur)).map((t) => t.link)).toEqual(
      expect.arrayContaining(['/trajecten/A-10', '/trajecten/A-11']),
    );
    expect(await taken(await p.als('financien@bergdorp'))).toEqual([]);
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep, klantmanager_id)
       select 'L-' || i, 1, 'ASIELSTATUSHOUDER', (select id from gebruiker where email = 'klant@ademhuizen') from generate_series(1, 14) i`,
    );
    await p.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
       select id, 1, 'DUO_KENNISGEVING', $1, 'DUO', 'proef' from traject where trajectnummer like 'L-%'`,
      [dag(-90)],
    );
    const veel = await taken(km);
    expect(veel).toHaveLength(11);
    expect(veel.at(-1)).toMatchObject({
      titel: 'En nog 5 trajecten die aandacht vragen',
      link: '/trajecten?mijn=true',
    });
    await p.eigenaar(
      `delete from traject_feit where traject_id in (select id from traject where trajectnummer like 'L-%')`,
    );
    await p.eigenaar(`delete from traject where trajectnummer like 'L-%'`);
  });

  it('kost een vast aantal statements, hoeveel trajecten er ook zijn', async () => {
    const tel = async (): Promise<number> => {
      const voor = p.database.statements;
      await lijst({ first: 100 });
      return p.database.statements - voor;
    };
    await tel();
    const weinig = await tel();
    await p.eigenaar(
      `insert into traject (trajectnummer, gemeente_id, doelgroep) select 'V-' || i, 1, 'ASIELSTATUSHOUDER' from generate_series(1, 300) i`,
    );
    await p.eigenaar(
      `insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
       select id, 1, 'DUO_KENNISGEVING', $1, 'DUO', 'proef' from traject where trajectnummer like 'V-%'`,
      [dag(-5)],
    );
    expect(await tel()).toBe(weinig);
    expect((await lijst({ first: 1 })).totaal).toBe(304);
  });
});
