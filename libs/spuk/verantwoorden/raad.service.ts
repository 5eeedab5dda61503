import { Inject, Injectable } from '@nestjs/common';
import { naarDecimaal, type Actor } from '#core';
import { Database } from '#platform';
import { leesGemeenten, leesTellingen } from '../beurzen/lezen.js';
import type { SpukRaadcijfers, SpukRaadtelling } from './verantwoorden.type.js';

interface Raadrij {
  gemeente_id: number;
  soort: string;
  reden: string | null;
  aantal: number | null;
  klein: boolean;
}
const dagen = (jaar: number, halfjaar: number): [string, string] =>
  halfjaar === 1 ? [`${jaar}-01-01`, `${jaar}-06-30`] : [`${jaar}-07-01`, `${jaar}-12-31`];

/** Figures for the council per half year: counts without persons; fewer than five never leave the database. */
@Injectable()
export class Raad {
  constructor(@Inject(Database) private readonly db: Database) {}

  cijfers(actor: Actor, jaar: number, halfjaar: number): Promise<SpukRaadcijfers[]> {
    const [van, tot] = dagen(jaar, halfjaar);
    return this.db.lees(actor, async (q) => {
      const gemeenten = await leesGemeenten(q, jaar);
      const dit = await q.query<Raadrij>('SELECT * FROM spuk_raad($1, $2)', [van, tot]);
      const heelJaar = await q.query<Raadrij>('SELECT * FROM spuk_raad($1, $2)', [`${jaar}-01-01`, tot]);
      const taken = await leesTellingen(q, jaar, jaar);
      return gemeenten.map((g) => {
        const taak = taken.find((t) => t.gemeente_id === g.id && t.soort === 'TAAKSTELLING');
        const tel = (rijen: readonly Raadrij[], soort: string): SpukRaadtelling =>
          toon(rijen.find((r) => r.gemeente_id === g.id && r.soort === soort));
        const gehuisvest = tel(heelJaar, 'GEHUISVEST');
        return {
          ...{
            gemeente: g.naam,
            gemeenteCode: g.code,
            jaar,
            halfjaar,
            taakstelling: taak ? naarDecimaal(taak.aantal_h, 2) : null,
          },
          ...{
            gehuisvest: tel(dit, 'GEHUISVEST'),
            gehuisvestDitJaar: gehuisvest,
            gerealiseerd: realisatie(gehuisvest, taak?.aantal_h),
          },
          pips: tel(dit, 'PIP'),
          uitstroom: uitstroom(dit.filter((r) => r.gemeente_id === g.id)),
        };
      });
    });
  }
}
const toon = (r: Raadrij | undefined): SpukRaadtelling => ({ aantal: r ? r.aantal : 0, klein: r?.klein ?? false });
/** A share of a hidden number would tell the number. */
function realisatie(t: SpukRaadtelling, taakH: number | undefined): string | null {
  if (t.klein || t.aantal === null || !taakH) return null;
  return naarDecimaal(Math.floor((t.aantal * 100_000) / taakH), 1);
}
/** By reason; where one reason is small, only the reasons that are not stay, so that no difference tells it. */
function uitstroom(rijen: readonly Raadrij[]): SpukRaadcijfers['uitstroom'] {
  return rijen
    .filter((r) => r.soort === 'UITVAL' || r.soort === 'AFGESLOTEN')
    .map((r) => ({ soort: r.soort, reden: r.reden, ...toon(r) }))
    .sort((a, b) => `${a.soort}${a.reden}`.localeCompare(`${b.soort}${b.reden}`));
}
