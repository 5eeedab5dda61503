import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a gemeente sees of the quarter reports: what was handed in about its own inhabitants, and how the sections stand.
 * The version as a whole is about other gemeenten too, so it is read past the wall and only the gemeente's part comes out.
 */
const KWARTAAL = `
CREATE FUNCTION kwartaal_gemeente(p_rapportage uuid)
RETURNS TABLE (rapportage_id uuid, secties jsonb, ingediend_op timestamptz, laatste jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ik AS (SELECT g.code FROM gemeente g WHERE current_setting('app.soort') = 'GEMEENTE' AND g.id = current_setting('app.organisatie')::int)
  SELECT r.id,
    (SELECT jsonb_agg(jsonb_build_object('sectie', s.sectie, 'stand', s.stand, 'versie', 0)) FROM kwartaal_sectie s WHERE s.rapportage_id = r.id),
    (SELECT min(v.op) FROM kwartaal_versie v WHERE v.rapportage_id = r.id),
    jsonb_build_object('cijfers', c.mijn, 'bronnen', '[]'::jsonb, 'secties', (
      SELECT jsonb_object_agg(s.key, jsonb_build_object('acties', '[]'::jsonb, 'bevestigd', s.value->'bevestigd', 'waarden', (
        SELECT coalesce(jsonb_agg(w), '[]') FROM jsonb_array_elements(s.value->'waarden') w WHERE w->>'gemeente' = ik.code)))
      FROM jsonb_each(l.inhoud->'secties') s))
  FROM ik CROSS JOIN rapportage r
  CROSS JOIN LATERAL (SELECT v.inhoud FROM kwartaal_versie v WHERE v.rapportage_id = r.id ORDER BY v.nr DESC LIMIT 1) l
  CROSS JOIN LATERAL (SELECT jsonb_agg(x) AS mijn FROM jsonb_array_elements(l.inhoud->'cijfers') x WHERE x->>'gemeente' = ik.code) c
  WHERE r.soort = 'KWARTAAL' AND (p_rapportage IS NULL OR r.id = p_rapportage) AND c.mijn IS NOT NULL
$$;
REVOKE ALL ON FUNCTION kwartaal_gemeente(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwartaal_gemeente(uuid) TO portaal_gemeente;
`;

const EXAMEN = `f.soort = 'EXAMEN' AND f.code IN ('GESLAAGD','NIET_GESLAAGD')`;
/** KPI figures about the gemeente's own inhabitants: it runs with the reader's own eyes, so it can see no others. */
const KPI = `
CREATE FUNCTION kpi_gemeente(p_van date, p_tot date)
RETURNS TABLE (contract_id int, maand date, maat text, teller bigint, noemer bigint, n bigint) LANGUAGE sql STABLE AS $$
WITH per_traject AS MATERIALIZED (
  SELECT b.contract_id, b.periode, b.traject_id, sum(b.aangeboden_h)::bigint AS a, sum(b.gevolgd_h)::bigint AS g,
    sum(r.ongeoorloofd_h)::bigint AS o, sum(b.bedrag_cent)::bigint AS geld, bool_and(b.in_de_pas) AS pas
  FROM boeking b LEFT JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
  WHERE b.periode BETWEEN p_van AND p_tot GROUP BY 1, 2, 3),
maand AS (
  SELECT contract_id, periode, count(*) AS n, sum(a)::bigint AS a, sum(g)::bigint AS g, sum(o)::bigint AS o,
    sum(geld)::bigint AS geld, count(*) FILTER (WHERE pas) AS pas FROM per_traject GROUP BY 1, 2),
prijs AS (
  SELECT contract_id, maand AS periode, round(sum(prijs_e2))::bigint AS prijs, count(*) AS n
  FROM pip_maandprijs((SELECT array_agg(c.id) FROM contract c), p_van, p_tot) GROUP BY 1, 2),
eerste AS (
  SELECT b.contract_id, b.traject_id, min(b.periode) AS maand FROM boeking b WHERE b.periode <= p_tot AND b.gevolgd_h > 0 GROUP BY 1, 2),
wacht AS (
  SELECT contract_id, maand, sum(dagen)::bigint AS dagen, count(*) AS n FROM (
    SELECT e.contract_id, e.maand, e.traject_id, greatest(0, greatest(e.maand, min(o.van)) - min(p.vastgesteld_op)) AS dagen
    FROM eerste e JOIN pip p ON p.traject_id = e.traject_id JOIN pip_onderdeel o ON o.pip_id = p.id AND o.contract_id = e.contract_id
    WHERE e.maand >= p_van GROUP BY 1, 2, 3) x GROUP BY 1, 2),
feit AS (
  SELECT e.contract_id, date_trunc('month', f.datum)::date AS maand, count(DISTINCT f.traject_id) FILTER (WHERE f.soort = 'UITVAL') AS uitval,
    count(*) FILTER (WHERE ${EXAMEN}) AS gedaan, count(*) FILTER (WHERE ${EXAMEN} AND f.code = 'GESLAAGD') AS goed
  FROM eerste e JOIN traject_feit f ON f.traject_id = e.traject_id AND f.levend AND f.soort IN ('UITVAL','EXAMEN')
    AND f.datum >= greatest(e.maand, p_van) AND f.datum < p_tot + interval '1 month' GROUP BY 1, 2)
SELECT m.contract_id, m.periode, v.maat, v.teller, v.noemer, m.n FROM maand m CROSS JOIN LATERAL (VALUES
  ('AANWEZIGHEID', m.g, m.a), ('ONGEOORLOOFD', m.o, m.a), ('IN_DE_PAS', m.pas, m.n)) v (maat, teller, noemer)
UNION ALL SELECT coalesce(m.contract_id, p.contract_id), coalesce(m.periode, p.periode), 'FACTUUR_PIP', coalesce(m.geld, 0),
  coalesce(p.prijs, 0), greatest(coalesce(m.n, 0), coalesce(p.n, 0))
  FROM maand m FULL JOIN prijs p ON p.contract_id = m.contract_id AND p.periode = m.periode
UNION ALL SELECT contract_id, maand, 'WACHTTIJD', dagen, n, n FROM wacht
UNION ALL SELECT m.contract_id, m.periode, 'UITVAL', coalesce(f.uitval, 0), m.n, m.n FROM maand m
  LEFT JOIN feit f ON f.contract_id = m.contract_id AND f.maand = m.periode
UNION ALL SELECT contract_id, maand, 'EXAMENS', goed, gedaan, gedaan FROM feit WHERE gedaan > 0
$$;
REVOKE ALL ON FUNCTION kpi_gemeente(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kpi_gemeente(date, date) TO portaal_gemeente;
GRANT EXECUTE ON FUNCTION pip_maandprijs(int[], date, date) TO portaal_gemeente;
`;

export class KwartaalGemeente1767225726000 implements MigrationInterface {
  name = 'KwartaalGemeente1767225726000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(KWARTAAL);
    await q.query(KPI);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
