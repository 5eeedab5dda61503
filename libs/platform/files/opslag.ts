import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.js';
import { S3Opslag } from './s3-opslag.js';
import { keur } from './sleutel.js';

/** Injection token of the file storage. */
export const OPSLAG = Symbol('OPSLAG');

/** Where files of reports are kept. Keys are made by us; a name given by a user never becomes a path. */
export interface Opslag {
  /** Takes over a finished local file. */
  neemOver(pad: string, sleutel: string): Promise<void>;
  /** A local path to read from; call `klaar` when done. */
  haal(sleutel: string): Promise<{ pad: string; klaar: () => Promise<void> }>;
  /** Removes the file; removing what is not there is fine. */
  verwijder(sleutel: string): Promise<void>;
}

/** Files in a folder of this machine (or a share of several). */
export class MapOpslag implements Opslag {
  constructor(private readonly map: string) {}

  async neemOver(pad: string, sleutel: string): Promise<void> {
    const doel = this.pad(sleutel);
    await mkdir(path.dirname(doel), { recursive: true });
    await rename(pad, doel).catch(async (e: NodeJS.ErrnoException) => {
      if (e.code !== 'EXDEV') throw e;
      await copyFile(pad, doel);
      await rm(pad, { force: true });
    });
  }

  async haal(sleutel: string): Promise<{ pad: string; klaar: () => Promise<void> }> {
    const pad = this.pad(sleutel);
    await stat(pad);
    return { pad, klaar: () => Promise.resolve() };
  }

  async verwijder(sleutel: string): Promise<void> {
    await rm(this.pad(sleutel), { force: true });
  }

  private pad(sleutel: string): string {
    return path.join(this.map, keur(sleutel));
  }
}

/** Removes what a crash left behind in a folder of passing files: everything older than an hour. */
export async function ruimOp(map: string, nu: number = Date.now()): Promise<number> {
  let weg = 0;
  for (const naam of await readdir(map).catch(() => [] as string[])) {
    const pad = path.join(map, naam);
    const { mtimeMs } = await stat(pad).catch(() => ({ mtimeMs: nu }));
    if (nu - mtimeMs < 3_600_000) continue;
    await rm(pad, { force: true });
    weg++;
  }
  return weg;
}

export const maakOpslag = (c: Pick<Config, 's3' | 'opslagMap'>): Opslag =>
  c.s3 ? new S3Opslag(c.s3, path.join(c.opslagMap, 'tijdelijk')) : new MapOpslag(c.opslagMap);
