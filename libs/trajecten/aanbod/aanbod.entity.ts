import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** The matrices of one source. */
@Entity()
export class Aanbodconfiguratie {
  @PrimaryColumn('int') id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') naam: string;
  @Column('text') bron: string;
}
@Entity()
@Check('aanbodcel_tabel', `tabel in ('AANBODPLICHT','SCHAAL')`)
@Check('aanbodcel_waarde', `waarde in ('JA','NEE','MET_BIJSTAND')`)
export class Aanbodcel {
  @ForeignKey(() => Aanbodconfiguratie) @PrimaryColumn('int') configuratieId: number;
  @PrimaryColumn('text') tabel: string;
  @PrimaryColumn('text') onderdeel: string;
  @PrimaryColumn('text') groep: string;
  @Column('text') waarde: string;
}
/** On which scale a part is bought; more than one where the source leaves the choice. */
@Entity()
@Check('aanbodschaal_schalen', `schalen <@ array['LOKAAL','SUBREGIONAAL','REGIONAAL']`)
export class Aanbodschaal {
  @ForeignKey(() => Aanbodconfiguratie) @PrimaryColumn('int') configuratieId: number;
  @PrimaryColumn('text') onderdeel: string;
  @Column('text', { array: true }) schalen: string[];
  @Column('boolean', { default: false }) zelf: boolean;
}
/** Which configuration a gemeente follows, from a day. */
@Entity()
@Check('aanbodkeuze_van_tot', `tot is null or tot >= van`)
@Exclusion('aanbodkeuze_geen_overlap', `USING gist (gemeente_id WITH =, daterange(van, tot, '[]') WITH &&)`)
export class Aanbodkeuze {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Index() @ForeignKey(() => Aanbodconfiguratie) @Column('int') configuratieId: number;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') door: string;
}
/** A cell that a gemeente fills in otherwise, from a day. */
@Entity()
@Check('aanbodafwijking_waarde', `waarde in ('JA','NEE','MET_BIJSTAND')`)
@Check('aanbodafwijking_van_tot', `tot is null or tot >= van`)
@Exclusion(
  'aanbodafwijking_geen_overlap',
  `USING gist (gemeente_id WITH =, tabel WITH =, onderdeel WITH =, groep WITH =, daterange(van, tot, '[]') WITH &&)`,
)
export class Aanbodafwijking {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') tabel: string;
  @Column('text') onderdeel: string;
  @Column('text') groep: string;
  @Column('text') waarde: string;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') bron: string;
  @Column('text') door: string;
}
/** On which scale a gemeente buys a part and who does it, from a day. */
@Entity()
@Check('onderdeeluitvoering_schaal', `schaal in ('LOKAAL','SUBREGIONAAL','REGIONAAL')`)
@Check('onderdeeluitvoering_uitvoering', `uitvoering in ('ZELF','GEDEELDE_DIENST','CONTRACT')`)
@Check('onderdeeluitvoering_van_tot', `tot is null or tot >= van`)
@Exclusion(
  'onderdeeluitvoering_geen_overlap',
  `USING gist (gemeente_id WITH =, onderdeel WITH =, daterange(van, tot, '[]') WITH &&)`,
)
export class Onderdeeluitvoering {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') onderdeel: string;
  @Column('text') schaal: string;
  @Column('text') uitvoering: string;
  @Column('text', { nullable: true }) uitvoerder: string | null;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') door: string;
}
