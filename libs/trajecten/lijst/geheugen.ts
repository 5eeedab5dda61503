import type { Uren } from '../domain/termijnen/beeld.js';
import type { Kort } from '../domain/lijst.js';
import type { Trajectrij } from './laad.js';

interface Onthouden {
  /** The day and the settings. */
  omstandigheid: string;
  doelgroep: string;
  gehuisvest: string | null;
  pips: string | null;
  feiten: string | null;
  pvt: string | null;
  uren: Uren;
  kort: Kort;
}
const MEESTE = 20_000;

const zelfdeUren = (a: Uren, b: Uren): boolean =>
  a.cursusH === b.cursusH &&
  a.alfabetiseringH === b.alfabetiseringH &&
  a.participatieH === b.participatieH &&
  a.aangebodenH === b.aangebodenH &&
  a.geoorloofdH === b.geoorloofdH;

/**
 * The verdicts are a function of facts, plans, hours, settings and the day, so they hold as long as all of those are the
 * same to the letter. Everything is still read for each request; only the reckoning is skipped. No person is in here.
 */
export class Geheugen {
  private readonly bekend = new Map<number, Onthouden>();

  geef(r: Trajectrij, omstandigheid: string, reken: () => Kort): Kort {
    const o = this.bekend.get(r.id);
    if (o && this.zelfde(o, r, omstandigheid)) return o.kort;
    if (this.bekend.size >= MEESTE) this.bekend.clear();
    const kort = reken();
    const { doelgroep, gehuisvest_op: gehuisvest, pips, feiten, pvt, uren } = r;
    this.bekend.set(r.id, { omstandigheid, doelgroep, gehuisvest, pips, feiten, pvt, uren, kort });
    return kort;
  }

  private zelfde(o: Onthouden, r: Trajectrij, omstandigheid: string): boolean {
    return (
      o.omstandigheid === omstandigheid &&
      o.feiten === r.feiten &&
      o.pips === r.pips &&
      o.pvt === r.pvt &&
      o.doelgroep === r.doelgroep &&
      o.gehuisvest === r.gehuisvest_op &&
      zelfdeUren(o.uren, r.uren)
    );
  }
}
