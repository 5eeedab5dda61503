import busboy from 'busboy';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { noemtBsn, Weigering } from '#core';

/** What came in: the fields and, in quarantine, the file. */
export interface Pakket {
  velden: Record<string, string>;
  bestand: { pad: string; naam: string; bytes: number; sha256: Buffer };
}

/** Characters that no field has; the database would not take them. */
const STUURTEKEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const fout = (melding: string, oplossing: string, status = 400, code = 'RAP-009'): Weigering =>
  new Weigering({ code, melding, oplossing, veld: 'bestand' }, status);
export const teGroot = (maxBytes: number): Weigering =>
  fout(
    `Het bestand is groter dan ${Math.floor(maxBytes / 1024 / 1024)} MB.`,
    'Haal overbodige bladen of kolommen weg en probeer het opnieuw.',
    413,
    'RAP-001',
  );

/** What is under way, so that nothing of it stays behind. */
interface Onderweg {
  stroom?: Readable;
  bestand?: Promise<Pakket['bestand']>;
}

/** Streams a multipart upload to a file of its own in the quarantine folder, hashing on the way; never whole in memory. */
export async function ontvang(req: Request, map: string, maxBytes: number, stilMs = 30_000): Promise<Pakket> {
  await mkdir(map, { recursive: true });
  const pad = path.join(map, randomUUID());
  const onderweg: Onderweg = {};
  try {
    return await lees(req, pad, maxBytes, stilMs, onderweg);
  } catch (e) {
    req.unpipe();
    // The file must be closed before it can be removed for good: it may be about to be made.
    onderweg.stroom?.destroy(new Error('refused'));
    await onderweg.bestand?.catch(() => undefined);
    await rm(pad, { force: true });
    req.resume();
    throw e;
  }
}

function lees(req: Request, pad: string, maxBytes: number, stilMs: number, onderweg: Onderweg): Promise<Pakket> {
  const afgebroken = (): Weigering => fout('De upload is afgebroken.', 'Probeer het opnieuw.');
  return new Promise<Pakket>((klaar, mis) => {
    const velden: Record<string, string> = {};
    const bus = maakBus(req, maxBytes);
    const stil = setTimeout(() => mis(fout('De upload viel stil.', 'Probeer het opnieuw.', 408)), stilMs);
    req.on('data', () => stil.refresh());
    req.once('close', () => clearTimeout(stil));
    bus.on('field', (naam, waarde) => {
      if (STUURTEKEN.test(waarde ?? '')) mis(fout('Er staat een vreemd teken in de gegevens.', 'Vul ze opnieuw in.'));
      velden[naam ?? ''] = waarde ?? '';
    });
    bus.on('file', (_veld, stroom, info) => {
      if (onderweg.bestand) {
        stroom.resume();
        return mis(fout('Er zit meer dan één bestand bij.', 'Kies één bestand en probeer het opnieuw.'));
      }
      onderweg.stroom = stroom.on('error', () => undefined);
      onderweg.bestand = bewaar(stroom, pad, info.filename ?? '', maxBytes);
      onderweg.bestand.catch(mis);
    });
    bus.on('error', () => mis(fout('De upload is niet goed aangekomen.', 'Probeer het opnieuw.')));
    bus.on('close', () => {
      clearTimeout(stil);
      if (!onderweg.bestand) return mis(fout('Er zit geen bestand bij.', 'Kies een bestand en probeer het opnieuw.'));
      onderweg.bestand.then((b) => klaar({ velden, bestand: b }), mis);
    });
    req.on('aborted', () => mis(afgebroken()));
    req.on('error', () => mis(afgebroken()));
    req.pipe(bus);
  });
}

function maakBus(req: Request, maxBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 2, fields: 12, fieldSize: 20_000, fileSize: maxBytes + 1, parts: 20 },
    });
  } catch {
    throw fout('Dit is geen upload met een bestand.', 'Stuur het bestand als multipart/form-data.');
  }
}

async function bewaar(
  stroom: Readable & { truncated?: boolean },
  pad: string,
  naam: string,
  maxBytes: number,
): Promise<Pakket['bestand']> {
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(deel: Buffer, _soort, verder) {
      bytes += deel.length;
      if (bytes > maxBytes) return verder(teGroot(maxBytes));
      hash.update(deel);
      verder(null, deel);
    },
  });
  await pipeline(stroom, meter, createWriteStream(pad, { mode: 0o600, flush: true }));
  return { pad, naam: schoneNaam(naam), bytes, sha256: hash.digest() };
}

/** A file name to show, never to use as a path: no folders, no control characters, at most 150 characters. */
export function schoneNaam(naam: string | undefined): string {
  const gegeven = (naam ?? '').split(/[\\/]/).pop() ?? '';
  // The name of a file is shown to everybody who sees the file: it may not carry a person's number along.
  const kaal = noemtBsn(gegeven) ? gegeven.replace(/\d/g, 'x') : gegeven;
  return (
    kaal
      .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
      .slice(0, 150)
      .replace(/[\ud800-\udfff]/gu, '') || 'rapportage'
  );
}

/** A download header that keeps the user's file name without trusting it. */
export const bijlage = (naam: string): string =>
  `attachment; filename="${naam.replace(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(naam.replace(/[\ud800-\udfff]/gu, '_')).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
