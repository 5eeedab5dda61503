import type { Tx } from '#platform';

/** SQL: a report of month `m` is due on the contract's day of the next month, or on its last day when it is shorter. */
export const uiterlijkOp = (m: string, dag: string): string =>
  `least((${m} + interval '1 month')::date + ${dag} - 1, (${m} + interval '2 months')::date - 1)`;

/**
 * Makes the month reports that are expected up to and including the last month that ended on `vandaag`, per contract from
 * `rapportage_vanaf` (or its start) and within its term. Due on the contract's day of the next month. Safe to repeat.
 */
export async function verwachteRapportages(tx: Tx, vandaag: string): Promise<number> {
  const [uit] = await tx.query<{ n: number }>(
    `WITH nieuw AS (
       INSERT INTO rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op)
       SELECT c.id, c.aanbieder_id, c.regio_id, 'MAAND', m::date,
         ${uiterlijkOp('m', 'c.inleverdag')}
       FROM contract c CROSS JOIN LATERAL generate_series(
         date_trunc('month', greatest(c.van, c.rapportage_vanaf)::timestamp),
         least(date_trunc('month', coalesce(c.tot, $1::date)::timestamp), date_trunc('month', $1::date::timestamp) - interval '1 month'),
         interval '1 month') m
       WHERE c.ritme IN ('MAAND', 'BEIDE') AND NOT EXISTS (
         SELECT FROM rapportage r WHERE r.contract_id = c.id AND r.soort = 'MAAND' AND r.periode = m::date)
       ORDER BY m, c.id
       ON CONFLICT (contract_id, soort, periode) DO NOTHING RETURNING 1)
     SELECT count(*)::int AS n FROM nieuw`,
    [vandaag],
  );
  return uit!.n;
}
