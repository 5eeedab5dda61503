import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Another price of the same tariff version: for a leerroute, doelgroep, level, location or group size. Null = for all. */
@Entity()
@Check('tarief_trede_bedrag', `bedrag_e4 >= 0`)
@Check('tarief_trede_groep', `groep_van is null or groep_tot is null or groep_tot >= groep_van`)
@Exclusion(
  'tarief_trede_geen_overlap',
  `USING gist (tarief_id WITH =, coalesce(leerroute, '') WITH =, coalesce(doelgroep, '') WITH =, coalesce(niveau, '') WITH =, coalesce(locatie, '') WITH =, int4range(groep_van, groep_tot, '[]') WITH &&)`,
)
export class TariefTrede {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Tarief') @Column('int') tariefId: number;
  @Column('text', { nullable: true }) leerroute: string | null;
  @Column('text', { nullable: true }) doelgroep: string | null;
  @Column('text', { nullable: true }) niveau: string | null;
  @Column('text', { nullable: true }) locatie: string | null;
  @Column('int', { nullable: true }) groepVan: number | null;
  @Column('int', { nullable: true }) groepTot: number | null;
  @Column('text') eenheid: string;
  @Column('bigint') bedragE4: string;
}

/** How the prices of a contract follow an index. Percentages are in ten-thousandths of a percent: 4,18 % = 41800. */
@Entity()
@Check('indexformule_van_tot', `tot is null or tot >= van`)
@Check('indexformule_grondslag', `grondslag in ('VOORLOPIG_MET_CORRECTIE','VOORLOPIG','DEFINITIEF','VAST')`)
@Check('indexformule_vast', `(grondslag = 'VAST') = (vast_e4 is not null)`)
@Check('indexformule_decimalen', `percentage_decimalen between 0 and 4 and tarief_decimalen between 0 and 4`)
@Exclusion('indexformule_geen_overlap', `USING gist (contract_id WITH =, daterange(van, tot, '[]') WITH &&)`)
export class Indexformule {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Contract') @Column('int') contractId: number;
  /** [{ reeks, gewichtBp }], the weights add up to 10000. */
  @Column('jsonb') gewichten: { reeks: string; gewichtBp: number }[];
  @Column('text') grondslag: string;
  @Column('int', { nullable: true }) vastE4: number | null;
  /** No year raises the prices by more than this. */
  @Column('int', { nullable: true }) plafondE4: number | null;
  /** The year whose price level the first prices have; the year after it is the first that is indexed. */
  @Column('int') basisjaar: number;
  @Column('int', { default: 2 }) percentageDecimalen: number;
  @Column('int', { default: 2 }) tariefDecimalen: number;
  @Column('text', { nullable: true }) bron: string | null;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}

/** A published index figure as a region entered it; a later publication is a new row. */
@Entity()
@Unique('indexcijfer_uniek', ['regioId', 'reeks', 'jaar', 'stand', 'gepubliceerdOp'])
@Check('indexcijfer_stand', `stand in ('VOORLOPIG','DEFINITIEF')`)
export class Indexcijfer {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('text') reeks: string;
  @Column('int') jaar: number;
  @Column('text') stand: string;
  @Column('int') waardeE4: number;
  @Column('date') gepubliceerdOp: string;
  @Column('text') bron: string;
}

/** A run: proposals for a year, that a person approves or rejects. Nothing changes until then. */
@Entity()
@Check('indexatie_status', `status in ('VOORGESTELD','GOEDGEKEURD','AFGEWEZEN')`)
@Check('indexatie_besluit', `(status = 'VOORGESTELD') = (besloten_op is null)`)
@Index('indexatie_regio', ['regioId', 'jaar'])
@Index('indexatie_een_open', ['regioId', 'jaar'], { unique: true, where: `status = 'VOORGESTELD'` })
export class Indexatie {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('int') jaar: number;
  @Column('date') ingang: string;
  @Column('text', { default: 'VOORGESTELD' }) status: string;
  @Column('timestamptz', { default: () => 'now()' }) gemaaktOp: Date;
  @Column('text') gemaaktDoor: string;
  @Column('timestamptz', { nullable: true }) beslotenOp: Date | null;
  @Column('text', { nullable: true }) beslotenDoor: string | null;
  @Column('text', { nullable: true }) toelichting: string | null;
  /** Contracts that could not be indexed, each with the reason. */
  @Column('jsonb', { default: [] }) overgeslagen: { contract: string; code: string; melding: string }[];
}

/** One new price in a run: of a tariff version, or of one of its steps. Decided per version, with its steps. */
@Entity()
@Index('indexatie_voorstel_run', ['indexatieId'])
@Check('indexatie_voorstel_besluit', `besluit in ('GOEDGEKEURD','AFGEWEZEN')`)
export class IndexatieVoorstel {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey(() => Indexatie) @Column('int') indexatieId: number;
  @Index() @ForeignKey('Tarief') @Column('int') tariefId: number;
  @Index() @ForeignKey(() => TariefTrede) @Column('int', { nullable: true }) tredeId: number | null;
  @Column('int') percentageE4: number;
  @Column('text') som: string;
  @Column('bigint') oudE4: string;
  @Column('bigint') nieuwE4: string;
  /** Null = nobody has decided yet. */
  @Column('text', { nullable: true }) besluit: string | null;
  @Column('timestamptz', { nullable: true }) beslotenOp: Date | null;
  @Column('text', { nullable: true }) beslotenDoor: string | null;
  @Column('text', { nullable: true }) toelichting: string | null;
}

/** From when to when a region lets other regions see the prices of its contracts. */
@Entity()
@Check('prijsdeling_van_tot', `tot is null or tot >= van`)
@Exclusion('prijsdeling_geen_overlap', `USING gist (regio_id WITH =, daterange(van, tot, '[]') WITH &&)`)
export class Prijsdeling {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
}

/** What the State pays on average per traject, as the region reckons with it. */
@Entity()
@Check('rijksbudget_van_tot', `tot is null or tot >= van`)
@Check('rijksbudget_bedrag', `bedrag_cent > 0`)
@Exclusion('rijksbudget_geen_overlap', `USING gist (regio_id WITH =, daterange(van, tot, '[]') WITH &&)`)
export class Rijksbudget {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index() @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('bigint') bedragCent: string;
  @Column('date') van: string;
  @Column('date', { nullable: true }) tot: string | null;
  @Column('text') bron: string;
}
