import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { Actor } from '#core';
import { maakDataSource, appUrl, Database } from '#platform';
import { TarievenVergelijken, toonVergelijking } from '#inkoop';
import { hashWachtwoord } from '#toegang';
import { entiteiten } from '../../apps/entiteiten.js';
import { maakOmgeving, mediaan, toonTabel, type Meting, type Omgeving } from './omgeving.js';
import { WACHTWOORD } from './wereld.js';

const RONDEN = Number(process.env.BENCH_RONDEN ?? 15);
const GRENS_MS = 150;

/** 200 contracts × 40 products of 10 suppliers in one region, 39 of them modules, and a year of booked lines. */
const WERELD = `
insert into regio (code, naam, soort) values ('R', 'Regio', 'INKOOPREGIO');
insert into gemeente (code, naam) values ('GM0001', 'Gemeente');
insert into deelname (regio_id, gemeente_id, van) values (1, 1, '2022-01-01');
insert into aanbieder (code, naam, kvk) select 'A' || i, 'Aanbieder ' || i, i from generate_series(1, 10) i;
insert into product (code, naam) select 'P' || i, 'Product ' || i from generate_series(1, 40) i;
insert into perceel (code, regio_id, naam, max_aanbieders) values ('P', 1, 'Perceel', 1000);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, ritme, aanwezigheidsnorm_bp)
  select 'C' || i, 1, 1, 1 + i % 10, '2024-01-01', 'MAAND', 8000 from generate_series(1, 200) i;
insert into pakket (contract_id, leerroute, omschrijving, lesuren_h, duur_maanden, groep_min, groep_max, van)
  select id, 'B1_ROUTE', 'Pakket', 60000, 18, 6, 12, '2024-01-01' from contract;
insert into pakket_deel (pakket_id, product_id, soort, uren_h)
  select p.id, d.id, case when d.id = 1 then 'BASIS' else 'MODULE' end, 1000 from pakket p, product d;
insert into tarief (contract_id, product_id, eenheid, bedrag_e4, van, tot)
  select c.id, p.id, (array['LESUUR','TRAJECT','MAAND'])[1 + p.id % 3], 100000 + (c.id * 37 + p.id * 91) % 90000, v.van, v.tot
  from contract c, product p, (values ('2024-01-01'::date, '2025-12-31'::date), ('2026-01-01', null)) v (van, tot);
insert into tarief_trede (tarief_id, groep_van, groep_tot, eenheid, bedrag_e4) select id, 1, 8, eenheid, bedrag_e4 * 2 from tarief where product_id = 1;
insert into boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id, aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
  select c.id * 100 + t, 1, c.id, make_date(2026, m, 1), gen_random_uuid(), t, 1, 1, c.aanbieder_id, 4000, 3500, 4000, 60000, true
  from contract c, generate_series(1, 12) m, generate_series(1, 20) t;
insert into besteding (gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, bedrag_cent, aangeboden_h, gevolgd_h, eenheden_h, aantal)
  select gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, sum(bedrag_cent), sum(aangeboden_h), sum(gevolgd_h), sum(eenheden_h), count(*)
  from boeking group by 1, 2, 3, 4, 5, 6;
analyze;`;

const regio: Actor = {
  ...{ gebruikerId: null, naam: 'bench', rol: 'CONTRACTMANAGER', organisatieSoort: 'REGIO', organisatieId: 1 },
  ...{ toewijzingId: null, rechten: ['tarief.vergelijken'] },
};
const VRAAG = { leerroute: 'B1_ROUTE', jaar: 2026, maatstaf: 'LESUUR' } as const;

export async function meet(): Promise<void> {
  const o = await maakOmgeving(0);
  try {
    await o.pool.query(WERELD);
    await o.pool.query(`insert into gebruiker (email, naam, wachtwoord_hash) values ('r@bench', 'R', $1)`, [
      await hashWachtwoord(WACHTWOORD),
    ]);
    await o.pool.query(
      `insert into toewijzing (gebruiker_id, rol, regio_id, van) values (1, 'CONTRACTMANAGER', 1, '2020-01-01')`,
    );
    const metingen = [...(await metGraphql(o)), await metService(o)];
    toonTabel(metingen);
    const ms = mediaan(metingen[0]!.ms);
    console.log(`200 contracten × 40 producten over HTTP: mediaan ${ms.toFixed(0)} ms (grens ${GRENS_MS} ms)`);
    if (ms > GRENS_MS) process.exitCode = 1;
  } finally {
    await o.sluit();
  }
}

/** The question as the portal asks it: session, guard, walls, statement, reckoning, GraphQL, and every byte of the answer read. */
async function metGraphql(o: Omgeving): Promise<Meting[]> {
  const post = (query: string, cookie: string, variables: object): Promise<Response> =>
    fetch(`${o.basis}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  const binnen = await post(
    `mutation { inloggen(email: "r@bench", wachtwoord: "${WACHTWOORD}") { fouten { melding } } }`,
    '',
    {},
  );
  const cookie = binnen.headers.getSetCookie()[0]!.split(';')[0]!;
  const query = await readFile('schema/operations/TarievenVergelijken.graphql', 'utf8');
  const soorten: [string, object][] = [
    ['HTTP, alle modules', {}],
    ['HTTP, zonder modules', { modules: [] }],
    ['HTTP, klas van 6', { klas: 6 }],
  ];
  const metingen: Meting[] = soorten.map(([wat]) => ({ wat, ms: [] }));
  for (let ronde = -4; ronde < RONDEN; ronde++)
    for (const [i, [, over]] of soorten.entries()) {
      const t0 = performance.now();
      const antwoord = await post(query, cookie, { vraag: { ...VRAAG, ...over } });
      const bytes = await antwoord.arrayBuffer();
      const ms = performance.now() - t0;
      if (ronde >= 0) metingen[i]!.ms.push(ms);
      else if (!keur(Buffer.from(bytes).toString())) throw new Error('The comparison is not complete');
    }
  return metingen;
}
const keur = (tekst: string): boolean =>
  (JSON.parse(tekst) as { data: { tarievenVergelijken: { kolommen: unknown[] } } }).data.tarievenVergelijken.kolommen
    .length === 200;

/** The same without HTTP and GraphQL: the statement and the reckoning. */
async function metService(o: Omgeving): Promise<Meting> {
  const ds = await maakDataSource(appUrl(o.url), entiteiten, 2).initialize();
  const service = new TarievenVergelijken(new Database(ds));
  const meting: Meting = { wat: 'alleen de dienst', ms: [] };
  for (let ronde = -4; ronde < RONDEN; ronde++) {
    const t0 = performance.now();
    toonVergelijking(await service.vergelijk(regio, { ...VRAAG } as never));
    if (ronde >= 0) meting.ms.push(performance.now() - t0);
  }
  await ds.destroy();
  return meting;
}
