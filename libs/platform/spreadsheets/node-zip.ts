import { Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { nodeCrc32 } from './node-crc.js';

export interface ZipInhoud {
  naam: string;
  inhoud: AsyncIterable<string> | Iterable<string>;
}

interface Stand {
  naam: Buffer;
  plek: number;
  crc: number;
  uitgepakt: number;
  ingepakt: number;
}

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const VLAGGEN = 0x0808;
const DOS_1980 = 0x21;

function velden(b: Buffer, van: number, s: Stand, achteraf: boolean): void {
  b.writeUInt16LE(20, van);
  b.writeUInt16LE(VLAGGEN, van + 2);
  b.writeUInt16LE(8, van + 4);
  b.writeUInt16LE(DOS_1980, van + 8);
  if (achteraf) {
    b.writeUInt32LE(s.crc, van + 10);
    b.writeUInt32LE(s.ingepakt, van + 14);
    b.writeUInt32LE(s.uitgepakt, van + 18);
  }
  b.writeUInt16LE(s.naam.length, van + 22);
}

function lokaal(s: Stand): Buffer {
  const b = Buffer.alloc(30);
  b.writeUInt32LE(0x04034b50, 0);
  velden(b, 4, s, false);
  return Buffer.concat([b, s.naam]);
}

function achteraf(s: Stand): Buffer {
  const b = Buffer.alloc(16);
  b.writeUInt32LE(0x08074b50, 0);
  b.writeUInt32LE(s.crc, 4);
  b.writeUInt32LE(s.ingepakt, 8);
  b.writeUInt32LE(s.uitgepakt, 12);
  return b;
}

function centraal(s: Stand): Buffer {
  const b = Buffer.alloc(46);
  b.writeUInt32LE(0x02014b50, 0);
  b.writeUInt16LE(20, 4);
  velden(b, 6, s, true);
  b.writeUInt32LE(s.plek, 42);
  return Buffer.concat([b, s.naam]);
}

async function* ingepakt(inhoud: ZipInhoud['inhoud'], s: Stand): AsyncGenerator<Buffer> {
  async function* geteld() {
    for await (const tekst of inhoud) {
      const stuk = Buffer.from(tekst);
      s.uitgepakt += stuk.length;
      s.crc = nodeCrc32(stuk, s.crc);
      yield stuk;
    }
  }
  const bron = Readable.from(geteld());
  const deflate = createDeflateRaw({ level: 4, chunkSize: 64 * 1024 });
  bron.on('error', (fout) => deflate.destroy(fout));
  try {
    for await (const stuk of bron.pipe(deflate) as AsyncIterable<Buffer>) {
      s.ingepakt += stuk.length;
      yield stuk;
    }
  } finally {
    bron.destroy();
    deflate.destroy();
  }
}

/** A zip that goes out while its parts are being made; packing runs in zlib's own thread. */
export async function* zip(delen: Iterable<ZipInhoud>): AsyncGenerator<Buffer> {
  const klaar: Stand[] = [];
  let plek = 0;
  for (const { naam, inhoud } of delen) {
    const s: Stand = { naam: Buffer.from(naam), plek, crc: 0, uitgepakt: 0, ingepakt: 0 };
    yield lokaal(s);
    yield* ingepakt(inhoud, s);
    yield achteraf(s);
    plek += 30 + s.naam.length + s.ingepakt + 16;
    klaar.push(s);
  }
  const lijst = Buffer.concat(klaar.map(centraal));
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(klaar.length, 8);
  einde.writeUInt16LE(klaar.length, 10);
  einde.writeUInt32LE(lijst.length, 12);
  einde.writeUInt32LE(plek, 16);
  yield Buffer.concat([lijst, einde]);
}
