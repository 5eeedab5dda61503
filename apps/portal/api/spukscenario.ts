import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import SpukScenariosBekijken from '../../../schema/operations/SpukScenariosBekijken.graphql?raw';
import SpukVooruitblikBekijken from '../../../schema/operations/SpukVooruitblikBekijken.graphql?raw';
import { vraag } from './graphql';
import { SPUK, type Beurs } from './spukrekenen';
import type { Fout } from './types';

export interface Band {
  laag: string;
  midden: string;
  hoog: string;
}
export interface Prognose {
  totaal: Band;
  droog: { midden: string | null };
  maanden: { maand: string; besteed: string | null; cumulatief: Band; over: { midden: string } | null }[];
}
export interface Vooruitblik {
  basis: Prognose | null;
  scenario: Prognose | null;
  verschil: Band | null;
  fouten: Fout[];
}
export interface WatAls {
  instroom?: string | null;
  mix?: { route: string; aandeel: string }[] | null;
  klasWas?: number | null;
  klasWordt?: number | null;
  tarief?: string | null;
  indexatie?: string | null;
  dossier?: { bedrag: string; vanaf: string; maanden: number } | null;
}
export interface Scenario {
  id: string;
  naam: string;
  beurs: Beurs;
  jaar: number;
  door: string;
  op: string;
  aannames: WatAls;
}
export interface Blikvraag {
  gemeenteCode: string | null;
  beurs: Beurs;
  naam: string;
  jaar: number;
}

export const scenariosVraag = (jaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'scenarios', jaar],
    queryFn: ({ signal }) =>
      vraag<{ spukScenarios: Scenario[] }>(SpukScenariosBekijken, { jaar }, signal).then((d) => d.spukScenarios),
  });
/** The forecast beside assumptions; while somebody types, the last outcome stays. */
export const vooruitblikVraag = (v: Blikvraag, wat: { watAls: WatAls | null } | { scenarioId: string }) =>
  queryOptions<Vooruitblik>({
    queryKey: [SPUK, 'vooruitblik', v, wat],
    queryFn: ({ signal }) =>
      vraag<{ spukVooruitblik: Vooruitblik }>(SpukVooruitblikBekijken, { ...v, ...wat }, signal).then(
        (d) => d.spukVooruitblik,
      ),
    placeholderData: keepPreviousData,
  });
