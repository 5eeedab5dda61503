import { rapRegels } from '#rapportage';
import type { Bevindingregel, BevindingSoort } from './domain/bevindingregel.js';
import { blokkades, oordelen, overHeel } from './domain/rec-regels.js';

const fouten: readonly Bevindingregel[] = rapRegels
  .filter((r) => r.soort === 'regel')
  .map(({ code, titel, melding, oplossing }) => ({
    ...{ code, titel, melding, oplossing },
    ...{ soort: 'FOUT', eenheid: null, zichtAanbieder: 'ALTIJD', bit: 0, uitwisseling: false },
  }));

/** Every finding there is, in the order in which they are shown. */
export const regels: readonly Bevindingregel[] = [...fouten, ...blokkades, ...oordelen, ...overHeel];

const opCode = new Map(regels.map((r) => [r.code, r]));

export function regelVan(code: string): Bevindingregel {
  const regel = opCode.get(code);
  if (!regel) throw new Error(`Unknown finding ${code}`);
  return regel;
}

/** The codes of these kinds; for a filter. */
export const codesVan = (soorten: readonly BevindingSoort[]): string[] =>
  regels.filter((r) => soorten.includes(r.soort)).map((r) => r.code);
