import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a contract is the reader's: the functions below see wider than a reader's own rows. */
const MIJN = (c: string): string => `CASE current_setting('app.soort')
    WHEN 'AANBIEDER' THEN ${c}.aanbieder_id = current_setting('app.organisatie')::int
    WHEN 'REGIO' THEN ${c}.regio_id = current_setting('app.organisatie')::int
    ELSE current_setting('app.rol') = 'WERKER' END`;

/**
 * The price of the parts of a PIP that fall in each month, spread evenly over the months of a part. A part without a
 * price of its own has its share, by hours, of the price of the plan.
 */
const MAANDPRIJS = `
CREATE FUNCTION pip_maandprijs(p_contracten int[], p_van date, p_tot date)
RETURNS TABLE (contract_id int, maand date, traject_id int, prijs_e2 numeric) LANGUAGE sql STABLE AS $$
  WITH mijn AS (SELECT DISTINCT p.traject_id FROM pip_onderdeel o JOIN pip p ON p.id = o.pip_id WHERE o.contract_id = ANY (p_contracten)),
  versie AS (SELECT p.id, p.traject_id, p.vastgesteld_op, p.kostprijs_cent,
      lead(p.vastgesteld_op) OVER (PARTITION BY p.traject_id ORDER BY p.versie) AS volgende
    FROM mijn m JOIN pip p ON p.traject_id = m.traject_id),
  deel AS (SELECT v.traject_id, v.vastgesteld_op, v.volgende, o.contract_id,
      date_trunc('month', o.van)::date AS van, coalesce(o.tot, (o.van + interval '1 year - 1 day')::date) AS tot,
      CASE WHEN sum(o.uren_totaal_h) OVER pl > 0 THEN v.kostprijs_cent::numeric * o.uren_totaal_h / sum(o.uren_totaal_h) OVER pl
        ELSE v.kostprijs_cent::numeric / count(*) OVER pl END AS prijs
    FROM versie v JOIN pip_onderdeel o ON o.pip_id = v.id WINDOW pl AS (PARTITION BY v.id))
  SELECT d.contract_id, m::date, d.traject_id,
    sum(d.prijs / ((extract(year FROM age(date_trunc('month', d.tot), d.van)) * 12 + extract(month FROM age(date_trunc('month', d.tot), d.van))) + 1))
  FROM deel d CROSS JOIN LATERAL generate_series(greatest(d.van, p_van)::timestamp, least(d.tot, p_tot)::timestamp, interval '1 month') m
  WHERE d.contract_id = ANY (p_contracten) AND d.vastgesteld_op <= (m + interval '1 month - 1 day')::date
    AND (d.volgende IS NULL OR d.volgende > (m + interval '1 month - 1 day')::date)
  GROUP BY 1, 2, 3
$$;
REVOKE ALL ON FUNCTION pip_maandprijs(int[], date, date) FROM PUBLIC;
`;

/** Codes of UITVAL; the list of the facts of a traject knows them by the same names. */
const UITVALREDENEN = ['WERK', 'ONDERWIJS', 'VERHUISD', 'NIET_VERSCHENEN', 'PLICHT_VERVALLEN', 'BUITEN_SCHULD'];
const EXAMENS = ['LEZEN', 'LUISTEREN', 'SCHRIJVEN', 'SPREKEN', 'KNM'];
const EXAMEN = `f.soort = 'EXAMEN' AND f.code IN ('GESLAAGD','NIET_GESLAAGD')`;

/** The figures of a quarter of one contract: per leerroute and gemeente, per leerroute, and of the whole. */
const CIJFERS = `
CREATE FUNCTION kwartaal_cijfers(p_contract int, p_van date, p_tot date)
RETURNS TABLE (leerroute text, gemeente_id int, maat text, teller bigint, noemer bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH k AS MATERIALIZED (SELECT c.id FROM contract c WHERE c.id = p_contract AND ${MIJN('c')}),
geboekt AS MATERIALIZED (
  SELECT b.* FROM k JOIN boeking b ON b.contract_id = k.id WHERE b.periode <= p_tot),
eerste AS (SELECT traject_id, min(periode) AS maand FROM geboekt WHERE gevolgd_h > 0 GROUP BY 1),
deel AS MATERIALIZED (
  SELECT p.traject_id, min(o.van) AS van, max(coalesce(o.tot, 'infinity')) AS tot
  FROM k JOIN pip_onderdeel o ON o.contract_id = k.id JOIN pip p ON p.id = o.pip_id AND p.vastgesteld_op <= p_tot
  WHERE NOT EXISTS (SELECT FROM pip h WHERE h.traject_id = p.traject_id AND h.versie > p.versie AND h.vastgesteld_op <= p_tot)
  GROUP BY 1),
kwartaal AS (
  SELECT x.traject_id, sum(x.aangeboden_h)::bigint AS a, sum(x.gevolgd_h)::bigint AS g, sum(r.ongeoorloofd_h)::bigint AS o,
    sum(x.bedrag_cent)::bigint AS geld, bool_and(x.in_de_pas) FILTER (WHERE x.periode = x.laatste) AS pas,
    (array_agg(x.gemeente_id ORDER BY x.periode DESC))[1] AS gemeente_id
  FROM (SELECT b.*, max(b.periode) OVER (PARTITION BY b.traject_id) AS laatste FROM geboekt b WHERE b.periode >= p_van) x
  LEFT JOIN rapportageregel r ON r.inlevering_id = x.inlevering_id AND r.rij = x.rij GROUP BY 1),
prijs AS (
  SELECT m.traject_id, sum(m.prijs_e2) AS prijs FROM k, pip_maandprijs(ARRAY[p_contract], p_van, p_tot) m GROUP BY 1),
wacht AS (
  SELECT e.traject_id, greatest(0, greatest(e.maand, min(o.van)) - min(p.vastgesteld_op)) AS dagen
  FROM eerste e JOIN pip p ON p.traject_id = e.traject_id JOIN pip_onderdeel o ON o.pip_id = p.id AND o.contract_id = p_contract
  WHERE e.maand >= p_van GROUP BY e.traject_id, e.maand),
wie AS MATERIALIZED (SELECT traject_id FROM kwartaal UNION SELECT traject_id FROM deel UNION SELECT traject_id FROM prijs),
feit AS MATERIALIZED (
  SELECT f.traject_id, f.soort, f.code, f.gegevens->>'onderdeel' AS onderdeel FROM wie JOIN traject_feit f ON f.traject_id = wie.traject_id
  WHERE f.levend AND f.datum BETWEEN p_van AND p_tot
    AND f.soort IN ('UITVAL','AFSCHAALADVIES','EXAMEN','PVT_ONDERTEKEND','MAP_EINDGESPREK','Z_EINDGESPREK')),
telling AS (
  SELECT f.traject_id, bool_or(f.soort = 'UITVAL') AS uitval, bool_or(f.soort = 'AFSCHAALADVIES') AS niveau,
    count(*) FILTER (WHERE f.soort = 'PVT_ONDERTEKEND') AS pvt, count(*) FILTER (WHERE f.soort = 'MAP_EINDGESPREK') AS map,
    count(*) FILTER (WHERE f.soort = 'MAP_EINDGESPREK' AND f.code = 'VOLTOOID') AS map_goed,
    count(*) FILTER (WHERE f.soort = 'Z_EINDGESPREK') AS z, count(*) FILTER (WHERE f.soort = 'Z_EINDGESPREK' AND f.code = 'VOLTOOID') AS z_goed,
    ${EXAMENS.map((e) => `count(*) FILTER (WHERE ${EXAMEN} AND f.onderdeel = '${e}') AS ${e}, count(*) FILTER (WHERE ${EXAMEN} AND f.onderdeel = '${e}' AND f.code = 'GESLAAGD') AS ${e}_goed`).join(', ')}
  FROM feit f GROUP BY 1),
rij AS MATERIALIZED (
  SELECT t.id AS traject_id, coalesce(h.leerroute, 'ONBEKEND') AS leerroute, coalesce(q.gemeente_id, t.gemeente_id) AS gemeente_id,
    e.maand >= p_van AS instroom, q.traject_id IS NOT NULL AS actief, d.tot BETWEEN p_van AND p_tot AS uitstroom,
    d.van <= p_tot AND d.tot >= p_van AND e.maand IS NULL AS wacht, w.dagen, q.a, q.g, q.o, q.geld, q.pas, p.prijs, f.*,
    EXISTS (SELECT FROM pip n JOIN pip v ON v.traject_id = n.traject_id AND v.versie = n.versie - 1
      WHERE n.traject_id = t.id AND n.vastgesteld_op BETWEEN p_van AND p_tot AND v.leerroute <> n.leerroute) AS wissel
  FROM wie JOIN traject t ON t.id = wie.traject_id
  LEFT JOIN kwartaal q ON q.traject_id = t.id LEFT JOIN eerste e ON e.traject_id = t.id LEFT JOIN deel d ON d.traject_id = t.id
  LEFT JOIN wacht w ON w.traject_id = t.id LEFT JOIN prijs p ON p.traject_id = t.id
  LEFT JOIN LATERAL (SELECT f.uitval, f.niveau, f.pvt, f.map, f.map_goed, f.z, f.z_goed, ${EXAMENS.map((e) => `f.${e}, f.${e}_goed`).join(', ')}
    FROM telling f WHERE f.traject_id = t.id) f ON true
  LEFT JOIN LATERAL (SELECT p.leerroute FROM pip p WHERE p.traject_id = t.id AND p.vastgesteld_op <= p_tot
    ORDER BY p.versie DESC LIMIT 1) h ON true),
som AS (
  SELECT r.leerroute, r.gemeente_id, count(*) FILTER (WHERE instroom) AS instroom, count(*) FILTER (WHERE actief) AS actief,
    count(*) FILTER (WHERE uitstroom) AS uitstroom, count(*) FILTER (WHERE wacht) AS wachtend,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY dagen) FILTER (WHERE instroom) AS mediaan,
    percentile_disc(0.9) WITHIN GROUP (ORDER BY dagen) FILTER (WHERE instroom) AS p90, count(dagen) FILTER (WHERE instroom) AS gewacht,
    coalesce(sum(a), 0)::bigint AS a, coalesce(sum(g), 0)::bigint AS g, coalesce(sum(o), 0)::bigint AS o,
    coalesce(sum(geld), 0)::bigint AS geld, coalesce(round(sum(prijs)), 0)::bigint AS prijs,
    count(*) FILTER (WHERE actief AND pas) AS pas, count(*) FILTER (WHERE wissel) AS wissel,
    count(*) FILTER (WHERE uitval) AS uitval, count(*) FILTER (WHERE niveau) AS niveau,
    ${['pvt', 'map', 'map_goed', 'z', 'z_goed', ...EXAMENS.flatMap((e) => [e, `${e}_goed`])].map((k) => `coalesce(sum(${k}), 0)::bigint AS ${k}`).join(', ')}
  FROM rij r GROUP BY GROUPING SETS ((r.leerroute, r.gemeente_id), (r.leerroute), ()))
SELECT s.leerroute, s.gemeente_id, v.maat, v.teller, v.noemer
FROM som s CROSS JOIN LATERAL (VALUES
  ('INSTROOM', instroom, NULL::bigint), ('ACTIEF', actief, NULL), ('UITSTROOM', uitstroom, NULL), ('WACHTEND', wachtend, NULL),
  ('WACHT_MEDIAAN', mediaan::bigint, gewacht), ('WACHT_P90', p90::bigint, gewacht), ('UREN_AANGEBODEN', a, NULL),
  ('UREN_GEVOLGD', g, NULL), ('AANWEZIGHEID', g, a), ('ONGEOORLOOFD', o, a), ('IN_DE_PAS', pas, actief),
  ('WISSEL', wissel, NULL), ('GEFACTUREERD', geld, NULL), ('PIP_PRIJS', prijs, NULL), ('FACTUUR_DEEL', geld, prijs),
  ('UITVAL', uitval, NULL), ('NIVEAU', niveau, NULL), ('PVT', pvt, NULL), ('MAP', map_goed, map), ('Z_ROUTE', z_goed, z),
  ${EXAMENS.map((e) => `('EXAMEN_${e}', ${e}_goed, ${e})`).join(', ')}) v (maat, teller, noemer)
UNION ALL SELECT NULL, NULL, 'UITVAL_' || x.code, count(DISTINCT f.traject_id), NULL
FROM unnest(ARRAY['${UITVALREDENEN.join("','")}']) x (code) LEFT JOIN feit f ON f.soort = 'UITVAL' AND f.code = x.code GROUP BY x.code
$$;
REVOKE ALL ON FUNCTION kwartaal_cijfers(int, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwartaal_cijfers(int, date, date) TO portaal_aanbieder, portaal_regio, portaal_werker;
`;

/** KPI figures per contract and month; `n` is how many trajecten (or reports) are behind it. */
const KPI = `
CREATE FUNCTION kpi_basis(p_contracten int[], p_van date, p_tot date)
RETURNS TABLE (contract_id int, maand date, maat text, teller bigint, noemer bigint, n bigint) LANGUAGE sql STABLE AS $$
WITH per_traject AS MATERIALIZED (
  SELECT b.contract_id, b.periode, b.traject_id, sum(b.aangeboden_h)::bigint AS a, sum(b.gevolgd_h)::bigint AS g,
    sum(r.ongeoorloofd_h)::bigint AS o, sum(b.bedrag_cent)::bigint AS geld, bool_and(b.in_de_pas) AS pas
  FROM boeking b LEFT JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
  WHERE b.contract_id = ANY (p_contracten) AND b.periode BETWEEN p_van AND p_tot GROUP BY 1, 2, 3),
maand AS (
  SELECT contract_id, periode, count(*) AS n, sum(a)::bigint AS a, sum(g)::bigint AS g, sum(o)::bigint AS o,
    sum(geld)::bigint AS geld, count(*) FILTER (WHERE pas) AS pas FROM per_traject GROUP BY 1, 2),
prijs AS (
  SELECT contract_id, maand AS periode, round(sum(prijs_e2))::bigint AS prijs, count(*) AS n
  FROM pip_maandprijs(p_contracten, p_van, p_tot) GROUP BY 1, 2),
eerste AS (
  SELECT b.contract_id, b.traject_id, min(b.periode) AS maand FROM boeking b
  WHERE b.contract_id = ANY (p_contracten) AND b.periode <= p_tot AND b.gevolgd_h > 0 GROUP BY 1, 2),
wacht AS (
  SELECT contract_id, maand, sum(dagen)::bigint AS dagen, count(*) AS n FROM (
    SELECT e.contract_id, e.maand, e.traject_id, greatest(0, greatest(e.maand, min(o.van)) - min(p.vastgesteld_op)) AS dagen
    FROM eerste e JOIN pip p ON p.traject_id = e.traject_id JOIN pip_onderdeel o ON o.pip_id = p.id AND o.contract_id = e.contract_id
    WHERE e.maand >= p_van GROUP BY 1, 2, 3) x GROUP BY 1, 2),
feit AS (
  SELECT e.contract_id, date_trunc('month', f.datum)::date AS maand, count(DISTINCT f.traject_id) FILTER (WHERE f.soort = 'UITVAL') AS uitval,
    count(*) FILTER (WHERE ${EXAMEN}) AS gedaan, count(*) FILTER (WHERE ${EXAMEN} AND f.code = 'GESLAAGD') AS goed
  FROM eerste e JOIN traject_feit f ON f.traject_id = e.traject_id AND f.levend AND f.soort IN ('UITVAL','EXAMEN')
    AND f.datum >= greatest(e.maand, p_van) AND f.datum < p_tot + interval '1 month' GROUP BY 1, 2),
rapport AS (
  SELECT r.contract_id, date_trunc('month', r.periode)::date AS maand, count(*) AS verwacht,
    count(*) FILTER (WHERE i.goed IS NOT NULL) AS binnen,
    count(*) FILTER (WHERE (i.goed AT TIME ZONE 'Europe/Amsterdam')::date <= greatest(r.uiterlijk_op, r.uitstel_tot)) AS op_tijd,
    coalesce(sum(h.aantal_regels), 0)::bigint AS regels, coalesce(sum(h.aantal_geboekt), 0)::bigint AS geboekt
  FROM rapportage r
  LEFT JOIN inlevering h ON h.id = r.huidige_inlevering_id
  CROSS JOIN LATERAL (SELECT CASE r.soort WHEN 'MAAND' THEN
      (SELECT min(i.ontvangen_op) FROM inlevering i WHERE i.rapportage_id = r.id AND i.status NOT IN ('GEWEIGERD','GEPARKEERD'))
      ELSE (SELECT min(v.op) FROM kwartaal_versie v WHERE v.rapportage_id = r.id) END AS goed) i
  WHERE r.contract_id = ANY (p_contracten) AND r.periode BETWEEN p_van AND p_tot
    AND (i.goed IS NOT NULL OR greatest(r.uiterlijk_op, r.uitstel_tot) < (now() AT TIME ZONE 'Europe/Amsterdam')::date)
  GROUP BY 1, 2)
SELECT m.contract_id, m.periode, v.maat, v.teller, v.noemer, m.n FROM maand m CROSS JOIN LATERAL (VALUES
  ('AANWEZIGHEID', m.g, m.a), ('ONGEOORLOOFD', m.o, m.a), ('IN_DE_PAS', m.pas, m.n)) v (maat, teller, noemer)
UNION ALL SELECT coalesce(m.contract_id, p.contract_id), coalesce(m.periode, p.periode), 'FACTUUR_PIP', coalesce(m.geld, 0),
  coalesce(p.prijs, 0), greatest(coalesce(m.n, 0), coalesce(p.n, 0))
  FROM maand m FULL JOIN prijs p ON p.contract_id = m.contract_id AND p.periode = m.periode
UNION ALL SELECT contract_id, maand, 'WACHTTIJD', dagen, n, n FROM wacht
UNION ALL SELECT m.contract_id, m.periode, 'UITVAL', coalesce(f.uitval, 0), m.n, m.n FROM maand m
  LEFT JOIN feit f ON f.contract_id = m.contract_id AND f.maand = m.periode
UNION ALL SELECT contract_id, maand, 'EXAMENS', goed, gedaan, gedaan FROM feit WHERE gedaan > 0
UNION ALL SELECT contract_id, maand, 'OP_TIJD', op_tijd, verwacht, NULL FROM rapport
UNION ALL SELECT contract_id, maand, 'COMPLEET', binnen, verwacht, NULL FROM rapport
UNION ALL SELECT contract_id, maand, 'REGELS_GOED', geboekt, regels, NULL FROM rapport
$$;
CREATE FUNCTION kpi_cijfers(p_van date, p_tot date)
RETURNS TABLE (contract_id int, maand date, maat text, teller bigint, noemer bigint, n bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.* FROM (SELECT array_agg(c.id) AS ids FROM contract c WHERE ${MIJN('c')}) x, LATERAL kpi_basis(x.ids, p_van, p_tot) b
$$;
/* What an aanbieder may know of the others: only a share, per region and month, of at least three others together. */
CREATE FUNCTION kpi_anderen(p_van date, p_tot date)
RETURNS TABLE (regio_id int, maand date, maat text, waarde_e4 bigint, aanbieders bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH wie AS (SELECT current_setting('app.organisatie')::int AS ik WHERE current_setting('app.soort') = 'AANBIEDER'),
  ander AS (SELECT c.id, c.regio_id, c.aanbieder_id FROM contract c, wie WHERE c.aanbieder_id <> wie.ik
    AND c.regio_id IN (SELECT e.regio_id FROM contract e WHERE e.aanbieder_id = wie.ik))
  SELECT a.regio_id, b.maand, b.maat, round(sum(b.teller) * 10000.0 / sum(b.noemer))::bigint, count(DISTINCT a.aanbieder_id)
  FROM (SELECT array_agg(id) AS ids FROM ander) x, LATERAL kpi_basis(x.ids, p_van, p_tot) b
  JOIN ander a ON a.id = b.contract_id
  WHERE b.noemer > 0 GROUP BY 1, 2, 3
  HAVING count(DISTINCT a.aanbieder_id) >= 3 AND (sum(b.n) IS NULL OR sum(b.n) >= 5)
$$;
REVOKE ALL ON FUNCTION kpi_basis(int[], date, date), kpi_cijfers(date, date), kpi_anderen(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kpi_cijfers(date, date) TO portaal_aanbieder, portaal_regio, portaal_werker;
GRANT EXECUTE ON FUNCTION kpi_anderen(date, date) TO portaal_aanbieder;
`;

/** What the quarter report and the KPI's count, in SQL over whole sets. */
export class Kwartaalcijfers1767225701002 implements MigrationInterface {
  name = 'Kwartaalcijfers1767225701002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(MAANDPRIJS);
    await q.query(CIJFERS);
    await q.query(KPI);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
