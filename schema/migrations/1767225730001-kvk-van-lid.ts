import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bid keeps by which number of the public register each party was named, so that a new version can name them again. */
export class KvkVanLid1767225730001 implements MigrationInterface {
  name = 'KvkVanLid1767225730001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE inschrijving_partij ADD kvk text;
ALTER TABLE inschrijving_partij DISABLE TRIGGER vast;
UPDATE inschrijving_partij p SET kvk = a.kvk FROM aanbieder a WHERE a.id = p.aanbieder_id;
ALTER TABLE inschrijving_partij ENABLE TRIGGER vast`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
