import { werker } from '#core';
import type { Database, Tx } from '../database/database.js';
import { log } from '../log.js';
import type { Baan, Wachtrij } from './wachtrij.js';

const LEASE_SECONDEN = 5;
const HARTSLAG_MS = 1_500;
const VEEG_MS = 2_000;
const MAX_POGINGEN = 5;
/** One that is slow (a receiver that does not answer) does not hold up the other. */
const ACHTERAF_GELIJKTIJDIG = 2;

/** One claimed job. `fence` must be called in the transaction that makes its effect final. */
export interface Klus {
  opdrachtId: string;
  onderwerpId: string;
  poging: number;
  signaal: AbortSignal;
  /** Marks the job done in this transaction; throws when another worker has taken it over meanwhile. */
  rondAf(tx: Tx): Promise<void>;
}

export interface Afhandeling {
  /** Nobody waits for it: it runs in the lane of what may wait, so that a report never stands behind it. */
  readonly achteraf?: boolean;
  voer(klus: Klus): Promise<void>;
  /** The last attempt failed: say so where people look. */
  geparkeerd?(tx: Tx, onderwerpId: string): Promise<void>;
}

/** Writes a job in the transaction of what it is about and wakes a worker after the commit. */
export async function plaatsOpdracht(tx: Tx, wachtrij: Wachtrij, soort: string, onderwerpId: string): Promise<void> {
  const id = (await tx.query<{ id: string }>(`select uuidv7()::text id`))[0]!.id;
  await tx.query(`insert into opdracht (id, soort, onderwerp_id) values ($1, $2, $3)`, [id, soort, onderwerpId]);
  tx.naCommit(
    () =>
      // Nobody waits for the wake-up: if the queue is away, the sweep finds the row.
      void wachtrij.wek(id).catch((e: unknown) => log.warn({ err: e }, 'wekken mislukt; de veger pakt het op')),
  );
}

interface Claim {
  id: string;
  soort: string;
  onderwerp_id: string;
  pogingen: number;
  lease_nr: number;
}

/** Runs jobs: claim with a lease, heartbeat, retry with a pause, park after five tries, and sweep what was not seen. */
export class OpdrachtLoper {
  private veger: NodeJS.Timeout | null = null;
  private bezig = new Set<Promise<void>>();
  private stopt = false;

  constructor(
    private readonly db: Database,
    private readonly wachtrij: Wachtrij,
    private readonly afhandelingen: ReadonlyMap<string, Afhandeling>,
  ) {}

  start(gelijktijdig: number): void {
    const werk = (id: string): Promise<void> => this.volg(this.loop(id));
    this.wachtrij.luister(werk, gelijktijdig, 'VOOR');
    this.wachtrij.luister(werk, ACHTERAF_GELIJKTIJDIG, 'ACHTERAF');
    this.veger = setInterval(
      () => void this.veeg().catch((e: unknown) => log.warn({ err: e }, 'vegen mislukt')),
      VEEG_MS,
    );
  }

  async stop(): Promise<void> {
    this.stopt = true;
    if (this.veger) clearInterval(this.veger);
    await this.wachtrij.sluit();
    await Promise.allSettled(this.bezig);
  }

  private async volg(werk: Promise<void>): Promise<void> {
    this.bezig.add(werk);
    try {
      await werk;
    } finally {
      this.bezig.delete(werk);
    }
  }

  /** Re-sends what waits too long or whose worker went silent. Messages with a known id are dropped by the queue. */
  async veeg(): Promise<void> {
    const rijen = await this.db.lees(werker, (q) =>
      q.query<{ id: string; soort: string; lease_nr: number }>(
        `select id, soort, lease_nr from opdracht where status = 'WACHT' and niet_voor <= now() - interval '1 second'
         union all select id, soort, lease_nr from opdracht where status = 'BEZIG' and lease_tot < now() limit 500`,
      ),
    );
    for (const r of rijen) if (!this.stopt) await this.wachtrij.wek(r.id, r.lease_nr + 1, this.baan(r.soort));
  }

  private async loop(id: string): Promise<void> {
    const claim = await this.claim(id);
    if (!claim) return;
    const stop = new AbortController();
    const hartslag = setInterval(() => void this.verleng(claim, stop), HARTSLAG_MS);
    try {
      await this.afhandeling(claim.soort).voer(this.klus(claim, stop.signal));
    } catch (e) {
      log.error({ err: e, opdracht: id, soort: claim.soort, poging: claim.pogingen }, 'opdracht mislukt');
      await this.mislukt(claim, e).catch((f: unknown) =>
        log.error({ err: f, opdracht: id }, 'opdracht niet teruggezet'),
      );
    } finally {
      clearInterval(hartslag);
    }
  }

  private baan(soort: string): Baan {
    return this.afhandelingen.get(soort)?.achteraf ? 'ACHTERAF' : 'VOOR';
  }

  private afhandeling(soort: string): Afhandeling {
    const a = this.afhandelingen.get(soort);
    if (!a) throw new Error(`No handler for job ${soort}`);
    return a;
  }

  private async claim(id: string): Promise<Claim | null> {
    const rijen = await this.db
      .schrijf(werker, (tx) =>
        tx.query<Claim>(
          `update opdracht set status = 'BEZIG', pogingen = pogingen + 1, lease_nr = lease_nr + 1,
             lease_tot = now() + make_interval(secs => ${LEASE_SECONDEN})
           where id = $1 and ((status = 'WACHT' and niet_voor <= now()) or (status = 'BEZIG' and lease_tot < now()))
           returning id, soort, onderwerp_id, pogingen, lease_nr`,
          [id],
        ),
      )
      .catch((e: unknown) => {
        log.warn({ err: e }, 'opdracht niet geclaimd; de veger probeert het weer');
        return [];
      });
    return rijen[0] ?? null;
  }

  private klus(c: Claim, signaal: AbortSignal): Klus {
    return {
      opdrachtId: c.id,
      onderwerpId: c.onderwerp_id,
      poging: c.pogingen,
      signaal,
      rondAf: async (tx) => {
        const r = await tx.query(
          `update opdracht set status = 'KLAAR', klaar_op = clock_timestamp(), lease_tot = null, fout = null
           where id = $1 and lease_nr = $2 and status = 'BEZIG' returning id`,
          [c.id, c.lease_nr],
        );
        if (!r.length) throw new Error('Lease lost: another worker does this job');
      },
    };
  }

  private async verleng(c: Claim, stop: AbortController): Promise<void> {
    try {
      const r = await this.db.schrijf(werker, (tx) =>
        tx.query(
          `update opdracht set lease_tot = now() + make_interval(secs => ${LEASE_SECONDEN})
           where id = $1 and lease_nr = $2 and status = 'BEZIG' returning id`,
          [c.id, c.lease_nr],
        ),
      );
      if (!r.length) stop.abort();
    } catch (e) {
      log.warn({ err: e }, 'hartslag mislukt');
    }
  }

  private async mislukt(c: Claim, e: unknown): Promise<void> {
    const parkeer = c.pogingen >= MAX_POGINGEN;
    await this.db.schrijf(werker, async (tx) => {
      const r = await tx.query(
        `update opdracht set status = $3, lease_tot = null, fout = $4, niet_voor = now() + make_interval(secs => $5)
         where id = $1 and lease_nr = $2 and status = 'BEZIG' returning id`,
        [c.id, c.lease_nr, parkeer ? 'GEPARKEERD' : 'WACHT', foutTekst(e), Math.min(2 ** c.pogingen, 30)],
      );
      if (r.length && parkeer) await this.afhandeling(c.soort).geparkeerd?.(tx, c.onderwerp_id);
    });
  }
}

/** Name and message only: an error of the database carries rows in its detail. */
const foutTekst = (e: unknown): string => (e instanceof Error ? `${e.name}: ${e.message}` : 'onbekend').slice(0, 500);
