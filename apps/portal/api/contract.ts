import { queryOptions } from '@tanstack/react-query';
import ContractKeuzesBekijken from '../../../schema/operations/ContractKeuzesBekijken.graphql?raw';
import PrijsdelingenBekijken from '../../../schema/operations/PrijsdelingenBekijken.graphql?raw';
import { vraag } from './graphql';

export interface Benoemd {
  code: string;
  naam: string;
}
export interface ContractKeuzes {
  percelen: Benoemd[];
  aanbieders: Benoemd[];
  producten: Benoemd[];
  gemeenten: Benoemd[];
}
export interface Prijsdeling {
  van: string;
  tot: string | null;
}

export const contractKeuzesVraag = queryOptions({
  queryKey: ['contractkeuzes'],
  queryFn: ({ signal }) =>
    vraag<{ contractKeuzes: ContractKeuzes }>(ContractKeuzesBekijken, {}, signal).then((d) => d.contractKeuzes),
});
export const prijsdelingenVraag = queryOptions({
  queryKey: ['prijsdelingen'],
  queryFn: ({ signal }) =>
    vraag<{ prijsdelingen: Prijsdeling[] }>(PrijsdelingenBekijken, {}, signal).then((d) => d.prijsdelingen),
});
