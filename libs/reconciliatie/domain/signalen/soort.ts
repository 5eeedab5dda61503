import type { OrganisatieSoort } from '#core';

export const GROEPEN = {
  RAPPORTAGE: 'Rapportage',
  VOORTGANG: 'Voortgang',
  GELD: 'Geld',
  CONTRACT: 'Contract',
  OVERLEG: 'Overleg',
} as const;
export type Signaalgroep = keyof typeof GROEPEN;

/** Figures as the evaluator keeps them: whole numbers (hours and shares in hundredths, money in cents), days and texts. */
export type Signaalcijfers = Readonly<Record<string, number | string | null>>;
export interface Cijfer {
  naam: string;
  waarde: string;
}
/** What a rule says about one signal. */
export interface Signaaltekst {
  titel: string;
  uitleg: string;
  cijfers: Cijfer[];
  /** Page of the portal with the rows beneath the figures. */
  link: string;
}
/** One of several signals of the same rule and contract, where they are told together. */
export interface Signaaldeel extends Cijfer {
  volgorde: string;
}
/** How several signals of one contract are told as one. */
export interface Signaalsamen {
  deel(s: Signaalbeeld): Signaaldeel;
  titel(namen: readonly string[]): string;
  uitleg: string;
}
/** A signal with the names of what it is about. */
export interface Signaalbeeld {
  onderwerp: string | null;
  contract: string | null;
  aanbieder: string | null;
  gemeente: string | null;
  gemeenteCode: string | null;
  trajectnummer: string | null;
  cijfers: Signaalcijfers;
  drempel: number | null;
  /** Who looks: the rows beneath stand on another page for a gemeente. */
  lezer: OrganisatieSoort;
}

const EENHEDEN = {
  DAGEN: ['dag', 'dagen'],
  MAANDEN: ['maand', 'maanden'],
  PROCENT: ['procent', 'procent'],
  PROCENTPUNT: ['procentpunt', 'procentpunt'],
  AANTAL: ['stuk', 'stuks'],
} as const;
export type Drempeleenheid = keyof typeof EENHEDEN;
export interface Drempelsoort {
  eenheid: Drempeleenheid;
  standaard: number;
  min: number;
  max: number;
  /** How the measured value is compared: at least, more than, or at most the threshold. */
  vergelijk: '>=' | '>' | '<=';
  /** How many of the measured unit go in one of the threshold: shares are measured in hundredths. */
  factor: number;
  /** What the number means, as the second half of a sentence that begins with the number. */
  uitleg: string;
}

/**
 * One rule. `sql` yields the facts that hold now, whatever the threshold: sleutel, onderwerp, regio_id, aanbieder_id, zicht
 * (may the aanbieder see it), contract_id, gemeente_id, traject_id, gemeten, cijfers. It may use `:vandaag` and the tables
 * that the evaluator makes. A rule without it is fed by the job, because its facts are reckoned elsewhere.
 */
export interface Signaalregel {
  code: `SIG-${number}`;
  naam: string;
  groep: Signaalgroep;
  betekenis: string;
  drempel: Drempelsoort;
  /** A contract may have a threshold of its own. */
  perContract: boolean;
  /** What a report can change: evaluated again when one was booked. */
  naRapportage: boolean;
  /** Who may see it, and with which right. */
  zien: Partial<Record<OrganisatieSoort, string>>;
  sql?: string;
  tekst(s: Signaalbeeld): Signaaltekst;
  /** Without it each signal is told by itself. */
  samen?: Signaalsamen;
}

/** A fact that was reckoned elsewhere, as a row of the same form. */
export interface Signaalfeit {
  code: string;
  sleutel: string;
  onderwerp: string | null;
  regioId: number | null;
  aanbiederId: number | null;
  zicht: boolean;
  contractId: number | null;
  gemeenteId: number | null;
  trajectId: number | null;
  gemeten: number;
  cijfers: Signaalcijfers;
}

/** '14 dagen'. */
export function drempelTekst(d: Drempelsoort, waarde: number): string {
  const [een, meer] = EENHEDEN[d.eenheid];
  return `${waarde} ${waarde === 1 ? een : meer}`;
}
