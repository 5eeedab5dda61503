import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEURS = `('UITVOERING','INBURGERINGSVOORZIENINGEN','ONDERWIJSROUTE','EXTRA')`;

/** Input of people: who recorded what, when and from which source; a correction is a new row and the old one is withdrawn. */
const INVOER = `
CREATE TABLE spuk_besluit (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  beurs text NOT NULL,
  naam text NOT NULL DEFAULT '',
  jaar integer NOT NULL,
  soort text NOT NULL,
  bedrag_cent bigint NOT NULL,
  besloten_op date NOT NULL,
  bron text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  ingetrokken_op timestamptz,
  ingetrokken_reden text,
  CONSTRAINT spuk_besluit_beurs CHECK (beurs in ${BEURS}),
  CONSTRAINT spuk_besluit_naam CHECK ((beurs = 'EXTRA') = (naam <> '')),
  CONSTRAINT spuk_besluit_soort CHECK (soort in ('VOORLOPIG','BIJGESTELD','DEFINITIEF')),
  CONSTRAINT spuk_besluit_bedrag CHECK (bedrag_cent >= 0),
  CONSTRAINT spuk_besluit_jaar CHECK (jaar between 2020 and 2100),
  CONSTRAINT spuk_besluit_ingetrokken CHECK ((ingetrokken_op is null) = (ingetrokken_reden is null)),
  PRIMARY KEY (id)
);
CREATE INDEX spuk_besluit_gemeente ON spuk_besluit (gemeente_id, jaar);
CREATE TABLE spuk_uitgave (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  beurs text NOT NULL,
  naam text NOT NULL DEFAULT '',
  maand date NOT NULL,
  bedrag_cent bigint NOT NULL,
  omschrijving text NOT NULL,
  bron text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  ingetrokken_op timestamptz,
  ingetrokken_reden text,
  CONSTRAINT spuk_uitgave_beurs CHECK (beurs in ${BEURS}),
  CONSTRAINT spuk_uitgave_naam CHECK ((beurs = 'EXTRA') = (naam <> '')),
  CONSTRAINT spuk_uitgave_maand CHECK (extract(day from maand) = 1),
  CONSTRAINT spuk_uitgave_ingetrokken CHECK ((ingetrokken_op is null) = (ingetrokken_reden is null)),
  PRIMARY KEY (id)
);
CREATE INDEX spuk_uitgave_gemeente ON spuk_uitgave (gemeente_id, maand);
CREATE TABLE spuk_bedrag (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  regio_id integer,
  gemeente_id integer,
  soort text NOT NULL,
  jaar integer NOT NULL,
  bedrag_e4 bigint NOT NULL,
  vastgesteld_op date NOT NULL,
  bron text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT spuk_bedrag_van CHECK (num_nonnulls(regio_id, gemeente_id) = 1),
  CONSTRAINT spuk_bedrag_soort CHECK (soort in ('ASIEL_JAAR_1','ASIEL_JAAR_2','ASIEL_JAAR_3','GEZIN','ONDERWIJSROUTE','FACTOR')),
  CONSTRAINT spuk_bedrag_bedrag CHECK (bedrag_e4 >= 0),
  CONSTRAINT spuk_bedrag_jaar CHECK (jaar between 2020 and 2100),
  PRIMARY KEY (id)
);
CREATE INDEX spuk_bedrag_regio ON spuk_bedrag (regio_id, jaar);
CREATE INDEX spuk_bedrag_gemeente ON spuk_bedrag (gemeente_id, jaar);
CREATE TABLE spuk_telling (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  soort text NOT NULL,
  jaar integer NOT NULL,
  aantal_h integer NOT NULL,
  peildatum date NOT NULL,
  bron text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT spuk_telling_soort CHECK (soort in ('TAAKSTELLING','GEHUISVEST','GEZIN','ONDERWIJSROUTE')),
  CONSTRAINT spuk_telling_aantal CHECK (aantal_h >= 0),
  CONSTRAINT spuk_telling_jaar CHECK (jaar between 2020 and 2100),
  PRIMARY KEY (id)
);
CREATE INDEX spuk_telling_gemeente ON spuk_telling (gemeente_id, jaar);
CREATE TABLE spuk_toerekening (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  regio_id integer NOT NULL,
  product_id integer NOT NULL,
  beurs text NOT NULL,
  naam text NOT NULL DEFAULT '',
  van_jaar integer NOT NULL,
  tot_jaar integer,
  CONSTRAINT spuk_toerekening_beurs CHECK (beurs in ${BEURS}),
  CONSTRAINT spuk_toerekening_naam CHECK ((beurs = 'EXTRA') = (naam <> '')),
  CONSTRAINT spuk_toerekening_van_tot CHECK (tot_jaar is null or tot_jaar >= van_jaar),
  CONSTRAINT spuk_toerekening_geen_overlap EXCLUDE USING gist (regio_id WITH =, product_id WITH =, int4range(van_jaar, tot_jaar, '[]') WITH &&),
  PRIMARY KEY (id)
);
CREATE INDEX spuk_toerekening_product ON spuk_toerekening (product_id);
CREATE TABLE spuk_scenario (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  regio_id integer,
  gemeente_id integer,
  naam text NOT NULL,
  beurs text NOT NULL,
  jaar integer NOT NULL,
  aannames jsonb NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT spuk_scenario_van CHECK (num_nonnulls(regio_id, gemeente_id) = 1),
  CONSTRAINT spuk_scenario_beurs CHECK (beurs in ${BEURS}),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX spuk_scenario_naam ON spuk_scenario (coalesce(regio_id, 0), coalesce(gemeente_id, 0), jaar, lower(naam));
CREATE TABLE kostendeling (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  contract_id integer NOT NULL,
  regio_id integer NOT NULL,
  sleutel text NOT NULL,
  delen jsonb NOT NULL DEFAULT '[]',
  van_jaar integer NOT NULL,
  tot_jaar integer,
  bron text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT kostendeling_sleutel CHECK (sleutel in ('PERSONEN','TAAKSTELLING','VAST')),
  CONSTRAINT kostendeling_van_tot CHECK (tot_jaar is null or tot_jaar >= van_jaar),
  CONSTRAINT kostendeling_geen_overlap EXCLUDE USING gist (contract_id WITH =, int4range(van_jaar, tot_jaar, '[]') WITH &&),
  PRIMARY KEY (id)
);
CREATE INDEX kostendeling_contract ON kostendeling (contract_id);
CREATE INDEX kostendeling_regio ON kostendeling (regio_id);
CREATE TABLE sisa_indicator (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  volgorde integer NOT NULL,
  code text NOT NULL,
  omschrijving text NOT NULL,
  beurs text NOT NULL,
  naam text NOT NULL DEFAULT '',
  grootheid text NOT NULL,
  van_jaar integer NOT NULL,
  tot_jaar integer,
  bron text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT sisa_indicator_beurs CHECK (beurs in ${BEURS}),
  CONSTRAINT sisa_indicator_naam CHECK ((beurs = 'EXTRA') = (naam <> '')),
  CONSTRAINT sisa_indicator_grootheid CHECK (grootheid in ('TOEGEKEND','BETAALD','BESTEED','VERPLICHT','SALDO')),
  CONSTRAINT sisa_indicator_van_tot CHECK (tot_jaar is null or tot_jaar >= van_jaar),
  PRIMARY KEY (id)
);
CREATE INDEX sisa_indicator_gemeente ON sisa_indicator (gemeente_id, van_jaar);
CREATE TABLE spuk_verantwoording (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  gemeente_id integer NOT NULL,
  jaar integer NOT NULL,
  beurs text NOT NULL,
  naam text NOT NULL DEFAULT '',
  cijfers jsonb NOT NULL,
  vastgesteld_op timestamptz NOT NULL DEFAULT now(),
  door text NOT NULL,
  heropend_op timestamptz,
  heropend_door text,
  heropend_reden text,
  CONSTRAINT spuk_verantwoording_beurs CHECK (beurs in ${BEURS}),
  CONSTRAINT spuk_verantwoording_heropend CHECK (num_nulls(heropend_op, heropend_door, heropend_reden) in (0, 3)),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX spuk_verantwoording_een_vast ON spuk_verantwoording (gemeente_id, jaar, beurs, naam) WHERE heropend_op is null;
`;

/** Derived: what plans promise per traject and year, and the same without trajecten. Never written by hand. */
const AFGELEID = `
CREATE TABLE verplichting (
  traject_id integer NOT NULL,
  contract_id integer NOT NULL,
  product_id integer NOT NULL,
  jaar integer NOT NULL,
  gemeente_id integer NOT NULL,
  regio_id integer NOT NULL,
  van_maand integer NOT NULL,
  tot_maand integer NOT NULL,
  plan_cent bigint NOT NULL,
  toegezegd_cent bigint NOT NULL,
  boven_cent bigint NOT NULL,
  verschoven_cent bigint NOT NULL,
  besteed_cent bigint NOT NULL,
  open_cent bigint NOT NULL,
  vrij_cent bigint NOT NULL,
  CONSTRAINT verplichting_klopt CHECK (toegezegd_cent + boven_cent + verschoven_cent = besteed_cent + open_cent + vrij_cent),
  CONSTRAINT verplichting_niet_negatief CHECK (least(plan_cent, toegezegd_cent, boven_cent, open_cent, vrij_cent) >= 0),
  PRIMARY KEY (traject_id, contract_id, product_id, jaar)
);
CREATE INDEX verplichting_gemeente ON verplichting (gemeente_id, jaar, contract_id, product_id, traject_id);
CREATE TABLE verplichting_stand (
  gemeente_id integer NOT NULL,
  contract_id integer NOT NULL,
  product_id integer NOT NULL,
  jaar integer NOT NULL,
  van_maand integer NOT NULL,
  tot_maand integer NOT NULL,
  regio_id integer NOT NULL,
  plan_cent bigint NOT NULL,
  toegezegd_cent bigint NOT NULL,
  boven_cent bigint NOT NULL,
  verschoven_cent bigint NOT NULL,
  besteed_cent bigint NOT NULL,
  open_cent bigint NOT NULL,
  vrij_cent bigint NOT NULL,
  aantal integer NOT NULL,
  PRIMARY KEY (gemeente_id, contract_id, product_id, jaar, van_maand, tot_maand)
);
CREATE INDEX verplichting_stand_jaar ON verplichting_stand (gemeente_id, jaar);
CREATE TABLE spuk_wacht (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  soort text NOT NULL,
  sleutel integer NOT NULL,
  jaar integer,
  CONSTRAINT spuk_wacht_soort CHECK (soort in ('TRAJECT','BUDGET')),
  PRIMARY KEY (id)
);
CREATE TABLE spuk_peil (
  id integer NOT NULL DEFAULT 1,
  maand date NOT NULL,
  CONSTRAINT spuk_peil_een CHECK (id = 1),
  PRIMARY KEY (id)
);
INSERT INTO spuk_peil (maand) VALUES (date_trunc('month', now() at time zone 'Europe/Amsterdam'));
`;

const SLEUTELS = [
  ['spuk_besluit', 'e4bbfae4bc7dd3add5ae3bed098', 'gemeente'],
  ['spuk_uitgave', '185223aae5af654018eb00b23cc', 'gemeente'],
  ['spuk_bedrag', 'a6666a718f8a51f7523f524f8dc', 'regio'],
  ['spuk_bedrag', '935300307b2d9faa1924f5cca45', 'gemeente'],
  ['spuk_telling', '66bbdc8f7644654354dc58d8580', 'gemeente'],
  ['spuk_toerekening', '9d5f9dccf18882863478a9a53c6', 'regio'],
  ['spuk_toerekening', '477a80d923a533610ef74096054', 'product'],
  ['spuk_scenario', 'd31479a056403d82e6b4184174b', 'regio'],
  ['spuk_scenario', '4dbd673ef4071f60b758bcfe977', 'gemeente'],
  ['kostendeling', 'ad1fd618278f6d03ec2147eebb1', 'contract'],
  ['kostendeling', 'a55cc1b23b8f7814c746d98fdee', 'regio'],
  ['sisa_indicator', '690411652e339634682d6ed9db9', 'gemeente'],
  ['spuk_verantwoording', 'b3e5df4ee57dd03716c3875db79', 'gemeente'],
]
  .map(
    ([tabel, nr, naar]) =>
      `ALTER TABLE ${tabel} ADD CONSTRAINT "FK_${nr}" FOREIGN KEY (${naar}_id) REFERENCES ${naar}(id)`,
  )
  .join(';\n');

/** The tables of SPUK: decisions, amounts, counts, keys and scenarios; and the commitments that follow from plans and lines. */
export class Spuk1767225691000 implements MigrationInterface {
  name = 'Spuk1767225691000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(INVOER);
    await q.query(AFGELEID);
    await q.query(SLEUTELS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
