import { isFeestdag, type Tx } from '#platform';
import { uiterlijkeDag, type Ritmesoort } from './domain/planning.js';
import { BEGELEIDPRODUCTEN, LEERPRODUCTEN } from './domain/soorten/index.js';

const lijst = (codes: readonly string[]): string => codes.map((c) => `'${c}'`).join(', ');
const koopt = (codes: readonly string[]): string =>
  `EXISTS (SELECT FROM tarief t JOIN product p ON p.id = t.product_id WHERE t.contract_id = c.id AND p.code IN (${lijst(codes)}))`;
/** SQL: which quarter form a contract has, unless it was said otherwise. */
export const FORMULIER = `coalesce(w.formulier, CASE WHEN ${koopt(BEGELEIDPRODUCTEN)} AND NOT ${koopt(LEERPRODUCTEN)}
  THEN 'BEGELEIDING' ELSE 'LEERROUTE' END)`;

/** SQL: first days of the periods of a contract that ended before `$1`; the same as `verwachtePerioden` in the domain. */
const reeks = (eenheid: 'month' | 'quarter', stap: string): string => `generate_series(
  date_trunc('${eenheid}', greatest(c.van, c.rapportage_vanaf)::timestamp),
  least(date_trunc('${eenheid}', coalesce(c.tot, $1::date)::timestamp), date_trunc('${eenheid}', $1::date::timestamp) - interval '${stap}'),
  interval '${stap}') m`;

interface Mist {
  contract_id: number;
  aanbieder_id: number;
  regio_id: number;
  soort: Ritmesoort;
  periode: string;
  dag: number;
  formulier: string | null;
}
const MIST = `
  SELECT x.* FROM (
    SELECT c.id contract_id, c.aanbieder_id, c.regio_id, 'MAAND' soort, m::date periode, c.inleverdag dag, NULL::text formulier
    FROM contract c CROSS JOIN LATERAL ${reeks('month', '1 month')} WHERE c.ritme IN ('MAAND', 'BEIDE')
    UNION ALL
    SELECT c.id, c.aanbieder_id, c.regio_id, 'KWARTAAL', m::date, c.inleverdag_kwartaal, ${FORMULIER}
    FROM contract c LEFT JOIN rapportageregeling w ON w.contract_id = c.id CROSS JOIN LATERAL ${reeks('quarter', '3 months')}
    WHERE c.ritme IN ('KWARTAAL', 'BEIDE')) x
  WHERE NOT EXISTS (SELECT FROM rapportage r WHERE r.contract_id = x.contract_id AND r.soort = x.soort AND r.periode = x.periode)
  ORDER BY x.periode, x.soort, x.contract_id`;

/**
 * Makes the reports that are expected: every month and quarter that ended before `vandaag`, per contract from
 * `rapportage_vanaf` (or its start) and within its term. Safe to repeat.
 */
export async function verwachteRapportages(tx: Tx, vandaag: string): Promise<number> {
  const mist = await tx.query<Mist>(MIST, [vandaag]);
  if (!mist.length) return 0;
  const [uit] = await tx.query<{ n: number }>(
    `WITH nieuw AS (
       INSERT INTO rapportage (contract_id, aanbieder_id, regio_id, soort, periode, uiterlijk_op, formulier)
       SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::date[], $6::date[], $7::text[])
       ON CONFLICT (contract_id, soort, periode) DO NOTHING RETURNING 1)
     SELECT count(*)::int AS n FROM nieuw`,
    [
      ...[mist.map((m) => m.contract_id), mist.map((m) => m.aanbieder_id), mist.map((m) => m.regio_id)],
      ...[mist.map((m) => m.soort), mist.map((m) => m.periode)],
      mist.map((m) => uiterlijkeDag(m.soort, m.periode.slice(0, 7), m.dag, isFeestdag)),
      mist.map((m) => m.formulier),
    ],
  );
  return uit!.n;
}
