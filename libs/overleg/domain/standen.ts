export type Overlegstand = 'CONCEPT' | 'VERSTUURD' | 'BEZIG' | 'VERSLAG_CONCEPT' | 'VASTGESTELD' | 'AFGEZEGD';
export type Verslagstand = 'AANGEBODEN' | 'WIJZIGING_GEVRAAGD' | 'TERUGGENOMEN' | 'VASTGESTELD';
export type Handeling =
  | 'WIJZIGEN'
  | 'AGENDA'
  | 'VERSTUREN'
  | 'AFZEGGEN'
  | 'BEGINNEN'
  | 'NOTULEREN'
  | 'AFRONDEN'
  | 'AANBIEDEN'
  | 'TERUGNEMEN'
  | 'BESLISSEN'
  | 'CORRIGEREN'
  | 'OPMERKEN';

const LEIDT: Record<Overlegstand, readonly Handeling[]> = {
  CONCEPT: ['WIJZIGEN', 'AGENDA', 'VERSTUREN', 'AFZEGGEN'],
  VERSTUURD: ['WIJZIGEN', 'AGENDA', 'BEGINNEN', 'AFZEGGEN'],
  BEZIG: ['AGENDA', 'NOTULEREN', 'AFRONDEN'],
  VERSLAG_CONCEPT: ['NOTULEREN', 'AANBIEDEN'],
  VASTGESTELD: ['CORRIGEREN'],
  AFGEZEGD: [],
};
/** While a version lies with both sides nothing in it changes. */
const AANGEBODEN: readonly Handeling[] = ['TERUGNEMEN', 'BESLISSEN'];

export interface Stand {
  stand: Overlegstand;
  /** A version of the verslag waits for an answer. */
  aangeboden: boolean;
}
/** What whoever leads may do now. */
export const magLeiden = ({ stand, aangeboden }: Stand): readonly Handeling[] =>
  stand === 'VERSLAG_CONCEPT' && aangeboden ? AANGEBODEN : LEIDT[stand];
/** What whoever takes part may do now; only an aanbieder is one of the two sides. */
export function magMeedoen({ stand, aangeboden }: Stand, aanbieder: boolean): readonly Handeling[] {
  if (stand === 'BEZIG') return ['OPMERKEN'];
  if (stand !== 'VERSLAG_CONCEPT') return [];
  return aangeboden && aanbieder ? ['OPMERKEN', 'BESLISSEN'] : ['OPMERKEN'];
}

export type Actiestand = 'OPEN' | 'GEDAAN' | 'VERVALLEN';
export type Actiehandeling = 'GEDAAN' | 'VERVALLEN' | 'HEROPENEN' | 'WIJZIGEN';
const NA_ACTIE: Record<Actiestand, Partial<Record<Actiehandeling, Actiestand>>> = {
  OPEN: { GEDAAN: 'GEDAAN', VERVALLEN: 'VERVALLEN', WIJZIGEN: 'OPEN' },
  GEDAAN: { HEROPENEN: 'OPEN' },
  VERVALLEN: { HEROPENEN: 'OPEN' },
};
export const naActie = (stand: Actiestand, h: Actiehandeling): Actiestand | null => NA_ACTIE[stand][h] ?? null;
/** Who leads may do all; the owner says that it is done. */
export const magActie = (stand: Actiestand, leidt: boolean, eigen: boolean): Actiehandeling[] =>
  (Object.keys(NA_ACTIE[stand]) as Actiehandeling[]).filter((h) => leidt || (eigen && h === 'GEDAAN'));
