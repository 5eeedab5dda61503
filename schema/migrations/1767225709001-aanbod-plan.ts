import type { MigrationInterface, QueryRunner } from 'typeorm';

const UIT = `contract text, aanbieder text, regio text, perceel text, bron_document text, bron_pagina text, pakket json,
  prijzen json, treden json, formule json, uren json`;
const OP_DAG = (t: string): string => `${t}.van <= p_peildatum AND (${t}.tot IS NULL OR ${t}.tot >= p_peildatum)`;

/** The totals per month, contract and product keep every kind of hours, so that a comparison need not add up all lines. */
const TOTALEN = `
ALTER TABLE besteding ADD COLUMN aangeboden_h bigint NOT NULL DEFAULT 0, ADD COLUMN eenheden_h bigint NOT NULL DEFAULT 0;
UPDATE besteding s SET aangeboden_h = b.a, eenheden_h = b.e
FROM (SELECT gemeente_id, periode, contract_id, product_id, sum(aangeboden_h) AS a, sum(eenheden_h) AS e FROM boeking GROUP BY 1, 2, 3, 4) b
WHERE (s.gemeente_id, s.periode, s.contract_id, s.product_id) = (b.gemeente_id, b.periode, b.contract_id, b.product_id);
ALTER TABLE besteding ALTER COLUMN aangeboden_h DROP DEFAULT, ALTER COLUMN eenheden_h DROP DEFAULT;`;

/** As before, with the hours of the year from the totals, and tariffs joined where they are wanted, not put aside first. */
const AANBOD = `
CREATE OR REPLACE FUNCTION aanbod_van(p_ids int[], p_leerroute text, p_doelgroep text, p_peildatum date, p_uren boolean)
RETURNS TABLE (${UIT}) LANGUAGE sql STABLE AS $$
  WITH c AS MATERIALIZED (SELECT x.* FROM contract x WHERE x.id = ANY (p_ids) AND ${OP_DAG('x')}),
  p AS MATERIALIZED (SELECT DISTINCT ON (x.contract_id) x.* FROM pakket x JOIN c ON c.id = x.contract_id
    WHERE x.leerroute = p_leerroute AND ${OP_DAG('x')} AND (x.doelgroep IS NULL OR x.doelgroep = p_doelgroep)
    ORDER BY x.contract_id, x.doelgroep NULLS LAST),
  d AS (SELECT p.contract_id, json_agg(json_build_array(pd.product_id, pd.soort, pd.uren_h, t.eenheid, t.bedrag_e4::text, t.btw,
      t.bron_document, t.bron_pagina, t.id) ORDER BY pd.id) AS prijzen
    FROM p JOIN pakket_deel pd ON pd.pakket_id = p.id
      LEFT JOIN tarief t ON t.contract_id = p.contract_id AND t.product_id = pd.product_id AND ${OP_DAG('t')}
    GROUP BY p.contract_id),
  s AS (SELECT t.contract_id, json_agg(json_build_array(x.tarief_id, x.leerroute, x.doelgroep, x.niveau, x.locatie, x.groep_van,
      x.groep_tot, x.eenheid, x.bedrag_e4::text) ORDER BY x.id) AS treden
    FROM tarief_trede x JOIN tarief t ON t.id = x.tarief_id JOIN c ON c.id = t.contract_id WHERE ${OP_DAG('t')} GROUP BY t.contract_id),
  k AS (SELECT b.contract_id, b.product_id, sum(b.aangeboden_h) AS a, sum(b.gevolgd_h) AS g, sum(b.eenheden_h) AS e, sum(b.bedrag_cent) AS b
    FROM besteding b WHERE p_uren AND b.contract_id = ANY (p_ids) AND b.periode >= date_trunc('year', p_peildatum)::date
      AND b.periode < (date_trunc('year', p_peildatum) + interval '1 year')::date GROUP BY 1, 2),
  u AS (SELECT k.contract_id, json_build_array(sum(k.a)::text, sum(CASE WHEN t.eenheid LIKE 'LESUUR%' THEN k.e ELSE k.a END)::text,
      sum(k.g)::text, sum(k.b)::text) AS uren
    FROM k JOIN p ON p.contract_id = k.contract_id JOIN pakket_deel pd ON pd.pakket_id = p.id AND pd.product_id = k.product_id
    LEFT JOIN tarief t ON t.contract_id = k.contract_id AND t.product_id = k.product_id AND ${OP_DAG('t')} GROUP BY k.contract_id)
  SELECT c.nummer, a.naam, r.naam, pc.naam, c.bron_document, c.bron_pagina, CASE WHEN p.id IS NOT NULL THEN to_json(p) END,
    d.prijzen, s.treden, (SELECT to_json(i) FROM indexformule i WHERE i.contract_id = c.id AND ${OP_DAG('i')}), u.uren
  FROM c JOIN aanbieder a ON a.id = c.aanbieder_id JOIN regio r ON r.id = c.regio_id JOIN perceel pc ON pc.id = c.perceel_id
  LEFT JOIN p ON p.contract_id = c.id LEFT JOIN d ON d.contract_id = c.id LEFT JOIN s ON s.contract_id = c.id
  LEFT JOIN u ON u.contract_id = c.id ORDER BY c.id
$$;
`;

/**
 * What a comparison asks depends on what is asked: a plan for every question alike, as PostgreSQL makes after five
 * questions on one connection, took twice as long as planning each one.
 */
const PLAN = `
ALTER FUNCTION aanbod_eigen(text, text, date, text[]) SET plan_cache_mode = force_custom_plan;
ALTER FUNCTION aanbod_gedeeld(text, text, date, text[], date) SET plan_cache_mode = force_custom_plan;`;

export class AanbodPlan1767225709001 implements MigrationInterface {
  name = 'AanbodPlan1767225709001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TOTALEN + AANBOD + PLAN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
