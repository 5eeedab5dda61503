import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the acceptance set: PRAKTIJKSET, or the nearest `shared/praktijkset` above this file. */
export function praktijkset(): string {
  if (process.env.PRAKTIJKSET) return process.env.PRAKTIJKSET;
  for (let map = __dirname; map !== dirname(map); map = dirname(map)) {
    const hier = join(map, 'shared', 'praktijkset');
    if (existsSync(hier)) return hier;
  }
  throw new Error('Praktijkset niet gevonden: zet PRAKTIJKSET op de map.');
}

/** A simple table of the set (`;`, no quotes) as objects. */
export function tabel(pad: string): Record<string, string>[] {
  const [kop, ...regels] = readFileSync(pad, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/);
  const namen = kop!.split(';');
  return regels.map((r) => Object.fromEntries(r.split(';').map((waarde, i) => [namen[i]!, waarde])));
}

export const productcodes = (map: string): Set<string> =>
  new Set(tabel(join(map, 'stamgegevens', 'tarieven.csv')).map((t) => t.product!));
