import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The path of one inburgeraar, known outside the gemeente only by its number. */
@Entity()
@Index('traject_afgesloten', ['gemeenteId', 'afgeslotenOp'], { where: 'afgesloten_op is not null' })
export class Traject {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) trajectnummer: string;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') doelgroep: string;
  @Column('date', { nullable: true }) gehuisvestOp: string | null;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) klantmanagerId: number | null;
  @Column('date', { nullable: true }) afgeslotenOp: string | null;
  /** The day on which everything about the person was removed; the number and the money stay. */
  @Column('date', { nullable: true }) opgeruimdOp: string | null;
}

/** A version of the plan; the kostprijs (cents) is fixed on the day it is vastgesteld. */
@Entity()
@Unique('pip_versie_uniek', ['trajectId', 'versie'])
@Check('pip_kostprijs', `kostprijs_cent >= 0`)
@Check('pip_soort', `soort in ('EERSTE','BIJSTELLING','LEERROUTE','NIVEAU')`)
export class Pip {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Traject) @Column('int') trajectId: number;
  @Column('int') versie: number;
  @Column('date') vastgesteldOp: string;
  @Column('text') leerroute: string;
  @Column('bigint') kostprijsCent: string;
  /** For what is done about this version, such as judging reports again. */
  @Column('uuid', { unique: true, default: () => 'uuidv7()' }) kenmerk: string;
  /** Why the version was made; null when it came from elsewhere, as do all that follow here. */
  @Column('text', { nullable: true }) soort: string | null;
  /** Level per part of the exam. */
  @Column('jsonb', { nullable: true }) niveaus: Record<string, string> | null;
  /** Hours of PVT and MAP, talks per year: numbers only. */
  @Column('jsonb', { nullable: true }) afspraken: Record<string, number | null> | null;
  /** The name as it was then. */
  @Column('text', { nullable: true }) klantmanager: string | null;
  @Index() @ForeignKey('LeerrouteWijziging') @Column('int', { nullable: true }) wijzigingId: number | null;
}

/** A part of a PIP: product, contract, period and hours (hundredths). */
@Entity()
@Check('pip_onderdeel_van_tot', `tot is null or tot >= van`)
@Index('pip_onderdeel_pip', ['pipId', 'productId'])
@Index('pip_onderdeel_contract', ['contractId'])
@Check('pip_onderdeel_bedrag', `bedrag_cent >= 0`)
export class PipOnderdeel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Pip) @Column('int') pipId: number;
  @Index() @ForeignKey('Product') @Column('int') productId: number;
  @ForeignKey('Contract') @Column('int') contractId: number;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('int') urenPerMaandH: number;
  @Column('int') urenTotaalH: number;
  /** How the part was priced; null when the version came from elsewhere, which fixed the whole only. */
  @Index() @ForeignKey('Tarief') @Column('int', { nullable: true }) tariefId: number | null;
  @Column('text', { nullable: true }) eenheid: string | null;
  @Column('bigint', { nullable: true }) tariefE4: string | null;
  @Column('int', { nullable: true }) aantalH: number | null;
  @Column('bigint', { nullable: true }) bedragCent: string | null;
  /** The sum as it was shown. */
  @Column('text', { nullable: true }) som: string | null;
  @Column('text', { nullable: true }) niveau: string | null;
  @Column('text', { nullable: true }) locatie: string | null;
}
