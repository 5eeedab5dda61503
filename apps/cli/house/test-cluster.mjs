// One PostgreSQL per checkout for tests (.tmp/pg-test, durability off), found or started by whoever needs it first,
// with a migrated template database that test files clone. A guard process stops it when its last user is gone.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureDatabase, running, startPostgres, stopPostgres, urlOf, withClient } from './postgres.mjs';
import { build, fingerprint } from './build.mjs';
import { alive, inRoot, Melding, node, ownerAlive, sleep, tail, whoami, withLock } from './process.mjs';

const folder = inRoot('.tmp/pg-test');
const users = inRoot('.tmp/pg-test-users');
const lock = inRoot('.tmp/pg-test.lock');
const guardFile = inRoot('.tmp/pg-test-guard');
const GRACE_MS = 15_000;

/** Starts or finds the cluster on behalf of process `pid`; gives the owner's address and the template's name. */
export async function attach(pid) {
  return withLock(lock, async () => {
    fs.mkdirSync(users, { recursive: true });
    fs.writeFileSync(path.join(users, String(pid)), whoami(pid));
    const { port } = await startPostgres(folder, { fast: true });
    startGuard();
    const url = urlOf(folder, port, 'postgres');
    await dropLeftovers(url);
    return { url, template: await ensureTemplate(url, port) };
  });
}
/** `pid` no longer needs the cluster; the last one out stops it. */
export async function release(pid) {
  fs.rmSync(path.join(users, String(pid)), { force: true });
  await withLock(lock, async () => {
    if (activeUsers() === 0) await stopPostgres(folder);
  });
}
function activeUsers() {
  const names = fs.existsSync(users) ? fs.readdirSync(users) : [];
  const [here, gone] = [[], []];
  for (const name of names) (ownerAlive(path.join(users, name)) ? here : gone).push(name);
  for (const name of gone) fs.rmSync(path.join(users, name), { force: true });
  return here.length;
}

const isLeftover = (name) => /^t_\d+_/.test(name) && !alive(Number(name.split('_')[1]));
async function dropLeftovers(url) {
  await withClient(url, async (client) => {
    const { rows } = await client.query(`select datname from pg_database where datname ~ '^t_'`);
    for (const { datname } of rows.filter((row) => isLeftover(row.datname)))
      await client.query(`drop database if exists "${datname}" with (force)`);
  });
}

async function ensureTemplate(url, port) {
  const name = `sjabloon_${fingerprint(['schema/migrations', 'libs/platform', 'apps/cli'], { content: true }).slice(0, 16)}`;
  const exists = await withClient(url, async (client) => {
    const { rows } = await client.query('select datistemplate from pg_database where datname = $1', [name]);
    if (rows[0]?.datistemplate) return true;
    const { rows: old } = await client.query(`select datname from pg_database where datname like 'sjabloon\\_%'`);
    for (const { datname } of old) {
      await client.query(`alter database "${datname}" with is_template false allow_connections true`);
      await client.query(`drop database "${datname}" with (force)`);
    }
    return false;
  });
  if (exists) return name;
  await ensureDatabase(folder, port, name);
  await migrate(urlOf(folder, port, name));
  await withClient(url, (client) =>
    client.query(`alter database "${name}" with is_template true allow_connections false`),
  );
  return name;
}
/** The product's own command; without REDIS_URL, so that the template also holds the queue's tables. */
async function migrate(url) {
  if (!fs.existsSync(inRoot('apps/cli/main.ts'))) return;
  const log = inRoot('.tmp/test-migreer.log');
  fs.rmSync(log, { force: true });
  await build({ names: ['server'], log });
  const { REDIS_URL: _redis, DATABASE_APP_URL: _app, ...env } = process.env;
  const code = await node(['dist/apps/cli/main.js', 'migreer'], { log, env: { ...env, DATABASE_URL: url } });
  if (code !== 0) throw new Melding(`De testdatabase is niet te migreren:\n${tail(log, 40)}`);
}

function startGuard() {
  if (ownerAlive(guardFile) !== null) return;
  const guard = spawn(process.execPath, [import.meta.filename, 'guard'], { detached: true, stdio: 'ignore', cwd: '/' });
  fs.writeFileSync(guardFile, whoami(guard.pid));
  guard.unref();
}
async function guard() {
  let idleSince = null;
  while (running(folder)) {
    await sleep(1000);
    if (activeUsers() > 0) idleSince = null;
    else idleSince ??= Date.now();
    if (idleSince === null || Date.now() - idleSince < GRACE_MS) continue;
    await withLock(lock, async () => {
      if (activeUsers() === 0) await stopPostgres(folder);
    });
  }
  fs.rmSync(guardFile, { force: true });
}
if (process.argv[1] === import.meta.filename && process.argv[2] === 'guard') await guard();
