import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Overleg } from '../overleg.entity.js';

const uuid = (naam: string): object => ({ default: () => 'uuidv7()', primaryKeyConstraintName: naam });

/** A version of the verslag that was put to both sides. */
@Entity()
@Unique('overlegverslag_nr', ['overlegId', 'nr'])
@Check('overlegverslag_stand', `stand in ('AANGEBODEN','WIJZIGING_GEVRAAGD','TERUGGENOMEN','VASTGESTELD')`)
@Index('overlegverslag_open', ['overlegId'], { unique: true, where: `stand = 'AANGEBODEN'` })
export class Overlegverslag {
  @PrimaryColumn('uuid', uuid('overlegverslag_pk')) id: string;
  @ForeignKey(() => Overleg, { name: 'overlegverslag_overleg' }) @Column('uuid') overlegId: string;
  @Column('int') regioId: number;
  @Column('int') nr: number;
  @Column('text', { default: 'AANGEBODEN' }) stand: string;
  /** Why an earlier verslag that was vastgesteld is corrected. */
  @Column('text', { nullable: true }) reden: string | null;
  @Column('text', { nullable: true }) terugneemreden: string | null;
  @Column('text') aangebodenDoor: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) aangebodenOp: Date;
  @Column('timestamptz', { nullable: true }) beslotenOp: Date | null;
}

/** What one organisation gets to read of a version, with its fingerprint; never changes. Neither aanbieder nor gemeente = the region, which reads all. */
@Entity()
@Unique('overlegafschrift_uniek', ['verslagId', 'partij'])
@Check(
  'overlegafschrift_partij',
  `partij = case when aanbieder_id is not null then 'A' || aanbieder_id when gemeente_id is not null then 'G' || gemeente_id else 'R' end`,
)
@Check('overlegafschrift_van_een', `num_nonnulls(aanbieder_id, gemeente_id) <= 1`)
export class Overlegafschrift {
  @PrimaryColumn('uuid', uuid('overlegafschrift_pk')) id: string;
  @ForeignKey(() => Overlegverslag, { name: 'overlegafschrift_verslag' }) @Column('uuid') verslagId: string;
  @Column('int') regioId: number;
  @Index('overlegafschrift_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegafschrift_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Index('overlegafschrift_gemeente_zoek')
  @ForeignKey('Gemeente', { name: 'overlegafschrift_gemeente' })
  @Column('int', { nullable: true })
  gemeenteId: number | null;
  /** R, A12 or G3. */
  @Column('text') partij: string;
  /** Text, not jsonb: the fingerprint is of these very letters. */
  @Column('text') inhoud: string;
  @Column('bytea') sha256: Buffer;
}

/** What one side said of a version; never changes. No aanbieder = the region. */
@Entity()
@Unique('overlegakkoord_uniek', ['verslagId', 'partij'])
@Check('overlegakkoord_partij', `partij = case when aanbieder_id is not null then 'A' || aanbieder_id else 'R' end`)
@Check('overlegakkoord_besluit', `besluit in ('AKKOORD','WIJZIGING')`)
@Check('overlegakkoord_toelichting', `besluit = 'AKKOORD' or length(toelichting) >= 3`)
export class Overlegakkoord {
  @PrimaryColumn('uuid', uuid('overlegakkoord_pk')) id: string;
  @ForeignKey(() => Overlegverslag, { name: 'overlegakkoord_verslag' }) @Column('uuid') verslagId: string;
  @Column('int') regioId: number;
  @Index('overlegakkoord_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'overlegakkoord_aanbieder' })
  @Column('int', { nullable: true })
  aanbiederId: number | null;
  @Column('text') partij: string;
  @Column('text') besluit: string;
  @Column('text', { nullable: true }) toelichting: string | null;
  @ForeignKey('Gebruiker', { name: 'overlegakkoord_gebruiker' })
  @Index('overlegakkoord_gebruiker_zoek')
  @Column('int', { nullable: true })
  gebruikerId: number | null;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}
