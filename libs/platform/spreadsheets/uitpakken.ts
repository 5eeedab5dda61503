import { Inflate } from 'fflate';
import { type Bron, beschadigd, type Crc32, LeesFout, type Limieten, teGroot, type Uitpakker } from './soorten.js';
import { stukken } from './tekst.js';
import { type ZipDeel } from './zip.js';

/** Small pieces in: deflate may blow a piece up a thousand times, and the caps are judged after each. */
const INVOER = 16 * 1024;

/** Unpacking for the browser; on the server node:zlib takes its place. */
export const fflateUitpakker: Uitpakker = async function* (bron) {
  let uit: Uint8Array[] = [];
  const inflate = new Inflate((stuk) => void uit.push(stuk));
  for await (const stuk of bron) {
    inflate.push(stuk, false);
    yield* uit;
    uit = [];
  }
  inflate.push(new Uint8Array(0), true);
  yield* uit;
};

const TABEL = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export const eigenCrc32: Crc32 = (stuk, crc) => {
  let c = ~crc;
  for (let i = 0; i < stuk.length; i++) c = TABEL[(c ^ stuk[i]!) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
};

const bom = () =>
  teGroot(
    'uitgepakt te groot',
    'Het Excelbestand wordt bij het uitpakken veel groter dan een rapportage kan zijn.',
    'Maak een nieuw, leeg Excelbestand, plak daarin alleen de regels van de rapportage en stuur dat in.',
  );

/** What has been unpacked from one file, over all its parts. */
export class Uitpakteller {
  private totaal = 0;
  constructor(private readonly limieten: Limieten) {}
  tel(bytes: number, deel: { uit: number; in: number }): void {
    this.totaal += bytes;
    deel.uit += bytes;
    if (this.totaal > this.limieten.maxUitgepakt) throw bom();
    if (deel.uit > this.limieten.ratioVanaf && deel.uit > deel.in * this.limieten.maxRatio) throw bom();
  }
}

export interface Pakhulp {
  uitpakker: Uitpakker;
  crc32: Crc32;
  teller: Uitpakteller;
}

/** The content of one part; counts the bytes that really come out and checks their sum at the end. */
export async function* pakUit(bron: Bron, deel: ZipDeel, hulp: Pakhulp): AsyncGenerator<Uint8Array> {
  const stand = { in: 0, uit: 0 };
  async function* invoer() {
    for await (const s of stukken(bron, deel.van, deel.van + deel.ingepakt, INVOER)) {
      stand.in += s.length;
      yield s;
    }
  }
  let crc = 0;
  try {
    for await (const stuk of deel.methode === 0 ? invoer() : hulp.uitpakker(invoer())) {
      hulp.teller.tel(stuk.length, stand);
      crc = hulp.crc32(stuk, crc);
      yield stuk;
    }
  } catch (fout) {
    throw fout instanceof LeesFout ? fout : beschadigd();
  }
  if (crc !== deel.crc) throw beschadigd();
}
