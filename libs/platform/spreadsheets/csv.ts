import { type Limieten, onleesbaar, type Rij, teGroot } from './soorten.js';

const CR = 13;
const LF = 10;
const AANHALING = 34;
const MAX_RECORD = 1_000_000;

export const teVeelRijen = (max: number) =>
  teGroot('te veel regels', `Het bestand heeft meer dan ${max.toLocaleString('nl-NL')} regels.`);
export const teVeelKolommen = (max: number, rij: number) =>
  teGroot('te veel kolommen', `Rij ${rij} heeft meer dan ${max} kolommen met inhoud.`);
export const teLangeCel = (max: number, rij: number) =>
  teGroot('te lange cel', `Een cel in rij ${rij} heeft meer dan ${max.toLocaleString('nl-NL')} tekens.`);
const openAanhaling = (rij: number) =>
  onleesbaar(
    'aanhalingsteken niet gesloten',
    `In rij ${rij} begint een cel met een aanhalingsteken dat niet wordt gesloten.`,
    `Zet in rij ${rij} een aanhalingsteken aan het einde van de cel, of haal het eerste weg.`,
  );

/**
 * Quote-aware CSV, pushed in as pieces of text. Quotes count only at the start of a cell, a doubled quote inside is one
 * quote, text after the closing quote belongs to the cell (as Excel reads it). Lines end in CRLF, LF or CR.
 */
export class CsvLezer {
  private rest = '';
  private pos = 0;
  private nummer = 0;
  private aantal = 0;
  private cellen: string[] = [];
  private gevuld = false;
  private readonly teken: number;

  constructor(
    scheidingsteken: string,
    private readonly limieten: Pick<Limieten, 'maxRijen' | 'maxKolommen' | 'maxCel'>,
  ) {
    this.teken = scheidingsteken.charCodeAt(0);
  }

  duw(stuk: string): Rij[] {
    return this.lees(this.rest + stuk, false);
  }

  klaar(): Rij[] {
    const uit = this.lees(this.rest, true);
    this.rest = '';
    return uit;
  }

  private lees(tekst: string, einde: boolean): Rij[] {
    const uit: Rij[] = [];
    let begin = 0;
    this.pos = 0;
    while (this.pos < tekst.length) {
      begin = this.pos;
      this.cellen = [];
      this.gevuld = false;
      if (!this.record(tekst, einde)) {
        if (tekst.length - begin > MAX_RECORD) throw teLangeCel(this.limieten.maxCel, this.nummer + 1);
        this.rest = tekst.slice(begin);
        return uit;
      }
      this.nummer++;
      if (!this.gevuld) continue;
      if (++this.aantal > this.limieten.maxRijen) throw teVeelRijen(this.limieten.maxRijen);
      uit.push({ nummer: this.nummer, cellen: this.cellen });
    }
    this.rest = '';
    return uit;
  }

  /** Reads one record from this.pos; false when its end is not in the text yet. */
  private record(tekst: string, einde: boolean): boolean {
    const { teken } = this;
    const n = tekst.length;
    let start = this.pos;
    let i = start;
    for (;;) {
      if (i === start && i < n && tekst.charCodeAt(i) === AANHALING) {
        const na = this.aangehaald(tekst, i, einde);
        if (na < 0) return false;
        if (na < n && tekst.charCodeAt(na) === this.teken) {
          start = i = na + 1;
          continue;
        }
        return this.regeleinde(tekst, na, einde);
      }
      while (i < n) {
        const c = tekst.charCodeAt(i);
        if (c === teken || c === LF || c === CR) break;
        i++;
      }
      if (i === n && !einde) return false;
      this.cel(tekst.slice(start, i));
      if (i === n || tekst.charCodeAt(i) !== teken) return this.regeleinde(tekst, i, einde);
      start = ++i;
    }
  }

  /** A cell that starts with a quote; returns the place of the delimiter or line end behind it, or -1. */
  private aangehaald(tekst: string, open: number, einde: boolean): number {
    const n = tekst.length;
    let cel = '';
    let van = open + 1;
    for (;;) {
      const dicht = tekst.indexOf('"', van);
      if (dicht < 0) {
        if (einde || n - open > 4 * this.limieten.maxCel) throw openAanhaling(this.nummer + 1);
        return -1;
      }
      cel += tekst.slice(van, dicht);
      if (dicht + 1 === n && !einde) return -1;
      van = dicht + 2;
      if (tekst.charCodeAt(dicht + 1) === AANHALING) {
        cel += '"';
        continue;
      }
      let i = dicht + 1;
      for (; i < n; i++) {
        const c = tekst.charCodeAt(i);
        if (c === this.teken || c === LF || c === CR) break;
      }
      if (i === n && !einde) return -1;
      this.cel(cel + tekst.slice(dicht + 1, i));
      return i;
    }
  }

  private cel(waarde: string): void {
    const { cellen, limieten } = this;
    if (waarde.length > limieten.maxCel) throw teLangeCel(limieten.maxCel, this.nummer + 1);
    if (waarde !== '') this.gevuld = true;
    if (cellen.length >= limieten.maxKolommen) {
      if (waarde.trim() !== '') throw teVeelKolommen(limieten.maxKolommen, this.nummer + 1);
    } else cellen.push(waarde);
  }

  private regeleinde(tekst: string, i: number, einde: boolean): boolean {
    if (tekst.charCodeAt(i) === CR) {
      if (i + 1 === tekst.length && !einde) return false;
      if (tekst.charCodeAt(i + 1) === LF) i++;
    }
    this.pos = i + 1;
    return true;
  }
}

const KANDIDATEN = [';', ',', '\t', '|'];

/** Delimiter of the text: the one that gives the header, else the one that cuts most rows in the same number of cells. */
export function kiesScheidingsteken(begin: string, kopScore?: (cellen: string[]) => number): string | null {
  const sep = /^sep=([;,\t|])(?:\r|\n|$)/i.exec(begin);
  if (sep) return sep[1]!;
  let beste: string | null = null;
  let top = 0;
  for (const teken of KANDIDATEN) {
    if (!begin.includes(teken)) continue;
    const rijen = eersteRijen(begin, teken);
    const kop = kopScore ? Math.max(0, ...rijen.map((r) => kopScore(r.cellen))) : 0;
    const score = kop * 1000 + gelijkmatig(rijen);
    if (score > top) [beste, top] = [teken, score];
  }
  return beste;
}

function eersteRijen(begin: string, teken: string): Rij[] {
  const lezer = new CsvLezer(teken, { maxRijen: 1e9, maxKolommen: 1e9, maxCel: 1e9 });
  try {
    return lezer.duw(`${begin}\n`).slice(0, 20);
  } catch {
    return [];
  }
}

function gelijkmatig(rijen: Rij[]): number {
  const telling = new Map<number, number>();
  for (const { cellen } of rijen)
    if (cellen.length > 1) telling.set(cellen.length, (telling.get(cellen.length) ?? 0) + 1);
  let beste = 0;
  for (const [breedte, keer] of telling) beste = Math.max(beste, (keer / rijen.length) * 100 + Math.min(breedte, 50));
  return beste;
}
