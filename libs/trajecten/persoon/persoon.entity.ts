import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Traject } from '../trajecten.entity.js';

/** Who the person of a traject is. Nothing here can be read without the key, and nobody but the gemeente gets at the row. */
@Entity()
@Unique('inburgeraar_uniek', ['trajectId', 'gemeenteId'])
@Index('inburgeraar_bsn', ['gemeenteId', 'bsnZoek'])
export class Inburgeraar {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  /** AES-256-GCM over JSON; bound to the traject. */
  @Column('bytea') versleuteld: Buffer;
  @Index() @Column('int') sleutelNr: number;
  /** Keyed hash, to find a person by BSN without decrypting all. */
  @Column('bytea', { nullable: true }) bsnZoek: Buffer | null;
  @Column('int', { default: 1 }) versie: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gewijzigdOp: Date;
  @Column('text') gewijzigdDoor: string;
}

/** Who read whose data, why, and for which processing activity. Rows are only added. */
@Entity()
@Index('persoon_inzage_gemeente', ['gemeenteId', 'id'])
@Check('persoon_inzage_codes', `doel ~ '^[A-Z_]+$' and activiteit ~ '^[A-Z0-9_-]+$' and handeling ~ '^[A-Z_]+$'`)
export class PersoonInzage {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Column('int', { nullable: true }) gebruikerId: number | null;
  @Column('text') door: string;
  @Column('text') rol: string;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') doel: string;
  @Column('text') activiteit: string;
  @Column('text') handeling: string;
  @Column('int', { array: true }) trajectIds: number[];
}

/** How many years after closing a gemeente keeps a file. Without a row: ten. */
@Entity()
@Check('bewaartermijn_jaren', `jaren between 1 and 50`)
export class Bewaartermijn {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int', { unique: true }) gemeenteId: number;
  @Column('int') jaren: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gewijzigdOp: Date;
  @Column('text') gewijzigdDoor: string;
}

/** What would be removed, shown first; nothing goes before somebody confirms it, and then only this. */
@Entity()
@Index('opruiming_gemeente', ['gemeenteId', 'id'])
@Check('opruiming_stand', `stand in ('VOORGESTELD','BEVESTIGD','UITGEVOERD')`)
export class Opruiming {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('int') jaren: number;
  @Column('date') peildatum: string;
  @Column('int', { array: true }) trajectIds: number[];
  @Column('jsonb') voorstel: unknown;
  @Column('text', { default: 'VOORGESTELD' }) stand: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gemaaktOp: Date;
  @Column('text') gemaaktDoor: string;
  @Column('timestamptz', { nullable: true }) bevestigdOp: Date | null;
  @Column('text', { nullable: true }) bevestigdDoor: string | null;
  @Column('timestamptz', { nullable: true }) uitgevoerdOp: Date | null;
  @Column('int', { nullable: true }) verwijderd: number | null;
}
