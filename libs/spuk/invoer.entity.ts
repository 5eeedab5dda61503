import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

const BEURS = `beurs in ('UITVOERING','INBURGERINGSVOORZIENINGEN','ONDERWIJSROUTE','EXTRA')`;
const NAAM = `(beurs = 'EXTRA') = (naam <> '')`;
const VAN_TOT = `tot_jaar is null or tot_jaar >= van_jaar`;

/** A dated decision on a grant. The latest holds, and a definitive one is not overtaken. */
@Entity()
@Check('spuk_besluit_beurs', BEURS)
@Check('spuk_besluit_naam', NAAM)
@Check('spuk_besluit_soort', `soort in ('VOORLOPIG','BIJGESTELD','DEFINITIEF')`)
@Check('spuk_besluit_bedrag', `bedrag_cent >= 0`)
@Check('spuk_besluit_jaar', `jaar between 2020 and 2100`)
@Check('spuk_besluit_ingetrokken', `(ingetrokken_op is null) = (ingetrokken_reden is null)`)
@Index('spuk_besluit_gemeente', ['gemeenteId', 'jaar'])
export class SpukBesluit {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') beurs: string;
  /** The name of another source; empty for the three purses. */
  @Column('text', { default: '' }) naam: string;
  @Column('int') jaar: number;
  @Column('text') soort: string;
  @Column('bigint') bedragCent: string;
  @Column('date') beslotenOp: string;
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
  @Column('timestamptz', { nullable: true }) ingetrokkenOp: Date | null;
  @Column('text', { nullable: true }) ingetrokkenReden: string | null;
}

/** A cost that no report brings: consulenten, systems, ontzorgen. */
@Entity()
@Check('spuk_uitgave_beurs', BEURS)
@Check('spuk_uitgave_naam', NAAM)
@Check('spuk_uitgave_maand', `extract(day from maand) = 1`)
@Check('spuk_uitgave_ingetrokken', `(ingetrokken_op is null) = (ingetrokken_reden is null)`)
@Index('spuk_uitgave_gemeente', ['gemeenteId', 'maand'])
export class SpukUitgave {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') beurs: string;
  @Column('text', { default: '' }) naam: string;
  @Column('date') maand: string;
  @Column('bigint') bedragCent: string;
  @Column('text') omschrijving: string;
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
  @Column('timestamptz', { nullable: true }) ingetrokkenOp: Date | null;
  @Column('text', { nullable: true }) ingetrokkenReden: string | null;
}

/** An amount per head of a year (ten-thousandths), as a region or gemeente entered it; a later decision is a new row. */
@Entity()
@Check('spuk_bedrag_van', `num_nonnulls(regio_id, gemeente_id) = 1`)
@Check('spuk_bedrag_soort', `soort in ('ASIEL_JAAR_1','ASIEL_JAAR_2','ASIEL_JAAR_3','GEZIN','ONDERWIJSROUTE','FACTOR')`)
@Check('spuk_bedrag_bedrag', `bedrag_e4 >= 0`)
@Check('spuk_bedrag_jaar', `jaar between 2020 and 2100`)
@Index('spuk_bedrag_regio', ['regioId', 'jaar'])
@Index('spuk_bedrag_gemeente', ['gemeenteId', 'jaar'])
export class SpukBedrag {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Regio') @Column('int', { nullable: true }) regioId: number | null;
  @ForeignKey('Gemeente') @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('text') soort: string;
  @Column('int') jaar: number;
  @Column('bigint') bedragE4: string;
  @Column('date') vastgesteldOp: string;
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
}

/** Housing target and counts of a gemeente in a year, in hundredths; the one with the latest reference date holds. */
@Entity()
@Check('spuk_telling_soort', `soort in ('TAAKSTELLING','GEHUISVEST','GEZIN','ONDERWIJSROUTE')`)
@Check('spuk_telling_aantal', `aantal_h >= 0`)
@Check('spuk_telling_jaar', `jaar between 2020 and 2100`)
@Index('spuk_telling_gemeente', ['gemeenteId', 'jaar'])
export class SpukTelling {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('text') soort: string;
  @Column('int') jaar: number;
  @Column('int') aantalH: number;
  @Column('date') peildatum: string;
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
}

/** Which purse the lines of a product come from. What is not named comes from the SPUK inburgeringsvoorzieningen. */
@Entity()
@Check('spuk_toerekening_beurs', BEURS)
@Check('spuk_toerekening_naam', NAAM)
@Check('spuk_toerekening_van_tot', VAN_TOT)
@Exclusion(
  'spuk_toerekening_geen_overlap',
  `USING gist (regio_id WITH =, product_id WITH =, int4range(van_jaar, tot_jaar, '[]') WITH &&)`,
)
export class SpukToerekening {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Regio') @Column('int') regioId: number;
  @Index('spuk_toerekening_product') @ForeignKey('Product') @Column('int') productId: number;
  @Column('text') beurs: string;
  @Column('text', { default: '' }) naam: string;
  @Column('int') vanJaar: number;
  @Column('int', { nullable: true }) totJaar: number | null;
}

/** Assumptions that were kept under a name. */
@Entity()
@Check('spuk_scenario_van', `num_nonnulls(regio_id, gemeente_id) = 1`)
@Check('spuk_scenario_beurs', BEURS)
@Index('spuk_scenario_naam', { synchronize: false })
export class SpukScenario {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Regio') @Column('int', { nullable: true }) regioId: number | null;
  @ForeignKey('Gemeente') @Column('int', { nullable: true }) gemeenteId: number | null;
  @Column('text') naam: string;
  @Column('text') beurs: string;
  @Column('int') jaar: number;
  @Column('jsonb') aannames: Record<string, unknown>;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
}

/** How gemeenten share the cost of a contract. */
@Entity()
@Check('kostendeling_sleutel', `sleutel in ('PERSONEN','TAAKSTELLING','VAST')`)
@Check('kostendeling_van_tot', VAN_TOT)
@Exclusion('kostendeling_geen_overlap', `USING gist (contract_id WITH =, int4range(van_jaar, tot_jaar, '[]') WITH &&)`)
export class Kostendeling {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @Index('kostendeling_contract') @ForeignKey('Contract') @Column('int') contractId: number;
  @Index('kostendeling_regio') @ForeignKey('Regio') @Column('int') regioId: number;
  @Column('text') sleutel: string;
  /** Fixed shares: [{ gemeente: code, bp }], together 10000. */
  @Column('jsonb', { default: [] }) delen: { gemeente: string; bp: number }[];
  @Column('int') vanJaar: number;
  @Column('int', { nullable: true }) totJaar: number | null;
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
}

/** Which figure goes into which indicator of the year-end accounts. */
@Entity()
@Check('sisa_indicator_beurs', BEURS)
@Check('sisa_indicator_naam', NAAM)
@Check('sisa_indicator_grootheid', `grootheid in ('TOEGEKEND','BETAALD','BESTEED','VERPLICHT','SALDO')`)
@Check('sisa_indicator_van_tot', VAN_TOT)
@Index('sisa_indicator_gemeente', ['gemeenteId', 'vanJaar'])
export class SisaIndicator {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('int') volgorde: number;
  @Column('text') code: string;
  @Column('text') omschrijving: string;
  @Column('text') beurs: string;
  @Column('text', { default: '' }) naam: string;
  @Column('text') grootheid: string;
  @Column('int') vanJaar: number;
  @Column('int', { nullable: true }) totJaar: number | null;
  @Column('text') bron: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
}

/** The figures of one purse of one year as they were fixed; reopened with a reason, per purse. */
@Entity()
@Check('spuk_verantwoording_beurs', BEURS)
@Check('spuk_verantwoording_heropend', `num_nulls(heropend_op, heropend_door, heropend_reden) in (0, 3)`)
@Index('spuk_verantwoording_een_vast', ['gemeenteId', 'jaar', 'beurs', 'naam'], {
  unique: true,
  where: `heropend_op is null`,
})
export class SpukVerantwoording {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('int') jaar: number;
  @Column('text') beurs: string;
  @Column('text', { default: '' }) naam: string;
  /** Amounts in cents as text, per kind of figure. */
  @Column('jsonb') cijfers: Record<string, string>;
  @Column('timestamptz', { default: () => 'now()' }) vastgesteldOp: Date;
  @Column('text') door: string;
  @Column('timestamptz', { nullable: true }) heropendOp: Date | null;
  @Column('text', { nullable: true }) heropendDoor: string | null;
  @Column('text', { nullable: true }) heropendReden: string | null;
}

/** Why a purse cost another amount than last year. A later text is a new row; the latest holds. */
@Entity()
@Check('spuk_toelichting_beurs', BEURS)
@Check('spuk_toelichting_naam', NAAM)
@Check('spuk_toelichting_tekst', `tekst <> ''`)
@Index('spuk_toelichting_gemeente', ['gemeenteId', 'jaar'])
export class SpukToelichting {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' }) id: number;
  @ForeignKey('Gemeente') @Column('int') gemeenteId: number;
  @Column('int') jaar: number;
  @Column('text') beurs: string;
  @Column('text', { default: '' }) naam: string;
  @Column('text') tekst: string;
  @Column('text') door: string;
  @Column('timestamptz', { default: () => 'now()' }) op: Date;
}
