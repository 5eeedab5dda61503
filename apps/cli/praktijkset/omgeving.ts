import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { appUrl } from '#platform';

interface Postgres {
  startPostgres(map: string, opties: object): Promise<{ pid: number; port: number }>;
  stopPostgres(map: string): Promise<boolean>;
  ensureDatabase(map: string, poort: number, naam: string): Promise<boolean>;
  urlOf(map: string, poort: number, naam: string): string;
}

const vrijePoort = (): Promise<number> =>
  new Promise((klaar, mis) => {
    const server = createServer();
    server.once('error', mis);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => klaar(port));
    });
  });

/** A portal of its own: an empty database, one API and some workers, gone without a trace afterwards. */
export class Omgeving {
  readonly map = mkdtempSync(path.join(tmpdir(), 'praktijkset-'));
  readonly env: NodeJS.ProcessEnv = { ...process.env };
  url = '';
  databaseUrl = '';
  private readonly werkers = new Map<string, ChildProcess>();
  private api: ChildProcess | null = null;
  private postgres: Postgres | null = null;
  private sluitend = false;

  constructor(private readonly root: string) {
    chmodSync(this.map, 0o755); // as root, PostgreSQL runs as another user and must be able to walk in
  }

  private get pgMap(): string {
    return path.join(this.map, 'pg');
  }

  async startDatabase(): Promise<void> {
    const pg = (await import(pathToFileURL(path.join(this.root, 'apps/cli/house/postgres.mjs')).href)) as Postgres;
    this.postgres = pg;
    const { port } = await pg.startPostgres(this.pgMap, { fast: true });
    const bewaker = [path.join(this.root, 'apps/cli/house/guard.mjs'), this.pgMap, String(process.pid), startmoment()];
    spawn(process.execPath, bewaker, { detached: true, stdio: 'ignore', cwd: '/' }).unref();
    await pg.ensureDatabase(this.pgMap, port, 'praktijkset');
    this.databaseUrl = pg.urlOf(this.pgMap, port, 'praktijkset');
    const poort = await vrijePoort();
    this.url = `http://127.0.0.1:${poort}`;
    Object.assign(this.env, {
      NODE_ENV: 'production',
      DATABASE_URL: this.databaseUrl,
      DATABASE_APP_URL: appUrl(this.databaseUrl),
      PORT: String(poort),
      HOST: '127.0.0.1',
      OPSLAG_MAP: path.join(this.map, 'opslag'),
      LOG_LEVEL: 'warn',
    });
  }

  /** Starts the programs; meanwhile the database can be filled. */
  startPortaal(werkers: number): void {
    this.api = this.start('api', 'dist/apps/api/main.js');
    for (let i = 1; i <= werkers; i++) this.startWerker(`werker-${i}`);
  }

  async totGereed(): Promise<void> {
    for (let i = 0; i < 600; i++) {
      if (this.api?.exitCode !== null) break;
      const antwoord = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (antwoord?.ok) return;
      await wacht(100);
    }
    throw new Error(`De API start niet.\n${this.staart('api')}`);
  }

  /** A worker that ends by itself is started again, as the portal does. */
  private startWerker(naam: string): void {
    const werker = this.start(naam, 'dist/apps/worker/main.js');
    this.werkers.set(naam, werker);
    werker.once('exit', () => {
      if (!this.sluitend) setTimeout(() => !this.sluitend && this.startWerker(naam), 300).unref();
    });
  }

  private start(naam: string, ingang: string): ChildProcess {
    const log = openSync(path.join(this.map, `${naam}.log`), 'a');
    return spawn(process.execPath, ['--enable-source-maps', path.join(this.root, ingang)], {
      cwd: this.root,
      env: { ...this.env, PROCES_NAAM: naam },
      stdio: ['ignore', log, log],
    });
  }

  /** Kills a worker without warning; true if it was running. */
  dood(naam: string): boolean {
    return this.werkers.get(naam)?.kill('SIGKILL') ?? false;
  }

  /** The last lines of a log. */
  staart(naam: string): string {
    try {
      return readFileSync(path.join(this.map, `${naam}.log`), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(-15)
        .join('\n');
    } catch {
      return '';
    }
  }

  get processen(): string[] {
    return ['api', ...this.werkers.keys()];
  }

  async sluit(): Promise<void> {
    this.sluitend = true;
    await Promise.all([this.api, ...this.werkers.values()].map(beeindig));
    await this.postgres?.stopPostgres(this.pgMap);
    rmSync(this.map, { recursive: true, force: true });
    rmSync(`${this.pgMap}-wachtwoord`, { force: true });
  }
}

async function beeindig(proces: ChildProcess | null): Promise<void> {
  if (!proces || proces.exitCode !== null || proces.signalCode !== null) return;
  const weg = new Promise<void>((klaar) => proces.once('exit', () => klaar()));
  proces.kill('SIGTERM');
  const hard = setTimeout(() => proces.kill('SIGKILL'), 8_000);
  await weg;
  clearTimeout(hard);
}

/** When this process started, as the guard of the database compares it. */
function startmoment(): string {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!;
}
