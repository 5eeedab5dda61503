import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision per proposed price: some may be approved and others rejected, each with its reason. */
export class IndexatieBesluit1767225672000 implements MigrationInterface {
  name = 'IndexatieBesluit1767225672000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    ALTER TABLE indexatie_voorstel ADD besluit text;
    ALTER TABLE indexatie_voorstel ADD besloten_op timestamptz;
    ALTER TABLE indexatie_voorstel ADD besloten_door text;
    ALTER TABLE indexatie_voorstel ADD toelichting text;
    UPDATE indexatie_voorstel v SET besluit = i.status, besloten_op = i.besloten_op, besloten_door = i.besloten_door, toelichting = i.toelichting
      FROM indexatie i WHERE i.id = v.indexatie_id AND i.status <> 'VOORGESTELD';
    ALTER TABLE indexatie_voorstel ADD CONSTRAINT indexatie_voorstel_besluit CHECK (besluit in ('GOEDGEKEURD','AFGEWEZEN'));
    GRANT UPDATE (besluit, besloten_op, besloten_door, toelichting) ON indexatie_voorstel TO portaal_regio;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
