import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Upload } from './volgorde.js';

/** A table of the set as objects. */
export function tabel(pad: string): Record<string, string>[] {
  return parse(readFileSync(pad), { delimiter: ';', bom: true, columns: true, skip_empty_lines: true, trim: true });
}

export interface Praktijkset {
  stamgegevens: string;
  uploads: Upload[];
  /** Order of the answers: municipalities and budgets as the master data names them. */
  gemeenten: string[];
  budgetten: string[];
  /** Files that must be refused, in the order of their answers. */
  onleesbaar: Upload[];
  verwacht: string;
}

/** Reads what is in a folder of this form; nothing of it is known beforehand. */
export function leesPraktijkset(map: string): Praktijkset {
  for (const nodig of ['stamgegevens', 'rapportages/index.csv'])
    if (!existsSync(path.join(map, nodig)))
      throw new Error(`In ${map} ontbreekt ${nodig}: geef de map van een praktijkset.`);
  const stam = (naam: string): Record<string, string>[] => tabel(path.join(map, 'stamgegevens', naam));
  const aanbieder = new Map(stam('contracten.csv').map((c) => [c.nummer, c.aanbieder!]));
  const uploads = tabel(path.join(map, 'rapportages/index.csv')).map((r) => ({
    bestand: r.bestand!,
    pad: path.join(map, 'rapportages', r.bestand!),
    contract: r.contract!,
    periode: r.periode!,
    versie: Number(r.versie),
    aanbieder: r.aanbieder!,
  }));
  return {
    stamgegevens: path.join(map, 'stamgegevens'),
    uploads,
    gemeenten: stam('gemeenten.csv').map((g) => g.code!),
    budgetten: stam('spuk.csv').map((s) => `${s.gemeente} ${s.jaar}`),
    onleesbaar: onleesbareBestanden(map, aanbieder),
    verwacht: path.join(map, 'verwacht'),
  };
}

/** Only `verwacht/onleesbaar.csv` says for which contract and period these are sent; without it they stay at home. */
function onleesbareBestanden(map: string, aanbieder: Map<string | undefined, string>): Upload[] {
  const lijst = path.join(map, 'verwacht/onleesbaar.csv');
  if (!existsSync(lijst)) return [];
  return tabel(lijst).map((r) => ({
    bestand: r.bestand!,
    pad: path.join(map, 'rapportages/onleesbaar', r.bestand!),
    contract: r.contract!,
    periode: r.periode!,
    versie: null,
    aanbieder: aanbieder.get(r.contract) ?? '',
  }));
}
