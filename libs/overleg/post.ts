import { CONFIG, type Config, type Tx } from '#platform';
import type { Deelnemer } from './domain/partij.js';

export { CONFIG, type Config };

/** Plans a mail to whoever takes part for one party; ids and moments only, never what was said. */
export function mailPartij(
  tx: Tx,
  soort: string,
  onderwerp: string,
  gegevens: Readonly<Record<string, string>>,
  naar: { sleutel: string; regioId: number; rollen: readonly string[]; mensen: readonly number[] },
): Promise<unknown> {
  return tx.query(`select overleg_mail($1, $2, $3, $4, $5, $6, $7)`, [
    ...[soort, onderwerp, JSON.stringify(gegevens), naar.sleutel, naar.regioId, naar.rollen, naar.mensen],
  ]);
}
/** To everybody who was asked, but for those who are left out. */
export async function mailDeelnemers(
  tx: Tx,
  soort: string,
  onderwerp: string,
  gegevens: Readonly<Record<string, string>>,
  aan: { regioId: number; deelnemers: readonly Deelnemer[]; alleen?: (d: Deelnemer) => boolean },
): Promise<void> {
  for (const d of aan.deelnemers.filter(aan.alleen ?? (() => true)))
    await mailPartij(tx, soort, onderwerp, gegevens, {
      ...{ sleutel: d.sleutel, regioId: aan.regioId, rollen: d.rollen, mensen: d.mensen.map((m) => m.id) },
    });
}
