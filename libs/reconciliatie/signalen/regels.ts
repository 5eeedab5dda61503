import type { Signaalregel } from '../domain/signalen/soort.js';
import { contractregels } from './regels-contract.js';
import { geldregels } from './regels-geld.js';
import { rapportageregels } from './regels-rapportage.js';
import { voortgangsregels } from './regels-voortgang.js';

/** Every rule of this room, in the order in which they are shown. Rooms to the right add theirs when the apps start. */
export const SIGNAALREGELS: readonly Signaalregel[] = [
  ...rapportageregels,
  ...voortgangsregels,
  ...geldregels,
  ...contractregels,
];
