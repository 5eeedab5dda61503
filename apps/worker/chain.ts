import { BEZORGEN, type Afhandeling, type Bezorgen } from '#platform';
import { VERWERKEN } from '#rapportage';
import type { Verwerken } from '#reconciliatie';

/** Which job is done by what. What follows from a report (judging it, and what it touches) is one transaction in there. */
export const keten = (verwerken: Verwerken, bezorgen: Bezorgen): Map<string, Afhandeling> =>
  new Map<string, Afhandeling>([
    [VERWERKEN, verwerken],
    [BEZORGEN, bezorgen],
  ]);
