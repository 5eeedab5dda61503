import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { type Bron, type Uitpakker } from './soorten.js';

export { nodeCrc32 } from './node-crc.js';
export { stijl, type XlsxBlad, type XlsxCel, type XlsxRij, xlsxStroom } from './node-xlsx.js';

export interface BestandBron extends Bron {
  sluit(): Promise<void>;
}

/** A file on disk, read piece by piece. */
export async function bestandBron(pad: string): Promise<BestandBron> {
  const bestand: FileHandle = await open(pad, 'r');
  const { size } = await bestand.stat();
  return {
    size,
    async lees(van, tot) {
      const stuk = new Uint8Array(tot - van);
      let gelezen = 0;
      while (gelezen < stuk.length) {
        const { bytesRead } = await bestand.read(stuk, gelezen, stuk.length - gelezen, van + gelezen);
        if (bytesRead === 0) throw new Error(`bestand is korter geworden tijdens het lezen: ${pad}`);
        gelezen += bytesRead;
      }
      return stuk;
    },
    sluit: () => bestand.close(),
  };
}

/** Bytes already in memory, for tests and small jobs. */
export const bytesBron = (bytes: Uint8Array): Bron => ({
  size: bytes.length,
  lees: async (van, tot) => bytes.subarray(van, tot),
});

/** Unpack a little ahead, in zlib's own thread, while the text before it is being read. */
const VOORUIT = { chunkSize: 128 * 1024, highWaterMark: 512 * 1024 } as zlib.ZlibOptions;

export const nodeUitpakker: Uitpakker = async function* (bron) {
  const inflate = zlib.createInflateRaw(VOORUIT);
  const invoer = Readable.from(bron);
  invoer.on('error', (fout) => inflate.destroy(fout));
  try {
    yield* invoer.pipe(inflate) as AsyncIterable<Uint8Array>;
  } finally {
    invoer.destroy();
    inflate.destroy();
  }
};
