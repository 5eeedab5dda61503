import { queryOptions } from '@tanstack/react-query';
import BewaartermijnBekijken from '../../../schema/operations/BewaartermijnBekijken.graphql?raw';
import KennisgevingBestandenBekijken from '../../../schema/operations/KennisgevingBestandenBekijken.graphql?raw';
import VerantwoordingVolledigheidBekijken from '../../../schema/operations/VerantwoordingVolledigheidBekijken.graphql?raw';
import VerantwoordingenBekijken from '../../../schema/operations/VerantwoordingenBekijken.graphql?raw';
import { vraag } from './graphql';
import type { Fout } from './types';

export const SOORTEN = {
  CBS: 'CBS: statistiek per kwartaal',
  DUO_PVT: 'DUO: resultaten PVT',
  DUO_MAP: 'DUO: resultaten MAP',
  DUO_Z: 'DUO: resultaten Z-route',
} as const;
export type Soort = keyof typeof SOORTEN;

export interface Verantwoording {
  id: string;
  soort: Soort;
  periode: string;
  gemaaktOp: string;
  gemaaktDoor: string;
  regels: number;
  sha256: string;
  bewaard: boolean;
  verzondenOp: string | null;
  verzondenDoor: string | null;
  kenmerk: string | null;
}
export interface Volledigheid {
  regels: number;
  onvolledig: { trajectnummer: string; ontbreekt: string[] }[];
  fouten: Fout[];
}
export interface Opruiming {
  id: string;
  jaren: number;
  peildatum: string;
  stand: 'VOORGESTELD' | 'BEVESTIGD' | 'UITGEVOERD';
  regels: { trajectnummer: string; waarom: string; op: string; feiten: number; persoon: boolean }[];
  gemaaktOp: string;
  gemaaktDoor: string;
  bevestigdDoor: string | null;
  uitgevoerdOp: string | null;
  verwijderd: number | null;
}
export interface Kennisgevingbestand {
  id: string;
  bron: string;
  op: string;
  door: string;
  nieuw: number;
  gecorrigeerd: number;
  ingetrokken: number;
  bekend: number;
}

export const verantwoordingenVraag = queryOptions({
  queryKey: ['verantwoording', 'lijst'],
  queryFn: ({ signal }) =>
    vraag<{ verantwoordingen: Verantwoording[] }>(VerantwoordingenBekijken, {}, signal).then((d) => d.verantwoordingen),
});
export const volledigheidVraag = (soort: Soort, periode: string) =>
  queryOptions({
    queryKey: ['verantwoording', 'volledigheid', soort, periode],
    queryFn: ({ signal }) =>
      vraag<{ verantwoordingVolledigheid: Volledigheid }>(
        VerantwoordingVolledigheidBekijken,
        { soort, periode },
        signal,
      ).then((d) => d.verantwoordingVolledigheid),
  });
export const bewarenVraag = queryOptions({
  queryKey: ['verantwoording', 'bewaren'],
  queryFn: ({ signal }) =>
    vraag<{ bewaartermijn: number; opruimingen: Opruiming[] }>(BewaartermijnBekijken, {}, signal),
  refetchInterval: (q) => (q.state.data?.opruimingen.some((o) => o.stand === 'BEVESTIGD') ? 2_000 : false),
});
export const kennisgevingenVraag = queryOptions({
  queryKey: ['verantwoording', 'kennisgevingen'],
  queryFn: ({ signal }) =>
    vraag<{ kennisgevingBestanden: Kennisgevingbestand[] }>(KennisgevingBestandenBekijken, {}, signal).then(
      (d) => d.kennisgevingBestanden,
    ),
});
