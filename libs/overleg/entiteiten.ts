import { AgendapuntActie, Overlegactie, OverlegactieStap, Overlegherinnering } from './acties/actie.entity.js';
import {
  Agendapunt,
  Notulen,
  NotulenVersie,
  Overleg,
  Overlegbesluit,
  Overlegdeelnemer,
  Overlegopmerking,
  Overlegreeks,
} from './overleg.entity.js';
import { Overlegafschrift, Overlegakkoord, Overlegverslag } from './verslag/verslag.entity.js';

export const overlegEntiteiten = [
  ...[Overlegreeks, Overlegdeelnemer, Overleg, Agendapunt, Notulen, NotulenVersie, Overlegopmerking, Overlegbesluit],
  ...[Overlegactie, OverlegactieStap, AgendapuntActie, Overlegherinnering],
  ...[Overlegverslag, Overlegafschrift, Overlegakkoord],
];
