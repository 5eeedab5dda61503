/** What the preview tells the page. Nothing of it leaves the browser. */
export interface VeldKeuze {
  veld: string;
  naam: string;
  /** Index in the header, or null when no column was recognised. */
  kolom: number | null;
}
export interface Voorbeeldrij {
  rij: number;
  cellen: string[];
}
export interface FoutGroep {
  code: string;
  titel: string;
  oplossing: string;
  aantal: number;
  /** The first few, with the row number as Excel shows it. */
  eerste: { rij: number; melding: string }[];
}
export interface Voorbeeld {
  soort: 'voorbeeld';
  kop: string[];
  kopRij: number;
  velden: VeldKeuze[];
  /** The first rows below the header, to recognise the columns by. */
  eersteRijen: Voorbeeldrij[];
  regels: number;
  goed: number;
  groepen: FoutGroep[];
  duur: number;
}
export interface Weigering {
  soort: 'geweigerd';
  code: string;
  melding: string;
  oplossing: string;
  waar?: string;
  /** The guard against citizen service numbers, names and birth dates. */
  privacy: boolean;
  /** Header found while columns are missing: the user may point them out. */
  kop?: string[];
  velden?: VeldKeuze[];
  eersteRijen?: Voorbeeldrij[];
}
export type Uitkomst = Voorbeeld | Weigering;
export interface Opdracht {
  bestand: File;
  /** Codes of the known products; empty when the browser does not know them. */
  producten: string[];
  /** A mapping of the user or of an earlier time, with the header it belongs to. */
  kop: string[] | null;
  kolommen: Record<string, number> | null;
}
