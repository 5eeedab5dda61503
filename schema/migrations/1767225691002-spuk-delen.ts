import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Totals for sharing costs, for the rekentool and for the council: counts and amounts, in the reader's own scope. */
const FUNCTIES = `
CREATE FUNCTION spuk_routes(p_van int, p_tot int) RETURNS TABLE (gemeente_id int, jaar int, aantal int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.gemeente_id, extract(year FROM t.gehuisvest_op)::int, count(*)::int
  FROM generate_series(p_van, p_tot) j CROSS JOIN LATERAL spuk_gemeenten(j) g
  JOIN traject t ON t.gemeente_id = g.gemeente_id AND t.doelgroep = 'ASIELSTATUSHOUDER'
    AND t.gehuisvest_op BETWEEN make_date(j, 1, 1) AND make_date(j, 12, 31)
  JOIN LATERAL (SELECT p.leerroute FROM pip p WHERE p.traject_id = t.id ORDER BY p.versie DESC LIMIT 1) p ON p.leerroute = 'ONDERWIJSROUTE'
  GROUP BY 1, 2
$$;
CREATE FUNCTION spuk_deelkosten(p_jaar int) RETURNS TABLE (contract_id int, gemeente_id int, bedrag_cent bigint, personen int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mijn AS (
    SELECT k.contract_id, k.regio_id, k.sleutel FROM kostendeling k
    WHERE k.van_jaar <= p_jaar AND (k.tot_jaar IS NULL OR k.tot_jaar >= p_jaar) AND CASE current_setting('app.soort')
      WHEN 'REGIO' THEN k.regio_id = current_setting('app.organisatie')::int
      WHEN 'GEMEENTE' THEN EXISTS (SELECT FROM deelname d WHERE d.regio_id = k.regio_id AND d.gemeente_id = current_setting('app.organisatie')::int
        AND d.van <= make_date(p_jaar, 12, 31) AND (d.tot IS NULL OR d.tot >= make_date(p_jaar, 1, 1)))
      ELSE false END)
  SELECT m.contract_id, d.gemeente_id, coalesce(b.cent, 0)::bigint, coalesce(v.n, 0)::int
  FROM mijn m JOIN LATERAL (SELECT DISTINCT d.gemeente_id FROM deelname d WHERE d.regio_id = m.regio_id
      AND d.van <= make_date(p_jaar, 12, 31) AND (d.tot IS NULL OR d.tot >= make_date(p_jaar, 1, 1))) d ON true
  LEFT JOIN LATERAL (SELECT sum(b.bedrag_cent) AS cent FROM besteding b WHERE b.contract_id = m.contract_id AND b.gemeente_id = d.gemeente_id
      AND b.periode BETWEEN make_date(p_jaar, 1, 1) AND make_date(p_jaar, 12, 31)) b ON true
  LEFT JOIN LATERAL (SELECT count(DISTINCT v.traject_id) AS n FROM verplichting v WHERE m.sleutel = 'PERSONEN' AND v.gemeente_id = d.gemeente_id
      AND v.jaar = p_jaar AND v.contract_id = m.contract_id AND v.besteed_cent > 0) v ON true
$$;
CREATE FUNCTION spuk_raad(p_van date, p_tot date) RETURNS TABLE (gemeente_id int, soort text, reden text, aantal int, klein boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mee AS (SELECT g.gemeente_id FROM spuk_gemeenten(extract(year FROM p_tot)::int) g),
  telling AS (
    SELECT t.gemeente_id, 'GEHUISVEST' AS soort, NULL::text AS reden, count(*)::int AS n
    FROM mee m JOIN traject t USING (gemeente_id) WHERE t.doelgroep = 'ASIELSTATUSHOUDER' AND t.gehuisvest_op BETWEEN p_van AND p_tot GROUP BY 1
    UNION ALL
    SELECT t.gemeente_id, 'PIP', NULL, count(*)::int FROM mee m JOIN traject t USING (gemeente_id) JOIN pip p ON p.traject_id = t.id AND p.versie = 1
    WHERE p.vastgesteld_op BETWEEN p_van AND p_tot GROUP BY 1
    UNION ALL
    SELECT f.gemeente_id, f.soort, f.code, count(DISTINCT f.traject_id)::int FROM mee m JOIN traject_feit f USING (gemeente_id)
    WHERE f.levend AND f.soort IN ('UITVAL', 'AFGESLOTEN') AND f.datum BETWEEN p_van AND p_tot GROUP BY 1, 2, 3)
  -- A small number may be about somebody: it does not leave the database.
  SELECT gemeente_id, soort, reden, CASE WHEN n >= 5 THEN n END, n < 5 FROM telling
$$;
REVOKE ALL ON FUNCTION spuk_routes(int, int), spuk_deelkosten(int), spuk_raad(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION spuk_routes(int, int), spuk_deelkosten(int), spuk_raad(date, date) TO portaal_regio, portaal_gemeente;
`;

export class SpukDelen1767225691002 implements MigrationInterface {
  name = 'SpukDelen1767225691002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(FUNCTIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
