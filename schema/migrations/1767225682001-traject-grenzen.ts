import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const IK = `(select nullif(current_setting('app.gebruiker'), '')::int)`;
/** Only the gemeente itself, and the worker for what must be done without a person at the keyboard. */
const TABELLEN = [
  'traject_feit',
  'eerdere_gemeente',
  'kennisgeving_bestand',
  'kennisgeving',
  'inburgeraar',
  'persoon_inzage',
  'bewaartermijn',
  'opruiming',
  'verantwoording',
];

const GEMEENTE: Record<string, string> = {
  traject_feit: `select, insert (traject_id, gemeente_id, soort, datum, tot, uren_h, code, bedrag_cent, gegevens, bron,
    vervangt_id, reden, gebruiker_id, door), update (levend, ingetrokken_op, ingetrokken_door, ingetrokken_reden)`,
  eerdere_gemeente: 'select',
  kennisgeving_bestand: 'select, insert (id, gemeente_id, bron, door, nieuw, gecorrigeerd, ingetrokken, bekend)',
  kennisgeving: `select, insert (gemeente_id, bestand_id, bron, kenmerk, vervangt, handeling, soort, traject_id, feit_id,
    inhoud_hash, stand), update (stand)`,
  inburgeraar: `select, insert (traject_id, gemeente_id, versleuteld, sleutel_nr, bsn_zoek, gewijzigd_door),
    update (versleuteld, sleutel_nr, bsn_zoek, versie, gewijzigd_op, gewijzigd_door)`,
  persoon_inzage: 'select, insert (gebruiker_id, door, rol, gemeente_id, doel, activiteit, handeling, traject_ids)',
  bewaartermijn: 'select, insert (gemeente_id, jaren, gewijzigd_door), update (jaren, gewijzigd_op, gewijzigd_door)',
  opruiming: `select, insert (id, gemeente_id, jaren, peildatum, traject_ids, voorstel, gemaakt_door),
    update (stand, bevestigd_op, bevestigd_door)`,
  verantwoording: `select, insert (id, gemeente_id, soort, periode, gemaakt_door, regels, traject_ids, sha256, inhoud,
    sleutel_nr), update (verzonden_op, verzonden_door, kenmerk)`,
};
/** Turning keys and removing what is too old; the worker never reads who looked. */
const WERKER: Record<string, string> = {
  traject_feit: 'select, delete',
  eerdere_gemeente: 'select',
  kennisgeving: 'select, delete',
  inburgeraar: 'select, update (versleuteld, sleutel_nr, bsn_zoek), delete',
  opruiming: 'select, update (stand, uitgevoerd_op, verwijderd)',
  verantwoording: 'select, update (inhoud, sleutel_nr)',
  bewaartermijn: 'select',
};

const muren = (): string =>
  [
    ...TABELLEN.map((t) => `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`),
    ...Object.entries(GEMEENTE).flatMap(([t, wat]) => [
      `GRANT ${wat} ON ${t} TO portaal_gemeente`,
      `CREATE POLICY gemeente ON ${t} TO portaal_gemeente USING (gemeente_id = ${ORG}) WITH CHECK (gemeente_id = ${ORG})`,
    ]),
    ...Object.entries(WERKER).flatMap(([t, wat]) => [
      `GRANT ${wat} ON ${t} TO portaal_werker`,
      `CREATE POLICY werker ON ${t} TO portaal_werker USING (true) WITH CHECK (true)`,
    ]),
    // A fact is about a traject of one's own, and whoever is in the log is whoever looked.
    `ALTER POLICY gemeente ON traject_feit WITH CHECK (gemeente_id = ${ORG} AND EXISTS (SELECT FROM traject t WHERE t.id = traject_id))`,
    `ALTER POLICY gemeente ON inburgeraar WITH CHECK (gemeente_id = ${ORG} AND EXISTS (SELECT FROM traject t WHERE t.id = traject_id))`,
    `ALTER POLICY gemeente ON persoon_inzage WITH CHECK (gemeente_id = ${ORG} AND gebruiker_id IS NOT DISTINCT FROM ${IK})`,
    `ALTER POLICY gemeente ON opruiming WITH CHECK (gemeente_id = ${ORG} AND stand IN ('VOORGESTELD', 'BEVESTIGD'))`,
    `GRANT INSERT (trajectnummer, gemeente_id, doelgroep, gehuisvest_op, klantmanager_id),
      UPDATE (doelgroep, gehuisvest_op, klantmanager_id, afgesloten_op) ON traject TO portaal_gemeente`,
    `GRANT INSERT (id, soort, onderwerp_id) ON opdracht TO portaal_gemeente`,
    `CREATE POLICY gemeente_opruimen ON opdracht FOR INSERT TO portaal_gemeente WITH CHECK (soort = 'traject.opruimen'
      AND EXISTS (SELECT FROM opruiming o WHERE o.id = onderwerp_id AND o.stand = 'BEVESTIGD'))`,
  ].join(';\n');

/** The log says that something was done to a person, never what it says: it is kept longer than the person's data. */
const AUDIT = `
CREATE FUNCTION audit_kaal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wie int := nullif(current_setting('app.gebruiker', true), '')::int;
  als text := nullif(current_setting('app.rol', true), '');
  voor_wie int := nullif(current_setting('app.organisatie', true), '')::int;
BEGIN
  IF tg_op = 'DELETE' THEN
    INSERT INTO audit (gebruiker_id, rol, organisatie_id, tabel, handeling, sleutel)
    SELECT wie, als, voor_wie, tg_table_name, 'VERWIJDERD', o.id::text FROM oud o;
  ELSE
    INSERT INTO audit (gebruiker_id, rol, organisatie_id, tabel, handeling, sleutel, na)
    SELECT wie, als, voor_wie, tg_table_name, CASE tg_op WHEN 'INSERT' THEN 'TOEGEVOEGD' ELSE 'GEWIJZIGD' END, n.id::text,
      jsonb_strip_nulls(jsonb_build_object('traject_id', to_jsonb(n)->'traject_id', 'soort', to_jsonb(n)->'soort',
        'stand', to_jsonb(n)->'stand', 'levend', to_jsonb(n)->'levend')) FROM nieuw n;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION audit_kaal() FROM PUBLIC;
`;
const volg = (tabel: string, functie: string): string => `
CREATE TRIGGER audit_erbij AFTER INSERT ON ${tabel} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${tabel} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();
CREATE TRIGGER audit_weg AFTER DELETE ON ${tabel} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();`;

/**
 * A move passes the wall between two gemeenten, so it is one narrow function: only of one's own traject. The new gemeente
 * gets a copy of the living facts and of who it is; the rows of the old one stay as they were.
 */
const FUNCTIES = `
CREATE FUNCTION traject_verhuis(p_traject int, p_naar int, p_tot date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  van int := current_setting('app.organisatie')::int;
BEGIN
  IF current_setting('app.soort') <> 'GEMEENTE' OR p_naar = van
    OR NOT EXISTS (SELECT FROM traject WHERE id = p_traject AND gemeente_id = van) THEN
    RAISE insufficient_privilege;
  END IF;
  INSERT INTO eerdere_gemeente (traject_id, trajectnummer, doelgroep, gemeente_id, naar_gemeente_id, tot)
  SELECT id, trajectnummer, doelgroep, van, p_naar, p_tot FROM traject WHERE id = p_traject;
  INSERT INTO traject_feit (traject_id, gemeente_id, soort, datum, tot, uren_h, code, bedrag_cent, gegevens, bron,
    overgenomen_van_id, door, op)
  SELECT traject_id, p_naar, soort, datum, tot, uren_h, code, bedrag_cent, gegevens, bron, id, door, op
  FROM traject_feit WHERE traject_id = p_traject AND gemeente_id = van AND levend ORDER BY id;
  INSERT INTO inburgeraar (traject_id, gemeente_id, versleuteld, sleutel_nr, bsn_zoek, gewijzigd_door)
  SELECT traject_id, p_naar, versleuteld, sleutel_nr, bsn_zoek, gewijzigd_door
  FROM inburgeraar WHERE traject_id = p_traject AND gemeente_id = van
  ON CONFLICT (traject_id, gemeente_id) DO UPDATE SET versleuteld = excluded.versleuteld,
    sleutel_nr = excluded.sleutel_nr, bsn_zoek = excluded.bsn_zoek, versie = inburgeraar.versie + 1;
  UPDATE traject SET gemeente_id = p_naar, klantmanager_id = NULL WHERE id = p_traject;
END $$;
CREATE FUNCTION gemeente_medewerkers() RETURNS TABLE (id int, naam text, rol text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT g.id, g.naam, t.rol FROM toewijzing t JOIN gebruiker g ON g.id = t.gebruiker_id
  WHERE current_setting('app.soort') = 'GEMEENTE' AND t.gemeente_id = current_setting('app.organisatie')::int
    AND t.rol IN ('KLANTMANAGER', 'REGISSEUR') AND g.actief AND t.van <= current_date
    AND (t.tot IS NULL OR t.tot >= current_date)
$$;
REVOKE ALL ON FUNCTION traject_verhuis(int, int, date), gemeente_medewerkers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION traject_verhuis(int, int, date), gemeente_medewerkers() TO portaal_gemeente;
`;

/** The second wall around the file and the person: a supplier, a region and the portal's own administrators have no way in. */
export class TrajectGrenzen1767225682001 implements MigrationInterface {
  name = 'TrajectGrenzen1767225682001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(muren());
    await q.query(AUDIT);
    for (const t of ['traject_feit', 'inburgeraar', 'kennisgeving', 'verantwoording', 'opruiming'])
      await q.query(volg(t, 'audit_kaal'));
    for (const t of ['eerdere_gemeente', 'bewaartermijn']) await q.query(volg(t, 'audit_tabel'));
    await q.query(FUNCTIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
