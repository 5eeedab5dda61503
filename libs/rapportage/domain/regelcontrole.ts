import { MAX_BEDRAG_CENT, MAX_UREN_H, naarHonderdsten } from './getal.js';
import { type Indeling, type Veld } from './kolommen.js';

/** One bit per reason in `rapportageregel.fouten`; RAP-103 has a bit per field. Never renumber: the bits are stored. */
export const foutBit = {
  geenTraject: 1,
  onbekendProduct: 2,
  urenKloppenNiet: 4,
  dubbel: 8,
  inDePas: 16,
  uren_aangeboden: 32,
  uren_gevolgd: 64,
  uren_geoorloofd: 128,
  uren_ongeoorloofd: 256,
  eenheden: 512,
  bedrag: 1024,
} as const;
const UREN = foutBit.uren_aangeboden | foutBit.uren_gevolgd | foutBit.uren_geoorloofd | foutBit.uren_ongeoorloofd;

/** Which rule, and for which field, a bit stands for; in the order in which they are told. */
export const foutBits: readonly { bit: number; code: string; veld: Veld }[] = [
  { bit: foutBit.geenTraject, code: 'RAP-101', veld: 'trajectnummer' },
  { bit: foutBit.onbekendProduct, code: 'RAP-102', veld: 'product' },
  { bit: foutBit.uren_aangeboden, code: 'RAP-103', veld: 'uren_aangeboden' },
  { bit: foutBit.uren_gevolgd, code: 'RAP-103', veld: 'uren_gevolgd' },
  { bit: foutBit.uren_geoorloofd, code: 'RAP-103', veld: 'uren_geoorloofd' },
  { bit: foutBit.uren_ongeoorloofd, code: 'RAP-103', veld: 'uren_ongeoorloofd' },
  { bit: foutBit.eenheden, code: 'RAP-103', veld: 'eenheden' },
  { bit: foutBit.bedrag, code: 'RAP-103', veld: 'bedrag' },
  { bit: foutBit.urenKloppenNiet, code: 'RAP-104', veld: 'uren_aangeboden' },
  { bit: foutBit.dubbel, code: 'RAP-105', veld: 'trajectnummer' },
  { bit: foutBit.inDePas, code: 'RAP-106', veld: 'in_de_pas' },
];

/** The rules (and fields) that a bitmask stands for. */
export const foutenUit = (masker: number): { code: string; veld: Veld }[] =>
  foutBits.filter((f) => masker & f.bit).map(({ code, veld }) => ({ code, veld }));

export interface Regel {
  rij: number;
  trajectnummer: string | null;
  product: string | null;
  aangeboden_h: number | null;
  gevolgd_h: number | null;
  geoorloofd_h: number | null;
  ongeoorloofd_h: number | null;
  in_de_pas: boolean | null;
  eenheden_h: number | null;
  bedrag_cent: number | null;
  fouten: number;
}

/** Rows without content and totals are no lines. */
export function isRegel(cellen: string[]): boolean {
  for (const cel of cellen) {
    const t = cel.trim();
    if (t !== '') return !/^totaal/i.test(t);
  }
  return false;
}

function jaNee(tekst: string): boolean | null {
  if (tekst === 'J') return true;
  if (tekst === 'N') return false;
  const t = tekst.trim().toLowerCase();
  if (t === 'ja' || t === 'j') return true;
  return t === 'nee' || t === 'n' ? false : null;
}

/** Longer than any real code: kept short, so that a cell full of text cannot upset an index. */
const kort = (t: string): string => (t.length > 100 ? t.slice(0, 100) : t);

/** Judges the lines of one file in order; remembers which traject and product have passed. */
export class Regelcontrole {
  /** Products seen per traject: a bit for each of the first known products, a key of text for the others. */
  private readonly gezien = new Map<string, number>();
  private readonly overig = new Set<string>();
  private readonly producten = new Map<string, { code: string; bit: number }>();

  constructor(
    private readonly indeling: Indeling,
    producten: Iterable<string>,
  ) {
    let bit = 1;
    for (const code of producten) {
      this.producten.set(code.trim().toUpperCase(), { code, bit });
      bit = (bit << 1) & 0x3fffffff;
    }
  }

  controleer(nummer: number, cellen: string[]): Regel {
    const k = this.indeling;
    const trajectnummer = (cellen[k.trajectnummer] ?? '').trim() || null;
    const ruw = (cellen[k.product] ?? '').trim();
    const bekend = this.producten.get(ruw) ?? this.producten.get(ruw.toUpperCase());
    const uur = (veld: Veld) => naarHonderdsten(cellen[k[veld]] ?? '', MAX_UREN_H);
    const regel: Regel = {
      rij: nummer,
      trajectnummer: trajectnummer && kort(trajectnummer),
      product: bekend ? bekend.code : ruw ? kort(ruw) : null,
      aangeboden_h: uur('uren_aangeboden'),
      gevolgd_h: uur('uren_gevolgd'),
      geoorloofd_h: uur('uren_geoorloofd'),
      ongeoorloofd_h: uur('uren_ongeoorloofd'),
      in_de_pas: jaNee(cellen[k.in_de_pas] ?? ''),
      eenheden_h: uur('eenheden'),
      bedrag_cent: naarHonderdsten(cellen[k.bedrag] ?? '', MAX_BEDRAG_CENT),
      fouten: 0,
    };
    if (regel.in_de_pas === null) regel.fouten |= foutBit.inDePas;
    if (!bekend) regel.fouten |= foutBit.onbekendProduct;
    if (trajectnummer === null) regel.fouten |= foutBit.geenTraject;
    else if (ruw !== '' && this.isDubbel(trajectnummer.toUpperCase(), ruw, bekend?.bit ?? 0))
      regel.fouten |= foutBit.dubbel;
    regel.fouten |= getalfouten(regel);
    return regel;
  }

  /** True when this traject and product have been on an earlier line, whatever the case of the letters. */
  private isDubbel(traject: string, product: string, bit: number): boolean {
    if (bit === 0) {
      const sleutel = `${traject}\t${product.toUpperCase()}`;
      if (this.overig.has(sleutel)) return true;
      this.overig.add(sleutel);
      return false;
    }
    const bits = this.gezien.get(traject) ?? 0;
    if (bits & bit) return true;
    this.gezien.set(traject, bits | bit);
    return false;
  }
}

function getalfouten(r: Regel): number {
  let fouten = 0;
  if (r.aangeboden_h === null) fouten |= foutBit.uren_aangeboden;
  if (r.gevolgd_h === null) fouten |= foutBit.uren_gevolgd;
  if (r.geoorloofd_h === null) fouten |= foutBit.uren_geoorloofd;
  if (r.ongeoorloofd_h === null) fouten |= foutBit.uren_ongeoorloofd;
  if (r.eenheden_h === null) fouten |= foutBit.eenheden;
  if (r.bedrag_cent === null) fouten |= foutBit.bedrag;
  if (!(fouten & UREN) && r.gevolgd_h! + r.geoorloofd_h! + r.ongeoorloofd_h! !== r.aangeboden_h!)
    fouten |= foutBit.urenKloppenNiet;
  return fouten;
}
