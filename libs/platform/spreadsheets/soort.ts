import { LeesFout, onleesbaar } from './soorten.js';
import { bomVan } from './tekst.js';

const isXlsxNaam = (naam?: string): boolean => /\.xls[xmb]?$/i.test(naam ?? '');
const EXCEL = 'Open het bestand in Excel, kies Opslaan als, soort "Excel-werkmap (.xlsx)" en stuur dat bestand in.';

export const geenTabel = (naam?: string): LeesFout =>
  isXlsxNaam(naam)
    ? onleesbaar('geen xlsx', 'Het bestand heet .xlsx, maar is geen Excelbestand.', EXCEL)
    : onleesbaar(
        'geen tabel',
        'Het bestand is tekst zonder kolommen. Wij vonden geen ; of , of tab tussen de waarden.',
      );

export const binair = (naam?: string): LeesFout =>
  onleesbaar(
    'binair bestand',
    isXlsxNaam(naam)
      ? 'Het bestand heet .xlsx, maar is geen Excelbestand.'
      : 'Het bestand is geen tekst en geen Excelbestand. Het lijkt een programma, een foto of een ander soort bestand.',
    EXCEL,
  );

const oudOfVersleuteld = () =>
  onleesbaar(
    'versleutelde of oude xls',
    'Het is een Excelbestand met een wachtwoord, of een oud Excelbestand (.xls).',
    'Haal het wachtwoord eraf, kies in Excel Opslaan als, soort "Excel-werkmap (.xlsx)" en stuur dat bestand in.',
  );

const html = (naam?: string) =>
  onleesbaar(
    `html in plaats van ${isXlsxNaam(naam) ? 'xlsx' : 'csv'}`,
    'Het bestand is een webpagina en geen tabel. Vaak is dat een foutmelding van het systeem waaruit u het ophaalde.',
    'Haal het bestand opnieuw op uit uw eigen systeem, als .csv of .xlsx.',
  );

const MAGISCH: [number[], (naam?: string) => LeesFout][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], oudOfVersleuteld],
  [[0x7f, 0x45, 0x4c, 0x46], binair],
  [[0x25, 0x50, 0x44, 0x46], () => onleesbaar('pdf in plaats van csv', 'Het bestand is een pdf en geen tabel.', EXCEL)],
  [[0x4d, 0x5a, 0x90], binair],
  [[0x89, 0x50, 0x4e, 0x47], binair],
  [[0xff, 0xd8, 0xff], binair],
  [[0x1f, 0x8b], binair],
  [[0x37, 0x7a, 0xbc, 0xaf], binair],
  [[0x52, 0x61, 0x72, 0x21], binair],
];

const begintMet = (b: Uint8Array, wat: number[]): boolean => wat.every((x, i) => b[i] === x);

/** What the first bytes say; throws for everything that cannot be a table. */
export function soortVan(kop: Uint8Array, naam?: string): 'zip' | 'tekst' {
  if (kop[0] === 0x50 && kop[1] === 0x4b && kop[2]! < 9 && kop[3]! < 9) return 'zip';
  for (const [bytes, fout] of MAGISCH) if (begintMet(kop, bytes)) throw fout(naam);
  const bom = bomVan(kop);
  const tekst = new TextDecoder(bom?.codering ?? 'utf-8').decode(kop.subarray(bom?.lengte ?? 0)).trimStart();
  if (/^<(!doctype|html|head|body|table|\?xml|!--|[a-z])/i.test(tekst)) throw html(naam);
  return 'tekst';
}
