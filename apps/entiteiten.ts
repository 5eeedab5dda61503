import { Bezorging, Bezorgpoging, Opdracht, Webhook, WebhookGeheim } from '#platform';
import { ApiSleutel, Audit, Gebruiker, Sessie, Toewijzing } from '#toegang';
import { Aanbieder, Deelname, Gemeente, Regio } from '#partijen';
import {
  aanbestedingEntiteiten,
  Contract,
  ContractFase,
  ContractGemeente,
  ContractKeurmerk,
  ContractVerlenging,
  Indexatie,
  IndexatieVoorstel,
  Indexcijfer,
  Indexformule,
  Pakket,
  PakketDeel,
  Perceel,
  Prijsdeling,
  Product,
  Rijksbudget,
  Tarief,
  TariefTrede,
} from '#inkoop';
import {
  aanbodEntiteiten,
  Bewaartermijn,
  EerdereGemeente,
  Handhaving,
  HandhavingStap,
  Inburgeraar,
  Instelling,
  Kennisgeving,
  KennisgevingBestand,
  Opruiming,
  PersoonInzage,
  LeerrouteWijziging,
  Pip,
  PipBezwaar,
  PipConcept,
  PipOnderdeel,
  Traject,
  TrajectFeit,
  Verantwoording,
} from '#trajecten';
import { Besteding, SpukBudget, spukEntiteiten } from '#spuk';
import {
  Herinnering,
  Inlevering,
  Kolomindeling,
  KwartaalSectie,
  KwartaalStap,
  KwartaalVersie,
  Rapportage,
  Rapportageregel,
  Rapportageregeling,
  Termijnbesluit,
} from '#rapportage';
import { Bevinding, BevindingStap, Boeking, Signaal, Signaaldrempel, SignaalStap } from '#reconciliatie';
import { overlegEntiteiten } from '#overleg';

/** Every table of the product, room by room. */
export const entiteiten = [
  ...[Opdracht, Gebruiker, Toewijzing, Sessie, ApiSleutel, Audit],
  ...[Webhook, WebhookGeheim, Bezorging, Bezorgpoging],
  ...[Regio, Gemeente, Aanbieder, Deelname],
  ...[Product, Perceel, Contract, Tarief, TariefTrede],
  ...[ContractVerlenging, ContractGemeente, ContractKeurmerk, ContractFase, Pakket, PakketDeel],
  ...[Indexformule, Indexcijfer, Indexatie, IndexatieVoorstel, Prijsdeling, Rijksbudget],
  ...aanbestedingEntiteiten,
  ...[Traject, Pip, PipOnderdeel, PipConcept, LeerrouteWijziging, PipBezwaar],
  ...[SpukBudget, Besteding],
  ...[TrajectFeit, EerdereGemeente, Kennisgeving, KennisgevingBestand, Verantwoording],
  ...[Instelling, Handhaving, HandhavingStap],
  ...aanbodEntiteiten,
  ...[Inburgeraar, PersoonInzage, Bewaartermijn, Opruiming],
  ...spukEntiteiten,
  ...[Rapportage, Inlevering, Rapportageregel, Kolomindeling],
  ...[Rapportageregeling, Termijnbesluit, Herinnering, KwartaalSectie, KwartaalVersie, KwartaalStap],
  ...[Boeking, Bevinding, BevindingStap],
  ...[Signaal, SignaalStap, Signaaldrempel],
  ...overlegEntiteiten,
];
