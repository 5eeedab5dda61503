import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';

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

const SLEUTEL = /^[a-z0-9-]+(\/[a-z0-9.-]+)*$/;
const keur = (sleutel: string): string => {
  if (!SLEUTEL.test(sleutel) || sleutel.includes('..')) throw new Error('Not a storage key of ours');
  return sleutel;
};

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

/** Files in an S3-compatible store; `werkmap` holds a local copy only while one is read. */
export class S3Opslag implements Opslag {
  private readonly client: S3Client;

  constructor(
    private readonly s3: NonNullable<Config['s3']>,
    private readonly werkmap: string,
  ) {
    this.client = new S3Client({
      endpoint: s3.endpoint,
      region: s3.regio,
      forcePathStyle: true,
      // Many S3-compatible servers do not know the newer trailing checksums and would store them as part of the file.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      credentials: { accessKeyId: s3.sleutelId, secretAccessKey: s3.geheim },
    });
  }

  async neemOver(pad: string, sleutel: string): Promise<void> {
    const { size } = await stat(pad);
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.s3.bucket,
        Key: keur(sleutel),
        Body: createReadStream(pad),
        ContentLength: size,
      }),
    );
    await rm(pad, { force: true });
  }

  async haal(sleutel: string): Promise<{ pad: string; klaar: () => Promise<void> }> {
    const antwoord = await this.client.send(new GetObjectCommand({ Bucket: this.s3.bucket, Key: keur(sleutel) }));
    await mkdir(this.werkmap, { recursive: true });
    const pad = path.join(this.werkmap, `${process.pid}-${Math.random().toString(36).slice(2)}`);
    await pipeline(antwoord.Body as Readable, createWriteStream(pad, { mode: 0o600 }));
    return { pad, klaar: () => rm(pad, { force: true }) };
  }

  async verwijder(sleutel: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.s3.bucket, Key: keur(sleutel) }));
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
