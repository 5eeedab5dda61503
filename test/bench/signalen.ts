import os from 'node:os';
import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { vandaag, werker } from '#core';
import { appUrl, Database, maakDataSource } from '#platform';
import { evalueerSignalen, SIGNAALREGELS, verzamelBronnen, type Signaaltelling } from '#reconciliatie';
import { werkVerplichtingenBij } from '#spuk';
import { entiteiten } from '../../apps/entiteiten.js';
import { maakOmgeving, mediaan, toonTabel, type Meting } from './omgeving.js';

const RONDEN = Number(process.env.BENCH_RONDEN ?? 3);
const TRAJECTEN = Number(process.env.BENCH_TRAJECTEN ?? 60_000);
const GRENS_MS = 30_000;
const GEMEENTEN = 30;
const CONTRACTEN = 12;

/**
 * A region in which everything happens: twelve months of booked lines, twelve facts of each traject, findings, purses and
 * dates. One traject in twenty has no hours, one in twenty does not come, one in ten is behind.
 */
const WERELD = `
set session_replication_role = replica;
insert into regio (code, naam, soort) values ('B', 'Bench', 'INKOOPREGIO');
insert into gemeente (code, naam) select 'GM' || lpad(i::text, 4, '0'), 'Gemeente ' || i from generate_series(1, ${GEMEENTEN}) i;
insert into deelname (regio_id, gemeente_id, van) select 1, id, '2020-01-01' from gemeente;
insert into aanbieder (code, naam, kvk) select 'A' || i, 'Aanbieder ' || i, i from generate_series(1, 6) i;
insert into product (code, naam) values ('TAAL_KNM', 'Taal en KNM'), ('ALFABETISERING', 'Alfabetisering'), ('PARTICIPATIE', 'Participatie');
insert into perceel (code, regio_id, naam, max_aanbieders) values ('P', 1, 'Leerroutes', 9);
insert into contract (nummer, perceel_id, regio_id, aanbieder_id, van, tot, ritme, aanwezigheidsnorm_bp, keurmerk_vereist)
  select 'C' || i, 1, 1, 1 + i % 6, '2020-01-01', case when i % 3 = 0 then current_date + 200 end, 'MAAND', 8000, case when i % 4 = 0 then 'Blik op Werk' end from generate_series(1, ${CONTRACTEN}) i;
insert into contract_verlenging (contract_id, volgnummer, maanden, uiterlijk_besluiten_op) select id, 1, 12, current_date + 100 from contract where tot is not null;
insert into spuk_budget (gemeente_id, jaar, bedrag_cent) select id, extract(year from current_date), 100000000::bigint * (1 + id % 40) from gemeente;
insert into traject (trajectnummer, gemeente_id, doelgroep, gehuisvest_op)
  select 'BE-' || (100000 + i), 1 + i % ${GEMEENTEN}, 'ASIELSTATUSHOUDER', current_date - 1100 + i % 800 from generate_series(1, ${TRAJECTEN}) i;
insert into pip (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent)
  select id, 1, gehuisvest_op + 60, (array['B1_ROUTE','Z_ROUTE','ONDERWIJSROUTE'])[1 + id % 3], 1200000 from traject where id % 50 > 0;
insert into pip_onderdeel (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h)
  select p.id, 1 + k, 1 + p.traject_id % ${CONTRACTEN}, date_trunc('month', current_date) - interval '13 months', current_date + 300, 3000, 60000 from pip p, generate_series(0, 1) k where k = 0 or p.id % 2 = 0;
insert into traject_feit (traject_id, gemeente_id, soort, datum, bron, door)
  select id, gemeente_id, s, gehuisvest_op + 10, 'DUO', 'bench' from traject, unnest(array['DUO_KENNISGEVING','BRP_INSCHRIJVING','HUISVESTING','INTAKE_GESTART','INTAKE_AFGEROND']) s;
insert into traject_feit (traject_id, gemeente_id, soort, datum, uren_h, gegevens, bron, door)
  select id, gemeente_id, 'PVT_BIJEENKOMST', gehuisvest_op + 100 + n, 300, jsonb_build_object('activiteit', n = 4), 'KLANTMANAGER', 'bench' from traject, generate_series(1, 4) n;
insert into traject_feit (traject_id, gemeente_id, soort, datum, code, gegevens, bron, door)
  select id, gemeente_id, 'EXAMEN', gehuisvest_op + 500, 'GESLAAGD', jsonb_build_object('onderdeel', o, 'niveau', 'B1'), 'DUO', 'bench' from traject, unnest(array['LEZEN','KNM']) o;
insert into traject_feit (traject_id, gemeente_id, soort, datum, code, bron, door)
  select id, gemeente_id, 'UITVAL', current_date - 100, 'ONBEKEND', 'KLANTMANAGER', 'bench' from traject where id % 40 = 0;
insert into rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, laatste_versie)
  select c.id, c.aanbieder_id, 1, 'MAAND', m::date, m::date + 40, 1 from contract c,
    generate_series(date_trunc('month', current_date) - interval '13 months', date_trunc('month', current_date) - interval '1 month', interval '1 month') m;
insert into inlevering (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, status, via)
  select id, aanbieder_id, 1, 1, 'bench.csv', 1, sha256(id::text::bytea), 'VERWERKT', 'CLI' from rapportage where periode < date_trunc('month', current_date) - interval '1 month' or contract_id % 2 = 0;
update rapportage r set huidige_inlevering_id = i.id from inlevering i where i.rapportage_id = r.id;
insert into boeking (traject_id, product_id, contract_id, periode, inlevering_id, rij, gemeente_id, regio_id, aanbieder_id, aangeboden_h, gevolgd_h, eenheden_h, bedrag_cent, in_de_pas)
  select p.traject_id, o.product_id, o.contract_id, r.periode, r.huidige_inlevering_id, o.id, t.gemeente_id, 1, r.aanbieder_id, 3000,
    case when t.id % 20 = 1 and r.periode > current_date - 100 then 0 when t.id % 10 = 3 then 1500 else 2700 end, 3000, 45000, true
  from pip_onderdeel o join pip p on p.id = o.pip_id join traject t on t.id = p.traject_id join rapportage r on r.contract_id = o.contract_id and r.huidige_inlevering_id is not null
  where not (t.id % 20 = 2 and r.periode > current_date - 150);
insert into besteding (gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id, bedrag_cent, aangeboden_h,
  gevolgd_h, eenheden_h, aantal)
  select gemeente_id, periode, contract_id, product_id, 1, aanbieder_id, sum(bedrag_cent), sum(aangeboden_h),
  sum(gevolgd_h), sum(eenheden_h), count(*) from boeking group by 1, 2, 3, 4, 6;
insert into bevinding (rapportage_id, inlevering_id, code, sleutel, rij, trajectnummer, product, gemeten, grens, gemeente_id, regio_id, aanbieder_id, zicht_aanbieder_id)
  select r.id, r.huidige_inlevering_id, 'REC-206', b.rij::text, b.rij, 'x', 'x', 5000, 8000, b.gemeente_id, 1, b.aanbieder_id, b.aanbieder_id
  from boeking b join rapportage r on r.huidige_inlevering_id = b.inlevering_id where b.gevolgd_h < 2000;
insert into spuk_wacht (soort, sleutel) select 'TRAJECT', id from traject;
set session_replication_role = origin;
`;

interface Ronde {
  telling: Signaaltelling;
  ms: number;
  verzamelen: number;
  statements: number;
}
/** What the nightly job does. */
async function ronde(db: Database, dag: string): Promise<Ronde> {
  const [t0, voor] = [performance.now(), db.statements];
  const gevoed = await verzamelBronnen(db, dag);
  const [t1, tussen] = [performance.now(), db.statements];
  const telling = await db.schrijf(werker, (tx) => evalueerSignalen(tx, SIGNAALREGELS, dag, { gevoed }));
  console.log(`statements: ${tussen - voor} om te verzamelen, ${db.statements - tussen} om te evalueren`);
  return { telling, ms: performance.now() - t0, verzamelen: t1 - t0, statements: db.statements - voor };
}
/** Which version of which row stands, and how many lines the log has: the same text means that nothing was written. */
async function afdruk(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ t: string }>(
    `select md5(string_agg(id::text || ctid::text || xmin::text, ' ' order by id)) || (select count(*) from audit) t from signaal`,
  );
  return rows[0]!.t;
}

export async function meet(): Promise<void> {
  const o = await maakOmgeving(0);
  const ds = await maakDataSource(appUrl(o.url), entiteiten, 4).initialize();
  try {
    const db = new Database(ds);
    await o.pool.query(WERELD);
    while ((await db.schrijf(werker, werkVerplichtingenBij)) > 0);
    await o.pool.query('vacuum analyze');
    const eerste = await ronde(db, vandaag());
    await o.pool.query('analyze signaal');
    const { rows } = await o.pool.query<{ code: string; n: number }>(
      `select code, count(*)::int n from signaal group by 1 order by 1`,
    );
    console.table(Object.fromEntries(rows.map((r) => [r.code, r.n])));
    const voor = await afdruk(o.pool);
    const weer: Meting = { wat: 'opnieuw, zonder verandering', ms: [] };
    for (let i = 0; i < RONDEN; i++) weer.ms.push((await ronde(db, vandaag())).ms);
    const scoped: Meting = { wat: 'een contract, na een rapportage', ms: [] };
    for (let i = 1; i <= CONTRACTEN; i++) {
      const t0 = performance.now();
      await db.schrijf(werker, (tx) => evalueerSignalen(tx, SIGNAALREGELS, vandaag(), { contractId: i }));
      scoped.ms.push(performance.now() - t0);
    }
    const geschreven = (await afdruk(o.pool)) !== voor;
    toonTabel([
      {
        wat: `${TRAJECTEN} trajecten, eerste keer (${eerste.telling.nieuw} signalen)`,
        ms: [eerste.ms],
        regels: TRAJECTEN,
      },
      { wat: 'waarvan verzamelen bij gemeenten', ms: [eerste.verzamelen] },
      weer,
      scoped,
    ]);
    console.log(`belasting van de machine: ${os.loadavg()[0]!.toFixed(1)} op ${os.cpus().length} kernen`);
    console.log(
      `eerste keer ${(eerste.ms / 1000).toFixed(1)} s, opnieuw ${(mediaan(weer.ms) / 1000).toFixed(1)} s (grens ${GRENS_MS / 1000} s); opnieuw ${geschreven ? 'WERD ER GESCHREVEN' : 'is er niets geschreven'}`,
    );
    if (eerste.ms > GRENS_MS || mediaan(weer.ms) > GRENS_MS || geschreven) process.exitCode = 1;
  } finally {
    await ds.destroy();
    await o.sluit();
  }
}
