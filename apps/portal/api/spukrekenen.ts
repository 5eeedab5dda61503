import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import SpukBeschikkingenBekijken from '../../../schema/operations/SpukBeschikkingenBekijken.graphql?raw';
import SpukBesluitenBekijken from '../../../schema/operations/SpukBesluitenBekijken.graphql?raw';
import SpukInvoerBekijken from '../../../schema/operations/SpukInvoerBekijken.graphql?raw';
import SpukVastgesteldBekijken from '../../../schema/operations/SpukVastgesteldBekijken.graphql?raw';
import SpukVastgelegdBekijken from '../../../schema/operations/SpukVastgelegdBekijken.graphql?raw';
import type { Bedragsoort } from '../../../libs/spuk/domain/rekentool.js';
import type { Beurs } from '../../../libs/spuk/domain/beurzen.js';
import { vraag } from './graphql';

export type { Beurs };
export const BESLUITSOORTEN = {
  VOORLOPIG: 'Voorlopig',
  BIJGESTELD: 'Bijgesteld',
  DEFINITIEF: 'Definitief',
} as const;
export type Besluitsoort = keyof typeof BESLUITSOORTEN;
export interface Beursregel {
  gemeente: string;
  gemeenteCode: string;
  beurs: Beurs;
  naam: string;
  titel: string;
  toegekend: string | null;
  besluit: Besluitsoort | null;
  beslotenOp: string | null;
  betaald: string | null;
}
export interface Besluit {
  id: string;
  soort: Besluitsoort;
  bedrag: string;
  beslotenOp: string;
  bron: string;
  door: string;
  ingetrokkenOp: string | null;
  ingetrokkenReden: string | null;
}
export interface Beursbesluiten {
  besluiten: Besluit[];
  voorschotten: { maand: string; bedrag: string; cumulatief: string }[];
  verrekening: {
    verwachtIn: string;
    definitief: string | null;
    betaald: string;
    verschil: string | null;
    soort: 'NOG_NIET' | 'NABETALING' | 'TERUGVORDERING' | 'GELIJK';
  } | null;
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
  door: string;
  ingetrokkenOp: string | null;
  ingetrokkenReden: string | null;
}
export interface Vastgelegdbedrag {
  id: string;
  soort: Bedragsoort;
  jaar: number;
  bedrag: string;
  vastgesteldOp: string;
  bron: string;
  van: string;
  door: string;
}
export type Tellingsoort = 'TAAKSTELLING' | 'GEHUISVEST' | 'GEZIN' | 'ONDERWIJSROUTE';
export interface Vastgelegdetelling {
  id: string;
  gemeenteCode: string;
  soort: Tellingsoort;
  jaar: number;
  aantal: string;
  peildatum: string;
  bron: string;
  door: string;
}
export interface Toerekening {
  product: string;
  productNaam: string;
  regio: string;
  beurs: Beurs;
  naam: string;
  vanJaar: number | null;
  totJaar: number | null;
}
export interface Spukinvoer {
  spukBedragen: Vastgelegdbedrag[];
  spukTellingen: Vastgelegdetelling[];
  spukUitgaven: Uitgave[];
  spukToerekeningen: Toerekening[];
}
interface Aantal {
  jaar: number;
  aantal: string | null;
  werkelijk?: string | null;
}
export interface Rekengegevens {
  cohorten: Aantal[];
  gezinnen: Aantal[];
  onderwijsroute: Aantal[];
  bedragen: { soort: Bedragsoort; jaar: number; bedrag: string }[];
}

/** Everything below is asked again under this name after a change. */
export const SPUK = 'spuk';

export const beschikkingenVraag = (jaar: number) =>
  queryOptions<Beursregel[]>({
    queryKey: [SPUK, 'beschikkingen', jaar],
    queryFn: ({ signal }) =>
      vraag<{ spukBeurzen: { standen: Beursregel[] } }>(SpukBeschikkingenBekijken, { jaar }, signal).then(
        (d) => d.spukBeurzen.standen,
      ),
    placeholderData: keepPreviousData,
  });
export const besluitenVraag = (v: { gemeenteCode: string; beurs: Beurs; naam: string; jaar: number }) =>
  queryOptions({
    queryKey: [SPUK, 'besluiten', v],
    queryFn: ({ signal }) =>
      vraag<{ spukBeurs: Beursbesluiten }>(SpukBesluitenBekijken, v, signal).then((d) => d.spukBeurs),
  });
export const spukInvoerVraag = (jaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'invoer', jaar],
    queryFn: ({ signal }) => vraag<Spukinvoer>(SpukInvoerBekijken, { jaar }, signal),
  });
/** Which purses of a year were fixed: a change opens only that one again. */
export const vastgesteldVraag = (jaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'vastgesteld', jaar],
    queryFn: ({ signal }) =>
      vraag<{ spukVerantwoording: { beurzen: { beurs: Beurs; naam: string; vast: boolean }[] } }>(
        SpukVastgesteldBekijken,
        { jaar },
        signal,
      ).then((d) => d.spukVerantwoording.beurzen.filter((b) => b.vast)),
  });
export const vastgelegdVraag = (gemeenteCode: string | null, vanJaar: number, totJaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'vastgelegd', gemeenteCode, vanJaar, totJaar],
    queryFn: ({ signal }) =>
      vraag<{ spukRekentool: { invoer: Rekengegevens } }>(
        SpukVastgelegdBekijken,
        { gemeenteCode, vanJaar, totJaar },
        signal,
      ).then((d) => d.spukRekentool.invoer),
  });
