/** Master data by code, and lines: small shapes that the database helper, the oracle and the generators share. */
export interface Stam {
  regios: string[];
  gemeenten: string[];
  aanbieders: string[];
  producten: string[];
  deelnames: { regio: string; gemeente: string; van: string; tot: string | null }[];
  contracten: {
    nummer: string;
    regio: string;
    aanbieder: string;
    van: string;
    tot: string | null;
    norm: number;
    aanbod: number;
    tempo: number;
    vanaf: number;
  }[];
  tarieven: { contract: string; product: string; eenheid: string; bedrag: number; van: string; tot: string | null }[];
  trajecten: { nummer: string; gemeente: string }[];
  pips: { traject: string; versie: number; vastgesteld: string; kostprijs: number }[];
  onderdelen: {
    traject: string;
    versie: number;
    product: string;
    contract: string;
    van: string;
    tot: string | null;
    maand: number;
    totaal: number;
  }[];
  budgetten: { gemeente: string; jaar: number; bedrag: number }[];
}

export interface Regel {
  rij: number;
  trajectnummer: string | null;
  product: string | null;
  aangeboden_h: number | null;
  gevolgd_h: number | null;
  geoorloofd_h: number | null;
  ongeoorloofd_h: number | null;
  in_de_pas: boolean | null;
  eenheden_h: number | null;
  bedrag_cent: number | null;
  fouten: number;
}
