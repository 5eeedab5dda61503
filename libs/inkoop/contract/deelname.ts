import type { Fout } from '#core';
import type { Tx } from '#platform';
import { periode } from '../domain/contract/contract.js';
import { contractId, geenContract } from './wijzigen.js';

interface Deelname {
  gemeente: string;
  van: string;
  tot: string | null;
}
/** A gemeente joins a contract, or its last day is set: a row that begins on the same day is closed instead of doubled. */
export async function deelnameVastleggen(tx: Tx, nummer: string, d: Deelname): Promise<Fout[]> {
  const c = await contractId(tx, nummer);
  const fouten = c ? periode(d.van, d.tot, 'van') : [geenContract];
  if (fouten.length) return fouten;
  const [g] = await tx.query<{ id: number }>(
    `SELECT g.id FROM gemeente g JOIN deelname d ON d.gemeente_id = g.id AND d.regio_id = $2 WHERE g.code = $1 LIMIT 1`,
    [d.gemeente, c!.regio_id],
  );
  if (!g)
    return [
      {
        ...{ code: 'CON-018', veld: 'gemeente', melding: `Gemeente ${d.gemeente} hoort niet bij de regio.` },
        oplossing: 'Kies een gemeente van de regio.',
      },
    ];
  const bij = await tx.query(
    `UPDATE contract_gemeente SET tot = $4 WHERE contract_id = $1 AND gemeente_id = $2 AND van = $3 RETURNING id`,
    [c!.id, g.id, d.van, d.tot],
  );
  if (bij.length === 0)
    await tx.query(`INSERT INTO contract_gemeente (contract_id, gemeente_id, van, tot) VALUES ($1, $2, $3, $4)`, [
      ...[c!.id, g.id, d.van, d.tot],
    ]);
  return [];
}
