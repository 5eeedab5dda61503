export interface Demoprijs {
  product: string;
  leerroute: string | null;
  soort: 'INDICATIEF' | 'BASISPAKKET' | 'MODULE';
  omschrijving: string;
  eenheid: string;
  cent: number;
  groep: number;
  uren: number;
}
export interface Demobod {
  aanbieder: string;
  plan: string;
  prijzen: Demoprijs[];
  /** Asked to join, and has not answered yet. */
  lid?: string;
}
export interface Demoronde {
  stap: string;
  naam: string;
  prijs: 'GEEN' | 'INDICATIEF' | 'DEFINITIEF';
  vraag: string;
  open: string;
  sluit: string;
  /** Days on which the first and the second opened the safe. */
  kluis: string[];
  boden: Demobod[];
}
export interface Demogebeurtenis {
  soort: string;
  stap?: string;
  dag: string;
  perceel?: string;
  aanbieder?: string;
  zicht?: 'REGIO' | 'DEELNEMERS' | 'AANBIEDER';
  tekst?: string;
  /** Suppliers whose last bid wins. */
  winnaars?: string[];
  redenen?: [string, string][];
  argument?: string;
  contracten?: [nummer: string, aanbieder: string, van: string, tot: string][];
}
export interface Demovraag {
  van: string | null;
  tekst: string;
  dag: string;
  antwoord?: [dag: string, tekst: string];
}
export interface Demoperceel {
  code: string;
  naam: string;
  gebied: string;
  producten: string[];
  leerroutes: string[];
  omvang: number;
  max: number;
  plafond: [omschrijving: string, cent: number, bron: string][];
}
export interface Demoaanbesteding {
  regio: string;
  vorm: string;
  titel: string;
  omschrijving: string;
  kenmerk: string | null;
  perJaarCent: number;
  percelen: Demoperceel[];
  rondes: Demoronde[];
  gebeurtenissen: Demogebeurtenis[];
  vragen: Demovraag[];
}
