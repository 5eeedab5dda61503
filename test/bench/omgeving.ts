import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { appUrl, migreer } from '#platform';
import { migraties } from '#migraties';
import { vrijePoort } from '../hulp/poort.js';

export interface Omgeving {
  pool: pg.Pool;
  url: string;
  basis: string;
  werkers: ChildProcess[];
  sluit(): Promise<void>;
}

const dist = (pad: string): string => path.resolve(import.meta.dirname, '../..', pad);

/** A fresh database with the running product on it: API and workers as processes of their own. */
export async function maakOmgeving(aantalWerkers = 1): Promise<Omgeving> {
  const poort = await vrijePoort();
  const server = process.env.DATABASE_URL!;
  const naam = `bench_${process.pid}`;
  await opServer(server, `create database ${naam}`);
  const url = new URL(server);
  url.pathname = `/${naam}`;
  await migreer(url.href, appUrl(url.href), migraties);
  const pool = new pg.Pool({ connectionString: url.href, max: 4 });
  pool.on('error', () => undefined);
  const opslag = await mkdtemp(path.join(os.tmpdir(), 'bench-'));
  const env = {
    ...process.env,
    DATABASE_URL: url.href,
    OPSLAG_MAP: opslag,
    PORT: String(poort),
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
  };
  const start = (app: string): ChildProcess =>
    spawn(process.execPath, ['--max-semi-space-size=64', dist(`apps/${app}/main.js`)], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  const api = start('api');
  const werkers = Array.from({ length: aantalWerkers }, () => start('worker'));
  process.once('exit', () => [api, ...werkers].forEach((p) => p.kill('SIGKILL')));
  for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => process.exit(1));
  const basis = `http://127.0.0.1:${poort}`;
  await gezond(basis);
  return {
    ...{ pool, url: url.href, basis, werkers },
    sluit: async () => {
      for (const p of [api, ...werkers]) await stop(p);
      await pool.end();
      await opServer(server, `drop database ${naam} with (force)`);
      await rm(opslag, { recursive: true, force: true });
    },
  };
}

async function opServer(url: string, sql: string): Promise<void> {
  const c = new pg.Client({ connectionString: url });
  await c.connect();
  await c.query(sql).finally(() => c.end());
}

async function gezond(basis: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (
      await fetch(`${basis}/health/ready`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
    await wacht(100);
  }
  throw new Error('The API did not become ready');
}

async function stop(p: ChildProcess): Promise<void> {
  if (p.exitCode !== null) return;
  const weg = new Promise((r) => p.once('exit', r));
  p.kill('SIGTERM');
  await Promise.race([weg, wacht(5000).then(() => p.kill('SIGKILL'))]);
}

/** Peak resident memory in MB of a process and of its children together. */
export async function piekgeheugenMb(pid: number): Promise<number> {
  const kinderen: number[] = [];
  for (const map of await readdir('/proc')) {
    const stat = /^\d+$/.test(map) ? await readFile(`/proc/${map}/stat`, 'utf8').catch(() => '') : '';
    if (stat && Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]) === pid) kinderen.push(Number(map));
  }
  let som = 0;
  for (const p of [pid, ...kinderen]) {
    const status = await readFile(`/proc/${p}/status`, 'utf8').catch(() => '');
    som += Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  }
  return som;
}

export const mediaan = (n: readonly number[]): number => [...n].sort((a, b) => a - b)[Math.floor(n.length / 2)]!;

export interface Meting {
  wat: string;
  ms: number[];
  regels?: number;
}

/** One table: minimum, median, maximum, rows per second; and the load of the machine, for it is shared. */
export function toonTabel(metingen: readonly Meting[]): void {
  console.log(
    `machine: ${os.cpus().length} kernen, belasting ${os
      .loadavg()
      .map((l) => l.toFixed(1))
      .join(' ')}`,
  );
  console.table(
    metingen.map(({ wat, ms, regels }) => ({
      wat,
      'min ms': Math.round(Math.min(...ms)),
      'mediaan ms': Math.round(mediaan(ms)),
      'max ms': Math.round(Math.max(...ms)),
      'regels/s': regels ? Math.round((regels / mediaan(ms)) * 1000) : '',
    })),
  );
}
