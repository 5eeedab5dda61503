import { Workbook, type CellValue } from '@cj-tech-master/excelts';
import { type Cel, type Celsoort, type Uitvoerblad, wandklok } from '#spreadsheets';

const OPMAAK: Record<Celsoort, string | null> = {
  tekst: null,
  getal: null,
  bedrag: '"€" #,##0.00;[Red]"€" -#,##0.00',
  procent: '0.0%',
  datum: 'dd-mm-yyyy',
  maand: 'mmmm yyyy',
  moment: 'dd-mm-yyyy hh:mm',
};
/** A number of up to 15 digits is exact in a workbook; what is longer stays a text. */
const past = (waarde: string): boolean => waarde.replace(/\D/g, '').length <= 15;

/** The library writes the clock of UTC into the sheet, so wall clocks are handed over as if they were UTC. */
function waardeVan(cel: Cel): CellValue {
  const { soort, waarde } = cel;
  if (soort === 'datum') return new Date(`${waarde}T00:00:00Z`);
  if (soort === 'maand') return new Date(`${waarde}-01T00:00:00Z`);
  if (soort === 'moment') return new Date(`${wandklok(waarde).replace(' ', 'T')}:00Z`);
  return soort === 'tekst' || !past(waarde) ? waarde : Number(waarde);
}
const lengte = (cel: Cel | null): number => (cel ? (cel.soort === 'tekst' ? cel.waarde.length : 14) : 0);
export const bladnaam = (naam: string): string =>
  naam
    .replace(/[[\]*?:/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim() || 'Overzicht';

/** Real numbers and dates, a heading that stays in sight, and texts that are texts: nothing in it can run. */
export async function maakWerkmap(blad: Uitvoerblad): Promise<Uint8Array> {
  const map = new Workbook();
  map.creator = 'Regioportaal Inburgering';
  const ws = map.addWorksheet(bladnaam(blad.naam), { views: [{ state: 'frozen', ySplit: 1 }] });
  ws.addRow(blad.kop).font = { bold: true };
  for (const rij of blad.rijen) {
    const r = ws.addRow(rij.map((c) => c && waardeVan(c)));
    rij.forEach((c, i) => {
      const opmaak = c && OPMAAK[c.soort];
      if (opmaak) r.getCell(i + 1).numFmt = opmaak;
    });
  }
  blad.kop.forEach((kop, i) => {
    const langste = blad.rijen.reduce((n, r) => Math.max(n, lengte(r[i] ?? null)), kop.length);
    ws.getColumn(i + 1).width = Math.min(60, Math.max(9, langste + 2));
  });
  if (blad.kop.length && blad.rijen.length)
    ws.autoFilter = { from: { row: 1, column: 1 }, to: { row: blad.rijen.length + 1, column: blad.kop.length } };
  return new Uint8Array(await map.xlsx.writeBuffer());
}
