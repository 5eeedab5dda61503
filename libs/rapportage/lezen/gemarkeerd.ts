import { Readable } from 'node:stream';
import { setImmediate as adem } from 'node:timers/promises';
import { BOM, csvCel } from '#spreadsheets';
import { bestandBron } from '#spreadsheets-node';
import { gemarkeerdBlad } from './gemarkeerd-blad.js';
import {
  type GemarkeerdBestand,
  gemarkeerdBestand,
  type GemarkeerdeRij,
  type MarkeerOpdracht,
  metTeksten,
} from './gemarkeerd-rijen.js';

export { KOLOM_DOE, KOLOM_WAT, type MarkeerOpdracht, type Markering } from './gemarkeerd-rijen.js';

/**
 * The same file back as CSV: every row in its place and as it was written, and behind it what is wrong and what to do.
 * Cells that Excel would run as a formula get an apostrophe in front.
 */
export function gemarkeerdCsv(opdracht: MarkeerOpdracht): Readable {
  return Readable.from(csvStukken(opdracht), { objectMode: false, highWaterMark: 256 * 1024 });
}

/** The same file back as XLSX: wrong cells red with the remedy as a note, and the same two columns. */
export function gemarkeerdXlsx(opdracht: MarkeerOpdracht): Readable {
  return Readable.from(xlsxStukken(opdracht), { objectMode: false, highWaterMark: 256 * 1024 });
}

async function* xlsxStukken(opdracht: MarkeerOpdracht): AsyncGenerator<Buffer> {
  const bron = await bestandBron(opdracht.pad);
  try {
    yield* gemarkeerdBlad(await gemarkeerdBestand(bron, opdracht), opdracht.kopRij) as AsyncIterable<Buffer>;
  } finally {
    await bron.sluit();
  }
}

async function* csvStukken(opdracht: MarkeerOpdracht): AsyncGenerator<string> {
  const bron = await bestandBron(opdracht.pad);
  try {
    const bestand = await gemarkeerdBestand(bron, opdracht);
    let volgende = 1;
    yield BOM;
    for await (const rijen of bestand.rijen()) {
      let tekst = '';
      for (const rij of rijen) {
        tekst += '\r\n'.repeat(rij.nummer - volgende) + csvRij(rij, bestand);
        volgende = rij.nummer + 1;
      }
      yield tekst;
      await adem();
    }
  } finally {
    await bron.sluit();
  }
}

/** Numbers as others write them stay as they are, below zero and with a plus too. */
const GETAL = /^[+-]?[\d.,\s\u00a0€]*-?$/;

function csvRij(rij: GemarkeerdeRij, bestand: GemarkeerdBestand): string {
  return `${metTeksten(rij, bestand)
    .map((cel) => csvCel(cel, GETAL))
    .join(';')}\r\n`;
}
