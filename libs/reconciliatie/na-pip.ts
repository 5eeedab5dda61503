import { werker } from '#core';
import { maakGeraakt, type Afhandeling, type Database, type Klus, type Tx } from '#platform';
import { herbeoordeelGeraakt } from './geraakt.js';
import { slotStamgegevens } from './sloten.js';

export interface VastgesteldPip {
  id: number;
  trajectId: number;
}
/** Something that follows from a new version of a plan; it runs in the transaction of the job and may run twice. */
export type NaPipStap = (tx: Tx, pip: VastgesteldPip) => Promise<unknown>;

/** Judges the reports again that the new version can touch, exactly as when it had come with the master data. */
export const herbeoordeelPip: NaPipStap = async (tx, pip) => {
  await slotStamgegevens(tx, 'ALLEEN');
  await maakGeraakt(tx);
  await tx.query(`INSERT INTO stam_geraakt VALUES ('pip', $1, true)`, [pip.id]);
  await herbeoordeelGeraakt(tx);
};

/** What is done after a plan was vastgesteld: all steps, or none. */
export class NaPip implements Afhandeling {
  constructor(
    private readonly db: Database,
    private readonly stappen: readonly NaPipStap[],
  ) {}

  async voer(klus: Klus): Promise<void> {
    await this.db.schrijf(werker, async (tx) => {
      const [pip] = await tx.query<VastgesteldPip>(`SELECT id, traject_id AS "trajectId" FROM pip WHERE kenmerk = $1`, [
        klus.onderwerpId,
      ]);
      for (const stap of pip ? this.stappen : []) await stap(tx, pip!);
      await klus.rondAf(tx);
    });
  }
}
