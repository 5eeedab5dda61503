import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contract as people sign it, packages, tariff steps, indexation, and what comparing prices needs. */
export class ContractEnTarief1767225640000 implements MigrationInterface {
  name = 'ContractEnTarief1767225640000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
    CREATE TABLE contract_verlenging (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      volgnummer integer NOT NULL,
      maanden integer NOT NULL,
      uiterlijk_besluiten_op date NOT NULL,
      besluit text NOT NULL DEFAULT 'OPEN',
      besloten_op date,
      besloten_door text,
      CONSTRAINT contract_verlenging_uniek UNIQUE (contract_id, volgnummer),
      CONSTRAINT contract_verlenging_maanden CHECK (maanden between 1 and 120),
      CONSTRAINT contract_verlenging_besluit CHECK (besluit in ('OPEN','VERLENGD','NIET_VERLENGD')),
      CONSTRAINT "PK_764d79d3711eb5c4a52a07ad721" PRIMARY KEY (id)
    );
    CREATE TABLE contract_gemeente (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      gemeente_id integer NOT NULL,
      van date NOT NULL,
      tot date,
      CONSTRAINT contract_gemeente_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT contract_gemeente_geen_overlap EXCLUDE USING gist (contract_id WITH =, gemeente_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_c17e4ce9380d92a362fdc42c85f" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_87fdb1cdbcb7ea51606d9ca509" ON contract_gemeente(contract_id);
    CREATE INDEX "IDX_97555ae379ae8b4833a3240c17" ON contract_gemeente(gemeente_id);
    CREATE TABLE contract_keurmerk (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      stand text NOT NULL,
      van date NOT NULL,
      tot date,
      bron text NOT NULL,
      CONSTRAINT contract_keurmerk_stand CHECK (stand in ('GELDIG','GESCHORST','INGETROKKEN')),
      CONSTRAINT contract_keurmerk_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT contract_keurmerk_geen_overlap EXCLUDE USING gist (contract_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_9c3e294c5aa7f777ad7272af5fb" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_c14cacc4b43450f00afe71eed9" ON contract_keurmerk(contract_id);
    CREATE TABLE contract_fase (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      volgnummer integer NOT NULL,
      naam text NOT NULL,
      aandeel_bp integer NOT NULL,
      resultaat boolean NOT NULL,
      CONSTRAINT contract_fase_uniek UNIQUE (contract_id, volgnummer),
      CONSTRAINT contract_fase_aandeel CHECK (aandeel_bp between 0 and 10000),
      CONSTRAINT "PK_828378bc22d9eb804c1da833229" PRIMARY KEY (id)
    );
    CREATE TABLE pakket (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      leerroute text NOT NULL,
      doelgroep text,
      omschrijving text NOT NULL,
      lesuren_h integer NOT NULL,
      duur_maanden integer,
      fasen integer,
      groep_min integer,
      groep_max integer,
      onderbezetting text NOT NULL DEFAULT 'AANBIEDER',
      bron_document text,
      bron_pagina text,
      van date NOT NULL,
      tot date,
      CONSTRAINT pakket_onderbezetting CHECK (onderbezetting in ('AANBIEDER','OPDRACHTGEVER','GEDEELD')),
      CONSTRAINT pakket_groep CHECK (groep_min is null or groep_max is null or groep_min between 1 and groep_max),
      CONSTRAINT pakket_lesuren CHECK (lesuren_h > 0),
      CONSTRAINT pakket_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT pakket_geen_overlap EXCLUDE USING gist (contract_id WITH =, leerroute WITH =, coalesce(doelgroep, '') WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_ceeb7f108c896fdc78d66fe5791" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_39b61074a9a041e60f495a2a5c" ON pakket(contract_id);
    CREATE TABLE pakket_deel (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      pakket_id integer NOT NULL,
      product_id integer NOT NULL,
      soort text NOT NULL,
      uren_h integer,
      CONSTRAINT pakket_deel_uniek UNIQUE (pakket_id, product_id),
      CONSTRAINT pakket_deel_soort CHECK (soort in ('BASIS','INBEGREPEN','MODULE')),
      CONSTRAINT "PK_dc8b3fe40d7b1467040c83a982d" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_9e85b8045c618ae655193b4546" ON pakket_deel(product_id);
    CREATE TABLE tarief_trede (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      tarief_id integer NOT NULL,
      leerroute text,
      doelgroep text,
      niveau text,
      locatie text,
      groep_van integer,
      groep_tot integer,
      eenheid text NOT NULL,
      bedrag_e4 bigint NOT NULL,
      CONSTRAINT tarief_trede_groep CHECK (groep_van is null or groep_tot is null or groep_tot >= groep_van),
      CONSTRAINT tarief_trede_bedrag CHECK (bedrag_e4 >= 0),
      CONSTRAINT tarief_trede_geen_overlap EXCLUDE USING gist (tarief_id WITH =, coalesce(leerroute, '') WITH =, coalesce(doelgroep, '') WITH =, coalesce(niveau, '') WITH =, coalesce(locatie, '') WITH =, int4range(groep_van, groep_tot, '[]') WITH &&),
      CONSTRAINT "PK_66eeee4fbb1b431e8f7845c076c" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_5c29ff873624d24172e9f3bdd1" ON tarief_trede(tarief_id);
    CREATE TABLE indexformule (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      contract_id integer NOT NULL,
      gewichten jsonb NOT NULL,
      grondslag text NOT NULL,
      vast_e4 integer,
      plafond_e4 integer,
      basisjaar integer NOT NULL,
      percentage_decimalen integer NOT NULL DEFAULT '2',
      tarief_decimalen integer NOT NULL DEFAULT '2',
      bron text,
      van date NOT NULL,
      tot date,
      CONSTRAINT indexformule_decimalen CHECK (percentage_decimalen between 0 and 4 and tarief_decimalen between 0 and 4),
      CONSTRAINT indexformule_vast CHECK ((grondslag = 'VAST') = (vast_e4 is not null)),
      CONSTRAINT indexformule_grondslag CHECK (grondslag in ('VOORLOPIG_MET_CORRECTIE','VOORLOPIG','DEFINITIEF','VAST')),
      CONSTRAINT indexformule_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT indexformule_geen_overlap EXCLUDE USING gist (contract_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_4affe29549ab1f58c12002bcde5" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_fa3278e5e480f99fd70fb4ba96" ON indexformule(contract_id);
    CREATE TABLE indexcijfer (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      regio_id integer NOT NULL,
      reeks text NOT NULL,
      jaar integer NOT NULL,
      stand text NOT NULL,
      waarde_e4 integer NOT NULL,
      gepubliceerd_op date NOT NULL,
      bron text NOT NULL,
      CONSTRAINT indexcijfer_uniek UNIQUE (regio_id, reeks, jaar, stand, gepubliceerd_op),
      CONSTRAINT indexcijfer_stand CHECK (stand in ('VOORLOPIG','DEFINITIEF')),
      CONSTRAINT "PK_7010e2a491031b20bc4dacb2c63" PRIMARY KEY (id)
    );
    CREATE TABLE indexatie (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      regio_id integer NOT NULL,
      jaar integer NOT NULL,
      ingang date NOT NULL,
      status text NOT NULL DEFAULT 'VOORGESTELD',
      gemaakt_op timestamptz NOT NULL DEFAULT now(),
      gemaakt_door text NOT NULL,
      besloten_op timestamptz,
      besloten_door text,
      toelichting text,
      overgeslagen jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT indexatie_besluit CHECK ((status = 'VOORGESTELD') = (besloten_op is null)),
      CONSTRAINT indexatie_status CHECK (status in ('VOORGESTELD','GOEDGEKEURD','AFGEWEZEN')),
      CONSTRAINT "PK_5876bad399aebfb9303f9da9c97" PRIMARY KEY (id)
    );
    CREATE UNIQUE INDEX indexatie_een_open ON indexatie(regio_id, jaar) WHERE status = 'VOORGESTELD';
    CREATE INDEX indexatie_regio ON indexatie(regio_id, jaar);
    CREATE TABLE indexatie_voorstel (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      indexatie_id integer NOT NULL,
      tarief_id integer NOT NULL,
      trede_id integer,
      percentage_e4 integer NOT NULL,
      som text NOT NULL,
      oud_e4 bigint NOT NULL,
      nieuw_e4 bigint NOT NULL,
      CONSTRAINT "PK_6b014639d0cfc3eca0ce6513697" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_107064053432364b944a44fd0d" ON indexatie_voorstel(tarief_id);
    CREATE INDEX "IDX_da87f6871c0997e06d4f26d7c3" ON indexatie_voorstel(trede_id);
    CREATE INDEX indexatie_voorstel_run ON indexatie_voorstel(indexatie_id);
    CREATE TABLE prijsdeling (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      regio_id integer NOT NULL,
      van date NOT NULL,
      tot date,
      CONSTRAINT prijsdeling_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT prijsdeling_geen_overlap EXCLUDE USING gist (regio_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_5bfd020ccd9d7f0042401a88d85" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_da875b47e092d6c21b8cbb6cdd" ON prijsdeling(regio_id);
    CREATE TABLE rijksbudget (
      id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
      regio_id integer NOT NULL,
      bedrag_cent bigint NOT NULL,
      van date NOT NULL,
      tot date,
      bron text NOT NULL,
      CONSTRAINT rijksbudget_bedrag CHECK (bedrag_cent > 0),
      CONSTRAINT rijksbudget_van_tot CHECK (tot is null or tot >= van),
      CONSTRAINT rijksbudget_geen_overlap EXCLUDE USING gist (regio_id WITH =, daterange(van, tot, '[]') WITH &&),
      CONSTRAINT "PK_f1d2844d3f31adb6a30a0293679" PRIMARY KEY (id)
    );
    CREATE INDEX "IDX_8d73738b67613d1866c90e3de9" ON rijksbudget(regio_id);
    ALTER TABLE contract ADD inleverdag_kwartaal integer NOT NULL DEFAULT '15';
    ALTER TABLE contract ADD plafond_cent bigint;
    ALTER TABLE contract ADD keurmerk_vereist text;
    ALTER TABLE contract ADD noshow_betaald_bp integer;
    ALTER TABLE contract ADD noshow_afmelden_uren integer;
    ALTER TABLE contract ADD uitval_regel text;
    ALTER TABLE contract ADD uitval_na_weken integer;
    ALTER TABLE contract ADD bron_document text;
    ALTER TABLE contract ADD bron_pagina text;
    ALTER TABLE contract ADD herkomst text;
    ALTER TABLE tarief ADD btw text NOT NULL DEFAULT 'VRIJGESTELD';
    ALTER TABLE tarief ADD bron_document text;
    ALTER TABLE tarief ADD bron_pagina text;
    ALTER TABLE tarief ADD indexatie_id integer;
    CREATE INDEX "IDX_407511ba5fc5c506930c73164d" ON tarief(indexatie_id);
    ALTER TABLE contract ADD CONSTRAINT contract_uitval CHECK (uitval_regel is null or uitval_regel in ('NAAR_UREN','PER_FASE','VOLLEDIG','GEEN'));
    ALTER TABLE contract ADD CONSTRAINT contract_noshow CHECK (noshow_betaald_bp is null or noshow_betaald_bp between 0 and 10000);
    ALTER TABLE contract ADD CONSTRAINT contract_plafond CHECK (plafond_cent is null or plafond_cent >= 0);
    ALTER TABLE tarief ADD CONSTRAINT tarief_btw CHECK (btw in ('VRIJGESTELD','NUL','LAAG','HOOG'));
    ALTER TABLE tarief ADD CONSTRAINT "FK_407511ba5fc5c506930c73164df" FOREIGN KEY (indexatie_id) REFERENCES indexatie(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract_verlenging ADD CONSTRAINT "FK_526e5adfbbfd2024501c2cbdfd2" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract_gemeente ADD CONSTRAINT "FK_87fdb1cdbcb7ea51606d9ca5091" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract_gemeente ADD CONSTRAINT "FK_97555ae379ae8b4833a3240c17b" FOREIGN KEY (gemeente_id) REFERENCES gemeente(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract_keurmerk ADD CONSTRAINT "FK_c14cacc4b43450f00afe71eed91" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE contract_fase ADD CONSTRAINT "FK_1b2cbc93ffdd88cf1227c4c5e0c" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pakket ADD CONSTRAINT "FK_39b61074a9a041e60f495a2a5c6" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pakket_deel ADD CONSTRAINT "FK_7684cc86f3261af2f0de1a48977" FOREIGN KEY (pakket_id) REFERENCES pakket(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE pakket_deel ADD CONSTRAINT "FK_9e85b8045c618ae655193b4546e" FOREIGN KEY (product_id) REFERENCES product(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE tarief_trede ADD CONSTRAINT "FK_5c29ff873624d24172e9f3bdd13" FOREIGN KEY (tarief_id) REFERENCES tarief(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE indexformule ADD CONSTRAINT "FK_fa3278e5e480f99fd70fb4ba96d" FOREIGN KEY (contract_id) REFERENCES contract(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE indexcijfer ADD CONSTRAINT "FK_b78caef1c0cca3c650e0c2358b5" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE indexatie ADD CONSTRAINT "FK_55ed0eac96c2d7dac462666ef0b" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE indexatie_voorstel ADD CONSTRAINT "FK_506f98345e646518a4a3ca0d8cf" FOREIGN KEY (indexatie_id) REFERENCES indexatie(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE indexatie_voorstel ADD CONSTRAINT "FK_107064053432364b944a44fd0df" FOREIGN KEY (tarief_id) REFERENCES tarief(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE indexatie_voorstel ADD CONSTRAINT "FK_da87f6871c0997e06d4f26d7c30" FOREIGN KEY (trede_id) REFERENCES tarief_trede(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE prijsdeling ADD CONSTRAINT "FK_da875b47e092d6c21b8cbb6cddf" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    ALTER TABLE rijksbudget ADD CONSTRAINT "FK_8d73738b67613d1866c90e3de9b" FOREIGN KEY (regio_id) REFERENCES regio(id) ON DELETE NO ACTION ON UPDATE NO ACTION;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
