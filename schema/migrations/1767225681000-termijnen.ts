import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;

/**
 * What a gemeente has set about the terms, by date, and the hours of its trajecten. The hours pass the wall of the region
 * on purpose: after a move the new gemeente counts the lessons that were followed before. They answer only for trajecten
 * that are the caller's now, without money.
 */
const UREN = `
CREATE FUNCTION traject_uren(p_trajecten int[], p_cursus text[], p_alfabetisering text[], p_participatie text[])
RETURNS TABLE (traject_id int, cursus_h int, alfabetisering_h int, participatie_h int, aangeboden_h int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.traject_id,
    coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_cursus)), 0)::int,
    coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_alfabetisering)), 0)::int,
    coalesce(sum(b.gevolgd_h) FILTER (WHERE p.code = ANY (p_participatie)), 0)::int,
    coalesce(sum(b.aangeboden_h) FILTER (WHERE p.code = ANY (p_cursus || p_alfabetisering)), 0)::int
  FROM (
    SELECT b.traject_id, b.product_id, sum(b.gevolgd_h) AS gevolgd_h, sum(b.aangeboden_h) AS aangeboden_h
    FROM boeking b WHERE b.traject_id IN (
      SELECT t.id FROM traject t WHERE current_setting('app.soort') = 'GEMEENTE'
        AND t.gemeente_id = current_setting('app.organisatie')::int AND (p_trajecten IS NULL OR t.id = ANY (p_trajecten)))
    GROUP BY 1, 2) b
  JOIN product p ON p.id = b.product_id
  GROUP BY 1
$$;
CREATE FUNCTION traject_urenregels(p_trajecten int[])
RETURNS TABLE (traject_id int, periode date, product text, product_naam text, contract text, aanbieder text, bestandsnaam text,
  versie int, ontvangen_op timestamptz, rij int, aangeboden_h int, gevolgd_h int, geoorloofd_h int, ongeoorloofd_h int,
  in_de_pas boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.traject_id, b.periode, p.code, p.naam, c.nummer, a.naam, i.bestandsnaam, i.versie, i.ontvangen_op, b.rij,
    b.aangeboden_h, b.gevolgd_h, r.geoorloofd_h, r.ongeoorloofd_h, b.in_de_pas
  FROM traject t JOIN boeking b ON b.traject_id = t.id JOIN product p ON p.id = b.product_id
  JOIN contract c ON c.id = b.contract_id JOIN aanbieder a ON a.id = b.aanbieder_id
  JOIN inlevering i ON i.id = b.inlevering_id
  LEFT JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
  WHERE current_setting('app.soort') = 'GEMEENTE' AND t.gemeente_id = current_setting('app.organisatie')::int
    AND t.id = ANY (p_trajecten)
  ORDER BY b.traject_id, b.periode, p.code, c.nummer
$$;
CREATE FUNCTION traject_geoorloofd(p_trajecten int[], p_producten text[]) RETURNS TABLE (traject_id int, geoorloofd_h int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.traject_id, coalesce(sum(r.geoorloofd_h), 0)::int
  FROM traject t JOIN boeking b ON b.traject_id = t.id JOIN product p ON p.id = b.product_id
  JOIN rapportageregel r ON r.inlevering_id = b.inlevering_id AND r.rij = b.rij
  WHERE current_setting('app.soort') = 'GEMEENTE' AND t.gemeente_id = current_setting('app.organisatie')::int
    AND t.id = ANY (p_trajecten) AND p.code = ANY (p_producten)
  GROUP BY 1
$$;
REVOKE ALL ON FUNCTION traject_uren(int[], text[], text[], text[]), traject_urenregels(int[]),
  traject_geoorloofd(int[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION traject_uren(int[], text[], text[], text[]), traject_urenregels(int[]),
  traject_geoorloofd(int[], text[]) TO portaal_gemeente;
`;

export class Termijnen1767225681000 implements MigrationInterface {
  name = 'Termijnen1767225681000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    CREATE TABLE instelling (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      gemeente_id integer NOT NULL,
      sleutel text NOT NULL,
      waarde text,
      van date NOT NULL,
      tot date,
      bron text NOT NULL,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT instelling_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT instelling_geen_overlap EXCLUDE USING gist (gemeente_id WITH =, sleutel WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_INSTELLING" PRIMARY KEY (id)
    );
    CREATE INDEX instelling_gemeente ON instelling (gemeente_id, sleutel, van);
    ALTER TABLE instelling ADD CONSTRAINT "FK_415aa3797e0581929d23ab8f5d8" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE instelling ENABLE ROW LEVEL SECURITY;
    GRANT SELECT, INSERT (gemeente_id, sleutel, waarde, van, tot, bron, door), UPDATE (tot), DELETE ON instelling TO portaal_gemeente;
    CREATE POLICY gemeente ON instelling TO portaal_gemeente USING (gemeente_id = ${ORG}) WITH CHECK (gemeente_id = ${ORG});
    CREATE TRIGGER audit_erbij AFTER INSERT ON instelling REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
    CREATE TRIGGER audit_anders AFTER UPDATE ON instelling REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
    CREATE TRIGGER audit_weg AFTER DELETE ON instelling REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
    `);
    await q.query(UREN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
