import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding a traject's findings without reading all of a region's. */
export class BevindingZoeken1767225621000 implements MigrationInterface {
  name = 'BevindingZoeken1767225621000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX bevinding_traject ON bevinding (trajectnummer)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
