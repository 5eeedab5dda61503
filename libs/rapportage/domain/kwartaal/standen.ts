export type Stand = 'CONCEPT' | 'INGEDIEND' | 'ACTIE_NODIG' | 'GOEDGEKEURD';
export type Handeling = 'BEWAREN' | 'INDIENEN' | 'TERUGVRAGEN' | 'GOEDKEUREN';
export type Partij = 'AANBIEDER' | 'OPDRACHTGEVER';

export const STANDEN: readonly Stand[] = ['CONCEPT', 'INGEDIEND', 'ACTIE_NODIG', 'GOEDGEKEURD'];
export const HANDELINGEN: Record<Handeling, Partij> = {
  ...{ BEWAREN: 'AANBIEDER', INDIENEN: 'AANBIEDER', TERUGVRAGEN: 'OPDRACHTGEVER', GOEDKEUREN: 'OPDRACHTGEVER' },
};

/** Stand of a section, what is done to it, and the stand after; what is not here cannot be done. */
export const OVERGANGEN: Record<Stand, Partial<Record<Handeling, Stand>>> = {
  CONCEPT: { BEWAREN: 'CONCEPT', INDIENEN: 'INGEDIEND' },
  INGEDIEND: { TERUGVRAGEN: 'ACTIE_NODIG', GOEDKEUREN: 'GOEDGEKEURD' },
  ACTIE_NODIG: { BEWAREN: 'ACTIE_NODIG', INDIENEN: 'INGEDIEND' },
  GOEDGEKEURD: { TERUGVRAGEN: 'ACTIE_NODIG' },
};
export const naStap = (van: Stand, handeling: Handeling): Stand | null => OVERGANGEN[van][handeling] ?? null;

/** The stand of the whole from its sections; `aantal` is how many the form has, those never saved are drafts. */
export function geheelStand(secties: readonly Stand[], aantal: number): Stand {
  if (secties.includes('ACTIE_NODIG')) return 'ACTIE_NODIG';
  if (secties.length < aantal || secties.includes('CONCEPT')) return 'CONCEPT';
  return secties.every((s) => s === 'GOEDGEKEURD') ? 'GOEDGEKEURD' : 'INGEDIEND';
}
/**
 * May the supplier still change it? A section that was sent back stays open, whatever the calendar says: who asks for
 * a correction must not refuse it.
 */
export const magBewaren = (stand: Stand, gesloten: boolean): boolean =>
  naStap(stand, 'BEWAREN') !== null && (stand === 'ACTIE_NODIG' || !gesloten);
