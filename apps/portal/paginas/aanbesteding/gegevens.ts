import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import AanbestedingBekijken from '../../../../schema/operations/AanbestedingBekijken.graphql?raw';
import AanbestedingKeuzesBekijken from '../../../../schema/operations/AanbestedingKeuzesBekijken.graphql?raw';
import AanbestedingenZoeken from '../../../../schema/operations/AanbestedingenZoeken.graphql?raw';
import AanbestedingVragenBekijken from '../../../../schema/operations/AanbestedingVragenBekijken.graphql?raw';
import CombinatieverzoekenBekijken from '../../../../schema/operations/CombinatieverzoekenBekijken.graphql?raw';
import InschrijvingenBekijken from '../../../../schema/operations/InschrijvingenBekijken.graphql?raw';
import ProceduresBekijken from '../../../../schema/operations/ProceduresBekijken.graphql?raw';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { Fout, Lijst } from '../../api/types';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';

export interface Beletsel {
  code: string;
  melding: string;
  regel: string;
  bron: string;
  cijfers: string | null;
  oplossing: string;
}
export interface Stap {
  code: string;
  soort: string;
  naam: string;
  perceel: string | null;
  verplicht: boolean;
  inVolgorde: boolean;
  gedaanOp: string | null;
  toegestaan: boolean;
  beletsels: Beletsel[];
}
export type Prijssoort = 'GEEN' | 'INDICATIEF' | 'DEFINITIEF';
export type PerceelStand = 'LOPEND' | 'ZONDER_INSCHRIJVING' | 'INGETROKKEN' | 'VOORLOPIG_GEGUND' | 'DEFINITIEF_GEGUND';
export interface Versie {
  versie: number;
  naam: string;
  gebied: string;
  producten: string[];
  leerroutes: string[];
  omvang: number;
  maxAanbieders: number;
  contracttermen: {
    aanwezigheidsnorm: string;
    plafond: string | null;
    keurmerkVereist: string | null;
    ritme: string;
    inleverdag: number | null;
  };
  plafond: string | null;
  plafondregels: { omschrijving: string; bedrag: string; bron: string }[];
  reden: string;
  gemaaktOp: string;
}
export interface Inschrijver {
  aanbiederId: string;
  inschrijvingId: string;
  naam: string;
  partijen: number;
  kennisgeving: boolean;
  winnaar: boolean;
}
export interface Argument {
  id: string;
  naam: string;
  rechtsgang: 'BEZWAAR' | 'KORT_GEDING';
  tekst: string;
  op: string;
  teLaat: boolean;
  uitkomst: string | null;
  afgedaanOp: string | null;
}
export interface Perceel {
  code: string;
  naam: string;
  stand: PerceelStand;
  versies: Versie[];
  inschrijvers: Inschrijver[];
  standstill: {
    ontbreekt: string[];
    laatsteKennisgeving: string | null;
    uitleg: string[];
    eersteDag: string | null;
    laatsteDag: string | null;
    vrijVanaf: string | null;
  } | null;
  argumenten: Argument[];
}
export interface Ronde {
  id: string;
  nummer: number;
  naam: string;
  prijs: Prijssoort;
  omschrijving: string;
  geopendOp: string;
  sluitOp: string;
  uitloopTot: string;
  percelen: string[];
  openingen: { naam: string; op: string }[];
  geopend: boolean;
}
export interface Raminggrens {
  drempel: string | null;
  drempelVan: string | null;
  drempelBron: string | null;
  alleenOnderDrempel: boolean;
  eigenGrens: string | null;
}
export interface Keuzes {
  producten: { code: string; naam: string }[];
  aanbieders: { code: string; naam: string }[];
}
export interface Aanbesteding {
  id: string;
  titel: string;
  omschrijving: string;
  regio: string;
  kenmerk: string | null;
  cpv: string[];
  procedure: string;
  stand: string;
  standNaam: string;
  aangemaaktOp: string;
  raming: {
    regels: {
      omschrijving: string;
      perJaar: string;
      jaren: number;
      verlengingsjaren: number;
      btw: string;
      totaal: string;
    }[];
    totaal: string;
    drempel: string | null;
    drempelVan: string | null;
    drempelBron: string | null;
    onderDrempel: boolean;
  } | null;
  raminggrens: Raminggrens | null;
  volgendeStap: Stap | null;
  stappen: Stap[];
  percelen: Perceel[];
  rondes: Ronde[];
  gebeurtenissen: {
    id: string;
    soort: string;
    naam: string;
    op: string;
    perceel: string | null;
    door: string;
    vastgelegdOp: string;
    toelichting: string | null;
    redenen: string[];
  }[];
}
export type AanbestedingRij = Pick<
  Aanbesteding,
  'id' | 'titel' | 'regio' | 'procedure' | 'stand' | 'standNaam' | 'aangemaaktOp'
> & {
  volgendeStap: Pick<Stap, 'naam' | 'toegestaan'> | null;
  percelen: Pick<Perceel, 'code' | 'naam' | 'stand'>[];
  rondes: Pick<Ronde, 'id' | 'naam' | 'sluitOp' | 'geopend'>[];
};
export interface Prijs {
  perceel: string;
  soort: 'INDICATIEF' | 'BASISPAKKET' | 'MODULE';
  vergelijkbaar: boolean;
  product: string | null;
  leerroute: string | null;
  omschrijving: string;
  eenheid: string;
  bedrag: string;
  groepsgrootte: number | null;
  locaties: number | null;
  uren: string | null;
  btw: string;
}
export type Instemming = 'GEVRAAGD' | 'INGESTEMD' | 'GEWEIGERD';
export interface Combinatieverzoek {
  id: string;
  aanbesteding: string;
  aanbestedingId: string | null;
  regio: string;
  ronde: string;
  sluitOp: string;
  percelen: string[];
  penvoerder: string;
  leden: string[];
  gevraagdOp: string;
  antwoord: Instemming;
  teBeantwoorden: boolean;
}
export interface Inschrijving {
  id: string;
  rondeId: string;
  versie: number;
  geldt: boolean;
  compleet: boolean;
  plan: string;
  ontvangenOp: string;
  uitloopSinds: string | null;
  door: string;
  ingetrokkenOp: string | null;
  ingetrokkenDoor: string | null;
  partijen: { naam: string; kvk: string | null; penvoerder: boolean; antwoord: Instemming | null }[];
  percelen: string[];
  prijzen: Prijs[];
  bijlagen: { id: string; bestandsnaam: string; bytes: number; begonnenOp: string; ontvangenOp: string }[];
}
export interface Vraag {
  id: string;
  tekst: string;
  vanRegio: boolean;
  voorAllen: boolean;
  eigen: boolean;
  partij: string | null;
  gesteldOp: string;
  antwoorden: { tekst: string; gegevenOp: string; vanRegio: boolean }[];
}
export type Wie = 'CONTRACTMANAGER' | 'REGIO_COORDINATOR' | 'AANBIEDER';
export interface Procedurestap {
  code: string;
  soort: string;
  naam: string;
  wie: Wie[];
  verplicht: boolean;
  prijs: Prijssoort | null;
  minDagen: number;
  bron: string;
}
export interface Procedure {
  id: string;
  code: string;
  naam: string;
  bron: string;
  van: string;
  eigen: boolean;
  onderDrempel: boolean;
  minUitnodigingen: number;
  maxUitnodigingen: number | null;
  standstillDagen: number;
  gratieMinuten: number;
  eigenGrens: string | null;
  capTelling: 'CONTRACTEN' | 'PARTIJEN';
  stappen: Procedurestap[];
}

export const aanbestedingenVraag = infiniteQueryOptions({
  queryKey: ['aanbestedingen'],
  queryFn: ({ pageParam, signal }) =>
    vraag<{ aanbestedingen: Lijst<AanbestedingRij> }>(
      AanbestedingenZoeken,
      { first: 20, after: pageParam },
      signal,
    ).then((d) => d.aanbestedingen),
  initialPageParam: null as string | null,
  getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
});
export const aanbestedingVraag = (id: string) =>
  queryOptions({
    queryKey: ['aanbesteding', id],
    queryFn: ({ signal }) =>
      vraag<{ aanbesteding: Aanbesteding | null }>(AanbestedingBekijken, { id }, signal).then((d) => d.aanbesteding),
  });
export const inschrijvingenVraag = (id: string) =>
  queryOptions({
    queryKey: ['aanbesteding', id, 'inschrijvingen'],
    queryFn: ({ signal }) =>
      vraag<{ inschrijvingen: Inschrijving[] }>(InschrijvingenBekijken, { id }, signal).then((d) => d.inschrijvingen),
  });
export const vragenVraag = (id: string) =>
  queryOptions({
    queryKey: ['aanbesteding', id, 'vragen'],
    queryFn: ({ signal }) =>
      vraag<{ aanbestedingVragen: Vraag[] }>(AanbestedingVragenBekijken, { id }, signal).then(
        (d) => d.aanbestedingVragen,
      ),
  });
export const proceduresVraag = queryOptions({
  queryKey: ['procedures'],
  queryFn: ({ signal }) => vraag<{ procedures: Procedure[] }>(ProceduresBekijken, {}, signal).then((d) => d.procedures),
});

export const verzoekenVraag = queryOptions({
  queryKey: ['combinatieverzoeken'],
  queryFn: ({ signal }) =>
    vraag<{ combinatieverzoeken: Combinatieverzoek[] }>(CombinatieverzoekenBekijken, {}, signal).then(
      (d) => d.combinatieverzoeken,
    ),
});
export const keuzesVraag = queryOptions({
  queryKey: ['aanbestedingkeuzes'],
  queryFn: ({ signal }) =>
    vraag<{ aanbestedingKeuzes: Keuzes }>(AanbestedingKeuzesBekijken, {}, signal).then((d) => d.aanbestedingKeuzes),
  staleTime: 300_000,
});

interface Uitkomst {
  id: string | null;
  fouten: Fout[];
}
/** Sends one act; what it says is shown where it was asked, and everything on the page is asked anew. */
export function useDaad() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ operatie, variabelen }: { operatie: string; variabelen: object }) => {
      const d = await vraag<Record<string, Uitkomst>>(operatie, variabelen);
      return zonderFouten(Object.values(d)[0]!).id;
    },
    onSuccess: () =>
      Promise.all(
        ['aanbesteding', 'aanbestedingen', 'procedures', 'combinatieverzoeken', 'contracten', 'taken'].map((k) =>
          client.invalidateQueries({ queryKey: [k] }),
        ),
      ),
  });
}
export const naarVeldfouten = (e: unknown): Veldfout[] =>
  e instanceof Geweigerd
    ? e.fouten
    : [{ melding: e instanceof Error ? e.message : 'Dit lukte niet. Probeer het opnieuw.' }];
/** A step of this kind that can be taken now. */
export const magNu = (a: Aanbesteding, soort: string): Stap | undefined =>
  a.stappen.find((s) => s.soort === soort && s.toegestaan);
/** Who hands in, with the members of a combination. */
export const partijen = (b: Inschrijving): string => {
  const [penvoerder, ...leden] = b.partijen.map((p) => p.naam);
  return leden.length ? `Combinatie van ${penvoerder} (penvoerder) met ${leden.join(' en ')}` : (penvoerder ?? '');
};
