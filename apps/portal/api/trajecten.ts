import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import PersoonInzagenBekijken from '../../../schema/operations/PersoonInzagenBekijken.graphql?raw';
import TrajectBekijken from '../../../schema/operations/TrajectBekijken.graphql?raw';
import TrajectDossierBekijken from '../../../schema/operations/TrajectDossierBekijken.graphql?raw';
import TrajectUrenBekijken from '../../../schema/operations/TrajectUrenBekijken.graphql?raw';
import InburgeraarsZoeken from '../../../schema/operations/InburgeraarsZoeken.graphql?raw';
import TrajectenVerhuisdBekijken from '../../../schema/operations/TrajectenVerhuisdBekijken.graphql?raw';
import TrajectenZoeken from '../../../schema/operations/TrajectenZoeken.graphql?raw';
import TrajectMedewerkersBekijken from '../../../schema/operations/TrajectMedewerkersBekijken.graphql?raw';
import type { FeitsoortCode } from '../../../libs/trajecten/domain/feiten.js';
import type { Doel } from '../../../libs/trajecten/domain/persoon/doelen.js';
import { vraag, vraagZonder } from './graphql';
import type { Fout, Lijst } from './types';

export type Oordeel = 'OP_TIJD' | 'LET_OP' | 'TE_LAAT' | 'GEHAALD' | 'NVT' | 'ONBEKEND';
export interface Cijfer {
  naam: string;
  waarde: string;
  eenheid: 'UUR' | 'DAG' | 'AANTAL' | 'PROCENT' | 'JAAR' | 'DATUM' | 'MAAND';
}
export interface TermijnKort {
  naam: string;
  oordeel: Oordeel;
  datum: string | null;
  dagenOver: number | null;
  uitleg: string;
}
export interface Termijn extends TermijnKort {
  code: string;
  klaar: boolean;
  cijfers: Cijfer[];
  ontbreekt: string[];
  regel: { tekst: string; bron: string; geldigVanaf: string };
}
export interface TrajectRij {
  id: string;
  trajectnummer: string;
  doelgroep: string;
  leerroute: string | null;
  klantmanager: string | null;
  termijnEinde: string | null;
  dringendst: TermijnKort | null;
  /** What comes next where nothing asks for attention. */
  volgende: TermijnKort | null;
  /** Only asked when somebody may see it and wants to; each time is written down. */
  inburgeraar?: { naam: string } | null;
}
export interface Traject extends Omit<TrajectRij, 'dringendst' | 'volgende' | 'inburgeraar'> {
  gehuisvestOp: string | null;
  klantmanagerId: string | null;
  eerstePip: string | null;
  huidigePip: string | null;
  afgeslotenOp: string | null;
  termijnen: Termijn[];
}
export interface TrajectFilter {
  mijn?: boolean | undefined;
  zoek?: string | undefined;
  leerroute?: string | undefined;
  doelgroep?: string | undefined;
  oordeel?: Oordeel[] | undefined;
  afgesloten?: boolean | undefined;
}
/**
 * What the address holds: the filter, and for what names are shown. Never what somebody typed about a person.
 * Whose trajecten is said both ways, because what is not said depends on who looks.
 */
export type TrajectenZoek = Omit<TrajectFilter, 'mijn'> & {
  mijn?: 'ja' | 'nee' | undefined;
  namen?: Namen | undefined;
};
/** For what names stand in the list; GEEN: no names are asked. */
export const NAMEN = ['BEGELEIDING', 'WAARNEMING', 'REGIE', 'GEEN'] as const;
export type Namen = (typeof NAMEN)[number];
export interface Gevonden {
  trajectnummer: string;
  naam: string;
  geboortedatum: string;
}
export type TrajectLijst = Lijst<TrajectRij> & { totaal: number; teLaat: number; letOp: number; naamloos: Fout | null };
/** Why names cannot be read: the portal has no key, or not the one they were written with. */
const GEEN_SLEUTEL = ['PER-001', 'PER-009'];

export interface Feit {
  id: string;
  soort: FeitsoortCode;
  naam: string;
  groep: string;
  datum: string;
  tot: string | null;
  uren: string | null;
  code: string | null;
  codeTekst: string | null;
  gegevens: { naam: string; label: string; waarde: string; tekst: string }[];
  bron: string;
  door: string;
  op: string;
  stand: 'GELDIG' | 'VERVANGEN' | 'INGETROKKEN';
  vervangt: string | null;
  reden: string | null;
  overgenomen: boolean;
  ingetrokkenDoor: string | null;
  ingetrokkenOp: string | null;
}
export interface Dossier {
  trajectnummer: string;
  doelgroep: string;
  doelgroepTekst: string;
  gehuisvestOp: string | null;
  klantmanager: { id: string; naam: string } | null;
  afgeslotenOp: string | null;
  opgeruimdOp: string | null;
  verhuisdNaar: string | null;
  laatsteFeit: string | null;
  feiten: Feit[];
}

/** Names come along when there is a purpose: then each page is a line in the log, so it is not asked again for nothing. */
export const trajectenVraag = (filter: TrajectFilter & { nummers?: string[] }, namen: Namen, first = 50) =>
  infiniteQueryOptions({
    queryKey: ['trajecten', filter, namen, first],
    queryFn: ({ pageParam, signal }) =>
      vraagZonder<{ trajecten: Omit<TrajectLijst, 'naamloos'> }>(
        GEEN_SLEUTEL,
        TrajectenZoeken,
        {
          ...{ filter, first, after: pageParam },
          ...{ namen: namen !== 'GEEN', doel: namen === 'GEEN' ? 'BEGELEIDING' : namen },
        },
        signal,
      ).then(({ data, gemist }) => ({ ...data.trajecten, naamloos: gemist })),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  });

/** By name, BSN or V-nummer. Not a query that is kept: what was typed and found stays nowhere. */
export const zoekInburgeraars = (zoek: string, doel: Doel): Promise<Gevonden[]> =>
  vraag<{ inburgeraarsZoeken: Gevonden[] }>(InburgeraarsZoeken, { zoek, doel }).then((d) => d.inburgeraarsZoeken);

export const trajectVraag = (nummer: string) =>
  queryOptions({
    queryKey: ['traject', nummer, 'termijnen'],
    queryFn: ({ signal }) =>
      vraag<{ traject: Traject | null }>(TrajectBekijken, { trajectnummer: nummer }, signal).then((d) => d.traject),
  });

export const dossierVraag = (nummer: string) =>
  queryOptions({
    queryKey: ['traject', nummer, 'dossier'],
    queryFn: ({ signal }) =>
      vraag<{ trajectDossier: Dossier | null }>(TrajectDossierBekijken, { nummer }, signal).then(
        (d) => d.trajectDossier,
      ),
  });

export const medewerkersVraag = queryOptions({
  queryKey: ['trajectmedewerkers'],
  queryFn: ({ signal }) =>
    vraag<{ trajectMedewerkers: { id: string; naam: string }[] }>(TrajectMedewerkersBekijken, {}, signal).then(
      (d) => d.trajectMedewerkers,
    ),
  staleTime: 300_000,
});

export interface Urenmaand {
  maand: string;
  product: string;
  productNaam: string;
  teltVoor: string | null;
  gepland: string;
  gevolgd: string;
  geplandTot: string;
  gevolgdTot: string;
  regels: {
    contract: string;
    aanbieder: string;
    bestandsnaam: string;
    versie: number;
    ontvangenOp: string;
    rij: number;
    aangeboden: string;
    gevolgd: string;
    geoorloofd: string | null;
    ongeoorloofd: string | null;
    inDePas: boolean;
  }[];
}
export interface Urenoverzicht {
  maanden: Urenmaand[];
}
export const urenVraag = (nummer: string) =>
  queryOptions({
    queryKey: ['traject', nummer, 'uren'],
    queryFn: ({ signal }) =>
      vraag<{ trajectUren: Urenoverzicht | null }>(TrajectUrenBekijken, { trajectnummer: nummer }, signal).then(
        (d) => d.trajectUren,
      ),
  });

export interface Inburgeraar {
  trajectnummer: string;
  voornamen: string;
  tussenvoegsel: string | null;
  achternaam: string;
  geboortedatum: string;
  bsn: string | null;
  vnummer: string | null;
  versie: number;
  gewijzigdOp: string;
  gewijzigdDoor: string;
}

export interface Inzage {
  id: string;
  op: string;
  door: string;
  doelTekst: string;
  activiteit: string;
  activiteitTekst: string;
  handeling: string;
  aantal: number;
}
const INZAGEN_PER_KEER = 50;
/** Who looked at the person of a traject, the latest first; asking it is no look at the person. */
export const inzagenVraag = (nummer: string) =>
  infiniteQueryOptions({
    queryKey: ['traject', nummer, 'inzagen'],
    queryFn: ({ pageParam, signal }) =>
      vraag<{ persoonInzagen: Inzage[] }>(
        PersoonInzagenBekijken,
        { nummer, first: INZAGEN_PER_KEER, voor: pageParam },
        signal,
      ).then(({ persoonInzagen: nodes }) => ({
        nodes,
        pageInfo: { hasNextPage: nodes.length === INZAGEN_PER_KEER, endCursor: nodes.at(-1)?.id ?? null },
      })),
    initialPageParam: null as string | null,
    getNextPageParam: (laatste) => (laatste.pageInfo.hasNextPage ? laatste.pageInfo.endCursor : undefined),
  });

export const verhuisdVraag = queryOptions({
  queryKey: ['trajecten', 'verhuisd'],
  queryFn: ({ signal }) =>
    vraag<{ trajectenVerhuisd: { trajectnummer: string; naar: string; tot: string }[] }>(
      TrajectenVerhuisdBekijken,
      {},
      signal,
    ).then((d) => d.trajectenVerhuisd),
});
