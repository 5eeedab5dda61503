import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const IK = `(select nullif(current_setting('app.gebruiker'), '')::int)`;
/** The dates of taking part touch these days. */
const doetMee = (van: string, tot: string): string => `d.van <= ${tot} AND (d.tot IS NULL OR d.tot >= ${van})`;

/** What a scope may write, as narrow as the product writes it. */
const SCHRIJVEN = `
ALTER POLICY aanbieder ON rapportage WITH CHECK (aanbieder_id = ${ORG} AND EXISTS (
  SELECT FROM contract c WHERE c.id = contract_id AND c.aanbieder_id = ${ORG} AND c.regio_id = rapportage.regio_id));
ALTER POLICY aanbieder ON inlevering WITH CHECK (aanbieder_id = ${ORG} AND EXISTS (
  SELECT FROM rapportage r WHERE r.id = rapportage_id AND r.regio_id = inlevering.regio_id));
REVOKE INSERT ON inlevering FROM portaal_aanbieder;
GRANT INSERT (rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, opslag_sleutel,
  idempotentie_sleutel, kolomindeling, ingeleverd_door, ingeleverd_door_naam, via) ON inlevering TO portaal_aanbieder;

DROP POLICY regio ON opdracht;
REVOKE INSERT (id, soort, onderwerp_id) ON opdracht FROM portaal_regio;
ALTER POLICY aanbieder ON opdracht WITH CHECK (EXISTS (SELECT FROM inlevering i WHERE i.id = onderwerp_id));

ALTER POLICY aanbieder ON bevinding WITH CHECK (zicht_aanbieder_id = ${ORG} AND status = 'TOEGELICHT');
ALTER POLICY regio ON bevinding WITH CHECK (regio_id = ${ORG} AND status IN ('GEACCEPTEERD', 'AFGEWEZEN'));
REVOKE UPDATE (status) ON bevinding FROM portaal_gemeente;
REVOKE INSERT ON bevinding_stap FROM portaal_aanbieder, portaal_regio, portaal_gemeente;
REVOKE UPDATE ON bevinding_stap FROM portaal_werker;
GRANT INSERT (bevinding_id, van, naar, tekst, gebruiker_id, rol, door, verborgen) ON bevinding_stap
  TO portaal_aanbieder, portaal_regio;
ALTER POLICY aanbieder ON bevinding_stap
  USING (NOT verborgen AND EXISTS (SELECT FROM bevinding b WHERE b.id = bevinding_id))
  WITH CHECK (naar = 'TOEGELICHT' AND NOT verborgen AND gebruiker_id IS NOT DISTINCT FROM ${IK}
    AND EXISTS (SELECT FROM bevinding b WHERE b.id = bevinding_id));
ALTER POLICY regio ON bevinding_stap
  WITH CHECK (naar IN ('GEACCEPTEERD', 'AFGEWEZEN') AND gebruiker_id IS NOT DISTINCT FROM ${IK}
    AND EXISTS (SELECT FROM bevinding b WHERE b.id = bevinding_id));
`;

/** What a scope may read. */
const LEZEN = `
ALTER POLICY gemeente ON contract USING (EXISTS (SELECT FROM deelname d WHERE d.gemeente_id = ${ORG}
  AND d.regio_id = contract.regio_id AND ${doetMee('contract.van', `coalesce(contract.tot, 'infinity')`)}));
ALTER POLICY gemeente ON rapportage USING (EXISTS (SELECT FROM deelname d WHERE d.gemeente_id = ${ORG}
  AND d.regio_id = rapportage.regio_id
  AND ${doetMee('rapportage.periode', `(rapportage.periode + interval '1 month - 1 day')::date`)}));
ALTER POLICY gemeente ON inlevering USING (EXISTS (SELECT FROM rapportage r WHERE r.id = rapportage_id));
REVOKE SELECT ON inlevering FROM portaal_gemeente;
GRANT SELECT (id, rapportage_id, aanbieder_id, regio_id, versie, bestandsnaam, bytes, sha256, vorm, status, weigering,
  ingeleverd_door_naam, via, ontvangen_op, verwerkt_op) ON inlevering TO portaal_gemeente;
ALTER POLICY regio ON spuk_budget USING (EXISTS (SELECT FROM deelname d WHERE d.gemeente_id = spuk_budget.gemeente_id
  AND d.regio_id = ${ORG} AND ${doetMee('make_date(jaar, 1, 1)', 'make_date(jaar, 12, 31)')}));

REVOKE SELECT ON gebruiker, api_sleutel, sessie FROM portaal_beheer;
GRANT SELECT (id, email, naam, actief, aangemaakt_op) ON gebruiker TO portaal_beheer;
GRANT SELECT (id, naam, begin, aanbieder_id, rechten, gemaakt_door, gemaakt_op, verloopt_op, ingetrokken_op,
  laatst_gebruikt_op) ON api_sleutel TO portaal_beheer;
GRANT SELECT (gebruiker_id, toewijzing_id, aangemaakt_op, laatst_gezien_op, verloopt_op, ingetrokken_op) ON sessie
  TO portaal_beheer;
`;

/**
 * The totals, as before, and for a region only of years in which the gemeente took part. A schema that is not named is
 * searched first when it is the temporary one: functions of the owner name it, last.
 */
const FUNCTIES = `
CREATE OR REPLACE FUNCTION spuk_besteed(p_van date, p_tot date)
RETURNS TABLE (gemeente_id int, periode date, bedrag_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.* FROM (
    SELECT b.gemeente_id, b.periode, sum(b.bedrag_cent)::bigint FROM besteding b
    WHERE b.periode BETWEEN p_van AND p_tot AND b.gemeente_id IN (
      SELECT d.gemeente_id FROM deelname d
      WHERE current_setting('app.soort') = 'REGIO' AND d.regio_id = current_setting('app.organisatie')::int
      UNION ALL SELECT current_setting('app.organisatie')::int WHERE current_setting('app.soort') = 'GEMEENTE')
    GROUP BY 1, 2) s (gemeente_id, periode, bedrag_cent)
  WHERE current_setting('app.soort') = 'GEMEENTE' OR EXISTS (
    SELECT FROM deelname d WHERE d.gemeente_id = s.gemeente_id AND d.regio_id = current_setting('app.organisatie')::int
      AND ${doetMee(`date_trunc('year', s.periode)::date`, `(date_trunc('year', s.periode) + interval '1 year - 1 day')::date`)})
$$;
DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', f);
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION audit_tabel(), audit_vast(), tarief_vast(), tarief_trede_vast() FROM PUBLIC;
`;

/** Narrows the second wall to what the product needs: each of these could be done by a scope that had no reason to. */
export class Grenzen1767225660000 implements MigrationInterface {
  name = 'Grenzen1767225660000';

  async up(q: QueryRunner): Promise<void> {
    // A step that was taken while the finding told of another aanbieder stays hidden when the finding no longer does.
    await q.query(`ALTER TABLE bevinding_stap ADD COLUMN verborgen boolean NOT NULL DEFAULT false`);
    await q.query(`UPDATE bevinding_stap s SET verborgen = true FROM bevinding b
      WHERE b.id = s.bevinding_id AND b.zicht_aanbieder_id IS NULL`);
    await q.query(SCHRIJVEN);
    await q.query(LEZEN);
    await q.query(FUNCTIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
