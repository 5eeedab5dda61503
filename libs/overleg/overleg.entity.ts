import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

const uuid = (naam: string): object => ({ default: () => 'uuidv7()', primaryKeyConstraintName: naam });

/** Meetings that follow each other, about one contract or about a whole region. */
@Entity()
@Check(
  'overlegreeks_ritme',
  `ritme in ('EENMALIG','WEKELIJKS','TWEEWEKELIJKS','MAANDELIJKS','TWEEMAANDELIJKS','KWARTAAL')`,
)
@Check('overlegreeks_contract', `(contract_id is null) = (aanbieder_id is null)`)
export class Overlegreeks {
  @PrimaryColumn('uuid', uuid('overlegreeks_pk')) id: string;
  @Index('overlegreeks_regio_zoek') @ForeignKey('Regio', { name: 'overlegreeks_regio' }) @Column('int') regioId: number;
  /** Null = about the region. */
  @Index('overlegreeks_contract_zoek')
  @ForeignKey('Contract', { name: 'overlegreeks_contract_id' })
  @Column('int', { nullable: true })
  contractId: number | null;
  /** Of the contract. */
  @Index('overlegreeks_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegreeks_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Column('text') naam: string;
  @Column('text') ritme: string;
  /** Stand on every agenda, in this order. */
  @Column('text', { array: true, default: '{}' }) vastePunten: string[];
  @Column('boolean', { default: true }) actief: boolean;
  @Column('int', { default: 1 }) versie: number;
  @Column('text') gemaaktDoor: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gemaaktOp: Date;
}

/** An organisation that takes part in a series, by role or by person. */
@Entity()
@Check('overlegdeelnemer_van_een', `num_nonnulls(aanbieder_id, gemeente_id) <= 1`)
@Check(
  'overlegdeelnemer_partij',
  `partij = case when aanbieder_id is not null then 'A' || aanbieder_id when gemeente_id is not null then 'G' || gemeente_id else 'R' end`,
)
@Unique('overlegdeelnemer_uniek', ['reeksId', 'partij'])
export class Overlegdeelnemer {
  @PrimaryGeneratedColumn('identity', {
    type: 'int',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'overlegdeelnemer_pk',
  })
  id: number;
  @ForeignKey(() => Overlegreeks, { name: 'overlegdeelnemer_reeks' }) @Column('uuid') reeksId: string;
  @Column('int') regioId: number;
  @Index('overlegdeelnemer_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegdeelnemer_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Index('overlegdeelnemer_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'overlegdeelnemer_gemeente' })
  @Column('int', { nullable: true })
  gemeenteId: number | null;
  /** The same in one column, so that it is there once: R, A12 or G3. */
  @Column('text') partij: string;
  @Column('text', { array: true }) rollen: string[];
  /** People of that organisation; empty = whoever holds one of the roles. */
  @Column('int', { array: true, default: '{}' }) gebruikerIds: number[];
  @Column('boolean', { default: true }) actief: boolean;
}

/** One meeting, from draft to a verslag that both sides approved. */
@Entity()
@Check('overleg_stand', `stand in ('CONCEPT','VERSTUURD','BEZIG','VERSLAG_CONCEPT','VASTGESTELD','AFGEZEGD')`)
@Check('overleg_tijd', `eind > begin`)
@Index('overleg_regio_zoek', ['regioId', 'datum', 'id'])
@Index('overleg_reeks_zoek', ['reeksId', 'datum'])
export class Overleg {
  @PrimaryColumn('uuid', uuid('overleg_pk')) id: string;
  @ForeignKey(() => Overlegreeks, { name: 'overleg_reeks' }) @Column('uuid') reeksId: string;
  @Column('int') regioId: number;
  @Column('date') datum: string;
  @Column('time') begin: string;
  @Column('time') eind: string;
  @Column('text', { nullable: true }) plaats: string | null;
  @Column('text', { nullable: true }) link: string | null;
  @Column('text', { default: 'CONCEPT' }) stand: string;
  @Column('int', { default: 1 }) versie: number;
  /** SEQUENCE of the invitation: goes up with every change that people must know of. */
  @Column('int', { default: 0 }) volgnummer: number;
  /** Who was asked, as it was then: leaving or joining the series later changes nothing here. */
  @Column('int', { array: true, default: '{}' }) aanbiederIds: number[];
  @Column('int', { array: true, default: '{}' }) gemeenteIds: number[];
  @Column('jsonb', { default: '[]' }) deelnemers: unknown;
  @Column('text', { nullable: true }) aanwezigen: string | null;
  @Column('text', { nullable: true }) afzegreden: string | null;
  @Column('timestamptz', { nullable: true }) verstuurdOp: Date | null;
  @Column('timestamptz', { nullable: true }) begonnenOp: Date | null;
  @Column('timestamptz', { nullable: true }) afgerondOp: Date | null;
  /** Why a verslag that was vastgesteld is being corrected. */
  @Column('text', { nullable: true }) correctieReden: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gemaaktOp: Date;
}

/** A point of an agenda; about a contract or a gemeente it is seen by those it is about only. */
@Entity()
@Check('agendapunt_soort', `soort in ('VAST','SIGNAAL','ACTIES','EIGEN')`)
@Check('agendapunt_zicht', `zicht in ('IEDEREEN','OPDRACHTGEVERS','REGIO')`)
@Check('agendapunt_weggelaten', `weggelaten_reden is null or length(weggelaten_reden) between 3 and 1000`)
@Index('agendapunt_overleg_zoek', ['overlegId', 'volgorde'])
@Unique('agendapunt_signaal_uniek', ['overlegId', 'signaalSleutel'])
export class Agendapunt {
  @PrimaryColumn('uuid', uuid('agendapunt_pk')) id: string;
  @ForeignKey(() => Overleg, { name: 'agendapunt_overleg' }) @Column('uuid') overlegId: string;
  @Column('int') regioId: number;
  @Column('int') volgorde: number;
  @Column('text') soort: string;
  @Column('text') titel: string;
  @Column('text', { nullable: true }) toelichting: string | null;
  @Column('text', { default: 'IEDEREEN' }) zicht: string;
  /** What makes it the same point when the agenda is made again. */
  @Column('text', { nullable: true }) signaalSleutel: string | null;
  @Column('text', { nullable: true }) signaalCode: string | null;
  @Column('uuid', { array: true, default: '{}' }) signaalIds: string[];
  @Index('agendapunt_contract_zoek')
  @ForeignKey('Contract', { name: 'agendapunt_contract' })
  @Column('int', { nullable: true })
  contractId: number | null;
  @Index('agendapunt_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'agendapunt_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Index('agendapunt_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'agendapunt_gemeente' })
  @Column('int', { nullable: true })
  gemeenteId: number | null;
  /** The figures as they were when the invitation went out. */
  @Column('jsonb', { nullable: true }) cijfers: unknown;
  @Column('timestamptz', { nullable: true }) bevrorenOp: Date | null;
  @Column('text', { nullable: true }) weggelatenReden: string | null;
  @Column('text', { nullable: true }) weggelatenDoor: string | null;
  /** Of its title and explanation. */
  @Column('int', { default: 1 }) versie: number;
}

/** The minutes of a point as they are now; each earlier text stands in NotulenVersie. */
@Entity()
export class Notulen {
  @PrimaryColumn('uuid', uuid('notulen_pk')) id: string;
  @ForeignKey(() => Agendapunt, { name: 'notulen_agendapunt' })
  @Index('notulen_agendapunt_zoek', { unique: true })
  @Column('uuid')
  agendapuntId: string;
  @Column('int') regioId: number;
  @Column('int') versie: number;
  @Column('text') tekst: string;
  @ForeignKey('Gebruiker', { name: 'notulen_gebruiker' })
  @Index('notulen_gebruiker_zoek')
  @Column('int', { nullable: true })
  gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** Every text that was saved, written by the database itself; from these two people's changes are merged. */
@Entity()
@Unique('notulen_versie_uniek', ['agendapuntId', 'versie'])
export class NotulenVersie {
  @PrimaryColumn('uuid', uuid('notulen_versie_pk')) id: string;
  @ForeignKey(() => Agendapunt, { name: 'notulen_versie_agendapunt' }) @Column('uuid') agendapuntId: string;
  @Column('int') regioId: number;
  @Column('int') versie: number;
  @Column('text') tekst: string;
  @Column('text') door: string;
  @Column('timestamptz') op: Date;
}

/** What somebody of an aanbieder or gemeente adds to a point; never changes. */
@Entity()
@Check('overlegopmerking_van_een', `num_nonnulls(aanbieder_id, gemeente_id) = 1`)
@Check('overlegopmerking_tekst', `length(tekst) between 1 and 4000`)
export class Overlegopmerking {
  @PrimaryColumn('uuid', uuid('overlegopmerking_pk')) id: string;
  @Index('overlegopmerking_agendapunt_zoek')
  @ForeignKey(() => Agendapunt, { name: 'overlegopmerking_agendapunt' })
  @Column('uuid')
  agendapuntId: string;
  @Column('int') regioId: number;
  @Index('overlegopmerking_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegopmerking_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Index('overlegopmerking_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'overlegopmerking_gemeente' })
  @Column('int', { nullable: true })
  gemeenteId: number | null;
  @Column('text') tekst: string;
  @ForeignKey('Gebruiker', { name: 'overlegopmerking_gebruiker' })
  @Index('overlegopmerking_gebruiker_zoek')
  @Column('int', { nullable: true })
  gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** A decision; withdrawn with a reason it stays readable. */
@Entity()
@Unique('overlegbesluit_nr', ['overlegId', 'nr'])
@Check('overlegbesluit_tekst', `length(tekst) between 3 and 4000`)
export class Overlegbesluit {
  @PrimaryColumn('uuid', uuid('overlegbesluit_pk')) id: string;
  @ForeignKey(() => Overleg, { name: 'overlegbesluit_overleg' }) @Column('uuid') overlegId: string;
  @Index('overlegbesluit_agendapunt_zoek')
  @ForeignKey(() => Agendapunt, { name: 'overlegbesluit_agendapunt' })
  @Column('uuid')
  agendapuntId: string;
  @Column('int') regioId: number;
  @Column('int') nr: number;
  @Column('text') tekst: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Column('text', { nullable: true }) ingetrokkenReden: string | null;
  @Column('timestamptz', { nullable: true }) ingetrokkenOp: Date | null;
}
