import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** How a contract is reminded and closed; without a row the usual days hold. */
@Entity()
@Check('rapportageregeling_formulier', `formulier is null or formulier in ('LEERROUTE','BEGELEIDING')`)
@Check(
  'rapportageregeling_slot',
  `(slot_maand_dagen is null or slot_maand_dagen between 0 and 365) and (slot_kwartaal_dagen is null or slot_kwartaal_dagen between 0 and 365)`,
)
export class Rapportageregeling {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index({ unique: true }) @ForeignKey('Contract') @Column('int') contractId: number;
  /** Days counted from the last day; negative is before. */
  @Column('int', { array: true }) herinnerdagen: number[];
  /** Days after the last day on which a report closes; null = it stays open. */
  @Column('int', { nullable: true }) slotMaandDagen: number | null;
  @Column('int', { nullable: true }) slotKwartaalDagen: number | null;
  /** Which quarter form; null = by what the contract buys. */
  @Column('text', { nullable: true }) formulier: string | null;
}

/** A decision about the term of one report, or a request for one; a row never changes. */
@Entity()
@Check('termijnbesluit_soort', `soort in ('UITSTEL_GEVRAAGD','UITSTEL_GEGEVEN','UITSTEL_GEWEIGERD','ONTGRENDELD')`)
@Check('termijnbesluit_tot', `(soort = 'UITSTEL_GEWEIGERD') = (tot is null)`)
@Check('termijnbesluit_reden', `length(reden) between 3 and 1000`)
export class Termijnbesluit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Index() @ForeignKey('Rapportage') @Column('uuid') rapportageId: string;
  @Column('int') aanbiederId: number;
  @Column('int') regioId: number;
  @Column('text') soort: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') reden: string;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) gebruikerId: number | null;
  /** The name as it was then. */
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** A reminder that fell due; the mail goes out once, when there is a way to send it. */
@Entity()
@Unique('herinnering_uniek', ['rapportageId', 'dag'])
@Check('herinnering_soort', `soort in ('VOORAF','OP','NA')`)
@Index('herinnering_open', ['id'], { where: 'verstuurd_op is null' })
export class Herinnering {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Rapportage') @Column('uuid') rapportageId: string;
  @Index() @Column('int') aanbiederId: number;
  @Index() @Column('int') regioId: number;
  @Column('text') soort: string;
  @Column('date') dag: string;
  @Column('timestamptz', { default: () => 'now()' }) gemaaktOp: Date;
  @Column('timestamptz', { nullable: true }) verstuurdOp: Date | null;
}
