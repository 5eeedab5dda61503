import { kolomnaam } from '../../../libs/rapportage/domain/kolommen.js';
import { rapRegels } from '../../../libs/rapportage/domain/rapregels.js';
import { foutenUit, type Regel } from '../../../libs/rapportage/domain/regelcontrole.js';
import type { FoutGroep } from './soorten';

const EERSTE = 5;
const regelVan = new Map(rapRegels.map((r) => [r.code, r]));

/** Counts the wrong lines per rule and keeps the first few of each. */
export class Foutenteller {
  regels = 0;
  private perCode = new Map<string, FoutGroep>();

  /** Without a list of products the browser cannot judge them; the server does. */
  constructor(private readonly metProducten: boolean) {}

  tel(regel: Regel): void {
    const fouten = foutenUit(regel.fouten).filter((f) => this.metProducten || f.code !== 'RAP-102');
    if (fouten.length) this.regels++;
    for (const { code, veld } of fouten) {
      const tekst = regelVan.get(code)!;
      const groep = this.perCode.get(code) ?? {
        code,
        titel: tekst.titel,
        oplossing: tekst.oplossing,
        aantal: 0,
        eerste: [],
      };
      this.perCode.set(code, groep);
      groep.aantal++;
      if (groep.eerste.length < EERSTE)
        groep.eerste.push({ rij: regel.rij, melding: tekst.melding.replace('{veld}', kolomnaam[veld]) });
    }
  }

  groepen(): FoutGroep[] {
    return [...this.perCode.values()].sort((a, b) => b.aantal - a.aantal);
  }
}
