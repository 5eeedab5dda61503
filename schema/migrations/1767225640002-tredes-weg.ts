import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A price that nobody used yet can be replaced on its first day: its steps go with it (the audit keeps them). */
export class TredesWeg1767225640002 implements MigrationInterface {
  name = 'TredesWeg1767225640002';

  async up(q: QueryRunner): Promise<void> {
    await q.query('GRANT DELETE ON tarief_trede TO portaal_regio');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
