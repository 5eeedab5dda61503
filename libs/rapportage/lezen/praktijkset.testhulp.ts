import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the acceptance set: PRAKTIJKSET, or the copy among the fixtures. */
export const praktijkset = (): string =>
  process.env.PRAKTIJKSET ?? join(__dirname, '../../../test/fixtures/praktijkset');

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
