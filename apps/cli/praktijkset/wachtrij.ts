import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import type { Tx } from '#platform';
import { slotStamgegevens } from '#reconciliatie';
import type { Omgeving } from './omgeving.js';

const STIL_NA_MS = 300_000;
const GREEP_MS = 20_000;

/** Waits until no job waits or runs; gives the jobs that were given up. */
export async function wachtTotStil(db: pg.Client): Promise<string[]> {
  const einde = Date.now() + STIL_NA_MS;
  for (;;) {
    const { rows } = await db.query<{ open: number; geparkeerd: string[] | null }>(`SELECT
      count(*) FILTER (WHERE status IN ('WACHT', 'BEZIG'))::int AS open,
      array_agg(soort || ': ' || coalesce(fout, '')) FILTER (WHERE status = 'GEPARKEERD') AS geparkeerd FROM opdracht`);
    if (rows[0]!.open === 0) return rows[0]!.geparkeerd ?? [];
    if (Date.now() > einde)
      throw new Error(`Na ${STIL_NA_MS / 1000} seconden zijn er nog ${rows[0]!.open} opdrachten open.`);
    await wacht(100);
  }
}

/**
 * Kills a worker in the middle of a job, so that another must take it over; gives its name, or null if all was done before.
 * The master data is locked for a moment: a worker that waits for it is certainly judging, and cannot get away.
 */
export async function doodBezigeWerker(
  adres: string,
  omgeving: Omgeving,
  gestopt: () => boolean,
): Promise<string | null> {
  const db = new pg.Client({ connectionString: adres });
  await db.connect();
  try {
    await tot(gestopt, () => klaar(db).then((n) => n >= 5));
    await db.query('BEGIN');
    await slotStamgegevens(
      { query: async (sql: string, p?: unknown[]) => (await db.query(sql, p)).rows } as Tx,
      'ALLEEN',
    );
    const einde = Date.now() + GREEP_MS;
    const naam = await tot(
      () => gestopt() || Date.now() > einde,
      () => wachtende(db),
    );
    if (naam) omgeving.dood(naam);
    await db.query('ROLLBACK');
    return naam;
  } finally {
    await db.end();
  }
}

/** Asks again until there is an answer, or until it is no longer wanted. */
async function tot<T>(gestopt: () => boolean, vraag: () => Promise<T | null | false>): Promise<T | null> {
  while (!gestopt()) {
    const antwoord = await vraag();
    if (antwoord) return antwoord;
    await wacht(10);
  }
  return null;
}

async function klaar(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM opdracht WHERE status = 'KLAAR'`);
  return rows[0]!.n;
}

async function wachtende(db: pg.Client): Promise<string | null> {
  // Within one transaction the statistics stay as they were first seen.
  await db.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await db.query<{ naam: string }>(`SELECT application_name AS naam FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE 'werker-%' AND wait_event_type = 'Lock' LIMIT 1`);
  return rows[0]?.naam ?? null;
}

/** Jobs that more than one worker worked on. */
export async function hervat(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM opdracht WHERE lease_nr > 1`);
  return rows[0]!.n;
}
