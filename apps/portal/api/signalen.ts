import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import SignaaldrempelsBekijken from '../../../schema/operations/SignaaldrempelsBekijken.graphql?raw';
import SignaaltellingenBekijken from '../../../schema/operations/SignaaltellingenBekijken.graphql?raw';
import SignalenZoeken from '../../../schema/operations/SignalenZoeken.graphql?raw';
import { vraag } from './graphql';

export type SignaalStand = 'NIEUW' | 'OP_AGENDA' | 'BESPROKEN' | 'GEDEMPT' | 'WEG';
export type SignaalGroep = 'RAPPORTAGE' | 'VOORTGANG' | 'GELD' | 'CONTRACT' | 'OVERLEG';
export interface SignaalFilter {
  code?: string[] | undefined;
  stand?: SignaalStand[] | undefined;
  contract?: string | undefined;
  gemeente?: string | undefined;
  trajectnummer?: string | undefined;
}
export interface SignaalRij {
  id: string;
  code: string;
  soort: string;
  titel: string;
  uitleg: string;
  stand: SignaalStand;
  contract: string | null;
  aanbieder: string | null;
  gemeente: string | null;
  trajectnummer: string | null;
  cijfers: { naam: string; waarde: string }[];
  drempel: string | null;
  link: string;
  eerstGezien: string;
  keer: number;
  vorigeKeerTot: string | null;
  gedemptTot: string | null;
  reden: string | null;
  gedemptDoor: string | null;
  wegOp: string | null;
  magDempen: boolean;
}
export interface Signaaltelling {
  code: string;
  soort: string;
  groep: SignaalGroep;
  betekenis: string;
  aantal: number;
  nieuw: number;
}
export interface Signaaldrempel {
  code: string;
  soort: string;
  betekenis: string;
  eenheid: 'DAGEN' | 'MAANDEN' | 'PROCENT' | 'PROCENTPUNT' | 'AANTAL';
  uitleg: string;
  standaard: number;
  waarde: number | null;
  aan: boolean;
  min: number;
  max: number;
  gewijzigdDoor: string | null;
}
interface Bladzijde {
  nodes: SignaalRij[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const signalenVraag = (filter: SignaalFilter) =>
  infiniteQueryOptions({
    queryKey: ['signalen', filter],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ signalen: Bladzijde }>(SignalenZoeken, { filter, after: pageParam }, signal).then((d) => d.signalen),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

export const signaaltellingenVraag = (filter: SignaalFilter) =>
  queryOptions<Signaaltelling[]>({
    queryKey: ['signalen', 'tellingen', { ...filter, code: undefined }],
    queryFn: ({ signal }) =>
      vraag<{ signaaltellingen: Signaaltelling[] }>(
        SignaaltellingenBekijken,
        { filter: { ...filter, code: undefined } },
        signal,
      ).then((d) => d.signaaltellingen),
    placeholderData: keepPreviousData,
  });

export const signaaldrempelsVraag = (contract: string) =>
  queryOptions({
    queryKey: ['signaaldrempels', contract],
    queryFn: ({ signal }) =>
      vraag<{ signaaldrempels: Signaaldrempel[] | null }>(SignaaldrempelsBekijken, { contract }, signal).then(
        (d) => d.signaaldrempels ?? [],
      ),
  });
