import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A threshold of the law in cents, dated: the one that holds on the day counts. */
@Entity()
@Check('drempel_van_tot', `tot is null or tot >= van`)
export class Drempel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') soort: string;
  @Column('bigint') bedragCent: string;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') bron: string;
}

/** A form of procedure as data: seeded for everyone (`regio_id` null), or a region's own copy. Rows never change. */
@Entity()
@Index('procedurevorm_code', ['code', 'regioId', 'van'], { unique: true })
@Check('procedurevorm_cap', `cap_telling in ('CONTRACTEN','PARTIJEN')`)
export class Procedurevorm {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') code: string;
  @Index() @ForeignKey('Regio') @Column('int', { nullable: true }) regioId: number | null;
  @Index() @ForeignKey(() => Procedurevorm) @Column('int', { nullable: true }) gebaseerdOpId: number | null;
  @Column('text') naam: string;
  @Column('text') bron: string;
  @Column('date') van: string;
  /** Only when the estimate stays under the threshold. */
  @Column('boolean') onderDrempel: boolean;
  @Column('bigint', { nullable: true }) eigenGrensCent: string | null;
  @Column('int') minUitnodigingen: number;
  @Column('int', { nullable: true }) maxUitnodigingen: number | null;
  @Column('int') standstillDagen: number;
  @Column('int') gratieMinuten: number;
  @Column('text') capTelling: string;
}

/** A step of a form: when it comes, who may take it, how long it takes, and where that is written. */
@Entity()
@Unique('procedurestap_code', ['procedurevormId', 'code'])
@Check('procedurestap_prijs', `prijs in ('GEEN','INDICATIEF','DEFINITIEF')`)
export class Procedurestap {
  @PrimaryColumn('int') @ForeignKey(() => Procedurevorm) procedurevormId: number;
  @PrimaryColumn('int') volgnr: number;
  @Column('text') code: string;
  @Column('text') soort: string;
  @Column('text') naam: string;
  @Column('text', { array: true }) wie: string[];
  @Column('boolean') verplicht: boolean;
  @Column('text', { nullable: true }) prijs: string | null;
  @Column('int', { default: 0 }) minDagen: number;
  @Column('text') bron: string;
}

/** One procurement of a region. Where it stands is derived from its events, its rounds and the clock. */
@Entity()
@Index('aanbesteding_regio', ['regioId', 'id'])
export class Aanbesteding {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Regio') @Column('int') regioId: number;
  @Index() @ForeignKey(() => Procedurevorm) @Column('int') procedurevormId: number;
  @Column('text') titel: string;
  @Column('text', { default: '' }) omschrijving: string;
  /** Reference at TenderNed or elsewhere. */
  @Column('text', { nullable: true }) kenmerk: string | null;
  @Column('text', { array: true, default: '{}' }) cpv: string[];
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) aangemaaktOp: Date;
}

/** A line of an estimate; the latest version of the lines counts, earlier ones stay. */
@Entity()
export class Ramingregel {
  @PrimaryColumn('uuid') @ForeignKey(() => Aanbesteding) aanbestedingId: string;
  @PrimaryColumn('int') versie: number;
  @PrimaryColumn('int') volgnr: number;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('text') omschrijving: string;
  @Column('bigint') perJaarCent: string;
  @Column('int') jaren: number;
  @Column('int') verlengingsjaren: number;
  @Column('int') btwBp: number;
}

/** A lot as it was put out in one procurement; every version stays readable. */
@Entity()
@Unique('perceelversie_uniek', ['perceelId', 'versie'])
@Check('perceelversie_max', `max_aanbieders > 0`)
export class Perceelversie {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Perceel') @Column('int') perceelId: number;
  @Index() @ForeignKey(() => Aanbesteding) @Column('uuid') aanbestedingId: string;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('int') versie: number;
  @Column('text') code: string;
  @Column('text') naam: string;
  @Column('text') gebied: string;
  @Column('text', { array: true }) leerroutes: string[];
  /** Participants a year. */
  @Column('int') omvang: number;
  @Column('int') maxAanbieders: number;
  @Column('bigint', { nullable: true }) plafondCent: string | null;
  /** What the contract will say, as far as it was chosen. */
  @Column('jsonb', { default: {} }) contracttermen: Record<string, unknown>;
  @Column('text', { default: '' }) reden: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gemaaktOp: Date;
}
@Entity()
export class PerceelversieProduct {
  @PrimaryColumn('int') @ForeignKey(() => Perceelversie) perceelversieId: number;
  @Index() @ForeignKey('Product') @PrimaryColumn('int') productId: number;
}
/** How a ceiling was built up, line by line: what a court asks for. */
@Entity()
export class Plafondregel {
  @PrimaryColumn('int') @ForeignKey(() => Perceelversie) perceelversieId: number;
  @PrimaryColumn('int') volgnr: number;
  @Column('text') omschrijving: string;
  @Column('bigint') bedragCent: string;
  @Column('text') bron: string;
}

/** What happened, dated; rows are only ever added. */
@Entity()
@Index('aanbesteding_gebeurtenis_volgorde', ['aanbestedingId', 'id'])
@Check('aanbesteding_gebeurtenis_zicht', `zicht in ('REGIO','DEELNEMERS','AANBIEDER')`)
export class AanbestedingGebeurtenis {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey(() => Aanbesteding) @Column('uuid') aanbestedingId: string;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('text') soort: string;
  @Column('text', { nullable: true }) stap: string | null;
  @Column('date') op: string;
  @Index() @ForeignKey('Perceel') @Column('int', { nullable: true }) perceelId: number | null;
  @Index() @ForeignKey('Aanbieder') @Column('int', { nullable: true }) aanbiederId: number | null;
  /** Who may read it beside the region: nobody, everyone who takes part, or the one it names. */
  @Column('text') zicht: string;
  @Column('jsonb', { default: {} }) gegevens: unknown;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) doorId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) vastgelegdOp: Date;
}
