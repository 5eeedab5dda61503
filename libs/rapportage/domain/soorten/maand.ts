import type { Rapportsoort } from './soort.js';

/** The month report: a file with a line per traject and product. Its columns stand in ../kolommen.ts. */
export const maandrapportage: Rapportsoort = {
  ...{ code: 'MAAND', naam: 'Maandrapportage', ritme: 'MAAND', vorm: 'BESTAND', secties: [] },
};
