import type { MigrationInterface, QueryRunner } from 'typeorm';

const UREN = 'traject_uren(int[], text[], text[], text[], text[])';

/** Hours of the PVT that a supplier reported count as those of the course do; they come per month, because the term asks when. */
export class PvtUitRapportages1767225734001 implements MigrationInterface {
  name = 'PvtUitRapportages1767225734001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION traject_uren(int[], text[], text[], text[]);
CREATE FUNCTION traject_uren(p_trajecten int[], p_cursus text[], p_alfabetisering text[], p_participatie text[], p_pvt text[])
RETURNS TABLE (traject_id int, cursus_h int, alfabetisering_h int, participatie_h int, aangeboden_h int, pvt text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.traject_id,
    coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_cursus)), 0)::int,
    coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_alfabetisering)), 0)::int,
    coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_participatie)), 0)::int,
    coalesce(sum(b.aangeboden_h) FILTER (WHERE p.code = ANY (p_cursus || p_alfabetisering)), 0)::int,
    string_agg(b.maanden, E'\\n')
  FROM (
    SELECT b.traject_id, b.product_id, sum(b.gevolgd_h) AS gevolgd_h, sum(b.aangeboden_h) AS aangeboden_h,
      string_agg(b.periode || '|' || b.gevolgd_h, E'\\n' ORDER BY b.periode, b.gevolgd_h) FILTER (WHERE b.gevolgd_h > 0
        AND b.product_id = ANY ((SELECT array_agg(id) FROM product WHERE code = ANY (p_pvt))::int[])) AS maanden
    FROM boeking b WHERE b.traject_id IN (
      SELECT t.id FROM traject t WHERE current_setting('app.soort') = 'GEMEENTE'
        AND t.gemeente_id = current_setting('app.organisatie')::int AND (p_trajecten IS NULL OR t.id = ANY (p_trajecten)))
    GROUP BY 1, 2) b
  JOIN product p ON p.id = b.product_id
  GROUP BY 1
$$;
REVOKE ALL ON FUNCTION ${UREN} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${UREN} TO portaal_gemeente`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
