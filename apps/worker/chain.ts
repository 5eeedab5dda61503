import { BEZORGEN, type Afhandeling, type Bezorgen, type Database } from '#platform';
import { VERWERKEN } from '#rapportage';
import {
  Contractsignalen,
  DagelijkseSignalen,
  herbeoordeelPip,
  NaPip,
  SIGNAALREGELS,
  SIGNALEN,
  SIGNALEN_CONTRACT,
  type NaPipStap,
  type Verwerken,
} from '#reconciliatie';
import { OVERLEG_SIGNAALREGELS } from '#overleg';
import { OPRUIMEN, Opruimen, PIP_VASTGESTELD } from '#trajecten';

/** What follows from a plan that was vastgesteld, in this order and in one transaction. */
const NA_PIP: readonly NaPipStap[] = [herbeoordeelPip];
/** Every rule that is looked for. */
const REGELS = [...SIGNAALREGELS, ...OVERLEG_SIGNAALREGELS];

/** Which job is done by what. What follows from a report (judging it, and what it touches) is one transaction in there. */
export const keten = (db: Database, verwerken: Verwerken, bezorgen: Bezorgen): Map<string, Afhandeling> =>
  new Map<string, Afhandeling>([
    [VERWERKEN, verwerken],
    [BEZORGEN, bezorgen],
    [PIP_VASTGESTELD, new NaPip(db, NA_PIP)],
    [OPRUIMEN, new Opruimen(db)],
    [SIGNALEN, new DagelijkseSignalen(db, REGELS)],
    [SIGNALEN_CONTRACT, new Contractsignalen(db, REGELS)],
  ]);
