import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An own point can be changed by two people at once: the second is told. */
export class AgendapuntVersie1767225733000 implements MigrationInterface {
  name = 'AgendapuntVersie1767225733000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE agendapunt ADD versie integer NOT NULL DEFAULT 1;
GRANT UPDATE (versie) ON agendapunt TO portaal_regio`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
