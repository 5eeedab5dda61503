import { afgebroken, beschadigd, type Bron, onleesbaar } from './soorten.js';

export interface ZipDeel {
  naam: string;
  methode: number;
  versleuteld: boolean;
  crc: number;
  ingepakt: number;
  /** Place of the packed bytes. */
  van: number;
}

const EINDE = 0x06054b50;
const EINDE64 = 0x06064b50;
const WIJZER64 = 0x07064b50;
const CENTRAAL = 0x02014b50;
const LOKAAL = 0x04034b50;
const MAX_DELEN = 2000;
const MAX_INHOUD = 1024 * 1024;

const blik = (b: Uint8Array): DataView => new DataView(b.buffer, b.byteOffset, b.byteLength);
const groot = (v: DataView, p: number): number => Number(v.getBigUint64(p, true));

interface Einde {
  van: number;
  lengte: number;
  aantal: number;
}

async function vindEinde(bron: Bron): Promise<Einde> {
  const van = Math.max(0, bron.size - 65_557);
  const v = blik(await bron.lees(van, bron.size));
  for (let i = v.byteLength - 22; i >= 0; i--) {
    if (v.getUint32(i, true) !== EINDE) continue;
    const einde = {
      aantal: v.getUint16(i + 10, true),
      lengte: v.getUint32(i + 12, true),
      van: v.getUint32(i + 16, true),
    };
    const is64 = einde.aantal === 0xffff || einde.lengte === 0xffffffff || einde.van === 0xffffffff;
    return is64 && i >= 20 && v.getUint32(i - 20, true) === WIJZER64 ? einde64(bron, groot(v, i - 12)) : einde;
  }
  throw afgebroken();
}

async function einde64(bron: Bron, plek: number): Promise<Einde> {
  if (!(plek + 56 <= bron.size)) throw afgebroken();
  const v = blik(await bron.lees(plek, plek + 56));
  if (v.getUint32(0, true) !== EINDE64) throw beschadigd();
  return { aantal: groot(v, 32), lengte: groot(v, 40), van: groot(v, 48) };
}

/** Sizes and place that did not fit in 32 bits stand, in this order, in an extra field of kind 1. */
function extra64(v: DataView, van: number, tot: number, deel: ZipDeel, uitgepakt: number): void {
  for (let p = van; p + 4 <= tot; p += 4 + v.getUint16(p + 2, true)) {
    if (v.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    const volgende = () => {
      if (q + 8 > tot) throw beschadigd();
      q += 8;
      return groot(v, q - 8);
    };
    if (uitgepakt === 0xffffffff) volgende();
    if (deel.ingepakt === 0xffffffff) deel.ingepakt = volgende();
    if (deel.van === 0xffffffff) deel.van = volgende();
    return;
  }
}

/** The parts of a zip by name, from its central directory. Two parts of one name are a trick, not a workbook. */
export async function zipDelen(bron: Bron): Promise<Map<string, ZipDeel>> {
  const einde = await vindEinde(bron);
  if (einde.aantal > MAX_DELEN || einde.lengte > MAX_INHOUD) throw beschadigd();
  if (einde.van + einde.lengte > bron.size) throw afgebroken();
  const b = await bron.lees(einde.van, einde.van + einde.lengte);
  const v = blik(b);
  const delen = new Map<string, ZipDeel>();
  const tekst = new TextDecoder();
  for (let p = 0, i = 0; i < einde.aantal; i++) {
    if (p + 46 > b.length || v.getUint32(p, true) !== CENTRAAL) throw beschadigd();
    const naamTot = p + 46 + v.getUint16(p + 28, true);
    const extraTot = naamTot + v.getUint16(p + 30, true);
    if (extraTot > b.length) throw beschadigd();
    const naam = tekst
      .decode(b.subarray(p + 46, naamTot))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    const deel: ZipDeel = {
      naam,
      methode: v.getUint16(p + 10, true),
      versleuteld: (v.getUint16(p + 8, true) & 1) === 1,
      crc: v.getUint32(p + 16, true),
      ingepakt: v.getUint32(p + 20, true),
      van: v.getUint32(p + 42, true),
    };
    extra64(v, naamTot, extraTot, deel, v.getUint32(p + 24, true));
    const sleutel = naam.toLowerCase();
    if (delen.has(sleutel)) throw beschadigd();
    delen.set(sleutel, deel);
    p = extraTot + v.getUint16(p + 32, true);
  }
  return delen;
}

/** Checks a part against its own header and the file, and points it at its packed bytes. */
export async function deelInBestand(bron: Bron, deel: ZipDeel): Promise<ZipDeel> {
  if (deel.versleuteld)
    throw onleesbaar(
      'versleutelde xlsx',
      'Het Excelbestand is beveiligd met een wachtwoord.',
      'Haal in Excel het wachtwoord van het bestand en stuur het opnieuw in.',
    );
  if (deel.methode !== 0 && deel.methode !== 8) throw beschadigd();
  if (!(deel.van + 30 <= bron.size)) throw afgebroken();
  const v = blik(await bron.lees(deel.van, deel.van + 30));
  if (v.getUint32(0, true) !== LOKAAL) throw beschadigd();
  const van = deel.van + 30 + v.getUint16(26, true) + v.getUint16(28, true);
  if (!(van + deel.ingepakt <= bron.size)) throw afgebroken();
  return { ...deel, van };
}
