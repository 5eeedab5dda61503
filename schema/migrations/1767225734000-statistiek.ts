import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * After a large report the planner still thinks its tables empty, until the database itself finds the time; a plan made
 * then may take a hundred times as long. The worker may ask for new statistics of the tables that grow by reports, and
 * of no other; a table that grew little, or that is being looked at already, is left alone.
 */
export class Statistiek1767225734000 implements MigrationInterface {
  name = 'Statistiek1767225734000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE FUNCTION statistiek_bijwerken() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE tabel text;
BEGIN
  FOR tabel IN
    SELECT c.relname FROM pg_class c
    WHERE c.oid = ANY (ARRAY['boeking', 'rapportageregel', 'besteding', 'bevinding', 'traject', 'pip', 'pip_onderdeel']::regclass[])
      AND pg_relation_size(c.oid) / current_setting('block_size')::int > 20 + 1.2 * c.relpages
    ORDER BY c.relname
  LOOP
    EXECUTE format('ANALYZE (SKIP_LOCKED) %I', tabel);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION statistiek_bijwerken() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION statistiek_bijwerken() TO portaal_werker`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
