import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is bought: TAAL_KNM, ALFABETISERING, PVT, ... */
@Entity()
export class Product {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Column('text') naam: string;
}

/** A lot of a region's purchase. */
@Entity()
export class Perceel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) code: string;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('text') naam: string;
  @Column('int') maxAanbieders: number;
}

/** An agreement with one supplier on one lot; ratios (`_bp`) are ten-thousandths, 0,80 = 8000. */
@Entity()
@Check('contract_van_tot', `tot is null or tot >= van`)
@Check('contract_ritme', `ritme in ('MAAND','KWARTAAL','BEIDE')`)
export class Contract {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) nummer: string;
  @Index() @ForeignKey(() => Perceel) @Column('int') perceelId: number;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Index() @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') ritme: string;
  /** Share of offered hours that must be followed. */
  @Column('int') aanwezigheidsnormBp: number;
  /** Offered hours may be this share of the planned hours of a month. */
  @Column('int', { default: 11000 }) aanbodgrensBp: number;
  /** Followed hours must be at least this share of the planned hours so far. */
  @Column('int', { default: 7500 }) tempogrensBp: number;
  /** The pace is judged from this month of a PIP part onward. */
  @Column('int', { default: 3 }) tempoVanafMaand: number;
  /** The first month that must be reported; null = from the start of the contract. */
  @Column('date', { nullable: true }) rapportageVanaf: string | null;
  /** A month report is due on this day of the next month. */
  @Column('int', { default: 10 }) inleverdag: number;
}

/** A dated price of a product under a contract, in ten-thousandths of a euro per unit. */
@Entity()
@Check('tarief_van_tot', `tot is null or tot >= van`)
@Check('tarief_bedrag', `bedrag_e4 >= 0`)
@Exclusion(
  'tarief_geen_overlap',
  `USING gist (contract_id WITH =, product_id WITH =, daterange(van, tot, '[]') WITH &&)`,
)
@Index('tarief_contract_product', ['contractId', 'productId', 'van'])
export class Tarief {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Contract) @Column('int') contractId: number;
  @Index() @ForeignKey(() => Product) @Column('int') productId: number;
  /** LESUUR, MAAND, TRAJECT, ... */
  @Column('text') eenheid: string;
  @Column('bigint') bedragE4: string;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}
