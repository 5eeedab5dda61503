import type { Tx } from '#platform';
import { standenVoor, type Signaalstap } from '../domain/signalen/leven.js';

const ZET = `
  WITH oud AS (SELECT id, stand FROM signaal WHERE id = ANY ($1::uuid[]) AND stand = ANY ($3) AND ($4::date IS NOT NULL OR stand <> $2) ORDER BY id FOR UPDATE),
  om AS (UPDATE signaal s SET stand = $2, gedempt_tot = $4::date, reden = $5::text, gedempt_door = CASE WHEN $4::date IS NOT NULL THEN $7 END,
      laatst_veranderd = clock_timestamp() FROM oud WHERE s.id = oud.id RETURNING s.id, oud.stand),
  stap AS (INSERT INTO signaal_stap (signaal_id, van, naar, tot, reden, gebruiker_id, door) SELECT id, stand, $2, $4::date, $5::text, $6::int, $7 FROM om RETURNING 1)
  SELECT id FROM om`;

/** Takes a step with signals that may take it, in the caller's transaction and scope; gives those that were changed. */
export async function zetStap(
  tx: Tx,
  ids: readonly string[],
  naar: Signaalstap,
  demping: { tot: string; reden: string } | null = null,
): Promise<string[]> {
  const rijen = await tx.query<{ id: string }>(ZET, [
    ...[ids, naar, standenVoor(naar), demping?.tot ?? null, demping?.reden ?? null],
    ...[tx.actor.gebruikerId, tx.actor.naam],
  ]);
  return rijen.map((r) => r.id);
}

/** They stand on the agenda of a meeting. */
export const zetOpAgenda = (tx: Tx, ids: readonly string[]): Promise<string[]> => zetStap(tx, ids, 'OP_AGENDA');
/** They were talked about. */
export const zetBesproken = (tx: Tx, ids: readonly string[]): Promise<string[]> => zetStap(tx, ids, 'BESPROKEN');
/** They were left out or fell off. */
export const naarNieuw = (tx: Tx, ids: readonly string[]): Promise<string[]> => zetStap(tx, ids, 'NIEUW');
