import { performance } from 'node:perf_hooks';
import type { Actor } from '#core';
import { maakDataSource, appUrl, Database } from '#platform';
import { hashWachtwoord } from '#toegang';
import { Trajecten } from '#trajecten';
import { entiteiten } from '../../apps/entiteiten.js';
import { maakOmgeving, mediaan, toonTabel, type Meting, type Omgeving } from './omgeving.js';
import { WACHTWOORD } from './wereld.js';

const RONDEN = Number(process.env.BENCH_RONDEN ?? 15);
const GRENS_MS = 200;
const GEMEENTEN = 4;
const PER_GEMEENTE = 2000;

/** Four gemeenten of 2,000 trajecten: a plan or two, 22 facts and eighteen months of booked lines for two products each. */
const WERELD = `
insert into regio (code, naam, soort) values ('R', 'Regio', 'INKOOPREGIO');
insert into gemeente (code, naam) select 'GM' || lpad(i::text, 4, '0'), 'Gemeente ' || i from generate_series(1, ${GEMEENTEN}) i;
insert into deelname (regio_id, gemeente_id, van) select 1, id, '2022-01-01' from gemeente;
insert into aanbieder (code, naam, kvk) values ('A', 'Aanbieder', '1');
insert into product (code, naam) values ('TAAL_KNM', 'Taal en KNM'), ('ALFABETISERING', 'Alfabetisering'), ('PARTICIPATIE', 'Participatie');
insert into perceel (code, regio_id, naam, max_aanbieders) values ('P', 1, 'Perceel', 1);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, ritme, aanwezigheidsnorm_bp) values ('C', 1, 1, 1, '2022-01-01', 'MAAND', 8000);
insert into traject (trajectnummer, gemeente_id, doelgroep, gehuisvest_op)
  select 'BE-' || (100000 + i), 1 + i % ${GEMEENTEN}, case when i % 9 = 0 then 'GEZINS_OF_OVERIGE_MIGRANT' else 'ASIELSTATUSHOUDER' end, current_date - 800 + i % 700
  from generate_series(0, ${GEMEENTEN * PER_GEMEENTE - 1}) i;
insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
  select id, v, gehuisvest_op + 50 + v * 100, (array['B1_ROUTE','Z_ROUTE','ONDERWIJSROUTE'])[1 + (id + v / 2) % 3], 1000000 from traject, generate_series(1, 2) v where v = 1 or id % 4 = 0;
insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
  select id, p, 1, vastgesteld_op, vastgesteld_op + 540, 4000, 72000 from pip, generate_series(1, 2) p;
insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
  select id, gemeente_id, s, gehuisvest_op + 10, 'DUO', 'bench' from traject, unnest(array['DUO_KENNISGEVING','BRP_INSCHRIJVING','HUISVESTING','INTAKE_GESTART','INTAKE_AFGEROND']) s;
insert into traject_feit (traject_id, gemeente_id, soort, datum, code, bron, door)
  select id, gemeente_id, 'MAP_THEMA', gehuisvest_op + 200, 'T' || n, 'KLANTMANAGER', 'bench' from traject, generate_series(1, 6) n;
insert into traject_feit (traject_id, gemeente_id, soort, datum, uren_h, gegevens, bron, door)
  select id, gemeente_id, 'PVT_BIJEENKOMST', gehuisvest_op + 100 + n, 300, jsonb_build_object('activiteit', n = 4), 'KLANTMANAGER', 'bench' from traject, generate_series(1, 4) n;
insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
  select id, gemeente_id, 'PVT_ONDERTEKEND', gehuisvest_op + 120, 'KLANTMANAGER', 'bench' from traject where id % 3 > 0;
insert into traject_feit (traject_id, gemeente_id, soort, datum, uren_h, bron, door)
  select id, gemeente_id, 'MAP_PRAKTIJK', gehuisvest_op + 300, 2000, 'KLANTMANAGER', 'bench' from traject, generate_series(1, 2) n;
insert into traject_feit (traject_id, gemeente_id, soort, datum, code, gegevens, bron, door)
  select id, gemeente_id, 'EXAMEN', gehuisvest_op + 500, 'GESLAAGD', jsonb_build_object('onderdeel', o, 'niveau', 'B1'), 'DUO', 'bench' from traject, unnest(array['LEZEN','KNM']) o;
insert into traject_feit (traject_id, gemeente_id, soort, datum, tot, bron, door)
  select id, gemeente_id, 'ONTZORGING', gehuisvest_op, gehuisvest_op + 200, 'KLANTMANAGER', 'bench' from traject;
insert into boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id, aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
  select t.id, 1 + p * (1 + t.id % 2), 1, (date_trunc('month', t.gehuisvest_op) + (m || ' months')::interval)::date, gen_random_uuid(), t.id, t.gemeente_id, 1, 1, 4000, 3600, 4000, 60000, true
  from traject t, generate_series(4, 21) m, generate_series(0, 1) p;
`;

export async function meet(): Promise<void> {
  const o = await maakOmgeving(0);
  try {
    await o.pool.query(WERELD);
    await o.pool.query('vacuum analyze');
    await o.pool.query(`insert into gebruiker (email, naam, wachtwoord_hash) values ('k@bench', 'K', $1)`, [
      await hashWachtwoord(WACHTWOORD),
    ]);
    await o.pool.query(
      `insert into toewijzing (gebruiker_id, rol, gemeente_id, van) values (1, 'KLANTMANAGER', 1, '2020-01-01')`,
    );
    console.log(`statements per bladzijde: ${await statements(o)}`);
    const metingen = await metGraphql(o);
    toonTabel(metingen);
    for (const { wat, ms } of metingen) {
      console.log(`${wat}: mediaan ${mediaan(ms).toFixed(0)} ms (grens ${GRENS_MS} ms)`);
      if (mediaan(ms) > GRENS_MS) process.exitCode = 1;
    }
  } finally {
    await o.sluit();
  }
}

const TERMIJN =
  'code naam oordeel datum dagenOver klaar uitleg cijfers { naam waarde eenheid } ontbreekt regel { tekst bron geldigVanaf }';
const VRAGEN: [string, string, number][] = [
  [
    'eerste 50 van 2.000 met elke termijn voluit',
    `query L($n: Int) { trajecten(first: $n) { totaal teLaat letOp nodes { trajectnummer leerroute termijnEinde termijnen { ${TERMIJN} } } pageInfo { endCursor } } }`,
    50,
  ],
  [
    '2.000 trajecten met elke termijn',
    `query L($n: Int) { trajecten(first: $n) { totaal teLaat letOp nodes { trajectnummer leerroute termijnEinde stand } pageInfo { endCursor } } }`,
    2000,
  ],
];

/** Through the running API: session, guard, walls, GraphQL, and the whole answer read. */
async function metGraphql(o: Omgeving): Promise<Meting[]> {
  const post = (query: string, cookie = '', n = 0): Promise<Response> =>
    fetch(`${o.basis}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables: { n } }),
    });
  const login = await post(`mutation { inloggen(email: "k@bench", wachtwoord: "${WACHTWOORD}") { fouten { code } } }`);
  const cookie = login.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  const metingen: Meting[] = VRAGEN.map(([wat]) => ({ wat, ms: [] }));
  for (let ronde = -3; ronde < RONDEN; ronde++)
    for (const [i, [, vraag, aantal]] of VRAGEN.entries()) {
      const t0 = performance.now();
      const uit = (await (await post(vraag, cookie, aantal)).json()) as {
        data?: { trajecten: { nodes: unknown[]; totaal: number } };
      };
      if (uit.data?.trajecten.nodes.length !== aantal || uit.data.trajecten.totaal !== PER_GEMEENTE)
        throw new Error(`The list is not complete: ${JSON.stringify(uit).slice(0, 300)}`);
      if (ronde >= 0) metingen[i]!.ms.push(performance.now() - t0);
    }
  return metingen;
}

/** The same work without the wire, to count its statements. */
async function statements(o: Omgeving): Promise<number> {
  const ds = await maakDataSource(appUrl(o.url), entiteiten, 2).initialize();
  const database = new Database(ds);
  const actor: Actor = {
    ...{ gebruikerId: 1, naam: 'bench', rol: 'KLANTMANAGER', organisatieSoort: 'GEMEENTE', organisatieId: 1 },
    ...{ toewijzingId: null, rechten: ['traject.lezen'] },
  };
  await new Trajecten(database).lijst(actor, {}, 50, null);
  await ds.destroy();
  return database.statements;
}
