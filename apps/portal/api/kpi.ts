import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import KpiKeuzesBekijken from '../../../schema/operations/KpiKeuzesBekijken.graphql?raw';
import KpiRegelsBekijken from '../../../schema/operations/KpiRegelsBekijken.graphql?raw';
import KpisBekijken from '../../../schema/operations/KpisBekijken.graphql?raw';
import { vraag } from './graphql';
import type { Lijst } from './types';

export type Groepering = 'CONTRACT' | 'PERCEEL' | 'AANBIEDER' | 'REGIO';
export interface KpiVraag {
  van: string;
  totEnMet: string;
  groepering: Groepering;
  contract: string | null;
  perceel: string | null;
  aanbieder: string | null;
}
export interface KpiPunt {
  maand: string;
  waarde: string | null;
  teller: string | null;
  noemer: string | null;
  verborgen: boolean;
}
export interface KpiReeks {
  sleutel: string;
  naam: string;
  norm: string | null;
  punten: KpiPunt[];
  totaal: KpiPunt | null;
}
export interface Kpi {
  code: string;
  naam: string;
  vorm: 'AANDEEL' | 'DAGEN';
  definitie: string;
  teller: string;
  noemer: string;
  beter: 'HOGER' | 'LAGER' | 'DICHT_BIJ_100';
  regels: 'REGELS' | 'RAPPORTAGES' | null;
  reeksen: KpiReeks[];
  anderen: { maand: string; regio: string; waarde: string; aanbieders: number }[];
}
export interface KpiRegel {
  trajectnummer: string | null;
  product: string | null;
  gemeente: string | null;
  maand: string;
  soort: string;
  aangeboden: string | null;
  gevolgd: string | null;
  ongeoorloofd: string | null;
  inDePas: boolean | null;
  bedrag: string | null;
  uitleg: string | null;
}

export interface KpiKeuze {
  contract: string;
  perceel: string;
  perceelNaam: string;
  aanbieder: string;
  aanbiederNaam: string;
}
export const kpiKeuzesVraag = queryOptions({
  queryKey: ['kpis', 'keuzes'],
  queryFn: ({ signal }) => vraag<{ kpiKeuzes: KpiKeuze[] }>(KpiKeuzesBekijken, {}, signal).then((d) => d.kpiKeuzes),
});
export const kpisVraag = (v: KpiVraag) =>
  queryOptions<Kpi[]>({
    queryKey: ['kpis', v],
    queryFn: ({ signal }) => vraag<{ kpis: Kpi[] }>(KpisBekijken, { vraag: v }, signal).then((d) => d.kpis),
    placeholderData: keepPreviousData,
  });
export const kpiRegelsVraag = (code: string, contract: string, maand: string, first = 50) =>
  infiniteQueryOptions({
    queryKey: ['kpiregels', code, contract, maand, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ kpiRegels: Lijst<KpiRegel> }>(
        KpiRegelsBekijken,
        { code, contract, maand, first, after: pageParam },
        signal,
      ).then((d) => d.kpiRegels),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
  });
