import type { Actor } from '#core';
import type { Lezer, Tx } from '#platform';
import { DOELEN, type Doel } from '../domain/persoon/doelen.js';
import type { Persoon } from '../domain/persoon/persoon.js';
import type { Sleutelring } from './sleutelring.js';

export interface Persoonrij {
  traject_id: number;
  trajectnummer: string;
  klantmanager_id: number | null;
  versleuteld: Buffer;
  sleutel_nr: number;
  versie: number;
  gewijzigd_op: Date;
  gewijzigd_door: string;
}
export const waarvoor = (trajectId: number): string => `traject:${trajectId}`;

const RIJ = `SELECT i.traject_id, t.trajectnummer, t.klantmanager_id, i.versleuteld, i.sleutel_nr, i.versie, i.gewijzigd_op,
    i.gewijzigd_door
  FROM inburgeraar i JOIN traject t ON t.id = i.traject_id AND t.gemeente_id = i.gemeente_id`;

/** Rows as they are stored: who reads them must log it in the same transaction, see `noteerInzage`. */
export const leesRijen = (tx: Tx, trajectIds: readonly number[]): Promise<Persoonrij[]> =>
  tx.query<Persoonrij>(`${RIJ} WHERE i.traject_id = ANY ($1)`, [trajectIds]);
export const leesAlle = (tx: Tx): Promise<Persoonrij[]> => tx.query<Persoonrij>(`${RIJ} ORDER BY i.traject_id`);
export const leesOpBsn = (tx: Tx, ring: Sleutelring, bsn: string): Promise<Persoonrij[]> =>
  tx.query<Persoonrij>(`${RIJ} WHERE i.bsn_zoek = ANY ($1)`, [ring.zoekwaarden(bsn)]);

export const ontsleutel = (ring: Sleutelring, r: Persoonrij): Persoon =>
  JSON.parse(
    ring.ontsleutel({ inhoud: r.versleuteld, sleutelNr: r.sleutel_nr }, waarvoor(r.traject_id)).toString(),
  ) as Persoon;

/** Writes who it is: new, or in place of `versie`. False when somebody else was first. */
export async function schrijfPersoon(
  tx: Tx,
  ring: Sleutelring,
  trajectId: number,
  p: Persoon,
  versie: number | null,
): Promise<boolean> {
  const { inhoud, sleutelNr } = ring.versleutel(Buffer.from(JSON.stringify(p)), waarvoor(trajectId));
  const zoek = p.bsn ? ring.zoekwaarde(p.bsn) : null;
  const rijen =
    versie === null
      ? await tx.query(
          `INSERT INTO inburgeraar (traject_id, gemeente_id, versleuteld, sleutel_nr, bsn_zoek, gewijzigd_door)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (traject_id, gemeente_id) DO NOTHING RETURNING id`,
          [trajectId, tx.actor.organisatieId, inhoud, sleutelNr, zoek, tx.actor.naam],
        )
      : await tx.query(
          `UPDATE inburgeraar SET versleuteld = $2, sleutel_nr = $3, bsn_zoek = $4, gewijzigd_door = $5,
             versie = versie + 1, gewijzigd_op = clock_timestamp() WHERE traject_id = $1 AND versie = $6 RETURNING id`,
          [trajectId, inhoud, sleutelNr, zoek, tx.actor.naam, versie],
        );
  return rijen.length > 0;
}

/** The log of who looked. It stands in the same transaction as the look, so there is no look without a line. */
export const noteerInzage = (tx: Tx, doel: Doel, handeling: string, trajectIds: readonly number[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO persoon_inzage (gebruiker_id, door, rol, gemeente_id, doel, activiteit, handeling, traject_ids)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[tx.actor.gebruikerId, tx.actor.naam, tx.actor.rol, tx.actor.organisatieId],
      ...[doel, DOELEN[doel].activiteit, handeling, [...trajectIds].sort((a, b) => a - b)],
    ],
  );

export interface Inzagerij {
  op: Date;
  door: string;
  rol: string;
  doel: Doel;
  activiteit: string;
  handeling: string;
  aantal: number;
  nummers: string[];
}
/** Who looked, latest first; of one traject or of all. A list of many names shows its first ten. */
export const leesInzagen = (
  q: Lezer,
  nummer: string | null,
  voor: string | null,
  aantal: number,
): Promise<(Inzagerij & { id: string })[]> =>
  q.query(
    `SELECT p.id::text, p.op, p.door, p.rol, p.doel, p.activiteit, p.handeling, cardinality(p.traject_ids) AS aantal,
       coalesce((SELECT array_agg(t.trajectnummer ORDER BY t.trajectnummer) FROM traject t
         WHERE t.id = ANY (p.traject_ids[1:10])), '{}') AS nummers
     FROM persoon_inzage p
     WHERE ($1::text IS NULL OR p.traject_ids @> ARRAY(SELECT id FROM traject WHERE trajectnummer = $1)
         AND EXISTS (SELECT FROM traject WHERE trajectnummer = $1))
       AND ($2::bigint IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
    [nummer, voor, aantal],
  );

/** A klantmanager sees the persons that are hers or nobody's; of a colleague only when she says that she stands in. */
export const magZien = (actor: Actor, doel: Doel, klantmanagerId: number | null): boolean =>
  actor.rol !== 'KLANTMANAGER' ||
  klantmanagerId === null ||
  klantmanagerId === actor.gebruikerId ||
  doel === 'WAARNEMING';
