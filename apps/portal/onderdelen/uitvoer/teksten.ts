import type { Cel } from '#spreadsheets';

const PUNTEN = String.raw`-?\d{1,3}(?:\.\d{3})*(?:,\d+)?|-?\d+(?:,\d+)?`;
const GETAL = new RegExp(`^(?:${PUNTEN})$`);
const BEDRAG = new RegExp(`^€ (${PUNTEN})$`);
const PROCENT = new RegExp(`^(${PUNTEN}) ?%$`);
const DATUM = /^(\d{2})-(\d{2})-(\d{4})$/;

const isoGetal = (nl: string): string => nl.replaceAll('.', '').replace(',', '.');
/** '80.5' -> '0.805', digit by digit. */
function breuk(procent: string): string {
  const [, min = '', heel = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(procent) ?? [];
  const h = heel.padStart(3, '0');
  const na = (h.slice(-2) + rest).replace(/0+$/, '');
  return `${min}${h.slice(0, -2).replace(/^0+(?=\d)/, '')}${na && `.${na}`}`;
}

/**
 * The value behind a text that our own notation wrote (opmaak.ts). Only a figure in a column of figures is a number:
 * in a column of words it may be a code.
 */
export function celVan(tekst: string, cijferkolom: boolean): Cel | null {
  const t = tekst.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
  if (t === '' || t === '–') return null;
  const dag = DATUM.exec(t);
  if (dag) return { soort: 'datum', waarde: `${dag[3]}-${dag[2]}-${dag[1]}` };
  const euro = BEDRAG.exec(t);
  if (euro) return { soort: 'bedrag', waarde: isoGetal(euro[1]!) };
  const procent = PROCENT.exec(t);
  if (procent) return { soort: 'procent', waarde: breuk(isoGetal(procent[1]!)) };
  if (cijferkolom && GETAL.test(t)) return { soort: 'getal', waarde: isoGetal(t) };
  return { soort: 'tekst', waarde: t };
}

export interface Leeskop {
  naam: string;
  /** Only read aloud: a column of buttons. */
  verborgen: boolean;
}
export interface Leescel {
  /** The first line is the value; the small lines under it explain. */
  regels: string[];
  rechts: boolean;
}
/**
 * Rows as they stand on the screen, as a sheet: where a cell has lines under its value they get a column of their own,
 * so the value stays a number or a date. A column without a heading and without a text (buttons) falls away.
 */
export function bladUitTekst(kop: Leeskop[], rijen: Leescel[][]): { kop: string[]; rijen: (Cel | null)[][] } {
  const uit = { kop: [] as string[], rijen: rijen.map(() => [] as (Cel | null)[]) };
  kop.forEach(({ naam, verborgen }, k) => {
    const cellen = rijen.map((r) => r[k]);
    const metRegels = cellen.some((c) => (c?.regels.length ?? 0) > 1);
    const waarden = cellen.map((c) => celVan(c?.regels[0] ?? '', c?.rechts ?? false));
    if (verborgen && !metRegels && waarden.every((w) => w === null)) return;
    uit.kop.push(naam, ...(metRegels ? [`${naam}: toelichting`] : []));
    uit.rijen.forEach((rij, i) => {
      rij.push(waarden[i]!);
      if (metRegels) rij.push(celVan(cellen[i]?.regels.slice(1).join('; ') ?? '', false));
    });
  });
  return uit;
}
