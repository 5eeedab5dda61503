import { naarDecimaal, nl } from '#core';
import { breuk, min, plus, rond, type Breuk } from '../tarieven/breuk.js';
import { EENHEDEN, UREN_PER_DAGDEEL } from '../tarieven/eenheden.js';

/** What a price of a bid says about the cost of one traject. */
export interface Trajectprijs {
  eenheid: string;
  bedragE4: number;
  groepsgrootte: number | null;
  urenH: number | null;
}
export interface PerTraject {
  /** Null when it cannot be reckoned; `mist` then says why. */
  bedrag: Breuk | null;
  som: string;
  mist: string | null;
}
const kan = (bedrag: Breuk, som: string): PerTraject => ({ bedrag, som, mist: null });
const kanNiet = (mist: string): PerTraject => ({ bedrag: null, som: '', mist });
const euro = (b: Breuk): string => `€ ${nl(naarDecimaal(rond(b, 2), 2))}`;
export const trajectbedrag = (b: Breuk): string => naarDecimaal(rond(b, 2), 2);
/** How far a sum stays under a ceiling, said to the cent and, where that would hide it, to the ten-thousandth. */
export function ruimte(basis: Breuk, plafondCent: number): { kant: 'ONDER' | 'GELIJK' | 'BOVEN'; bedrag: string } {
  const over = min(breuk(plafondCent, 100n), basis);
  const positief = over.t < 0n ? { t: -over.t, n: over.n } : over;
  const bedrag = rond(positief, 2) === 0n ? naarDecimaal(rond(positief, 4), 4) : trajectbedrag(positief);
  return { kant: over.t === 0n ? 'GELIJK' : over.t < 0n ? 'BOVEN' : 'ONDER', bedrag };
}
export const telOp = (bedragen: readonly Breuk[]): Breuk => bedragen.reduce(plus, breuk(0n));

/** Price times quantity, shared by the group when the price is for the group. A month or phase alone says nothing of a traject. */
export function perTraject(p: Trajectprijs): PerTraject {
  const eenheid = EENHEDEN[p.eenheid];
  if (!eenheid) return kanNiet('kies een eenheid');
  if (eenheid.keer === 'MAANDEN' || eenheid.keer === 'FASEN')
    return kanNiet(`een prijs per ${eenheid.naam} zegt niet wat een traject kost`);
  const metUren = eenheid.keer !== 'EEN';
  if (metUren && !p.urenH) return kanNiet('vul de uren in');
  if (eenheid.per === 'GROEP' && !p.groepsgrootte) return kanNiet('vul de groepsgrootte in');
  const deler = eenheid.per === 'GROEP' ? p.groepsgrootte! : 1;
  const noemer = eenheid.keer === 'DAGDELEN' ? 100 * UREN_PER_DAGDEEL : 100;
  const aantal = metUren ? breuk(p.urenH!, noemer) : breuk(1n);
  const bedrag = breuk(BigInt(p.bedragE4) * aantal.t, aantal.n * 10_000n * BigInt(deler));
  const keer = metUren ? ` × ${nl(decimaal(aantal))} ${eenheid.woord}` : '';
  const delen = deler > 1 ? ` / ${deler} deelnemers` : '';
  return kan(bedrag, keer || delen ? `${stuk(p.bedragE4)}${keer}${delen} = ${euro(bedrag)}` : '');
}
const stuk = (e4: number): string => `€ ${nl(e4 % 100 === 0 ? naarDecimaal(e4 / 100, 2) : naarDecimaal(e4, 4))}`;
const decimaal = (b: Breuk): string => naarDecimaal(rond(b, 2), 2).replace(/\.?0+$/, '');
