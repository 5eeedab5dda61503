import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The SPUK amount of a gemeente for a year, in cents. */
@Entity()
@Unique('spuk_budget_uniek', ['gemeenteId', 'jaar'])
@Check('spuk_budget_bedrag', `bedrag_cent >= 0`)
export class SpukBudget {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('int') jaar: number;
  @Column('bigint') bedragCent: string;
}

/**
 * What booked lines have spent, rolled up per gemeente, month, contract and product. Kept by the reconciliation;
 * always equal to the sum of the bookings. No foreign keys: its keys come from rows that have them.
 */
@Entity()
@Index('besteding_contract', ['contractId', 'periode'])
@Index('besteding_regio', ['regioId', 'periode'])
export class Besteding {
  @PrimaryColumn('int') gemeenteId: number;
  @PrimaryColumn('date') periode: string;
  @PrimaryColumn('int') contractId: number;
  @PrimaryColumn('int') productId: number;
  @Column('int') regioId: number;
  @Column('int') aanbiederId: number;
  @Column('bigint') bedragCent: string;
  @Column('bigint') aangebodenH: string;
  @Column('bigint') gevolgdH: string;
  @Column('bigint') eenhedenH: string;
  @Column('int') aantal: number;
}
