import { type PassThrough } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import { getalTekst } from '#spreadsheets';
import { MAX_BEDRAG_CENT, naarHonderdsten } from '../domain/getal.js';
import { type GemarkeerdBestand, type GemarkeerdeRij, metTeksten } from './gemarkeerd-rijen.js';

const vlak = (argb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb } });
const ROOD = { fill: vlak('FFFFC7CE'), font: { color: { argb: 'FF9C0006' }, bold: true } };
const LICHTROOD = { fill: vlak('FFFDEBEC') };
const KOP = { font: { bold: true }, fill: vlak('FFEDEDED') };
const BEDRAG = '#,##0.00';

/** Characters that XML cannot hold. */
// eslint-disable-next-line no-control-regex
const ONMOGELIJK =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const DECIMAAL = /^-?(?:0|[1-9]\d{0,11})(?:,\d{1,6})?$/;

/** A number cell where our reader gives the same text back, else text. */
function celWaarde(tekst: string, getalkolom: boolean): string | number {
  const honderdsten = getalkolom ? naarHonderdsten(tekst, MAX_BEDRAG_CENT) : null;
  if (honderdsten !== null) return honderdsten / 100;
  if (DECIMAAL.test(tekst)) {
    const getal = Number(tekst.replace(',', '.'));
    if (getalTekst(String(getal)) === tekst) return getal;
  }
  return tekst.replace(ONMOGELIJK, '');
}

const bladnaam = (naam: string | null): string => {
  const schoon = (naam ?? '')
    .replace(/[[\]*?:/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return schoon === '' || /^history$/i.test(schoon) ? 'Rapportage' : schoon;
};

export interface Bladschrijver {
  rij(rij: GemarkeerdeRij): void;
  klaar(): Promise<void>;
}

/** Writes the marked rows into a workbook that goes out while it is being made. */
export function gemarkeerdBlad(bestand: GemarkeerdBestand, kopRij: number, uit: PassThrough): Bladschrijver {
  const boek = new WorkbookWriter({ stream: uit, useStyles: true, useSharedStrings: false });
  const blad = boek.addWorksheet(bladnaam(bestand.blad), { views: [{ state: 'frozen', ySplit: kopRij }] });
  const getalkolommen = new Set<number>();
  for (const [veld, kolom] of Object.entries(bestand.indeling))
    if (/^(uren|eenheden|bedrag)/.test(veld)) getalkolommen.add(kolom);
  blad.columns = Array.from({ length: bestand.doeKolom + 1 }, (_, i) => ({
    width: i === bestand.watKolom || i === bestand.doeKolom ? 60 : 18,
  }));
  return {
    rij: (rij) => {
      const doel = blad.getRow(rij.nummer);
      metTeksten(rij, bestand).forEach((tekst, i) => {
        if (tekst !== '') doel.getCell(i + 1).value = celWaarde(tekst, getalkolommen.has(i));
      });
      const { bedrag } = bestand.indeling;
      if (rij.soort === 'regel' && bedrag !== undefined) doel.getCell(bedrag + 1).numFmt = BEDRAG;
      kleur(doel, rij, bestand);
      doel.commit();
    },
    klaar: async () => {
      blad.commit();
      await boek.commit();
    },
  };
}

type Rij = ReturnType<ReturnType<WorkbookWriter['addWorksheet']>['getRow']>;

/** Colour is never the only sign: the note and the two columns say the same in words. */
function kleur(doel: Rij, rij: GemarkeerdeRij, { watKolom, doeKolom }: GemarkeerdBestand): void {
  const tot = Math.max(watKolom, doeKolom);
  if (rij.soort === 'kop') for (let i = 0; i <= tot; i++) Object.assign(doel.getCell(i + 1), KOP);
  if (rij.fout.size === 0) return;
  for (let i = 0; i <= tot; i++) Object.assign(doel.getCell(i + 1), LICHTROOD);
  for (const [kolom, oplossing] of rij.fout) {
    const cel = doel.getCell(Math.max(kolom, 0) + 1);
    if (kolom >= 0) Object.assign(cel, ROOD);
    cel.note = oplossing;
  }
}
