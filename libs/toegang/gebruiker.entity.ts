import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A person who can log in. */
@Entity()
@Check('gebruiker_email_klein', `email = lower(email)`)
export class Gebruiker {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { unique: true }) email: string;
  @Column('text') naam: string;
  @Column('text', { nullable: true }) wachtwoordHash: string | null;
  @Column('boolean', { default: true }) actief: boolean;
  @Column('timestamptz', { default: () => 'now()' }) aangemaaktOp: Date;
}

/** A role that a person holds for one organisation, from a day and until a day (open end = null). */
@Entity()
@Check(
  'toewijzing_rol',
  `rol in ('AANBIEDER','CONTRACTMANAGER','REGIO_COORDINATOR','KLANTMANAGER','REGISSEUR','GEMEENTE_FINANCIEN','BEHEERDER')`,
)
@Check(
  'toewijzing_organisatie',
  `case rol when 'AANBIEDER' then aanbieder_id is not null and regio_id is null and gemeente_id is null
    when 'CONTRACTMANAGER' then regio_id is not null and aanbieder_id is null and gemeente_id is null
    when 'REGIO_COORDINATOR' then regio_id is not null and aanbieder_id is null and gemeente_id is null
    when 'BEHEERDER' then regio_id is null and aanbieder_id is null and gemeente_id is null
    else gemeente_id is not null and regio_id is null and aanbieder_id is null end`,
)
@Check('toewijzing_van_tot', `tot is null or tot >= van`)
export class Toewijzing {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey(() => Gebruiker) @Column('int') gebruikerId: number;
  @Column('text') rol: string;
  @Index() @ForeignKey('Aanbieder') @Column('int', { nullable: true }) aanbiederId: number | null;
  @Index() @ForeignKey('Regio') @Column('int', { nullable: true }) regioId: number | null;
  @Index() @ForeignKey('Gemeente') @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}

/** A login in progress; only the hash of its token is kept. */
@Entity()
export class Sessie {
  @PrimaryColumn('bytea') tokenHash: Buffer;
  @Index() @ForeignKey(() => Gebruiker) @Column('int') gebruikerId: number;
  @Index() @ForeignKey(() => Toewijzing) @Column('int') toewijzingId: number;
  @Column('timestamptz', { default: () => 'now()' }) aangemaaktOp: Date;
  @Column('timestamptz', { default: () => 'now()' }) laatstGezienOp: Date;
  @Column('timestamptz') verlooptOp: Date;
  @Column('timestamptz', { nullable: true }) ingetrokkenOp: Date | null;
}

/** A key for a supplier's system: only its hash is kept, and it can do no more than its rights say. */
@Entity()
export class ApiSleutel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') naam: string;
  @Column('text') begin: string;
  @Column('bytea', { unique: true }) sleutelHash: Buffer;
  @Index() @ForeignKey('Aanbieder') @Column('int') aanbiederId: number;
  @Column('text', { array: true }) rechten: string[];
  @Index() @ForeignKey(() => Gebruiker) @Column('int', { nullable: true }) gemaaktDoor: number | null;
  @Column('timestamptz', { default: () => 'now()' }) gemaaktOp: Date;
  @Column('timestamptz', { nullable: true }) verlooptOp: Date | null;
  @Column('timestamptz', { nullable: true }) ingetrokkenOp: Date | null;
  @Column('timestamptz', { nullable: true }) laatstGebruiktOp: Date | null;
}
