import { isTermijnvrij } from '#platform';
import { bezwaarTotEnMet } from './domain/bezwaar.js';

/** The last day to object to a decision of this day, with the holidays of the Netherlands. */
export const bezwaarTot = (besluit: string): string => bezwaarTotEnMet(besluit, isTermijnvrij);
