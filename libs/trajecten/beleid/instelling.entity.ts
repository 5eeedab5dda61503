import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a gemeente has set about the terms of trajecten, from a day; without a row the law holds. */
@Entity()
@Check('instelling_van_tot', `tot is null or tot >= van`)
@Exclusion(
  'instelling_geen_overlap',
  `USING gist (gemeente_id WITH =, sleutel WITH =, daterange(van, tot, '[]') WITH &&)`,
)
@Index('instelling_gemeente', ['gemeenteId', 'sleutel', 'van'])
export class Instelling {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') sleutel: string;
  @Column('text', { nullable: true }) waarde: string | null;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  /** The decision or document that it rests on. */
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}
