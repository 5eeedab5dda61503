import type { Tx } from '../database/database.js';

/** How many rows of a table an import added, changed and removed. */
export interface Samengevoegd {
  tabel: string;
  nieuw: number;
  gewijzigd: number;
  verwijderd: number;
}

/** Puts rows in a temporary table of this transaction, in one statement whatever their number. */
export async function stapel<R extends object>(
  tx: Tx,
  naam: string,
  kolommen: Record<string, string>,
  rijen: R[],
): Promise<void> {
  const namen = Object.keys(kolommen);
  await tx.query(`CREATE TEMP TABLE ${naam} (${namen.map((n) => `${n} ${kolommen[n]}`).join(', ')}) ON COMMIT DROP`);
  if (rijen.length === 0) return;
  const arrays = namen.map((n, i) => `$${i + 1}::${kolommen[n]}[]`);
  const waarden = namen.map((n) => rijen.map((r) => (r as Record<string, unknown>)[n]));
  await tx.query(`INSERT INTO ${naam} SELECT * FROM unnest(${arrays.join(', ')})`, waarden);
  await tx.query(`ANALYZE ${naam}`);
}

/** Remembers which rows changed, for whoever must judge again. Made once per import, before the first `voegSamen`. */
export const maakGeraakt = (tx: Tx): Promise<unknown> =>
  tx.query('CREATE TEMP TABLE stam_geraakt (tabel text, id int, nieuw boolean) ON COMMIT DROP');

interface Samenvoeging {
  tabel: string;
  /** Columns that say which row it is. */
  sleutel: string[];
  /** Columns that may change. */
  waarden: string[];
  /** SELECT that gives rij, key columns and value columns. */
  bron: string;
}

/**
 * Updates the rows that differ and then adds the new ones, two statements in all; a row that is the same is not touched.
 * No ON CONFLICT: that would use up numbers for rows that exist. The import's lock keeps other writers out.
 */
export async function voegSamen(tx: Tx, { tabel, sleutel, waarden, bron }: Samenvoeging): Promise<Samengevoegd> {
  const samen = `samen_${tabel}`;
  await tx.query(`CREATE TEMP TABLE ${samen} ON COMMIT DROP AS ${bron}`);
  await tx.query(`ANALYZE ${samen}`);
  const gelijk = sleutel.map((s) => `t.${s} = s.${s}`).join(' AND ');
  const kolommen = [...sleutel, ...waarden];
  const gewijzigd = await geteld(
    tx,
    tabel,
    `UPDATE ${tabel} t SET ${waarden.map((w) => `${w} = s.${w}`).join(', ')} FROM ${samen} s
     WHERE ${gelijk} AND (${waarden.map((w) => `t.${w} IS DISTINCT FROM s.${w}`).join(' OR ')}) RETURNING t.id`,
    false,
  );
  const nieuw = await geteld(
    tx,
    tabel,
    `INSERT INTO ${tabel} (${kolommen.join(', ')})
     SELECT ${kolommen.map((k) => `s.${k}`).join(', ')} FROM ${samen} s LEFT JOIN ${tabel} t ON ${gelijk}
     WHERE t.id IS NULL ORDER BY s.rij RETURNING id`,
    true,
  );
  return { tabel, nieuw, gewijzigd, verwijderd: 0 };
}

/** Runs a statement that returns ids, remembers them and gives their number. */
export async function geteld(tx: Tx, tabel: string, statement: string, nieuw: boolean): Promise<number> {
  const [rij] = await tx.query<{ n: number }>(`WITH anders AS (${statement}),
    genoteerd AS (INSERT INTO stam_geraakt SELECT '${tabel}', id, ${nieuw} FROM anders RETURNING 1)
    SELECT count(*)::int AS n FROM genoteerd`);
  return rij!.n;
}
