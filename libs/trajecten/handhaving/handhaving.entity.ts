import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Traject } from '../trajecten.entity.js';

const STANDEN = `('GEWAARSCHUWD','REDENEN_GEVRAAGD','GEHOORD','BESLOTEN','BEZWAAR','AFGEDAAN')`;

/** One case of enforcement: why, how far it is, and what was decided. Codes only. */
@Entity()
@Check('handhaving_grond', `grond ~ '^[A-Z_]+$'`)
@Check('handhaving_stand', `stand in ${STANDEN}`)
@Check('handhaving_verwijtbaarheid', `verwijtbaarheid in ('VERMINDERD','NORMAAL','GROVE_SCHULD','OPZET')`)
@Check('handhaving_bedrag', `bedrag_cent >= 0`)
export class Handhaving {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Index('handhaving_traject') @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') grond: string;
  /** The day of the conduct. */
  @Column('date') feitdatum: string;
  @Column('text') stand: string;
  @Column('text', { nullable: true }) verwijtbaarheid: string | null;
  @Column('bigint', { nullable: true }) bedragCent: string | null;
  /** How the amount was reckoned. */
  @Column('text', { nullable: true }) som: string | null;
}

/** A step: only ever added. */
@Entity()
@Check('handhaving_stap_naar', `naar in ${STANDEN}`)
@Check('handhaving_stap_code', `code ~ '^[A-Z_]+$'`)
@Index('handhaving_stap_handhaving', ['handhavingId', 'id'])
export class HandhavingStap {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Handhaving) @Column('uuid') handhavingId: string;
  @Index('handhaving_stap_traject') @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') naar: string;
  @Column('date') datum: string;
  @Column('text') code: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}
