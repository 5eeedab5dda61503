import { vandaag, werker } from '#core';
import { log, type Afhandeling, type Database, type Klus, type Tx } from '#platform';
import type { Signaalregel } from '../domain/signalen/soort.js';
import { verzamelBronnen } from './bronnen.js';
import { evalueerSignalen } from './evalueren.js';

/** Everything, once a day. */
export const SIGNALEN = 'signalen.alles';
/** One contract, after its report was booked. */
export const SIGNALEN_CONTRACT = 'signalen.contract';

/** Plans the evaluation of a day; of a day only one, however often and wherever it is asked for. */
export async function planSignalen(tx: Tx, dag: string): Promise<void> {
  await tx.query(
    `INSERT INTO opdracht (soort, onderwerp_id) SELECT $1, md5($2)::uuid WHERE pg_try_advisory_xact_lock(7304, 1)
       AND NOT EXISTS (SELECT FROM opdracht WHERE onderwerp_id = md5($2)::uuid AND soort = $1)`,
    [SIGNALEN, `${SIGNALEN} ${dag}`],
  );
}
/** Plans the evaluation of a contract; the sweep of the jobs finds it. Of several that wait the first does the work of all. */
export async function planContractsignalen(tx: Tx, contractId: number): Promise<void> {
  await tx.query(`INSERT INTO opdracht (soort, onderwerp_id) VALUES ($1, md5('contract ' || $2::int)::uuid)`, [
    SIGNALEN_CONTRACT,
    contractId,
  ]);
}

/** The planner must know what the last reports brought, or it takes minutes for what takes a second. */
const kenDeTabellen = (db: Database): Promise<unknown> =>
  db.schrijf(werker, (tx) => tx.query('SELECT statistiek_bijwerken()'));

/** The evaluation of a day. What other rooms reckon is gathered first, so that the transaction that writes is short. */
export class DagelijkseSignalen implements Afhandeling {
  readonly achteraf = true;

  constructor(
    private readonly db: Database,
    private readonly regels: readonly Signaalregel[],
  ) {}

  async voer(klus: Klus): Promise<void> {
    const dag = vandaag();
    await kenDeTabellen(this.db);
    const gevoed = await verzamelBronnen(this.db, dag);
    const telling = await this.db.schrijf(werker, async (tx) => {
      const uit = await evalueerSignalen(tx, this.regels, dag, { gevoed });
      await klus.rondAf(tx);
      return uit;
    });
    log.info(telling, 'signalen bijgewerkt');
  }
}

/** Only what the report of one contract can change. */
export class Contractsignalen implements Afhandeling {
  readonly achteraf = true;

  constructor(
    private readonly db: Database,
    private readonly regels: readonly Signaalregel[],
  ) {}

  async voer(klus: Klus): Promise<void> {
    await kenDeTabellen(this.db);
    await this.db.schrijf(werker, async (tx) => {
      const [c] = await tx.query<{ id: number }>(`SELECT id FROM contract WHERE md5('contract ' || id)::uuid = $1`, [
        klus.onderwerpId,
      ]);
      // What was asked before now is answered by this.
      await tx.query(
        `UPDATE opdracht SET status = 'KLAAR', klaar_op = clock_timestamp() WHERE soort = $1 AND onderwerp_id = $2 AND status = 'WACHT'`,
        [SIGNALEN_CONTRACT, klus.onderwerpId],
      );
      if (c) await evalueerSignalen(tx, this.regels, vandaag(), { contractId: c.id });
      await klus.rondAf(tx);
    });
  }
}
