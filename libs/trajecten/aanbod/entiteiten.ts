import {
  Aanbodafwijking,
  Aanbodcel,
  Aanbodconfiguratie,
  Aanbodkeuze,
  Aanbodschaal,
  Onderdeeluitvoering,
} from './aanbod.entity.js';

export const aanbodEntiteiten = [
  ...[Aanbodconfiguratie, Aanbodcel, Aanbodschaal, Aanbodkeuze, Aanbodafwijking, Onderdeeluitvoering],
];
