import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The list of a gemeente reads every living fact of thousands of trajecten. From an index that holds what it reads, in the
 * order of the traject, that is one walk without the table and without sorting.
 */
export class FeitenDekkend1767225683900 implements MigrationInterface {
  name = 'FeitenDekkend1767225683900';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX traject_feit_levend`);
    await q.query(`CREATE INDEX traject_feit_levend ON traject_feit (gemeente_id, traject_id)
      INCLUDE (soort, datum, tot, uren_h, code, gegevens) WHERE levend`);
    await q.query(`ALTER TABLE traject_feit SET (autovacuum_vacuum_insert_scale_factor = 0.02)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
