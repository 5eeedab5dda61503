import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import ContractBekijken from '../../../schema/operations/ContractBekijken.graphql?raw';
import ContractenVolgen from '../../../schema/operations/ContractenVolgen.graphql?raw';
import IndexatiesBekijken from '../../../schema/operations/IndexatiesBekijken.graphql?raw';
import RijksbudgettenBekijken from '../../../schema/operations/RijksbudgettenBekijken.graphql?raw';
import TarievenVergelijken from '../../../schema/operations/TarievenVergelijken.graphql?raw';
import { vraag } from './graphql';

export type Maatstaf = 'TRAJECT' | 'LESUUR' | 'LESUUR_PER_DEELNEMER' | 'MAAND';
export interface VergelijkVraag {
  leerroute: string;
  doelgroep?: string;
  jaar: number;
  maatstaf: Maatstaf;
  klas?: number;
  /** Undefined = all, empty = none. */
  modules?: string[];
  contracten?: string[];
}
export interface Cel {
  product: string;
  stand: 'PRIJS' | 'INBEGREPEN' | 'NIET_AANGEBODEN' | 'ONBEKEND';
  bedrag: string | null;
  som: string;
  bron: string | null;
}
export interface Kolom {
  contract: string;
  aanbieder: string;
  regio: string;
  perceel: string;
  eigen: boolean;
  pakket: {
    omschrijving: string;
    lesuren: string;
    duurMaanden: number | null;
    groepMin: number | null;
    groepMax: number | null;
    bron: string | null;
  };
  basis: Cel[];
  basisBedrag: string | null;
  modules: Cel[];
  prijs: string | null;
  som: string;
  vergelijkbaar: boolean;
  redenen: string[];
  laagste: boolean;
  klas: number | null;
  onderbezetting: string;
  btw: string[];
  indexering: string | null;
  uren: {
    aangeboden: string;
    gegeven: string;
    gevolgd: string;
    bedrag: string;
    prijsGevolgdUur: string | null;
    som: string | null;
  } | null;
}
export interface Vergelijking {
  peildatum: string;
  modules: { code: string; naam: string; gekozen: boolean }[];
  kolommen: Kolom[];
  zonderPakket: { contract: string; aanbieder: string; regio: string }[];
}
export interface Signaal {
  soort: string;
  titel: string;
  uitleg: string;
  datum: string;
  dagen: number;
  ernst: 'TE_LAAT' | 'DRINGEND' | 'LATER';
}
export interface ContractRij {
  nummer: string;
  perceel: string;
  aanbieder: string;
  regio: string;
  van: string;
  tot: string | null;
  signalen: Signaal[];
}
export interface Tarief {
  product: string;
  naam: string;
  eenheidNaam: string;
  bedrag: string;
  btw: string;
  van: string;
  tot: string | null;
  bron: string | null;
  indexatie: boolean;
  onderdeel: string | null;
  treden: {
    leerroute: string | null;
    doelgroep: string | null;
    niveau: string | null;
    locatie: string | null;
    groepVan: number | null;
    groepTot: number | null;
    bedrag: string;
  }[];
}
export interface Contract extends ContractRij {
  ritme: 'MAAND' | 'KWARTAAL' | 'BEIDE';
  inleverdag: number;
  inleverdagKwartaal: number;
  aanwezigheidsnorm: string;
  aanbodgrens: string;
  tempogrens: string;
  tempoVanafMaand: number;
  rapportageVanaf: string | null;
  normenVast: boolean;
  datums: { titel: string; datum: string; meldingVanaf: string }[];
  plafond: string | null;
  besteed: string | null;
  keurmerkVereist: string | null;
  noshowBetaald: string | null;
  noshowAfmeldenUren: number | null;
  uitvalRegel: string | null;
  uitvalNaWeken: number | null;
  bron: string | null;
  bronDocument: string | null;
  bronPagina: string | null;
  herkomst: string | null;
  verlengingen: {
    volgnummer: number;
    maanden: number;
    uiterlijkBesluitenOp: string;
    besluit: 'OPEN' | 'VERLENGD' | 'NIET_VERLENGD';
    beslotenOp: string | null;
    beslotenDoor: string | null;
  }[];
  gemeenten: { code: string; naam: string; van: string; tot: string | null }[];
  keurmerk: { stand: string; van: string; tot: string | null; bron: string }[];
  fasen: { volgnummer: number; naam: string; aandeel: string; resultaat: boolean }[];
  pakketten: {
    leerroute: string;
    doelgroep: string | null;
    omschrijving: string;
    lesuren: string;
    duurMaanden: number | null;
    fasen: number | null;
    groepMin: number | null;
    groepMax: number | null;
    onderbezetting: string;
    bron: string | null;
    van: string;
    tot: string | null;
    delen: { product: string; naam: string; soort: string; uren: string | null }[];
  }[];
  tarieven: Tarief[];
  indexformule: {
    tekst: string;
    grondslag: string;
    gewichten: { reeks: string; gewicht: string }[];
    vast: string | null;
    plafond: string | null;
    basisjaar: number;
    percentageDecimalen: number;
    tariefDecimalen: number;
    bron: string | null;
    van: string;
  } | null;
}
export interface Indexatie {
  id: string;
  jaar: number;
  ingang: string;
  status: 'VOORGESTELD' | 'GOEDGEKEURD' | 'AFGEWEZEN';
  gemaaktOp: string;
  gemaaktDoor: string;
  beslotenOp: string | null;
  beslotenDoor: string | null;
  toelichting: string | null;
  voorstellen: {
    id: string;
    besluit: 'GOEDGEKEURD' | 'AFGEWEZEN' | null;
    toelichting: string | null;
    beslotenDoor: string | null;
    contract: string;
    aanbieder: string;
    product: string;
    trede: boolean;
    eenheid: string;
    percentage: string;
    som: string;
    oud: string;
    nieuw: string;
  }[];
  overgeslagen: { contract: string; code: string; melding: string }[];
}
export interface Indexcijfer {
  reeks: string;
  jaar: number;
  stand: string;
  waarde: string;
  gepubliceerdOp: string;
  bron: string;
}
export interface Rijksbudget {
  bedrag: string;
  van: string;
  tot: string | null;
  bron: string;
}

export const vergelijkVraag = (v: VergelijkVraag) =>
  queryOptions<Vergelijking>({
    queryKey: ['vergelijking', v],
    queryFn: ({ signal }) =>
      vraag<{ tarievenVergelijken: Vergelijking }>(TarievenVergelijken, { vraag: v }, signal).then(
        (d) => d.tarievenVergelijken,
      ),
    placeholderData: keepPreviousData,
  });
export const contractenLijstVraag = queryOptions({
  queryKey: ['contracten-lijst'],
  queryFn: ({ signal }) => vraag<{ contracten: ContractRij[] }>(ContractenVolgen, {}, signal).then((d) => d.contracten),
});
export const contractVraag = (nummer: string) =>
  queryOptions({
    queryKey: ['contract', nummer],
    queryFn: ({ signal }) =>
      vraag<{ contract: Contract | null }>(ContractBekijken, { nummer }, signal).then((d) => d.contract),
  });
export const indexatiesVraag = queryOptions({
  queryKey: ['indexaties'],
  queryFn: ({ signal }) =>
    vraag<{ indexaties: Indexatie[]; indexcijfers: Indexcijfer[] }>(IndexatiesBekijken, {}, signal),
});
export const rijksbudgettenVraag = queryOptions({
  queryKey: ['rijksbudgetten'],
  queryFn: ({ signal }) =>
    vraag<{ rijksbudgetten: Rijksbudget[] }>(RijksbudgettenBekijken, {}, signal).then((d) => d.rijksbudgetten),
});
