import type { Actor } from '#core';
import type { Lezer, Tx } from '#platform';
import type { Cijfer, Overlegrij, Puntrij } from '../overleg.repository.js';
import type { NieuwPunt } from './agenda.js';

/** Where the live figures come from. */
export const SIGNAALBRON = Symbol('SIGNAALBRON');
export type Signaalbron = null;

/** The points that the signals of a contract or region ask for. */
export const signaalpunten = (_tx: Tx, _actor: Actor, _bron: Signaalbron, _rij: Overlegrij): Promise<NieuwPunt[]> =>
  Promise.resolve([]);
export const zetStandVan = (
  _tx: Tx,
  _ids: readonly string[],
  _naar: 'OP_AGENDA' | 'BESPROKEN' | 'NIEUW',
): Promise<void> => Promise.resolve();

/** The figures of the points with signals as they are now, by point. */
export const cijfersNu = (
  _q: Lezer,
  _actor: Actor,
  _bron: Signaalbron,
  _rij: Overlegrij,
  _punten: readonly Puntrij[],
): Promise<ReadonlyMap<string, { cijfers: Cijfer[]; aantal: number; link: string | null }>> =>
  Promise.resolve(new Map());
