import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import KwartaalrapportageBekijken from '../../../schema/operations/KwartaalrapportageBekijken.graphql?raw';
import KwartaalrapportagesZoeken from '../../../schema/operations/KwartaalrapportagesZoeken.graphql?raw';
import KwartaalRegelsBekijken from '../../../schema/operations/KwartaalRegelsBekijken.graphql?raw';
import KwartaalVersiesVergelijken from '../../../schema/operations/KwartaalVersiesVergelijken.graphql?raw';
import { vraag } from './graphql';
import type { KpiRegel } from './kpi';
import type { ContractKort, Fout, Lijst } from './types';

export type KwartaalStand = 'CONCEPT' | 'INGEDIEND' | 'ACTIE_NODIG' | 'GOEDGEKEURD';
export type Vorm = 'AANTAL' | 'UREN' | 'BEDRAG' | 'DAGEN' | 'AANDEEL' | 'CIJFER' | 'TEKST' | 'KEUZE' | 'DATUM';
export interface Keuze {
  code: string;
  naam: string;
}
/** A place in the report: all together, a leerroute, or a leerroute in a gemeente. */
export interface Plaats {
  leerroute: string | null;
  gemeente: string | null;
}
export interface Cel extends Plaats {
  niveau: 'CEL' | 'LEERROUTE' | 'GEHEEL';
  gemeenteNaam: string | null;
  teller: string | null;
  noemer: string | null;
  waarde: string | null;
  verborgen: boolean;
  onvolledig: boolean;
  opgave: string | null;
  verschil: boolean;
  reden: string | null;
  toelichting: string | null;
  uitleg: string | null;
}
export interface Veld {
  code: string;
  naam: string;
  vorm: Vorm;
  per: 'CEL' | 'GEHEEL';
  berekend: boolean;
  verplicht: boolean;
  bron: string | null;
  definitie: string | null;
  delen: 'UREN' | 'BEDRAG' | null;
  hulp: string | null;
  max: number | null;
  keuzes: Keuze[];
  cellen: Cel[];
}
export interface Actie {
  wat: string;
  eigenaar: string;
  datum: string | null;
}
export interface Sectie {
  code: string;
  naam: string;
  uitleg: string;
  stand: KwartaalStand;
  versie: number;
  magBewaren: boolean;
  bevestigd: boolean;
  metActies: boolean;
  terugReden: string | null;
  bijgewerktDoor: string | null;
  bijgewerktOp: string | null;
  velden: Veld[];
  acties: Actie[];
  nogNodig: Fout[];
}
export interface KwartaalKort {
  id: string;
  contract: ContractKort;
  periode: string;
  kwartaal: string;
  formulier: 'LEERROUTE' | 'BEGELEIDING';
  stand: KwartaalStand;
  uiterlijkOp: string;
  uitstelTot: string | null;
  sluitOp: string | null;
  gesloten: boolean;
  ingediendOp: string | null;
  teLaat: boolean;
  actieNodig: number;
}
export interface Bron {
  maand: string;
  rapportageId: string | null;
  versie: number | null;
  ontvangenOp: string | null;
  regels: number | null;
  geboekt: number | null;
}
export interface Stap {
  sectie: string;
  van: KwartaalStand;
  naar: KwartaalStand;
  reden: string | null;
  door: string;
  op: string;
}
export interface Versie {
  nr: number;
  door: string;
  op: string;
  sha256: string;
  ontvangstbewijs: string;
}
export interface Verandering extends Plaats {
  veld: string;
  toen: string | null;
  nu: string | null;
}
export interface Kwartaal extends KwartaalKort {
  naam: string;
  cbsOp: string;
  magIndienen: boolean;
  magBeoordelen: boolean;
  verschilredenen: Keuze[];
  verklaringen: Keuze[];
  bronnen: Bron[];
  secties: Sectie[];
  stappen: Stap[];
  versies: Versie[];
  veranderd: Verandering[];
}
export interface KwartaalFilter {
  contract?: string | undefined;
  stand?: KwartaalStand[] | undefined;
}

export const haalKwartaal = (id: string, signal?: AbortSignal): Promise<Kwartaal | null> =>
  vraag<{ kwartaalrapportage: Kwartaal | null }>(KwartaalrapportageBekijken, { id }, signal).then(
    (d) => d.kwartaalrapportage,
  );
export const kwartaalVraag = (id: string) =>
  queryOptions({ queryKey: ['kwartaal', id], queryFn: ({ signal }) => haalKwartaal(id, signal) });

export const kwartalenVraag = (filter: KwartaalFilter, first = 50) =>
  infiniteQueryOptions({
    queryKey: ['kwartalen', filter, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ kwartaalrapportages: Lijst<KwartaalKort> }>(
        KwartaalrapportagesZoeken,
        { filter, first, after: pageParam },
        signal,
      ).then((d) => d.kwartaalrapportages),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

/** The booked lines beneath the figures of a place. */
export const kwartaalRegelsVraag = (id: string, p: Plaats, first = 50) =>
  infiniteQueryOptions({
    queryKey: ['kwartaalregels', id, p.leerroute, p.gemeente, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ kwartaalRegels: Lijst<KpiRegel> }>(
        KwartaalRegelsBekijken,
        { id, leerroute: p.leerroute, gemeente: p.gemeente, first, after: pageParam },
        signal,
      ).then((d) => d.kwartaalRegels),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
  });

export interface Versieregel {
  sectie: string;
  veld: string;
  leerroute: string | null;
  gemeenteNaam: string | null;
  eerste: string;
  tweede: string;
  anders: boolean;
}
export const versiesVraag = (id: string, eerste: number, tweede: number) =>
  queryOptions({
    queryKey: ['kwartaalversies', id, eerste, tweede],
    queryFn: ({ signal }) =>
      vraag<{ kwartaalVersies: Versieregel[] }>(KwartaalVersiesVergelijken, { id, eerste, tweede }, signal).then(
        (d) => d.kwartaalVersies,
      ),
  });
