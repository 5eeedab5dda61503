import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A right to extend the term, and the last day to decide on it. Deciding moves the end of the contract. */
@Entity()
@Unique('contract_verlenging_uniek', ['contractId', 'volgnummer'])
@Check('contract_verlenging_besluit', `besluit in ('OPEN','VERLENGD','NIET_VERLENGD')`)
@Check('contract_verlenging_maanden', `maanden between 1 and 120`)
export class ContractVerlenging {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Contract') @Column('int') contractId: number;
  @Column('int') volgnummer: number;
  @Column('int') maanden: number;
  @Column('date') uiterlijkBesluitenOp: string;
  @Column('text', { default: 'OPEN' }) besluit: string;
  @Column('date', { nullable: true }) beslotenOp: string | null;
  /** The name as it was then: the record must read the same after somebody left. */
  @Column('text', { nullable: true }) beslotenDoor: string | null;
}

/** A gemeente that takes part in a contract; without any row every gemeente of the region does. */
@Entity()
@Check('contract_gemeente_van_tot', `tot is null or tot >= van`)
@Exclusion(
  'contract_gemeente_geen_overlap',
  `USING gist (contract_id WITH =, gemeente_id WITH =, daterange(van, tot, '[]') WITH &&)`,
)
export class ContractGemeente {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Contract') @Column('int') contractId: number;
  @Index() @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}

/** The dated state of the quality mark that a contract demands. */
@Entity()
@Check('contract_keurmerk_van_tot', `tot is null or tot >= van`)
@Check('contract_keurmerk_stand', `stand in ('GELDIG','GESCHORST','INGETROKKEN')`)
@Exclusion('contract_keurmerk_geen_overlap', `USING gist (contract_id WITH =, daterange(van, tot, '[]') WITH &&)`)
export class ContractKeurmerk {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Contract') @Column('int') contractId: number;
  @Column('text') stand: string;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') bron: string;
}

/** A part of a traject price that is paid at once; the shares of a contract add up to 10000, the result share may be 0. */
@Entity()
@Unique('contract_fase_uniek', ['contractId', 'volgnummer'])
@Check('contract_fase_aandeel', `aandeel_bp between 0 and 10000`)
export class ContractFase {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Contract') @Column('int') contractId: number;
  @Column('int') volgnummer: number;
  @Column('text') naam: string;
  @Column('int') aandeelBp: number;
  @Column('boolean') resultaat: boolean;
}

/** The exact definition of what one traject of a leerroute holds under a contract: only with it two prices mean the same. */
@Entity()
@Check('pakket_van_tot', `tot is null or tot >= van`)
@Check('pakket_lesuren', `lesuren_h > 0`)
@Check('pakket_groep', `groep_min is null or groep_max is null or groep_min between 1 and groep_max`)
@Check('pakket_onderbezetting', `onderbezetting in ('AANBIEDER','OPDRACHTGEVER','GEDEELD')`)
@Exclusion(
  'pakket_geen_overlap',
  `USING gist (contract_id WITH =, leerroute WITH =, coalesce(doelgroep, '') WITH =, daterange(van, tot, '[]') WITH &&)`,
)
export class Pakket {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Contract') @Column('int') contractId: number;
  @Column('text') leerroute: string;
  /** Null = for every doelgroep. */
  @Column('text', { nullable: true }) doelgroep: string | null;
  @Column('text') omschrijving: string;
  @Column('int') lesurenH: number;
  @Column('int', { nullable: true }) duurMaanden: number | null;
  @Column('int', { nullable: true }) fasen: number | null;
  @Column('int', { nullable: true }) groepMin: number | null;
  @Column('int', { nullable: true }) groepMax: number | null;
  /** Who bears the empty chairs of a class under the minimum. */
  @Column('text', { default: 'AANBIEDER' }) onderbezetting: string;
  @Column('text', { nullable: true }) bronDocument: string | null;
  @Column('text', { nullable: true }) bronPagina: string | null;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}

/** A product in a package: priced in the basispakket, included without a price of its own, or a module on top. */
@Entity()
@Unique('pakket_deel_uniek', ['pakketId', 'productId'])
@Check('pakket_deel_soort', `soort in ('BASIS','INBEGREPEN','MODULE')`)
export class PakketDeel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Pakket) @Column('int') pakketId: number;
  @Index() @ForeignKey('Product') @Column('int') productId: number;
  @Column('text') soort: string;
  /** Hours of this product in one traject. */
  @Column('int', { nullable: true }) urenH: number | null;
}
