import { randomUUID } from 'node:crypto';
import type { Fout } from '#core';
import type { Tx } from '#platform';
import { volgens } from '../domain/aanbesteding/begrippen.js';

export const bijlageMist: Fout = {
  code: 'AAN-068',
  veld: 'bijlagen',
  melding: 'Een van uw bijlagen is niet bij het portaal aangekomen.',
  oplossing: 'Stuur de bijlage opnieuw en schrijf daarna in.',
};

export const nietsNagekomen: Fout = volgens(
  {
    code: 'AAN-072',
    veld: 'bijlagen',
    melding: 'De ronde is gesloten, en bij deze inschrijving zit geen bestand dat daarna binnenkwam.',
    oplossing: 'Stuur het bestand dat bleef hangen opnieuw, voeg het toe en schrijf dan in.',
  },
  'In de uitlooptijd schrijft u alleen in met een bestand dat bij de sluiting nog onderweg was',
);

/** Every attachment that is named is this bidder's own, for this round, and whole. */
export async function heeftBijlagen(tx: Tx, ronde: string, ids: string[]): Promise<boolean> {
  const [r] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM inschrijving_bijlage
     WHERE id = ANY ($1) AND ronde_id = $2 AND aanbieder_id = $3 AND ontvangen_op IS NOT NULL`,
    [ids, ronde, tx.actor.organisatieId],
  );
  return r!.n === new Set(ids).size;
}

/** The grace is for what hung: at least one of these came in after the deadline. */
export async function kwamNa(tx: Tx, ids: string[], sluitOp: Date): Promise<boolean> {
  const [r] = await tx.query<{ na: boolean }>(
    'SELECT EXISTS (SELECT FROM inschrijving_bijlage WHERE id = ANY ($1) AND ontvangen_op >= $2) AS na',
    [ids, sluitOp],
  );
  return r!.na;
}

/** What came with an earlier version stays with that one; the new version gets a row of its own on the same file. */
export async function koppelBijlagen(tx: Tx, ronde: string, bod: string, ids: string[]): Promise<void> {
  const oud = await tx.query<{ van: string }>(
    'SELECT id AS van FROM inschrijving_bijlage WHERE id = ANY ($1) AND inschrijving_id IS NOT NULL',
    [ids],
  );
  const weer = JSON.stringify(oud.map(({ van }) => ({ van, id: randomUUID() })));
  await tx.query(
    `INSERT INTO inschrijving_bijlage (id, ronde_id, aanbieder_id)
     SELECT x.id, $2, $3 FROM jsonb_to_recordset($1) AS x (id uuid)`,
    [weer, ronde, tx.actor.organisatieId],
  );
  await tx.query(
    `UPDATE inschrijving_bijlage b SET ontvangen_op = clock_timestamp(), bestandsnaam = o.bestandsnaam, bytes = o.bytes,
       sha256 = o.sha256, opslag_sleutel = o.opslag_sleutel, inschrijving_id = $1
     FROM jsonb_to_recordset($2) AS x (id uuid, van uuid) JOIN inschrijving_bijlage o ON o.id = x.van WHERE b.id = x.id`,
    [bod, weer],
  );
  await tx.query(
    'UPDATE inschrijving_bijlage SET inschrijving_id = $1 WHERE id = ANY ($2) AND inschrijving_id IS NULL',
    [bod, ids],
  );
}
