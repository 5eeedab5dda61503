import { type Regel } from '../domain/regelcontrole.js';

const BIJZONDER = /[\\\t\n\r\0]/;
const TEKENS: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' };

const tekst = (t: string | null): string => {
  if (t === null) return '\\N';
  return BIJZONDER.test(t) ? t.replace(/[\\\t\n\r\0]/g, (c) => TEKENS[c]!) : t;
};
const getal = (n: number | null): string | number => (n === null ? '\\N' : n);
const vlag = (v: boolean | null): string => (v === null ? '\\N' : v ? 't' : 'f');

/** Columns of the rows in `copyStream`, in order. */
export const COPY_KOLOMMEN = [
  'rij',
  'trajectnummer',
  'product',
  'aangeboden_h',
  'gevolgd_h',
  'geoorloofd_h',
  'ongeoorloofd_h',
  'in_de_pas',
  'eenheden_h',
  'bedrag_cent',
  'fouten',
] as const;

/** One line in the text format of COPY. */
export const copyRegel = (r: Regel): string =>
  `${r.rij}\t${tekst(r.trajectnummer)}\t${tekst(r.product)}\t${getal(r.aangeboden_h)}\t${getal(r.gevolgd_h)}\t${getal(r.geoorloofd_h)}\t${getal(r.ongeoorloofd_h)}\t${vlag(r.in_de_pas)}\t${getal(r.eenheden_h)}\t${getal(r.bedrag_cent)}\t${r.fouten}\n`;
