export type BevindingSoort = 'FOUT' | 'BLOKKADE' | 'AFWIJKING' | 'SIGNAAL';
/** What a measured value and its limit count, both in hundredths. */
export type Eenheid = 'UREN' | 'EENHEDEN' | 'EURO' | 'PROCENT';

/** One thing that can be wrong: the only place where its kind, texts and visibility stand. */
export interface Bevindingregel {
  code: string;
  soort: BevindingSoort;
  titel: string;
  /** Dutch, B1; `{gemeten}`, `{grens}` and `{veld}` are filled in. */
  melding: string;
  /** What the aanbieder can do. */
  oplossing: string;
  /** Unit of the measured value and the limit; null when the rule measures nothing. */
  eenheid: Eenheid | null;
  /** ALTIJD: about the aanbieder's own line; NOOIT: it would tell what others did; EIGEN: only where no other has a part. */
  zichtAanbieder: 'ALTIJD' | 'EIGEN' | 'NOOIT';
  /** Bit in the mask of the one pass over the booked lines; 0 for what is judged elsewhere. */
  bit: number;
  /** Measured value and limit belong to the exchange format; otherwise they only help the reader. */
  uitwisseling: boolean;
}
