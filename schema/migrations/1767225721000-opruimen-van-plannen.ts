import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With a file that is kept too long the changes of its plan and the objections against it go too. */
export class OpruimenVanPlannen1767225721000 implements MigrationInterface {
  name = 'OpruimenVanPlannen1767225721000';

  async up(q: QueryRunner): Promise<void> {
    for (const tabel of ['leerroute_wijziging', 'pip_bezwaar'])
      await q.query(`GRANT SELECT, DELETE ON ${tabel} TO portaal_werker;
        CREATE POLICY werker ON ${tabel} TO portaal_werker USING (true) WITH CHECK (false)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
