import { centNaarEuro, naarDecimaal, naarGeheel } from '#core';
import type { Besluitsoort, Beurs, Beursstand, Droog, Regelsoort } from '../../api/beurzen';
import { maand, maandKort } from '../../onderdelen/opmaak';
import { schrijfZoekdeel } from '../../zoekdeel';

export const BEURZEN: Record<Beurs, string> = {
  UITVOERING: 'Uitvoeringskosten (gemeentefonds)',
  INBURGERINGSVOORZIENINGEN: 'SPUK inburgeringsvoorzieningen',
  ONDERWIJSROUTE: 'SPUK onderwijsroute',
  EXTRA: 'Andere bron',
};
export const BESLUITEN: Record<Besluitsoort, string> = {
  VOORLOPIG: 'voorlopig',
  BIJGESTELD: 'bijgesteld',
  DEFINITIEF: 'definitief',
};
export const REGELSOORTEN: Record<Regelsoort, string> = {
  BESTEED: 'Besteed',
  GEBLOKKEERD: 'Geblokkeerd',
  BETWIST: 'Betwist',
};
/** All gemeenten that the reader sees, together, as it stands in the address. */
export const ALLE = 'alle';

export const beursVan = (deel: string): Beurs | undefined =>
  (Object.keys(BEURZEN) as Beurs[]).find((b) => b.toLowerCase() === deel);

interface Sleutel {
  gemeenteCode: string | null;
  beurs: Beurs;
  naam: string;
}
/** The address of a purse, or of the rows beneath it. */
export function beursPad(s: Sleutel, jaar: number, onder = '', zoek: Record<string, string | undefined> = {}): string {
  const deel = `/spuk/${s.gemeenteCode ?? ALLE}/${s.beurs.toLowerCase()}${onder && `/${onder}`}`;
  return deel + schrijfZoekdeel({ jaar, naam: s.naam, ...zoek });
}

export const cent = (euro: string | null): number => naarGeheel(euro ?? '0', 2) ?? 0;
/** Lines of reports and what was entered by hand, together. */
export const besteedSamen = (s: { besteed: string; uitgaven: string }): string =>
  centNaarEuro(cent(s.besteed) + cent(s.uitgaven));
/** '12.5' of 8 and 100: percentages are rounded down, so that 100 never shows before it is used up. */
export const procentVan = (deel: number, geheel: number): string | null =>
  geheel > 0 ? naarDecimaal(Math.floor((deel * 1000) / geheel), 1) : null;

export const STANDEN = {
  RUIM: 'onder 80 %',
  '80': '80 % of meer gebruikt',
  '90': '90 % of meer gebruikt',
  '100': '100 % of meer gebruikt',
  DROOG: 'loopt dit jaar leeg',
  AANDACHT: '80 % of meer, of loopt leeg',
  ONTBREEKT: 'bedrag van het rijk ontbreekt',
} as const;
export type Beursoordeel = keyof typeof STANDEN;
/** Everything that holds for a purse: one at 90 % is also one at 80 %. */
const past = (s: Beursstand, oordeel: Beursoordeel): boolean => {
  if (oordeel === 'ONTBREEKT') return s.toegekend === null;
  if (oordeel === 'DROOG') return s.droog.midden !== null;
  if (oordeel === 'AANDACHT') return s.drempel !== null || s.droog.midden !== null;
  if (oordeel === 'RUIM') return s.toegekend !== null && s.drempel === null;
  return (s.drempel ?? 0) >= Number(oordeel);
};

export const KOLOMMEN = {
  gemeente: 'Gemeente',
  toegekend: 'Van het rijk',
  toegezegd: 'Toegezegd',
  besteed: 'Besteed',
  verplicht: 'Nog te komen',
  rest: 'Over',
  percentage: 'Gebruikt',
  droog: 'Leeg in',
} as const;
export type Kolom = keyof typeof KOLOMMEN;
export interface OverzichtZoek {
  jaar: number;
  beurs?: Beurs | undefined;
  /** CBS code of a gemeente, or the name of a subregion. */
  gebied?: string | undefined;
  stand?: Beursoordeel | undefined;
  sorteer?: Kolom | undefined;
  omlaag?: boolean | undefined;
}

const waarde = (s: Beursstand, k: Kolom): number | string => {
  if (k === 'gemeente') return s.gemeente;
  if (k === 'droog') return s.droog.midden ?? '9999';
  if (k === 'besteed') return cent(s.besteed) + cent(s.uitgaven);
  return s[k] === null ? Number.NEGATIVE_INFINITY : Number(s[k]);
};
const vergelijk = (a: number | string, b: number | string): number =>
  typeof a === 'string' ? a.localeCompare(String(b), 'nl') : a === b ? 0 : a < Number(b) ? -1 : 1;

/** The purses that fit the choice, in the order that was asked for; equal ones by name. */
export function kies(standen: readonly Beursstand[], z: OverzichtZoek): Beursstand[] {
  const kolom = z.sorteer ?? 'gemeente';
  const kant = z.omlaag ? -1 : 1;
  return standen
    .filter((s) => !z.gebied || s.gemeenteCode === z.gebied || s.subregio === z.gebied)
    .filter((s) => !z.stand || past(s, z.stand))
    .sort((a, b) => kant * vergelijk(waarde(a, kolom), waarde(b, kolom)) || a.gemeente.localeCompare(b.gemeente, 'nl'));
}

/** What is shown, added up in cents; what is left is said of those whose amount is known. */
export function telOp(rijen: readonly Beursstand[]) {
  const som = (veld: 'toegekend' | 'toegezegd' | 'besteed' | 'uitgaven' | 'verplicht' | 'rest'): number =>
    rijen.reduce((n, r) => n + cent(r[veld]), 0);
  const [toegekend, rest] = [som('toegekend'), som('rest')];
  return {
    ...{ toegekend: centNaarEuro(toegekend), toegezegd: centNaarEuro(som('toegezegd')) },
    ...{ besteed: centNaarEuro(som('besteed')), uitgaven: centNaarEuro(som('uitgaven')) },
    ...{ verplicht: centNaarEuro(som('verplicht')), rest: centNaarEuro(rest) },
    percentage: procentVan(toegekend - rest, toegekend),
    ontbreekt: rijen.filter((r) => r.toegekend === null).length,
  };
}

/** 'oktober 2026', or the months between which it lies. */
export function droogTekst(d: Droog): string | null {
  const [vroeg, laat] = [d.hoog, d.laag];
  if (vroeg === null) return null;
  const midden = d.midden === null ? null : maand(d.midden);
  if (midden === null) return `alleen als het tegenvalt, in ${maand(vroeg)}`;
  if (vroeg === laat) return midden;
  return `${midden} (${maand(vroeg)} tot ${laat ? maand(laat) : 'na december'})`;
}
/** The same, for a narrow column: the month, and the months between which it lies. */
export function droogKort(d: Droog): { maand: string; marge: string | null } | null {
  const kort = (m: string): string => `${maandKort(m)} ${m.slice(0, 4)}`;
  if (d.hoog === null) return null;
  if (d.midden === null) return { maand: 'niet verwacht', marge: `als het tegenvalt ${kort(d.hoog)}` };
  return {
    maand: kort(d.midden),
    marge: d.hoog === d.laag ? null : `${kort(d.hoog)} tot ${d.laag ? kort(d.laag) : 'later'}`,
  };
}
