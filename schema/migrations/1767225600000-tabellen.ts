import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the main job: access, parties, purchase, trajecten, SPUK, reports, findings, jobs. */
export class Tabellen1767225600000 implements MigrationInterface {
  name = 'Tabellen1767225600000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    CREATE EXTENSION IF NOT EXISTS btree_gist;
    CREATE TABLE opdracht (
      id uuid NOT NULL DEFAULT uuidv7(),
      soort text NOT NULL,
      onderwerp_id uuid NOT NULL,
      status text NOT NULL DEFAULT 'WACHT',
      pogingen integer NOT NULL DEFAULT '0',
      lease_nr integer NOT NULL DEFAULT '0',
      lease_tot timestamptz,
      niet_voor timestamptz NOT NULL DEFAULT now(),
      fout text,
      aangemaakt_op timestamptz NOT NULL DEFAULT now(),
      klaar_op timestamptz,
      CONSTRAINT opdracht_status CHECK (status in ('WACHT','BEZIG','KLAAR','GEPARKEERD')),
      CONSTRAINT "PK_2dd99e8d5a5a019fbbd4a990685" PRIMARY KEY (id)
    );
    CREATE INDEX opdracht_onderwerp ON opdracht (onderwerp_id);
    CREATE INDEX opdracht_open ON opdracht (status, niet_voor) WHERE status in ('WACHT','BEZIG');
    CREATE TABLE gebruiker (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      email text NOT NULL,
      naam text NOT NULL,
      wachtwoord_hash text,
      actief boolean NOT NULL DEFAULT true,
      aangemaakt_op timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT "UQ_a4b45aa4132bc6cf02410c67361" UNIQUE (email),
      CONSTRAINT gebruiker_email_klein CHECK (email = lower(email)),
      CONSTRAINT "PK_845e84d6156c1f1964c5450b844" PRIMARY KEY (id)
    );
    CREATE TABLE toewijzing (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      gebruiker_id integer NOT NULL,
      rol text NOT NULL,
      aanbieder_id integer,
      regio_id integer,
      gemeente_id integer,
      van date NOT NULL,
      tot date,
      CONSTRAINT toewijzing_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT toewijzing_organisatie CHECK (case rol when 'AANBIEDER' then aanbieder_id is not null and regio_id is null and gemeente_id is null when 'CONTRACTMANAGER' then regio_id is not null and aanbieder_id is null and gemeente_id is null when 'REGIO_COORDINATOR' then regio_id is not null and aanbieder_id is null and gemeente_id is null when 'BEHEERDER' then regio_id is null and aanbieder_id is null and gemeente_id is null else gemeente_id is not null and regio_id is null and aanbieder_id is null end),
      CONSTRAINT toewijzing_rol CHECK (rol in ('AANBIEDER','CONTRACTMANAGER','REGIO_COORDINATOR','KLANTMANAGER','GEMEENTE_FINANCIEN','BEHEERDER')),
      CONSTRAINT "PK_ad6adf5f9bac68d1f4666f268d0" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_4a95d27c42c92ece4c878767fe" ON toewijzing (gebruiker_id);
    CREATE INDEX "IDX_61173ba036655c841bd1436bd0" ON toewijzing (aanbieder_id);
    CREATE INDEX "IDX_7d7b3a85bf3a0297d22fef581f" ON toewijzing (regio_id);
    CREATE INDEX "IDX_8195c4f19321c997668abe421f" ON toewijzing (gemeente_id);
    CREATE TABLE sessie (
      token_hash bytea NOT NULL,
      gebruiker_id integer NOT NULL,
      toewijzing_id integer NOT NULL,
      aangemaakt_op timestamptz NOT NULL DEFAULT now(),
      laatst_gezien_op timestamptz NOT NULL DEFAULT now(),
      verloopt_op timestamptz NOT NULL,
      ingetrokken_op timestamptz,
      CONSTRAINT "PK_091e8d8260fb5a5762bf08be02d" PRIMARY KEY (token_hash)
    );
    CREATE INDEX "IDX_2b3df4ce1fb13c925b1293c594" ON sessie (gebruiker_id);
    CREATE INDEX "IDX_ac6c5f77a43790616cc38b63d9" ON sessie (toewijzing_id);
    CREATE TABLE api_sleutel (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      naam text NOT NULL,
      begin text NOT NULL,
      sleutel_hash bytea NOT NULL,
      aanbieder_id integer NOT NULL,
      rechten text array NOT NULL,
      gemaakt_door integer,
      gemaakt_op timestamptz NOT NULL DEFAULT now(),
      verloopt_op timestamptz,
      ingetrokken_op timestamptz,
      laatst_gebruikt_op timestamptz,
      CONSTRAINT "UQ_aaf7ad4c0a5c4724eea69c1184b" UNIQUE (sleutel_hash),
      CONSTRAINT "PK_35231dfec547d2f9833765dcdad" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_b045bf4e8db572f40bb8adb3c4" ON api_sleutel (aanbieder_id);
    CREATE INDEX "IDX_e57d82c3bc8f2709bbd4d7eb04" ON api_sleutel (gemaakt_door);
    CREATE TABLE audit (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      gebruiker_id integer,
      rol text,
      organisatie_id integer,
      tabel text NOT NULL,
      handeling text NOT NULL,
      sleutel text,
      voor jsonb,
      na jsonb,
      CONSTRAINT "PK_1d3d120ddaf7bc9b1ed68ed463a" PRIMARY KEY (id)
    );
    CREATE INDEX audit_tabel_sleutel ON audit (tabel, sleutel);
    CREATE TABLE regio (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      naam text NOT NULL,
      soort text NOT NULL,
      CONSTRAINT "UQ_c86da67aa21764b00724dafd08e" UNIQUE (code),
      CONSTRAINT "PK_de25be07fd947b0b3a27af745b0" PRIMARY KEY (id)
    );
    CREATE TABLE gemeente (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      naam text NOT NULL,
      CONSTRAINT "UQ_e2561e59ae31e32353dd9868ace" UNIQUE (code),
      CONSTRAINT "PK_bf288289d7e11f2670d73df37ba" PRIMARY KEY (id)
    );
    CREATE TABLE aanbieder (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      naam text NOT NULL,
      kvk text NOT NULL,
      CONSTRAINT "UQ_d1a9bd6d15dcef595342a8d8700" UNIQUE (code),
      CONSTRAINT "PK_2a20aabe2e78dba89ecb3b701c6" PRIMARY KEY (id)
    );
    CREATE TABLE deelname (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      regio_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      van date NOT NULL,
      tot date,
      CONSTRAINT deelname_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT deelname_geen_overlap EXCLUDE USING gist (regio_id WITH =, gemeente_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_a47d77125ac9798ba3ff3c92156" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_e16162a78d642689f0182118fe" ON deelname (regio_id);
    CREATE INDEX deelname_gemeente ON deelname (gemeente_id, regio_id);
    CREATE TABLE product (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      naam text NOT NULL,
      CONSTRAINT "UQ_99c39b067cfa73c783f0fc49a61" UNIQUE (code),
      CONSTRAINT "PK_bebc9158e480b949565b4dc7a82" PRIMARY KEY (id)
    );
    CREATE TABLE perceel (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      code text NOT NULL,
      regio_id integer NOT NULL,
      naam text NOT NULL,
      max_aanbieders integer NOT NULL,
      CONSTRAINT "UQ_ff9d87ceda504c0b2fa564133ef" UNIQUE (code),
      CONSTRAINT "PK_dcdfe8dd5ade2d7127b3288f919" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_f0261ad0da52b75d5b01488954" ON perceel (regio_id);
    CREATE TABLE contract (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      nummer text NOT NULL,
      perceel_id integer NOT NULL,
      regio_id integer NOT NULL,
      aanbieder_id integer NOT NULL,
      van date NOT NULL,
      tot date,
      ritme text NOT NULL,
      aanwezigheidsnorm_bp integer NOT NULL,
      aanbodgrens_bp integer NOT NULL DEFAULT '11000',
      tempogrens_bp integer NOT NULL DEFAULT '7500',
      tempo_vanaf_maand integer NOT NULL DEFAULT '3',
      rapportage_vanaf date,
      inleverdag integer NOT NULL DEFAULT '10',
      CONSTRAINT "UQ_4623da736de85e42ef96d976c82" UNIQUE (nummer),
      CONSTRAINT contract_ritme CHECK (ritme in ('MAAND','KWARTAAL','BEIDE')),
      CONSTRAINT contract_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT "PK_17c3a89f58a2997276084e706e8" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_7077ebe816a8a153ab583590bc" ON contract (perceel_id);
    CREATE INDEX "IDX_a8bf7cd2339793999953f32e24" ON contract (regio_id);
    CREATE INDEX "IDX_3ef5ed739b397869ffc53ba9cb" ON contract (aanbieder_id);
    CREATE TABLE tarief (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      product_id integer NOT NULL,
      eenheid text NOT NULL,
      bedrag_e4 bigint NOT NULL,
      van date NOT NULL,
      tot date,
      CONSTRAINT tarief_bedrag CHECK (bedrag_e4 >= 0),
      CONSTRAINT tarief_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT tarief_geen_overlap EXCLUDE USING gist (contract_id WITH =, product_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_ca074c0ba70f8b6cc971b07d485" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_8ea9307ccc6469327175b207a0" ON tarief (product_id);
    CREATE INDEX tarief_contract_product ON tarief (contract_id, product_id, van);
    CREATE TABLE traject (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      trajectnummer text NOT NULL,
      gemeente_id integer NOT NULL,
      doelgroep text NOT NULL,
      gehuisvest_op date,
      CONSTRAINT "UQ_08f79f662e692211cb98d27ec2a" UNIQUE (trajectnummer),
      CONSTRAINT "PK_7716e19ad17957bc4f6cbb409cc" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_6ccfd96f15d76587af6a306693" ON traject (gemeente_id);
    CREATE TABLE pip (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      traject_id integer NOT NULL,
      versie integer NOT NULL,
      vastgesteld_op date NOT NULL,
      leerroute text NOT NULL,
      kostprijs_cent bigint NOT NULL,
      CONSTRAINT pip_versie_uniek UNIQUE (traject_id, versie),
      CONSTRAINT pip_kostprijs CHECK (kostprijs_cent >= 0),
      CONSTRAINT "PK_20dc8b419ce3155cbc2768b4adf" PRIMARY KEY (id)
    );
    CREATE TABLE pip_onderdeel (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      pip_id integer NOT NULL,
      product_id integer NOT NULL,
      contract_id integer NOT NULL,
      van date NOT NULL,
      tot date,
      uren_per_maand_h integer NOT NULL,
      uren_totaal_h integer NOT NULL,
      CONSTRAINT pip_onderdeel_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT "PK_88df6f0fe63a8da4833caace9d4" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_15477d96a67b192d34fd335509" ON pip_onderdeel (product_id);
    CREATE INDEX pip_onderdeel_contract ON pip_onderdeel (contract_id);
    CREATE INDEX pip_onderdeel_pip ON pip_onderdeel (pip_id, product_id);
    CREATE TABLE spuk_budget (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      gemeente_id integer NOT NULL,
      jaar integer NOT NULL,
      bedrag_cent bigint NOT NULL,
      CONSTRAINT spuk_budget_uniek UNIQUE (gemeente_id, jaar),
      CONSTRAINT spuk_budget_bedrag CHECK (bedrag_cent >= 0),
      CONSTRAINT "PK_ad26d25a04f9f7236486e3094b1" PRIMARY KEY (id)
    );
    CREATE TABLE besteding (
      gemeente_id integer NOT NULL,
      periode date NOT NULL,
      contract_id integer NOT NULL,
      product_id integer NOT NULL,
      regio_id integer NOT NULL,
      aanbieder_id integer NOT NULL,
      bedrag_cent bigint NOT NULL,
      gevolgd_h bigint NOT NULL,
      aantal integer NOT NULL,
      CONSTRAINT "PK_eb5151f3b5f92dfaeffdb5dc3f9" PRIMARY KEY (gemeente_id, periode, contract_id, product_id)
    );
    CREATE INDEX besteding_regio ON besteding (regio_id, periode);
    CREATE INDEX besteding_contract ON besteding (contract_id, periode);
    CREATE TABLE rapportage (
      id uuid NOT NULL DEFAULT uuidv7(),
      contract_id integer NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      soort text NOT NULL,
      periode date NOT NULL,
      uiterlijk_op date NOT NULL,
      huidige_inlevering_id uuid,
      laatste_versie integer NOT NULL DEFAULT '0',
      CONSTRAINT rapportage_uniek UNIQUE (contract_id, soort, periode),
      CONSTRAINT rapportage_soort CHECK (soort in ('MAAND','KWARTAAL')),
      CONSTRAINT "PK_df336fda2dddf6377f74a670778" PRIMARY KEY (id)
    );
    CREATE INDEX rapportage_regio ON rapportage (regio_id, periode);
    CREATE INDEX rapportage_aanbieder ON rapportage (aanbieder_id, periode);
    CREATE TABLE inlevering (
      id uuid NOT NULL DEFAULT uuidv7(),
      rapportage_id uuid NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      versie integer NOT NULL,
      bestandsnaam text NOT NULL,
      bytes bigint NOT NULL,
      sha256 bytea NOT NULL,
      vorm text,
      opslag_sleutel text,
      idempotentie_sleutel text,
      status text NOT NULL DEFAULT 'ONTVANGEN',
      regels_gelezen integer NOT NULL DEFAULT '0',
      aantal_regels integer,
      aantal_afgewezen integer,
      aantal_geblokkeerd integer,
      aantal_geboekt integer,
      bedrag_geboekt_cent bigint,
      weigering jsonb,
      kolomindeling jsonb,
      ingeleverd_door integer,
      via text NOT NULL,
      ontvangen_op timestamptz NOT NULL DEFAULT clock_timestamp(),
      verwerkt_op timestamptz,
      CONSTRAINT inlevering_versie_uniek UNIQUE (rapportage_id, versie),
      CONSTRAINT inlevering_status CHECK (status in ('ONTVANGEN','LEZEN','BEOORDELEN','VERWERKT','GEWEIGERD','VERVANGEN','GEPARKEERD')),
      CONSTRAINT "PK_90a8edf5a84a5a859c13784f2ac" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_277cdb52d753f8127c5b56ee70" ON inlevering (ingeleverd_door);
    CREATE UNIQUE INDEX inlevering_idempotentie ON inlevering (aanbieder_id, idempotentie_sleutel) WHERE idempotentie_sleutel is not null;
    CREATE INDEX inlevering_regio ON inlevering (regio_id, ontvangen_op);
    CREATE INDEX inlevering_aanbieder ON inlevering (aanbieder_id, ontvangen_op);
    CREATE TABLE rapportageregel (
      inlevering_id uuid NOT NULL,
      rij integer NOT NULL,
      aanbieder_id integer NOT NULL,
      regio_id integer NOT NULL,
      gemeente_id integer,
      traject_id integer,
      product_id integer,
      trajectnummer text,
      product text,
      aangeboden_h integer,
      gevolgd_h integer,
      geoorloofd_h integer,
      ongeoorloofd_h integer,
      in_de_pas boolean,
      eenheden_h integer,
      bedrag_cent bigint,
      oordeel text NOT NULL,
      CONSTRAINT rapportageregel_oordeel CHECK (oordeel in ('AFGEWEZEN','GEBLOKKEERD','GEBOEKT')),
      CONSTRAINT "PK_e56d4c1f613c11c8a8b79dbaa57" PRIMARY KEY (inlevering_id, rij)
    );
    CREATE TABLE kolomindeling (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      aanbieder_id integer NOT NULL,
      kop_hash bytea NOT NULL,
      kop text array NOT NULL,
      indeling jsonb NOT NULL,
      bevestigd_door integer,
      bevestigd_op timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT kolomindeling_uniek UNIQUE (aanbieder_id, kop_hash),
      CONSTRAINT "PK_473e9273ddbde95aaa95ec48865" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_87221bf322b555e87d9c1986e0" ON kolomindeling (bevestigd_door);
    CREATE TABLE boeking (
      traject_id integer NOT NULL,
      product_id integer NOT NULL,
      contract_id integer NOT NULL,
      periode date NOT NULL,
      inlevering_id uuid NOT NULL,
      rij integer NOT NULL,
      gemeente_id integer NOT NULL,
      regio_id integer NOT NULL,
      aanbieder_id integer NOT NULL,
      aangeboden_h integer NOT NULL,
      gevolgd_h integer NOT NULL,
      eenheden_h integer NOT NULL,
      bedrag_cent bigint NOT NULL,
      in_de_pas boolean NOT NULL,
      CONSTRAINT "PK_bef8d63179501d05116b7326027" PRIMARY KEY (traject_id, product_id, contract_id, periode)
    );
    CREATE INDEX boeking_rapportage ON boeking (contract_id, periode);
    CREATE TABLE bevinding (
      id uuid NOT NULL DEFAULT uuidv7(),
      rapportage_id uuid NOT NULL,
      inlevering_id uuid NOT NULL,
      code text NOT NULL,
      sleutel text NOT NULL,
      rij integer,
      trajectnummer text,
      product text,
      veld text,
      gemeten bigint,
      grens bigint,
      gemeente_id integer,
      regio_id integer NOT NULL,
      aanbieder_id integer NOT NULL,
      zicht_aanbieder_id integer,
      status text NOT NULL DEFAULT 'OPEN',
      ontstaan_op timestamptz NOT NULL DEFAULT now(),
      opgelost_op timestamptz,
      CONSTRAINT bevinding_uniek UNIQUE (rapportage_id, code, sleutel),
      CONSTRAINT bevinding_status CHECK (status in ('OPEN','TOEGELICHT','GEACCEPTEERD','AFGEWEZEN','OPGELOST')),
      CONSTRAINT "PK_d70db7b5ddcb1d687591dfe180a" PRIMARY KEY (id)
    );
    CREATE INDEX bevinding_gemeente ON bevinding (gemeente_id, id) WHERE gemeente_id is not null;
    CREATE INDEX bevinding_aanbieder ON bevinding (zicht_aanbieder_id, id) WHERE zicht_aanbieder_id is not null;
    CREATE INDEX bevinding_regio ON bevinding (regio_id, id);
    CREATE TABLE bevinding_stap (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      bevinding_id uuid NOT NULL,
      van text,
      naar text NOT NULL,
      tekst text,
      gebruiker_id integer,
      rol text,
      door text NOT NULL,
      op timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT "PK_b5d4a9e4fb208f739f0398061fd" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_47b2b863d7d32bd01962a73525" ON bevinding_stap (gebruiker_id);
    CREATE INDEX bevinding_stap_bevinding ON bevinding_stap (bevinding_id, id);
    ALTER TABLE toewijzing ADD CONSTRAINT "FK_4a95d27c42c92ece4c878767fe1" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE toewijzing ADD CONSTRAINT "FK_61173ba036655c841bd1436bd0e" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE toewijzing ADD CONSTRAINT "FK_7d7b3a85bf3a0297d22fef581f1" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE toewijzing ADD CONSTRAINT "FK_8195c4f19321c997668abe421fa" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE sessie ADD CONSTRAINT "FK_2b3df4ce1fb13c925b1293c594b" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE sessie ADD CONSTRAINT "FK_ac6c5f77a43790616cc38b63d99" FOREIGN KEY (toewijzing_id) REFERENCES toewijzing(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE api_sleutel ADD CONSTRAINT "FK_b045bf4e8db572f40bb8adb3c4a" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE api_sleutel ADD CONSTRAINT "FK_e57d82c3bc8f2709bbd4d7eb040" FOREIGN KEY (gemaakt_door) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE deelname ADD CONSTRAINT "FK_e16162a78d642689f0182118fe4" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE deelname ADD CONSTRAINT "FK_16fd0fda873372c2228ec63033b" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE perceel ADD CONSTRAINT "FK_f0261ad0da52b75d5b014889546" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract ADD CONSTRAINT "FK_7077ebe816a8a153ab583590bce" FOREIGN KEY (perceel_id) REFERENCES perceel(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract ADD CONSTRAINT "FK_a8bf7cd2339793999953f32e243" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract ADD CONSTRAINT "FK_3ef5ed739b397869ffc53ba9cbb" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE tarief ADD CONSTRAINT "FK_ecf65f03ed15be113d24f4ea0f6" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE tarief ADD CONSTRAINT "FK_8ea9307ccc6469327175b207a08" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE traject ADD CONSTRAINT "FK_6ccfd96f15d76587af6a3066938" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pip ADD CONSTRAINT "FK_805af0ec3b32f61094fba7da86b" FOREIGN KEY (traject_id) REFERENCES traject(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pip_onderdeel ADD CONSTRAINT "FK_ad722985f27404d211100b98bc7" FOREIGN KEY (pip_id) REFERENCES pip(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pip_onderdeel ADD CONSTRAINT "FK_15477d96a67b192d34fd3355091" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pip_onderdeel ADD CONSTRAINT "FK_776c87836b08fbaaa0154333b59" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE spuk_budget ADD CONSTRAINT "FK_80170e6def76f94b34eb336a8c6" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE rapportage ADD CONSTRAINT "FK_617197e10c3f713f3077d1eb37f" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE rapportage ADD CONSTRAINT "FK_a5e2e6ce5861460635be2069c4d" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE rapportage ADD CONSTRAINT "FK_0491bd5ab4ff0a47052d388baa3" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE inlevering ADD CONSTRAINT "FK_293cfa7feafe874e656d49d308e" FOREIGN KEY (rapportage_id) REFERENCES rapportage(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE inlevering ADD CONSTRAINT "FK_e808e4957b01e7d36787a02d97c" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE inlevering ADD CONSTRAINT "FK_7893eb993bd9366c19898867f8d" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE inlevering ADD CONSTRAINT "FK_277cdb52d753f8127c5b56ee701" FOREIGN KEY (ingeleverd_door) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kolomindeling ADD CONSTRAINT "FK_38750606b4d7df3993f854d1d51" FOREIGN KEY (aanbieder_id) REFERENCES aanbieder(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE kolomindeling ADD CONSTRAINT "FK_87221bf322b555e87d9c1986e0c" FOREIGN KEY (bevestigd_door) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE bevinding_stap ADD CONSTRAINT "FK_982146df328cec766f8c137b6e5" FOREIGN KEY (bevinding_id) REFERENCES bevinding(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE bevinding_stap ADD CONSTRAINT "FK_47b2b863d7d32bd01962a73525d" FOREIGN KEY (gebruiker_id) REFERENCES gebruiker(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
