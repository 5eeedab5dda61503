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
@Check('contract_plafond', `plafond_cent is null or plafond_cent >= 0`)
@Check('contract_noshow', `noshow_betaald_bp is null or noshow_betaald_bp between 0 and 10000`)
@Check('contract_uitval', `uitval_regel is null or uitval_regel in ('NAAR_UREN','PER_FASE','VOLLEDIG','GEEN')`)
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
  /** A quarter report is due on this day of the month after the quarter. */
  @Column('int', { default: 15 }) inleverdagKwartaal: number;
  /** Most that may be spent over the whole term, in cents. */
  @Column('bigint', { nullable: true }) plafondCent: string | null;
  /** The quality mark that is demanded; its dated state stands in ContractKeurmerk. */
  @Column('text', { nullable: true }) keurmerkVereist: string | null;
  /** Share of the price that is paid when a participant stays away without notice. */
  @Column('int', { nullable: true }) noshowBetaaldBp: number | null;
  /** Notice, in hours, within which staying away counts as notified. */
  @Column('int', { nullable: true }) noshowAfmeldenUren: number | null;
  @Column('text', { nullable: true }) uitvalRegel: string | null;
  /** Weeks of absence after which a participant has dropped out. */
  @Column('int', { nullable: true }) uitvalNaWeken: number | null;
  @Column('text', { nullable: true }) bronDocument: string | null;
  @Column('text', { nullable: true }) bronPagina: string | null;
  /** What the contract came from, such as a definitive award. */
  @Column('text', { nullable: true }) herkomst: string | null;
}

/**
 * A dated version of the price of a product under a contract, in ten-thousandths of a euro per unit. One per contract,
 * product and day: this is the price that reports are settled at. Other prices (by group size, location, leerroute) hang
 * beneath it as TariefTrede. Once used it never changes (trigger tarief_vast): a new version instead.
 */
@Entity()
@Check('tarief_van_tot', `tot is null or tot >= van`)
@Check('tarief_bedrag', `bedrag_e4 >= 0`)
@Check('tarief_btw', `btw in ('VRIJGESTELD','NUL','LAAG','HOOG')`)
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
  @Column('text', { default: 'VRIJGESTELD' }) btw: string;
  @Column('text', { nullable: true }) bronDocument: string | null;
  @Column('text', { nullable: true }) bronPagina: string | null;
  /** The indexation that made this version. */
  @Index() @ForeignKey('Indexatie') @Column('int', { nullable: true }) indexatieId: number | null;
}
