import { plusDagen, volgendeWerkdag, type Feestdag } from '#core';

/**
 * The last day to object: six weeks from the day after the decision (Awb 6:7 and 6:8). Such a term does not end on a
 * Saturday, Sunday or holiday (Algemene termijnenwet art. 1 and 3).
 */
export const bezwaarTotEnMet = (besluit: string, vrij: Feestdag): string =>
  volgendeWerkdag(plusDagen(besluit, 42), vrij);
