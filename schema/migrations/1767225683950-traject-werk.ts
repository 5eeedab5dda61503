import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The receipt of a file gets its counts at the end; with a file that is removed its drafts go too. */
export class TrajectWerk1767225683950 implements MigrationInterface {
  name = 'TrajectWerk1767225683950';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`GRANT UPDATE (nieuw, gecorrigeerd, ingetrokken, bekend) ON kennisgeving_bestand TO portaal_gemeente;
      CREATE INDEX traject_afgesloten ON traject (gemeente_id, afgesloten_op) WHERE afgesloten_op IS NOT NULL;
      GRANT SELECT, DELETE ON pip_concept TO portaal_werker`);
    await q.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_policies WHERE tablename = 'pip_concept' AND policyname = 'werker') THEN
        CREATE POLICY werker ON pip_concept TO portaal_werker USING (true) WITH CHECK (true);
      END IF; END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
