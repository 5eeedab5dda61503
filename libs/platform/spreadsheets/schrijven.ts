import { dagNl } from '#core';

const FORMULE = /^\s*[=+\-@|%]|^[\t\r]/;
const GETAL = /^-?\d+(,\d+)?%?$/;

/**
 * A cell for CSV: what a spreadsheet would run as a formula gets an apostrophe in front, and quotes come where needed.
 * What is a number stays one; who writes back what others typed may call more a number than we write ourselves.
 */
export function csvCel(tekst: string, getal: RegExp = GETAL): string {
  const veilig = FORMULE.test(tekst) && !getal.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
export const BOM = '\ufeff';
/** UTF-8 with BOM, semicolons and CRLF: what Dutch Excel opens without asking. */
export const csvTekst = (rijen: readonly (readonly (string | null)[])[]): string =>
  `${BOM}${rijen.map((r) => r.map((c) => csvCel(c ?? '')).join(';')).join('\r\n')}\r\n`;

export type Celsoort = 'tekst' | 'getal' | 'bedrag' | 'procent' | 'datum' | 'maand' | 'moment';
/**
 * A value in the notation of the API, whatever the screen makes of it: '1234.50', '2026-11-10', '2026-10',
 * an ISO moment; a percentage as its fraction ('0.805').
 */
export interface Cel {
  soort: Celsoort;
  waarde: string;
}
export interface Uitvoerblad {
  naam: string;
  kop: string[];
  rijen: (Cel | null)[][];
}

const KLOK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** The wall clock in the Netherlands: '2026-11-10 14:32'. */
export const wandklok = (iso: string): string => KLOK.format(new Date(iso));

/** Shifts the point two places without passing through a floating number. */
function inProcent(breuk: string): string {
  const [, min = '', heel = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(breuk) ?? [];
  const cijfers = (heel + rest.padEnd(2, '0').slice(0, 2)).replace(/^0+(?=\d)/, '');
  const over = rest.slice(2).replace(/0+$/, '');
  return `${min}${cijfers}${over && `,${over}`}%`;
}

/** A cell as Dutch Excel reads it back from a CSV. */
export function csvWaarde(cel: Cel | null): string {
  if (!cel) return '';
  const { soort, waarde } = cel;
  if (soort === 'getal' || soort === 'bedrag') return waarde.replace('.', ',');
  if (soort === 'procent') return inProcent(waarde);
  if (soort === 'datum') return dagNl(waarde);
  if (soort === 'moment') {
    const [dag = '', tijd = ''] = wandklok(waarde).split(' ');
    return `${dagNl(dag)} ${tijd}`;
  }
  return waarde;
}
export const csvBlad = (blad: Uitvoerblad): string => csvTekst([blad.kop, ...blad.rijen.map((r) => r.map(csvWaarde))]);
