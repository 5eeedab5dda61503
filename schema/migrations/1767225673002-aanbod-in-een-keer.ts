import type { MigrationInterface, QueryRunner } from 'typeorm';

const UIT = `contract text, aanbieder text, regio text, perceel text, bron_document text, bron_pagina text, pakket json,
  prijzen json, treden json, formule json, uren json`;
const DEFINER = 'STABLE SECURITY DEFINER SET search_path = public, pg_temp';
const OP_DAG = (t: string): string => `${t}.van <= p_peildatum AND (${t}.tot IS NULL OR ${t}.tot >= p_peildatum)`;

/**
 * What each of these contracts offers on a day, for all of them at once: tables are joined once instead of once per
 * contract, and the walls are asked once, for the contracts. Nobody may call it: the two functions below choose the
 * contracts. Hours of the year of the peildatum as booked from accepted reports; given = charged hours where the price is
 * per lesson hour, else what was offered. Products go by number: their names would stand in it thousands of times.
 */
const AANBOD = `
DROP FUNCTION aanbod_gedeeld(text, text, date, date);
DROP FUNCTION aanbod(int[], text, text, date);
CREATE FUNCTION aanbod_van(p_ids int[], p_leerroute text, p_doelgroep text, p_peildatum date, p_uren boolean)
RETURNS TABLE (${UIT}) LANGUAGE sql STABLE AS $$
  WITH c AS MATERIALIZED (SELECT x.* FROM contract x WHERE x.id = ANY (p_ids) AND ${OP_DAG('x')}),
  p AS MATERIALIZED (SELECT DISTINCT ON (x.contract_id) x.* FROM pakket x JOIN c ON c.id = x.contract_id
    WHERE x.leerroute = p_leerroute AND ${OP_DAG('x')} AND (x.doelgroep IS NULL OR x.doelgroep = p_doelgroep)
    ORDER BY x.contract_id, x.doelgroep NULLS LAST),
  t AS MATERIALIZED (SELECT x.id, x.contract_id, x.product_id, x.eenheid, x.bedrag_e4, x.btw, x.bron_document, x.bron_pagina
    FROM tarief x JOIN c ON c.id = x.contract_id WHERE ${OP_DAG('x')}),
  d AS (SELECT p.contract_id, json_agg(json_build_array(pd.product_id, pd.soort, pd.uren_h, t.eenheid, t.bedrag_e4::text, t.btw,
      t.bron_document, t.bron_pagina, t.id) ORDER BY pd.id) AS prijzen
    FROM p JOIN pakket_deel pd ON pd.pakket_id = p.id LEFT JOIN t ON t.contract_id = p.contract_id AND t.product_id = pd.product_id
    GROUP BY p.contract_id),
  s AS (SELECT t.contract_id, json_agg(json_build_array(x.tarief_id, x.leerroute, x.doelgroep, x.niveau, x.locatie, x.groep_van,
      x.groep_tot, x.eenheid, x.bedrag_e4::text) ORDER BY x.id) AS treden
    FROM tarief_trede x JOIN t ON t.id = x.tarief_id GROUP BY t.contract_id),
  k AS (SELECT b.contract_id, b.product_id, sum(b.aangeboden_h) AS a, sum(b.gevolgd_h) AS g, sum(b.eenheden_h) AS e, sum(b.bedrag_cent) AS b
    FROM boeking b WHERE p_uren AND b.contract_id = ANY (p_ids) AND b.periode >= date_trunc('year', p_peildatum)::date
      AND b.periode < (date_trunc('year', p_peildatum) + interval '1 year')::date GROUP BY 1, 2),
  u AS (SELECT k.contract_id, json_build_array(sum(k.a)::text, sum(CASE WHEN t.eenheid LIKE 'LESUUR%' THEN k.e ELSE k.a END)::text,
      sum(k.g)::text, sum(k.b)::text) AS uren
    FROM k JOIN p ON p.contract_id = k.contract_id JOIN pakket_deel pd ON pd.pakket_id = p.id AND pd.product_id = k.product_id
    LEFT JOIN t ON t.contract_id = k.contract_id AND t.product_id = k.product_id GROUP BY k.contract_id)
  SELECT c.nummer, a.naam, r.naam, pc.naam, c.bron_document, c.bron_pagina, CASE WHEN p.id IS NOT NULL THEN to_json(p) END,
    d.prijzen, s.treden, (SELECT to_json(i) FROM indexformule i WHERE i.contract_id = c.id AND ${OP_DAG('i')}), u.uren
  FROM c JOIN aanbieder a ON a.id = c.aanbieder_id JOIN regio r ON r.id = c.regio_id JOIN perceel pc ON pc.id = c.perceel_id
  LEFT JOIN p ON p.contract_id = c.id LEFT JOIN d ON d.contract_id = c.id LEFT JOIN s ON s.contract_id = c.id
  LEFT JOIN u ON u.contract_id = c.id ORDER BY c.id
$$;
CREATE FUNCTION aanbod_eigen(p_leerroute text, p_doelgroep text, p_peildatum date, p_contracten text[])
RETURNS TABLE (${UIT}) LANGUAGE sql ${DEFINER} AS $$
  SELECT b.* FROM (SELECT array_agg(c.id) AS ids FROM contract c WHERE (p_contracten IS NULL OR c.nummer = ANY (p_contracten))
    AND CASE current_setting('role') WHEN 'portaal_regio' THEN c.regio_id = current_setting('app.organisatie')::int
      WHEN 'portaal_aanbieder' THEN c.aanbieder_id = current_setting('app.organisatie')::int ELSE false END) g,
  LATERAL aanbod_van(g.ids, p_leerroute, p_doelgroep, p_peildatum, true) b WHERE g.ids IS NOT NULL
$$;
-- Of other regions that share their prices today; what was followed there stays theirs.
CREATE FUNCTION aanbod_gedeeld(p_leerroute text, p_doelgroep text, p_peildatum date, p_contracten text[], p_vandaag date)
RETURNS TABLE (${UIT}) LANGUAGE sql ${DEFINER} AS $$
  SELECT b.* FROM (SELECT array_agg(c.id) AS ids FROM contract c JOIN prijsdeling d ON d.regio_id = c.regio_id
    AND d.van <= p_vandaag AND (d.tot IS NULL OR d.tot >= p_vandaag)
    WHERE current_setting('role') = 'portaal_regio' AND c.regio_id <> current_setting('app.organisatie')::int
      AND (p_contracten IS NULL OR c.nummer = ANY (p_contracten))) g,
  LATERAL aanbod_van(g.ids, p_leerroute, p_doelgroep, p_peildatum, false) b WHERE g.ids IS NOT NULL
$$;
REVOKE ALL ON FUNCTION aanbod_van(int[], text, text, date, boolean), aanbod_eigen(text, text, date, text[]),
  aanbod_gedeeld(text, text, date, text[], date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION aanbod_eigen(text, text, date, text[]) TO portaal_regio, portaal_aanbieder;
GRANT EXECUTE ON FUNCTION aanbod_gedeeld(text, text, date, text[], date) TO portaal_regio;
`;

export class AanbodInEenKeer1767225673002 implements MigrationInterface {
  name = 'AanbodInEenKeer1767225673002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(AANBOD);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
