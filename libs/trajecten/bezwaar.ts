import { termijnvrij } from '#platform';
import { bezwaarTotEnMet } from './domain/bezwaar.js';

/** Holidays on which no term of the law ends. */
export const vrijeDag = (dag: string): boolean => termijnvrij(dag) !== null;
export const bezwaarTot = (besluit: string): string => bezwaarTotEnMet(besluit, vrijeDag);
