import { Workbook, type CellValue } from '@cj-tech-master/excelts';
import type { Blad, Bladcel } from '../domain/tarieven/vergelijkblad.js';

function waarde(c: Bladcel): CellValue {
  if (c === null || typeof c === 'string') return c;
  if ('getal' in c) return Number(c.getal);
  const uit = c.uitkomst;
  return {
    formula: c.formule,
    result: uit !== null && /^-?\d+(\.\d+)?$/.test(uit) ? Number(uit) : (uit ?? undefined),
  } as CellValue;
}

/** A workbook with live formulas: the outcome stands beside each formula, and Excel reckons again when it opens. */
export async function maakWerkmap(bladen: readonly Blad[]): Promise<Uint8Array> {
  const map = new Workbook();
  map.creator = 'Regioportaal Inburgering';
  map.calcProperties = { fullCalcOnLoad: true };
  for (const blad of bladen) {
    const ws = map.addWorksheet(blad.naam, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
    Object.assign(ws.pageSetup, {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    blad.rijen.forEach((rij, i) => {
      rij.forEach((c, j) => {
        const cel = ws.getCell(i + 1, j + 1);
        cel.value = waarde(c);
        if (c !== null && typeof c === 'object' && c.opmaak) cel.numFmt = c.opmaak;
      });
    });
    ws.getRow(1).font = { bold: true };
    blad.rijen[0]?.forEach((_, j) => {
      ws.getColumn(j + 1).width = Math.min(40, Math.max(...blad.rijen.map((r) => lengte(r[j] ?? null))) + 2);
    });
  }
  return new Uint8Array(await map.xlsx.writeBuffer());
}
const lengte = (c: Bladcel): number => (c === null ? 6 : typeof c === 'string' ? c.length : 11);
