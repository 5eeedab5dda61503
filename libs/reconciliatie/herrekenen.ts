import type { Tx } from '#platform';

/** A total that is not the sum of what it is made of. */
export interface Verschil {
  wat: 'BESTEDING' | 'TELLING' | 'BOEKING';
  sleutel: string;
  staat: string | null;
  moet: string | null;
}

const VERSCHILLEN = `
SELECT 'BESTEDING' wat, concat_ws('|', gemeente_id, periode, contract_id, product_id) sleutel, s.t staat, m.t moet
FROM (SELECT gemeente_id, periode, contract_id, product_id, concat_ws(';', regio_id, aanbieder_id, bedrag_cent, aangeboden_h, gevolgd_h, eenheden_h, aantal) t
      FROM besteding) s
FULL JOIN (SELECT gemeente_id, periode, contract_id, product_id,
        concat_ws(';', regio_id, aanbieder_id, sum(bedrag_cent), sum(aangeboden_h), sum(gevolgd_h), sum(eenheden_h), count(*)) t
      FROM boeking GROUP BY gemeente_id, periode, contract_id, product_id, regio_id, aanbieder_id) m
  USING (gemeente_id, periode, contract_id, product_id)
WHERE s.t IS DISTINCT FROM m.t
UNION ALL
SELECT 'TELLING', i.id::text, concat_ws(';', i.aantal_geboekt, i.bedrag_geboekt_cent), concat_ws(';', coalesce(m.n, 0), coalesce(m.b, 0))
FROM rapportage ra JOIN inlevering i ON i.id = ra.huidige_inlevering_id
LEFT JOIN (SELECT inlevering_id, count(*) n, sum(bedrag_cent) b FROM boeking GROUP BY 1) m ON m.inlevering_id = i.id
WHERE (i.aantal_geboekt, i.bedrag_geboekt_cent) IS DISTINCT FROM (coalesce(m.n, 0), coalesce(m.b, 0))
UNION ALL
SELECT 'BOEKING', b.inlevering_id::text, count(*)::text, '0' FROM boeking b
WHERE NOT EXISTS (SELECT FROM rapportage ra WHERE ra.huidige_inlevering_id = b.inlevering_id) GROUP BY 2
LIMIT 1000`;

/**
 * The nightly check: every kept total once more from the bookings. There must be no difference; what there is, is
 * written in the audit and not mended in silence.
 */
export async function herrekenen(tx: Tx): Promise<Verschil[]> {
  await tx.query(`SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
  const verschillen = await tx.query<Verschil>(VERSCHILLEN);
  if (verschillen.length > 0)
    await tx.query('SELECT audit_noteer($1, $2, NULL, $3)', [
      ...['besteding', 'VERSCHIL'],
      JSON.stringify({ aantal: verschillen.length, eerste: verschillen.slice(0, 20) }),
    ]);
  return verschillen;
}
