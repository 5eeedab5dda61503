import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A round: bids come in until `sluit_op`, or until `uitloop_tot` for an upload that had begun in time. */
@Entity()
@Index('ronde_aanbesteding', ['aanbestedingId', 'nummer'], { unique: true })
@Check('ronde_prijs', `prijs in ('GEEN','INDICATIEF','DEFINITIEF')`)
@Check('ronde_uitloop', `uitloop_tot >= sluit_op`)
export class Ronde {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Aanbesteding') @Column('uuid') aanbestedingId: string;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('int') nummer: number;
  @Column('text') stap: string;
  @Column('text') naam: string;
  @Column('text') prijs: string;
  /** What is asked: the wishes, or the basic package described to the letter. */
  @Column('text') omschrijving: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) geopendOp: Date;
  @Column('timestamptz') sluitOp: Date;
  @Column('timestamptz') uitloopTot: Date;
}
@Entity()
export class RondePerceel {
  @PrimaryColumn('uuid') @ForeignKey(() => Ronde) rondeId: string;
  @Index() @ForeignKey('Perceelversie') @PrimaryColumn('int') perceelversieId: number;
}
/** Who opened the safe of a round; with two different people the bids can be read. */
@Entity()
export class RondeOpening {
  @PrimaryColumn('uuid') @ForeignKey(() => Ronde) rondeId: string;
  @Index() @ForeignKey('Gebruiker') @PrimaryColumn('int') gebruikerId: number;
  @Column('text') naam: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
}

/** A version of a bid; the last one of a leader in a round counts. */
@Entity()
@Unique('inschrijving_versie', ['rondeId', 'aanbiederId', 'versie'])
@Index('inschrijving_aanbieder', ['aanbiederId', 'ontvangenOp'])
export class Inschrijving {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey(() => Ronde) @Column('uuid') rondeId: string;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  /** The leader, who hands in. */
  @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @Column('int') versie: number;
  @Column('text') plan: string;
  /** The server's clock; nobody can write it. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) ontvangenOp: Date;
  /** Came in after the deadline, because this upload had begun before it. */
  @Column('timestamptz', { nullable: true }) uitloopSinds: Date | null;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) doorId: number | null;
  @Column('text') door: string;
}
/** A leader took back its bid: every version up to this one neither opens nor counts. */
@Entity()
@Unique('inschrijving_intrekking_uniek', ['rondeId', 'aanbiederId', 'totVersie'])
export class InschrijvingIntrekking {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'inschrijving_intrekking_pk' })
  id: string;
  @ForeignKey(() => Ronde, { name: 'inschrijving_intrekking_ronde' }) @Column('uuid') rondeId: string;
  @Index('inschrijving_intrekking_aanbieder_zoek')
  @ForeignKey('Aanbieder', { name: 'inschrijving_intrekking_aanbieder' })
  @Column('int')
  aanbiederId: number;
  @Column('int') totVersie: number;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Index('inschrijving_intrekking_door_zoek')
  @ForeignKey('Gebruiker', { name: 'inschrijving_intrekking_door' })
  @Column('int', { nullable: true })
  doorId: number | null;
  @Column('text') door: string;
}
/** A leader asks a supplier to bid with it: in this company, for these lots. Another company or lot is another request. */
@Entity()
@Unique('combinatieverzoek_eens', ['rondeId', 'penvoerderId', 'lidId', 'leden', 'percelen'])
export class Combinatieverzoek {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey(() => Ronde) @Column('uuid') rondeId: string;
  @Index() @ForeignKey('Aanbieder') @Column('int') penvoerderId: number;
  @Column('text') penvoerder: string;
  @Index() @ForeignKey('Aanbieder') @Column('int') lidId: number;
  /** All members beside the leader, by number. */
  @Column('int', { array: true }) leden: number[];
  @Column('text', { array: true }) namen: string[];
  @Column('int', { array: true }) percelen: number[];
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gevraagdOp: Date;
}
/** What the asked supplier answered; the last answer counts. */
@Entity()
export class Combinatieantwoord {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey(() => Combinatieverzoek) @Column('uuid') verzoekId: string;
  @Column('boolean') akkoord: boolean;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) op: Date;
  @Index() @ForeignKey('Gebruiker') @Column('int', { nullable: true }) doorId: number | null;
  @Column('text') door: string;
}

/** The leader and the members of a combination. */
@Entity()
export class InschrijvingPartij {
  @PrimaryColumn('uuid') @ForeignKey(() => Inschrijving) inschrijvingId: string;
  @Index() @ForeignKey('Aanbieder') @PrimaryColumn('int') aanbiederId: number;
  @Column('text') naam: string;
  @Column('boolean') penvoerder: boolean;
  /** What a member was asked; the leader asks itself nothing. */
  @Index() @ForeignKey(() => Combinatieverzoek) @Column('uuid', { nullable: true }) verzoekId: string | null;
  /** As it was in the trade register when the bid came in. */
  @Column('text', { nullable: true }) kvk: string | null;
}
@Entity()
export class InschrijvingPerceel {
  @PrimaryColumn('uuid') @ForeignKey(() => Inschrijving) inschrijvingId: string;
  @Index() @ForeignKey('Perceel') @PrimaryColumn('int') perceelId: number;
}
/** A price of a bid; an indicative one carries the assumptions it rests on. */
@Entity()
@Check('inschrijving_prijs_soort', `soort in ('INDICATIEF','BASISPAKKET','MODULE')`)
@Check('inschrijving_prijs_bedrag', `bedrag_e4 >= 0`)
@Check('inschrijving_prijs_btw', `btw in ('VRIJGESTELD','NUL','LAAG','HOOG')`)
export class InschrijvingPrijs {
  @PrimaryColumn('uuid') @ForeignKey(() => Inschrijving) inschrijvingId: string;
  @PrimaryColumn('int') volgnr: number;
  @Index() @ForeignKey('Perceel') @Column('int') perceelId: number;
  @Column('text') soort: string;
  @Index() @ForeignKey('Product') @Column('int', { nullable: true }) productId: number | null;
  @Column('text', { nullable: true }) leerroute: string | null;
  @Column('text') omschrijving: string;
  @Column('text') eenheid: string;
  @Column('bigint') bedragE4: string;
  @Column('int', { nullable: true }) groepsgrootte: number | null;
  @Column('int', { nullable: true }) locaties: number | null;
  @Column('int', { nullable: true }) urenH: number | null;
  @Column('text', { default: 'VRIJGESTELD' }) btw: string;
}
/** A file with a bid. The row is made when the upload begins, so a hanging upload leaves its time behind. */
@Entity()
@Index('inschrijving_bijlage_ronde', ['rondeId', 'aanbiederId'])
export class InschrijvingBijlage {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey(() => Ronde) @Column('uuid') rondeId: string;
  @Index() @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @Index() @ForeignKey(() => Inschrijving) @Column('uuid', { nullable: true }) inschrijvingId: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) begonnenOp: Date;
  @Column('timestamptz', { nullable: true }) ontvangenOp: Date | null;
  @Column('text', { nullable: true }) bestandsnaam: string | null;
  @Column('bigint', { nullable: true }) bytes: string | null;
  @Column('bytea', { nullable: true }) sha256: Buffer | null;
  @Column('text', { nullable: true }) opslagSleutel: string | null;
}

/** A question, from a supplier or from the region; who asked or is asked stands apart, so that others cannot read it. */
@Entity()
@Index('vraag_aanbesteding', ['aanbestedingId', 'id'])
@Check('vraag_zicht', `zicht in ('EEN','ALLEN')`)
export class Vraag {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @ForeignKey('Aanbesteding') @Column('uuid') aanbestedingId: string;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('boolean') vanRegio: boolean;
  @Column('text') zicht: string;
  @Column('text') tekst: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gesteldOp: Date;
}
@Entity()
export class VraagPartij {
  @PrimaryColumn('uuid') @ForeignKey(() => Vraag) vraagId: string;
  @Index() @ForeignKey('Aanbieder') @PrimaryColumn('int') aanbiederId: number;
}
@Entity()
export class Antwoord {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey(() => Vraag) @Column('uuid') vraagId: string;
  @Index() @ForeignKey('Aanbieder') @Column('int', { nullable: true }) aanbiederId: number | null;
  @Column('text') tekst: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) gegevenOp: Date;
}
