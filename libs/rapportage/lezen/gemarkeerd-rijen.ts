import { setImmediate as adem } from 'node:timers/promises';
import { openSpreadsheet, type Rij, standaardLimieten } from '#spreadsheets';
import { type BestandBron, nodeCrc32, nodeUitpakker } from '#spreadsheets-node';
import { genormaliseerd, type Indeling, kopScore, type Veld } from '../domain/kolommen.js';

export const KOLOM_WAT = 'Wat is er aan de hand';
export const KOLOM_DOE = 'Wat moet u doen';

/** Small enough that other requests are served in between. */
const RIJEN_PER_STUK = 500;
const GEEN: Map<number, string> = new Map();

export interface Markering {
  /** Row as Excel shows it. */
  rij: number;
  teksten: { melding: string; oplossing: string; veld?: Veld | null }[];
}

export interface MarkeerOpdracht {
  /** The file as it was received. */
  pad: string;
  bestandsnaam: string;
  kopRij: number;
  indeling: Partial<Indeling>;
  markeringen: Iterable<Markering>;
}

export interface GemarkeerdeRij extends Rij {
  soort: 'kop' | 'regel' | 'anders';
  wat: string;
  doe: string;
  /** Remedy per wrong column; -1 = the row as a whole. */
  fout: Map<number, string>;
}

/** The file with its rows marked, and where the two columns of ours stand. */
export interface GemarkeerdBestand {
  blad: string | null;
  watKolom: number;
  doeKolom: number;
  indeling: Partial<Indeling>;
  rijen(): AsyncIterable<GemarkeerdeRij[]>;
}

/** The cells with our two texts in their columns. */
export function metTeksten(rij: GemarkeerdeRij, { watKolom, doeKolom }: GemarkeerdBestand): string[] {
  const uit = [...rij.cellen];
  if (rij.soort === 'anders') return uit;
  while (uit.length <= Math.max(watKolom, doeKolom)) uit.push('');
  uit[watKolom] = rij.wat;
  uit[doeKolom] = rij.doe;
  return uit;
}

/** Opens the received file for marking. */
export async function gemarkeerdBestand(bron: BestandBron, o: MarkeerOpdracht): Promise<GemarkeerdBestand> {
  const open = () =>
    openSpreadsheet(bron, {
      bestandsnaam: o.bestandsnaam,
      kopScore,
      uitpakker: nodeUitpakker,
      crc32: nodeCrc32,
      limieten: { maxBytes: Math.max(bron.size, standaardLimieten.maxBytes) },
    });
  const { kop, breedte } = await maten((await open()).rijen(), o.kopRij);
  const eigen = (naam: string) => kop.findIndex((c) => genormaliseerd(c) === genormaliseerd(naam));
  const watKolom = eigen(KOLOM_WAT) >= 0 ? eigen(KOLOM_WAT) : breedte;
  const doeKolom = eigen(KOLOM_DOE) >= 0 ? eigen(KOLOM_DOE) : Math.max(breedte, watKolom + 1);
  const spreadsheet = await open();
  const bestand = { blad: spreadsheet.blad, watKolom, doeKolom, indeling: o.indeling };
  return { ...bestand, rijen: () => markeer(spreadsheet.rijen(), o) };
}

/** The header and the widest row: our columns stand behind everything, so that no cell is lost. */
async function maten(rijen: AsyncIterable<Rij[]>, kopRij: number): Promise<{ kop: string[]; breedte: number }> {
  let kop: string[] = [];
  let breedte = 0;
  for await (const stapel of rijen) {
    for (const rij of stapel) {
      if (rij.nummer === kopRij) kop = rij.cellen;
      let n = rij.cellen.length;
      while (n > breedte && rij.cellen[n - 1]!.trim() === '') n--;
      breedte = Math.max(breedte, n);
    }
    await adem();
  }
  return { kop, breedte };
}

async function* markeer(rijen: AsyncIterable<Rij[]>, o: MarkeerOpdracht): AsyncGenerator<GemarkeerdeRij[]> {
  const perRij = new Map<number, Markering['teksten']>();
  for (const { rij, teksten } of o.markeringen) perRij.set(rij, [...(perRij.get(rij) ?? []), ...teksten]);
  for await (const stapel of rijen)
    for (let i = 0; i < stapel.length; i += RIJEN_PER_STUK)
      yield stapel.slice(i, i + RIJEN_PER_STUK).map((rij) => gemarkeerdeRij(rij, perRij.get(rij.nummer), o));
}

function gemarkeerdeRij(rij: Rij, teksten: Markering['teksten'] = [], o: MarkeerOpdracht): GemarkeerdeRij {
  if (rij.nummer < o.kopRij) return { ...rij, soort: 'anders', wat: '', doe: '', fout: GEEN };
  if (rij.nummer === o.kopRij) return { ...rij, soort: 'kop', wat: KOLOM_WAT, doe: KOLOM_DOE, fout: GEEN };
  return regel(rij, teksten, o.indeling);
}

const samen = (teksten: string[]): string => [...new Set(teksten)].join(' ');

function regel(rij: Rij, teksten: Markering['teksten'], indeling: Partial<Indeling>): GemarkeerdeRij {
  if (teksten.length === 0) return { ...rij, soort: 'regel', wat: '', doe: '', fout: GEEN };
  const fout = new Map<number, string>();
  for (const t of teksten) {
    const kolom = t.veld ? (indeling[t.veld] ?? -1) : -1;
    fout.set(kolom, samen([fout.get(kolom) ?? '', t.oplossing].filter(Boolean)));
  }
  const wat = samen(teksten.map((t) => t.melding));
  return { ...rij, soort: 'regel', wat, doe: samen(teksten.map((t) => t.oplossing)), fout };
}
