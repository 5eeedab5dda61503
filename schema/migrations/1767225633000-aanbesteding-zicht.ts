import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An announcement is for suppliers, not for a session without one. */
export class AanbestedingZicht1767225633000 implements MigrationInterface {
  name = 'AanbestedingZicht1767225633000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE OR REPLACE FUNCTION aanbesteding_open_voor(p_id uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p_aanbieder > 0 AND EXISTS (SELECT FROM aanbesteding_gebeurtenis g WHERE g.aanbesteding_id = p_id
    AND (g.soort IN ('MARKTCONSULTATIE_HOUDEN', 'AANKONDIGEN') OR g.soort = 'AANBIEDERS_UITNODIGEN' AND g.aanbieder_id = p_aanbieder))
$$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
