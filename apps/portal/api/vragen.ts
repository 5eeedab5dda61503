import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import BeheerBekijken from '../../../schema/operations/BeheerBekijken.graphql?raw';
import BevindingBekijken from '../../../schema/operations/BevindingBekijken.graphql?raw';
import BevindingenZoeken from '../../../schema/operations/BevindingenZoeken.graphql?raw';
import ContractenBekijken from '../../../schema/operations/ContractenBekijken.graphql?raw';
import InleveringVolgen from '../../../schema/operations/InleveringVolgen.graphql?raw';
import KolomindelingBekijken from '../../../schema/operations/KolomindelingBekijken.graphql?raw';
import ProductenBekijken from '../../../schema/operations/ProductenBekijken.graphql?raw';
import RapportageBekijken from '../../../schema/operations/RapportageBekijken.graphql?raw';
import RapportagesZoeken from '../../../schema/operations/RapportagesZoeken.graphql?raw';
import SessieBekijken from '../../../schema/operations/SessieBekijken.graphql?raw';
import TakenBekijken from '../../../schema/operations/TakenBekijken.graphql?raw';
import { vraag } from './graphql';
import type * as T from './types';

const PER_KEER = 50;
/** A file walks over a list in the largest pages that the server gives. */
export const PER_BESTANDSDEEL = 100;

export const ikVraag = queryOptions({
  queryKey: ['ik'],
  queryFn: ({ signal }) => vraag<{ ik: T.Ik | null }>(SessieBekijken, {}, signal).then((d) => d.ik),
  staleTime: 60_000,
});

export const takenVraag = queryOptions({
  queryKey: ['taken'],
  queryFn: ({ signal }) => vraag<{ mijnTaken: T.Taak[] }>(TakenBekijken, {}, signal).then((d) => d.mijnTaken),
});

export const contractenVraag = queryOptions({
  queryKey: ['contracten'],
  queryFn: ({ signal }) =>
    vraag<{ mijnContracten: T.ContractKort[] }>(ContractenBekijken, {}, signal).then((d) => d.mijnContracten),
  staleTime: 300_000,
});

/** Contracts to choose from in a filter; a role that may not see contracts gets none. */
export function useContracten(): T.ContractKort[] {
  const { data: ik } = useQuery(ikVraag);
  const { data } = useQuery({ ...contractenVraag, enabled: ik?.rechten.includes('contract.lezen') ?? false });
  return data ?? [];
}

export const rapportagesVraag = (filter: T.RapportageFilter, first = PER_KEER) =>
  infiniteQueryOptions({
    queryKey: ['rapportages', filter, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ rapportages: T.Lijst<T.RapportageRij> }>(
        RapportagesZoeken,
        { filter, first, after: pageParam },
        signal,
      ).then((d) => d.rapportages),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

export const rapportageVraag = (id: string) =>
  queryOptions({
    queryKey: ['rapportage', id],
    queryFn: ({ signal }) =>
      vraag<{ rapportage: T.Rapportage | null }>(RapportageBekijken, { id }, signal).then((d) => d.rapportage),
  });

const KLAAR: T.InleveringStatus[] = ['VERWERKT', 'GEWEIGERD', 'VERVANGEN'];
export const isKlaar = (status: T.InleveringStatus): boolean => KLAAR.includes(status);

/** Asks again every 700 ms until the job has an outcome; without a connection it keeps trying. */
export const voortgangVraag = (id: string) =>
  queryOptions({
    queryKey: ['voortgang', id],
    queryFn: ({ signal }) =>
      vraag<{ inlevering: T.InleveringVoortgang | null }>(InleveringVolgen, { id }, signal).then((d) => d.inlevering),
    refetchInterval: (q) => (q.state.data === null || (q.state.data && isKlaar(q.state.data.status)) ? false : 700),
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
    gcTime: 0,
  });

/** Codes of the products that a line may name. */
export const productenVraag = queryOptions({
  queryKey: ['producten'],
  queryFn: ({ signal }) =>
    vraag<{ producten: { code: string }[] }>(ProductenBekijken, {}, signal).then((d) => d.producten.map((p) => p.code)),
  staleTime: 300_000,
});

export const kolomindelingVraag = (kop: string[]) =>
  queryOptions({
    queryKey: ['kolomindeling', kop],
    queryFn: ({ signal }) =>
      vraag<{ kolomindeling: T.Kolomindeling | null }>(KolomindelingBekijken, { kop }, signal).then(
        (d) => d.kolomindeling,
      ),
  });

export const bevindingenVraag = (filter: T.BevindingFilter, first = PER_KEER) =>
  infiniteQueryOptions({
    queryKey: ['bevindingen', filter, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ bevindingen: T.Lijst<T.BevindingRij> }>(
        BevindingenZoeken,
        { filter, first, after: pageParam },
        signal,
      ).then((d) => d.bevindingen),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

export const bevindingVraag = (id: string) =>
  queryOptions({
    queryKey: ['bevinding', id],
    queryFn: ({ signal }) =>
      vraag<{ bevinding: T.Bevinding | null }>(BevindingBekijken, { id }, signal).then((d) => d.bevinding),
  });

export const beheerVraag = queryOptions({
  queryKey: ['beheer'],
  queryFn: ({ signal }) =>
    vraag<{ gebruikers: T.Gebruiker[]; apiSleutels: T.ApiSleutel[] }>(BeheerBekijken, {}, signal),
});
