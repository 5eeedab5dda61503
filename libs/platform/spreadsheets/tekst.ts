import { type Bron } from './soorten.js';

export type Codering = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
const STUK = 256 * 1024;

/** The characters of 0x80-0x9F in Windows-1252; the rest equals Latin-1. Not left to TextDecoder: some engines read it as Latin-1. */
const HOOG = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CP1252 = Uint16Array.from({ length: 256 }, (_, i) => (i >= 0x80 && i < 0xa0 ? HOOG.charCodeAt(i - 0x80) : i));

function cp1252(bytes: Uint8Array): string {
  let uit = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    const deel = bytes.subarray(i, i + 8192);
    uit += String.fromCharCode.apply(
      null,
      Array.from(deel, (b) => CP1252[b]!),
    );
  }
  return uit;
}

/** Walks over the bytes of a source in pieces. */
export async function* stukken(bron: Bron, van = 0, tot = bron.size, maat = STUK): AsyncGenerator<Uint8Array> {
  for (let p = van; p < tot; p += maat) yield await bron.lees(p, Math.min(tot, p + maat));
}

/** Judges UTF-8 and binary content over all bytes, so that one odd byte at the end is not read wrongly. */
export class Bytekeuring {
  private nog = 0;
  private laag = 0x80;
  private hoog = 0xbf;
  utf8 = true;
  binair = false;

  bekijk(b: Uint8Array): void {
    for (let i = 0; i < b.length; i++) {
      const x = b[i]!;
      if (x < 0x80) {
        if (x < 32 && (x < 9 || (x > 13 && x !== 26 && x !== 27))) this.binair = true;
        if (this.nog) this.utf8 = false;
      } else if (this.utf8) this.vervolg(x);
    }
  }

  klaar(): void {
    if (this.nog) this.utf8 = false;
  }

  private vervolg(x: number): void {
    if (this.nog) {
      if (x < this.laag || x > this.hoog) this.utf8 = false;
      this.nog--;
      this.laag = 0x80;
      this.hoog = 0xbf;
    } else if (x >= 0xc2 && x <= 0xdf) this.nog = 1;
    else if (x >= 0xe0 && x <= 0xef) {
      this.nog = 2;
      if (x === 0xe0) this.laag = 0xa0;
      if (x === 0xed) this.hoog = 0x9f;
    } else if (x >= 0xf0 && x <= 0xf4) {
      this.nog = 3;
      if (x === 0xf0) this.laag = 0x90;
      if (x === 0xf4) this.hoog = 0x8f;
    } else this.utf8 = false;
  }
}

export function bomVan(kop: Uint8Array): { codering: Codering; lengte: number } | null {
  if (kop[0] === 0xef && kop[1] === 0xbb && kop[2] === 0xbf) return { codering: 'utf-8', lengte: 3 };
  if (kop[0] === 0xff && kop[1] === 0xfe) return { codering: 'utf-16le', lengte: 2 };
  if (kop[0] === 0xfe && kop[1] === 0xff) return { codering: 'utf-16be', lengte: 2 };
  return null;
}

/** Bytes to text, piece by piece. A stray byte in a file with a UTF-8 mark becomes a replacement character. */
export class Tekstlezer {
  private readonly decoder: TextDecoder | null;
  constructor(codering: Codering) {
    this.decoder = codering === 'windows-1252' ? null : new TextDecoder(codering, { ignoreBOM: true });
  }
  duw(stuk: Uint8Array): string {
    return this.decoder ? this.decoder.decode(stuk, { stream: true }) : cp1252(stuk);
  }
  klaar(): string {
    return this.decoder ? this.decoder.decode() : '';
  }
}
