import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file for CBS or DUO: what was made when, with which fingerprint, and when it was sent. */
@Entity()
@Index('verantwoording_gemeente', ['gemeenteId', 'id'])
@Check('verantwoording_soort', `soort in ('CBS','DUO_PVT','DUO_MAP','DUO_Z')`)
export class Verantwoording {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') soort: string;
  /** A quarter, as 2026-K3. */
  @Column('text') periode: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gemaaktOp: Date;
  @Column('text') gemaaktDoor: string;
  @Column('int') regels: number;
  @Column('int', { array: true }) trajectIds: number[];
  @Column('bytea') sha256: Buffer;
  /** The file, encrypted: it names persons. Null once one of them was removed. */
  @Column('bytea', { nullable: true }) inhoud: Buffer | null;
  @Index() @Column('int') sleutelNr: number;
  @Column('date', { nullable: true }) verzondenOp: string | null;
  @Column('text', { nullable: true }) verzondenDoor: string | null;
  @Column('text', { nullable: true }) kenmerk: string | null;
}
