import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the judge needs: the reasons of a rejected line, and a match on traject that does not look at case. */
export class Oordeel1767225620000 implements MigrationInterface {
  name = 'Oordeel1767225620000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE rapportageregel ADD COLUMN fouten integer NOT NULL DEFAULT '0'`);
    // Two trajecten whose numbers differ in case only would make one line mean both.
    await q.query(`CREATE UNIQUE INDEX traject_sleutel ON traject (upper(trajectnummer))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
