import {
  Kostendeling,
  SisaIndicator,
  SpukBedrag,
  SpukBesluit,
  SpukScenario,
  SpukTelling,
  SpukToelichting,
  SpukToerekening,
  SpukUitgave,
  SpukVerantwoording,
} from './invoer.entity.js';
import {
  SpukApartStand,
  SpukInstroomStand,
  SpukPeil,
  SpukWacht,
  Verplichting,
  VerplichtingStand,
} from './verplichting.entity.js';

/** The tables of this room that master data does not bring. */
export const spukEntiteiten = [
  ...[SpukBesluit, SpukUitgave, SpukBedrag, SpukTelling, SpukToerekening, SpukScenario],
  ...[Kostendeling, SisaIndicator, SpukVerantwoording, Verplichting, VerplichtingStand, SpukWacht, SpukPeil],
  ...[SpukApartStand, SpukInstroomStand, SpukToelichting],
];
