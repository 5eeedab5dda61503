import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config.js';
import { log } from '../log.js';

const NAAM = 'opdrachten';

/**
 * The queue only wakes a worker with the id of an opdracht; what must be done and who is at it stands in that row.
 * So a lost, doubled or late message costs time at most, never work.
 */
export class Wachtrij {
  private queue: Queue | null = null;
  private worker: Worker | null = null;
  private readonly redis: Redis[] = [];

  constructor(private readonly config: Pick<Config, 'redisUrl' | 'databaseAppUrl'>) {}

  /** Wakes a worker; `poging` makes a repeated wake-up a message of its own. */
  async wek(opdrachtId: string, poging = 0): Promise<void> {
    this.queue ??= this.maakQueue();
    await this.queue.add(
      'wek',
      { opdrachtId },
      { jobId: `${opdrachtId}-${poging}`, removeOnComplete: true, removeOnFail: true },
    );
  }

  /** Starts to listen; `werk` must not throw. */
  luister(werk: (opdrachtId: string) => Promise<void>, gelijktijdig: number): void {
    this.worker = new Worker<{ opdrachtId: string }>(NAAM, async (job) => werk(job.data.opdrachtId), {
      connection: this.verbinding(),
      concurrency: gelijktijdig,
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 100,
    });
    this.worker.on('error', (e) => log.warn({ err: e }, 'wachtrij'));
  }

  /** Throws when the queue cannot be reached. */
  async gezond(): Promise<void> {
    this.queue ??= this.maakQueue();
    await this.queue.getWaitingCount();
  }

  async sluit(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
    for (const r of this.redis) r.disconnect();
  }

  private maakQueue(): Queue {
    const queue = new Queue(NAAM, { connection: this.verbinding() });
    queue.on('error', (e) => log.warn({ err: e }, 'wachtrij'));
    return queue;
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
