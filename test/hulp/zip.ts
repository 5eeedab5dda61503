import { constants, deflateRawSync } from 'node:zlib';
import { nodeCrc32 } from '#spreadsheets-node';

/** One part of a zip made for a test; what is left out is told truthfully. */
export interface Deel {
  naam: string;
  inhoud?: string | Uint8Array;
  /** Already packed bytes, in place of `inhoud`. */
  ingepakt?: Uint8Array;
  opgeslagen?: boolean;
  lieg?: { uitgepakt?: number; ingepakt?: number; crc?: number; methode?: number; vlaggen?: number; plek?: number };
}

/** Packs `keer` times the same block without ever holding it unpacked. */
export function herhaald(blok: string, keer: number, voor = '', na = ''): Uint8Array {
  const stuk = (t: string) => deflateRawSync(t, { finishFlush: constants.Z_FULL_FLUSH });
  const deel = stuk(blok);
  return Buffer.concat([stuk(voor), ...Array.from({ length: keer }, () => deel), deflateRawSync(na)]);
}

function kop(d: Deel, data: Uint8Array, crc: number, uitgepakt: number, plek: number, centraal: boolean): Buffer {
  const naam = Buffer.from(d.naam);
  const b = Buffer.alloc(centraal ? 46 : 30);
  const o = centraal ? 2 : 0;
  b.writeUInt32LE(centraal ? 0x02014b50 : 0x04034b50, 0);
  b.writeUInt16LE(20, 4 + o);
  b.writeUInt16LE(d.lieg?.vlaggen ?? 0, 6 + o);
  b.writeUInt16LE(d.lieg?.methode ?? (d.opgeslagen ? 0 : 8), 8 + o);
  b.writeUInt32LE(d.lieg?.crc ?? crc, 14 + o);
  b.writeUInt32LE(d.lieg?.ingepakt ?? data.length, 18 + o);
  b.writeUInt32LE(d.lieg?.uitgepakt ?? uitgepakt, 22 + o);
  b.writeUInt16LE(naam.length, 26 + o);
  if (centraal) b.writeUInt32LE(d.lieg?.plek ?? plek, 42);
  return Buffer.concat([b, naam]);
}

export function maakZip(delen: Deel[], aantal = delen.length): Buffer {
  const stukken: Buffer[] = [];
  const centraal: Buffer[] = [];
  let plek = 0;
  for (const d of delen) {
    const ruw = Buffer.from(d.inhoud ?? '');
    const data = d.ingepakt ?? (d.opgeslagen ? ruw : deflateRawSync(ruw));
    const crc = nodeCrc32(ruw, 0);
    const lokaal = kop(d, data, crc, ruw.length, plek, false);
    centraal.push(kop(d, data, crc, ruw.length, plek, true));
    stukken.push(lokaal, Buffer.from(data));
    plek += lokaal.length + data.length;
  }
  const lijst = Buffer.concat(centraal);
  const einde = Buffer.alloc(22);
  einde.writeUInt32LE(0x06054b50, 0);
  einde.writeUInt16LE(aantal, 8);
  einde.writeUInt16LE(aantal, 10);
  einde.writeUInt32LE(lijst.length, 12);
  einde.writeUInt32LE(plek, 16);
  return Buffer.concat([...stukken, lijst, einde]);
}

const NS = 'http://schemas.openxmlformats.org';
const REL = `${NS}/officeDocument/2006/relationships`;
export const relaties = (lijst: [id: string, soort: string, doel: string, meer?: string][]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${NS}/package/2006/relationships">${lijst
    .map(([id, soort, doel, meer = '']) => `<Relationship Id="${id}" Type="${REL}/${soort}" Target="${doel}" ${meer}/>`)
    .join('')}</Relationships>`;

export const werkboek = (bladen: string): string =>
  `<workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${REL}"><sheets>${bladen}</sheets></workbook>`;
export const blad = (rijen: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${NS}/spreadsheetml/2006/main"><sheetData>${rijen}</sheetData></worksheet>`;

/** A workbook with one sheet; parts of the same name take the place of the usual ones. */
export function maakXlsx(delen: Deel[], anders: Deel[] = []): Buffer {
  const vast: Deel[] = [
    { naam: '[Content_Types].xml', inhoud: '<Types/>' },
    { naam: '_rels/.rels', inhoud: relaties([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    { naam: 'xl/workbook.xml', inhoud: werkboek('<sheet name="Blad1" sheetId="1" r:id="r1"/>') },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: relaties([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ]),
    },
  ];
  const eigen = new Set(delen.map((d) => d.naam));
  return maakZip([...vast.filter((d) => !eigen.has(d.naam)), ...delen, ...anders]);
}

const ontsnap = (t: string): string => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const letter = (i: number): string => String.fromCharCode(65 + i);

/** A row of a sheet: numbers as numbers, text as inline strings. */
export const rij = (nummer: number, cellen: (string | number)[]): string =>
  `<row r="${nummer}">${cellen
    .map((c, i) =>
      typeof c === 'number'
        ? `<c r="${letter(i)}${nummer}"><v>${c}</v></c>`
        : `<c r="${letter(i)}${nummer}" t="inlineStr"><is><t>${ontsnap(c)}</t></is></c>`,
    )
    .join('')}</row>`;
