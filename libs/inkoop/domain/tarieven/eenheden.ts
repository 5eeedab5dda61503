/** What a price is paid for. `keer` says what it must be multiplied with to know what one traject costs. */
export interface Eenheid {
  naam: string;
  /** Whether the price is for one participant or for the whole group, which shares it. */
  per: 'DEELNEMER' | 'GROEP';
  keer: 'UREN' | 'MAANDEN' | 'FASEN' | 'DAGDELEN' | 'EEN';
  woord: string;
}
const eenheid = (naam: string, per: Eenheid['per'], keer: Eenheid['keer'], woord: string): Eenheid => ({
  ...{ naam, per, keer, woord },
});

/** Hours in a dagdeel: the participatieverklaringstraject is four dagdelen of three hours. */
export const UREN_PER_DAGDEEL = 3;

export const EENHEDEN: Record<string, Eenheid> = {
  LESUUR: eenheid('lesuur (per deelnemer)', 'DEELNEMER', 'UREN', 'lesuren'),
  LESUUR_GROEP: eenheid('lesuur van de hele groep', 'GROEP', 'UREN', 'lesuren'),
  LESUUR_INDIVIDUEEL: eenheid('individueel lesuur', 'DEELNEMER', 'UREN', 'lesuren'),
  MAAND: eenheid('maand', 'DEELNEMER', 'MAANDEN', 'maanden'),
  TRAJECT: eenheid('traject', 'DEELNEMER', 'EEN', 'traject'),
  FASE: eenheid('fase', 'DEELNEMER', 'FASEN', 'fasen'),
  DAGDEEL: eenheid('dagdeel', 'DEELNEMER', 'DAGDELEN', 'dagdelen'),
  DAGDEEL_GROEP: eenheid('dagdeel van de hele groep', 'GROEP', 'DAGDELEN', 'dagdelen'),
  GROEPSSTART: eenheid('start van een groep', 'GROEP', 'EEN', 'groepsstart'),
  STUK: eenheid('stuk', 'DEELNEMER', 'EEN', 'stuk'),
};
export const eenheidNaam = (code: string): string => EENHEDEN[code]?.naam ?? code.toLowerCase();
