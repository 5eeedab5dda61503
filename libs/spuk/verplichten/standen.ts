import type { Tx } from '#platform';

/** Blocked lines and disputed booked lines of the current versions of these reports. */
const APART = `
  SELECT ra.id AS rapportage_id, x.gemeente_id, coalesce(x.product_id, 0) AS product_id, ra.regio_id, extract(year FROM ra.periode)::int AS jaar,
    coalesce(sum(x.bedrag_cent) FILTER (WHERE x.geblokkeerd), 0)::bigint AS geblokkeerd_cent,
    coalesce(sum(x.bedrag_cent) FILTER (WHERE NOT x.geblokkeerd), 0)::bigint AS betwist_cent
  FROM rapportage ra CROSS JOIN LATERAL (
    SELECT r.gemeente_id, r.product_id, r.bedrag_cent, true AS geblokkeerd FROM rapportageregel r
    WHERE r.inlevering_id = ra.huidige_inlevering_id AND r.oordeel = 'GEBLOKKEERD' AND r.gemeente_id IS NOT NULL
    UNION ALL
    SELECT r.gemeente_id, r.product_id, r.bedrag_cent, false
    FROM (SELECT DISTINCT b.rij FROM bevinding b WHERE b.rapportage_id = ra.id AND b.inlevering_id = ra.huidige_inlevering_id
        AND b.code IN ('REC-302','REC-303','REC-304','REC-305') AND b.status IN ('OPEN','TOEGELICHT','AFGEWEZEN')) b
    JOIN rapportageregel r ON r.inlevering_id = ra.huidige_inlevering_id AND r.rij = b.rij AND r.oordeel = 'GEBOEKT') x
  WHERE ra.id = ANY ($1::uuid[]) GROUP BY 1, 2, 3, 4, 5`;
const INSTROOM = `
  SELECT t.gemeente_id, date_trunc('month', p.vastgesteld_op)::date AS maand, p.leerroute, count(*)::int AS aantal, sum(p.kostprijs_cent)::bigint AS kostprijs_cent
  FROM pip p JOIN traject t ON t.id = p.traject_id WHERE p.versie = 1 AND t.gemeente_id = ANY ($1::int[]) GROUP BY 1, 2, 3`;
const STUK = 100;

/** One batch of reports whose blocked or disputed amounts may have changed. */
export async function werkApartBij(tx: Tx, slot: number): Promise<number> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [slot]);
  const rijen = await tx.query<{ onderwerp: string }>(
    `WITH weg AS (DELETE FROM spuk_wacht WHERE soort = 'RAPPORTAGE' AND onderwerp IN (
       SELECT DISTINCT onderwerp FROM (SELECT onderwerp FROM spuk_wacht WHERE soort = 'RAPPORTAGE' ORDER BY id LIMIT ${STUK}) x)
     RETURNING onderwerp) SELECT DISTINCT onderwerp FROM weg`,
  );
  if (rijen.length === 0) return 0;
  const ids = rijen.map((r) => r.onderwerp);
  await tx.query('DELETE FROM spuk_apart_stand WHERE rapportage_id = ANY ($1::uuid[])', [ids]);
  await tx.query(
    `INSERT INTO spuk_apart_stand (rapportage_id, gemeente_id, product_id, regio_id, jaar, geblokkeerd_cent, betwist_cent) ${APART}`,
    [ids],
  );
  return rijen.length;
}

/** First plans per month of these gemeenten, once more. */
export async function herrekenInstroom(tx: Tx, gemeenten: readonly number[]): Promise<void> {
  await tx.query('DELETE FROM spuk_instroom_stand WHERE gemeente_id = ANY ($1::int[])', [gemeenten]);
  await tx.query(
    `INSERT INTO spuk_instroom_stand (gemeente_id, maand, leerroute, aantal, kostprijs_cent) ${INSTROOM}`,
    [gemeenten],
  );
}

const verschil = (wat: string, tabel: string, moet: string): string => `
  SELECT '${wat}' AS wat, coalesce(s.t, m.t) AS sleutel, s.t AS staat, m.t AS moet
  FROM (SELECT x::text AS t FROM ${tabel} x) s FULL JOIN (SELECT y::text AS t FROM (${moet}) y) m ON s.t = m.t
  WHERE s.t IS NULL OR m.t IS NULL LIMIT 100`;
/** Where the kept amounts are not what they must be. */
export async function controleerStanden<T>(tx: Tx): Promise<T[]> {
  const [r] = await tx.query<{ ids: string[] | null }>(
    'SELECT array_agg(id) AS ids FROM rapportage WHERE huidige_inlevering_id IS NOT NULL',
  );
  const [g] = await tx.query<{ ids: number[] | null }>('SELECT array_agg(id) AS ids FROM gemeente');
  return [
    ...(await tx.query<T>(verschil('APART', 'spuk_apart_stand', APART), [r!.ids ?? []])),
    ...(await tx.query<T>(verschil('INSTROOM', 'spuk_instroom_stand', INSTROOM), [g!.ids ?? []])),
  ];
}
