import type { MigrationInterface, QueryRunner } from 'typeorm';

const NADER = 'traject_uren_nader(int[], text[], text[], text[])';

/** Beside the absence with a valid reason also the month of the hours: what was made after the term was made too late. */
export class UrenPerMaand1767225735000 implements MigrationInterface {
  name = 'UrenPerMaand1767225735000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION traject_geoorloofd(int[], text[]);
CREATE FUNCTION traject_uren_nader(p_trajecten int[], p_cursus text[], p_alfabetisering text[], p_participatie text[])
RETURNS TABLE (traject_id int, geoorloofd_h int, maanden text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.traject_id, sum(m.geoorloofd_h)::int,
    string_agg(m.periode || '|' || m.cursus_h || '|' || m.alfabetisering_h || '|' || m.participatie_h, E'\\n' ORDER BY m.periode)
  FROM (
    SELECT b.traject_id, b.periode,
      coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_cursus)), 0) AS cursus_h,
      coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_alfabetisering)), 0) AS alfabetisering_h,
      coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_participatie)), 0) AS participatie_h,
      coalesce(sum(r.geoorloofd_h) FILTER (WHERE p.code = ANY (p_cursus || p_alfabetisering)), 0) AS geoorloofd_h
    FROM traject t JOIN boeking b ON b.traject_id = t.id JOIN product p ON p.id = b.product_id
    LEFT JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
    WHERE current_setting('app.soort') = 'GEMEENTE' AND t.gemeente_id = current_setting('app.organisatie')::int
      AND t.id = ANY (p_trajecten)
    GROUP BY 1, 2) m
  GROUP BY 1
$$;
REVOKE ALL ON FUNCTION ${NADER} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${NADER} TO portaal_gemeente`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
