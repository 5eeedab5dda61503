import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall. The login role owns nothing and, by itself, may touch nothing: each transaction takes one scope role,
 * and each table has, per scope role, one policy on one scalar setting (measured: costs nothing; OR, ANY or EXISTS on
 * large tables cost up to 38 times, so those stand only on small ones).
 */
const ROLLEN = ['aanbieder', 'regio', 'gemeente', 'beheer', 'werker', 'aanmelden'];
const ORG = `(select current_setting('app.organisatie')::int)`;

/** Scope role -> table -> [privileges, condition]; the condition holds for reading and for writing. */
const GRENZEN: Record<string, Record<string, [string, string]>> = {
  aanbieder: {
    aanbieder: ['select', `id = ${ORG}`],
    perceel: ['select', `exists (select from contract c where c.perceel_id = perceel.id)`],
    contract: ['select', `aanbieder_id = ${ORG}`],
    tarief: ['select', `exists (select from contract c where c.id = tarief.contract_id)`],
    rapportage: ['select, insert, update (laatste_versie)', `aanbieder_id = ${ORG}`],
    inlevering: ['select, insert', `aanbieder_id = ${ORG}`],
    rapportageregel: ['select', `aanbieder_id = ${ORG}`],
    kolomindeling: ['select, insert, update', `aanbieder_id = ${ORG}`],
    bevinding: ['select, update (status)', `zicht_aanbieder_id = ${ORG}`],
    bevinding_stap: ['select, insert', `exists (select from bevinding b where b.id = bevinding_stap.bevinding_id)`],
    opdracht: ['insert (id, soort, onderwerp_id)', 'true'],
  },
  regio: {
    aanbieder: ['select', 'true'],
    perceel: ['select', `regio_id = ${ORG}`],
    contract: ['select', `regio_id = ${ORG}`],
    tarief: ['select', `exists (select from contract c where c.id = tarief.contract_id)`],
    rapportage: ['select', `regio_id = ${ORG}`],
    inlevering: ['select', `regio_id = ${ORG}`],
    rapportageregel: ['select', `regio_id = ${ORG}`],
    bevinding: ['select, update (status)', `regio_id = ${ORG}`],
    bevinding_stap: ['select, insert', `exists (select from bevinding b where b.id = bevinding_stap.bevinding_id)`],
    boeking: ['select', `regio_id = ${ORG}`],
    besteding: ['select', `regio_id = ${ORG}`],
    spuk_budget: ['select', `gemeente_id in (select d.gemeente_id from deelname d where d.regio_id = ${ORG})`],
    opdracht: ['insert (id, soort, onderwerp_id)', 'true'],
  },
  gemeente: {
    aanbieder: ['select', 'true'],
    perceel: ['select', `regio_id in (select d.regio_id from deelname d where d.gemeente_id = ${ORG})`],
    contract: ['select', `regio_id in (select d.regio_id from deelname d where d.gemeente_id = ${ORG})`],
    tarief: ['select', `exists (select from contract c where c.id = tarief.contract_id)`],
    traject: ['select', `gemeente_id = ${ORG}`],
    pip: ['select', `exists (select from traject t where t.id = pip.traject_id)`],
    pip_onderdeel: ['select', `exists (select from pip p where p.id = pip_onderdeel.pip_id)`],
    rapportage: ['select', `regio_id in (select d.regio_id from deelname d where d.gemeente_id = ${ORG})`],
    inlevering: ['select', `regio_id in (select d.regio_id from deelname d where d.gemeente_id = ${ORG})`],
    rapportageregel: ['select', `gemeente_id = ${ORG}`],
    bevinding: ['select, update (status)', `gemeente_id = ${ORG}`],
    bevinding_stap: ['select, insert', `exists (select from bevinding b where b.id = bevinding_stap.bevinding_id)`],
    boeking: ['select', `gemeente_id = ${ORG}`],
    besteding: ['select', `gemeente_id = ${ORG}`],
    spuk_budget: ['select', `gemeente_id = ${ORG}`],
  },
  beheer: {
    gebruiker: ['select, insert, update', 'true'],
    toewijzing: ['select, insert, update', 'true'],
    api_sleutel: ['select, insert, update (ingetrokken_op)', 'true'],
    sessie: ['select, update (ingetrokken_op)', 'true'],
    audit: ['select', 'true'],
    aanbieder: ['select', 'true'],
    opdracht: ['select, update (status, niet_voor, pogingen, fout)', 'true'],
  },
  aanmelden: {
    gebruiker: ['select, update (wachtwoord_hash)', 'true'],
    toewijzing: ['select', 'true'],
    sessie: ['select, insert, update', 'true'],
    api_sleutel: ['select, update (laatst_gebruikt_op)', 'true'],
    aanbieder: ['select', 'true'],
  },
  werker: {},
};

const OPEN = ['regio', 'gemeente', 'deelname', 'product'];
const BESCHERMD = [
  'gebruiker',
  'toewijzing',
  'sessie',
  'api_sleutel',
  'audit',
  'aanbieder',
  'perceel',
  'contract',
  'tarief',
  'traject',
  'pip',
  'pip_onderdeel',
  'spuk_budget',
  'besteding',
  'rapportage',
  'inlevering',
  'rapportageregel',
  'kolomindeling',
  'boeking',
  'bevinding',
  'bevinding_stap',
  'opdracht',
];
/** History stays: what even the worker may not delete. */
const WERKER_WIST = ['boeking', 'besteding'];

function rechten(): string {
  const sql: string[] = [];
  for (const t of BESCHERMD) sql.push(`ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`);
  for (const rol of ROLLEN) sql.push(`GRANT SELECT ON ${OPEN.join(', ')} TO portaal_${rol}`);
  for (const t of [...OPEN, ...BESCHERMD]) {
    if (['gebruiker', 'toewijzing', 'sessie', 'api_sleutel', 'audit'].includes(t)) continue;
    sql.push(`GRANT SELECT, INSERT, UPDATE${WERKER_WIST.includes(t) ? ', DELETE' : ''} ON ${t} TO portaal_werker`);
    if (BESCHERMD.includes(t))
      sql.push(`CREATE POLICY werker ON ${t} TO portaal_werker USING (true) WITH CHECK (true)`);
  }
  for (const [rol, tabellen] of Object.entries(GRENZEN))
    for (const [tabel, [wat, waar]] of Object.entries(tabellen)) {
      sql.push(`GRANT ${wat} ON ${tabel} TO portaal_${rol}`);
      sql.push(`CREATE POLICY ${rol} ON ${tabel} TO portaal_${rol} USING (${waar}) WITH CHECK (${waar})`);
    }
  return sql.join(';\n');
}

const AUDIT = `
CREATE FUNCTION audit_noteer(p_tabel text, p_handeling text, p_sleutel text, p_na jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO audit (gebruiker_id, rol, organisatie_id, tabel, handeling, sleutel, na)
  VALUES (nullif(current_setting('app.gebruiker', true), '')::int, nullif(current_setting('app.rol', true), ''),
          nullif(current_setting('app.organisatie', true), '')::int, p_tabel, p_handeling, p_sleutel, p_na)
$$;
CREATE FUNCTION audit_tabel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  -- Secrets never reach the log; what changes all the time tells nothing.
  weg constant text[] := array['wachtwoord_hash', 'sleutel_hash', 'regels_gelezen', 'laatst_gebruikt_op'];
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
CREATE FUNCTION audit_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'De audit kan niet worden gewijzigd'; END $$;
CREATE TRIGGER audit_vast BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_vast();
CREATE TRIGGER audit_vast_leeg BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_vast();
`;

/** Large derived tables (lines, bookings, findings, rollups) are logged as one summary per report by the judge. */
const GEVOLGD = [
  'gebruiker',
  'toewijzing',
  'api_sleutel',
  'regio',
  'gemeente',
  'aanbieder',
  'deelname',
  'product',
  'perceel',
  'contract',
  'tarief',
  'traject',
  'pip',
  'pip_onderdeel',
  'spuk_budget',
  'rapportage',
  'inlevering',
  'kolomindeling',
  'bevinding_stap',
];
const volgers = (): string =>
  GEVOLGD.map(
    (t) => `
CREATE TRIGGER audit_erbij AFTER INSERT ON ${t} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${t} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_weg AFTER DELETE ON ${t} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();`,
  ).join('');

/**
 * What a gemeente has spent in all its regions together: wider than a region's own rows, so it applies the reader's
 * scope itself and gives totals only.
 */
const BESTEED = `
CREATE FUNCTION spuk_besteed(p_van date, p_tot date)
RETURNS TABLE (gemeente_id int, periode date, bedrag_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.gemeente_id, b.periode, sum(b.bedrag_cent)::bigint FROM besteding b
  WHERE b.periode BETWEEN p_van AND p_tot AND b.gemeente_id IN (
    SELECT d.gemeente_id FROM deelname d
    WHERE current_setting('app.soort') = 'REGIO' AND d.regio_id = current_setting('app.organisatie')::int
    UNION ALL SELECT current_setting('app.organisatie')::int WHERE current_setting('app.soort') = 'GEMEENTE')
  GROUP BY 1, 2
$$;
REVOKE ALL ON FUNCTION spuk_besteed(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION spuk_besteed(date, date) TO portaal_regio, portaal_gemeente;
REVOKE ALL ON FUNCTION audit_noteer(text, text, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_noteer(text, text, text, jsonb) TO ${ROLLEN.map((r) => `portaal_${r}`).join(', ')};
`;

export class Rollen1767225601000 implements MigrationInterface {
  name = 'Rollen1767225601000';

  async up(q: QueryRunner): Promise<void> {
    for (const rol of ROLLEN)
      await q.query(`DO $$ BEGIN
        CREATE ROLE portaal_${rol} NOLOGIN NOINHERIT;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await q.query(`REVOKE ALL ON SCHEMA public FROM PUBLIC`);
    for (const rol of ROLLEN) await q.query(`GRANT USAGE ON SCHEMA public TO portaal_${rol}`);
    await q.query(rechten());
    await q.query(AUDIT);
    await q.query(volgers());
    await q.query(BESTEED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
