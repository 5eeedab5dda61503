import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The parts of a PIP version are what the master data says: a part that is gone there goes here too (the audit keeps it). */
export class PipOnderdelen1767225611000 implements MigrationInterface {
  name = 'PipOnderdelen1767225611000';

  async up(q: QueryRunner): Promise<void> {
    await q.query('GRANT DELETE ON pip_onderdeel TO portaal_werker');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
