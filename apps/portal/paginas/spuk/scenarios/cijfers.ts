import { centNaarEuro, naarGeheel } from '#core';
import type { Prognose } from '../../../api/spukscenario';
import type { Lijn } from './Lijngrafiek';

export const KLEUREN = ['#a2001d', '#0b6b3a', '#7a3e9d'] as const;
export const PATRONEN = ['8 4', '2 4', '12 4 2 4'] as const;
const cent = (t: string): number => naarGeheel(t, 2) ?? 0;

/** What the purse holds: spent and left together; null without a decision. */
export function beschikbaar(p: Prognose): string | null {
  const m = p.maanden.at(-1);
  return m?.over ? centNaarEuro(cent(m.cumulatief.midden) + cent(m.over.midden)) : null;
}
export const min = (a: string, b: string): string => centNaarEuro(cent(a) - cent(b));
export const onderNul = (t: string): boolean => t.startsWith('-');

/** The months that were, up to the last with lines. */
const laatste = (p: Prognose): number => p.maanden.findLastIndex((m) => m.besteed !== null);
export const gerealiseerd = (p: Prognose): Lijn => ({
  ...{ naam: 'Gerealiseerd', kleur: '#00539f' },
  waarden: p.maanden.map((m, i) => (i <= laatste(p) ? Number(m.cumulatief.midden) : null)),
});
/** From the last month that was on: the forecast goes on where the spending ends. */
export const verwacht = (p: Prognose, naam: string, kleur: string, patroon: string): Lijn => ({
  ...{ naam, kleur, patroon },
  waarden: p.maanden.map((m, i) => (i >= laatste(p) ? Number(m.cumulatief.midden) : null)),
});
export const bandVan = (p: Prognose): { naam: string; waarden: [number, number][] } => ({
  naam: 'Laag tot hoog, zoals het nu is',
  waarden: p.maanden.map((m) => [Number(m.cumulatief.laag), Number(m.cumulatief.hoog)]),
});
