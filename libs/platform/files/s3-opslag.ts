import type { S3Client } from '@aws-sdk/client-s3';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import type { Opslag } from './opslag.js';
import { keur } from './sleutel.js';

type Sdk = typeof import('@aws-sdk/client-s3');

/** Files in an S3-compatible store; `werkmap` holds a local copy only while one is read. */
export class S3Opslag implements Opslag {
  private client?: S3Client;

  constructor(
    private readonly s3: NonNullable<Config['s3']>,
    private readonly werkmap: string,
  ) {}

  /** Loaded when first used: the kit costs every process 20 MB and a quarter of a second. */
  private async sdk(): Promise<{ sdk: Sdk; client: S3Client }> {
    const sdk = await import('@aws-sdk/client-s3');
    this.client ??= new sdk.S3Client({
      endpoint: this.s3.endpoint,
      region: this.s3.regio,
      forcePathStyle: true,
      credentials: { accessKeyId: this.s3.sleutelId, secretAccessKey: this.s3.geheim },
      // Many S3-compatible servers do not know the newer trailing checksums and would store them as part of the file.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return { sdk, client: this.client };
  }

  async neemOver(pad: string, sleutel: string): Promise<void> {
    const sleutelVanOns = keur(sleutel);
    const { size } = await stat(pad);
    const { sdk, client } = await this.sdk();
    await client.send(
      new sdk.PutObjectCommand({
        Bucket: this.s3.bucket,
        Key: sleutelVanOns,
        Body: createReadStream(pad),
        ContentLength: size,
      }),
    );
    await rm(pad, { force: true });
  }

  async haal(sleutel: string): Promise<{ pad: string; klaar: () => Promise<void> }> {
    const { sdk, client } = await this.sdk();
    const antwoord = await client.send(new sdk.GetObjectCommand({ Bucket: this.s3.bucket, Key: keur(sleutel) }));
    await mkdir(this.werkmap, { recursive: true });
    const pad = path.join(this.werkmap, `${process.pid}-${Math.random().toString(36).slice(2)}`);
    await pipeline(antwoord.Body as Readable, createWriteStream(pad, { mode: 0o600 }));
    return { pad, klaar: () => rm(pad, { force: true }) };
  }

  async verwijder(sleutel: string): Promise<void> {
    const { sdk, client } = await this.sdk();
    await client.send(new sdk.DeleteObjectCommand({ Bucket: this.s3.bucket, Key: keur(sleutel) }));
  }
}
