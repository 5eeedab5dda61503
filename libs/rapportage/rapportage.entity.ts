import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a contract must report about one period (first day of the month), and when it is due. */
@Entity()
@Unique('rapportage_uniek', ['contractId', 'soort', 'periode'])
@Check('rapportage_soort', `soort in ('MAAND','KWARTAAL')`)
@Check('rapportage_formulier', `(soort = 'KWARTAAL') = (formulier is not null)`)
@Index('rapportage_aanbieder', ['aanbiederId', 'periode'])
@Index('rapportage_regio', ['regioId', 'periode'])
export class Rapportage {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Contract') @Column('int') contractId: number;
  @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('text') soort: string;
  @Column('date') periode: string;
  @Column('date') uiterlijkOp: string;
  /** The version whose lines are booked; null while none was read. */
  @Column('uuid', { nullable: true }) huidigeInleveringId: string | null;
  @Column('int', { default: 0 }) laatsteVersie: number;
  /** Permission to be late, until this day. */
  @Column('date', { nullable: true }) uitstelTot: string | null;
  /** Opened again after it closed, until this day. */
  @Column('date', { nullable: true }) ontgrendeldTot: string | null;
  /** Which quarter form; null for a month. */
  @Column('text', { nullable: true }) formulier: string | null;
}

/** One file handed in for a report: a version of it. */
@Entity()
@Unique('inlevering_versie_uniek', ['rapportageId', 'versie'])
@Check(
  'inlevering_status',
  `status in ('ONTVANGEN','LEZEN','BEOORDELEN','VERWERKT','GEWEIGERD','VERVANGEN','GEPARKEERD')`,
)
@Index('inlevering_aanbieder', ['aanbiederId', 'ontvangenOp'])
@Index('inlevering_regio', ['regioId', 'ontvangenOp'])
@Index('inlevering_idempotentie', ['aanbiederId', 'idempotentieSleutel'], {
  unique: true,
  where: 'idempotentie_sleutel is not null',
})
export class Inlevering {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey(() => Rapportage) @Column('uuid') rapportageId: string;
  @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @ForeignKey('Regio') @Column('int') regioId: number;
  /** Order of receipt within the report. */
  @Column('int') versie: number;
  @Column('text') bestandsnaam: string;
  @Column('bigint') bytes: string;
  @Column('bytea') sha256: Buffer;
  /** CSV, TSV or XLSX, as found in the content. */
  @Column('text', { nullable: true }) vorm: string | null;
  /** Key in the file storage; null once a refused file has been removed. */
  @Column('text', { nullable: true }) opslagSleutel: string | null;
  @Column('text', { nullable: true }) idempotentieSleutel: string | null;
  @Column('text', { default: 'ONTVANGEN' }) status: string;
  @Column('int', { default: 0 }) regelsGelezen: number;
  @Column('int', { nullable: true }) aantalRegels: number | null;
  @Column('int', { nullable: true }) aantalAfgewezen: number | null;
  @Column('int', { nullable: true }) aantalGeblokkeerd: number | null;
  @Column('int', { nullable: true }) aantalGeboekt: number | null;
  @Column('bigint', { nullable: true }) bedragGeboektCent: string | null;
  /** Refusal: code, short reason, message and remedy. */
  @Column('jsonb', { nullable: true }) weigering: unknown;
  /** Column mapping: confirmed with the upload, afterwards the one that was used. */
  @Column('jsonb', { nullable: true }) kolomindeling: unknown;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) ingeleverdDoor: number | null;
  /** Name of the person or API key at that moment. */
  @Column('text', { default: '' }) ingeleverdDoorNaam: string;
  /** PORTAAL, API or CLI. */
  @Column('text') via: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) ontvangenOp: Date;
  @Column('timestamptz', { nullable: true }) verwerktOp: Date | null;
}

/**
 * A line of a file, of every version. Hours and units in hundredths, money in cents; null where the cell was no number.
 * No foreign keys and one index: these rows come by the hundred thousand.
 */
@Entity()
@Index('rapportageregel_geblokkeerd', ['gemeenteId', 'inleveringId'], { where: `oordeel = 'GEBLOKKEERD'` })
@Check('rapportageregel_oordeel', `oordeel in ('AFGEWEZEN','GEBLOKKEERD','GEBOEKT')`)
export class Rapportageregel {
  @PrimaryColumn('uuid') inleveringId: string;
  /** Physical row in the file, as a spreadsheet shows it. */
  @PrimaryColumn('int') rij: number;
  @Column('int') aanbiederId: number;
  @Column('int') regioId: number;
  /** Only where the line was matched to a traject of a gemeente of the region. */
  @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('int', { nullable: true }) trajectId: number | null;
  @Column('int', { nullable: true }) productId: number | null;
  @Column('text', { nullable: true }) trajectnummer: string | null;
  @Column('text', { nullable: true }) product: string | null;
  @Column('int', { nullable: true }) aangebodenH: number | null;
  @Column('int', { nullable: true }) gevolgdH: number | null;
  @Column('int', { nullable: true }) geoorloofdH: number | null;
  @Column('int', { nullable: true }) ongeoorloofdH: number | null;
  @Column('boolean', { nullable: true }) inDePas: boolean | null;
  @Column('int', { nullable: true }) eenhedenH: number | null;
  @Column('bigint', { nullable: true }) bedragCent: string | null;
  @Column('text') oordeel: string;
  /** Why the line was rejected: one bit per reason, see `foutBits`. */
  @Column('int', { default: 0 }) fouten: number;
}

/** How an aanbieder's header was read, confirmed once and used again for the same header. */
@Entity()
@Unique('kolomindeling_uniek', ['aanbiederId', 'kopHash'])
export class Kolomindeling {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @Column('bytea') kopHash: Buffer;
  @Column('text', { array: true }) kop: string[];
  /** Field -> column number (0-based). */
  @Column('jsonb') indeling: unknown;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) bevestigdDoor: number | null;
  @Column('timestamptz', { default: () => 'now()' }) bevestigdOp: Date;
}
