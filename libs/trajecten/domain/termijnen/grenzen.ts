import { plusDagen } from '#core';
import type { Uren } from './beeld.js';
import { laatste, laatsteDagVan } from './dagen.js';
import { onthoud, type Zaak } from './wettelijk.js';

const DRIE_JAAR = 36;

/** The first day of the term of three years: the day after the first PIP; a later PIP does not touch it. */
export const termijnBegin = onthoud('begin', ({ beeld, instellingen }): string | null => {
  const anker = instellingen.termijnAnker === 'EERSTE_PIP' ? beeld.eerstePip : beeld.duo;
  return anker && plusDagen(anker, 1);
});
/** The last day by law, before decisions of DUO. */
export const wettelijkEinde = onthoud('wettelijk', (zaak): string | null => {
  const begin = termijnBegin(zaak);
  return begin && laatsteDagVan(begin, DRIE_JAAR);
});
/** The last day with the decisions of DUO to extend. */
export const termijnEinde = onthoud('einde', (zaak): string | null => {
  const einde = wettelijkEinde(zaak);
  return einde && laatste(einde, zaak.beeld.verlengdTot);
});

export const TAALONDERDELEN = ['LEZEN', 'LUISTEREN', 'SCHRIJVEN', 'SPREKEN'] as const;
/** Course hours that count for the Z-route: all of them, or those of a month. */
export const zCursusuren = (
  { beeld, instellingen }: Zaak,
  uren: Pick<Uren, 'cursusH' | 'alfabetiseringH'> = beeld.uren,
): number => uren.cursusH + (instellingen.zAlfabetiseringTelt ? uren.alfabetiseringH : 0);
