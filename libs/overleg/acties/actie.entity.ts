import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Agendapunt, Overleg, Overlegreeks } from '../overleg.entity.js';

const uuid = (naam: string): object => ({ default: () => 'uuidv7()', primaryKeyConstraintName: naam });

/** Something that somebody does before a day; it comes back on every agenda of its series until it is closed. */
@Entity()
@Check('overlegactie_stand', `stand in ('OPEN','GEDAAN','VERVALLEN')`)
@Check('overlegactie_zicht', `zicht in ('IEDEREEN','OPDRACHTGEVERS','REGIO')`)
@Check('overlegactie_eigenaar', `num_nonnulls(eigenaar_aanbieder_id, eigenaar_gemeente_id) <= 1`)
@Check('overlegactie_reden', `stand <> 'VERVALLEN' or length(reden) >= 3`)
@Check('overlegactie_tekst', `length(tekst) between 3 and 2000`)
@Unique('overlegactie_nr', ['regioId', 'jaar', 'nr'])
@Index('overlegactie_open', ['reeksId', 'uiterlijk'], { where: `stand = 'OPEN'` })
export class Overlegactie {
  @PrimaryColumn('uuid', uuid('overlegactie_pk')) id: string;
  @ForeignKey(() => Overlegreeks, { name: 'overlegactie_reeks' }) @Column('uuid') reeksId: string;
  @Index('overlegactie_overleg_zoek')
  @ForeignKey(() => Overleg, { name: 'overlegactie_overleg' })
  @Column('uuid')
  overlegId: string;
  @Index('overlegactie_agendapunt_zoek')
  @ForeignKey(() => Agendapunt, { name: 'overlegactie_agendapunt' })
  @Column('uuid')
  agendapuntId: string;
  @Column('int') regioId: number;
  /** Of the point it was agreed at: who may not see that, may not see this. */
  @Column('text') zicht: string;
  @Index('overlegactie_contract_zoek')
  @ForeignKey('Contract', { name: 'overlegactie_contract' })
  @Column('int', { nullable: true })
  contractId: number | null;
  @Index('overlegactie_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegactie_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Index('overlegactie_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'overlegactie_gemeente' })
  @Column('int', { nullable: true })
  gemeenteId: number | null;
  @Column('int') jaar: number;
  @Column('int') nr: number;
  @Column('text') tekst: string;
  /** Neither of the two = the region itself. */
  @Index('overlegactie_eigenaar_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegactie_eigenaar_aanbieder' })
  @Column('int', { nullable: true })
  eigenaarAanbiederId: number | null;
  @Index('overlegactie_eigenaar_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'overlegactie_eigenaar_gemeente' })
  @Column('int', { nullable: true })
  eigenaarGemeenteId: number | null;
  /** One person of that organisation, if it is one. */
  @Index('overlegactie_eigenaar_zoek')
  @ForeignKey('Gebruiker', { name: 'overlegactie_eigenaar_gebruiker' })
  @Column('int', { nullable: true })
  eigenaarGebruikerId: number | null;
  @Column('text', { nullable: true }) eigenaarPersoon: string | null;
  /** Code and name as they were then: not everybody who reads it may look them up. */
  @Column('text') eigenaarPartij: string;
  @Column('text') eigenaarOrganisatie: string;
  @Column('date') uiterlijk: string;
  @Column('text', { default: 'OPEN' }) stand: string;
  @Column('text', { nullable: true }) reden: string | null;
  @Column('int', { default: 1 }) versie: number;
  @Column('timestamptz', { nullable: true }) geslotenOp: Date | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gemaaktOp: Date;
}

/** What happened to an action; a row never changes. */
@Entity()
export class OverlegactieStap {
  @PrimaryColumn('uuid', uuid('overlegactie_stap_pk')) id: string;
  @Index('overlegactie_stap_zoek')
  @ForeignKey(() => Overlegactie, { name: 'overlegactie_stap_actie' })
  @Column('uuid')
  actieId: string;
  @Column('int') regioId: number;
  @Column('text') naar: string;
  @Column('text') wat: string;
  @Column('text', { nullable: true }) reden: string | null;
  @ForeignKey('Gebruiker', { name: 'overlegactie_stap_gebruiker' })
  @Index('overlegactie_stap_gebruiker_zoek')
  @Column('int', { nullable: true })
  gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** An action of an earlier meeting as it stood when an invitation went out. */
@Entity()
@Unique('agendapunt_actie_uniek', ['agendapuntId', 'actieId'])
export class AgendapuntActie {
  @PrimaryColumn('uuid', uuid('agendapunt_actie_pk')) id: string;
  @ForeignKey(() => Agendapunt, { name: 'agendapunt_actie_punt' }) @Column('uuid') agendapuntId: string;
  @Index('agendapunt_actie_zoek')
  @ForeignKey(() => Overlegactie, { name: 'agendapunt_actie_actie' })
  @Column('uuid')
  actieId: string;
  @Column('int') regioId: number;
  @Column('text') stand: string;
  @Column('date') uiterlijk: string;
}

/** A reminder that was sent, so that it is sent once. */
@Entity()
@Unique('overlegherinnering_uniek', ['onderwerpId', 'soort', 'dag'])
@Check('overlegherinnering_soort', `soort in ('ACTIE_VOORAF','ACTIE_NA','VERSLAG')`)
export class Overlegherinnering {
  @PrimaryColumn('uuid', uuid('overlegherinnering_pk')) id: string;
  @Column('uuid') onderwerpId: string;
  @Column('text') soort: string;
  @Column('date') dag: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}
