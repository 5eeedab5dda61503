import { vandaag } from '#core';
import type { Beurs, Onderkeuze, Regelsoort } from '../../api/beurzen';
import { alle, een, maandOf } from '../../zoekdeel';
import { BEURZEN, KOLOMMEN, REGELSOORTEN, STANDEN, type Beursoordeel, type Kolom, type OverzichtZoek } from './beurs';

type Ruw = Record<string, unknown>;
const keuze = <T extends string>(waarde: unknown, tabel: object): T | undefined =>
  alle(een(waarde), Object.keys(tabel) as T[])?.[0];

export const jaarVan = (z: Ruw): { jaar: number } => {
  const jaar = Number(een(z['jaar']));
  return { jaar: jaar >= 2020 && jaar <= 2100 ? jaar : Number(vandaag().slice(0, 4)) };
};
export const leesOverzicht = (z: Ruw): OverzichtZoek => ({
  ...jaarVan(z),
  beurs: keuze<Beurs>(z['beurs'], BEURZEN),
  gebied: een(z['gebied']),
  stand: keuze<Beursoordeel>(z['stand'], STANDEN),
  sorteer: keuze<Kolom>(z['sorteer'], KOLOMMEN),
  omlaag: een(z['omlaag']) === 'true' || z['omlaag'] === true || undefined,
});
/** The name is that of another source; the three fixed purses have none. */
export const leesBeurs = (z: Ruw): { jaar: number; naam?: string | undefined } => ({
  ...jaarVan(z),
  naam: een(z['naam']),
});

export type Onderzoek = { jaar: number; naam?: string | undefined; soort?: Regelsoort | undefined } & Onderkeuze;
export const leesOnder = (z: Ruw): Onderzoek => ({
  ...leesBeurs(z),
  contract: een(z['contract']),
  product: een(z['product']),
  maand: maandOf(z['maand']),
  traject: een(z['traject']),
  soort: keuze<Regelsoort>(z['soort'], REGELSOORTEN),
});
