import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file of a traject, who the person is (encrypted), who looked, what came from DUO, what was sent, and how long it is kept. */
export class TrajectDossier1767225682000 implements MigrationInterface {
  name = 'TrajectDossier1767225682000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    ALTER TABLE toewijzing DROP CONSTRAINT toewijzing_rol;
    ALTER TABLE toewijzing ADD CONSTRAINT toewijzing_rol CHECK (rol in ('AANBIEDER','CONTRACTMANAGER','REGIO_COORDINATOR','KLANTMANAGER','REGISSEUR','GEMEENTE_FINANCIEN','BEHEERDER'));
    CREATE TABLE traject_feit (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      traject_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      soort text NOT NULL,
      datum date NOT NULL,
      tot date,
      uren_h integer,
      code text,
      bedrag_cent bigint,
      gegevens jsonb NOT NULL DEFAULT '{}',
      bron text NOT NULL,
      levend boolean NOT NULL DEFAULT true,
      vervangt_id integer,
      reden text,
      overgenomen_van_id integer,
      gebruiker_id integer,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      ingetrokken_op timestamptz,
      ingetrokken_door text,
      ingetrokken_reden text,
      CONSTRAINT traject_feit_reden CHECK (coalesce(reden, ingetrokken_reden, 'X') ~ '^[A-Z_]+$'),
      CONSTRAINT traject_feit_bron CHECK (bron in ('KLANTMANAGER','DUO','BRP','RAPPORTAGE','PIP')),
      CONSTRAINT traject_feit_uren CHECK (uren_h > 0),
      CONSTRAINT traject_feit_van_tot CHECK (tot is null or tot >= datum),
      CONSTRAINT traject_feit_code CHECK (code ~ '^[A-Z0-9_]+$'),
      CONSTRAINT traject_feit_soort CHECK (soort ~ '^[A-Z][A-Z0-9_]+$'),
      CONSTRAINT "PK_37db61f490dd85f942ac48dca36" PRIMARY KEY (id)
    );
    CREATE INDEX traject_feit_traject ON traject_feit (traject_id, id);
    CREATE INDEX traject_feit_levend ON traject_feit (gemeente_id, traject_id) WHERE levend;
    CREATE TABLE eerdere_gemeente (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      traject_id integer NOT NULL,
      trajectnummer text NOT NULL,
      doelgroep text NOT NULL,
      gemeente_id integer NOT NULL,
      naar_gemeente_id integer NOT NULL,
      tot date NOT NULL,
      CONSTRAINT "PK_3fdfa25d02df850eb0bcff75947" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_ce28456137ef46d03aa4e5b749" ON eerdere_gemeente (gemeente_id);
    CREATE INDEX "IDX_dab69053a4549d6a1cbeeb0ce3" ON eerdere_gemeente (naar_gemeente_id);
    CREATE INDEX eerdere_gemeente_traject ON eerdere_gemeente (traject_id, tot);
    CREATE TABLE kennisgeving_bestand (
      id uuid NOT NULL DEFAULT uuidv7(),
      gemeente_id integer NOT NULL,
      bron text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      door text NOT NULL,
      nieuw integer NOT NULL,
      gecorrigeerd integer NOT NULL,
      ingetrokken integer NOT NULL,
      bekend integer NOT NULL,
      CONSTRAINT kennisgeving_bestand_bron CHECK (bron in ('DUO','BRP')),
      CONSTRAINT "PK_089e7d7baa93505e0b29df49de2" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_fc1d1ed15e54ded3bc54ac33df" ON kennisgeving_bestand (gemeente_id);
    CREATE TABLE kennisgeving (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      gemeente_id integer NOT NULL,
      bestand_id uuid NOT NULL,
      bron text NOT NULL,
      kenmerk text NOT NULL,
      vervangt text,
      handeling text NOT NULL,
      soort text NOT NULL,
      traject_id integer NOT NULL,
      feit_id integer,
      inhoud_hash bytea NOT NULL,
      stand text NOT NULL DEFAULT 'GELDIG',
      CONSTRAINT kennisgeving_kenmerk UNIQUE (gemeente_id, bron, kenmerk),
      CONSTRAINT kennisgeving_stand CHECK (stand in ('GELDIG','VERVANGEN','INGETROKKEN','VERWERKT')),
      CONSTRAINT "PK_ab1f9a2f4d0e412173742d8a1c6" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_089e7d7baa93505e0b29df49de" ON kennisgeving (bestand_id);
    CREATE INDEX "IDX_ad3fd0581e709e9860b722ae18" ON kennisgeving (traject_id);
    CREATE INDEX "IDX_e4e642decbf81401a0c16e808d" ON kennisgeving (feit_id);
    CREATE TABLE inburgeraar (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      traject_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      versleuteld bytea NOT NULL,
      sleutel_nr integer NOT NULL,
      bsn_zoek bytea,
      versie integer NOT NULL DEFAULT '1',
      gewijzigd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gewijzigd_door text NOT NULL,
      CONSTRAINT inburgeraar_uniek UNIQUE (traject_id, gemeente_id),
      CONSTRAINT "PK_3c2c011211f8604f47ec45efa4a" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_efa830d1fccc987ec19e49d8a1" ON inburgeraar (sleutel_nr);
    CREATE INDEX inburgeraar_bsn ON inburgeraar (gemeente_id, bsn_zoek);
    CREATE TABLE persoon_inzage (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gebruiker_id integer,
      door text NOT NULL,
      rol text NOT NULL,
      gemeente_id integer NOT NULL,
      doel text NOT NULL,
      activiteit text NOT NULL,
      handeling text NOT NULL,
      traject_ids integer array NOT NULL,
      CONSTRAINT persoon_inzage_codes CHECK (doel ~ '^[A-Z_]+$' and activiteit ~ '^[A-Z0-9_-]+$' and handeling ~ '^[A-Z_]+$'),
      CONSTRAINT "PK_174e0c062da4da181eeb4e237a7" PRIMARY KEY (id)
    );
    CREATE INDEX persoon_inzage_gemeente ON persoon_inzage (gemeente_id, id);
    CREATE TABLE bewaartermijn (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      gemeente_id integer NOT NULL,
      jaren integer NOT NULL,
      gewijzigd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gewijzigd_door text NOT NULL,
      CONSTRAINT "UQ_671ef7b74787ed4d7b54c55102e" UNIQUE (gemeente_id),
      CONSTRAINT bewaartermijn_jaren CHECK (jaren between 1 and 50),
      CONSTRAINT "PK_60bfbceb8921163274f91408d81" PRIMARY KEY (id)
    );
    CREATE TABLE opruiming (
      id uuid NOT NULL DEFAULT uuidv7(),
      gemeente_id integer NOT NULL,
      jaren integer NOT NULL,
      peildatum date NOT NULL,
      traject_ids integer array NOT NULL,
      voorstel jsonb NOT NULL,
      stand text NOT NULL DEFAULT 'VOORGESTELD',
      gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gemaakt_door text NOT NULL,
      bevestigd_op timestamptz,
      bevestigd_door text,
      uitgevoerd_op timestamptz,
      verwijderd integer,
      CONSTRAINT opruiming_stand CHECK (stand in ('VOORGESTELD','BEVESTIGD','UITGEVOERD')),
      CONSTRAINT "PK_76c8dbe825237b3f3b3a4d60fd2" PRIMARY KEY (id)
    );
    CREATE INDEX opruiming_gemeente ON opruiming (gemeente_id, id);
    CREATE TABLE verantwoording (
      id uuid NOT NULL DEFAULT uuidv7(),
      gemeente_id integer NOT NULL,
      soort text NOT NULL,
      periode text NOT NULL,
      gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gemaakt_door text NOT NULL,
      regels integer NOT NULL,
      traject_ids integer array NOT NULL,
      sha256 bytea NOT NULL,
      inhoud bytea,
      sleutel_nr integer NOT NULL,
      verzonden_op date,
      verzonden_door text,
      kenmerk text,
      CONSTRAINT verantwoording_soort CHECK (soort in ('CBS','DUO_PVT','DUO_MAP','DUO_Z')),
      CONSTRAINT "PK_057d1d477659132d2490c4d9734" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_a9b5538168dc60c607e5522ae4" ON verantwoording (sleutel_nr);
    CREATE INDEX verantwoording_gemeente ON verantwoording (gemeente_id, id);
    ALTER TABLE traject ADD klantmanager_id integer;
    ALTER TABLE traject ADD afgesloten_op date;
    ALTER TABLE traject ADD opgeruimd_op date;
    CREATE INDEX "IDX_a0ef0fc5d13e7bccbb122811f6" ON traject (klantmanager_id);
    ALTER TABLE traject ADD CONSTRAINT "FK_a0ef0fc5d13e7bccbb122811f6a" FOREIGN KEY (klantmanager_id) REFERENCES gebruiker(id);
    ALTER TABLE traject_feit ADD CONSTRAINT "FK_767c388d2da0324716b3de78506" FOREIGN KEY (traject_id) REFERENCES traject(id);
    ALTER TABLE traject_feit ADD CONSTRAINT "FK_1525931a4ba1fda710f99d74f6a" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE eerdere_gemeente ADD CONSTRAINT "FK_cda182a3e469f2545384900085d" FOREIGN KEY (traject_id) REFERENCES traject(id);
    ALTER TABLE eerdere_gemeente ADD CONSTRAINT "FK_ce28456137ef46d03aa4e5b7494" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE eerdere_gemeente ADD CONSTRAINT "FK_dab69053a4549d6a1cbeeb0ce3d" FOREIGN KEY (naar_gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE kennisgeving_bestand ADD CONSTRAINT "FK_fc1d1ed15e54ded3bc54ac33df9" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE kennisgeving ADD CONSTRAINT "FK_713a3f935e13209103ee354ed20" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE kennisgeving ADD CONSTRAINT "FK_089e7d7baa93505e0b29df49de2" FOREIGN KEY (bestand_id) REFERENCES kennisgeving_bestand(id);
    ALTER TABLE kennisgeving ADD CONSTRAINT "FK_ad3fd0581e709e9860b722ae18d" FOREIGN KEY (traject_id) REFERENCES traject(id);
    ALTER TABLE kennisgeving ADD CONSTRAINT "FK_e4e642decbf81401a0c16e808d3" FOREIGN KEY (feit_id) REFERENCES traject_feit(id);
    ALTER TABLE inburgeraar ADD CONSTRAINT "FK_fe111dadd9df21249b652cd23d9" FOREIGN KEY (traject_id) REFERENCES traject(id);
    ALTER TABLE inburgeraar ADD CONSTRAINT "FK_1afdf821d25e5397b97a5ea72d5" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE persoon_inzage ADD CONSTRAINT "FK_d55b1fc0664ab2f831c56ca42bd" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE bewaartermijn ADD CONSTRAINT "FK_671ef7b74787ed4d7b54c55102e" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE opruiming ADD CONSTRAINT "FK_19a59c3ac0bfcbcd741343b533f" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);
    ALTER TABLE verantwoording ADD CONSTRAINT "FK_7010c2c90e1f650688e81a93aec" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
