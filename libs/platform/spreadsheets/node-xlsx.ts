import { Readable } from 'node:stream';
import { setImmediate as adem } from 'node:timers/promises';
import { zip } from './node-zip.js';
import { vast } from './node-xlsx-delen.js';

/** The looks a cell can have; the numbers are places in the style sheet. */
export const stijl = {
  gewoon: 0,
  bedrag: 1,
  kop: 2,
  lichtrood: 3,
  lichtroodBedrag: 4,
  rood: 5,
  roodBedrag: 6,
  tekst: 7,
  lichtroodTekst: 8,
} as const;

export interface XlsxCel {
  waarde: string | number;
  stijl?: number;
  /** A note that opens beside the cell. */
  notitie?: string;
}

export interface XlsxRij {
  nummer: number;
  cellen: (XlsxCel | null)[];
}

export interface XlsxBlad {
  naam: string;
  /** Width per column, in characters. */
  breedtes: number[];
  /** Rows that stay in sight. */
  vast: number;
  /** In batches small enough not to hold up the process: some hundreds of rows. */
  rijen: AsyncIterable<XlsxRij[]>;
}

/** More notes than anyone opens make Excel very slow. */
const MAX_NOTITIES = 5000;

interface Notitie {
  rij: number;
  kolom: number;
  tekst: string;
}

// Characters that XML cannot hold: control characters, halves of a pair, and two that are no characters.
const ONMOGELIJK =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const BIJZONDER = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;

export function xmlTekst(t: string): string {
  if (!BIJZONDER.test(t)) return t;
  return t
    .replace(ONMOGELIJK, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const letters: string[] = [];
export function kolomnaamVan(i: number): string {
  return (letters[i] ??= (i >= 26 ? kolomnaamVan(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26)));
}

function celXml(cel: XlsxCel, ref: string): string {
  const s = cel.stijl ? ` s="${cel.stijl}"` : '';
  if (typeof cel.waarde === 'number') return `<c r="${ref}"${s}><v>${cel.waarde}</v></c>`;
  if (cel.waarde === '') return s && `<c r="${ref}"${s}/>`;
  return `<c r="${ref}"${s} t="inlineStr"><is><t xml:space="preserve">${xmlTekst(cel.waarde)}</t></is></c>`;
}

function rijXml(rij: XlsxRij, notities: Notitie[]): string {
  let uit = `<row r="${rij.nummer}">`;
  rij.cellen.forEach((cel, kolom) => {
    if (!cel) return;
    uit += celXml(cel, kolomnaamVan(kolom) + rij.nummer);
    if (cel.notitie && notities.length < MAX_NOTITIES) notities.push({ rij: rij.nummer, kolom, tekst: cel.notitie });
  });
  return `${uit}</row>`;
}

async function* bladXml(blad: XlsxBlad, notities: Notitie[]): AsyncGenerator<string> {
  yield vast.bladBegin(blad.breedtes, blad.vast);
  for await (const rijen of blad.rijen) {
    let uit = '';
    for (const rij of rijen) uit += rijXml(rij, notities);
    yield uit;
    await adem();
  }
  yield vast.bladEinde;
}

function* notitiesXml(notities: Notitie[]): Generator<string> {
  yield vast.notitiesBegin;
  for (const n of notities) yield vast.notitie(kolomnaamVan(n.kolom) + n.rij, xmlTekst(n.tekst));
  yield vast.notitiesEinde;
}

function* tekeningXml(notities: Notitie[]): Generator<string> {
  yield vast.tekeningBegin;
  for (const n of notities) yield vast.vorm(n.rij - 1, n.kolom);
  yield vast.tekeningEinde;
}

/** One sheet as XLSX, going out while it is being made: memory does not grow with the number of rows. */
export function xlsxStroom(blad: XlsxBlad): Readable {
  const notities: Notitie[] = [];
  const delen = [
    ...vast.omslag(xmlTekst(blad.naam).replaceAll('"', '&quot;')),
    { naam: 'xl/worksheets/sheet1.xml', inhoud: bladXml(blad, notities) },
    { naam: 'xl/comments1.xml', inhoud: notitiesXml(notities) },
    { naam: 'xl/drawings/vmlDrawing1.vml', inhoud: tekeningXml(notities) },
  ];
  return Readable.from(zip(delen), { objectMode: false, highWaterMark: 256 * 1024 });
}
