import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const VAST = `FOR EACH ROW EXECUTE FUNCTION aanbesteding_vast()`;
const FUNCTIE = 'STABLE SECURITY DEFINER SET search_path = public, pg_temp';

const TABELLEN = `
CREATE TABLE combinatieverzoek (
  id uuid NOT NULL DEFAULT uuidv7(),
  ronde_id uuid NOT NULL,
  penvoerder_id integer NOT NULL,
  penvoerder text NOT NULL,
  lid_id integer NOT NULL,
  leden integer[] NOT NULL,
  namen text[] NOT NULL,
  percelen integer[] NOT NULL,
  gevraagd_op timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (id),
  CONSTRAINT combinatieverzoek_eens UNIQUE (ronde_id, penvoerder_id, lid_id, leden, percelen)
);
CREATE TABLE combinatieantwoord (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  verzoek_id uuid NOT NULL,
  akkoord boolean NOT NULL,
  op timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  door_id integer,
  door text NOT NULL,
  PRIMARY KEY (id)
);
ALTER TABLE inschrijving_partij ADD verzoek_id uuid;
CREATE INDEX "IDX_98159b97522971e05763738f7e" ON combinatieverzoek (penvoerder_id);
CREATE INDEX "IDX_1a9c37791329f33ba0d553cb9d" ON combinatieverzoek (lid_id);
CREATE INDEX "IDX_6fd1244df346f170a31a0a8ab0" ON combinatieantwoord (verzoek_id);
CREATE INDEX "IDX_0696766f95ae959e93661c23c7" ON combinatieantwoord (door_id);
CREATE INDEX "IDX_f85824a1ecd0919526e7dba91e" ON inschrijving_partij (verzoek_id);
ALTER TABLE combinatieverzoek ADD CONSTRAINT "FK_ecc12713c1da58ef65a603d9478" FOREIGN KEY (ronde_id) REFERENCES ronde (id),
  ADD CONSTRAINT "FK_98159b97522971e05763738f7e7" FOREIGN KEY (penvoerder_id) REFERENCES aanbieder (id),
  ADD CONSTRAINT "FK_1a9c37791329f33ba0d553cb9d7" FOREIGN KEY (lid_id) REFERENCES aanbieder (id);
ALTER TABLE combinatieantwoord ADD CONSTRAINT "FK_6fd1244df346f170a31a0a8ab02" FOREIGN KEY (verzoek_id) REFERENCES combinatieverzoek (id),
  ADD CONSTRAINT "FK_0696766f95ae959e93661c23c79" FOREIGN KEY (door_id) REFERENCES gebruiker (id);
ALTER TABLE inschrijving_partij ADD CONSTRAINT "FK_f85824a1ecd0919526e7dba91ef" FOREIGN KEY (verzoek_id) REFERENCES combinatieverzoek (id);
`;

/**
 * They run as owner: a member that has not answered sees no row of the bid, and still the bid must know whether all
 * its members agreed.
 */
const FUNCTIES = `
CREATE FUNCTION combinatie_antwoord(p_verzoek uuid) RETURNS boolean LANGUAGE sql ${FUNCTIE} AS $$
  SELECT a.akkoord FROM combinatieantwoord a WHERE a.verzoek_id = p_verzoek ORDER BY a.id DESC LIMIT 1
$$;
-- A bid counts once every member has agreed to this combination for these lots.
CREATE FUNCTION combinatie_compleet(p_inschrijving uuid) RETURNS boolean LANGUAGE sql ${FUNCTIE} AS $$
  SELECT NOT EXISTS (SELECT FROM inschrijving_partij p WHERE p.inschrijving_id = p_inschrijving AND NOT p.penvoerder
    AND combinatie_antwoord(p.verzoek_id) IS NOT TRUE)
$$;
CREATE OR REPLACE FUNCTION eigen_inschrijving(p_id uuid, p_aanbieder int) RETURNS boolean LANGUAGE sql ${FUNCTIE} AS $$
  SELECT EXISTS (SELECT FROM inschrijving i WHERE i.id = p_id AND i.aanbieder_id = p_aanbieder)
      OR EXISTS (SELECT FROM inschrijving_partij p WHERE p.inschrijving_id = p_id AND p.aanbieder_id = p_aanbieder
        AND combinatie_antwoord(p.verzoek_id))
$$;
-- Until the deadline; in the grace only for a bid that itself came in within the grace. Agreeing is for good.
CREATE FUNCTION combinatie_te_beantwoorden(p_verzoek uuid, p_aanbieder int) RETURNS boolean
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM combinatieverzoek v JOIN ronde r ON r.id = v.ronde_id
    WHERE v.id = p_verzoek AND v.lid_id = p_aanbieder AND combinatie_antwoord(v.id) IS NOT TRUE
      AND NOT EXISTS (SELECT FROM aanbesteding_gebeurtenis g WHERE g.aanbesteding_id = r.aanbesteding_id
        AND g.soort IN ('AANBESTEDING_INTREKKEN', 'AFRONDEN'))
      AND (clock_timestamp() < r.sluit_op OR clock_timestamp() < r.uitloop_tot AND EXISTS (
        SELECT FROM inschrijving_partij p JOIN inschrijving i ON i.id = p.inschrijving_id
        WHERE p.verzoek_id = v.id AND i.uitloop_sinds IS NOT NULL)))
$$;
-- Who agreed has seen the price of that bid, so it takes part in those lots once: not alone, nor with another leader.
CREATE FUNCTION perceel_in_combinatie(p_ronde uuid, p_aanbieder int, p_percelen int[], p_penvoerder int) RETURNS boolean
LANGUAGE sql ${FUNCTIE} AS $$
  SELECT EXISTS (SELECT FROM combinatieverzoek v WHERE v.ronde_id = p_ronde AND v.lid_id = p_aanbieder
    AND v.penvoerder_id <> p_penvoerder AND v.percelen && p_percelen AND combinatie_antwoord(v.id))
$$;
CREATE FUNCTION zelf_ingeschreven(p_ronde uuid, p_aanbieder int, p_percelen int[]) RETURNS boolean
LANGUAGE sql ${FUNCTIE} AS $$
  SELECT EXISTS (SELECT FROM inschrijving i JOIN inschrijving_perceel x ON x.inschrijving_id = i.id
    WHERE i.ronde_id = p_ronde AND i.aanbieder_id = p_aanbieder AND x.perceel_id = ANY (p_percelen)
      AND NOT EXISTS (SELECT FROM inschrijving n WHERE n.ronde_id = i.ronde_id AND n.aanbieder_id = i.aanbieder_id
        AND n.versie > i.versie AND combinatie_compleet(n.id)))
$$;
-- A member that agreed may read what it takes part in, also when only its leader was invited.
CREATE FUNCTION aanbesteding_te_lezen(p_id uuid, p_aanbieder int) RETURNS boolean LANGUAGE sql ${FUNCTIE} AS $$
  SELECT aanbesteding_open_voor(p_id, p_aanbieder) OR EXISTS (SELECT FROM combinatieverzoek v JOIN ronde r ON r.id = v.ronde_id
    WHERE r.aanbesteding_id = p_id AND v.lid_id = p_aanbieder AND combinatie_antwoord(v.id))
$$;
-- The bare request: who asks whom for what, until when. Nothing of the bid.
CREATE FUNCTION combinatieverzoeken(p_aanbieder int) RETURNS TABLE (id uuid, aanbesteding_id uuid, titel text, regio text,
  ronde_id uuid, ronde text, sluit_op timestamptz, penvoerder text, namen text[], percelen text[], gevraagd_op timestamptz,
  akkoord boolean, open boolean) LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.id, CASE WHEN aanbesteding_te_lezen(a.id, p_aanbieder) THEN a.id END, a.titel, g.naam, r.id, r.naam, r.sluit_op, v.penvoerder, v.namen,
    array(SELECT p.code FROM perceel p WHERE p.id = ANY (v.percelen) ORDER BY p.code), v.gevraagd_op,
    combinatie_antwoord(v.id), combinatie_te_beantwoorden(v.id, p_aanbieder)
  FROM combinatieverzoek v JOIN ronde r ON r.id = v.ronde_id JOIN aanbesteding a ON a.id = r.aanbesteding_id
  JOIN regio g ON g.id = a.regio_id
  WHERE v.lid_id = p_aanbieder AND p_aanbieder = current_setting('app.organisatie')::int
  ORDER BY r.sluit_op DESC, v.id
$$;
`;
const BEIDE = [
  'combinatie_antwoord(uuid)',
  'combinatie_compleet(uuid)',
  'aanbesteding_te_lezen(uuid, int)',
  'combinatie_te_beantwoorden(uuid, int)',
  'perceel_in_combinatie(uuid, int, int[], int)',
  'zelf_ingeschreven(uuid, int, int[])',
  'combinatieverzoeken(int)',
];

const ZOJUIST = `exists (select from inschrijving i where i.id = inschrijving_id and i.aanbieder_id = ${ORG} and i.ontvangen_op >= now()`;
const GRENZEN = `
ALTER TABLE combinatieverzoek ENABLE ROW LEVEL SECURITY;
ALTER TABLE combinatieantwoord ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON combinatieverzoek, combinatieantwoord TO portaal_regio, portaal_aanbieder;
GRANT INSERT (ronde_id, penvoerder_id, penvoerder, lid_id, leden, namen, percelen) ON combinatieverzoek TO portaal_aanbieder;
GRANT INSERT (verzoek_id, akkoord, door_id, door) ON combinatieantwoord TO portaal_aanbieder;
CREATE POLICY regio_select ON combinatieverzoek FOR SELECT TO portaal_regio
  USING (ronde_geopend(ronde_id) AND exists (select from ronde r where r.id = ronde_id));
CREATE POLICY aanbieder_select ON combinatieverzoek FOR SELECT TO portaal_aanbieder
  USING (penvoerder_id = ${ORG} OR lid_id = ${ORG});
CREATE POLICY aanbieder_insert ON combinatieverzoek FOR INSERT TO portaal_aanbieder
  WITH CHECK (penvoerder_id = ${ORG} AND lid_id <> ${ORG} AND lid_id = ANY (leden) AND ronde_neemt_aan(ronde_id, ${ORG}));
CREATE POLICY regio_select ON combinatieantwoord FOR SELECT TO portaal_regio
  USING (exists (select from combinatieverzoek v where v.id = verzoek_id));
CREATE POLICY aanbieder_select ON combinatieantwoord FOR SELECT TO portaal_aanbieder
  USING (exists (select from combinatieverzoek v where v.id = verzoek_id));
CREATE POLICY aanbieder_insert ON combinatieantwoord FOR INSERT TO portaal_aanbieder
  WITH CHECK (combinatie_te_beantwoorden(verzoek_id, ${ORG}) AND (NOT akkoord OR exists (
    select from combinatieverzoek v where v.id = verzoek_id AND NOT zelf_ingeschreven(v.ronde_id, ${ORG}, v.percelen)
      AND NOT perceel_in_combinatie(v.ronde_id, ${ORG}, v.percelen, v.penvoerder_id))));
CREATE TRIGGER vast BEFORE UPDATE OR DELETE ON combinatieverzoek ${VAST};
CREATE TRIGGER vast BEFORE UPDATE OR DELETE ON combinatieantwoord ${VAST};

ALTER POLICY aanbieder_insert ON inschrijving_partij WITH CHECK (${ZOJUIST} and (
  penvoerder and aanbieder_id = ${ORG} and verzoek_id is null or not penvoerder and exists (select from combinatieverzoek v
    where v.id = verzoek_id and v.lid_id = inschrijving_partij.aanbieder_id and v.penvoerder_id = ${ORG} and v.ronde_id = i.ronde_id))));
ALTER POLICY aanbieder_insert ON inschrijving_perceel WITH CHECK (${ZOJUIST}
  and not perceel_in_combinatie(i.ronde_id, ${ORG}, array[perceel_id], ${ORG})));
ALTER POLICY aanbieder_insert ON inschrijving_bijlage WITH CHECK (aanbieder_id = ${ORG} AND ronde_neemt_aan(ronde_id, ${ORG}));

ALTER POLICY aanbieder_select ON aanbesteding USING (aanbesteding_te_lezen(id, ${ORG}));
ALTER POLICY aanbieder_select ON perceelversie USING (aanbesteding_te_lezen(aanbesteding_id, ${ORG}));
ALTER POLICY aanbieder_select ON ronde USING (aanbesteding_te_lezen(aanbesteding_id, ${ORG}));
ALTER POLICY aanbieder_select ON aanbesteding_gebeurtenis USING (zicht = 'AANBIEDER' and aanbieder_id = ${ORG}
  or zicht = 'DEELNEMERS' and aanbesteding_te_lezen(aanbesteding_id, ${ORG}));
ALTER POLICY aanbieder_select ON vraag USING (zicht = 'ALLEN' and aanbesteding_te_lezen(aanbesteding_id, ${ORG}) or eigen_vraag(id, ${ORG}));
ALTER POLICY aanbieder_insert ON vraag WITH CHECK (not van_regio and zicht = 'EEN' and aanbesteding_te_lezen(aanbesteding_id, ${ORG}));
`;

/** Members named before there were requests: in rounds that closed they were taken at the leader's word, and that stays. */
const VAN_VOOR = `
INSERT INTO combinatieverzoek (ronde_id, penvoerder_id, penvoerder, lid_id, leden, namen, percelen)
  SELECT DISTINCT ON (i.ronde_id, i.aanbieder_id, p.aanbieder_id, c.leden, c.percelen)
    i.ronde_id, i.aanbieder_id, w.naam, p.aanbieder_id, c.leden, c.namen, c.percelen
  FROM inschrijving_partij p JOIN inschrijving i ON i.id = p.inschrijving_id
  JOIN inschrijving_partij w ON w.inschrijving_id = i.id AND w.penvoerder
  CROSS JOIN LATERAL (SELECT array(SELECT l.aanbieder_id FROM inschrijving_partij l WHERE l.inschrijving_id = i.id AND NOT l.penvoerder ORDER BY 1) AS leden,
    array(SELECT l.naam FROM inschrijving_partij l WHERE l.inschrijving_id = i.id AND NOT l.penvoerder ORDER BY l.aanbieder_id) AS namen,
    array(SELECT x.perceel_id FROM inschrijving_perceel x WHERE x.inschrijving_id = i.id ORDER BY 1) AS percelen) c
  WHERE NOT p.penvoerder;
ALTER TABLE inschrijving_partij DISABLE TRIGGER vast;
UPDATE inschrijving_partij p SET verzoek_id = v.id FROM inschrijving i, combinatieverzoek v
  WHERE NOT p.penvoerder AND i.id = p.inschrijving_id AND v.ronde_id = i.ronde_id AND v.penvoerder_id = i.aanbieder_id AND v.lid_id = p.aanbieder_id
    AND v.leden = array(SELECT l.aanbieder_id FROM inschrijving_partij l WHERE l.inschrijving_id = i.id AND NOT l.penvoerder ORDER BY 1)
    AND v.percelen = array(SELECT x.perceel_id FROM inschrijving_perceel x WHERE x.inschrijving_id = i.id ORDER BY 1);
ALTER TABLE inschrijving_partij ENABLE TRIGGER vast;
INSERT INTO combinatieantwoord (verzoek_id, akkoord, door)
  SELECT v.id, true, v.penvoerder FROM combinatieverzoek v JOIN ronde r ON r.id = v.ronde_id WHERE r.sluit_op <= clock_timestamp();
`;

/** A member of a combination agrees itself, before the bid counts and before it sees anything of it. */
export class Combinatie1767225673000 implements MigrationInterface {
  name = 'Combinatie1767225673000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await q.query(FUNCTIES);
    for (const f of BEIDE)
      await q.query(
        `REVOKE ALL ON FUNCTION ${f} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${f} TO portaal_regio, portaal_aanbieder`,
      );
    await q.query(VAN_VOOR);
    await q.query(GRENZEN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
