import { vandaag, type Actor, type Fout } from '#core';
import type { Database, Lezer, Tx } from '#platform';
import type { Handeling } from './domain/standen.js';
import { AANGEBODEN, GEEN, STAND } from './fouten.js';
import { actiesBij, overlegRij, puntenVan, type Overlegrij } from './overleg.repository.js';
import type { OverlegResultaat, OverlegType } from './overleg.type.js';
import { cijfersNu, type Signaalbron } from './agenda/signalen.js';
import { magBij, standVan, toonOverleg, type Beeld } from './tonen.js';

/** Everything that the page of a meeting shows, in at most five statements, whatever its size. */
export async function leesBeeld(q: Lezer, actor: Actor, bron: Signaalbron, id: string): Promise<Beeld | null> {
  const rij = await overlegRij(q, actor, id);
  if (!rij) return null;
  const punten = await puntenVan(q, id);
  const acties = await actiesBij(q, rij);
  return { rij, punten, acties, nu: await cijfersNu(q, actor, bron, rij, punten) };
}
export async function leesOverleg(q: Lezer, actor: Actor, bron: Signaalbron, id: string): Promise<OverlegType | null> {
  const beeld = await leesBeeld(q, actor, bron, id);
  return beeld && toonOverleg(actor, beeld, vandaag());
}

/** One change at a time per meeting: who comes second sees what the first did. */
export const slot = (tx: Tx, overlegId: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(7320, hashtext($1))`, [overlegId]);

/** Why this cannot be done with this meeting now; null when it can. */
export function weigering(actor: Actor, rij: Overlegrij | null, ...een: readonly Handeling[]): Fout | null {
  if (!rij) return GEEN;
  const mag = magBij(actor, rij);
  if (een.some((h) => mag.includes(h))) return null;
  return standVan(rij).aangeboden && een.includes('NOTULEREN') ? AANGEBODEN : STAND;
}

/** Changes a meeting when that may be done now, and shows it as it is afterwards. */
export function wijzigOverleg(
  db: Database,
  bron: Signaalbron,
  actor: Actor,
  id: string,
  /** Or one of these. */
  handeling: Handeling | readonly Handeling[],
  werk: (tx: Tx, rij: Overlegrij) => Promise<Fout[]>,
): Promise<OverlegResultaat> {
  return db.schrijf(actor, async (tx) => {
    await slot(tx, id);
    const rij = await overlegRij(tx, actor, id);
    const nee = weigering(actor, rij, ...[handeling].flat());
    const fouten = nee ? [nee] : await werk(tx, rij!);
    return { gelukt: fouten.length === 0, fouten, overleg: rij ? await leesOverleg(tx, actor, bron, id) : null };
  });
}
/** The meeting that something hangs beneath; null when the reader does not see it. */
export async function overlegVan(
  tx: Lezer,
  tabel: 'agendapunt' | 'overlegbesluit',
  id: string,
): Promise<string | null> {
  const [r] = await tx.query<{ overleg_id: string }>(`select overleg_id from ${tabel} where id = $1`, [id]);
  return r?.overleg_id ?? null;
}
export const NIETS: OverlegResultaat = { gelukt: false, fouten: [GEEN], overleg: null };
