import type { Tx } from '#platform';
import { controleerStanden, herrekenInstroom, werkApartBij } from './standen.js';
import { BEREKEN, ERBIJ, KOLOMMEN, STAND_BIJ, STAND_LEEG, STAND_VERSCHIL, VERSCHIL, WEG } from './sql.js';

/** One reckons at a time: the totals follow by difference. */
const SLOT = 716_523;
const STUK = 2_000;

export interface Spukverschil {
  wat: string;
  sleutel: string;
  staat: string | null;
  moet: string | null;
}

const voer = async (tx: Tx, sql: string, params?: unknown[]): Promise<number> =>
  (await tx.client.query(sql, params)).rowCount ?? 0;

/** The month the commitments hold for; only the night moves it. */
async function peil(tx: Tx): Promise<string> {
  const [r] = await tx.query<{ maand: string }>('SELECT maand FROM spuk_peil');
  return r!.maand;
}

async function bereken(tx: Tx, trajecten: readonly number[], maand: string): Promise<void> {
  await tx.query(`SELECT set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
  await tx.client.query('DROP TABLE IF EXISTS pg_temp.verplichting_nieuw');
  await tx.client.query(`CREATE TEMP TABLE verplichting_nieuw (LIKE verplichting) ON COMMIT DROP`);
  await voer(tx, `INSERT INTO verplichting_nieuw (${KOLOMMEN}) ${BEREKEN}`, [trajecten, maand]);
  await tx.query('ANALYZE verplichting_nieuw');
}

/** Reckons the commitments of these trajecten again; everything follows from the facts, so twice is the same as once. */
export async function herrekenVerplichtingen(tx: Tx, trajecten: readonly number[]): Promise<void> {
  if (trajecten.length === 0) return;
  await tx.query('SELECT pg_advisory_xact_lock($1)', [SLOT]);
  await bereken(tx, trajecten, await peil(tx));
  const gemeenten = await tx.query<{ id: number }>(
    `SELECT gemeente_id AS id FROM traject WHERE id = ANY ($1::int[]) UNION SELECT gemeente_id FROM verplichting WHERE traject_id = ANY ($1::int[])`,
    [trajecten],
  );
  await herrekenInstroom(
    tx,
    gemeenten.map((g) => g.id),
  );
  await voer(tx, STAND_BIJ, [trajecten]);
  await voer(tx, STAND_LEEG, [trajecten]);
  await voer(tx, WEG, [trajecten]);
  await voer(tx, ERBIJ);
}

/** One batch of what waits; gives the number of trajecten. The lock goes first: who waits for it sees what is left. */
export async function werkVerplichtingenBij(tx: Tx): Promise<number> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [SLOT]);
  const rijen = await tx.query<{ sleutel: number }>(
    `WITH weg AS (DELETE FROM spuk_wacht WHERE soort = 'TRAJECT' AND sleutel IN (
       SELECT DISTINCT sleutel FROM (SELECT sleutel FROM spuk_wacht WHERE soort = 'TRAJECT' ORDER BY id LIMIT ${STUK}) x)
     RETURNING sleutel) SELECT DISTINCT sleutel FROM weg`,
  );
  await herrekenVerplichtingen(
    tx,
    rijen.map((r) => r.sleutel),
  );
  return rijen.length;
}

/** One batch of reports whose blocked or disputed amounts may have changed. */
export const werkBetwistBij = (tx: Tx): Promise<number> => werkApartBij(tx, SLOT);

/** Gemeenten and years whose budget changed; they are taken off the list in this transaction. */
export function neemBudgetten(tx: Tx): Promise<{ gemeente_id: number; jaar: number }[]> {
  return tx.query(
    `WITH weg AS (DELETE FROM spuk_wacht WHERE soort = 'BUDGET' RETURNING sleutel, jaar)
     SELECT DISTINCT sleutel AS gemeente_id, jaar FROM weg`,
  );
}

/** A new month: parts that ended, and years that are done, release or move what is left of them. */
export async function verzetPeil(tx: Tx, vandaag: string): Promise<boolean> {
  const maand = `${vandaag.slice(0, 7)}-01`;
  const anders = await voer(tx, 'UPDATE spuk_peil SET maand = $1 WHERE maand < $1', [maand]);
  if (anders === 0) return false;
  await voer(
    tx,
    `INSERT INTO spuk_wacht (soort, sleutel) SELECT DISTINCT 'TRAJECT', traject_id FROM verplichting WHERE open_cent > 0`,
  );
  return true;
}

/** Every commitment once more from the facts, in pieces; what waits is reckoned first. There must be no difference. */
export async function controleerVerplichtingen(tx: Tx): Promise<Spukverschil[]> {
  while ((await werkVerplichtingenBij(tx)) > 0);
  while ((await werkBetwistBij(tx)) > 0);
  const maand = await peil(tx);
  const verschillen: Spukverschil[] = [];
  let na = 0;
  for (;;) {
    const stuk = await tx.query<{ id: number }>(`SELECT id FROM traject WHERE id > $1 ORDER BY id LIMIT ${STUK}`, [na]);
    if (stuk.length === 0) break;
    const ids = stuk.map((r) => r.id);
    na = ids.at(-1)!;
    await bereken(tx, ids, maand);
    if (verschillen.length < 1000) verschillen.push(...(await tx.query<Spukverschil>(VERSCHIL, [ids])));
  }
  verschillen.push(...(await tx.query<Spukverschil>(STAND_VERSCHIL)), ...(await controleerStanden<Spukverschil>(tx)));
  return verschillen;
}
