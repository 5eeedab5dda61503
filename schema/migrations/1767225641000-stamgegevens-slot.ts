import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABELLEN = ['product', 'deelname', 'contract', 'tarief', 'traject', 'pip', 'pip_onderdeel', 'spuk_budget'];

/**
 * A report is judged in several statements, and all must see the same master data. Judges share one lock (7301); whoever
 * writes master data, along whatever way, takes it alone until the end of the transaction.
 */
export class StamgegevensSlot1767225641000 implements MigrationInterface {
  name = 'StamgegevensSlot1767225641000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE FUNCTION stamgegevens_slot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock(7301, 0); RETURN NULL; END $$`);
    for (const t of TABELLEN)
      await q.query(`CREATE TRIGGER a_stamgegevens_slot BEFORE INSERT OR UPDATE OR DELETE ON ${t}
        FOR EACH STATEMENT EXECUTE FUNCTION stamgegevens_slot()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
