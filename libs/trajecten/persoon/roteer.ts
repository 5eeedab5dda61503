import { werker } from '#core';
import type { Database, Tx } from '#platform';
import type { Persoon } from '../domain/persoon/persoon.js';
import { waarvoor } from './persoon.repository.js';
import type { Sleutelring } from './sleutelring.js';

export interface Rotatie {
  personen: number;
  bestanden: number;
}
const PORTIE = 200;

/** Puts everything under the newest key, a portion per transaction: it may stop half-way and go on later. */
export async function roteer(db: Database, ring: Sleutelring): Promise<Rotatie> {
  const alles = async (portie: (tx: Tx) => Promise<number>): Promise<number> => {
    for (let totaal = 0; ;) {
      const n = await db.schrijf(werker, portie);
      if (n === 0) return totaal;
      totaal += n;
    }
  };
  return {
    personen: await alles((tx) => roteerPersonen(tx, ring)),
    bestanden: await alles((tx) => roteerBestanden(tx, ring)),
  };
}

async function roteerPersonen(tx: Tx, ring: Sleutelring): Promise<number> {
  const rijen = await tx.query<{ id: number; traject_id: number; versleuteld: Buffer; sleutel_nr: number }>(
    `SELECT id, traject_id, versleuteld, sleutel_nr FROM inburgeraar WHERE sleutel_nr <> $1 ORDER BY id LIMIT ${PORTIE} FOR UPDATE`,
    [ring.nummer],
  );
  for (const r of rijen) {
    const klaar = ring.ontsleutel({ inhoud: r.versleuteld, sleutelNr: r.sleutel_nr }, waarvoor(r.traject_id));
    const { bsn } = JSON.parse(klaar.toString()) as Persoon;
    const nieuw = ring.versleutel(klaar, waarvoor(r.traject_id));
    await tx.query('UPDATE inburgeraar SET versleuteld = $2, sleutel_nr = $3, bsn_zoek = $4 WHERE id = $1', [
      ...[r.id, nieuw.inhoud, nieuw.sleutelNr, bsn ? ring.zoekwaarde(bsn) : null],
    ]);
  }
  return rijen.length;
}

async function roteerBestanden(tx: Tx, ring: Sleutelring): Promise<number> {
  const rijen = await tx.query<{ id: string; inhoud: Buffer; sleutel_nr: number }>(
    `SELECT id, inhoud, sleutel_nr FROM verantwoording WHERE sleutel_nr <> $1 AND inhoud IS NOT NULL ORDER BY id LIMIT 20 FOR UPDATE`,
    [ring.nummer],
  );
  for (const r of rijen) {
    const naam = `verantwoording:${r.id}`;
    const nieuw = ring.versleutel(ring.ontsleutel({ inhoud: r.inhoud, sleutelNr: r.sleutel_nr }, naam), naam);
    await tx.query('UPDATE verantwoording SET inhoud = $2, sleutel_nr = $3 WHERE id = $1', [
      r.id,
      nieuw.inhoud,
      nieuw.sleutelNr,
    ]);
  }
  return rijen.length;
}
