import { werker } from '#core';
import type { Afhandeling, Database, Klus, Tx } from '#platform';
import { rijp } from './bewaren.service.js';

interface Opdracht {
  gemeente_id: number;
  jaren: number;
  peildatum: string;
  traject_ids: number[];
}
/** What tells of the person, table by table; the number, the plan's hours and the money stay, for they name nobody. */
const WEG = ['kennisgeving', 'traject_feit', 'inburgeraar', 'pip_concept', 'handhaving_stap', 'handhaving'];
const VAN_PIP = `pip_id IN (SELECT id FROM pip WHERE traject_id = ANY ($2))`;
const PLAN = [
  `DELETE FROM pip_bezwaar WHERE gemeente_id = $1 AND ${VAN_PIP}`,
  `UPDATE pip SET wijziging_id = NULL WHERE wijziging_id IN
     (SELECT id FROM leerroute_wijziging WHERE gemeente_id = $1 AND traject_id = ANY ($2))`,
  `DELETE FROM leerroute_wijziging WHERE gemeente_id = $1 AND traject_id = ANY ($2)`,
  `UPDATE pip SET afspraken = NULL, niveaus = NULL WHERE (afspraken IS NOT NULL OR niveaus IS NOT NULL) AND traject_id IN
     (SELECT id FROM traject WHERE id = ANY ($2) AND gemeente_id = $1)`,
];

/** Removes what was shown and confirmed, in one transaction: nothing else, and not what was opened again meanwhile. */
export class Opruimen implements Afhandeling {
  constructor(private readonly db: Database) {}

  async voer(klus: Klus): Promise<void> {
    await this.db.schrijf(werker, async (tx) => {
      const [o] = await tx.query<Opdracht>(
        `SELECT gemeente_id, jaren, peildatum, traject_ids FROM opruiming WHERE id = $1 AND stand = 'BEVESTIGD' FOR UPDATE`,
        [klus.onderwerpId],
      );
      if (o) await this.ruimOp(tx, klus.onderwerpId, o);
      await klus.rondAf(tx);
    });
  }

  private async ruimOp(tx: Tx, id: string, o: Opdracht): Promise<void> {
    const getoond = new Set(o.traject_ids);
    const ids = (await rijp(tx, o.gemeente_id, o.peildatum, o.jaren)).map((r) => r.id).filter((r) => getoond.has(r));
    for (const tabel of WEG)
      await tx.query(`DELETE FROM ${tabel} WHERE gemeente_id = $1 AND traject_id = ANY ($2)`, [o.gemeente_id, ids]);
    await tx.query('UPDATE verantwoording SET inhoud = NULL WHERE gemeente_id = $1 AND traject_ids && $2::int[]', [
      o.gemeente_id,
      ids,
    ]);
    for (const sql of PLAN) await tx.query(sql, [o.gemeente_id, ids]);
    await tx.query('UPDATE traject SET opgeruimd_op = $3 WHERE gemeente_id = $1 AND id = ANY ($2)', [
      o.gemeente_id,
      ids,
      o.peildatum,
    ]);
    await tx.query(
      `UPDATE opruiming SET stand = 'UITGEVOERD', uitgevoerd_op = clock_timestamp(), verwijderd = $2 WHERE id = $1`,
      [id, ids.length],
    );
  }
}
