import type { Tx } from '#platform';
import { neemBudgetten } from '#spuk';
import { herbeoordeel } from './oordeel.js';

const RAPPORTEN = `
SELECT DISTINCT ra.id FROM jsonb_to_recordset($1) AS w (gemeente_id int, jaar int)
JOIN besteding b ON b.gemeente_id = w.gemeente_id AND b.periode BETWEEN make_date(w.jaar, 1, 1) AND make_date(w.jaar, 12, 31)
JOIN rapportage ra ON ra.contract_id = b.contract_id AND ra.periode = b.periode AND ra.huidige_inlevering_id IS NOT NULL`;

/** Judges again what a new decision on a grant, or another purse of a product, can touch; gives the number of reports. */
export async function herbeoordeelBudgetten(tx: Tx): Promise<number> {
  const budgetten = await neemBudgetten(tx);
  if (budgetten.length === 0) return 0;
  const rijen = await tx.query<{ id: string }>(RAPPORTEN, [JSON.stringify(budgetten)]);
  return rijen.length === 0
    ? 0
    : herbeoordeel(
        tx,
        rijen.map((r) => r.id),
      );
}
