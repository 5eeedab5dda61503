import { type Readable } from 'node:stream';
import { getalTekst } from '#spreadsheets';
import { stijl, type XlsxCel, type XlsxRij, xlsxStroom } from '#spreadsheets-node';
import { MAX_BEDRAG_CENT, naarHonderdsten } from '../domain/getal.js';
import { type GemarkeerdBestand, type GemarkeerdeRij, metTeksten } from './gemarkeerd-rijen.js';

const DECIMAAL = /^-?(?:0|[1-9]\d{0,11})(?:,\d{1,6})?$/;

/** A number cell where our reader gives the same text back, else text. */
function celWaarde(tekst: string, getalkolom: boolean): string | number {
  const honderdsten = getalkolom ? naarHonderdsten(tekst, MAX_BEDRAG_CENT) : null;
  if (honderdsten !== null) return honderdsten / 100;
  if (!DECIMAAL.test(tekst)) return tekst;
  const getal = Number(tekst.replace(',', '.'));
  return getalTekst(String(getal)) === tekst ? getal : tekst;
}

const bladnaam = (naam: string | null): string => {
  const schoon = (naam ?? '')
    .replace(/[[\]*?:/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31);
  return schoon === '' || /^history$/i.test(schoon) ? 'Rapportage' : schoon;
};

/** The marked rows as a workbook. Colour is never the only sign: the note and the two columns say the same in words. */
export function gemarkeerdBlad(bestand: GemarkeerdBestand, kopRij: number): Readable {
  const { watKolom, doeKolom } = bestand;
  const breed = Math.max(watKolom, doeKolom) + 1;
  const breedtes = Array.from({ length: breed }, (_, i) => (i === watKolom || i === doeKolom ? 60 : 18));
  const getalkolommen = new Set<number>();
  for (const [veld, kolom] of Object.entries(bestand.indeling))
    if (/^(uren|eenheden|bedrag)/.test(veld)) getalkolommen.add(kolom);
  async function* rijen(): AsyncGenerator<XlsxRij[]> {
    for await (const stapel of bestand.rijen()) yield stapel.map((rij) => naarRij(rij, bestand, getalkolommen));
  }
  return xlsxStroom({ naam: bladnaam(bestand.blad), breedtes, vast: kopRij, rijen: rijen() });
}

function naarRij(rij: GemarkeerdeRij, bestand: GemarkeerdBestand, getalkolommen: Set<number>): XlsxRij {
  const teksten = metTeksten(rij, bestand);
  const cellen = teksten.map((tekst, kolom): XlsxCel | null => {
    const s = stijlVan(rij, kolom, bestand);
    if (tekst === '' && s <= stijl.bedrag) return null;
    return { waarde: celWaarde(tekst, rij.soort === 'regel' && getalkolommen.has(kolom)), stijl: s };
  });
  for (const [kolom, oplossing] of rij.fout) {
    const cel = cellen[Math.max(kolom, 0)] ?? (cellen[Math.max(kolom, 0)] = { waarde: '' });
    cel.notitie = oplossing;
  }
  return { nummer: rij.nummer, cellen };
}

function stijlVan(rij: GemarkeerdeRij, kolom: number, { watKolom, doeKolom, indeling }: GemarkeerdBestand): number {
  if (rij.soort !== 'regel') return rij.soort === 'kop' ? stijl.kop : stijl.gewoon;
  const bedrag = kolom === indeling.bedrag;
  if (rij.fout.has(kolom)) return bedrag ? stijl.roodBedrag : stijl.rood;
  const onze = kolom === watKolom || kolom === doeKolom;
  if (rij.fout.size === 0) return onze ? stijl.tekst : bedrag ? stijl.bedrag : stijl.gewoon;
  return onze ? stijl.lichtroodTekst : bedrag ? stijl.lichtroodBedrag : stijl.lichtrood;
}
