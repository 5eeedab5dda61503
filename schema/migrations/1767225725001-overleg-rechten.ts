import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const IK = `(select nullif(current_setting('app.gebruiker'), '')::int)`;
const GEVOLGD = 'overlegreeks overlegdeelnemer overleg agendapunt overlegverslag overlegakkoord'.split(' ');
/** What people wrote: the log says that they did, never what. */
const KAAL =
  'notulen overlegopmerking overlegbesluit overlegactie overlegactie_stap agendapunt_actie overlegafschrift'.split(' ');
const ALLE = [...GEVOLGD, ...KAAL, 'notulen_versie', 'overlegherinnering'];

const volg = (tabel: string, functie: string): string => `
CREATE TRIGGER audit_erbij AFTER INSERT ON ${tabel} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${tabel} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();
CREATE TRIGGER audit_weg AFTER DELETE ON ${tabel} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION ${functie}();`;
const BASIS = [
  ...ALLE.map((t) => `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY;`),
  ...GEVOLGD.map((t) => volg(t, 'audit_tabel')),
  ...KAAL.map((t) => volg(t, 'audit_kaal')),
].join('\n');

/** What follows from what, and what never changes again: for whoever writes, the owner of the tables too. */
const VAST = `
CREATE FUNCTION overleg_blijft() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN RAISE EXCEPTION 'Dit blijft zoals het is' USING ERRCODE = 'restrict_violation'; END $$;
${['notulen_versie', 'overlegopmerking', 'overlegactie_stap', 'agendapunt_actie', 'overlegafschrift', 'overlegakkoord']
  .map((t) => `CREATE TRIGGER blijft BEFORE UPDATE OR DELETE ON ${t} FOR EACH ROW EXECUTE FUNCTION overleg_blijft();`)
  .join('\n')}
${['overlegreeks', 'overleg', 'overlegactie', 'overlegverslag']
  .map((t) => `CREATE TRIGGER blijft BEFORE DELETE ON ${t} FOR EACH ROW EXECUTE FUNCTION overleg_blijft();`)
  .join('\n')}

CREATE FUNCTION overleg_overgang() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (OLD.stand = NEW.stand AND OLD.stand NOT IN ('VASTGESTELD', 'AFGEZEGD')
    OR (OLD.stand, NEW.stand) IN (('CONCEPT','VERSTUURD'), ('CONCEPT','AFGEZEGD'), ('VERSTUURD','BEZIG'), ('VERSTUURD','AFGEZEGD'),
      ('BEZIG','VERSLAG_CONCEPT'))
    OR OLD.stand = 'VASTGESTELD' AND NEW.stand = 'VERSLAG_CONCEPT' AND NEW.correctie_reden IS NOT NULL
    OR OLD.stand = 'VERSLAG_CONCEPT' AND NEW.stand = 'VASTGESTELD' AND EXISTS (
      SELECT FROM overlegverslag v WHERE v.overleg_id = NEW.id AND v.stand = 'VASTGESTELD'
        AND v.nr = (SELECT max(w.nr) FROM overlegverslag w WHERE w.overleg_id = NEW.id)))
  THEN RAISE EXCEPTION 'Dit overleg kan niet van % naar %', OLD.stand, NEW.stand USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER overgang BEFORE UPDATE ON overleg FOR EACH ROW EXECUTE FUNCTION overleg_overgang();

CREATE FUNCTION overleg_inhoud_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  van jsonb := to_jsonb(CASE tg_op WHEN 'DELETE' THEN OLD ELSE NEW END);
  om uuid;
BEGIN
  IF tg_op = 'DELETE' THEN RAISE EXCEPTION 'Dit blijft zoals het is' USING ERRCODE = 'restrict_violation'; END IF;
  om := coalesce((van->>'overleg_id')::uuid, (SELECT p.overleg_id FROM agendapunt p WHERE p.id = (van->>'agendapunt_id')::uuid));
  IF EXISTS (SELECT FROM overleg o WHERE o.id = om AND o.stand IN ('VASTGESTELD', 'AFGEZEGD'))
    OR tg_table_name <> 'overlegopmerking' AND EXISTS (SELECT FROM overlegverslag v WHERE v.overleg_id = om AND v.stand = 'AANGEBODEN')
  THEN RAISE EXCEPTION 'Het verslag van dit overleg staat vast' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
${['agendapunt', 'notulen', 'overlegbesluit']
  .map(
    (t) =>
      `CREATE TRIGGER inhoud_vast BEFORE INSERT OR UPDATE OR DELETE ON ${t} FOR EACH ROW EXECUTE FUNCTION overleg_inhoud_vast();`,
  )
  .join('\n')}
${['overlegopmerking', 'agendapunt_actie', 'overlegactie']
  .map((t) => `CREATE TRIGGER inhoud_vast BEFORE INSERT ON ${t} FOR EACH ROW EXECUTE FUNCTION overleg_inhoud_vast();`)
  .join('\n')}

CREATE FUNCTION notulen_bewaard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO notulen_versie (agendapunt_id, regio_id, versie, tekst, door, op)
  VALUES (NEW.agendapunt_id, NEW.regio_id, NEW.versie, NEW.tekst, NEW.door, NEW.op);
  RETURN NULL;
END $$;
CREATE TRIGGER bewaard AFTER INSERT OR UPDATE ON notulen FOR EACH ROW EXECUTE FUNCTION notulen_bewaard();

CREATE FUNCTION overlegverslag_vast() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.stand <> 'AANGEBODEN' OR (NEW.id, NEW.overleg_id, NEW.nr, NEW.reden, NEW.aangeboden_door, NEW.aangeboden_op)
    IS DISTINCT FROM (OLD.id, OLD.overleg_id, OLD.nr, OLD.reden, OLD.aangeboden_door, OLD.aangeboden_op)
  THEN RAISE EXCEPTION 'Deze versie van het verslag staat vast' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vast BEFORE UPDATE ON overlegverslag FOR EACH ROW EXECUTE FUNCTION overlegverslag_vast();

CREATE FUNCTION overlegakkoord_gevolg() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE om uuid;
BEGIN
  -- Who answers at the same moment waits here, so that the last one sees all.
  SELECT v.overleg_id INTO om FROM overlegverslag v WHERE v.id = NEW.verslag_id AND v.stand = 'AANGEBODEN' FOR UPDATE;
  IF om IS NULL THEN RAISE EXCEPTION 'Deze versie is niet aangeboden' USING ERRCODE = 'restrict_violation'; END IF;
  IF NEW.besluit = 'WIJZIGING' THEN
    UPDATE overlegverslag SET stand = 'WIJZIGING_GEVRAAGD', besloten_op = clock_timestamp() WHERE id = NEW.verslag_id;
  ELSIF NOT EXISTS (
    SELECT FROM overleg o, LATERAL (SELECT 'R' partij UNION ALL SELECT 'A' || a FROM unnest(o.aanbieder_ids) a) p
    WHERE o.id = om AND NOT EXISTS (SELECT FROM overlegakkoord k WHERE k.verslag_id = NEW.verslag_id AND k.partij = p.partij))
  THEN
    UPDATE overlegverslag SET stand = 'VASTGESTELD', besloten_op = clock_timestamp() WHERE id = NEW.verslag_id;
    UPDATE overleg SET stand = 'VASTGESTELD', versie = versie + 1 WHERE id = om;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER gevolg AFTER INSERT ON overlegakkoord FOR EACH ROW EXECUTE FUNCTION overlegakkoord_gevolg();
REVOKE ALL ON FUNCTION overleg_blijft(), overleg_overgang(), overleg_inhoud_vast(), notulen_bewaard(), overlegverslag_vast(),
  overlegakkoord_gevolg() FROM PUBLIC;
`;

/** Who works at an organisation that can take part: for the region that asks them, and by name only. */
const FUNCTIES = `
CREATE FUNCTION overleg_mensen(p_sleutels text[]) RETURNS TABLE (id int, naam text, rol text, sleutel text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT g.id, g.naam, t.rol, s.sleutel
  FROM toewijzing t JOIN gebruiker g ON g.id = t.gebruiker_id AND g.actief
  CROSS JOIN LATERAL (SELECT case when t.aanbieder_id is not null then 'A' || t.aanbieder_id
    when t.gemeente_id is not null then 'G' || t.gemeente_id else 'R' end sleutel) s
  WHERE current_setting('app.soort') = 'REGIO' AND s.sleutel = any(p_sleutels)
    AND t.rol IN ('REGIO_COORDINATOR', 'CONTRACTMANAGER', 'AANBIEDER', 'KLANTMANAGER', 'REGISSEUR')
    AND t.van <= current_date AND (t.tot IS NULL OR t.tot >= current_date)
    AND (t.regio_id = current_setting('app.organisatie')::int
      OR EXISTS (SELECT FROM contract c WHERE c.aanbieder_id = t.aanbieder_id AND c.regio_id = current_setting('app.organisatie')::int)
      OR EXISTS (SELECT FROM deelname d WHERE d.gemeente_id = t.gemeente_id AND d.regio_id = current_setting('app.organisatie')::int
        AND (d.tot IS NULL OR d.tot >= current_date)))
$$;
CREATE FUNCTION overleg_mail(p_soort text, p_onderwerp text, p_gegevens jsonb, p_partij text, p_regio int, p_rollen text[], p_gebruikers int[])
RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH wie AS (
    SELECT DISTINCT g.id, coalesce(a.naam, r.naam, m.naam) organisatie
    FROM toewijzing t JOIN gebruiker g ON g.id = t.gebruiker_id AND g.actief
    LEFT JOIN aanbieder a ON a.id = t.aanbieder_id LEFT JOIN regio r ON r.id = t.regio_id LEFT JOIN gemeente m ON m.id = t.gemeente_id
    WHERE t.rol = any(p_rollen) AND (p_gebruikers = '{}' OR g.id = any(p_gebruikers))
      AND t.van <= current_date AND (t.tot IS NULL OR t.tot >= current_date)
      AND case left(p_partij, 1) when 'A' then t.aanbieder_id = substr(p_partij, 2)::int
        when 'G' then t.gemeente_id = substr(p_partij, 2)::int else t.regio_id = p_regio end),
  b AS (
    INSERT INTO bezorging (kanaal, soort, gebruiker_id, aanbieder_id, regio_id, gemeente_id, aan, onderwerp, gegevens)
    SELECT 'MAIL', p_soort, id,
      case current_setting('app.soort') when 'AANBIEDER' then current_setting('app.organisatie')::int end,
      case current_setting('app.soort') when 'REGIO' then current_setting('app.organisatie')::int end,
      case current_setting('app.soort') when 'GEMEENTE' then current_setting('app.organisatie')::int end,
      organisatie, p_onderwerp, p_gegevens FROM wie
    RETURNING id),
  o AS (INSERT INTO opdracht (soort, onderwerp_id) SELECT 'BEZORGEN', id FROM b RETURNING 1)
  SELECT count(*)::int FROM o
$$;
REVOKE ALL ON FUNCTION overleg_mensen(text[]), overleg_mail(text, text, jsonb, text, int, text[], int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION overleg_mensen(text[]) TO portaal_regio;
GRANT EXECUTE ON FUNCTION overleg_mail(text, text, jsonb, text, int, text[], int[]) TO portaal_werker, portaal_regio, portaal_aanbieder;
`;

/** The region leads: it sees and writes its own, as far as the rows above it are its own too. */
const bij = (tabel: string, kolom: string, waar = 'true'): string =>
  `EXISTS (SELECT FROM ${tabel} b WHERE b.id = ${kolom} AND b.regio_id = ${ORG} AND ${waar})`;
const regio = (tabel: string, rechten: string, check = 'true'): string => `
GRANT ${rechten} ON ${tabel} TO portaal_regio;
CREATE POLICY regio ON ${tabel} TO portaal_regio USING (regio_id = ${ORG}) WITH CHECK (regio_id = ${ORG} AND ${check});`;
const CONTRACT = (t: string): string =>
  `(${t}.contract_id IS NULL OR EXISTS (SELECT FROM contract c WHERE c.id = ${t}.contract_id AND c.aanbieder_id = ${t}.aanbieder_id))`;
const GEMEENTE = (t: string): string => `(${t}.gemeente_id IS NULL OR EXISTS (SELECT FROM deelname n
  WHERE n.gemeente_id = ${t}.gemeente_id AND n.regio_id = ${ORG}))`;
const REGIO = [
  regio(
    'overlegreeks',
    'SELECT, INSERT (regio_id, contract_id, aanbieder_id, naam, ritme, vaste_punten, gemaakt_door), UPDATE (naam, ritme, vaste_punten, actief, versie)',
    CONTRACT('overlegreeks'),
  ),
  regio(
    'overlegdeelnemer',
    'SELECT, INSERT (reeks_id, regio_id, aanbieder_id, gemeente_id, partij, rollen, gebruiker_ids), UPDATE (rollen, gebruiker_ids, actief)',
    `${bij('overlegreeks', 'reeks_id', `(b.aanbieder_id IS NULL OR overlegdeelnemer.aanbieder_id IS NULL OR b.aanbieder_id = overlegdeelnemer.aanbieder_id)`)}
      AND ${GEMEENTE('overlegdeelnemer')} AND (overlegdeelnemer.aanbieder_id IS NULL OR EXISTS (
        SELECT FROM contract c WHERE c.aanbieder_id = overlegdeelnemer.aanbieder_id AND c.regio_id = ${ORG}))`,
  ),
  regio(
    'overleg',
    `SELECT, INSERT (reeks_id, regio_id, datum, begin, eind, plaats, link, aanbieder_ids, gemeente_ids, deelnemers),
      UPDATE (datum, begin, eind, plaats, link, stand, versie, volgnummer, aanbieder_ids, gemeente_ids, deelnemers, aanwezigen, afzegreden,
        verstuurd_op, begonnen_op, afgerond_op, correctie_reden)`,
    // That it is vastgesteld follows from what both sides said, and is never written by one of them.
    `stand <> 'VASTGESTELD' AND ${bij('overlegreeks', 'reeks_id')}`,
  ),
  regio(
    'agendapunt',
    `SELECT, INSERT (overleg_id, regio_id, volgorde, soort, titel, toelichting, zicht, signaal_sleutel, signaal_code, signaal_ids, contract_id, aanbieder_id, gemeente_id),
      UPDATE (volgorde, titel, toelichting, zicht, signaal_ids, cijfers, bevroren_op, weggelaten_reden, weggelaten_door)`,
    `${bij('overleg', 'overleg_id')} AND ${CONTRACT('agendapunt')} AND ${GEMEENTE('agendapunt')}`,
  ),
  regio(
    'notulen',
    'SELECT, INSERT (agendapunt_id, regio_id, versie, tekst, gebruiker_id, door), UPDATE (versie, tekst, gebruiker_id, door, op)',
    `gebruiker_id IS NOT DISTINCT FROM ${IK} AND ${bij('agendapunt', 'agendapunt_id')}`,
  ),
  regio('notulen_versie', 'SELECT', 'false'),
  regio('overlegopmerking', 'SELECT', 'false'),
  regio(
    'overlegbesluit',
    'SELECT, INSERT (overleg_id, agendapunt_id, regio_id, nr, tekst, door), UPDATE (ingetrokken_reden, ingetrokken_op)',
    bij('agendapunt', 'agendapunt_id', 'b.overleg_id = overlegbesluit.overleg_id'),
  ),
  regio(
    'overlegactie',
    `SELECT, INSERT (reeks_id, overleg_id, agendapunt_id, regio_id, zicht, contract_id, aanbieder_id, gemeente_id, jaar, nr, tekst,
      eigenaar_aanbieder_id, eigenaar_gemeente_id, eigenaar_gebruiker_id, eigenaar_persoon, eigenaar_partij, eigenaar_organisatie, uiterlijk),
      UPDATE (tekst, eigenaar_aanbieder_id, eigenaar_gemeente_id, eigenaar_gebruiker_id, eigenaar_persoon, eigenaar_partij,
        eigenaar_organisatie, uiterlijk, stand, reden, versie, gesloten_op)`,
    `${bij('agendapunt', 'agendapunt_id', 'b.overleg_id = overlegactie.overleg_id')} AND ${bij(
      'overleg',
      'overleg_id',
      `b.reeks_id = overlegactie.reeks_id
      AND (eigenaar_aanbieder_id IS NULL OR eigenaar_aanbieder_id = ANY (b.aanbieder_ids))
      AND (eigenaar_gemeente_id IS NULL OR eigenaar_gemeente_id = ANY (b.gemeente_ids))`,
    )}`,
  ),
  regio(
    'overlegactie_stap',
    'SELECT, INSERT (actie_id, regio_id, naar, wat, reden, gebruiker_id, door)',
    `gebruiker_id IS NOT DISTINCT FROM ${IK} AND ${bij('overlegactie', 'actie_id')}`,
  ),
  regio(
    'agendapunt_actie',
    'SELECT, INSERT (agendapunt_id, actie_id, regio_id, stand, uiterlijk)',
    `${bij('agendapunt', 'agendapunt_id')} AND ${bij('overlegactie', 'actie_id')}`,
  ),
  regio(
    'overlegverslag',
    'SELECT, INSERT (overleg_id, regio_id, nr, reden, aangeboden_door), UPDATE (stand, besloten_op, terugneemreden)',
    `stand IN ('AANGEBODEN','TERUGGENOMEN') AND ${bij('overleg', 'overleg_id')}`,
  ),
  regio(
    'overlegafschrift',
    'SELECT, INSERT (verslag_id, regio_id, aanbieder_id, gemeente_id, partij, inhoud, sha256)',
    bij('overlegverslag', 'verslag_id', `b.stand = 'AANGEBODEN'`),
  ),
  regio(
    'overlegakkoord',
    'SELECT, INSERT (verslag_id, regio_id, partij, besluit, toelichting, gebruiker_id, door)',
    `partij = 'R' AND gebruiker_id IS NOT DISTINCT FROM ${IK} AND ${bij('overlegverslag', 'verslag_id', `b.stand = 'AANGEBODEN'`)}`,
  ),
].join('\n');

const LEZEN: Record<string, string> = {
  overlegreeks: 'EXISTS (SELECT FROM overlegdeelnemer d WHERE d.reeks_id = overlegreeks.id)',
  overlegdeelnemer: '$_id = $ORG',
  overleg: '$ORG = ANY ($_ids) AND verstuurd_op IS NOT NULL',
  agendapunt: `zicht IN ($ZICHT) AND ($_id IS NULL OR $_id = $ORG) AND weggelaten_reden IS NULL
    AND EXISTS (SELECT FROM overleg o WHERE o.id = overleg_id)`,
  notulen: 'EXISTS (SELECT FROM agendapunt p WHERE p.id = agendapunt_id)',
  overlegopmerking: '$_id = $ORG AND EXISTS (SELECT FROM agendapunt p WHERE p.id = agendapunt_id)',
  overlegbesluit: 'EXISTS (SELECT FROM agendapunt p WHERE p.id = agendapunt_id)',
  overlegactie: `eigenaar_$_id = $ORG OR zicht IN ($ZICHT) AND ($_id IS NULL OR $_id = $ORG)
    AND EXISTS (SELECT FROM overleg o WHERE o.id = overleg_id)`,
  overlegactie_stap: 'EXISTS (SELECT FROM overlegactie a WHERE a.id = actie_id)',
  agendapunt_actie:
    'EXISTS (SELECT FROM overlegactie a WHERE a.id = actie_id) AND EXISTS (SELECT FROM agendapunt p WHERE p.id = agendapunt_id)',
  overlegverslag: 'EXISTS (SELECT FROM overleg o WHERE o.id = overleg_id)',
  overlegafschrift: '$_id = $ORG',
};
/** Who takes part reads what is for all, and what is about itself; it writes its remark, its own action and its answer. */
const deelnemer = (wie: 'aanbieder' | 'gemeente', zicht: string): string => {
  const vul = (t: string): string =>
    t.replaceAll('$_id', `${wie}_id`).replaceAll('$ORG', ORG).replaceAll('$ZICHT', zicht);
  const lezen = Object.entries(LEZEN).map(
    ([t, waar]) => `GRANT SELECT ON ${t} TO portaal_${wie};
CREATE POLICY ${wie}_leest ON ${t} FOR SELECT TO portaal_${wie} USING (${vul(waar)});`,
  );
  return [
    ...lezen,
    vul(`GRANT INSERT (agendapunt_id, regio_id, $_id, tekst, gebruiker_id, door) ON overlegopmerking TO portaal_${wie};
CREATE POLICY ${wie}_schrijft ON overlegopmerking FOR INSERT TO portaal_${wie} WITH CHECK ($_id = $ORG
  AND gebruiker_id IS NOT DISTINCT FROM ${IK}
  AND EXISTS (SELECT FROM agendapunt p WHERE p.id = agendapunt_id AND p.regio_id = overlegopmerking.regio_id));
GRANT UPDATE (stand, reden, versie, gesloten_op) ON overlegactie TO portaal_${wie};
CREATE POLICY ${wie}_meldt ON overlegactie FOR UPDATE TO portaal_${wie} USING (eigenaar_$_id = $ORG AND stand = 'OPEN')
  WITH CHECK (eigenaar_$_id = $ORG AND stand = 'GEDAAN');
GRANT INSERT (actie_id, regio_id, naar, wat, reden, gebruiker_id, door) ON overlegactie_stap TO portaal_${wie};
CREATE POLICY ${wie}_meldt ON overlegactie_stap FOR INSERT TO portaal_${wie} WITH CHECK (naar = 'GEDAAN'
  AND gebruiker_id IS NOT DISTINCT FROM ${IK}
  AND EXISTS (SELECT FROM overlegactie a WHERE a.id = actie_id AND a.eigenaar_$_id = $ORG AND a.regio_id = overlegactie_stap.regio_id));`),
  ].join('\n');
};
const AKKOORD = `
GRANT SELECT, INSERT (verslag_id, regio_id, aanbieder_id, partij, besluit, toelichting, gebruiker_id, door) ON overlegakkoord TO portaal_aanbieder;
CREATE POLICY aanbieder_leest ON overlegakkoord FOR SELECT TO portaal_aanbieder
  USING ((aanbieder_id IS NULL OR aanbieder_id = ${ORG}) AND EXISTS (SELECT FROM overlegverslag v WHERE v.id = verslag_id));
CREATE POLICY aanbieder_antwoordt ON overlegakkoord FOR INSERT TO portaal_aanbieder WITH CHECK (aanbieder_id = ${ORG}
  AND gebruiker_id IS NOT DISTINCT FROM ${IK} AND EXISTS (SELECT FROM overlegverslag v WHERE v.id = verslag_id
    AND v.stand = 'AANGEBODEN' AND v.regio_id = overlegakkoord.regio_id));
`;
/** Reminders and overdue actions. */
const WERKER = `
${['overlegreeks', 'overlegdeelnemer', 'overleg', 'overlegactie', 'overlegverslag', 'overlegakkoord']
  .map(
    (t) =>
      `GRANT SELECT ON ${t} TO portaal_werker;\nCREATE POLICY werker ON ${t} FOR SELECT TO portaal_werker USING (true);`,
  )
  .join('\n')}
GRANT SELECT, INSERT (onderwerp_id, soort, dag) ON overlegherinnering TO portaal_werker;
CREATE POLICY werker ON overlegherinnering TO portaal_werker USING (true) WITH CHECK (true);
`;

export class OverlegRechten1767225725001 implements MigrationInterface {
  name = 'OverlegRechten1767225725001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(BASIS);
    await q.query(VAST);
    await q.query(FUNCTIES);
    await q.query(REGIO);
    await q.query(deelnemer('aanbieder', `'IEDEREEN'`));
    await q.query(deelnemer('gemeente', `'IEDEREEN','OPDRACHTGEVERS'`));
    await q.query(AKKOORD);
    await q.query(WERKER);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
