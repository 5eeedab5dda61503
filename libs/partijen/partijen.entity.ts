import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A group of municipalities that buys or executes together; a municipality can take part in several. */
@Entity()
export class Regio {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') naam: string;
  @Column('text') soort: string;
}

/** A municipality, by its CBS code (GM0935). */
@Entity()
export class Gemeente {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') naam: string;
}

/** A supplier: language school, guidance organisation, university. */
@Entity()
export class Aanbieder {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') naam: string;
  @Column('text') kvk: string;
}

/** A municipality's part in a region, dated; the last day counts. */
@Entity()
@Check('deelname_van_tot', `tot is null or tot >= van`)
@Index('deelname_gemeente', ['gemeenteId', 'regioId'])
@Exclusion(
  'deelname_geen_overlap',
  `USING gist (regio_id WITH =, gemeente_id WITH =, daterange(van, tot, '[]') WITH &&)`,
)
export class Deelname {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey(() => Regio) @Column('int') regioId: number;
  @ForeignKey(() => Gemeente) @Column('int') gemeenteId: number;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}
