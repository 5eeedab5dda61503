import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder of the acceptance set: PRAKTIJKSET, or the nearest `shared/praktijkset` above this checkout. */
export function praktijksetMap(): string {
  if (process.env.PRAKTIJKSET) return path.resolve(process.env.PRAKTIJKSET);
  for (let map = __dirname; map !== path.dirname(map); map = path.dirname(map)) {
    const hier = path.join(map, 'shared', 'praktijkset');
    if (existsSync(hier)) return hier;
  }
  throw new Error('Praktijkset niet gevonden: zet PRAKTIJKSET op de map.');
}
