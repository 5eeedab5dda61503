import { isDatum } from '#core';
import type { Tx } from '#platform';
import type { Signaalfeit, Signaalregel } from '../domain/signalen/soort.js';

/** One evaluation at a time: two that overlap would both see a fact as new. */
const SLOT = 7304;

/** The contracts at hand, each with the last month that was booked. */
const CONTRACTEN = `
  CREATE TEMP TABLE sig_contract ON COMMIT DROP AS
  SELECT c.id, c.regio_id, c.aanbieder_id, c.aanwezigheidsnorm_bp, c.tempogrens_bp, c.tempo_vanaf_maand,
    c.van <= :vandaag AND (c.tot IS NULL OR c.tot >= :vandaag) AS loopt,
    (SELECT max(r.periode) FROM rapportage r WHERE r.contract_id = c.id AND r.soort = 'MAAND' AND r.huidige_inlevering_id IS NOT NULL) AS laatste
  FROM contract c`;

/**
 * The parts that run today in the latest plan of trajecten that were not ended, with the hours planned up to the last
 * booked month, per product.
 */
const DELEN = `
  CREATE TEMP TABLE sig_deel ON COMMIT DROP AS
  SELECT c.id AS contract_id, p.traject_id, o.product_id, c.laatste, min(date_trunc('month', o.van)::date) AS van_maand,
    sum(o.uren_per_maand_h::bigint * ((extract(year FROM c.laatste) - extract(year FROM o.van)) * 12
      + extract(month FROM c.laatste) - extract(month FROM o.van) + 1)::int)::bigint AS plan_h
  FROM sig_contract c JOIN pip_onderdeel o ON o.contract_id = c.id JOIN pip p ON p.id = o.pip_id
  WHERE c.loopt AND o.uren_per_maand_h > 0 AND o.van < c.laatste + interval '1 month' AND (o.tot IS NULL OR o.tot >= :vandaag)
    AND p.versie = (SELECT max(n.versie) FROM pip n WHERE n.traject_id = p.traject_id AND n.vastgesteld_op <= :vandaag)
  GROUP BY 1, 2, 3, 4`;

/** What was offered and followed of them, in one pass over the bookings. */
const TRAJECTEN = `
  CREATE TEMP TABLE sig_traject ON COMMIT DROP AS
  WITH maand AS MATERIALIZED (
    SELECT d.contract_id, d.traject_id, b.periode, sum(b.aangeboden_h) AS aangeboden, sum(b.gevolgd_h) AS gevolgd
    FROM sig_deel d JOIN boeking b ON b.traject_id = d.traject_id AND b.product_id = d.product_id AND b.contract_id = d.contract_id
      AND b.periode BETWEEN d.van_maand AND d.laatste
    GROUP BY 1, 2, 3),
  uren AS (
    SELECT contract_id, traject_id, sum(gevolgd)::bigint AS gevolgd_h, max(periode) FILTER (WHERE gevolgd > 0) AS gevolgd_op,
      max(periode) FILTER (WHERE aangeboden > 0) AS aanbod, max(periode) FILTER (WHERE aangeboden > 0 OR gevolgd > 0) AS contact
    FROM maand GROUP BY 1, 2),
  gemist AS (
    SELECT m.contract_id, m.traject_id, count(*) AS maanden, sum(m.aangeboden)::bigint AS uren
    FROM maand m JOIN uren u USING (contract_id, traject_id)
    WHERE m.aangeboden > 0 AND (u.gevolgd_op IS NULL OR m.periode > u.gevolgd_op) GROUP BY 1, 2),
  deel AS (SELECT contract_id, traject_id, min(van_maand) AS van_maand, sum(plan_h)::bigint AS plan_h FROM sig_deel GROUP BY 1, 2)
  SELECT d.contract_id, d.traject_id, t.trajectnummer, t.gemeente_id, c.regio_id, c.aanbieder_id, c.tempogrens_bp, c.tempo_vanaf_maand,
    c.laatste, d.van_maand, d.plan_h, coalesce(u.gevolgd_h, 0) AS gevolgd_h, u.aanbod, u.contact,
    coalesce(g.maanden, 0) AS gemist_maanden, coalesce(g.uren, 0) AS gemist_h
  FROM deel d JOIN sig_contract c ON c.id = d.contract_id JOIN traject t ON t.id = d.traject_id
  LEFT JOIN uren u USING (contract_id, traject_id) LEFT JOIN gemist g USING (contract_id, traject_id)
  WHERE t.afgesloten_op IS NULL AND NOT EXISTS (SELECT FROM traject_feit f WHERE f.gemeente_id = t.gemeente_id AND f.traject_id = t.id AND f.levend
    AND f.soort IN ('UITVAL', 'AFGESLOTEN'))`;

const FEITEN = `
  CREATE TEMP TABLE sig_feit (code text, sleutel text, onderwerp text, regio_id int, aanbieder_id int, zicht_aanbieder_id int,
    contract_id int, gemeente_id int, traject_id int, cijfers jsonb, drempel int, PRIMARY KEY (code, sleutel)) ON COMMIT DROP`;
/** The facts of a rule that pass the threshold of their contract. */
const neem = (regel: Signaalregel, bron: string): string => `
  INSERT INTO sig_feit
  SELECT $1, f.sleutel, f.onderwerp, f.regio_id, f.aanbieder_id, CASE WHEN f.zicht THEN f.aanbieder_id END, f.contract_id,
    f.gemeente_id, f.traject_id, f.cijfers, coalesce(d.waarde, $2)
  FROM (${bron}) f LEFT JOIN signaaldrempel d ON d.contract_id = f.contract_id AND d.code = $1
  WHERE coalesce(d.aan, true) AND f.gemeten ${regel.drempel.vergelijk} coalesce(d.waarde, $2) * ${regel.drempel.factor}`;
const GEVOED = `
  SELECT * FROM jsonb_to_recordset($3) AS x (sleutel text, onderwerp text, regio_id int, aanbieder_id int, zicht boolean,
    contract_id int, gemeente_id int, traject_id int, gemeten bigint, cijfers jsonb)`;

const KENMERKEN =
  'onderwerp, regio_id, aanbieder_id, zicht_aanbieder_id, contract_id, gemeente_id, traject_id, cijfers, drempel';
const vanaf = (wie: string): string =>
  KENMERKEN.split(', ')
    .map((k) => `${wie}.${k}`)
    .join(', ');
const LEVEND = `s.stand <> 'WEG' AND s.code = ANY ($1) AND ($2::int IS NULL OR s.contract_id = $2)`;
/** Nothing of these writes a row that stays as it was. */
const WEG = `
  WITH x AS (UPDATE signaal s SET stand = 'WEG', weg_op = :vandaag, gedempt_tot = NULL, reden = NULL, gedempt_door = NULL, laatst_veranderd = clock_timestamp()
    WHERE ${LEVEND} AND NOT EXISTS (SELECT FROM sig_feit f WHERE f.code = s.code AND f.sleutel = s.sleutel) RETURNING 1)
  SELECT count(*)::int AS n FROM x`;
const ANDERS = `
  WITH x AS (UPDATE signaal s SET (${KENMERKEN}) = ROW (${vanaf('f')}), laatst_veranderd = clock_timestamp() FROM sig_feit f
    WHERE f.code = s.code AND f.sleutel = s.sleutel AND ${LEVEND} AND (${vanaf('s')}) IS DISTINCT FROM (${vanaf('f')}) RETURNING 1)
  SELECT count(*)::int AS n FROM x`;
const ONTDEMPT = `
  WITH x AS (UPDATE signaal s SET stand = 'NIEUW', gedempt_tot = NULL, reden = NULL, gedempt_door = NULL, laatst_veranderd = clock_timestamp()
    WHERE s.stand = 'GEDEMPT' AND s.gedempt_tot < :vandaag AND ${LEVEND} RETURNING 1)
  SELECT count(*)::int AS n FROM x`;
const NIEUW = `
  WITH x AS (INSERT INTO signaal (code, sleutel, ${KENMERKEN}, leven, vorige_weg_op, eerst_gezien)
    SELECT f.code, f.sleutel, ${vanaf('f')}, coalesce(v.leven, 0) + 1, v.weg_op, :vandaag
    FROM sig_feit f LEFT JOIN LATERAL (SELECT leven, weg_op FROM signaal s WHERE s.code = f.code AND s.sleutel = f.sleutel ORDER BY leven DESC LIMIT 1) v ON true
    WHERE v.leven IS NULL OR v.weg_op IS NOT NULL ORDER BY f.code, f.sleutel RETURNING 1)
  SELECT count(*)::int AS n FROM x`;

export interface Signaaltelling {
  nieuw: number;
  veranderd: number;
  ontdempt: number;
  weg: number;
}
export interface Signaalbereik {
  /** Only this contract, and only the rules that a report can change. */
  contractId?: number | null;
  /** Facts that were reckoned elsewhere; a rule that is fed is left alone when its facts are not here. */
  gevoed?: ReadonlyMap<string, readonly Signaalfeit[]>;
}

/**
 * Finds what holds today and compares it with what stands, in the transaction of the caller and in a constant number of
 * statements: what is new is added, what changed is changed, what no longer holds is gone, and the rest is not written.
 */
export async function evalueerSignalen(
  tx: Tx,
  regels: readonly Signaalregel[],
  vandaag: string,
  bereik: Signaalbereik = {},
): Promise<Signaaltelling> {
  if (!isDatum(vandaag)) throw new Error('No day to look from');
  const contractId = bereik.contractId ?? null;
  const nu = (sql: string): string => sql.replaceAll(':vandaag', `'${vandaag}'::date`);
  const mee = regels.filter((r) =>
    contractId === null ? r.sql || bereik.gevoed?.has(r.code) : r.sql && r.naRapportage,
  );
  await tx.query(
    `SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true), pg_advisory_xact_lock(${SLOT}, 0)`,
  );
  await tx.query(nu(`${CONTRACTEN} ${contractId === null ? '' : `WHERE c.id = ${Number(contractId)}`}`));
  for (const [tabel, sql] of [
    ['sig_contract', ''],
    ['sig_deel', DELEN],
    ['sig_traject', TRAJECTEN],
  ] as const) {
    if (sql) await tx.query(nu(sql));
    await tx.query(`ANALYZE ${tabel}`);
  }
  await tx.query(FEITEN);
  for (const r of mee) await verzamel(tx, r, nu, bereik);
  await tx.query('ANALYZE sig_feit');
  const codes = mee.map((r) => r.code);
  const tel = async (sql: string, ...params: unknown[]): Promise<number> =>
    (await tx.query<{ n: number }>(nu(sql), params))[0]!.n;
  const uit = {
    weg: await tel(WEG, codes, contractId),
    veranderd: await tel(ANDERS, codes, contractId),
    ontdempt: await tel(ONTDEMPT, codes, contractId),
    nieuw: await tel(NIEUW),
  };
  await noteer(tx, uit, contractId);
  return uit;
}

async function verzamel(tx: Tx, r: Signaalregel, nu: (sql: string) => string, b: Signaalbereik): Promise<void> {
  const feiten = b.gevoed?.get(r.code);
  if (r.sql) await tx.query(neem(r, nu(r.sql)), [r.code, r.drempel.standaard]);
  else if (feiten?.length)
    await tx.query(neem(r, GEVOED), [r.code, r.drempel.standaard, JSON.stringify(feiten.map(alsRij))]);
}
const alsRij = (f: Signaalfeit): object => ({
  ...{ sleutel: f.sleutel, onderwerp: f.onderwerp, regio_id: f.regioId, aanbieder_id: f.aanbiederId, zicht: f.zicht },
  ...{ contract_id: f.contractId, gemeente_id: f.gemeenteId, traject_id: f.trajectId, gemeten: f.gemeten },
  cijfers: f.cijfers,
});

/** One summary in the log, and none when nothing happened. */
async function noteer(tx: Tx, t: Signaaltelling, contractId: number | null): Promise<void> {
  if (t.nieuw + t.veranderd + t.ontdempt + t.weg === 0) return;
  await tx.query(`SELECT audit_noteer('signaal', 'GEEVALUEERD', $1, $2)`, [
    contractId === null ? null : String(contractId),
    JSON.stringify(t),
  ]);
}
