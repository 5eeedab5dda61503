import { createHash } from 'node:crypto';

/** A header is the same header whatever its case, spaces or empty columns at the end. */
export function kopHash(kop: readonly string[]): Buffer {
  const cellen = kop.map((c) => c.trim().toLowerCase().replace(/\s+/g, ' '));
  while (cellen.at(-1) === '') cellen.pop();
  return createHash('sha256').update(JSON.stringify(cellen)).digest();
}
