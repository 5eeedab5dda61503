import type { Feestdagnaam, Fout } from '#core';

/** The words of a procurement. Everything that happened is a dated event; where things stand is always derived from them. */
export const STAPSOORTEN = [
  'RAMING_VASTSTELLEN',
  'MARKTCONSULTATIE_HOUDEN',
  'AANKONDIGEN',
  'AANBIEDERS_UITNODIGEN',
  'RONDE_OPENEN',
  'INSCHRIJVING_DOEN',
  'KLUIS_OPENEN',
  'DIALOOG_VOEREN',
  'VOORLOPIG_GUNNEN',
  'KENNISGEVING_VERSTUREN',
  'DEFINITIEF_GUNNEN',
  'GUNNING_AANKONDIGEN',
  'VRAAG_STELLEN',
  'VRAAG_BEANTWOORDEN',
  'BEZWAAR_NOTEREN',
  'BEZWAAR_AFDOEN',
  'GUNNING_INTREKKEN',
  'PERCEEL_INTREKKEN',
  'PERCEEL_ZONDER_INSCHRIJVING',
  'PERCEEL_OPNIEUW_UITZETTEN',
  'AANBESTEDING_INTREKKEN',
  'AFRONDEN',
] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];

export const AANBESTEDINGSTANDEN = [
  'VOORBEREIDING',
  'AANGEKONDIGD',
  'RONDE_OPEN',
  'RONDE_UITLOOP',
  'KLUIS_GESLOTEN',
  'KLUIS_HALF_OPEN',
  'GEOPEND',
  'AFGEROND',
  'INGETROKKEN',
] as const;
export type Aanbestedingstand = (typeof AANBESTEDINGSTANDEN)[number];

export const PERCEELSTANDEN = [
  'LOPEND',
  'ZONDER_INSCHRIJVING',
  'INGETROKKEN',
  'VOORLOPIG_GEGUND',
  'DEFINITIEF_GEGUND',
] as const;
export type Perceelstand = (typeof PERCEELSTANDEN)[number];

/** Whether a round may, must or may not carry prices. */
export type Prijssoort = 'GEEN' | 'INDICATIEF' | 'DEFINITIEF';
export type Wie = 'CONTRACTMANAGER' | 'REGIO_COORDINATOR' | 'AANBIEDER';
/** How a maximum number of winners counts a combination: as one contract, or as all its members. */
export type Captelling = 'CONTRACTEN' | 'PARTIJEN';

export interface Stapdefinitie {
  code: string;
  soort: Stapsoort;
  naam: string;
  wie: Wie[];
  verplicht: boolean;
  /** Only for a round. */
  prijs: Prijssoort | null;
  /** Shortest term of a round, or days since the step before. */
  minDagen: number;
  bron: string;
}

/** A procedure as data: one of the seeded forms, or a region's own copy of it. */
export interface Vorm {
  code: string;
  naam: string;
  bron: string;
  /** Must the estimate stay under the threshold of the law? */
  onderDrempel: boolean;
  /** The region's own ceiling for this form, in cents; null = none. */
  eigenGrensCent: number | null;
  minUitnodigingen: number;
  maxUitnodigingen: number | null;
  standstillDagen: number;
  gratieMinuten: number;
  capTelling: Captelling;
  stappen: Stapdefinitie[];
}

export interface Gebeurtenis {
  id: string;
  soort: Stapsoort;
  /** Which step of the procedure; null for what stands outside the order. */
  stap: string | null;
  op: string;
  /** The day on which it was written down, and sent when it is a message: `op` may be earlier. */
  vastgelegd: string;
  perceelId: number | null;
  aanbiederId: number | null;
  gegevens: Gegevens;
}
/** What an event carries beside its date, by its kind. */
export interface Gegevens {
  toelichting?: string;
  winnaars?: Winnaar[];
  redenen?: { criterium: string; tekst: string }[];
  verwachtingBezwaar?: string;
  /** BEZWAAR_NOTEREN: one event is one argument. */
  rechtsgang?: 'BEZWAAR' | 'KORT_GEDING';
  argument?: string;
  /** BEZWAAR_AFDOEN: which argument, and how it ended. */
  bezwaarId?: string;
  uitkomst?: 'ONGEGROND' | 'GEGROND' | 'INGETROKKEN';
  naam?: string;
  /** DEFINITIEF_GUNNEN: what came of it. */
  contracten?: { nummer: string; aanbiederId: number; van: string; tot: string | null }[];
}
export interface Winnaar {
  inschrijvingId: string;
  aanbiederId: number;
  naam: string;
  /** Names of the other members of a combination. */
  leden?: string[];
  /** Leader and members together. */
  partijen: number;
}

export interface Perceel {
  id: number;
  code: string;
  naam: string;
  maxAanbieders: number;
}
/** A bid as far as the rules need it; empty while the round is sealed. */
export interface Bod {
  inschrijvingId: string;
  aanbiederId: number;
  naam: string;
  leden?: string[];
  partijen: number;
  perceelIds: number[];
}
export interface Ronde {
  id: string;
  stap: string;
  prijs: Prijssoort;
  /** Moments in UTC, as toISOString writes them: they compare as text. */
  sluitOp: string;
  uitloopTot: string;
  openers: number[];
  perceelIds: number[];
  boden: Bod[];
}
export interface Drempel {
  bedragCent: number;
  van: string;
  tot: string | null;
  bron: string;
}
export interface Ramingregel {
  omschrijving: string;
  perJaarCent: number;
  jaren: number;
  verlengingsjaren: number;
  /** VAT that is in the amount, ten-thousandths (21 % = 2100); 0 = the amount is without VAT. */
  btwBp: number;
}
export interface Dossier {
  vorm: Vorm;
  drempels: Drempel[];
  raming: Ramingregel[];
  percelen: Perceel[];
  /** In the order in which they were written. */
  gebeurtenissen: Gebeurtenis[];
  /** In the order in which they were opened. */
  rondes: Ronde[];
  /** Days on which no term ends, beside weekends. */
  feestdag: Feestdagnaam;
}
/** Who looks and when. */
export interface Moment {
  vandaag: string;
  nu: string;
  rol: Wie;
  /** Number of the user: some steps ask for a second, different person. */
  gebruikerId?: number;
}

/** Why a step cannot be taken: the rule, where it comes from, and on which figures. */
export interface Beletsel {
  code: string;
  melding: string;
  regel: string;
  bron: string;
  cijfers: string | null;
  oplossing: string;
}
export const beletsel = (
  code: string,
  melding: string,
  rest: Partial<Omit<Beletsel, 'code' | 'melding'>> & { oplossing: string },
): Beletsel => ({ code, melding, regel: rest.regel ?? melding, bron: PORTAAL, cijfers: null, ...rest });
export const PORTAAL = 'Regels van het portaal';
/** A failure with the rule that it breaks, and where that rule stands. */
export const volgens = (f: Fout, regel: string, bron = PORTAAL): Fout => ({
  ...f,
  melding: `${f.melding} Regel: ${regel}. Bron: ${bron}.`,
});
