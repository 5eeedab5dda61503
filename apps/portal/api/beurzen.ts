import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import SpukBeursBekijken from '../../../schema/operations/SpukBeursBekijken.graphql?raw';
import SpukBeurzenBekijken from '../../../schema/operations/SpukBeurzenBekijken.graphql?raw';
import { vraag } from './graphql';

export type Beurs = 'UITVOERING' | 'INBURGERINGSVOORZIENINGEN' | 'ONDERWIJSROUTE' | 'EXTRA';
export type Besluitsoort = 'VOORLOPIG' | 'BIJGESTELD' | 'DEFINITIEF';
export interface Band {
  laag: string;
  midden: string;
  hoog: string;
}
export type Droog = Record<keyof Band, string | null>;
export interface Beursstand {
  gemeente: string;
  gemeenteCode: string | null;
  /** Of a gemeente in the overview. */
  subregio?: string | null;
  beurs: Beurs;
  naam: string;
  titel: string;
  toegekend: string | null;
  /** Gemeenten in this figure without an amount of the rijk. */
  ontbreekt: number;
  besluit: Besluitsoort | null;
  toegezegd: string;
  besteed: string;
  uitgaven: string;
  verplicht: string;
  gebruikt: string;
  rest: string | null;
  percentage: string | null;
  drempel: number | null;
  droog: Droog;
}
export interface Beurzen {
  standen: Beursstand[];
  subregios: Beursstand[];
  totalen: Beursstand[];
}
export interface Beursmaand {
  maand: string;
  besteed: string | null;
  verplicht: string | null;
  verwacht: Band | null;
  cumulatief: Band;
  over: Band | null;
}
export interface Besluit {
  id: string;
  soort: Besluitsoort;
  bedrag: string;
  beslotenOp: string;
  bron: string;
  ingetrokkenOp: string | null;
  ingetrokkenReden: string | null;
}
export interface Verrekening {
  verwachtIn: string;
  definitief: string | null;
  betaald: string;
  verschil: string | null;
  soort: 'NOG_NIET' | 'NABETALING' | 'TERUGVORDERING' | 'GELIJK';
}
export interface Post {
  contract: string;
  aanbieder: string;
  product: string;
  productNaam: string;
  toegezegd: string;
  besteed: string;
  verplicht: string;
  vrijgevallen: string;
}
export interface Beursdetail {
  stand: Beursstand & {
    beslotenOp: string | null;
    geblokkeerd: string;
    betwist: string;
    boven: string;
    verschoven: string;
    vrijgevallen: string;
    verwacht: Band;
  };
  maanden: Beursmaand[];
  besluiten: Besluit[];
  verrekening: Verrekening | null;
  aannames: { wat: string; waarde: string }[];
  posten: Post[];
}
/** Which purse: of one gemeente, or of all that the reader sees together (null). */
export interface Beurskeuze {
  gemeenteCode: string | null;
  beurs: Beurs;
  naam: string;
  jaar: number;
}

export const beurzenVraag = (jaar: number) =>
  queryOptions<Beurzen>({
    queryKey: ['spuk', 'beurzen', jaar],
    queryFn: ({ signal }) =>
      vraag<{ spukBeurzen: Beurzen }>(SpukBeurzenBekijken, { jaar }, signal).then((d) => d.spukBeurzen),
    placeholderData: keepPreviousData,
  });

export const beursVraag = (keuze: Beurskeuze) =>
  queryOptions({
    queryKey: ['spuk', 'beurs', keuze],
    queryFn: ({ signal }) =>
      vraag<{ spukBeurs: Beursdetail | null }>(SpukBeursBekijken, keuze, signal).then((d) => d.spukBeurs),
  });
