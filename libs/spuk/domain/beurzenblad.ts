import { naarDecimaal } from '#core';
import type { Blad, Bladcel } from '#inkoop';
import type { Beursstand } from './beursstand.js';

export interface Beursrij {
  gemeente: string;
  subregio: string | null;
  titel: string;
  stand: Beursstand;
}
const EURO = '#,##0.00';
const geld = (cent: bigint | null): Bladcel => (cent === null ? null : { getal: naarDecimaal(cent, 2), opmaak: EURO });
const KOP = ['Gemeente', 'Subregio', 'Beurs', 'Toegekend', 'Besteed', 'Uitgaven', 'Nog verplicht', 'Gebruikt', 'Rest'];

/** The overview as a sheet: what is used and what is left are formulas, and so are the totals. */
export function beurzenblad(rijen: readonly Beursrij[]): Blad {
  const euro = (cent: bigint): string => naarDecimaal(cent, 2);
  const regels = rijen.map((r, i): Bladcel[] => {
    const [n, s] = [i + 2, r.stand];
    return [
      ...[
        r.gemeente,
        r.subregio ?? '',
        r.titel,
        geld(s.toegekendCent),
        geld(s.besteedCent),
        geld(s.uitgavenCent),
        geld(s.openCent),
      ],
      { formule: `SUM(E${n}:G${n})`, uitkomst: euro(s.gebruiktCent), opmaak: EURO },
      s.restCent === null ? null : { formule: `D${n}-H${n}`, uitkomst: euro(s.restCent), opmaak: EURO },
    ];
  });
  const titels = [...new Set(rijen.map((r) => r.titel))];
  const laatste = rijen.length + 1;
  const totalen = titels.map((titel, i): Bladcel[] => {
    const n = laatste + 1 + i;
    const eigen = rijen.filter((r) => r.titel === titel);
    const tel = (veld: keyof Beursstand): string =>
      euro(eigen.reduce((s, r) => s + ((r.stand[veld] as bigint | null) ?? 0n), 0n));
    const kolom = (letter: string, veld: keyof Beursstand): Bladcel => ({
      ...{
        formule: `SUMIFS(${letter}$2:${letter}$${laatste},C$2:C$${laatste},C${n})`,
        uitkomst: tel(veld),
        opmaak: EURO,
      },
    });
    return [
      'Totaal',
      '',
      titel,
      kolom('D', 'toegekendCent'),
      kolom('E', 'besteedCent'),
      kolom('F', 'uitgavenCent'),
      kolom('G', 'openCent'),
      kolom('H', 'gebruiktCent'),
      kolom('I', 'restCent'),
    ];
  });
  return { naam: 'SPUK', rijen: [KOP, ...regels, ...totalen] };
}
