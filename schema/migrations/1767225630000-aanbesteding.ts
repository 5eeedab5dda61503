import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Procurements: procedures as data, events, lots by version, rounds, bids, questions. */
export class Aanbesteding1767225630000 implements MigrationInterface {
  name = 'Aanbesteding1767225630000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    CREATE TABLE ronde (
      id uuid NOT NULL DEFAULT uuidv7(),
      aanbesteding_id uuid NOT NULL,
      regio_id integer NOT NULL,
      nummer integer NOT NULL,
      stap text NOT NULL,
      naam text NOT NULL,
      prijs text NOT NULL,
      omschrijving text NOT NULL,
      geopend_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      sluit_op timestamptz NOT NULL,
      uitloop_tot timestamptz NOT NULL,
      CONSTRAINT ronde_uitloop CHECK (uitloop_tot >= sluit_op),
      CONSTRAINT ronde_prijs CHECK (prijs in ('GEEN','INDICATIEF','DEFINITIEF')),
      CONSTRAINT "PK_bde263458aba12cf31a0e3f3f8c" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_f8baff01af4a387090294bc6e5" ON ronde (regio_id);
    CREATE UNIQUE INDEX ronde_aanbesteding ON ronde (aanbesteding_id, nummer);
    CREATE TABLE ronde_perceel (
      ronde_id uuid NOT NULL,
      perceelversie_id integer NOT NULL,
      CONSTRAINT "PK_2b7278a0e6dac43a1fd752671ff" PRIMARY KEY (ronde_id, perceelversie_id)
    );
    CREATE INDEX "IDX_a866b65bb8099d946c4df996f8" ON ronde_perceel (perceelversie_id);
    CREATE TABLE ronde_opening (
      ronde_id uuid NOT NULL,
      gebruiker_id integer NOT NULL,
      naam text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT "PK_b0a9654e3b5b95c22f4cef44a9a" PRIMARY KEY (ronde_id, gebruiker_id)
    );
    CREATE INDEX "IDX_28bee9f69bcae764e3e5f3aa73" ON ronde_opening (gebruiker_id);
    CREATE TABLE inschrijving (
      id uuid NOT NULL DEFAULT uuidv7(),
      ronde_id uuid NOT NULL,
      regio_id integer NOT NULL,
      aanbieder_id integer NOT NULL,
      versie integer NOT NULL,
      plan text NOT NULL,
      ontvangen_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      uitloop_sinds timestamptz,
      door_id integer,
      door text NOT NULL,
      CONSTRAINT inschrijving_versie UNIQUE (ronde_id, aanbieder_id, versie),
      CONSTRAINT "PK_3fbaf80096944e29375c259b333" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_53fb83474ec9b2ebad79d755b9" ON inschrijving (regio_id);
    CREATE INDEX "IDX_33f33c319a5ceb168d856c7bb1" ON inschrijving (door_id);
    CREATE INDEX inschrijving_aanbieder ON inschrijving (aanbieder_id, ontvangen_op);
    CREATE TABLE inschrijving_partij (
      inschrijving_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      naam text NOT NULL,
      penvoerder boolean NOT NULL,
      CONSTRAINT "PK_bfe6543c7dae5d70fb7899ce6b9" PRIMARY KEY (inschrijving_id, aanbieder_id)
    );
    CREATE INDEX "IDX_8c4ba5ad1f90a8080823a9fc26" ON inschrijving_partij (aanbieder_id);
    CREATE TABLE inschrijving_perceel (
      inschrijving_id uuid NOT NULL,
      perceel_id integer NOT NULL,
      CONSTRAINT "PK_a7563768ef44568a50d1660a62d" PRIMARY KEY (inschrijving_id, perceel_id)
    );
    CREATE INDEX "IDX_1374999bdc971b87983a16038a" ON inschrijving_perceel (perceel_id);
    CREATE TABLE inschrijving_prijs (
      inschrijving_id uuid NOT NULL,
      volgnr integer NOT NULL,
      perceel_id integer NOT NULL,
      soort text NOT NULL,
      product_id integer,
      leerroute text,
      omschrijving text NOT NULL,
      eenheid text NOT NULL,
      bedrag_e4 bigint NOT NULL,
      groepsgrootte integer,
      locaties integer,
      uren_h integer,
      CONSTRAINT inschrijving_prijs_bedrag CHECK (bedrag_e4 >= 0),
      CONSTRAINT inschrijving_prijs_soort CHECK (soort in ('INDICATIEF','BASISPAKKET','MODULE')),
      CONSTRAINT "PK_b27c88c9812a6e37cd0677ea714" PRIMARY KEY (inschrijving_id, volgnr)
    );
    CREATE INDEX "IDX_79eb8c689e2dd73c3532aac1e8" ON inschrijving_prijs (perceel_id);
    CREATE INDEX "IDX_7d9075b465977f1539e9e7306e" ON inschrijving_prijs (product_id);
    CREATE TABLE inschrijving_bijlage (
      id uuid NOT NULL DEFAULT uuidv7(),
      ronde_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      inschrijving_id uuid,
      begonnen_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      ontvangen_op timestamptz,
      bestandsnaam text,
      bytes bigint,
      sha256 bytea,
      opslag_sleutel text,
      CONSTRAINT "PK_41ccaab5377662b86b57313e760" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_d0425de4600e2516aa3f35c51c" ON inschrijving_bijlage (aanbieder_id);
    CREATE INDEX "IDX_e6159141271e960743283692db" ON inschrijving_bijlage (inschrijving_id);
    CREATE INDEX inschrijving_bijlage_ronde ON inschrijving_bijlage (ronde_id, aanbieder_id);
    CREATE TABLE vraag (
      id uuid NOT NULL DEFAULT uuidv7(),
      aanbesteding_id uuid NOT NULL,
      regio_id integer NOT NULL,
      van_regio boolean NOT NULL,
      zicht text NOT NULL,
      tekst text NOT NULL,
      gesteld_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT vraag_zicht CHECK (zicht in ('EEN','ALLEN')),
      CONSTRAINT "PK_659539c080f7ebba1c757ed4f26" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_8dd62caee2059585d45a4e14d7" ON vraag (regio_id);
    CREATE INDEX vraag_aanbesteding ON vraag (aanbesteding_id, id);
    CREATE TABLE vraag_partij (
      vraag_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      CONSTRAINT "PK_782369fe965dbf17ba34ad6cdb8" PRIMARY KEY (vraag_id, aanbieder_id)
    );
    CREATE INDEX "IDX_0a904032ccfb732a044c8a271c" ON vraag_partij (aanbieder_id);
    CREATE TABLE antwoord (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      vraag_id uuid NOT NULL,
      aanbieder_id integer,
      tekst text NOT NULL,
      gegeven_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT "PK_51ab3b542977714b53b0ebc0fce" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_ffbb3b879ee5178cae0b6c1941" ON antwoord (vraag_id);
    CREATE INDEX "IDX_bfd3d72220c92f5cffb2e49bf3" ON antwoord (aanbieder_id);
    CREATE TABLE drempel (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      soort text NOT NULL,
      bedrag_cent bigint NOT NULL,
      van date NOT NULL,
      tot date,
      bron text NOT NULL,
      CONSTRAINT drempel_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT "PK_8cec587d4b0b143c2ade78e7162" PRIMARY KEY (id)
    );
    CREATE TABLE procedurevorm (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      regio_id integer,
      gebaseerd_op_id integer,
      naam text NOT NULL,
      bron text NOT NULL,
      van date NOT NULL,
      onder_drempel boolean NOT NULL,
      eigen_grens_cent bigint,
      min_uitnodigingen integer NOT NULL,
      max_uitnodigingen integer,
      standstill_dagen integer NOT NULL,
      gratie_minuten integer NOT NULL,
      cap_telling text NOT NULL,
      CONSTRAINT procedurevorm_cap CHECK (cap_telling in ('CONTRACTEN','PARTIJEN')),
      CONSTRAINT "PK_5c1d6af0f786d3471cb912bedf8" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_c06e293a1a0d78b6ee70741f1c" ON procedurevorm (regio_id);
    CREATE INDEX "IDX_6f668142de0073a4651282e8d4" ON procedurevorm (gebaseerd_op_id);
    CREATE UNIQUE INDEX procedurevorm_code ON procedurevorm (code, regio_id, van);
    CREATE TABLE procedurestap (
      procedurevorm_id integer NOT NULL,
      volgnr integer NOT NULL,
      code text NOT NULL,
      soort text NOT NULL,
      naam text NOT NULL,
      wie text array NOT NULL,
      verplicht boolean NOT NULL,
      prijs text,
      min_dagen integer NOT NULL DEFAULT '0',
      bron text NOT NULL,
      CONSTRAINT procedurestap_code UNIQUE (procedurevorm_id, code),
      CONSTRAINT procedurestap_prijs CHECK (prijs in ('GEEN','INDICATIEF','DEFINITIEF')),
      CONSTRAINT "PK_371c6798bfcd7c05792b32538f4" PRIMARY KEY (procedurevorm_id, volgnr)
    );
    CREATE TABLE aanbesteding (
      id uuid NOT NULL DEFAULT uuidv7(),
      regio_id integer NOT NULL,
      procedurevorm_id integer NOT NULL,
      titel text NOT NULL,
      omschrijving text NOT NULL DEFAULT '',
      kenmerk text,
      cpv text array NOT NULL DEFAULT '{}',
      aangemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT "PK_3785f851562b0b4ec5f567d7ea9" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_4d539b14b6505b1133b99b5236" ON aanbesteding (procedurevorm_id);
    CREATE INDEX aanbesteding_regio ON aanbesteding (regio_id, id);
    CREATE TABLE ramingregel (
      aanbesteding_id uuid NOT NULL,
      versie integer NOT NULL,
      volgnr integer NOT NULL,
      regio_id integer NOT NULL,
      omschrijving text NOT NULL,
      per_jaar_cent bigint NOT NULL,
      jaren integer NOT NULL,
      verlengingsjaren integer NOT NULL,
      btw_bp integer NOT NULL,
      CONSTRAINT "PK_3d8405f3a288ee34683c451e670" PRIMARY KEY (aanbesteding_id, versie, volgnr)
    );
    CREATE INDEX "IDX_c682c25b42151c9f7d69d6df81" ON ramingregel (regio_id);
    CREATE TABLE perceelversie (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      perceel_id integer NOT NULL,
      aanbesteding_id uuid NOT NULL,
      regio_id integer NOT NULL,
      versie integer NOT NULL,
      code text NOT NULL,
      naam text NOT NULL,
      gebied text NOT NULL,
      leerroutes text array NOT NULL,
      omvang integer NOT NULL,
      max_aanbieders integer NOT NULL,
      plafond_cent bigint,
      reden text NOT NULL DEFAULT '',
      gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT perceelversie_uniek UNIQUE (perceel_id, versie),
      CONSTRAINT perceelversie_max CHECK (max_aanbieders > 0),
      CONSTRAINT "PK_a3512e492c12b85259fdb1c8c4f" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_773b133011392a4c6719362c43" ON perceelversie (aanbesteding_id);
    CREATE INDEX "IDX_f1bc21892d711b5d25dca7d2d8" ON perceelversie (regio_id);
    CREATE TABLE perceelversie_product (
      perceelversie_id integer NOT NULL,
      product_id integer NOT NULL,
      CONSTRAINT "PK_ef3f52f05849593c16e3d3bddd1" PRIMARY KEY (perceelversie_id, product_id)
    );
    CREATE INDEX "IDX_f80b7f55159715e7b3354c096a" ON perceelversie_product (product_id);
    CREATE TABLE plafondregel (
      perceelversie_id integer NOT NULL,
      volgnr integer NOT NULL,
      omschrijving text NOT NULL,
      bedrag_cent bigint NOT NULL,
      bron text NOT NULL,
      CONSTRAINT "PK_1ac4c355cf8bd68eccef7c8fdc8" PRIMARY KEY (perceelversie_id, volgnr)
    );
    CREATE TABLE aanbesteding_gebeurtenis (
      id uuid NOT NULL DEFAULT uuidv7(),
      aanbesteding_id uuid NOT NULL,
      regio_id integer NOT NULL,
      soort text NOT NULL,
      stap text,
      op date NOT NULL,
      perceel_id integer,
      aanbieder_id integer,
      zicht text NOT NULL,
      gegevens jsonb NOT NULL DEFAULT '{}',
      door_id integer,
      door text NOT NULL,
      vastgelegd_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT aanbesteding_gebeurtenis_zicht CHECK (zicht in ('REGIO','DEELNEMERS','AANBIEDER')),
      CONSTRAINT "PK_932709b03ec4fd6e8c2b9685f23" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_74ffc4ed0be0a2bd4a91d64fe3" ON aanbesteding_gebeurtenis (regio_id);
    CREATE INDEX "IDX_9eb4a1498e34ad3d32482f073d" ON aanbesteding_gebeurtenis (perceel_id);
    CREATE INDEX "IDX_bfd896ea055d0a95e68b2546d2" ON aanbesteding_gebeurtenis (aanbieder_id);
    CREATE INDEX "IDX_7d3d4e54120cabe0a444738be9" ON aanbesteding_gebeurtenis (door_id);
    CREATE INDEX aanbesteding_gebeurtenis_volgorde ON aanbesteding_gebeurtenis (aanbesteding_id, id);
    ALTER TABLE ronde ADD CONSTRAINT "FK_6eec4e0f67dacdb3a10d1cb17f6" FOREIGN KEY (aanbesteding_id) REFERENCES aanbesteding(id);
    ALTER TABLE ronde ADD CONSTRAINT "FK_f8baff01af4a387090294bc6e50" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE ronde_perceel ADD CONSTRAINT "FK_eaeefcdddaadaa0bca200503af5" FOREIGN KEY (ronde_id) REFERENCES ronde(id);
    ALTER TABLE ronde_perceel ADD CONSTRAINT "FK_a866b65bb8099d946c4df996f8b" FOREIGN KEY (perceelversie_id) REFERENCES perceelversie(id);
    ALTER TABLE ronde_opening ADD CONSTRAINT "FK_d0f349622fd7d94f64928884216" FOREIGN KEY (ronde_id) REFERENCES ronde(id);
    ALTER TABLE ronde_opening ADD CONSTRAINT "FK_28bee9f69bcae764e3e5f3aa73a" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id);
    ALTER TABLE inschrijving ADD CONSTRAINT "FK_b26d59183ff60f3e28c9bc41e3f" FOREIGN KEY (ronde_id) REFERENCES ronde(id);
    ALTER TABLE inschrijving ADD CONSTRAINT "FK_53fb83474ec9b2ebad79d755b95" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE inschrijving ADD CONSTRAINT "FK_425f5fe49a22ce74d8a5e7eeb76" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id);
    ALTER TABLE inschrijving ADD CONSTRAINT "FK_33f33c319a5ceb168d856c7bb1b" FOREIGN KEY (door_id) REFERENCES gebruiker(id);
    ALTER TABLE inschrijving_partij ADD CONSTRAINT "FK_2744471f8a5492523287a415a49" FOREIGN KEY (inschrijving_id) REFERENCES inschrijving(id);
    ALTER TABLE inschrijving_partij ADD CONSTRAINT "FK_8c4ba5ad1f90a8080823a9fc26d" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id);
    ALTER TABLE inschrijving_perceel ADD CONSTRAINT "FK_b1e93456182c375e6a4ed80b101" FOREIGN KEY (inschrijving_id) REFERENCES inschrijving(id);
    ALTER TABLE inschrijving_perceel ADD CONSTRAINT "FK_1374999bdc971b87983a16038ac" FOREIGN KEY (perceel_id) REFERENCES perceel(id);
    ALTER TABLE inschrijving_prijs ADD CONSTRAINT "FK_1d402c26c6873dc7f0903f6355b" FOREIGN KEY (inschrijving_id) REFERENCES inschrijving(id);
    ALTER TABLE inschrijving_prijs ADD CONSTRAINT "FK_79eb8c689e2dd73c3532aac1e84" FOREIGN KEY (perceel_id) REFERENCES perceel(id);
    ALTER TABLE inschrijving_prijs ADD CONSTRAINT "FK_7d9075b465977f1539e9e7306ef" FOREIGN KEY (product_id) REFERENCES product(id);
    ALTER TABLE inschrijving_bijlage ADD CONSTRAINT "FK_96c4e7dd8820cb6768f0a5127ff" FOREIGN KEY (ronde_id) REFERENCES ronde(id);
    ALTER TABLE inschrijving_bijlage ADD CONSTRAINT "FK_d0425de4600e2516aa3f35c51c8" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id);
    ALTER TABLE inschrijving_bijlage ADD CONSTRAINT "FK_e6159141271e960743283692dba" FOREIGN KEY (inschrijving_id) REFERENCES inschrijving(id);
    ALTER TABLE vraag ADD CONSTRAINT "FK_770d82e1d2b13758e7e58be6750" FOREIGN KEY (aanbesteding_id) REFERENCES aanbesteding(id);
    ALTER TABLE vraag ADD CONSTRAINT "FK_8dd62caee2059585d45a4e14d7b" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE vraag_partij ADD CONSTRAINT "FK_3ab7eaade8b75da4010da06cdc5" FOREIGN KEY (vraag_id) REFERENCES vraag(id);
    ALTER TABLE vraag_partij ADD CONSTRAINT "FK_0a904032ccfb732a044c8a271c1" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id);
    ALTER TABLE antwoord ADD CONSTRAINT "FK_ffbb3b879ee5178cae0b6c19417" FOREIGN KEY (vraag_id) REFERENCES vraag(id);
    ALTER TABLE antwoord ADD CONSTRAINT "FK_bfd3d72220c92f5cffb2e49bf36" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id);
    ALTER TABLE procedurevorm ADD CONSTRAINT "FK_c06e293a1a0d78b6ee70741f1c0" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE procedurevorm ADD CONSTRAINT "FK_6f668142de0073a4651282e8d49" FOREIGN KEY (gebaseerd_op_id) REFERENCES procedurevorm(id);
    ALTER TABLE procedurestap ADD CONSTRAINT "FK_c252a0d1f0155f5545dd50480c6" FOREIGN KEY (procedurevorm_id) REFERENCES procedurevorm(id);
    ALTER TABLE aanbesteding ADD CONSTRAINT "FK_2aeeaf146b9ea45dee435e1f064" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE aanbesteding ADD CONSTRAINT "FK_4d539b14b6505b1133b99b52365" FOREIGN KEY (procedurevorm_id) REFERENCES procedurevorm(id);
    ALTER TABLE ramingregel ADD CONSTRAINT "FK_0aaf55468400f893d39455877f7" FOREIGN KEY (aanbesteding_id) REFERENCES aanbesteding(id);
    ALTER TABLE ramingregel ADD CONSTRAINT "FK_c682c25b42151c9f7d69d6df81a" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE perceelversie ADD CONSTRAINT "FK_21823568473237a1ee46546aed1" FOREIGN KEY (perceel_id) REFERENCES perceel(id);
    ALTER TABLE perceelversie ADD CONSTRAINT "FK_773b133011392a4c6719362c434" FOREIGN KEY (aanbesteding_id) REFERENCES aanbesteding(id);
    ALTER TABLE perceelversie ADD CONSTRAINT "FK_f1bc21892d711b5d25dca7d2d8d" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE perceelversie_product ADD CONSTRAINT "FK_cc3610df5382354c313c00484eb" FOREIGN KEY (perceelversie_id) REFERENCES perceelversie(id);
    ALTER TABLE perceelversie_product ADD CONSTRAINT "FK_f80b7f55159715e7b3354c096ab" FOREIGN KEY (product_id) REFERENCES product(id);
    ALTER TABLE plafondregel ADD CONSTRAINT "FK_6772898954657bc7cef6a967166" FOREIGN KEY (perceelversie_id) REFERENCES perceelversie(id);
    ALTER TABLE aanbesteding_gebeurtenis ADD CONSTRAINT "FK_db0aa06b1ac1eecc7029a46a20e" FOREIGN KEY (aanbesteding_id) REFERENCES aanbesteding(id);
    ALTER TABLE aanbesteding_gebeurtenis ADD CONSTRAINT "FK_74ffc4ed0be0a2bd4a91d64fe37" FOREIGN KEY (regio_id) REFERENCES regio(id);
    ALTER TABLE aanbesteding_gebeurtenis ADD CONSTRAINT "FK_9eb4a1498e34ad3d32482f073d6" FOREIGN KEY (perceel_id) REFERENCES perceel(id);
    ALTER TABLE aanbesteding_gebeurtenis ADD CONSTRAINT "FK_bfd896ea055d0a95e68b2546d25" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id);
    ALTER TABLE aanbesteding_gebeurtenis ADD CONSTRAINT "FK_7d3d4e54120cabe0a444738be99" FOREIGN KEY (door_id) REFERENCES gebruiker(id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
