import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const IK = `(select nullif(current_setting('app.gebruiker'), '')::int)`;
const TABELLEN = 'rapportageregeling termijnbesluit herinnering kwartaal_sectie kwartaal_versie kwartaal_stap'.split(
  ' ',
);

const BASIS = TABELLEN.map(
  (t) => `
ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON ${t} TO portaal_werker;
CREATE POLICY werker ON ${t} TO portaal_werker USING (true) WITH CHECK (true);
CREATE TRIGGER audit_erbij AFTER INSERT ON ${t} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${t} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_weg AFTER DELETE ON ${t} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();`,
).join('');

/** The report that a row hangs beneath is the writer's own, and of the same region. */
const eigenRapportage = (t: string): string => `EXISTS (SELECT FROM rapportage r WHERE r.id = ${t}.rapportage_id
  AND r.aanbieder_id = ${t}.aanbieder_id AND r.regio_id = ${t}.regio_id AND r.soort = 'KWARTAAL')`;
const vanRapportage = (t: string): string => `EXISTS (SELECT FROM rapportage r WHERE r.id = ${t}.rapportage_id
  AND r.aanbieder_id = ${t}.aanbieder_id AND r.regio_id = ${t}.regio_id)`;
const CONTRACT = `EXISTS (SELECT FROM contract c WHERE c.id = rapportageregeling.contract_id)`;

const PLANNING = `
GRANT UPDATE (uitstel_tot, ontgrendeld_tot) ON rapportage TO portaal_regio;
GRANT SELECT, INSERT, UPDATE (herinnerdagen, slot_maand_dagen, slot_kwartaal_dagen, formulier) ON rapportageregeling TO portaal_regio;
CREATE POLICY regio ON rapportageregeling TO portaal_regio USING (${CONTRACT}) WITH CHECK (${CONTRACT});
GRANT SELECT ON rapportageregeling TO portaal_aanbieder;
CREATE POLICY aanbieder ON rapportageregeling TO portaal_aanbieder USING (${CONTRACT});

GRANT SELECT, INSERT (rapportage_id, aanbieder_id, regio_id, soort, tot, reden, gebruiker_id, door) ON termijnbesluit
  TO portaal_aanbieder, portaal_regio;
CREATE POLICY aanbieder ON termijnbesluit TO portaal_aanbieder USING (aanbieder_id = ${ORG})
  WITH CHECK (aanbieder_id = ${ORG} AND soort = 'UITSTEL_GEVRAAGD' AND gebruiker_id IS NOT DISTINCT FROM ${IK}
    AND ${vanRapportage('termijnbesluit')});
CREATE POLICY regio ON termijnbesluit TO portaal_regio USING (regio_id = ${ORG})
  WITH CHECK (regio_id = ${ORG} AND soort <> 'UITSTEL_GEVRAAGD' AND gebruiker_id IS NOT DISTINCT FROM ${IK}
    AND ${vanRapportage('termijnbesluit')});

GRANT UPDATE (verstuurd_op) ON herinnering TO portaal_werker;
GRANT SELECT ON herinnering TO portaal_aanbieder, portaal_regio;
CREATE POLICY aanbieder ON herinnering TO portaal_aanbieder USING (aanbieder_id = ${ORG});
CREATE POLICY regio ON herinnering TO portaal_regio USING (regio_id = ${ORG});
`;

/** A draft is the supplier's own; the region reads what was handed in, and decides about that only. */
const KWARTAAL = `
GRANT SELECT, INSERT (rapportage_id, aanbieder_id, regio_id, sectie, stand, gegevens, bijgewerkt_door),
  UPDATE (stand, versie, gegevens, terug_reden, bijgewerkt_door, bijgewerkt_op) ON kwartaal_sectie TO portaal_aanbieder;
CREATE POLICY aanbieder_leest ON kwartaal_sectie FOR SELECT TO portaal_aanbieder USING (aanbieder_id = ${ORG});
CREATE POLICY aanbieder_begint ON kwartaal_sectie FOR INSERT TO portaal_aanbieder
  WITH CHECK (aanbieder_id = ${ORG} AND stand IN ('CONCEPT','INGEDIEND') AND ${eigenRapportage('kwartaal_sectie')});
CREATE POLICY aanbieder_schrijft ON kwartaal_sectie FOR UPDATE TO portaal_aanbieder
  USING (aanbieder_id = ${ORG} AND stand IN ('CONCEPT','ACTIE_NODIG'))
  WITH CHECK (aanbieder_id = ${ORG} AND stand IN ('CONCEPT','ACTIE_NODIG','INGEDIEND'));
GRANT SELECT (id, rapportage_id, aanbieder_id, regio_id, sectie, stand, versie, terug_reden, bijgewerkt_door, bijgewerkt_op),
  UPDATE (stand, versie, terug_reden, bijgewerkt_door, bijgewerkt_op) ON kwartaal_sectie TO portaal_regio;
CREATE POLICY regio_leest ON kwartaal_sectie FOR SELECT TO portaal_regio USING (regio_id = ${ORG} AND stand <> 'CONCEPT');
CREATE POLICY regio_beoordeelt ON kwartaal_sectie FOR UPDATE TO portaal_regio
  USING (regio_id = ${ORG} AND stand IN ('INGEDIEND','GOEDGEKEURD'))
  WITH CHECK (regio_id = ${ORG} AND stand IN ('ACTIE_NODIG','GOEDGEKEURD'));

GRANT SELECT, INSERT (rapportage_id, aanbieder_id, regio_id, nr, inhoud, sha256, gebruiker_id, door) ON kwartaal_versie
  TO portaal_aanbieder;
CREATE POLICY aanbieder ON kwartaal_versie TO portaal_aanbieder USING (aanbieder_id = ${ORG})
  WITH CHECK (aanbieder_id = ${ORG} AND gebruiker_id IS NOT DISTINCT FROM ${IK} AND ${eigenRapportage('kwartaal_versie')});
GRANT SELECT ON kwartaal_versie TO portaal_regio;
CREATE POLICY regio ON kwartaal_versie TO portaal_regio USING (regio_id = ${ORG});

GRANT SELECT, INSERT (rapportage_id, aanbieder_id, regio_id, sectie, van, naar, reden, gebruiker_id, door) ON kwartaal_stap
  TO portaal_aanbieder, portaal_regio;
CREATE POLICY aanbieder ON kwartaal_stap TO portaal_aanbieder USING (aanbieder_id = ${ORG})
  WITH CHECK (aanbieder_id = ${ORG} AND naar = 'INGEDIEND' AND gebruiker_id IS NOT DISTINCT FROM ${IK}
    AND ${eigenRapportage('kwartaal_stap')});
CREATE POLICY regio ON kwartaal_stap TO portaal_regio USING (regio_id = ${ORG})
  WITH CHECK (regio_id = ${ORG} AND naar IN ('ACTIE_NODIG','GOEDGEKEURD') AND gebruiker_id IS NOT DISTINCT FROM ${IK}
    AND ${eigenRapportage('kwartaal_stap')});
`;

export class KwartaalRechten1767225701001 implements MigrationInterface {
  name = 'KwartaalRechten1767225701001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(BASIS);
    await q.query(PLANNING);
    await q.query(KWARTAAL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
