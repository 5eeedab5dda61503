import type { Fout } from '#core';

export type BevindingStatus = 'OPEN' | 'TOEGELICHT' | 'GEACCEPTEERD' | 'AFGEWEZEN' | 'OPGELOST';
/** Who takes the step: the aanbieder explains, the region judges, the portal sees that it is there or gone. */
export type Wie = 'AANBIEDER' | 'REGIO' | 'PORTAAL';

/** The life of a finding: from -> to -> who. What is not here cannot happen. */
export const leven: Record<BevindingStatus, Partial<Record<BevindingStatus, readonly Wie[]>>> = {
  OPEN: { TOEGELICHT: ['AANBIEDER'], GEACCEPTEERD: ['REGIO'], AFGEWEZEN: ['REGIO'], OPGELOST: ['PORTAAL'] },
  TOEGELICHT: {
    OPEN: ['PORTAAL'],
    TOEGELICHT: ['AANBIEDER'],
    GEACCEPTEERD: ['REGIO'],
    AFGEWEZEN: ['REGIO'],
    OPGELOST: ['PORTAAL'],
  },
  GEACCEPTEERD: { OPEN: ['PORTAAL'], AFGEWEZEN: ['REGIO'], OPGELOST: ['PORTAAL'] },
  AFGEWEZEN: { OPEN: ['PORTAAL'], TOEGELICHT: ['AANBIEDER'], GEACCEPTEERD: ['REGIO'], OPGELOST: ['PORTAAL'] },
  OPGELOST: { OPEN: ['PORTAAL'] },
};
export const MAX_TEKST = 4000;

const STAND: Record<BevindingStatus, string> = {
  OPEN: 'open',
  TOEGELICHT: 'toegelicht',
  GEACCEPTEERD: 'geaccepteerd',
  AFGEWEZEN: 'afgewezen',
  OPGELOST: 'opgelost',
};

export const magStap = (van: BevindingStatus, naar: BevindingStatus, wie: Wie): boolean =>
  leven[van][naar]?.includes(wie) ?? false;

/** Explaining and rejecting need words; accepting may go without. */
const MET_TEKST = new Set<BevindingStatus>(['TOEGELICHT', 'AFGEWEZEN']);

/** Why this step cannot be taken; empty when it can. */
export function stapFouten(van: BevindingStatus, naar: BevindingStatus, wie: Wie, tekst: string): Fout[] {
  if (!magStap(van, naar, wie))
    return [
      {
        code: 'BEV-002',
        melding: `Deze bevinding is ${STAND[van]}. Zij kan nu niet naar ${STAND[naar]}.`,
        oplossing: 'Laad de pagina opnieuw en kijk wat u nu kunt doen.',
      },
    ];
  if (MET_TEKST.has(naar) && tekst === '')
    return [
      {
        code: 'BEV-003',
        melding: 'Er staat nog geen tekst.',
        veld: 'tekst',
        oplossing:
          naar === 'TOEGELICHT'
            ? 'Schrijf in een paar zinnen wat er aan de hand is.'
            : 'Schrijf waarom u de bevinding afwijst.',
      },
    ];
  if (tekst.length > MAX_TEKST)
    return [
      {
        code: 'BEV-004',
        melding: `De tekst is te lang: ${tekst.length} tekens. Er mogen er ${MAX_TEKST} staan.`,
        veld: 'tekst',
        oplossing: 'Maak de tekst korter.',
      },
    ];
  return [];
}
