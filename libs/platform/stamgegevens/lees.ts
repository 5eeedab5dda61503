import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse, CsvError } from 'csv-parse/sync';
import { citeer, type Stamkeuring, type Stamtabel } from '#core';

const MAX_BYTES = 256 * 1024 * 1024;
const BEWAREN = 'Bewaar het bestand opnieuw als CSV in UTF-8, met een puntkomma tussen de cellen.';

/** Reads the named files of a folder; what cannot be read becomes a finding, what is too much a warning. */
export async function leesStammap(
  k: Stamkeuring,
  map: string,
  namen: readonly string[],
): Promise<Map<string, Stamtabel>> {
  const uit = new Map<string, Stamtabel>();
  const aanwezig = await readdir(map).catch(() => null);
  if (!aanwezig) {
    k.fout(
      'STAM-001',
      { bestand: map },
      'de map bestaat niet of is niet te lezen',
      'Geef de map waarin de stamgegevens staan.',
    );
    return uit;
  }
  for (const naam of namen) {
    if (aanwezig.includes(naam)) {
      const tabel = await leesBestand(k, path.join(map, naam), naam);
      if (tabel) uit.set(naam, tabel);
    } else
      k.fout(
        'STAM-001',
        { bestand: naam },
        'het bestand ontbreekt',
        'Zet het bestand in de map; alleen een kop is genoeg als er niets te melden is.',
      );
  }
  for (const naam of aanwezig.filter((n) => n.endsWith('.csv') && !namen.includes(n)))
    k.waarschuw(
      'STAM-021',
      { bestand: naam },
      'dit bestand wordt niet gebruikt',
      `Gebruikt worden ${namen.join(', ')}.`,
    );
  return uit;
}

async function leesBestand(k: Stamkeuring, pad: string, bestand: string): Promise<Stamtabel | null> {
  const info = await stat(pad).catch(() => null);
  const inhoud = info?.isFile() && info.size <= MAX_BYTES ? await readFile(pad).catch(() => null) : null;
  if (inhoud) return ontleed(k, bestand, inhoud);
  k.fout('STAM-002', { bestand }, 'het bestand is niet te lezen of groter dan 256 MB', BEWAREN);
  return null;
}

/** Bytes to cells: UTF-8 with or without BOM, LF or CRLF, quoted cells. A blank line counts as a row, as in a spreadsheet. */
export function ontleed(k: Stamkeuring, bestand: string, inhoud: Uint8Array): Stamtabel | null {
  let tekst: string;
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(inhoud);
  } catch {
    k.fout('STAM-002', { bestand }, 'het bestand is geen UTF-8', BEWAREN);
    return null;
  }
  if (tekst.includes('\0')) {
    k.fout('STAM-002', { bestand }, 'het bestand is geen tekst', BEWAREN);
    return null;
  }
  let cellen: string[][];
  try {
    cellen = parse(tekst, {
      delimiter: ';',
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 100_000,
    });
  } catch (e) {
    const rij = e instanceof CsvError && typeof e.lines === 'number' ? e.lines : undefined;
    k.fout(
      'STAM-002',
      { bestand, ...(rij ? { rij } : {}) },
      'een aanhalingsteken is niet gesloten of staat midden in een cel',
      BEWAREN,
    );
    return null;
  }
  return metKop(k, bestand, cellen);
}

function metKop(k: Stamkeuring, bestand: string, cellen: string[][]): Stamtabel | null {
  const kop = (cellen[0] ?? []).map((c) => c.trim().toLowerCase());
  if (kop.every((c) => c === '')) {
    k.fout('STAM-003', { bestand, rij: 1 }, 'de eerste rij is leeg', 'Zet op de eerste rij de namen van de kolommen.');
    return null;
  }
  if (kop.length === 1 && /[,\t]/.test(kop[0]!)) {
    k.fout('STAM-002', { bestand, rij: 1 }, `de kop is ${citeer(kop[0]!)}`, BEWAREN);
    return null;
  }
  const rijen = cellen.map((c, i) => ({ rij: i + 1, cellen: c })).slice(1);
  return { bestand, kop, rijen: rijen.filter((r) => r.cellen.some((c) => c.trim() !== '')) };
}
