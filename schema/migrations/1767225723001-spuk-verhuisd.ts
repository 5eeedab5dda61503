import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was spent before a traject moved stays with the gemeente that it was booked for: one row per gemeente. Every
 * traject with lines of another gemeente than its own is reckoned again.
 */
const VERHUISD = `
ALTER TABLE verplichting DROP CONSTRAINT verplichting_pkey;
ALTER TABLE verplichting ADD PRIMARY KEY (traject_id, contract_id, product_id, jaar, gemeente_id);
INSERT INTO spuk_wacht (soort, sleutel)
SELECT DISTINCT 'TRAJECT', b.traject_id FROM boeking b JOIN traject t ON t.id = b.traject_id WHERE b.gemeente_id <> t.gemeente_id;
`;

export class SpukVerhuisd1767225723001 implements MigrationInterface {
  name = 'SpukVerhuisd1767225723001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(VERHUISD);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
