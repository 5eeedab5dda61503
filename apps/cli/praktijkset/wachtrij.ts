import type pg from 'pg';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Omgeving } from './omgeving.js';

const STIL_NA_MS = 300_000;

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

/** Kills a worker in the middle of a job, so that another must take it over; gives its name, or null if all was done. */
export async function doodBezigeWerker(
  db: pg.Client,
  omgeving: Omgeving,
  gestopt: () => boolean,
): Promise<string | null> {
  while (!gestopt()) {
    const { rows } = await db.query<{ naam: string }>(`SELECT application_name AS naam FROM pg_stat_activity
      WHERE datname = current_database() AND application_name LIKE 'werker-%' AND xact_start < clock_timestamp() - interval '5 ms'
        AND query NOT LIKE '%lease_tot = now()%' AND query NOT LIKE '%bullmq%'
        AND EXISTS (SELECT FROM opdracht WHERE status = 'BEZIG') ORDER BY xact_start LIMIT 1`);
    if (rows[0] && omgeving.dood(rows[0].naam)) return rows[0].naam;
    await wacht(5);
  }
  return null;
}

/** Jobs that more than one worker worked on. */
export async function hervat(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM opdracht WHERE lease_nr > 1`);
  return rows[0]!.n;
}
