import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part with a price of its own, fixed by the decision on the plan, counts for that price; see pip_maandprijs. */
export class Maandprijs1767225701003 implements MigrationInterface {
  name = 'Maandprijs1767225701003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE OR REPLACE FUNCTION pip_maandprijs(p_contracten int[], p_van date, p_tot date)
RETURNS TABLE (contract_id int, maand date, traject_id int, prijs_e2 numeric) LANGUAGE sql STABLE AS $$
  WITH mijn AS (SELECT DISTINCT p.traject_id FROM pip_onderdeel o JOIN pip p ON p.id = o.pip_id WHERE o.contract_id = ANY (p_contracten)),
  versie AS (SELECT p.id, p.traject_id, p.vastgesteld_op, p.kostprijs_cent,
      lead(p.vastgesteld_op) OVER (PARTITION BY p.traject_id ORDER BY p.versie) AS volgende
    FROM mijn m JOIN pip p ON p.traject_id = m.traject_id),
  deel AS (SELECT v.traject_id, v.vastgesteld_op, v.volgende, o.contract_id,
      date_trunc('month', o.van)::date AS van, coalesce(o.tot, (o.van + interval '1 year - 1 day')::date) AS tot,
      coalesce(o.bedrag_cent::numeric,
        CASE WHEN sum(o.uren_totaal_h) OVER pl > 0 THEN v.kostprijs_cent::numeric * o.uren_totaal_h / sum(o.uren_totaal_h) OVER pl
          ELSE v.kostprijs_cent::numeric / count(*) OVER pl END) AS prijs
    FROM versie v JOIN pip_onderdeel o ON o.pip_id = v.id WINDOW pl AS (PARTITION BY v.id))
  SELECT d.contract_id, m::date, d.traject_id,
    sum(d.prijs / ((extract(year FROM age(date_trunc('month', d.tot), d.van)) * 12 + extract(month FROM age(date_trunc('month', d.tot), d.van))) + 1))
  FROM deel d CROSS JOIN LATERAL generate_series(greatest(d.van, p_van)::timestamp, least(d.tot, p_tot)::timestamp, interval '1 month') m
  WHERE d.contract_id = ANY (p_contracten) AND d.vastgesteld_op <= (m + interval '1 month - 1 day')::date
    AND (d.volgende IS NULL OR d.volgende > (m + interval '1 month - 1 day')::date)
  GROUP BY 1, 2, 3
$$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
