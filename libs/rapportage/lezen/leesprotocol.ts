import { type Limieten } from '#spreadsheets';
import { type Controleuitslag } from '../domain/bestandscontrole.js';
import { type BevestigdeIndeling } from '../domain/kolommen.js';

/** What the reading process is asked, and what it answers. The rows themselves go over a pipe of their own. */
export interface Leesvraag {
  id: number;
  pad: string;
  bestandsnaam: string;
  producten: string[];
  indelingen: BevestigdeIndeling[];
  maxRegels: number;
  limieten: Partial<Limieten>;
}

export interface Leessamenvatting extends Controleuitslag {
  vorm: 'xlsx' | 'csv';
  scheidingsteken: string | null;
  codering: string | null;
  blad: string | null;
}

export interface LeesFoutGegevens {
  code: string;
  waarom: string;
  melding: string;
  oplossing: string;
  waar?: string;
}

export type Leesantwoord =
  | { soort: 'gereed' }
  | { soort: 'voortgang'; id: number; gelezen: number }
  | { soort: 'klaar'; id: number; bytes: number; samenvatting: Leessamenvatting }
  | { soort: 'fout'; id: number; bytes: number; fout: LeesFoutGegevens }
  | { soort: 'storing'; id: number; bytes: number; melding: string };

/** The pipe for COPY rows: stdin, stdout, stderr, IPC, rows. */
export const RIJEN_FD = 4;
