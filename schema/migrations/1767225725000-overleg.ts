import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTIJ = `partij = case when aanbieder_id is not null then 'A' || aanbieder_id when gemeente_id is not null then 'G' || gemeente_id else 'R' end`;
const id = (tabel: string): string => `id uuid NOT NULL DEFAULT uuidv7(), CONSTRAINT ${tabel}_pk PRIMARY KEY (id)`;
const fk = (tabel: string, naam: string, kolom: string, naar: string): string =>
  `ALTER TABLE ${tabel} ADD CONSTRAINT ${tabel}_${naam} FOREIGN KEY (${kolom}) REFERENCES ${naar}(id);`;

const REEKS = `
CREATE TABLE overlegreeks (
  ${id('overlegreeks')},
  regio_id integer NOT NULL,
  contract_id integer,
  aanbieder_id integer,
  naam text NOT NULL,
  ritme text NOT NULL,
  vaste_punten text array NOT NULL DEFAULT '{}',
  actief boolean NOT NULL DEFAULT true,
  versie integer NOT NULL DEFAULT '1',
  gemaakt_door text NOT NULL,
  gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT overlegreeks_ritme CHECK (ritme in ('EENMALIG','WEKELIJKS','TWEEWEKELIJKS','MAANDELIJKS','TWEEMAANDELIJKS','KWARTAAL')),
  CONSTRAINT overlegreeks_contract CHECK ((contract_id is null) = (aanbieder_id is null))
);
CREATE INDEX overlegreeks_regio_zoek ON overlegreeks (regio_id);
CREATE INDEX overlegreeks_contract_zoek ON overlegreeks (contract_id);
CREATE INDEX overlegreeks_aanbieder_zoek ON overlegreeks (aanbieder_id);
${fk('overlegreeks', 'regio', 'regio_id', 'regio')}
${fk('overlegreeks', 'contract_id', 'contract_id', 'contract')}
${fk('overlegreeks', 'aanbieder', 'aanbieder_id', 'aanbieder')}
CREATE TABLE overlegdeelnemer (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  reeks_id uuid NOT NULL,
  regio_id integer NOT NULL,
  aanbieder_id integer,
  gemeente_id integer,
  partij text NOT NULL,
  rollen text array NOT NULL,
  gebruiker_ids integer array NOT NULL DEFAULT '{}',
  actief boolean NOT NULL DEFAULT true,
  CONSTRAINT overlegdeelnemer_van_een CHECK (num_nonnulls(aanbieder_id, gemeente_id) <= 1),
  CONSTRAINT overlegdeelnemer_partij CHECK (${PARTIJ}),
  CONSTRAINT overlegdeelnemer_uniek UNIQUE (reeks_id, partij),
  CONSTRAINT overlegdeelnemer_pk PRIMARY KEY (id)
);
CREATE INDEX overlegdeelnemer_aanbieder_zoek ON overlegdeelnemer (aanbieder_id);
CREATE INDEX overlegdeelnemer_gemeente_zoek ON overlegdeelnemer (gemeente_id);
${fk('overlegdeelnemer', 'reeks', 'reeks_id', 'overlegreeks')}
${fk('overlegdeelnemer', 'aanbieder', 'aanbieder_id', 'aanbieder')}
${fk('overlegdeelnemer', 'gemeente', 'gemeente_id', 'gemeente')}
CREATE TABLE overleg (
  ${id('overleg')},
  reeks_id uuid NOT NULL,
  regio_id integer NOT NULL,
  datum date NOT NULL,
  begin time NOT NULL,
  eind time NOT NULL,
  plaats text,
  link text,
  stand text NOT NULL DEFAULT 'CONCEPT',
  versie integer NOT NULL DEFAULT '1',
  volgnummer integer NOT NULL DEFAULT '0',
  aanbieder_ids integer array NOT NULL DEFAULT '{}',
  gemeente_ids integer array NOT NULL DEFAULT '{}',
  deelnemers jsonb NOT NULL DEFAULT '[]',
  aanwezigen text,
  afzegreden text,
  verstuurd_op timestamptz,
  begonnen_op timestamptz,
  afgerond_op timestamptz,
  correctie_reden text,
  gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT overleg_stand CHECK (stand in ('CONCEPT','VERSTUURD','BEZIG','VERSLAG_CONCEPT','VASTGESTELD','AFGEZEGD')),
  CONSTRAINT overleg_tijd CHECK (eind > begin)
);
CREATE INDEX overleg_regio_zoek ON overleg (regio_id, datum, id);
CREATE INDEX overleg_reeks_zoek ON overleg (reeks_id, datum);
${fk('overleg', 'reeks', 'reeks_id', 'overlegreeks')}
`;

const AGENDA = `
CREATE TABLE agendapunt (
  ${id('agendapunt')},
  overleg_id uuid NOT NULL,
  regio_id integer NOT NULL,
  volgorde integer NOT NULL,
  soort text NOT NULL,
  titel text NOT NULL,
  toelichting text,
  zicht text NOT NULL DEFAULT 'IEDEREEN',
  signaal_sleutel text,
  signaal_code text,
  signaal_ids uuid array NOT NULL DEFAULT '{}',
  contract_id integer,
  aanbieder_id integer,
  gemeente_id integer,
  cijfers jsonb,
  bevroren_op timestamptz,
  weggelaten_reden text,
  weggelaten_door text,
  CONSTRAINT agendapunt_soort CHECK (soort in ('VAST','SIGNAAL','ACTIES','EIGEN')),
  CONSTRAINT agendapunt_zicht CHECK (zicht in ('IEDEREEN','OPDRACHTGEVERS','REGIO')),
  CONSTRAINT agendapunt_weggelaten CHECK (weggelaten_reden is null or length(weggelaten_reden) between 3 and 1000),
  CONSTRAINT agendapunt_signaal_uniek UNIQUE (overleg_id, signaal_sleutel)
);
CREATE INDEX agendapunt_overleg_zoek ON agendapunt (overleg_id, volgorde);
CREATE INDEX agendapunt_contract_zoek ON agendapunt (contract_id);
CREATE INDEX agendapunt_aanbieder_zoek ON agendapunt (aanbieder_id);
CREATE INDEX agendapunt_gemeente_zoek ON agendapunt (gemeente_id);
${fk('agendapunt', 'overleg', 'overleg_id', 'overleg')}
${fk('agendapunt', 'contract', 'contract_id', 'contract')}
${fk('agendapunt', 'aanbieder', 'aanbieder_id', 'aanbieder')}
${fk('agendapunt', 'gemeente', 'gemeente_id', 'gemeente')}
CREATE TABLE notulen (
  ${id('notulen')},
  agendapunt_id uuid NOT NULL,
  regio_id integer NOT NULL,
  versie integer NOT NULL,
  tekst text NOT NULL,
  gebruiker_id integer,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX notulen_agendapunt_zoek ON notulen (agendapunt_id);
CREATE INDEX notulen_gebruiker_zoek ON notulen (gebruiker_id);
${fk('notulen', 'agendapunt', 'agendapunt_id', 'agendapunt')}
${fk('notulen', 'gebruiker', 'gebruiker_id', 'gebruiker')}
CREATE TABLE notulen_versie (
  ${id('notulen_versie')},
  agendapunt_id uuid NOT NULL,
  regio_id integer NOT NULL,
  versie integer NOT NULL,
  tekst text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL,
  CONSTRAINT notulen_versie_uniek UNIQUE (agendapunt_id, versie)
);
${fk('notulen_versie', 'agendapunt', 'agendapunt_id', 'agendapunt')}
CREATE TABLE overlegopmerking (
  ${id('overlegopmerking')},
  agendapunt_id uuid NOT NULL,
  regio_id integer NOT NULL,
  aanbieder_id integer,
  gemeente_id integer,
  tekst text NOT NULL,
  gebruiker_id integer,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT overlegopmerking_van_een CHECK (num_nonnulls(aanbieder_id, gemeente_id) = 1),
  CONSTRAINT overlegopmerking_tekst CHECK (length(tekst) between 1 and 4000)
);
CREATE INDEX overlegopmerking_agendapunt_zoek ON overlegopmerking (agendapunt_id);
CREATE INDEX overlegopmerking_aanbieder_zoek ON overlegopmerking (aanbieder_id);
CREATE INDEX overlegopmerking_gemeente_zoek ON overlegopmerking (gemeente_id);
CREATE INDEX overlegopmerking_gebruiker_zoek ON overlegopmerking (gebruiker_id);
${fk('overlegopmerking', 'agendapunt', 'agendapunt_id', 'agendapunt')}
${fk('overlegopmerking', 'aanbieder', 'aanbieder_id', 'aanbieder')}
${fk('overlegopmerking', 'gemeente', 'gemeente_id', 'gemeente')}
${fk('overlegopmerking', 'gebruiker', 'gebruiker_id', 'gebruiker')}
CREATE TABLE overlegbesluit (
  ${id('overlegbesluit')},
  overleg_id uuid NOT NULL,
  agendapunt_id uuid NOT NULL,
  regio_id integer NOT NULL,
  nr integer NOT NULL,
  tekst text NOT NULL,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  ingetrokken_reden text,
  ingetrokken_op timestamptz,
  CONSTRAINT overlegbesluit_nr UNIQUE (overleg_id, nr),
  CONSTRAINT overlegbesluit_tekst CHECK (length(tekst) between 3 and 4000)
);
CREATE INDEX overlegbesluit_agendapunt_zoek ON overlegbesluit (agendapunt_id);
${fk('overlegbesluit', 'overleg', 'overleg_id', 'overleg')}
${fk('overlegbesluit', 'agendapunt', 'agendapunt_id', 'agendapunt')}
`;

const ACTIES = `
CREATE TABLE overlegactie (
  ${id('overlegactie')},
  reeks_id uuid NOT NULL,
  overleg_id uuid NOT NULL,
  agendapunt_id uuid NOT NULL,
  regio_id integer NOT NULL,
  zicht text NOT NULL,
  contract_id integer,
  aanbieder_id integer,
  gemeente_id integer,
  jaar integer NOT NULL,
  nr integer NOT NULL,
  tekst text NOT NULL,
  eigenaar_aanbieder_id integer,
  eigenaar_gemeente_id integer,
  eigenaar_gebruiker_id integer,
  eigenaar_persoon text,
  eigenaar_partij text NOT NULL,
  eigenaar_organisatie text NOT NULL,
  uiterlijk date NOT NULL,
  stand text NOT NULL DEFAULT 'OPEN',
  reden text,
  versie integer NOT NULL DEFAULT '1',
  gesloten_op timestamptz,
  gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT overlegactie_stand CHECK (stand in ('OPEN','GEDAAN','VERVALLEN')),
  CONSTRAINT overlegactie_zicht CHECK (zicht in ('IEDEREEN','OPDRACHTGEVERS','REGIO')),
  CONSTRAINT overlegactie_eigenaar CHECK (num_nonnulls(eigenaar_aanbieder_id, eigenaar_gemeente_id) <= 1),
  CONSTRAINT overlegactie_reden CHECK (stand <> 'VERVALLEN' or length(reden) >= 3),
  CONSTRAINT overlegactie_tekst CHECK (length(tekst) between 3 and 2000),
  CONSTRAINT overlegactie_nr UNIQUE (regio_id, jaar, nr)
);
CREATE INDEX overlegactie_open ON overlegactie (reeks_id, uiterlijk) WHERE stand = 'OPEN';
${['overleg', 'agendapunt', 'contract', 'aanbieder', 'gemeente']
  .map((k) => `CREATE INDEX overlegactie_${k}_zoek ON overlegactie (${k}_id);`)
  .join('\n')}
CREATE INDEX overlegactie_eigenaar_aanbieder_zoek ON overlegactie (eigenaar_aanbieder_id);
CREATE INDEX overlegactie_eigenaar_gemeente_zoek ON overlegactie (eigenaar_gemeente_id);
CREATE INDEX overlegactie_eigenaar_zoek ON overlegactie (eigenaar_gebruiker_id);
${fk('overlegactie', 'reeks', 'reeks_id', 'overlegreeks')}
${fk('overlegactie', 'overleg', 'overleg_id', 'overleg')}
${fk('overlegactie', 'agendapunt', 'agendapunt_id', 'agendapunt')}
${fk('overlegactie', 'contract', 'contract_id', 'contract')}
${fk('overlegactie', 'aanbieder', 'aanbieder_id', 'aanbieder')}
${fk('overlegactie', 'gemeente', 'gemeente_id', 'gemeente')}
${fk('overlegactie', 'eigenaar_aanbieder', 'eigenaar_aanbieder_id', 'aanbieder')}
${fk('overlegactie', 'eigenaar_gemeente', 'eigenaar_gemeente_id', 'gemeente')}
${fk('overlegactie', 'eigenaar_gebruiker', 'eigenaar_gebruiker_id', 'gebruiker')}
CREATE TABLE overlegactie_stap (
  ${id('overlegactie_stap')},
  actie_id uuid NOT NULL,
  regio_id integer NOT NULL,
  naar text NOT NULL,
  wat text NOT NULL,
  reden text,
  gebruiker_id integer,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX overlegactie_stap_zoek ON overlegactie_stap (actie_id);
CREATE INDEX overlegactie_stap_gebruiker_zoek ON overlegactie_stap (gebruiker_id);
${fk('overlegactie_stap', 'actie', 'actie_id', 'overlegactie')}
${fk('overlegactie_stap', 'gebruiker', 'gebruiker_id', 'gebruiker')}
CREATE TABLE agendapunt_actie (
  ${id('agendapunt_actie')},
  agendapunt_id uuid NOT NULL,
  actie_id uuid NOT NULL,
  regio_id integer NOT NULL,
  stand text NOT NULL,
  uiterlijk date NOT NULL,
  CONSTRAINT agendapunt_actie_uniek UNIQUE (agendapunt_id, actie_id)
);
CREATE INDEX agendapunt_actie_zoek ON agendapunt_actie (actie_id);
${fk('agendapunt_actie', 'punt', 'agendapunt_id', 'agendapunt')}
${fk('agendapunt_actie', 'actie', 'actie_id', 'overlegactie')}
CREATE TABLE overlegherinnering (
  ${id('overlegherinnering')},
  onderwerp_id uuid NOT NULL,
  soort text NOT NULL,
  dag date NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT overlegherinnering_soort CHECK (soort in ('ACTIE_VOORAF','ACTIE_NA','VERSLAG')),
  CONSTRAINT overlegherinnering_uniek UNIQUE (onderwerp_id, soort, dag)
);
`;

const VERSLAG = `
CREATE TABLE overlegverslag (
  ${id('overlegverslag')},
  overleg_id uuid NOT NULL,
  regio_id integer NOT NULL,
  nr integer NOT NULL,
  stand text NOT NULL DEFAULT 'AANGEBODEN',
  reden text,
  terugneemreden text,
  aangeboden_door text NOT NULL,
  aangeboden_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  besloten_op timestamptz,
  CONSTRAINT overlegverslag_stand CHECK (stand in ('AANGEBODEN','WIJZIGING_GEVRAAGD','TERUGGENOMEN','VASTGESTELD')),
  CONSTRAINT overlegverslag_nr UNIQUE (overleg_id, nr)
);
CREATE UNIQUE INDEX overlegverslag_open ON overlegverslag (overleg_id) WHERE stand = 'AANGEBODEN';
${fk('overlegverslag', 'overleg', 'overleg_id', 'overleg')}
CREATE TABLE overlegafschrift (
  ${id('overlegafschrift')},
  verslag_id uuid NOT NULL,
  regio_id integer NOT NULL,
  aanbieder_id integer,
  gemeente_id integer,
  partij text NOT NULL,
  inhoud text NOT NULL,
  sha256 bytea NOT NULL,
  CONSTRAINT overlegafschrift_van_een CHECK (num_nonnulls(aanbieder_id, gemeente_id) <= 1),
  CONSTRAINT overlegafschrift_partij CHECK (${PARTIJ}),
  CONSTRAINT overlegafschrift_uniek UNIQUE (verslag_id, partij)
);
CREATE INDEX overlegafschrift_aanbieder_zoek ON overlegafschrift (aanbieder_id);
CREATE INDEX overlegafschrift_gemeente_zoek ON overlegafschrift (gemeente_id);
${fk('overlegafschrift', 'verslag', 'verslag_id', 'overlegverslag')}
${fk('overlegafschrift', 'aanbieder', 'aanbieder_id', 'aanbieder')}
${fk('overlegafschrift', 'gemeente', 'gemeente_id', 'gemeente')}
CREATE TABLE overlegakkoord (
  ${id('overlegakkoord')},
  verslag_id uuid NOT NULL,
  regio_id integer NOT NULL,
  aanbieder_id integer,
  partij text NOT NULL,
  besluit text NOT NULL,
  toelichting text,
  gebruiker_id integer,
  door text NOT NULL,
  op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT overlegakkoord_besluit CHECK (besluit in ('AKKOORD','WIJZIGING')),
  CONSTRAINT overlegakkoord_toelichting CHECK (besluit = 'AKKOORD' or length(toelichting) >= 3),
  CONSTRAINT overlegakkoord_partij CHECK (partij = case when aanbieder_id is not null then 'A' || aanbieder_id else 'R' end),
  CONSTRAINT overlegakkoord_uniek UNIQUE (verslag_id, partij)
);
CREATE INDEX overlegakkoord_aanbieder_zoek ON overlegakkoord (aanbieder_id);
CREATE INDEX overlegakkoord_gebruiker_zoek ON overlegakkoord (gebruiker_id);
${fk('overlegakkoord', 'verslag', 'verslag_id', 'overlegverslag')}
${fk('overlegakkoord', 'aanbieder', 'aanbieder_id', 'aanbieder')}
${fk('overlegakkoord', 'gebruiker', 'gebruiker_id', 'gebruiker')}
`;

/** Meetings about how contracts go: series, agendas, minutes, decisions, actions, and the verslag that both sides approve. */
export class Overleg1767225725000 implements MigrationInterface {
  name = 'Overleg1767225725000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(REEKS);
    await q.query(AGENDA);
    await q.query(ACTIES);
    await q.query(VERSLAG);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
