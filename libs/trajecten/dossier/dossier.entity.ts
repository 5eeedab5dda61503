import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Traject } from '../trajecten.entity.js';

/**
 * A dated fact of a traject. Rows are only added: a correction is a new row, and what it replaces or what was withdrawn
 * stays readable. Verdicts use the living rows only.
 */
@Entity()
@Check('traject_feit_soort', `soort ~ '^[A-Z][A-Z0-9_]+$'`)
@Check('traject_feit_code', `code ~ '^[A-Z0-9_]+$'`)
@Check('traject_feit_van_tot', `tot is null or tot >= datum`)
@Check('traject_feit_uren', `uren_h > 0`)
@Check('traject_feit_bron', `bron in ('KLANTMANAGER','DUO','BRP','RAPPORTAGE','PIP')`)
@Check('traject_feit_reden', `coalesce(reden, ingetrokken_reden, 'X') ~ '^[A-Z_]+$'`)
@Index('traject_feit_levend', { synchronize: false })
@Index('traject_feit_traject', ['trajectId', 'id'])
export class TrajectFeit {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Traject) @Column('int') trajectId: number;
  /** Whose record this is: after a move the old gemeente keeps its own rows. */
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') soort: string;
  @Column('date') datum: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('int', { nullable: true }) urenH: number | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('bigint', { nullable: true }) bedragCent: string | null;
  @Column('jsonb', { default: {} }) gegevens: Record<string, string | number | boolean>;
  @Column('text') bron: string;
  @Column('boolean', { default: true }) levend: boolean;
  @Column('int', { nullable: true }) vervangtId: number | null;
  /** Why it replaces another: a code. */
  @Column('text', { nullable: true }) reden: string | null;
  @Column('int', { nullable: true }) overgenomenVanId: number | null;
  @Column('int', { nullable: true }) gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Column('timestamptz', { nullable: true }) ingetrokkenOp: Date | null;
  @Column('text', { nullable: true }) ingetrokkenDoor: string | null;
  @Column('text', { nullable: true }) ingetrokkenReden: string | null;
}

/** Where a traject was before it moved: until that day its lines and its record belong to that gemeente. */
@Entity()
@Index('eerdere_gemeente_traject', ['trajectId', 'tot'])
export class EerdereGemeente {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @Column('text') trajectnummer: string;
  @Column('text') doelgroep: string;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Index() @ForeignKey('Gemeente') @Column('int') naarGemeenteId: number;
  @Column('date') tot: string;
}

/** One file with notices of DUO or BRP that was taken in; the file itself is not kept. */
@Entity()
@Check('kennisgeving_bestand_bron', `bron in ('DUO','BRP')`)
export class KennisgevingBestand {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') bron: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Column('text') door: string;
  @Column('int') nieuw: number;
  @Column('int') gecorrigeerd: number;
  @Column('int') ingetrokken: number;
  @Column('int') bekend: number;
}

/** One notice, by the number of its sender; what it says stands in the fact. */
@Entity()
@Unique('kennisgeving_kenmerk', ['gemeenteId', 'bron', 'kenmerk'])
@Check('kennisgeving_stand', `stand in ('GELDIG','VERVANGEN','INGETROKKEN','VERWERKT')`)
export class Kennisgeving {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Index() @ForeignKey(() => KennisgevingBestand) @Column('uuid') bestandId: string;
  @Column('text') bron: string;
  @Column('text') kenmerk: string;
  @Column('text', { nullable: true }) vervangt: string | null;
  @Column('text') handeling: string;
  @Column('text') soort: string;
  @Index() @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @Index() @ForeignKey(() => TrajectFeit) @Column('int', { nullable: true }) feitId: number | null;
  /** Of what it says without the person, to know the same notice again. */
  @Column('bytea') inhoudHash: Buffer;
  @Column('text', { default: 'GELDIG' }) stand: string;
}
