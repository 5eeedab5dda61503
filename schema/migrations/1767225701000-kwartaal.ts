import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schedule of reports (postponement, closing, reminders) and the quarter report by section, with its versions. */
export class Kwartaal1767225701000 implements MigrationInterface {
  name = 'Kwartaal1767225701000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    CREATE TABLE rapportageregeling (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      herinnerdagen integer array NOT NULL,
      slot_maand_dagen integer,
      slot_kwartaal_dagen integer,
      formulier text,
      CONSTRAINT rapportageregeling_slot CHECK ((slot_maand_dagen is null or slot_maand_dagen between 0 and 365) and (slot_kwartaal_dagen is null or slot_kwartaal_dagen between 0 and 365)),
      CONSTRAINT rapportageregeling_formulier CHECK (formulier is null or formulier in ('LEERROUTE','BEGELEIDING')),
      CONSTRAINT "PK_c1b3851981e059045a7121c887d" PRIMARY KEY (id)
    );
    CREATE UNIQUE INDEX "IDX_5e839fe5021a1f6fc89428ba08" ON rapportageregeling (contract_id);
    CREATE TABLE termijnbesluit (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      rapportage_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      soort text NOT NULL,
      tot date,
      reden text NOT NULL,
      gebruiker_id integer,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT termijnbesluit_reden CHECK (length(reden) between 3 and 1000),
      CONSTRAINT termijnbesluit_tot CHECK ((soort = 'UITSTEL_GEWEIGERD') = (tot is null)),
      CONSTRAINT termijnbesluit_soort CHECK (soort in ('UITSTEL_GEVRAAGD','UITSTEL_GEGEVEN','UITSTEL_GEWEIGERD','ONTGRENDELD')),
      CONSTRAINT "PK_9ca496457d44b2347d9c03d7ffe" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_6622ec642fbb27a657acd124b9" ON termijnbesluit (rapportage_id);
    CREATE INDEX "IDX_3f2e74aa80bc2a8b61f6d8d581" ON termijnbesluit (gebruiker_id);
    CREATE TABLE herinnering (
      id uuid NOT NULL DEFAULT uuidv7(),
      rapportage_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      soort text NOT NULL,
      dag date NOT NULL,
      gemaakt_op timestamptz NOT NULL DEFAULT now(),
      verstuurd_op timestamptz,
      CONSTRAINT herinnering_uniek UNIQUE (rapportage_id, dag),
      CONSTRAINT herinnering_soort CHECK (soort in ('VOORAF','OP','NA')),
      CONSTRAINT "PK_5966e4e28bc69f3d0a45a973001" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_c1acda1970569d68691261b949" ON herinnering (aanbieder_id);
    CREATE INDEX "IDX_e62af7816762d3c05667bd211f" ON herinnering (regio_id);
    CREATE INDEX herinnering_open ON herinnering (id) WHERE verstuurd_op is null;
    CREATE TABLE kwartaal_sectie (
      id uuid NOT NULL DEFAULT uuidv7(),
      rapportage_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      sectie text NOT NULL,
      stand text NOT NULL DEFAULT 'CONCEPT',
      versie integer NOT NULL DEFAULT '1',
      gegevens jsonb NOT NULL,
      terug_reden text,
      bijgewerkt_door text NOT NULL,
      bijgewerkt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT kwartaal_sectie_uniek UNIQUE (rapportage_id, sectie),
      CONSTRAINT kwartaal_sectie_stand CHECK (stand in ('CONCEPT','INGEDIEND','ACTIE_NODIG','GOEDGEKEURD')),
      CONSTRAINT "PK_67b68ac3ecd50733fc07b33c459" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_a3ba9ee3248607da342ad4bba8" ON kwartaal_sectie (aanbieder_id);
    CREATE INDEX "IDX_7a1ed8dbeef32d5a413c9957aa" ON kwartaal_sectie (regio_id);
    CREATE TABLE kwartaal_versie (
      id uuid NOT NULL DEFAULT uuidv7(),
      rapportage_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      nr integer NOT NULL,
      inhoud jsonb NOT NULL,
      sha256 bytea NOT NULL,
      gebruiker_id integer,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT kwartaal_versie_uniek UNIQUE (rapportage_id, nr),
      CONSTRAINT "PK_c59663b9a3a065a4f023701fd4b" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_cc4bdba57defb2f7603a1a7806" ON kwartaal_versie (aanbieder_id);
    CREATE INDEX "IDX_85ec2014793a029a802feab5f4" ON kwartaal_versie (regio_id);
    CREATE INDEX "IDX_c280b8d3bdfa700575afdcce3f" ON kwartaal_versie (gebruiker_id);
    CREATE TABLE kwartaal_stap (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      rapportage_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      sectie text NOT NULL,
      van text NOT NULL,
      naar text NOT NULL,
      reden text,
      gebruiker_id integer,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT kwartaal_stap_naar CHECK (naar in ('CONCEPT','INGEDIEND','ACTIE_NODIG','GOEDGEKEURD')),
      CONSTRAINT "PK_154b342c69428d2d35e6478349e" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_ba83fa85c1db12b803ae72867a" ON kwartaal_stap (rapportage_id);
    CREATE INDEX "IDX_03b6ce0afcfbee7431d1b49f28" ON kwartaal_stap (gebruiker_id);
    ALTER TABLE rapportage ADD uitstel_tot date;
    ALTER TABLE rapportage ADD ontgrendeld_tot date;
    ALTER TABLE rapportage ADD formulier text;
    UPDATE rapportage SET formulier = 'LEERROUTE' WHERE soort = 'KWARTAAL';
    ALTER TABLE rapportage ADD CONSTRAINT rapportage_formulier CHECK ((soort = 'KWARTAAL') = (formulier is not null));
    ALTER TABLE rapportageregeling ADD CONSTRAINT "FK_5e839fe5021a1f6fc89428ba082" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE termijnbesluit ADD CONSTRAINT "FK_6622ec642fbb27a657acd124b9c" FOREIGN KEY (rapportage_id) REFERENCES rapportage(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE termijnbesluit ADD CONSTRAINT "FK_3f2e74aa80bc2a8b61f6d8d5818" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE herinnering ADD CONSTRAINT "FK_9210e5e36ad4cf4ed1efa621a1f" FOREIGN KEY (rapportage_id) REFERENCES rapportage(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kwartaal_sectie ADD CONSTRAINT "FK_2fec741eca2b4e284f73e942593" FOREIGN KEY (rapportage_id) REFERENCES rapportage(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kwartaal_versie ADD CONSTRAINT "FK_07a303460270c722eec928e7fff" FOREIGN KEY (rapportage_id) REFERENCES rapportage(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kwartaal_versie ADD CONSTRAINT "FK_c280b8d3bdfa700575afdcce3f4" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kwartaal_stap ADD CONSTRAINT "FK_ba83fa85c1db12b803ae72867a4" FOREIGN KEY (rapportage_id) REFERENCES rapportage(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kwartaal_stap ADD CONSTRAINT "FK_03b6ce0afcfbee7431d1b49f28e" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
