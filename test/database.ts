import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

export interface TestDatabase {
  /** Address as owner: for migrations and checks. The product connects as its own user. */
  url: string;
  naam: string;
  sluit(): Promise<void>;
}

let cluster: Promise<{ url: string; template: string }> | undefined;
let volgnummer = 0;

/** `npm test` gives the address; called directly, jest starts or finds the checkout's own test cluster here. */
async function zoekCluster(): Promise<{ url: string; template: string }> {
  const { TEST_DATABASE_URL: url, TEST_TEMPLATE: template } = process.env;
  if (url && template) return { url, template };
  const root = path.resolve(__dirname, '..');
  const args = [path.join(root, 'apps/cli/pg.mjs'), 'test-cluster', String(process.pid)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout.trim().split('\n').pop()!) as { url: string; template: string };
}

async function alsEigenaar(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own for one test file: a clone of the migrated template (30 ms), or an empty one. */
export async function maakDatabase({ leeg = false } = {}): Promise<TestDatabase> {
  cluster ??= zoekCluster();
  const { url, template } = await cluster;
  const naam = `t_${process.pid}_${++volgnummer}_${Math.random().toString(36).slice(2, 8)}`;
  await alsEigenaar(url, `create database ${naam} template ${leeg ? 'template0' : template} strategy wal_log`);
  const eigen = new URL(url);
  eigen.pathname = `/${naam}`;
  return {
    url: eigen.href,
    naam,
    sluit: () => alsEigenaar(url, `drop database if exists ${naam} with (force)`),
  };
}
