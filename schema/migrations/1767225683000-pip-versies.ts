import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;

/** Drafts, changes of route and objections are the gemeente's own; a region, a supplier and the administrators have no way in. */
const GEMEENTE: Record<string, string> = {
  pip_concept: `select, insert (traject_id, gemeente_id, basis_versie, inhoud, gewijzigd_door),
    update (versie, stand, inhoud, eerder, gewijzigd_op, gewijzigd_door, pip_id)`,
  leerroute_wijziging: `select, insert (traject_id, gemeente_id, soort, van_versie, van_leerroute, naar_leerroute, van_niveaus,
    naar_niveaus, kostprijs_was_cent, kostprijs_wordt_cent, geboekt_cent, toets, gevolgen, voorbereid_door),
    update (stand, goedgekeurd_op, goedgekeurd_door)`,
  pip_bezwaar:
    'select, insert (pip_id, gemeente_id, ontvangen_op, uitkomst, beslist_op, door), update (uitkomst, beslist_op)',
};
const VAN: Record<string, string> = {
  pip_concept: 'EXISTS (SELECT FROM traject t WHERE t.id = traject_id)',
  leerroute_wijziging: 'EXISTS (SELECT FROM traject t WHERE t.id = traject_id)',
  pip_bezwaar: 'EXISTS (SELECT FROM pip p WHERE p.id = pip_id)',
};
const volg = (tabel: string): string => `
CREATE TRIGGER audit_erbij AFTER INSERT ON ${tabel} REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_anders AFTER UPDATE ON ${tabel} REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_weg AFTER DELETE ON ${tabel} REFERENCING OLD TABLE AS oud FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();`;

const muren = (): string =>
  [
    ...Object.entries(GEMEENTE).flatMap(([t, wat]) => [
      `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`,
      `GRANT ${wat} ON ${t} TO portaal_gemeente`,
      `CREATE POLICY gemeente ON ${t} TO portaal_gemeente USING (gemeente_id = ${ORG}) WITH CHECK (gemeente_id = ${ORG} AND ${VAN[t]})`,
      volg(t),
    ]),
    `GRANT INSERT (traject_id, versie, vastgesteld_op, leerroute, kostprijs_cent, soort, niveaus, afspraken, klantmanager,
      wijziging_id) ON pip TO portaal_gemeente`,
    `GRANT INSERT (pip_id, product_id, contract_id, van, tot, uren_per_maand_h, uren_totaal_h, tarief_id, eenheid, tarief_e4,
      aantal_h, bedrag_cent, som, niveau, locatie) ON pip_onderdeel TO portaal_gemeente`,
    `CREATE POLICY gemeente_pip ON opdracht FOR INSERT TO portaal_gemeente WITH CHECK (soort = 'pip.vastgesteld'
      AND EXISTS (SELECT FROM pip p WHERE p.kenmerk = onderwerp_id))`,
  ].join(';\n');

/**
 * A price is used by the plan that was priced with it, also when the lessons begin after the price ended; its last day may
 * not move to before such a decision.
 */
const VAST = `
CREATE OR REPLACE FUNCTION tarief_gebruikt(p_contract int, p_product int, p_van date, p_tot date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM boeking b WHERE b.contract_id = p_contract AND b.product_id = p_product
      AND b.periode >= p_van AND (p_tot IS NULL OR b.periode <= p_tot))
    OR EXISTS (SELECT FROM pip_onderdeel o WHERE o.contract_id = p_contract AND o.product_id = p_product
      AND (p_tot IS NULL OR o.van <= p_tot) AND (o.tot IS NULL OR o.tot >= p_van))
    OR EXISTS (SELECT FROM tarief t JOIN pip_onderdeel o ON o.tarief_id = t.id
      WHERE t.contract_id = p_contract AND t.product_id = p_product AND t.van = p_van)
$$;
CREATE OR REPLACE FUNCTION tarief_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('role') = 'portaal_werker' THEN RETURN coalesce(new, old); END IF;
  IF NOT tarief_gebruikt(old.contract_id, old.product_id, old.van, old.tot) THEN RETURN coalesce(new, old); END IF;
  IF tg_op = 'UPDATE' AND to_jsonb(new) - 'tot' = to_jsonb(old) - 'tot' AND NOT EXISTS (
    SELECT FROM boeking b WHERE b.contract_id = old.contract_id AND b.product_id = old.product_id
      AND b.periode > new.tot AND (old.tot IS NULL OR b.periode <= old.tot)) AND NOT EXISTS (
    SELECT FROM pip_onderdeel o JOIN pip p ON p.id = o.pip_id WHERE o.tarief_id = old.id AND p.vastgesteld_op > new.tot)
  THEN RETURN new; END IF;
  RAISE EXCEPTION 'Dit tarief is gebruikt en verandert niet meer' USING ERRCODE = 'TAR01';
END $$;
`;

/**
 * How much of a contract the trajecten of all its gemeenten hold: what was planned, or what was booked when that is more;
 * of a closed traject only what was booked. Wider than a gemeente's own rows, so it asks itself whether the contract is one
 * of the caller's regions, and it gives sums only. The traject itself is left out: its plan is what is being judged.
 */
const BEZET = `
CREATE FUNCTION contract_bezet(p_contracten int[], p_traject int)
RETURNS TABLE (contract_id int, bezet_cent bigint, geboekt_cent bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH mag AS (
    SELECT c.id FROM contract c WHERE c.id = ANY (p_contracten) AND current_setting('app.soort') = 'GEMEENTE'
      AND EXISTS (SELECT FROM deelname d WHERE d.regio_id = c.regio_id
        AND d.gemeente_id = current_setting('app.organisatie')::int)),
  plan AS (
    SELECT o.contract_id, p.traject_id, sum(coalesce(o.bedrag_cent,
      round(p.kostprijs_cent * CASE WHEN v.uren > 0 THEN o.uren_totaal_h::numeric / v.uren ELSE 1.0 / v.n END))) AS cent
    FROM pip_onderdeel o JOIN pip p ON p.id = o.pip_id JOIN traject t ON t.id = p.traject_id AND t.afgesloten_op IS NULL
    CROSS JOIN LATERAL (SELECT sum(x.uren_totaal_h) AS uren, count(*) AS n FROM pip_onderdeel x WHERE x.pip_id = p.id) v
    WHERE o.contract_id IN (SELECT id FROM mag)
      AND NOT EXISTS (SELECT FROM pip h WHERE h.traject_id = p.traject_id AND h.versie > p.versie)
    GROUP BY 1, 2),
  geboekt AS (
    SELECT b.contract_id, b.traject_id, sum(b.bedrag_cent) AS cent FROM boeking b
    WHERE b.contract_id IN (SELECT id FROM mag) GROUP BY 1, 2)
  SELECT mag.id, coalesce(sum(greatest(s.plan, s.geboekt)) FILTER (WHERE s.traject_id <> p_traject), 0)::bigint,
    coalesce(sum(s.geboekt) FILTER (WHERE s.traject_id = p_traject), 0)::bigint
  FROM mag LEFT JOIN (
    SELECT contract_id, traject_id, coalesce(p.cent, 0) AS plan, coalesce(g.cent, 0) AS geboekt
    FROM plan p FULL JOIN geboekt g USING (contract_id, traject_id)) s ON s.contract_id = mag.id
  GROUP BY mag.id
$$;
REVOKE ALL ON FUNCTION contract_bezet(int[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contract_bezet(int[], int) TO portaal_gemeente;
`;

/** A plan as versions: drafts, priced parts, changes that were approved, objections. */
export class PipVersies1767225683000 implements MigrationInterface {
  name = 'PipVersies1767225683000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    CREATE TABLE pip_concept (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      traject_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      versie integer NOT NULL DEFAULT '1',
      stand text NOT NULL DEFAULT 'OPEN',
      basis_versie integer NOT NULL,
      inhoud jsonb NOT NULL,
      eerder jsonb NOT NULL DEFAULT '[]',
      gewijzigd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gewijzigd_door text NOT NULL,
      pip_id integer,
      CONSTRAINT pip_concept_stand CHECK (stand in ('OPEN','INGETROKKEN','VASTGESTELD')),
      CONSTRAINT "PK_d154149967c4db6b1fa807af20d" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_12e818a389371914a3c038883f" ON pip_concept (pip_id);
    CREATE UNIQUE INDEX pip_concept_open ON pip_concept (traject_id, gemeente_id) WHERE stand = 'OPEN';
    CREATE TABLE leerroute_wijziging (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      traject_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      soort text NOT NULL,
      stand text NOT NULL DEFAULT 'VOORBEREID',
      van_versie integer NOT NULL,
      van_leerroute text NOT NULL,
      naar_leerroute text NOT NULL,
      van_niveaus jsonb NOT NULL,
      naar_niveaus jsonb NOT NULL,
      kostprijs_was_cent bigint NOT NULL,
      kostprijs_wordt_cent bigint NOT NULL,
      geboekt_cent bigint NOT NULL,
      toets jsonb NOT NULL,
      gevolgen jsonb NOT NULL,
      voorbereid_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      voorbereid_door text NOT NULL,
      goedgekeurd_op timestamptz,
      goedgekeurd_door text,
      CONSTRAINT leerroute_wijziging_goedgekeurd CHECK (stand not in ('GOEDGEKEURD','UITGEVOERD') or goedgekeurd_op is not null),
      CONSTRAINT leerroute_wijziging_stand CHECK (stand in ('VOORBEREID','GOEDGEKEURD','UITGEVOERD','VERVALLEN')),
      CONSTRAINT leerroute_wijziging_soort CHECK (soort in ('LEERROUTE','NIVEAU')),
      CONSTRAINT "PK_f59e7a094a5307a18a39757f5b1" PRIMARY KEY (id)
    );
    CREATE UNIQUE INDEX leerroute_wijziging_open ON leerroute_wijziging (traject_id, gemeente_id) WHERE stand in ('VOORBEREID','GOEDGEKEURD');
    CREATE TABLE pip_bezwaar (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      pip_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      ontvangen_op date NOT NULL,
      uitkomst text,
      beslist_op date,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT pip_bezwaar_beslist CHECK ((uitkomst is null) = (beslist_op is null) and (beslist_op is null or beslist_op >= ontvangen_op)),
      CONSTRAINT pip_bezwaar_uitkomst CHECK (uitkomst in ('GEGROND','DEELS_GEGROND','ONGEGROND','NIET_ONTVANKELIJK','INGETROKKEN')),
      CONSTRAINT "PK_873d2db8a865f27895cf94a4392" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_4bb7ac9437db699cfafaa6af52" ON pip_bezwaar (pip_id);
    ALTER TABLE pip ADD kenmerk uuid NOT NULL DEFAULT uuidv7();
    ALTER TABLE pip ADD CONSTRAINT "UQ_d8d7b947297b4c68a83c0f90cf8" UNIQUE (kenmerk);
    ALTER TABLE pip ADD soort text;
    ALTER TABLE pip ADD niveaus jsonb;
    ALTER TABLE pip ADD afspraken jsonb;
    ALTER TABLE pip ADD klantmanager text;
    ALTER TABLE pip ADD wijziging_id integer;
    ALTER TABLE pip_onderdeel ADD tarief_id integer;
    ALTER TABLE pip_onderdeel ADD eenheid text;
    ALTER TABLE pip_onderdeel ADD tarief_e4 bigint;
    ALTER TABLE pip_onderdeel ADD aantal_h integer;
    ALTER TABLE pip_onderdeel ADD bedrag_cent bigint;
    ALTER TABLE pip_onderdeel ADD som text;
    ALTER TABLE pip_onderdeel ADD niveau text;
    ALTER TABLE pip_onderdeel ADD locatie text;
    CREATE INDEX "IDX_30d1d3c0a25b7708bb74aac20b" ON pip (wijziging_id);
    CREATE INDEX "IDX_878672ca2fdb4d5d5652092129" ON pip_onderdeel (tarief_id);
    ALTER TABLE pip ADD CONSTRAINT pip_soort CHECK (soort in ('EERSTE','BIJSTELLING','LEERROUTE','NIVEAU'));
    ALTER TABLE pip_onderdeel ADD CONSTRAINT pip_onderdeel_bedrag CHECK (bedrag_cent >= 0);
    ALTER TABLE pip ADD CONSTRAINT "FK_30d1d3c0a25b7708bb74aac20bf" FOREIGN KEY (wijziging_id) REFERENCES leerroute_wijziging(id);
    ALTER TABLE pip_onderdeel ADD CONSTRAINT "FK_878672ca2fdb4d5d56520921293" FOREIGN KEY (tarief_id) REFERENCES tarief(id);
    ALTER TABLE pip_concept ADD CONSTRAINT "FK_64c1225204a4103e56070f6ef64" FOREIGN KEY (traject_id) REFERENCES traject(id);
    ALTER TABLE pip_concept ADD CONSTRAINT "FK_716042f3d3147833374703b8a21" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE pip_concept ADD CONSTRAINT "FK_12e818a389371914a3c038883f9" FOREIGN KEY (pip_id) REFERENCES pip(id);
    ALTER TABLE leerroute_wijziging ADD CONSTRAINT "FK_e30769e407205c135b4ee2fd9f4" FOREIGN KEY (traject_id) REFERENCES traject(id);
    ALTER TABLE leerroute_wijziging ADD CONSTRAINT "FK_90bcc4d73d90ea7c2b39a080529" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE pip_bezwaar ADD CONSTRAINT "FK_4bb7ac9437db699cfafaa6af526" FOREIGN KEY (pip_id) REFERENCES pip(id);
    ALTER TABLE pip_bezwaar ADD CONSTRAINT "FK_2cf699235e5f7aba5a5d6084f71" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    `);
    await q.query(muren());
    await q.query(VAST);
    await q.query(BEZET);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
