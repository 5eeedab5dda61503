import { plusDagen } from '#core';
import type { Tx } from '#platform';

/**
 * Makes room for a version that begins on a day: the one before it ends the day before, one of the same day goes, and a
 * later one bounds it. Answers the last day of the new version.
 */
export async function maakPlaats(
  tx: Tx,
  tabel: 'instelling' | 'aanbodkeuze' | 'aanbodafwijking' | 'onderdeeluitvoering',
  sleutel: Record<string, string | number>,
  van: string,
  tot: string | null,
): Promise<string | null> {
  const namen = Object.keys(sleutel);
  const waar = namen.map((n, i) => `${n} = $${i + 2}`).join(' AND ');
  const params = [van, ...Object.values(sleutel)];
  await tx.query(`DELETE FROM ${tabel} WHERE van = $1::date AND ${waar}`, params);
  await tx.query(
    `UPDATE ${tabel} SET tot = $1::date - 1 WHERE van < $1::date AND (tot IS NULL OR tot >= $1::date) AND ${waar}`,
    params,
  );
  const [r] = await tx.query<{ later: string | null }>(
    `SELECT min(van) AS later FROM ${tabel} WHERE van > $1::date AND ${waar}`,
    params,
  );
  const grens = r?.later ? plusDagen(r.later, -1) : null;
  return tot !== null && (grens === null || tot < grens) ? tot : grens;
}
