/** The shapes the portal reads, as in schema/schema.graphql; test/operations.spec.ts holds every operation against that schema. */
export type Rol =
  | 'AANBIEDER'
  | 'CONTRACTMANAGER'
  | 'REGIO_COORDINATOR'
  | 'KLANTMANAGER'
  | 'REGISSEUR'
  | 'GEMEENTE_FINANCIEN'
  | 'BEHEERDER';
export interface Fout {
  code: string;
  melding: string;
  veld?: string | null;
  oplossing?: string | null;
}
export interface Organisatie {
  soort: 'AANBIEDER' | 'REGIO' | 'GEMEENTE' | 'PORTAAL';
  code: string;
  naam: string;
}
export interface Toewijzing {
  id: string;
  rol: Rol;
  organisatie: Organisatie;
  van: string;
  tot: string | null;
}
export interface Ik {
  naam: string;
  email: string;
  demo: boolean;
  rechten: string[];
  toewijzing: Toewijzing;
  toewijzingen: Toewijzing[];
}
export type TaakErnst = 'TE_LAAT' | 'DEZE_WEEK' | 'LATER';
export interface Taak {
  id: string;
  soort: string;
  titel: string;
  uitleg: string;
  uiterlijk: string | null;
  ernst: TaakErnst;
  knop: string;
  link: string;
}
export interface ContractKort {
  nummer: string;
  perceel: string;
  aanbieder: string;
  regio: string;
  van: string;
  tot: string | null;
}
export type RapportageStand =
  'VERWACHT' | 'TE_LAAT' | 'IN_BEHANDELING' | 'GEWEIGERD' | 'OP_TIJD' | 'TE_LAAT_INGELEVERD';
export type InleveringStatus =
  'ONTVANGEN' | 'LEZEN' | 'BEOORDELEN' | 'VERWERKT' | 'GEWEIGERD' | 'VERVANGEN' | 'GEPARKEERD';
export interface Inlevering {
  id: string;
  rapportageId: string;
  versie: number;
  bestandsnaam: string;
  bytes: number;
  sha256: string;
  vorm: string | null;
  status: InleveringStatus;
  regelsGelezen: number;
  regelsTotaal: number | null;
  aantalRegels: number | null;
  aantalAfgewezen: number | null;
  aantalGeblokkeerd: number | null;
  aantalGeboekt: number | null;
  bedragGeboekt: string | null;
  weigering: Fout | null;
  waarom: string | null;
  ontvangenOp: string;
  verwerktOp: string | null;
  ingeleverdDoor: string | null;
  via: string;
  isHuidig: boolean;
}
export type InleveringVoortgang = Pick<
  Inlevering,
  | 'id'
  | 'rapportageId'
  | 'versie'
  | 'bestandsnaam'
  | 'status'
  | 'regelsGelezen'
  | 'regelsTotaal'
  | 'waarom'
  | 'weigering'
>;
export interface BevindingTelling {
  fouten: number;
  blokkades: number;
  afwijkingen: number;
  signalen: number;
  open: number;
}
export type BevindingSoort = 'FOUT' | 'BLOKKADE' | 'AFWIJKING' | 'SIGNAAL';
export type BevindingStatus = 'OPEN' | 'TOEGELICHT' | 'GEACCEPTEERD' | 'AFGEWEZEN' | 'OPGELOST';
export interface BevindingGroep {
  code: string;
  soort: BevindingSoort;
  titel: string;
  oplossing: string;
  aantal: number;
  open: number;
}
export interface GemeenteEffect {
  gemeente: string;
  gemeenteCode: string;
  bedragDezeRapportage: string;
  besteedTotEnMet: string;
  budget: string | null;
  jaar: number;
}
export interface RapportageRij {
  id: string;
  periode: string;
  soort: string;
  uiterlijkOp: string;
  stand: RapportageStand;
  contract: ContractKort;
  huidige: Pick<Inlevering, 'id' | 'versie' | 'status' | 'ontvangenOp' | 'aantalRegels' | 'bedragGeboekt'> | null;
  tellingen: BevindingTelling;
}
export interface Rapportage extends Omit<RapportageRij, 'huidige'> {
  huidige: Inlevering | null;
  inleveringen: Inlevering[];
  groepen: BevindingGroep[];
  perGemeente: GemeenteEffect[];
}
export interface Lijst<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number | null;
}
export interface RapportageFilter {
  van?: string;
  totEnMet?: string;
  contract?: string;
  stand?: RapportageStand[];
  aanbieder?: string;
}
export interface BevindingRij {
  id: string;
  code: string;
  soort: BevindingSoort;
  titel: string;
  melding: string;
  oplossing: string;
  rapportageId: string;
  contract: string;
  aanbieder: string;
  periode: string;
  rij: number | null;
  trajectnummer: string | null;
  product: string | null;
  gemeente: string | null;
  gemeten: string | null;
  grens: string | null;
  eenheid: string | null;
  status: BevindingStatus;
}
export interface BevindingStap {
  van: BevindingStatus | null;
  naar: BevindingStatus;
  door: string | null;
  organisatie: string | null;
  op: string;
  tekst: string | null;
}
export interface Bevinding extends BevindingRij {
  bestandsnaam: string;
  versie: number;
  veld: string | null;
  ontstaanOp: string;
  magToelichten: boolean;
  magBeoordelen: boolean;
  stappen: BevindingStap[];
}
export interface BevindingFilter {
  rapportage?: string;
  contract?: string;
  periode?: string;
  code?: string[];
  soort?: BevindingSoort[];
  status?: BevindingStatus[];
  trajectnummer?: string;
  gemeente?: string;
}
export interface Kolomindeling {
  indeling: { veld: string; kolom: number }[];
  bevestigdOp: string | null;
}
export interface Gebruiker {
  id: string;
  naam: string;
  email: string;
  actief: boolean;
  toewijzingen: Toewijzing[];
}
export interface ApiSleutel {
  id: string;
  naam: string;
  aanbieder: string;
  begin: string;
  rechten: string[];
  gemaaktOp: string;
  laatstGebruiktOp: string | null;
  ingetrokkenOp: string | null;
}
export interface BeheerResultaat {
  gelukt: boolean;
  id?: string | null;
  sleutel?: string | null;
  fouten: Fout[];
  /** Of a new webhook, once. */
  geheim?: string | null;
}
