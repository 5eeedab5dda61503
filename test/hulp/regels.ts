import type { Regel } from './stam.js';

/** A line without faults: 40 hours offered and followed, 40 units, at € 15 each. */
export const regel = (rij: number, anders: Partial<Regel> = {}): Regel => ({
  ...{ rij, trajectnummer: 'T-1', product: 'TAAL_KNM', aangeboden_h: 4000, gevolgd_h: 4000, geoorloofd_h: 0 },
  ...{ ongeoorloofd_h: 0, in_de_pas: false, eenheden_h: 4000, bedrag_cent: 60000, fouten: 0 },
  ...anders,
});
