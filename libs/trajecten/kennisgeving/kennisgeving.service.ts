import { Inject, Injectable } from '@nestjs/common';
import { nl, type Actor } from '#core';
import { Database, type Tx } from '#platform';
import { vind, type Bericht, type Berichtbron, type Bevinding } from '../domain/kennisgeving/bericht.js';
import { Personen } from '../persoon/persoon.service.js';
import { leesBestand, noteerKoppelingen, verwerk, type Telling, type Werk } from './inlezen.js';

export interface Inleesbon extends Telling {
  gelukt: boolean;
  /** Numbered; with one of them nothing was stored. */
  bevindingen: (Bevinding & { nr: number })[];
}
export interface Bestandrij extends Telling {
  id: string;
  bron: string;
  op: Date;
  door: string;
}
class Afgebroken extends Error {}
const NIETS: Telling = { nieuw: 0, gecorrigeerd: 0, ingetrokken: 0, bekend: 0 };
/** Two files of one gemeente at once wait for each other. */
const SLOT = 7303;
const MEESTE_GETOOND = 500;

/** In the order of the rows, numbered; of very many only the first, and how many are left. */
function teTonen(bevindingen: Bevinding[]): Inleesbon['bevindingen'] {
  const getoond = bevindingen.sort((a, b) => (a.rij ?? 0) - (b.rij ?? 0)).slice(0, MEESTE_GETOOND);
  const over = bevindingen.length - getoond.length;
  if (over > 0)
    getoond.push(
      vind(
        'KEN-024',
        null,
        null,
        `Er zijn nog ${nl(String(over))} bevindingen, die hier niet staan.`,
        'Verbeter eerst wat hierboven staat en kies het bestand opnieuw.',
      ),
    );
  return getoond.map((b, i) => ({ ...b, nr: i + 1 }));
}

/** Notices of DUO and BRP from a file: judged whole, and all of it or nothing. */
@Injectable()
export class Kennisgevingen {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Personen) private readonly personen: Personen,
  ) {}

  async leesIn(actor: Actor, bron: Berichtbron, inhoud: Buffer): Promise<Inleesbon> {
    const { berichten, bevindingen } = leesBestand(inhoud, bron);
    let telling = NIETS;
    try {
      telling = await this.db.schrijf(actor, (tx) => this.verwerkAlles(tx, bron, berichten, bevindingen));
    } catch (e) {
      if (!(e instanceof Afgebroken)) throw e;
    }
    return { gelukt: bevindingen.length === 0, ...telling, bevindingen: teTonen(bevindingen) };
  }

  bestanden(actor: Actor): Promise<Bestandrij[]> {
    return this.db.lees(actor, (q) =>
      q.query<Bestandrij>(
        'SELECT id, bron, op, door, nieuw, gecorrigeerd, ingetrokken, bekend FROM kennisgeving_bestand ORDER BY op DESC LIMIT 200',
      ),
    );
  }

  /** Rows after a wrong one are judged too, so that all findings come at once; then everything is undone. */
  private async verwerkAlles(
    tx: Tx,
    bron: Berichtbron,
    berichten: Bericht[],
    bevindingen: Bevinding[],
  ): Promise<Telling> {
    const eigen: Bevinding[] = [];
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [SLOT, tx.actor.organisatieId]);
    // The receipt comes first, for the notices refer to it.
    const [bestand] = await tx.query<{ id: string }>(
      `INSERT INTO kennisgeving_bestand (gemeente_id, bron, door, nieuw, gecorrigeerd, ingetrokken, bekend)
       VALUES ($1, $2, $3, 0, 0, 0, 0) RETURNING id`,
      [tx.actor.organisatieId, bron, tx.actor.naam],
    );
    const werk: Werk = {
      ...{ tx, bron, ring: this.personen.ring, bestandId: bestand!.id, telling: { ...NIETS }, bevindingen: eigen },
      geraakt: new Set(),
    };
    for (const b of berichten) await verwerk(werk, b);
    if (eigen.length || bevindingen.length || berichten.length === 0) {
      bevindingen.push(...eigen);
      throw new Afgebroken();
    }
    const { nieuw, gecorrigeerd, ingetrokken, bekend } = werk.telling;
    await tx.query(
      'UPDATE kennisgeving_bestand SET nieuw = $2, gecorrigeerd = $3, ingetrokken = $4, bekend = $5 WHERE id = $1',
      [...[bestand!.id, nieuw, gecorrigeerd, ingetrokken, bekend]],
    );
    await noteerKoppelingen(werk);
    return werk.telling;
  }
}
