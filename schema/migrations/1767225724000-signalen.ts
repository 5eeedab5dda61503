import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABELLEN = `
CREATE TABLE signaal (
  id uuid NOT NULL DEFAULT uuidv7(),
  code text NOT NULL,
  sleutel text NOT NULL,
  leven integer NOT NULL DEFAULT '1',
  regio_id integer,
  aanbieder_id integer,
  zicht_aanbieder_id integer,
  contract_id integer,
  gemeente_id integer,
  traject_id integer,
  onderwerp text,
  cijfers jsonb NOT NULL,
  drempel integer,
  stand text NOT NULL DEFAULT 'NIEUW',
  eerst_gezien date NOT NULL,
  laatst_veranderd timestamptz NOT NULL DEFAULT clock_timestamp(),
  gedempt_tot date,
  reden text,
  gedempt_door text,
  weg_op date,
  vorige_weg_op date,
  CONSTRAINT signaal_stand CHECK (stand in ('NIEUW','OP_AGENDA','BESPROKEN','GEDEMPT','WEG')),
  CONSTRAINT signaal_gedempt CHECK (num_nonnulls(gedempt_tot, reden, gedempt_door) = case stand when 'GEDEMPT' then 3 else 0 end),
  CONSTRAINT signaal_weg CHECK ((stand = 'WEG') = (weg_op is not null)),
  CONSTRAINT signaal_reden CHECK (length(reden) between 3 and 1000),
  CONSTRAINT signaal_van_iemand CHECK (num_nonnulls(regio_id, gemeente_id) > 0),
  CONSTRAINT signaal_zicht CHECK (zicht_aanbieder_id is null or zicht_aanbieder_id = aanbieder_id),
  CONSTRAINT signaal_pk PRIMARY KEY (id)
);
CREATE UNIQUE INDEX signaal_levend ON signaal (code, sleutel) WHERE stand <> 'WEG';
CREATE UNIQUE INDEX signaal_leven ON signaal (code, sleutel, leven);
CREATE INDEX signaal_regio ON signaal (regio_id, id) WHERE regio_id is not null;
CREATE INDEX signaal_aanbieder ON signaal (zicht_aanbieder_id, id) WHERE zicht_aanbieder_id is not null;
CREATE INDEX signaal_gemeente ON signaal (gemeente_id, id) WHERE gemeente_id is not null;
CREATE INDEX signaal_contract ON signaal (contract_id, code) WHERE stand <> 'WEG';
CREATE TABLE signaal_stap (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  signaal_id uuid NOT NULL,
  van text NOT NULL,
  naar text NOT NULL,
  tot date,
  reden text,
  gebruiker_id integer,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT signaal_stap_naar CHECK (naar in ('NIEUW','OP_AGENDA','BESPROKEN','GEDEMPT')),
  CONSTRAINT signaal_stap_pk PRIMARY KEY (id),
  CONSTRAINT signaal_stap_signaal FOREIGN KEY (signaal_id) REFERENCES signaal(id),
  CONSTRAINT signaal_stap_gebruiker FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id)
);
CREATE INDEX signaal_stap_zoek ON signaal_stap (signaal_id, id);
CREATE INDEX signaal_stap_gebruiker_zoek ON signaal_stap (gebruiker_id);
CREATE TABLE signaaldrempel (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  contract_id integer NOT NULL,
  code text NOT NULL,
  waarde integer,
  aan boolean NOT NULL DEFAULT true,
  gewijzigd_door text NOT NULL,
  gewijzigd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT signaaldrempel_waarde CHECK (waarde between 0 and 100000),
  CONSTRAINT signaaldrempel_pk PRIMARY KEY (id),
  CONSTRAINT signaaldrempel_uniek UNIQUE (contract_id, code),
  CONSTRAINT signaaldrempel_contract FOREIGN KEY (contract_id) REFERENCES contract(id)
);
`;

const ORG = `(select current_setting('app.organisatie')::int)`;
const CONTRACT = `EXISTS (SELECT FROM contract c WHERE c.id = signaaldrempel.contract_id)`;
const SIGNAAL = `EXISTS (SELECT FROM signaal s WHERE s.id = signaal_stap.signaal_id)`;
const ZELF = `gebruiker_id IS NOT DISTINCT FROM nullif(current_setting('app.gebruiker'), '')::int`;
const LEVEN = `stand, gedempt_tot, reden, gedempt_door, laatst_veranderd`;

/**
 * An aanbieder sees what is about its own work, never why somebody muted it. A gemeente changes nothing in what a region
 * and an aanbieder talk about. The job that finds signals never takes a step of a person.
 */
const MUREN = `
ALTER TABLE signaal ENABLE ROW LEVEL SECURITY;
ALTER TABLE signaal_stap ENABLE ROW LEVEL SECURITY;
ALTER TABLE signaaldrempel ENABLE ROW LEVEL SECURITY;
GRANT SELECT (id, code, sleutel, leven, aanbieder_id, zicht_aanbieder_id, contract_id, gemeente_id, traject_id, onderwerp, cijfers,
  drempel, stand, eerst_gezien, laatst_veranderd, weg_op, vorige_weg_op) ON signaal TO portaal_aanbieder;
CREATE POLICY aanbieder ON signaal TO portaal_aanbieder USING (zicht_aanbieder_id = ${ORG});
GRANT SELECT, UPDATE (${LEVEN}) ON signaal TO portaal_regio;
CREATE POLICY regio ON signaal FOR SELECT TO portaal_regio USING (regio_id = ${ORG});
CREATE POLICY regio_zet ON signaal FOR UPDATE TO portaal_regio USING (regio_id = ${ORG} AND stand <> 'WEG') WITH CHECK (stand <> 'WEG');
GRANT SELECT, UPDATE (${LEVEN}) ON signaal TO portaal_gemeente;
CREATE POLICY gemeente ON signaal FOR SELECT TO portaal_gemeente USING (gemeente_id = ${ORG});
CREATE POLICY gemeente_zet ON signaal FOR UPDATE TO portaal_gemeente
  USING (gemeente_id = ${ORG} AND contract_id IS NULL AND stand <> 'WEG') WITH CHECK (stand <> 'WEG');
GRANT SELECT, INSERT, UPDATE ON signaal TO portaal_werker;
CREATE POLICY werker ON signaal TO portaal_werker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT (signaal_id, van, naar, tot, reden, gebruiker_id, door) ON signaal_stap TO portaal_regio, portaal_gemeente;
CREATE POLICY regio ON signaal_stap TO portaal_regio USING (${SIGNAAL}) WITH CHECK (${SIGNAAL} AND ${ZELF});
CREATE POLICY gemeente ON signaal_stap TO portaal_gemeente USING (${SIGNAAL}) WITH CHECK (${SIGNAAL} AND ${ZELF});
GRANT SELECT, INSERT, UPDATE (waarde, aan, gewijzigd_door, gewijzigd_op) ON signaaldrempel TO portaal_regio;
CREATE POLICY regio ON signaaldrempel TO portaal_regio USING (${CONTRACT}) WITH CHECK (${CONTRACT});
GRANT SELECT ON signaaldrempel TO portaal_werker;
CREATE POLICY werker ON signaaldrempel TO portaal_werker USING (true);
GRANT INSERT (id, soort, onderwerp_id) ON opdracht TO portaal_regio;
CREATE POLICY regio_signalen ON opdracht FOR INSERT TO portaal_regio WITH CHECK (soort = 'signalen.contract'
  AND EXISTS (SELECT FROM contract c WHERE md5('contract ' || c.id)::uuid = onderwerp_id));
CREATE TRIGGER audit_erbij AFTER INSERT ON signaal_stap REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_erbij AFTER INSERT ON signaaldrempel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_anders AFTER UPDATE ON signaaldrempel REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
`;

/** What asks for attention, and from where on it does. */
export class Signalen1767225724000 implements MigrationInterface {
  name = 'Signalen1767225724000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await q.query(MUREN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
