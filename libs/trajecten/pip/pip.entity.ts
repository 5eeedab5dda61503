import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { RuweInhoud } from '../domain/pip/inhoud.js';
import type { Gevolg, Wisselregel } from '../domain/pip/wisseltoets.js';
import { Pip, Traject } from '../trajecten.entity.js';

/** A version of a draft as somebody saved it. */
export interface Conceptstand {
  versie: number;
  inhoud: RuweInhoud;
  door: string;
}

/**
 * A plan that is being made: what was typed, also when it is not right yet. A decision (Pip) is made of it; the drafts that
 * nobody went on with stay as they were.
 */
@Entity()
@Check('pip_concept_stand', `stand in ('OPEN','INGETROKKEN','VASTGESTELD')`)
@Index('pip_concept_open', ['trajectId', 'gemeenteId'], { unique: true, where: `stand = 'OPEN'` })
export class PipConcept {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  /** Counts the times it was saved; who saves says which one they looked at. */
  @Column('int', { default: 1 }) versie: number;
  @Column('text', { default: 'OPEN' }) stand: string;
  /** The version of the plan that it began from; 0 = there was none. */
  @Column('int') basisVersie: number;
  @Column('jsonb') inhoud: RuweInhoud;
  /** The last saved versions before this one, to tell a second person what changed. */
  @Column('jsonb', { default: [] }) eerder: Conceptstand[];
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gewijzigdOp: Date;
  @Column('text') gewijzigdDoor: string;
  @Index() @ForeignKey(() => Pip) @Column('int', { nullable: true }) pipId: number | null;
}

/** A change of route or level, step by step: what was shown, who approved it, and the version that it led to. */
@Entity()
@Check('leerroute_wijziging_soort', `soort in ('LEERROUTE','NIVEAU')`)
@Check('leerroute_wijziging_stand', `stand in ('VOORBEREID','GOEDGEKEURD','UITGEVOERD','VERVALLEN')`)
@Check('leerroute_wijziging_goedgekeurd', `stand not in ('GOEDGEKEURD','UITGEVOERD') or goedgekeurd_op is not null`)
@Index('leerroute_wijziging_open', ['trajectId', 'gemeenteId'], {
  ...{ unique: true, where: `stand in ('VOORBEREID','GOEDGEKEURD')` },
})
export class LeerrouteWijziging {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') soort: string;
  @Column('text', { default: 'VOORBEREID' }) stand: string;
  /** The version of the plan that it changes. */
  @Column('int') vanVersie: number;
  @Column('text') vanLeerroute: string;
  @Column('text') naarLeerroute: string;
  @Column('jsonb') vanNiveaus: Record<string, string>;
  @Column('jsonb') naarNiveaus: Record<string, string>;
  @Column('bigint') kostprijsWasCent: string;
  @Column('bigint') kostprijsWordtCent: string;
  @Column('bigint') geboektCent: string;
  @Column('jsonb') toets: Wisselregel[];
  @Column('jsonb') gevolgen: Gevolg[];
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) voorbereidOp: Date;
  @Column('text') voorbereidDoor: string;
  @Column('timestamptz', { nullable: true }) goedgekeurdOp: Date | null;
  @Column('text', { nullable: true }) goedgekeurdDoor: string | null;
}

/** An objection against a version; the reasons stay in the file of the legal department. */
@Entity()
@Check('pip_bezwaar_uitkomst', `uitkomst in ('GEGROND','DEELS_GEGROND','ONGEGROND','NIET_ONTVANKELIJK','INGETROKKEN')`)
@Check(
  'pip_bezwaar_beslist',
  `(uitkomst is null) = (beslist_op is null) and (beslist_op is null or beslist_op >= ontvangen_op)`,
)
export class PipBezwaar {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey(() => Pip) @Column('int') pipId: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('date') ontvangenOp: string;
  @Column('text', { nullable: true }) uitkomst: string | null;
  @Column('date', { nullable: true }) beslistOp: string | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}
