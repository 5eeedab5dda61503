/** The money streams are never mixed. EXTRA carries a name of its own (invoering, reserve). */
export type Beurs = 'UITVOERING' | 'INBURGERINGSVOORZIENINGEN' | 'ONDERWIJSROUTE' | 'EXTRA';
export const BEURZEN: Record<Beurs, string> = {
  UITVOERING: 'Uitvoeringskosten (gemeentefonds)',
  INBURGERINGSVOORZIENINGEN: 'SPUK inburgeringsvoorzieningen',
  ONDERWIJSROUTE: 'SPUK onderwijsroute',
  EXTRA: 'Andere bron',
};
/** The name of a purse on screen. */
export const beursNaam = (beurs: Beurs, naam: string): string => (beurs === 'EXTRA' && naam ? naam : BEURZEN[beurs]);

/** Warnings of a purse, the heaviest first. */
export const DREMPELS = [100, 90, 80] as const;
export type Drempel = (typeof DREMPELS)[number];

/** The threshold that was passed by what is spent and promised together, in percent of what was granted; null = none. */
export function drempelVan(gebruiktCent: bigint, toegekendCent: bigint | null): Drempel | null {
  if (toegekendCent === null || gebruiktCent <= 0n) return null;
  if (toegekendCent <= 0n) return 100;
  return DREMPELS.find((d) => gebruiktCent * 100n >= toegekendCent * BigInt(d)) ?? null;
}
