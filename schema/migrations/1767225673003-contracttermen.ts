import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the contract of a lot will say is known before the bids come in. */
export class Contracttermen1767225673003 implements MigrationInterface {
  name = 'Contracttermen1767225673003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE perceelversie ADD contracttermen jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
