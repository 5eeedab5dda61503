import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

const STANDEN = `('CONCEPT','INGEDIEND','ACTIE_NODIG','GOEDGEKEURD')`;

/** One section of a quarter report: what the supplier filled in, and its stand. */
@Entity()
@Unique('kwartaal_sectie_uniek', ['rapportageId', 'sectie'])
@Check('kwartaal_sectie_stand', `stand in ${STANDEN}`)
export class KwartaalSectie {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Rapportage') @Column('uuid') rapportageId: string;
  @Index() @Column('int') aanbiederId: number;
  @Index() @Column('int') regioId: number;
  @Column('text') sectie: string;
  @Column('text', { default: 'CONCEPT' }) stand: string;
  /** Goes up with every save: who saves an older one is told so. */
  @Column('int', { default: 1 }) versie: number;
  /** Own values, explanations, actions, and whether the computed figures were looked at. */
  @Column('jsonb') gegevens: unknown;
  /** What must be mended, when it was sent back. */
  @Column('text', { nullable: true }) terugReden: string | null;
  @Column('text') bijgewerktDoor: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) bijgewerktOp: Date;
}

/** What was handed in, as it was at that moment; never changes. */
@Entity()
@Unique('kwartaal_versie_uniek', ['rapportageId', 'nr'])
export class KwartaalVersie {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Rapportage') @Column('uuid') rapportageId: string;
  @Index() @Column('int') aanbiederId: number;
  @Index() @Column('int') regioId: number;
  @Column('int') nr: number;
  /** Figures, own values and sources. */
  @Column('jsonb') inhoud: unknown;
  @Column('bytea') sha256: Buffer;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** What happened to a quarter report or one of its sections; a row never changes. */
@Entity()
@Check('kwartaal_stap_naar', `naar in ${STANDEN}`)
export class KwartaalStap {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Index() @ForeignKey('Rapportage') @Column('uuid') rapportageId: string;
  @Column('int') aanbiederId: number;
  @Column('int') regioId: number;
  @Column('text') sectie: string;
  @Column('text') van: string;
  @Column('text') naar: string;
  @Column('text', { nullable: true }) reden: string | null;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}
