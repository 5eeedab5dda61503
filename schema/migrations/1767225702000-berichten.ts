import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORG = `(select current_setting('app.organisatie')::int)`;
const SOORTEN = ['aanbieder', 'regio', 'gemeente'];

const TABELLEN = `
CREATE TABLE webhook (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  aanbieder_id integer,
  regio_id integer,
  gemeente_id integer,
  naam text NOT NULL,
  url text NOT NULL,
  soorten text array NOT NULL,
  actief boolean NOT NULL DEFAULT true,
  gemaakt_door integer,
  gemaakt_op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_van_een CHECK (num_nonnulls(aanbieder_id, regio_id, gemeente_id) = 1),
  CONSTRAINT webhook_pk PRIMARY KEY (id),
  CONSTRAINT webhook_aanbieder FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id),
  CONSTRAINT webhook_regio FOREIGN KEY (regio_id) REFERENCES regio(id),
  CONSTRAINT webhook_gemeente FOREIGN KEY (gemeente_id) REFERENCES gemeente(id),
  CONSTRAINT webhook_gebruiker FOREIGN KEY (gemaakt_door) REFERENCES gebruiker(id)
);
CREATE INDEX webhook_aanbieder_zoek ON webhook (aanbieder_id);
CREATE INDEX webhook_regio_zoek ON webhook (regio_id);
CREATE INDEX webhook_gemeente_zoek ON webhook (gemeente_id);
CREATE INDEX webhook_gebruiker_zoek ON webhook (gemaakt_door);
CREATE TABLE webhook_geheim (
  webhook_id integer NOT NULL,
  geheim bytea NOT NULL,
  CONSTRAINT webhook_geheim_pk PRIMARY KEY (webhook_id),
  CONSTRAINT webhook_geheim_webhook FOREIGN KEY (webhook_id) REFERENCES webhook(id)
);
CREATE TABLE bezorging (
  id uuid NOT NULL DEFAULT uuidv7(),
  kanaal text NOT NULL,
  soort text NOT NULL,
  webhook_id integer,
  gebruiker_id integer,
  aanbieder_id integer,
  regio_id integer,
  gemeente_id integer,
  aan text NOT NULL,
  onderwerp text NOT NULL,
  gegevens jsonb NOT NULL DEFAULT '{}',
  status text NOT NULL DEFAULT 'WACHT',
  pogingen integer NOT NULL DEFAULT '0',
  volgende_op timestamptz,
  aangemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  bezorgd_op timestamptz,
  CONSTRAINT bezorging_kanaal CHECK (case kanaal when 'MAIL' then gebruiker_id is not null and webhook_id is null when 'WEBHOOK' then webhook_id is not null and gebruiker_id is null else false end),
  CONSTRAINT bezorging_status CHECK (status in ('WACHT','BEZORGD','OPGEGEVEN','NIET_INGESTELD')),
  CONSTRAINT bezorging_pk PRIMARY KEY (id),
  CONSTRAINT bezorging_webhook FOREIGN KEY (webhook_id) REFERENCES webhook(id),
  CONSTRAINT bezorging_gebruiker FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id)
);
CREATE INDEX bezorging_webhook_zoek ON bezorging (webhook_id, id);
CREATE INDEX bezorging_gebruiker_zoek ON bezorging (gebruiker_id);
CREATE INDEX bezorging_aanbieder ON bezorging (aanbieder_id, id) WHERE aanbieder_id is not null;
CREATE INDEX bezorging_regio ON bezorging (regio_id, id) WHERE regio_id is not null;
CREATE INDEX bezorging_gemeente ON bezorging (gemeente_id, id) WHERE gemeente_id is not null;
CREATE TABLE bezorgpoging (
  bezorging_id uuid NOT NULL,
  nr integer NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  duur_ms integer NOT NULL,
  gelukt boolean NOT NULL,
  antwoord text NOT NULL,
  CONSTRAINT bezorgpoging_pk PRIMARY KEY (bezorging_id, nr),
  CONSTRAINT bezorgpoging_bezorging FOREIGN KEY (bezorging_id) REFERENCES bezorging(id)
);
`;

/** The secret goes in once and is read by the worker alone; whom a mail goes to, only the worker learns. */
const MUREN = `
ALTER TABLE webhook ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_geheim ENABLE ROW LEVEL SECURITY;
ALTER TABLE bezorging ENABLE ROW LEVEL SECURITY;
ALTER TABLE bezorgpoging ENABLE ROW LEVEL SECURITY;
${SOORTEN.map(
  (s) => `
GRANT SELECT, INSERT (${s}_id, naam, url, soorten, gemaakt_door), UPDATE (naam, url, soorten, actief) ON webhook TO portaal_${s};
CREATE POLICY ${s} ON webhook TO portaal_${s} USING (${s}_id = ${ORG}) WITH CHECK (${s}_id = ${ORG});
GRANT INSERT ON webhook_geheim TO portaal_${s};
CREATE POLICY ${s} ON webhook_geheim FOR INSERT TO portaal_${s} WITH CHECK (EXISTS (SELECT FROM webhook w WHERE w.id = webhook_id));
GRANT SELECT (id, kanaal, soort, webhook_id, ${s}_id, aan, onderwerp, status, pogingen, volgende_op, aangemaakt_op, bezorgd_op) ON bezorging TO portaal_${s};
CREATE POLICY ${s} ON bezorging TO portaal_${s} USING (${s}_id = ${ORG});
GRANT SELECT ON bezorgpoging TO portaal_${s};
CREATE POLICY ${s} ON bezorgpoging TO portaal_${s} USING (EXISTS (SELECT FROM bezorging b WHERE b.id = bezorging_id));`,
).join('')}
GRANT SELECT (id, kanaal, soort, webhook_id, aan, onderwerp, status, pogingen, volgende_op, aangemaakt_op, bezorgd_op) ON bezorging TO portaal_beheer;
CREATE POLICY beheer ON bezorging TO portaal_beheer USING (true);
GRANT SELECT ON bezorgpoging TO portaal_beheer;
CREATE POLICY beheer ON bezorgpoging TO portaal_beheer USING (true);
GRANT SELECT ON webhook, webhook_geheim TO portaal_werker;
CREATE POLICY werker ON webhook TO portaal_werker USING (true);
CREATE POLICY werker ON webhook_geheim TO portaal_werker USING (true);
GRANT SELECT, UPDATE (status, pogingen, volgende_op, bezorgd_op) ON bezorging TO portaal_werker;
CREATE POLICY werker ON bezorging TO portaal_werker USING (true);
GRANT SELECT, INSERT ON bezorgpoging TO portaal_werker;
CREATE POLICY werker ON bezorgpoging TO portaal_werker USING (true) WITH CHECK (true);
CREATE TRIGGER audit_erbij AFTER INSERT ON webhook REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
CREATE TRIGGER audit_anders AFTER UPDATE ON webhook REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION audit_tabel();
`;

/**
 * Who gets a message is decided past the walls, because the sender may not see who works elsewhere; the functions give
 * nothing back but the number of messages.
 */
const FUNCTIES = `
CREATE FUNCTION gebeurtenis_melden(p_soort text, p_onderwerp text, p_aanbieder int, p_regio int, p_gemeenten int[])
RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH b AS (
    INSERT INTO bezorging (kanaal, soort, webhook_id, aanbieder_id, regio_id, gemeente_id, aan, onderwerp)
    SELECT 'WEBHOOK', p_soort, w.id, w.aanbieder_id, w.regio_id, w.gemeente_id, w.naam, p_onderwerp FROM webhook w
    WHERE w.actief AND p_soort = any(w.soorten)
      AND (w.aanbieder_id = p_aanbieder OR w.regio_id = p_regio OR w.gemeente_id = any(p_gemeenten))
    RETURNING id),
  o AS (INSERT INTO opdracht (soort, onderwerp_id) SELECT 'BEZORGEN', id FROM b RETURNING 1)
  SELECT count(*)::int FROM o
$$;
CREATE FUNCTION mail_klaarzetten(p_soort text, p_onderwerp text, p_gegevens jsonb, p_organisatie_soort text, p_organisatie int, p_rollen text[])
RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH wie AS (
    SELECT DISTINCT g.id, coalesce(a.naam, r.naam, m.naam, 'Portaal') organisatie
    FROM toewijzing t JOIN gebruiker g ON g.id = t.gebruiker_id AND g.actief
    LEFT JOIN aanbieder a ON a.id = t.aanbieder_id LEFT JOIN regio r ON r.id = t.regio_id LEFT JOIN gemeente m ON m.id = t.gemeente_id
    WHERE t.rol = any(p_rollen) AND t.van <= current_date AND (t.tot IS NULL OR t.tot >= current_date)
      AND case p_organisatie_soort when 'AANBIEDER' then t.aanbieder_id = p_organisatie
        when 'REGIO' then t.regio_id = p_organisatie when 'GEMEENTE' then t.gemeente_id = p_organisatie end),
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
CREATE FUNCTION bezorging_adres(p_bezorging uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.email FROM bezorging b JOIN gebruiker g ON g.id = b.gebruiker_id AND g.actief WHERE b.id = p_bezorging
$$;
CREATE FUNCTION bezorging_opnieuw(p_bezorging uuid) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH b AS (
    UPDATE bezorging SET status = 'WACHT', volgende_op = now() WHERE id = p_bezorging AND status IN ('OPGEGEVEN', 'NIET_INGESTELD')
      AND case current_setting('app.soort') when 'PORTAAL' then true
        when 'AANBIEDER' then aanbieder_id = current_setting('app.organisatie')::int
        when 'REGIO' then regio_id = current_setting('app.organisatie')::int
        when 'GEMEENTE' then gemeente_id = current_setting('app.organisatie')::int end
    RETURNING id),
  o AS (INSERT INTO opdracht (soort, onderwerp_id) SELECT 'BEZORGEN', id FROM b RETURNING 1)
  SELECT count(*) > 0 FROM o
$$;
CREATE FUNCTION webhook_proberen(p_webhook int) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH b AS (
    INSERT INTO bezorging (kanaal, soort, webhook_id, aanbieder_id, regio_id, gemeente_id, aan, onderwerp)
    SELECT 'WEBHOOK', 'proef', id, aanbieder_id, regio_id, gemeente_id, naam, id::text FROM webhook WHERE id = p_webhook
      AND case current_setting('app.soort') when 'AANBIEDER' then aanbieder_id = current_setting('app.organisatie')::int
        when 'REGIO' then regio_id = current_setting('app.organisatie')::int
        when 'GEMEENTE' then gemeente_id = current_setting('app.organisatie')::int end
    RETURNING id),
  o AS (INSERT INTO opdracht (soort, onderwerp_id) SELECT 'BEZORGEN', id FROM b RETURNING 1)
  SELECT count(*) > 0 FROM o
$$;
REVOKE ALL ON FUNCTION gebeurtenis_melden(text, text, int, int, int[]), mail_klaarzetten(text, text, jsonb, text, int, text[]),
  bezorging_adres(uuid), bezorging_opnieuw(uuid), webhook_proberen(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gebeurtenis_melden(text, text, int, int, int[]) TO portaal_werker, portaal_aanbieder, portaal_regio, portaal_gemeente;
GRANT EXECUTE ON FUNCTION mail_klaarzetten(text, text, jsonb, text, int, text[]) TO portaal_werker, portaal_aanbieder, portaal_regio, portaal_gemeente;
GRANT EXECUTE ON FUNCTION bezorging_adres(uuid) TO portaal_werker;
GRANT EXECUTE ON FUNCTION bezorging_opnieuw(uuid) TO portaal_beheer, portaal_aanbieder, portaal_regio, portaal_gemeente;
GRANT EXECUTE ON FUNCTION webhook_proberen(int) TO portaal_aanbieder, portaal_regio, portaal_gemeente;
`;

/** Messages that leave the portal: webhooks of organisations, mail to people, each with a log of every try. */
export class Berichten1767225702000 implements MigrationInterface {
  name = 'Berichten1767225702000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABELLEN);
    await q.query(MUREN);
    await q.query(FUNCTIES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
