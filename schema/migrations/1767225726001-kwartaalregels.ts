import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which booked lines are beneath the figures of a quarter, for a leerroute and gemeente. The leerroute stands in plans that
 * the reader may not see; only the places of lines come out, and those are read with the reader's own eyes.
 */
const REGELS = `
CREATE FUNCTION kwartaal_regels(p_contract int, p_van date, p_tot date, p_leerroute text, p_gemeente int)
RETURNS TABLE (inlevering_id uuid, rij int, traject_id int, periode date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT x.inlevering_id, x.rij, x.traject_id, x.periode FROM (
    SELECT b.*, first_value(b.gemeente_id) OVER (PARTITION BY b.traject_id ORDER BY b.periode DESC) AS laatste
    FROM contract c JOIN boeking b ON b.contract_id = c.id AND b.periode BETWEEN p_van AND p_tot
    WHERE c.id = p_contract AND CASE current_setting('app.soort')
      WHEN 'AANBIEDER' THEN c.aanbieder_id = current_setting('app.organisatie')::int
      WHEN 'REGIO' THEN c.regio_id = current_setting('app.organisatie')::int ELSE false END) x
  WHERE (p_gemeente IS NULL OR x.laatste = p_gemeente)
    AND (p_leerroute IS NULL OR p_leerroute = coalesce((SELECT p.leerroute FROM pip p
      WHERE p.traject_id = x.traject_id AND p.vastgesteld_op <= p_tot ORDER BY p.versie DESC LIMIT 1), 'ONBEKEND'))
$$;
REVOKE ALL ON FUNCTION kwartaal_regels(int, date, date, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kwartaal_regels(int, date, date, text, int) TO portaal_aanbieder, portaal_regio;
`;

export class Kwartaalregels1767225726001 implements MigrationInterface {
  name = 'Kwartaalregels1767225726001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(REGELS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
