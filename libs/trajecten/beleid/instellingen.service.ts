import { Inject, Injectable } from '@nestjs/common';
import { naarDecimaal, naarGeheel, type Actor, type Fout } from '#core';
import { Database } from '#platform';
import { INSTELLINGEN, keurWaarde, SLEUTELS, type Sleutel } from '../domain/termijnen/instellingen.js';
import { maakPlaats } from './versies.js';

export interface Instellingversie {
  sleutel: string;
  waarde: string | null;
  van: string;
  tot: string | null;
  bron: string;
  door: string;
}
const DECIMAAL = new Set(['UREN', 'PERCENTAGE']);

/** As people write it: hours and percentages with a point. */
export function leesbaar(sleutel: Sleutel, waarde: string | number | boolean | null): string | null {
  if (waarde === null) return null;
  if (typeof waarde === 'boolean') return waarde ? 'JA' : 'NEE';
  const { soort } = INSTELLINGEN[sleutel];
  return typeof soort === 'string' && DECIMAAL.has(soort) ? naarDecimaal(waarde, 2) : String(waarde);
}
function opgeslagen(sleutel: string, waarde: string | null): string | null {
  const soort = Object.hasOwn(INSTELLINGEN, sleutel) ? INSTELLINGEN[sleutel as Sleutel].soort : null;
  if (waarde === null || typeof soort !== 'string' || !DECIMAAL.has(soort)) return waarde;
  return String(naarGeheel(waarde, 2) ?? 'x');
}

/** What a gemeente has set about its terms, by date. */
@Injectable()
export class Beleidsinstellingen {
  constructor(@Inject(Database) private readonly db: Database) {}

  async alle(actor: Actor): Promise<{ sleutel: Sleutel; versies: Instellingversie[] }[]> {
    const rijen = await this.db.lees(actor, (q) =>
      q.query<Instellingversie>(
        `SELECT sleutel, waarde, van, tot, bron, door FROM instelling WHERE gemeente_id = $1 ORDER BY van DESC`,
        [actor.organisatieId],
      ),
    );
    return SLEUTELS.map((sleutel) => ({
      sleutel,
      versies: rijen.filter((r) => r.sleutel === sleutel).map((r) => ({ ...r, waarde: leesbaar(sleutel, r.waarde) })),
    }));
  }

  async zet(actor: Actor, i: { sleutel: string; waarde: string | null; van: string; bron: string }): Promise<Fout[]> {
    const waarde = opgeslagen(i.sleutel, i.waarde);
    const fout = keurWaarde(i.sleutel, waarde);
    if (fout) return [fout];
    await this.db.schrijf(actor, async (tx) => {
      const sleutel = { gemeente_id: actor.organisatieId, sleutel: i.sleutel };
      const tot = await maakPlaats(tx, 'instelling', sleutel, i.van, null);
      await tx.query(
        `INSERT INTO instelling (gemeente_id, sleutel, waarde, van, tot, bron, door) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [actor.organisatieId, i.sleutel, waarde, i.van, tot, i.bron, actor.naam],
      );
    });
    return [];
  }
}
