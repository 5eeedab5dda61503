import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import SpukBeursBekijken from '../../../schema/operations/SpukBeursBekijken.graphql?raw';
import SpukBeurzenBekijken from '../../../schema/operations/SpukBeurzenBekijken.graphql?raw';
import SpukMaandpostenBekijken from '../../../schema/operations/SpukMaandpostenBekijken.graphql?raw';
import SpukRegelsBekijken from '../../../schema/operations/SpukRegelsBekijken.graphql?raw';
import SpukTrajectenBekijken from '../../../schema/operations/SpukTrajectenBekijken.graphql?raw';
import { vraag } from './graphql';
import type { Fout, Lijst } from './types';

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

export interface Maandpost {
  maand: string;
  contract: string;
  aanbieder: string;
  product: string;
  productNaam: string;
  bedrag: string;
  regels: number;
}
export interface Uitgave {
  id: string;
  gemeenteCode: string;
  beurs: Beurs;
  naam: string;
  maand: string;
  bedrag: string;
  omschrijving: string;
  bron: string;
  ingetrokkenOp: string | null;
}
/** Rows of the reports and what was entered by hand, of one purse; what was withdrawn does not count. */
export const maandpostenVraag = (keuze: Beurskeuze) =>
  queryOptions({
    queryKey: ['spuk', 'maandposten', keuze],
    queryFn: ({ signal }) =>
      vraag<{ spukMaandposten: Maandpost[]; spukUitgaven: Uitgave[] }>(SpukMaandpostenBekijken, keuze, signal).then(
        (d) => ({
          posten: d.spukMaandposten,
          uitgaven: d.spukUitgaven.filter(
            (u) =>
              u.ingetrokkenOp === null &&
              u.beurs === keuze.beurs &&
              u.naam === keuze.naam &&
              (keuze.gemeenteCode === null || u.gemeenteCode === keuze.gemeenteCode),
          ),
        }),
      ),
  });

export interface Trajectpost extends Post {
  trajectnummer: string;
  boven: string;
  verschoven: string;
}
export interface Onderkeuze {
  contract?: string | undefined;
  product?: string | undefined;
  maand?: string | undefined;
  traject?: string | undefined;
}
const PER_KEER = 50;
const verder = <T>(laatste: Lijst<T>): string | null | undefined =>
  laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined;

export const trajectpostenVraag = (keuze: Beurskeuze, onder: Onderkeuze, first = PER_KEER) =>
  infiniteQueryOptions({
    queryKey: ['spuk', 'trajecten', keuze, onder, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ spukTrajecten: Lijst<Trajectpost> }>(
        SpukTrajectenBekijken,
        { ...keuze, gemeenteCode: undefined, ...onder, first, after: pageParam },
        signal,
      ).then((d) => d.spukTrajecten),
    initialPageParam: null as string | null,
    getNextPageParam: verder,
  });

export type Regelsoort = 'BESTEED' | 'GEBLOKKEERD' | 'BETWIST';
export interface Regel {
  rapportageId: string;
  inleveringId: string;
  bestandsnaam: string;
  rij: number;
  maand: string;
  contract: string;
  aanbieder: string;
  product: string | null;
  trajectnummer: string | null;
  bedrag: string | null;
  bevindingen: { id: string; code: string }[];
}
export const regelsVraag = (keuze: Beurskeuze, soort: Regelsoort, onder: Onderkeuze, first = PER_KEER) =>
  infiniteQueryOptions({
    queryKey: ['spuk', 'regels', keuze, soort, onder, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ spukRegels: Lijst<Regel> & { fouten: Fout[] } }>(
        SpukRegelsBekijken,
        { ...keuze, soort, ...onder, first, after: pageParam },
        signal,
      ).then((d) => d.spukRegels),
    initialPageParam: null as string | null,
    getNextPageParam: verder,
  });
