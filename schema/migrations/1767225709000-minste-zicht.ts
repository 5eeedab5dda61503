import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The administrators read the log, and nobody can remove from it: of a draft, a change of route and an objection it says
 * that something was done, never what it says. What was agreed in a plan stays out of it too, so that removing it is removing.
 */
const LOG = `
CREATE OR REPLACE FUNCTION audit_tabel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- Secrets and what is about a person never reach the log; what changes all the time tells nothing.
  weg constant text[] := array['wachtwoord_hash', 'sleutel_hash', 'regels_gelezen', 'laatst_gebruikt_op', 'afspraken'];
  wie int := nullif(current_setting('app.gebruiker', true), '')::int;
  als text := nullif(current_setting('app.rol', true), '');
  voor_wie int := nullif(current_setting('app.organisatie', true), '')::int;
BEGIN
  IF tg_op = 'INSERT' THEN
    INSERT INTO audit (gebruiker_id, rol, organisatie_id, tabel, handeling, sleutel, na)
    SELECT wie, als, voor_wie, tg_table_name, 'TOEGEVOEGD', to_jsonb(n)->>'id', to_jsonb(n) - weg FROM nieuw n;
  ELSIF tg_op = 'UPDATE' THEN
    INSERT INTO audit (gebruiker_id, rol, organisatie_id, tabel, handeling, sleutel, voor, na)
    SELECT wie, als, voor_wie, tg_table_name, 'GEWIJZIGD', n.id::text, to_jsonb(o) - weg, to_jsonb(n) - weg
    FROM oud o JOIN nieuw n ON n.id = o.id WHERE to_jsonb(o) - weg IS DISTINCT FROM to_jsonb(n) - weg
      OR to_jsonb(o)->>'wachtwoord_hash' IS DISTINCT FROM to_jsonb(n)->>'wachtwoord_hash';
  ELSE
    INSERT INTO audit (gebruiker_id, rol, organisatie_id, tabel, handeling, sleutel, voor)
    SELECT wie, als, voor_wie, tg_table_name, 'VERWIJDERD', to_jsonb(o)->>'id', to_jsonb(o) - weg FROM oud o;
  END IF;
  RETURN NULL;
END $$;
${['pip_concept', 'leerroute_wijziging', 'pip_bezwaar']
  .map(
    (t) => `
DROP TRIGGER audit_erbij ON ${t};
DROP TRIGGER audit_anders ON ${t};
DROP TRIGGER audit_weg ON ${t};
CREATE TRIGGER audit_erbij AFTER INSERT ON ${t} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_kaal();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${t} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_kaal();
CREATE TRIGGER audit_weg AFTER DELETE ON ${t} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_kaal();`,
  )
  .join('')}
`;

/** The worker reckons with what people recorded about SPUK and changes nothing of it. */
const WERKER = `
REVOKE UPDATE ON spuk_besluit, spuk_uitgave, spuk_bedrag, spuk_telling, spuk_toerekening, spuk_scenario, kostendeling,
  sisa_indicator, spuk_verantwoording FROM portaal_werker;
`;

const ORG = `(select current_setting('app.organisatie')::int)`;
/** A gemeente that left a region reads nothing of what that region recorded for the years after. */
const bleef = (tabel: string, jaar: string): string => `EXISTS (SELECT FROM deelname d WHERE d.gemeente_id = ${ORG}
  AND d.regio_id = ${tabel}.regio_id AND (d.tot IS NULL OR d.tot >= make_date(${tabel}.${jaar}, 1, 1)))`;
const DAARNA = `
ALTER POLICY gemeente ON spuk_bedrag USING (gemeente_id = ${ORG} OR ${bleef('spuk_bedrag', 'jaar')});
ALTER POLICY gemeente ON spuk_toerekening USING (${bleef('spuk_toerekening', 'van_jaar')});
ALTER POLICY gemeente ON kostendeling USING (${bleef('kostendeling', 'van_jaar')});
`;

export class MinsteZicht1767225709000 implements MigrationInterface {
  name = 'MinsteZicht1767225709000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(LOG);
    await q.query(WERKER);
    await q.query(DAARNA);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
