import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A booked line of a current version. The judge is the only writer; no foreign keys, for speed: every key was joined. */
@Entity()
@Index('boeking_rapportage', ['contractId', 'periode'])
export class Boeking {
  @PrimaryColumn('int') trajectId: number;
  @PrimaryColumn('int') productId: number;
  @PrimaryColumn('int') contractId: number;
  @PrimaryColumn('date') periode: string;
  @Column('uuid') inleveringId: string;
  @Column('int') rij: number;
  @Column('int') gemeenteId: number;
  @Column('int') regioId: number;
  @Column('int') aanbiederId: number;
  @Column('int') aangebodenH: number;
  @Column('int') gevolgdH: number;
  @Column('int') eenhedenH: number;
  @Column('bigint') bedragCent: string;
  /** What the supplier said: in pace with the PIP. */
  @Column('boolean') inDePas: boolean;
}

/** What does not fit, about a line or about the report as a whole. One row per fact; it lives on over versions and re-runs. */
@Entity()
@Unique('bevinding_uniek', ['rapportageId', 'code', 'sleutel'])
@Check('bevinding_status', `status in ('OPEN','TOEGELICHT','GEACCEPTEERD','AFGEWEZEN','OPGELOST')`)
@Index('bevinding_traject', ['trajectnummer'])
@Index('bevinding_geld', ['gemeenteId', 'rapportageId', 'inleveringId', 'rij'], {
  where: `code in ('REC-302','REC-303','REC-304','REC-305') and status in ('OPEN','TOEGELICHT','AFGEWEZEN')`,
})
@Index('bevinding_regio', ['regioId', 'id'])
@Index('bevinding_aanbieder', ['zichtAanbiederId', 'id'], { where: 'zicht_aanbieder_id is not null' })
@Index('bevinding_gemeente', ['gemeenteId', 'id'], { where: 'gemeente_id is not null' })
export class Bevinding {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid') rapportageId: string;
  @Column('uuid') inleveringId: string;
  @Column('text') code: string;
  /** What makes it the same finding in a later version: traject, product, field or gemeente, and a number for repeats. */
  @Column('text') sleutel: string;
  /** Physical row in the current file; null = about the report as a whole. */
  @Column('int', { nullable: true }) rij: number | null;
  @Column('text', { nullable: true }) trajectnummer: string | null;
  @Column('text', { nullable: true }) product: string | null;
  @Column('text', { nullable: true }) veld: string | null;
  /** Measured value and limit in hundredths (hours, units or euro, by code). */
  @Column('bigint', { nullable: true }) gemeten: string | null;
  @Column('bigint', { nullable: true }) grens: string | null;
  @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('int') regioId: number;
  @Column('int') aanbiederId: number;
  /** The aanbieder who may see it; null where it would tell something of another aanbieder. */
  @Column('int', { nullable: true }) zichtAanbiederId: number | null;
  @Column('text', { default: 'OPEN' }) status: string;
  @Column('timestamptz', { default: () => 'now()' }) ontstaanOp: Date;
  @Column('timestamptz', { nullable: true }) opgelostOp: Date | null;
}

/** A step in the life of a finding: only ever added. */
@Entity()
@Index('bevinding_stap_bevinding', ['bevindingId', 'id'])
export class BevindingStap {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @ForeignKey(() => Bevinding) @Column('uuid') bevindingId: string;
  @Column('text', { nullable: true }) van: string | null;
  @Column('text') naar: string;
  @Column('text', { nullable: true }) tekst: string | null;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) gebruikerId: number | null;
  @Column('text', { nullable: true }) rol: string | null;
  /** Who, as the other side may see it: role and organisation. */
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  /** Taken while the finding told of another aanbieder: never shown to the aanbieder, also not later. */
  @Column('boolean', { default: false }) verborgen: boolean;
}
