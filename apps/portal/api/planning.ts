import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import InleverschemaBekijken from '../../../schema/operations/InleverschemaBekijken.graphql?raw';
import LevertrouwBekijken from '../../../schema/operations/LevertrouwBekijken.graphql?raw';
import RapportageregelingBekijken from '../../../schema/operations/RapportageregelingBekijken.graphql?raw';
import { vraag } from './graphql';
import type { ContractKort } from './types';

export type MomentStand = 'NOG_NIET' | 'VERWACHT' | 'TE_LAAT' | 'GEWEIGERD' | 'OP_TIJD' | 'TE_LAAT_INGELEVERD';
export interface Termijnbesluit {
  soort: 'UITSTEL_GEVRAAGD' | 'UITSTEL_GEGEVEN' | 'UITSTEL_GEWEIGERD' | 'ONTGRENDELD';
  tot: string | null;
  reden: string;
  door: string;
  op: string;
}
export interface Moment {
  rapportageId: string | null;
  contract: ContractKort;
  soort: 'MAAND' | 'KWARTAAL';
  formulier: 'LEERROUTE' | 'BEGELEIDING' | null;
  periode: string;
  stand: MomentStand;
  uiterlijkOp: string;
  cbsOp: string | null;
  uitstelTot: string | null;
  sluitOp: string | null;
  gesloten: boolean;
  ontgrendeldTot: string | null;
  ontvangenOp: string | null;
  uitstelGevraagd: boolean;
  herinneringen: { soort: string; dag: string; geweest: boolean; verstuurdOp: string | null }[];
  besluiten: Termijnbesluit[];
}
export interface Trouw {
  contract: string | null;
  aanbieder: string;
  verwacht: number;
  ontvangen: number;
  opTijd: number;
  teLaat: number;
  ontbreekt: number;
  percentageOpTijd: string | null;
  percentageCompleet: string | null;
  regels: number;
  regelsGeboekt: number;
  percentageGeboekt: string | null;
  verbeterd: number;
}
export interface Regeling {
  contract: string;
  herinnerdagen: number[];
  slotMaandDagen: number | null;
  slotKwartaalDagen: number | null;
  formulier: 'LEERROUTE' | 'BEGELEIDING';
}
export interface Periode {
  van: string;
  totEnMet: string;
}

export const schemaVraag = ({ van, totEnMet }: Periode, contract: string | undefined) =>
  queryOptions<Moment[]>({
    queryKey: ['inleverschema', van, totEnMet, contract ?? ''],
    queryFn: ({ signal }) =>
      vraag<{ inleverschema: Moment[] }>(
        InleverschemaBekijken,
        { van, totEnMet, contract: contract ?? null },
        signal,
      ).then((d) => d.inleverschema),
    placeholderData: keepPreviousData,
  });
export const trouwVraag = ({ van, totEnMet }: Periode) =>
  queryOptions<{ contracten: Trouw[]; aanbieders: Trouw[] }>({
    queryKey: ['levertrouw', van, totEnMet],
    queryFn: ({ signal }) =>
      vraag<{ levertrouw: { contracten: Trouw[]; aanbieders: Trouw[] } }>(
        LevertrouwBekijken,
        { van, totEnMet },
        signal,
      ).then((d) => d.levertrouw),
    placeholderData: keepPreviousData,
  });
export const regelingVraag = (contract: string) =>
  queryOptions({
    queryKey: ['rapportageregeling', contract],
    queryFn: ({ signal }) =>
      vraag<{ rapportageregeling: Regeling | null }>(RapportageregelingBekijken, { contract }, signal).then(
        (d) => d.rapportageregeling,
      ),
  });
