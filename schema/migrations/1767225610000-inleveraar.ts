import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of who handed a file in, as it was then: the receipt must read the same after somebody left. */
export class Inleveraar1767225610000 implements MigrationInterface {
  name = 'Inleveraar1767225610000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE inlevering ADD ingeleverd_door_naam text NOT NULL DEFAULT ''`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
