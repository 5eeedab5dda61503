import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const WIE = `(select nullif(current_setting('app.gebruiker', true), '')::int)`;
const ZELF = `p_aanbieder = nullif(current_setting('app.organisatie', true), '')::int`;
const FUNCTIE = 'STABLE SECURITY DEFINER SET search_path = public, pg_temp';

const TABEL = `
CREATE TABLE inschrijving_intrekking (
  id uuid NOT NULL DEFAULT uuidv7(),
  ronde_id uuid NOT NULL,
  aanbieder_id integer NOT NULL,
  tot_versie integer NOT NULL,
  op timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  door_id integer,
  door text NOT NULL,
  CONSTRAINT inschrijving_intrekking_pk PRIMARY KEY (id),
  CONSTRAINT inschrijving_intrekking_uniek UNIQUE (ronde_id, aanbieder_id, tot_versie)
);
CREATE INDEX inschrijving_intrekking_aanbieder_zoek ON inschrijving_intrekking (aanbieder_id);
CREATE INDEX inschrijving_intrekking_door_zoek ON inschrijving_intrekking (door_id);
ALTER TABLE inschrijving_intrekking ADD CONSTRAINT inschrijving_intrekking_ronde FOREIGN KEY (ronde_id) REFERENCES ronde (id),
  ADD CONSTRAINT inschrijving_intrekking_aanbieder FOREIGN KEY (aanbieder_id) REFERENCES aanbieder (id),
  ADD CONSTRAINT inschrijving_intrekking_door FOREIGN KEY (door_id) REFERENCES gebruiker (id);
CREATE TRIGGER vast BEFORE UPDATE OR DELETE ON inschrijving_intrekking FOR EACH ROW EXECUTE FUNCTION aanbesteding_vast();
`;

/** What was withdrawn binds nobody: its leader is free to join another, and its members are asked nothing more about it. */
const FUNCTIES = `
CREATE FUNCTION inschrijving_ingetrokken(p_id uuid) RETURNS boolean LANGUAGE sql ${FUNCTIE} AS $$
  SELECT EXISTS (SELECT FROM inschrijving i JOIN inschrijving_intrekking w ON w.ronde_id = i.ronde_id
    AND w.aanbieder_id = i.aanbieder_id AND w.tot_versie >= i.versie WHERE i.id = p_id)
$$;
REVOKE ALL ON FUNCTION inschrijving_ingetrokken(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION inschrijving_ingetrokken(uuid) TO portaal_regio, portaal_aanbieder;
-- A member that agreed reads what it takes part in, and not what its leader took back.
CREATE OR REPLACE FUNCTION eigen_inschrijving(p_id uuid, p_aanbieder int) RETURNS boolean LANGUAGE sql ${FUNCTIE} AS $$
  SELECT ${ZELF} AND (EXISTS (SELECT FROM inschrijving i WHERE i.id = p_id AND i.aanbieder_id = p_aanbieder)
      OR NOT inschrijving_ingetrokken(p_id) AND EXISTS (SELECT FROM inschrijving_partij p WHERE p.inschrijving_id = p_id
        AND p.aanbieder_id = p_aanbieder AND combinatie_antwoord(p.verzoek_id)))
$$;
CREATE OR REPLACE FUNCTION zelf_ingeschreven(p_ronde uuid, p_aanbieder int, p_percelen int[]) RETURNS boolean
LANGUAGE sql ${FUNCTIE} AS $$
  SELECT ${ZELF} AND EXISTS (SELECT FROM inschrijving i JOIN inschrijving_perceel x ON x.inschrijving_id = i.id
    WHERE i.ronde_id = p_ronde AND i.aanbieder_id = p_aanbieder AND x.perceel_id = ANY (p_percelen)
      AND NOT inschrijving_ingetrokken(i.id)
      AND NOT EXISTS (SELECT FROM inschrijving n WHERE n.ronde_id = i.ronde_id AND n.aanbieder_id = i.aanbieder_id
        AND n.versie > i.versie AND combinatie_compleet(n.id)))
$$;
CREATE OR REPLACE FUNCTION combinatie_te_beantwoorden(p_verzoek uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT ${ZELF} AND EXISTS (SELECT FROM combinatieverzoek v JOIN ronde r ON r.id = v.ronde_id
    WHERE v.id = p_verzoek AND v.lid_id = p_aanbieder AND combinatie_antwoord(v.id) IS NOT TRUE
      AND NOT EXISTS (SELECT FROM aanbesteding_gebeurtenis g WHERE g.aanbesteding_id = r.aanbesteding_id
        AND g.soort IN ('AANBESTEDING_INTREKKEN', 'AFRONDEN'))
      AND EXISTS (SELECT FROM inschrijving_partij p JOIN inschrijving i ON i.id = p.inschrijving_id
        WHERE p.verzoek_id = v.id AND NOT inschrijving_ingetrokken(i.id)
          AND (clock_timestamp() < r.sluit_op OR clock_timestamp() < r.uitloop_tot AND i.uitloop_sinds IS NOT NULL)))
$$;
`;

/** The region never sees that something was withdrawn, nor what: for it the safe never held it. */
const GRENZEN = `
ALTER TABLE inschrijving_intrekking ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT (ronde_id, aanbieder_id, tot_versie, door_id, door) ON inschrijving_intrekking TO portaal_aanbieder;
CREATE POLICY aanbieder_select ON inschrijving_intrekking FOR SELECT TO portaal_aanbieder USING (aanbieder_id = ${ORG});
GRANT SELECT ON inschrijving_intrekking TO portaal_regio;
CREATE POLICY regio_select ON inschrijving_intrekking FOR SELECT TO portaal_regio USING (false);
CREATE POLICY aanbieder_insert ON inschrijving_intrekking FOR INSERT TO portaal_aanbieder WITH CHECK (
  aanbieder_id = ${ORG} AND door_id IS NOT DISTINCT FROM ${WIE}
  AND EXISTS (SELECT FROM ronde r WHERE r.id = ronde_id AND clock_timestamp() < r.sluit_op)
  AND EXISTS (SELECT FROM inschrijving i WHERE i.ronde_id = inschrijving_intrekking.ronde_id AND i.aanbieder_id = ${ORG}
    AND i.versie = tot_versie));
CREATE POLICY niet_ingetrokken ON inschrijving AS RESTRICTIVE FOR SELECT TO portaal_regio USING (NOT inschrijving_ingetrokken(id));
CREATE POLICY niet_ingetrokken ON combinatieverzoek AS RESTRICTIVE FOR SELECT TO portaal_regio
  USING (EXISTS (SELECT FROM inschrijving_partij p WHERE p.verzoek_id = combinatieverzoek.id));
`;

/** A bid can be withdrawn until the deadline: it is neither opened nor counted, and its bidder may bid again. */
export class InschrijvingIntrekken1767225733001 implements MigrationInterface {
  name = 'InschrijvingIntrekken1767225733001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABEL);
    await q.query(FUNCTIES);
    await q.query(GRENZEN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
