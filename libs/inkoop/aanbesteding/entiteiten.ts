import {
  Antwoord,
  Combinatieantwoord,
  Combinatieverzoek,
  Inschrijving,
  InschrijvingBijlage,
  InschrijvingIntrekking,
  InschrijvingPartij,
  InschrijvingPerceel,
  InschrijvingPrijs,
  Ronde,
  RondeOpening,
  RondePerceel,
  Vraag,
  VraagPartij,
} from './inschrijving.entity.js';
import {
  Aanbesteding,
  AanbestedingGebeurtenis,
  Drempel,
  Perceelversie,
  PerceelversieProduct,
  Plafondregel,
  Procedurestap,
  Procedurevorm,
  Ramingregel,
} from './procedure.entity.js';

/** The tables of a procurement. */
export const aanbestedingEntiteiten = [
  ...[Drempel, Procedurevorm, Procedurestap, Aanbesteding, Ramingregel],
  ...[Perceelversie, PerceelversieProduct, Plafondregel, AanbestedingGebeurtenis],
  ...[Ronde, RondePerceel, RondeOpening, Vraag, VraagPartij, Antwoord],
  ...[Combinatieverzoek, Combinatieantwoord],
  ...[Inschrijving, InschrijvingPartij, InschrijvingPerceel, InschrijvingPrijs, InschrijvingBijlage],
  InschrijvingIntrekking,
];
