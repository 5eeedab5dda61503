import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One change: who, in which role, what, from what to what. Rows are only ever added (the database refuses the rest). */
@Entity()
@Index('audit_tabel_sleutel', ['tabel', 'sleutel'])
export class Audit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Column('int', { nullable: true }) gebruikerId: number | null;
  @Column('text', { nullable: true }) rol: string | null;
  @Column('int', { nullable: true }) organisatieId: number | null;
  @Column('text') tabel: string;
  @Column('text') handeling: string;
  @Column('text', { nullable: true }) sleutel: string | null;
  @Column('jsonb', { nullable: true }) voor: unknown;
  @Column('jsonb', { nullable: true }) na: unknown;
}
