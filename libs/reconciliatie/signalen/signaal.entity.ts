import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * One life of a fact that asks for attention. Found by the evaluator, which is the only one that adds rows; people change
 * its stand. A fact that comes back after it was gone gets a new row. No foreign keys: every key was joined.
 */
@Entity()
@Index('signaal_levend', ['code', 'sleutel'], { unique: true, where: `stand <> 'WEG'` })
@Index('signaal_leven', ['code', 'sleutel', 'leven'], { unique: true })
@Index('signaal_regio', ['regioId', 'id'], { where: 'regio_id is not null' })
@Index('signaal_aanbieder', ['zichtAanbiederId', 'id'], { where: 'zicht_aanbieder_id is not null' })
@Index('signaal_gemeente', ['gemeenteId', 'id'], { where: 'gemeente_id is not null' })
@Index('signaal_contract', ['contractId', 'code'], { where: `stand <> 'WEG'` })
@Check('signaal_stand', `stand in ('NIEUW','OP_AGENDA','BESPROKEN','GEDEMPT','WEG')`)
@Check(
  'signaal_gedempt',
  `num_nonnulls(gedempt_tot, reden, gedempt_door) = case stand when 'GEDEMPT' then 3 else 0 end`,
)
@Check('signaal_weg', `(stand = 'WEG') = (weg_op is not null)`)
@Check('signaal_reden', `length(reden) between 3 and 1000`)
@Check('signaal_van_iemand', `num_nonnulls(regio_id, gemeente_id) > 0`)
@Check('signaal_zicht', `zicht_aanbieder_id is null or zicht_aanbieder_id = aanbieder_id`)
export class Signaal {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'signaal_pk' }) id: string;
  @Column('text') code: string;
  /** What makes it the same fact tomorrow. */
  @Column('text') sleutel: string;
  @Column('int', { default: 1 }) leven: number;
  @Column('int', { nullable: true }) regioId: number | null;
  @Column('int', { nullable: true }) aanbiederId: number | null;
  /** The aanbieder who may see it; null where it would tell something of another. */
  @Column('int', { nullable: true }) zichtAanbiederId: number | null;
  @Column('int', { nullable: true }) contractId: number | null;
  @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('int', { nullable: true }) trajectId: number | null;
  /** What it points at: a report, a term, a purse. */
  @Column('text', { nullable: true }) onderwerp: string | null;
  /** Figures by name; nothing in it depends on the day it was looked at. */
  @Column('jsonb') cijfers: unknown;
  /** The threshold that was passed. */
  @Column('int', { nullable: true }) drempel: number | null;
  @Column('text', { default: 'NIEUW' }) stand: string;
  @Column('date') eerstGezien: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) laatstVeranderd: Date;
  /** Muted up to and including this day. */
  @Column('date', { nullable: true }) gedemptTot: string | null;
  @Column('text', { nullable: true }) reden: string | null;
  /** The name as it was then. */
  @Column('text', { nullable: true }) gedemptDoor: string | null;
  @Column('date', { nullable: true }) wegOp: string | null;
  /** When its earlier life ended. */
  @Column('date', { nullable: true }) vorigeWegOp: string | null;
}

/** What a person did with a signal: only ever added. */
@Entity()
@Index('signaal_stap_zoek', ['signaalId', 'id'])
@Check('signaal_stap_naar', `naar in ('NIEUW','OP_AGENDA','BESPROKEN','GEDEMPT')`)
export class SignaalStap {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'signaal_stap_pk',
  })
  id: string;
  @ForeignKey(() => Signaal, { name: 'signaal_stap_signaal' }) @Column('uuid') signaalId: string;
  @Column('text') van: string;
  @Column('text') naar: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text', { nullable: true }) reden: string | null;
  @Index('signaal_stap_gebruiker_zoek')
  @ForeignKey('Gebruiker', { name: 'signaal_stap_gebruiker' })
  @Column('int', { nullable: true })
  gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** From where on a rule speaks for one contract; without a row the usual threshold holds. */
@Entity()
@Unique('signaaldrempel_uniek', ['contractId', 'code'])
@Check('signaaldrempel_waarde', `waarde between 0 and 100000`)
export class Signaaldrempel {
  @PrimaryGeneratedColumn('identity', {
    type: 'int',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'signaaldrempel_pk',
  })
  id: number;
  @ForeignKey('Contract', { name: 'signaaldrempel_contract' }) @Column('int') contractId: number;
  @Column('text') code: string;
  /** Null = the usual threshold. */
  @Column('int', { nullable: true }) waarde: number | null;
  /** False = this rule is silent for this contract. */
  @Column('boolean', { default: true }) aan: boolean;
  @Column('text') gewijzigdDoor: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gewijzigdOp: Date;
}
