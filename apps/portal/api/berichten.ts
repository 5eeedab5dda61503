import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import BezorgingenBekijken from '../../../schema/operations/BezorgingenBekijken.graphql?raw';
import WebhooksBekijken from '../../../schema/operations/WebhooksBekijken.graphql?raw';
import { vraag } from './graphql';
import type { Lijst } from './types';

export interface Webhook {
  id: string;
  naam: string;
  url: string;
  soorten: string[];
  actief: boolean;
  gemaaktOp: string;
  wachtend: number;
  opgegeven: number;
}
export interface Gebeurtenis {
  code: string;
  uitleg: string;
}
export type BezorgStatus = 'WACHT' | 'BEZORGD' | 'OPGEGEVEN' | 'NIET_INGESTELD';
export interface Bezorging {
  id: string;
  kanaal: 'MAIL' | 'WEBHOOK';
  soort: string;
  aan: string;
  status: BezorgStatus;
  aangemaaktOp: string;
  bezorgdOp: string | null;
  volgendeOp: string | null;
  pogingen: { nr: number; op: string; duurMs: number; gelukt: boolean; antwoord: string }[];
}

export const webhooksVraag = queryOptions({
  queryKey: ['berichten', 'webhooks'],
  queryFn: ({ signal }) =>
    vraag<{ webhooks: { webhooks: Webhook[]; soorten: Gebeurtenis[] } }>(WebhooksBekijken, {}, signal).then(
      (d) => d.webhooks,
    ),
});

/** The log; asks again while a message is on its way. */
export const bezorgingenVraag = (webhook: string | null) =>
  infiniteQueryOptions({
    queryKey: ['berichten', 'bezorgingen', webhook],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ bezorgingen: Lijst<Bezorging> }>(BezorgingenBekijken, { webhook, after: pageParam }, signal).then(
        (d) => d.bezorgingen,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    refetchInterval: (q) =>
      q.state.data?.pages.some((b) => b.nodes.some((n) => n.status === 'WACHT')) ? 3_000 : false,
  });
