import type { Verslagtekst as Verslaginhoud } from '../../../libs/overleg/domain/verslag.js';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import OverlegActiesZoeken from '../../../schema/operations/OverlegActiesZoeken.graphql?raw';
import OverlegBekijken from '../../../schema/operations/OverlegBekijken.graphql?raw';
import OverlegDeelnemersBekijken from '../../../schema/operations/OverlegDeelnemersBekijken.graphql?raw';
import OverleggenZoeken from '../../../schema/operations/OverleggenZoeken.graphql?raw';
import OverlegKeuzesBekijken from '../../../schema/operations/OverlegKeuzesBekijken.graphql?raw';
import OverlegreeksBekijken from '../../../schema/operations/OverlegreeksBekijken.graphql?raw';
import OverlegreeksenBekijken from '../../../schema/operations/OverlegreeksenBekijken.graphql?raw';
import OverlegVerslagBekijken from '../../../schema/operations/OverlegVerslagBekijken.graphql?raw';
import { vraag } from './graphql';
import type { Lijst } from './types';

export type Overlegstand = 'CONCEPT' | 'VERSTUURD' | 'BEZIG' | 'VERSLAG_CONCEPT' | 'VASTGESTELD' | 'AFGEZEGD';
export type Actiestand = 'OPEN' | 'GEDAAN' | 'VERVALLEN';
export type Zicht = 'IEDEREEN' | 'OPDRACHTGEVERS' | 'REGIO';
export type Ritme = 'EENMALIG' | 'WEKELIJKS' | 'TWEEWEKELIJKS' | 'MAANDELIJKS' | 'TWEEMAANDELIJKS' | 'KWARTAAL';

export interface OverlegKort {
  id: string;
  reeks: string;
  contract: string | null;
  datum: string;
  begin: string;
  eind: string;
  plaats: string | null;
  stand: Overlegstand;
  aantalPunten: number;
  aantalOpenActies: number;
  verslagNr: number | null;
}
export interface ReeksKort {
  id: string;
  naam: string;
  contract: string | null;
  aanbieder: string | null;
  ritme: Ritme;
  actief: boolean;
  aantalOpenActies: number;
  volgende: string | null;
}
export interface Partij {
  partij: string;
  naam: string;
  rollen: string[];
}
export interface Reeks extends ReeksKort {
  vastePunten: string[];
  versie: number;
  mag: string[];
  deelnemers: (Partij & { mensen: { id: string; naam: string }[] })[];
  overleggen: OverlegKort[];
}
export interface ActieInOverleg {
  id: string;
  nr: string;
  tekst: string;
  partij: string;
  eigenaar: string;
  persoon: string | null;
  uiterlijk: string;
  dagenTeLaat: number;
  stand: Actiestand;
  reden: string | null;
  versie: number;
  overlegDatum: string;
  mag: string[];
}
export interface Actie extends ActieInOverleg {
  overlegId: string;
  reeks: string;
  contract: string | null;
  geschiedenis: { op: string; door: string; wat: string; reden: string | null }[];
}
export interface Notulen {
  tekst: string;
  versie: number;
  door: string | null;
  op: string | null;
}
export interface Agendacijfer {
  naam: string;
  waarde: string | null;
  nu: string | null;
  gewijzigd: boolean;
}
export interface Agendapunt {
  id: string;
  volgorde: number;
  soort: 'VAST' | 'SIGNAAL' | 'ACTIES' | 'EIGEN';
  versie: number;
  titel: string;
  toelichting: string | null;
  zicht: Zicht;
  contract: string | null;
  aanbieder: string | null;
  gemeente: string | null;
  weggelatenReden: string | null;
  signaal: { aantal: number; aantalNu: number; link: string | null } | null;
  cijfers: Agendacijfer[];
  bevrorenOp: string | null;
  vorigeActies: { actie: ActieInOverleg; standToen: Actiestand | null; uiterlijkToen: string | null }[];
  notulen: Notulen;
  besluiten: { id: string; nr: number; tekst: string; door: string; ingetrokkenReden: string | null }[];
  acties: ActieInOverleg[];
  opmerkingen: { id: string; tekst: string; door: string; organisatie: string; op: string }[];
}
export type Verslagstand = 'AANGEBODEN' | 'WIJZIGING_GEVRAAGD' | 'TERUGGENOMEN' | 'VASTGESTELD';
export interface Verslagversie {
  nr: number;
  stand: Verslagstand;
  reden: string | null;
  aangebodenOp: string;
  aangebodenDoor: string;
  beslotenOp: string | null;
  sha256: string;
  pdf: string;
  akkoorden: {
    naam: string;
    besluit: 'OPEN' | 'AKKOORD' | 'WIJZIGING';
    door: string | null;
    op: string | null;
    toelichting: string | null;
  }[];
}
export interface Overleg extends Omit<OverlegKort, 'aantalPunten' | 'aantalOpenActies' | 'verslagNr'> {
  reeksId: string;
  link: string | null;
  versie: number;
  aanwezigen: string | null;
  afzegreden: string | null;
  correctieReden: string | null;
  verstuurdOp: string | null;
  begonnenOp: string | null;
  uitnodiging: string | null;
  mag: string[];
  deelnemers: { partij: string; naam: string }[];
  agenda: Agendapunt[];
  verslagen: Verslagversie[];
}
export type { Verslaginhoud };
export interface Overlegkeuzes {
  contracten: { nummer: string; aanbieder: string; partij: string; perceel: string }[];
  partijen: Partij[];
  mensen: { id: string; naam: string; rol: string | null; partij: string | null }[];
}
export interface ActieFilter {
  reeks?: string | undefined;
  contract?: string | undefined;
  stand?: Actiestand[] | undefined;
  vanMij?: boolean | undefined;
  teLaat?: boolean | undefined;
}
export interface OverlegFilter {
  stand?: Overlegstand[] | undefined;
  van?: string | undefined;
  totEnMet?: string | undefined;
}

/** Everything of the meetings lies under this key, so one change renews it all. */
export const OVERLEG = 'overleg';

export const reeksenVraag = (ookBeeindigd: boolean) =>
  queryOptions({
    queryKey: [OVERLEG, 'reeksen', ookBeeindigd],
    queryFn: ({ signal }) =>
      vraag<{ overlegreeksen: ReeksKort[] }>(OverlegreeksenBekijken, { ookBeeindigd }, signal).then(
        (d) => d.overlegreeksen,
      ),
  });
export const reeksVraag = (id: string) =>
  queryOptions({
    queryKey: [OVERLEG, 'reeks', id],
    queryFn: ({ signal }) =>
      vraag<{ overlegreeks: Reeks | null }>(OverlegreeksBekijken, { id }, signal).then((d) => d.overlegreeks),
  });
export const overleggenVraag = (filter: OverlegFilter, first = 50) =>
  infiniteQueryOptions({
    queryKey: [OVERLEG, 'lijst', filter, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ overleggen: Lijst<OverlegKort> }>(OverleggenZoeken, { filter, first, after: pageParam }, signal).then(
        (d) => d.overleggen,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
const OPNIEUW_MS: Partial<Record<Overlegstand, number>> = { VERSTUURD: 10_000, BEZIG: 4_000, VERSLAG_CONCEPT: 4_000 };
/** While people write together the page asks every few seconds what the others wrote; who waits for the start hears it soon. */
export const overlegVraag = (id: string) =>
  queryOptions({
    queryKey: [OVERLEG, 'een', id],
    queryFn: ({ signal }) => vraag<{ overleg: Overleg | null }>(OverlegBekijken, { id }, signal).then((d) => d.overleg),
    refetchInterval: (q) => (q.state.data && OPNIEUW_MS[q.state.data.stand]) ?? false,
  });
/** Who were asked to a meeting: from them an action gets its owner. */
export const deelnemersVraag = (id: string) =>
  queryOptions({
    queryKey: [OVERLEG, 'deelnemers', id],
    queryFn: ({ signal }) =>
      vraag<{ overleg: Pick<Overleg, 'deelnemers'> | null }>(OverlegDeelnemersBekijken, { id }, signal).then(
        (d) => d.overleg?.deelnemers ?? [],
      ),
    staleTime: 60_000,
  });
export const verslagVraag = (id: string, nr: number) =>
  queryOptions({
    queryKey: [OVERLEG, 'verslag', id, nr],
    queryFn: ({ signal }) =>
      vraag<{ overlegVerslag: Verslaginhoud | null }>(OverlegVerslagBekijken, { id, nr }, signal).then(
        (d) => d.overlegVerslag,
      ),
  });
export const actiesVraag = (filter: ActieFilter, first = 50) =>
  infiniteQueryOptions({
    queryKey: [OVERLEG, 'acties', filter, first],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ overlegActies: Lijst<Actie> }>(OverlegActiesZoeken, { filter, first, after: pageParam }, signal).then(
        (d) => d.overlegActies,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });
export const overlegkeuzesVraag = (partijen: string[]) =>
  queryOptions({
    queryKey: [OVERLEG, 'keuzes', partijen],
    queryFn: ({ signal }) =>
      vraag<{ overlegKeuzes: Overlegkeuzes }>(OverlegKeuzesBekijken, { partijen }, signal).then((d) => d.overlegKeuzes),
    staleTime: 60_000,
  });
