import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A price in a bid says its VAT, so that the tariff that comes of it has the right code. */
export class BtwVanBod1767225671000 implements MigrationInterface {
  name = 'BtwVanBod1767225671000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE inschrijving_prijs ADD btw text NOT NULL DEFAULT 'VRIJGESTELD',
      ADD CONSTRAINT inschrijving_prijs_btw CHECK (btw in ('VRIJGESTELD','NUL','LAAG','HOOG'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
