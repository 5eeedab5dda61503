import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { bijlage } from './ontvangst.js';
import type { Opslag } from './opslag.js';

export interface Zending {
  sleutel: string;
  naam: string;
  soort?: string;
  /** What is sent of the file; left out, the file itself. */
  maak?: (pad: string) => Readable;
}
/** Sends a stored file as a download, streamed, under a name that is shown and never trusted. */
export async function verstuur(res: Response, opslag: Opslag, z: Zending): Promise<void> {
  const lokaal = await opslag.haal(z.sleutel);
  try {
    res.setHeader('Content-Type', z.soort ?? 'application/octet-stream');
    res.setHeader('Content-Disposition', bijlage(z.naam));
    await pipeline((z.maak ?? createReadStream)(lokaal.pad), res);
  } finally {
    await lokaal.klaar();
  }
}
