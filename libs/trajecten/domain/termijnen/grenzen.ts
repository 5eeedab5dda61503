import { plusDagen } from '#core';
import { laatste, laatsteDagVan } from './dagen.js';
import type { Zaak } from './wettelijk.js';

const DRIE_JAAR = 36;

/** The first day of the term of three years: the day after the first PIP; a later PIP does not touch it. */
export function termijnBegin({ beeld, instellingen }: Zaak): string | null {
  const anker = instellingen.termijnAnker === 'EERSTE_PIP' ? beeld.eerstePip : beeld.duo;
  return anker && plusDagen(anker, 1);
}
/** The last day by law, before decisions of DUO. */
export function wettelijkEinde(zaak: Zaak): string | null {
  const begin = termijnBegin(zaak);
  return begin && laatsteDagVan(begin, DRIE_JAAR);
}
/** The last day with the decisions of DUO to extend. */
export const termijnEinde = (zaak: Zaak): string | null => {
  const einde = wettelijkEinde(zaak);
  return einde && laatste(einde, zaak.beeld.verlengdTot);
};

export const TAALONDERDELEN = ['LEZEN', 'LUISTEREN', 'SCHRIJVEN', 'SPREKEN'] as const;
/** Course hours that count for the Z-route. */
export const zCursusuren = ({ beeld: { uren }, instellingen }: Zaak): number =>
  uren.cursusH + (instellingen.zAlfabetiseringTelt ? uren.alfabetiseringH : 0);
