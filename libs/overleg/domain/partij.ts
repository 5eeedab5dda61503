export type PartijSoort = 'REGIO' | 'AANBIEDER' | 'GEMEENTE';

/** Roles of each kind of organisation that take part in a meeting. */
export const ROLLEN_VAN: Record<PartijSoort, readonly string[]> = {
  REGIO: ['REGIO_COORDINATOR', 'CONTRACTMANAGER'],
  AANBIEDER: ['AANBIEDER'],
  GEMEENTE: ['KLANTMANAGER', 'REGISSEUR'],
};

/** 'AANBIEDER/TAALA' -> kind and code; anything else names nothing. */
export function leesPartij(tekst: string): { soort: PartijSoort; code: string } | null {
  const m = /^(REGIO|AANBIEDER|GEMEENTE)\/([\w.-]{1,60})$/.exec(tekst);
  return m ? { soort: m[1] as PartijSoort, code: m[2]! } : null;
}

/** An organisation that takes part, as it was when the invitation was made. */
export interface Deelnemer {
  partij: string;
  /** R, A12 or G3. */
  sleutel: string;
  naam: string;
  rollen: string[];
  mensen: { id: number; naam: string }[];
}

export type Zicht = 'IEDEREEN' | 'OPDRACHTGEVERS' | 'REGIO';
export interface Zichtbaar {
  zicht: Zicht;
  aanbiederId: number | null;
  gemeenteId: number | null;
}
/** Whether a party (R, A12 or G3) may see a point or an action; the database holds the same rule. */
export function zietPunt(p: Zichtbaar, sleutel: string): boolean {
  if (sleutel === 'R') return true;
  const nummer = Number(sleutel.slice(1));
  if (sleutel.startsWith('A')) return p.zicht === 'IEDEREEN' && (p.aanbiederId === null || p.aanbiederId === nummer);
  return p.zicht !== 'REGIO' && (p.gemeenteId === null || p.gemeenteId === nummer);
}
