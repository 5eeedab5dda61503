import type { Tx } from '#platform';
import { herbeoordeel } from './oordeel.js';

/**
 * The reports that a change of master data can touch, from stam_geraakt (table, id, nieuw) of this transaction. A new plan
 * touches nothing before the day it was vastgesteld, so a nightly import of new trajecten judges only recent months again.
 */
const RAPPORTEN = `
WITH g AS (SELECT DISTINCT tabel, id, nieuw FROM stam_geraakt),
plan AS (
  SELECT p.traject_id, CASE WHEN g.nieuw THEN p.vastgesteld_op ELSE '-infinity' END AS vanaf
  FROM g JOIN pip p ON p.id = g.id WHERE g.tabel = 'pip'
  UNION ALL SELECT p.traject_id, CASE WHEN g.nieuw THEN p.vastgesteld_op ELSE '-infinity' END
  FROM g JOIN pip_onderdeel o ON o.id = g.id JOIN pip p ON p.id = o.pip_id WHERE g.tabel = 'pip_onderdeel'
  UNION ALL SELECT id, CASE WHEN nieuw THEN 'infinity'::date ELSE '-infinity' END FROM g WHERE tabel = 'traject'),
geraakt_traject AS (SELECT traject_id, min(vanaf) AS vanaf FROM plan GROUP BY 1),
geraakt_contract AS (
  SELECT id AS contract_id, '-infinity'::date AS vanaf FROM g WHERE tabel = 'contract'
  UNION ALL SELECT t.contract_id, '-infinity' FROM g JOIN tarief t ON t.id = g.id WHERE g.tabel = 'tarief'
  UNION ALL SELECT c.id, '-infinity' FROM g JOIN deelname d ON d.id = g.id JOIN contract c ON c.regio_id = d.regio_id
    WHERE g.tabel = 'deelname'
  UNION ALL SELECT o.contract_id, min(t.vanaf) FROM geraakt_traject t JOIN pip p ON p.traject_id = t.traject_id
    JOIN pip_onderdeel o ON o.pip_id = p.id GROUP BY 1),
naam AS (SELECT upper(t.trajectnummer) AS sleutel FROM geraakt_traject x JOIN traject t ON t.id = x.traject_id),
nieuw_product AS (SELECT upper(p.code) AS sleutel FROM g JOIN product p ON p.id = g.id WHERE g.tabel = 'product'),
huidig AS (SELECT id, huidige_inlevering_id, contract_id, periode FROM rapportage WHERE huidige_inlevering_id IS NOT NULL)
SELECT DISTINCT id FROM (
  SELECT h.id FROM huidig h JOIN geraakt_contract c ON c.contract_id = h.contract_id
    AND (h.periode + interval '1 month - 1 day')::date >= c.vanaf
  UNION ALL SELECT h.id FROM huidig h JOIN rapportageregel r ON r.inlevering_id = h.huidige_inlevering_id
    WHERE r.traject_id IN (SELECT traject_id FROM geraakt_traject)
      OR r.traject_id IS NULL AND upper(r.trajectnummer) IN (SELECT sleutel FROM naam)
      OR r.product_id IS NULL AND upper(r.product) IN (SELECT sleutel FROM nieuw_product)
  UNION ALL SELECT h.id FROM g JOIN spuk_budget s ON s.id = g.id JOIN besteding b ON b.gemeente_id = s.gemeente_id
    AND extract(year FROM b.periode) = s.jaar JOIN huidig h ON h.contract_id = b.contract_id AND h.periode = b.periode
    WHERE g.tabel = 'spuk_budget') x`;

/** Judges again what the changes in stam_geraakt can touch; gives the number of reports. */
export async function herbeoordeelGeraakt(tx: Tx): Promise<number> {
  const [er] = await tx.query<{ is: boolean }>(
    `SELECT EXISTS (SELECT FROM rapportage WHERE huidige_inlevering_id IS NOT NULL) AND EXISTS (SELECT FROM stam_geraakt) AS is`,
  );
  if (!er!.is) return 0;
  await tx.query('ANALYZE stam_geraakt');
  const rijen = await tx.query<{ id: string }>(RAPPORTEN);
  return rijen.length === 0
    ? 0
    : herbeoordeel(
        tx,
        rijen.map((r) => r.id),
      );
}
