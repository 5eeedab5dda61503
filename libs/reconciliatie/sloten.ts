import type { Tx } from '#platform';

/** Classes of advisory lock; taken in this order, and within a class by id, so that nobody waits in a circle. */
const STAMGEGEVENS = 7301;
const CONTRACT = 7302;
const GEMEENTE = 7303;

/** Master data may not change while a report is judged: judges share this lock, an import takes it alone. */
export async function slotStamgegevens(tx: Tx, soort: 'GEDEELD' | 'ALLEEN'): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock${soort === 'GEDEELD' ? '_shared' : ''}($1, 0)`, [STAMGEGEVENS]);
}

/** All that runs over the months of one contract. */
export async function slotContract(tx: Tx, contractId: number): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [CONTRACT, contractId]);
}

/** All that runs over contracts: the trajecten and the budget of the gemeenten in rec_gemeente. */
export async function slotGemeenten(tx: Tx): Promise<void> {
  await tx.query(
    `SELECT count(pg_advisory_xact_lock($1, gemeente_id))
     FROM (SELECT gemeente_id FROM rec_gemeente ORDER BY gemeente_id OFFSET 0) g`,
    [GEMEENTE],
  );
}
