/** A file that can be read at any place: on disk, or a Blob in the browser. */
export interface Bron {
  size: number;
  lees(van: number, tot: number): Promise<Uint8Array>;
}

/** One physical row; `nummer` is the row number as Excel shows it, so blank rows count although they are not passed on. */
export interface Rij {
  nummer: number;
  cellen: string[];
}

export interface Limieten {
  maxBytes: number;
  /** Rows with content. */
  maxRijen: number;
  maxKolommen: number;
  /** Characters in one cell. */
  maxCel: number;
  /** Characters in the table of shared strings of a workbook. */
  maxGedeeld: number;
  /** Unpacked bytes per packed byte; judged from `ratioVanaf` unpacked bytes on. */
  maxRatio: number;
  ratioVanaf: number;
  maxUitgepakt: number;
}

export const standaardLimieten: Limieten = {
  maxBytes: 20 * 1024 * 1024,
  maxRijen: 200_050,
  maxKolommen: 200,
  maxCel: 32_767,
  maxGedeeld: 24 * 1024 * 1024,
  maxRatio: 100,
  ratioVanaf: 1024 * 1024,
  maxUitgepakt: 400 * 1024 * 1024,
};

/** Unpacks a raw deflate stream chunk by chunk; throws on damaged data. */
export type Uitpakker = (bron: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
export type Crc32 = (stuk: Uint8Array, crc: number) => number;

export interface LeesOpties {
  /** Only used to choose the words of a refusal. */
  bestandsnaam?: string;
  limieten?: Partial<Limieten>;
  /** How much a row looks like the header that the caller hopes for; helps to choose delimiter and sheet. */
  kopScore?: (cellen: string[]) => number;
  uitpakker?: Uitpakker;
  crc32?: Crc32;
}

export interface Spreadsheet {
  vorm: 'xlsx' | 'csv';
  scheidingsteken: string | null;
  codering: string | null;
  blad: string | null;
  /** Batches of rows in file order; may be walked once. */
  rijen(): AsyncIterable<Rij[]>;
  /** Rows of the other sheets of a workbook, hidden ones too; read `rijen` first. */
  overigeRijen(): AsyncIterable<{ blad: string; rijen: Rij[] }>;
}

/** The file is refused whole. `waarom` is the short reason, `melding` says it to a person, `oplossing` what to do. */
export class LeesFout extends Error {
  constructor(
    readonly code: string,
    readonly waarom: string,
    readonly melding: string,
    readonly oplossing: string,
    readonly waar?: string,
  ) {
    super(`${code}: ${waarom}`);
    this.name = 'LeesFout';
  }
}

const OPNIEUW = 'Open het bestand in Excel, bewaar het opnieuw als .xlsx of .csv en stuur het daarna in.';

export const onleesbaar = (waarom: string, melding: string, oplossing = OPNIEUW): LeesFout =>
  new LeesFout('RAP-001', waarom, melding, oplossing);

export const teGroot = (waarom: string, melding: string, oplossing?: string): LeesFout =>
  new LeesFout(
    'RAP-001',
    waarom,
    melding,
    oplossing ?? 'Haal weg wat niet bij de rapportage hoort, of verdeel de regels over meer bestanden.',
  );

export const beschadigd = (): LeesFout =>
  onleesbaar('beschadigde xlsx', 'Het Excelbestand is beschadigd en kan niet helemaal worden gelezen.');

export const afgebroken = (): LeesFout =>
  onleesbaar('afgebroken xlsx', 'Het Excelbestand is niet compleet: het einde ontbreekt.');
