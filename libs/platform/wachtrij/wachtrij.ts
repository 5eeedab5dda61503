import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config.js';
import { log } from '../log.js';

/** Each lane is a queue of its own: what may wait never stands before what somebody waits for. */
const BANEN = { VOOR: 'opdrachten', ACHTERAF: 'opdrachten-achteraf' } as const;
export type Baan = keyof typeof BANEN;

/**
 * The queue only wakes a worker with the id of an opdracht; what must be done and who is at it stands in that row.
 * So a lost, doubled or late message costs time at most, never work.
 */
export class Wachtrij {
  private readonly queues = new Map<Baan, Queue>();
  private readonly workers: Worker[] = [];
  private readonly redis: Redis[] = [];

  constructor(private readonly config: Pick<Config, 'redisUrl' | 'databaseAppUrl'>) {}

  /** Wakes a worker; `poging` makes a repeated wake-up a message of its own. */
  async wek(opdrachtId: string, poging = 0, baan: Baan = 'VOOR'): Promise<void> {
    await this.queue(baan).add(
      'wek',
      { opdrachtId },
      { jobId: `${opdrachtId}-${poging}`, removeOnComplete: true, removeOnFail: true },
    );
  }

  /** Starts to listen; `werk` must not throw. */
  luister(werk: (opdrachtId: string) => Promise<void>, gelijktijdig: number, baan: Baan): void {
    const worker = new Worker<{ opdrachtId: string }>(BANEN[baan], async (job) => werk(job.data.opdrachtId), {
      connection: this.verbinding(),
      prefix: this.prefix(),
      concurrency: gelijktijdig,
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 100,
    });
    worker.on('error', (e) => log.warn({ err: e }, 'wachtrij'));
    this.workers.push(worker);
  }

  /** Throws when the queue cannot be reached. */
  async gezond(): Promise<void> {
    await this.queue('VOOR').getWaitingCount();
  }

  async sluit(): Promise<void> {
    await Promise.all(this.workers.map((w) => w.close()));
    await Promise.all([...this.queues.values()].map((q) => q.close()));
    for (const r of this.redis) r.disconnect();
  }

  private queue(baan: Baan): Queue {
    const bestaat = this.queues.get(baan);
    if (bestaat) return bestaat;
    const queue = new Queue(BANEN[baan], { connection: this.verbinding(), prefix: this.prefix() });
    queue.on('error', (e) => log.warn({ err: e }, 'wachtrij'));
    this.queues.set(baan, queue);
    return queue;
  }

  /** Named after the database: of two portals on one Redis, neither takes the wake-ups of the other. */
  private prefix(): string {
    return `regioportaal:${new URL(this.config.databaseAppUrl).pathname.slice(1)}`;
  }

  private verbinding(): ConnectionOptions {
    if (this.config.redisUrl) {
      const redis = new Redis(this.config.redisUrl, { maxRetriesPerRequest: null });
      redis.on('error', (e) => log.warn({ err: e }, 'redis'));
      this.redis.push(redis);
      return redis;
    }
    setDefaultBackendFactory(createPostgresBackend as never);
    return { connectionString: this.config.databaseAppUrl, schema: 'bullmq', max: 3 } as unknown as ConnectionOptions;
  }
}
