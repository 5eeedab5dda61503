import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;

/** Why a purse cost another amount than last year, in the words of the gemeente. A later text is a new row. */
const TOELICHTING = `
CREATE TABLE spuk_toelichting (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  jaar integer NOT NULL,
  beurs text NOT NULL,
  naam text NOT NULL DEFAULT '',
  tekst text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT spuk_toelichting_beurs CHECK (beurs in ('UITVOERING','INBURGERINGSVOORZIENINGEN','ONDERWIJSROUTE','EXTRA')),
  CONSTRAINT spuk_toelichting_tekst CHECK (tekst <> ''),
  CONSTRAINT spuk_toelichting_naam CHECK ((beurs = 'EXTRA') = (naam <> '')),
  PRIMARY KEY (id),
  CONSTRAINT "FK_72e512e292b4726e1474a9c31be" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
);
CREATE INDEX spuk_toelichting_gemeente ON spuk_toelichting (gemeente_id, jaar);
ALTER TABLE spuk_toelichting ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON spuk_toelichting TO portaal_gemeente;
GRANT SELECT, INSERT ON spuk_toelichting TO portaal_werker;
CREATE POLICY gemeente ON spuk_toelichting TO portaal_gemeente USING (gemeente_id = ${ORG}) WITH CHECK (gemeente_id = ${ORG});
CREATE POLICY werker ON spuk_toelichting TO portaal_werker USING (true) WITH CHECK (true);
CREATE TRIGGER audit_erbij AFTER INSERT ON spuk_toelichting REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_anders AFTER UPDATE ON spuk_toelichting REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_weg AFTER DELETE ON spuk_toelichting REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
`;
/** A scenario is a thought that was kept: its owner may name it otherwise or throw it away. */
const SCENARIO = `
GRANT UPDATE (naam), DELETE ON spuk_scenario TO portaal_gemeente, portaal_regio;
`;

export class SpukToelichting1767225723000 implements MigrationInterface {
  name = 'SpukToelichting1767225723000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TOELICHTING);
    await q.query(SCENARIO);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
