import { queryOptions } from '@tanstack/react-query';
import KostendelingenBekijken from '../../../schema/operations/KostendelingenBekijken.graphql?raw';
import SpukProductenBekijken from '../../../schema/operations/SpukProductenBekijken.graphql?raw';
import SpukRaadcijfersBekijken from '../../../schema/operations/SpukRaadcijfersBekijken.graphql?raw';
import SpukVerantwoordingBekijken from '../../../schema/operations/SpukVerantwoordingBekijken.graphql?raw';
import { vraag } from './graphql';
import { SPUK, type Beurs } from './spukrekenen';
import type { Fout } from './types';

export const SLEUTELS = {
  PERSONEN: 'Per persoon (trajecten met geboekte regels)',
  TAAKSTELLING: 'Naar de taakstelling huisvesting',
  VAST: 'Vaste aandelen',
} as const;
export type Sleutel = keyof typeof SLEUTELS;
export interface Kostendeel {
  gemeente: string;
  gemeenteCode: string;
  eigen: string;
  gewicht: string | null;
  aandeel: string;
  verrekening: string;
}
export interface Kostendeling {
  contract: string;
  aanbieder: string;
  jaar: number;
  sleutel: Sleutel;
  vanJaar: number;
  bron: string;
  totaal: string;
  delen: Kostendeel[];
  fouten: Fout[];
}
export const GROOTHEDEN = {
  TOEGEKEND: 'Toegekend',
  BETAALD: 'Betaald aan voorschotten',
  BESTEED: 'Besteed',
  VERPLICHT: 'Nog verplicht',
  SALDO: 'Toegekend min besteed',
} as const;
export type Grootheid = keyof typeof GROOTHEDEN;
export interface Indicator {
  id: string;
  volgorde: number;
  code: string;
  omschrijving: string;
  beurs: Beurs;
  naam: string;
  titel: string;
  grootheid: Grootheid;
  bedrag: string;
  vorigJaar: string;
  verschil: string;
  bron: string;
}
export interface Jaarbeurs {
  beurs: Beurs;
  naam: string;
  titel: string;
  vast: boolean;
  vastgesteldOp: string | null;
  door: string | null;
  veranderd: Grootheid[];
  besteed: string;
  besteedVorigJaar: string;
  verschil: string;
  toelichting: { tekst: string; door: string; op: string } | null;
}
export interface Jaarverantwoording {
  jaar: number;
  gemeente: string;
  ingevuld: boolean;
  indicatoren: Indicator[];
  beurzen: Jaarbeurs[];
  heropeningen: { titel: string; op: string; door: string; reden: string }[];
  verklaringen: {
    contract: string;
    product: string;
    vorig: string;
    nu: string;
    verschil: string;
    volume: string;
    prijs: string;
  }[];
}
export interface Raadtelling {
  aantal: number | null;
  klein: boolean;
}
export interface Raadcijfers {
  gemeente: string;
  gemeenteCode: string;
  taakstelling: string | null;
  gehuisvest: Raadtelling;
  gehuisvestDitJaar: Raadtelling;
  gerealiseerd: string | null;
  pips: Raadtelling;
  uitstroom: (Raadtelling & { soort: string; reden: string | null })[];
}

export const kostendelingenVraag = (jaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'kostendeling', jaar],
    queryFn: ({ signal }) =>
      vraag<{ kostendelingen: Kostendeling[] }>(KostendelingenBekijken, { jaar }, signal).then((d) => d.kostendelingen),
  });
export const spukProductenVraag = queryOptions({
  queryKey: ['spukproducten'],
  queryFn: ({ signal }) =>
    vraag<{ spukProducten: { code: string; naam: string }[] }>(SpukProductenBekijken, {}, signal).then(
      (d) => d.spukProducten,
    ),
});
export const jaarverantwoordingVraag = (jaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'verantwoording', jaar],
    queryFn: ({ signal }) =>
      vraag<{ spukVerantwoording: Jaarverantwoording }>(SpukVerantwoordingBekijken, { jaar }, signal).then(
        (d) => d.spukVerantwoording,
      ),
  });
export const raadcijfersVraag = (jaar: number, halfjaar: number) =>
  queryOptions({
    queryKey: [SPUK, 'raad', jaar, halfjaar],
    queryFn: ({ signal }) =>
      vraag<{ spukRaadcijfers: Raadcijfers[] }>(SpukRaadcijfersBekijken, { jaar, halfjaar }, signal).then(
        (d) => d.spukRaadcijfers,
      ),
  });
