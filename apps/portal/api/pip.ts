import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import PipAanbodBekijken from '../../../schema/operations/PipAanbodBekijken.graphql?raw';
import PipBekijken from '../../../schema/operations/PipBekijken.graphql?raw';
import PipPrijsBerekenen from '../../../schema/operations/PipPrijsBerekenen.graphql?raw';
import { vraag } from './graphql';
import type { Fout } from './types';

export interface PipDeel {
  sleutel: string;
  product: string;
  contract: string;
  van: string;
  tot: string;
  urenPerMaand: string;
  urenTotaal: string;
  aantal: string;
  groep: string;
  niveau: string;
  locatie: string;
}
export interface PipAfspraken {
  pvtUren: string;
  mapUren: string;
  voortgangsgesprekken: string;
  ontzorgingMaanden: string;
}
export interface PipInhoud {
  leerroute: string;
  niveaus: { onderdeel: string; naam?: string; niveau: string }[];
  afspraken: PipAfspraken;
  delen: PipDeel[];
}
export interface PipConcept {
  versie: number;
  basisVersie: number;
  inhoud: PipInhoud;
  gewijzigdDoor: string;
  gewijzigdOp: string;
}
export interface PipVersie {
  versie: number;
  dagtekening: string;
  soort: string | null;
  soortNaam: string;
  leerroute: string;
  leerrouteNaam: string;
  niveaus: { onderdeel: string; naam: string; niveau: string }[];
  afspraken: { naam: string; aantal: number }[];
  kostprijs: string;
  klantmanager: string | null;
  delen: {
    product: string;
    productNaam: string;
    contract: string;
    aanbieder: string;
    van: string;
    tot: string | null;
    urenPerMaand: string;
    urenTotaal: string;
    eenheidNaam: string | null;
    tarief: string | null;
    aantal: string | null;
    bedrag: string | null;
    som: string | null;
  }[];
  bezwaren: { ontvangenOp: string; opTijd: boolean; uitkomst: string | null; beslistOp: string | null; door: string }[];
  bezwaarTot: string;
  afdruk: string;
}
export interface RouteWijziging {
  soort: string;
  stand: 'VOORBEREID' | 'GOEDGEKEURD';
  vanVersie: number;
  vanLeerroute: string;
  naarLeerroute: string;
  mag: boolean;
  toets: {
    code: string;
    naam: string;
    mag: boolean;
    uitleg: string;
    cijfers: { naam: string; waarde: string }[];
    bron: string;
  }[];
  gevolgen: { naam: string; was: string; wordt: string; uitleg: string | null }[];
  kostprijsWas: string;
  kostprijsWordt: string;
  verschil: string;
  geboekt: string;
  voorbereidOp: string;
  voorbereidDoor: string;
  goedgekeurdOp: string | null;
  goedgekeurdDoor: string | null;
}
export interface PipDossier {
  trajectnummer: string;
  gemeente: string;
  doelgroep: string;
  afgesloten: boolean;
  versies: PipVersie[];
  concept: PipConcept | null;
  begin: PipInhoud;
  wijziging: RouteWijziging | null;
}
export interface PipAanbod {
  contract: string;
  aanbieder: string;
  perceel: string;
  regio: string;
  product: string;
  productNaam: string;
  eenheidNaam: string;
  tarief: string;
  bron: string | null;
  contractTot: string | null;
  ruimte: string | null;
  belet: Fout | null;
}
export interface PipPrijs {
  dag: string;
  soort: string;
  soortNaam: string;
  kostprijs: string | null;
  vorigeKostprijs: string | null;
  verschil: string | null;
  regels: {
    sleutel: string;
    productNaam: string | null;
    aanbieder: string | null;
    bedrag: string | null;
    som: string | null;
    bron: string | null;
    vast: boolean;
    fouten: Fout[];
    opmerkingen: string[];
  }[];
  magVaststellen: boolean;
  fouten: Fout[];
  opmerkingen: string[];
}
export interface Verandering {
  veld: string;
  naam: string;
  was: string;
  is: string;
  uw: string | null;
}

/** The content as the server takes it: without the names that it adds to levels, fields in one order. */
export const zonderNamen = (i: PipInhoud): PipInhoud => ({
  leerroute: i.leerroute,
  afspraken: {
    pvtUren: i.afspraken.pvtUren,
    mapUren: i.afspraken.mapUren,
    voortgangsgesprekken: i.afspraken.voortgangsgesprekken,
    ontzorgingMaanden: i.afspraken.ontzorgingMaanden,
  },
  delen: i.delen.map((o) => ({
    ...{ sleutel: o.sleutel, product: o.product, contract: o.contract, van: o.van, tot: o.tot },
    ...{ urenPerMaand: o.urenPerMaand, urenTotaal: o.urenTotaal, aantal: o.aantal },
    ...{ groep: o.groep, niveau: o.niveau, locatie: o.locatie },
  })),
  niveaus: i.niveaus.map(({ onderdeel, niveau }) => ({ onderdeel, niveau })),
});

export const zelfdeInhoud = (a: PipInhoud, b: PipInhoud): boolean =>
  JSON.stringify(zonderNamen(a)) === JSON.stringify(zonderNamen(b));

export const pipVraag = (nummer: string) =>
  queryOptions({
    queryKey: ['traject', nummer, 'pip'],
    queryFn: ({ signal }) =>
      vraag<{ pipVersies: PipDossier | null }>(PipBekijken, { trajectnummer: nummer }, signal).then(
        (d) => d.pipVersies,
      ),
  });
export const aanbodVraag = (nummer: string, leerroute: string) =>
  queryOptions<PipAanbod[]>({
    queryKey: ['pipaanbod', nummer, leerroute],
    queryFn: ({ signal }) =>
      vraag<{ pipAanbod: PipAanbod[] }>(
        PipAanbodBekijken,
        { trajectnummer: nummer, leerroute: leerroute || null },
        signal,
      ).then((d) => d.pipAanbod),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
/** What the plan costs as it stands in the form; nothing is kept. */
export const prijsVraag = (nummer: string, inhoud: PipInhoud) =>
  queryOptions<PipPrijs | null>({
    queryKey: ['pipprijs', nummer, inhoud],
    queryFn: ({ signal }) =>
      vraag<{ pipPrijsBerekenen: PipPrijs | null }>(
        PipPrijsBerekenen,
        { trajectnummer: nummer, inhoud: zonderNamen(inhoud) },
        signal,
      ).then((d) => d.pipPrijsBerekenen),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
