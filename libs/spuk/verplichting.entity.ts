import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What the plan of one traject promises, per contract, product and year; derived from plans, facts and booked lines.
 * No foreign keys: its keys come from rows that have them.
 */
@Entity()
@Check('verplichting_klopt', `toegezegd_cent + boven_cent + verschoven_cent = besteed_cent + open_cent + vrij_cent`)
@Check('verplichting_niet_negatief', `least(plan_cent, toegezegd_cent, boven_cent, open_cent, vrij_cent) >= 0`)
@Index('verplichting_gemeente', ['gemeenteId', 'jaar', 'contractId', 'productId', 'trajectId'])
export class Verplichting {
  @PrimaryColumn('int') trajectId: number;
  @PrimaryColumn('int') contractId: number;
  @PrimaryColumn('int') productId: number;
  @PrimaryColumn('int') jaar: number;
  /** The gemeente of today; or, after a move, the one that what was spent before is booked for. */
  @PrimaryColumn('int') gemeenteId: number;
  @Column('int') regioId: number;
  /** The months of this year (1-12) that the plan runs in. */
  @Column('int') vanMaand: number;
  @Column('int') totMaand: number;
  @Column('bigint') planCent: string;
  @Column('bigint') toegezegdCent: string;
  @Column('bigint') bovenCent: string;
  @Column('bigint') verschovenCent: string;
  @Column('bigint') besteedCent: string;
  @Column('bigint') openCent: string;
  @Column('bigint') vrijCent: string;
}

/** The same, added up over trajecten: amounts without persons. */
@Entity()
@Index('verplichting_stand_jaar', ['gemeenteId', 'jaar'])
export class VerplichtingStand {
  @PrimaryColumn('int') gemeenteId: number;
  @PrimaryColumn('int') contractId: number;
  @PrimaryColumn('int') productId: number;
  @PrimaryColumn('int') jaar: number;
  @PrimaryColumn('int') vanMaand: number;
  @PrimaryColumn('int') totMaand: number;
  @Column('int') regioId: number;
  @Column('bigint') planCent: string;
  @Column('bigint') toegezegdCent: string;
  @Column('bigint') bovenCent: string;
  @Column('bigint') verschovenCent: string;
  @Column('bigint') besteedCent: string;
  @Column('bigint') openCent: string;
  @Column('bigint') vrijCent: string;
  @Column('int') aantal: number;
}

/** What changed and must be reckoned again; written by triggers in the transaction of the change. */
@Entity()
@Check('spuk_wacht_soort', `soort in ('TRAJECT','BUDGET','RAPPORTAGE')`)
export class SpukWacht {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column('text') soort: string;
  @Column('int') sleutel: number;
  @Column('int', { nullable: true }) jaar: number | null;
  @Column('uuid', { nullable: true }) onderwerp: string | null;
}

/** The month that the commitments hold for. */
@Entity()
@Check('spuk_peil_een', `id = 1`)
export class SpukPeil {
  @PrimaryColumn('int', { default: 1 }) id: number;
  @Column('date') maand: string;
}

/** Blocked and disputed amounts of the current version of a report. */
@Entity()
@Index('spuk_apart_stand_gemeente', ['gemeenteId', 'jaar'])
export class SpukApartStand {
  @PrimaryColumn('uuid') rapportageId: string;
  @PrimaryColumn('int') gemeenteId: number;
  /** 0 = the product is unknown. */
  @PrimaryColumn('int') productId: number;
  @Column('int') regioId: number;
  @Column('int') jaar: number;
  @Column('bigint') geblokkeerdCent: string;
  @Column('bigint') betwistCent: string;
}

/** First plans per month and leerroute. */
@Entity()
export class SpukInstroomStand {
  @PrimaryColumn('int') gemeenteId: number;
  @PrimaryColumn('date') maand: string;
  @PrimaryColumn('text') leerroute: string;
  @Column('int') aantal: number;
  @Column('bigint') kostprijsCent: string;
}
