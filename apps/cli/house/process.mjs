import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
export const inRoot = (...parts) => path.join(root, ...parts);
/** Everything that npm start keeps: database, stored files, logs, demo password. */
export const inData = (...parts) => path.resolve(root, process.env.DATA_MAP || '.data', ...parts);
/** A big answer makes much that is thrown away at once: with room for it, it is not first kept and then cleared away. */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=64'];
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A failure that the person at the keyboard can mend: one Dutch sentence with the cure, never a stack. */
export class Melding extends Error {}

/** Field 22 of /proc/PID/stat tells a process from a later one with the same number. Null: no such process, or a zombie. */
export function startTime(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : fields[19];
  } catch {
    return fs.existsSync('/proc/self/stat') ? null : signalReaches(pid);
  }
}
function signalReaches(pid) {
  try {
    process.kill(pid, 0);
    return 'unknown';
  } catch (error) {
    return error.code === 'EPERM' ? 'unknown' : null;
  }
}
export function alive(pid, started) {
  const now = Number.isInteger(pid) && pid > 0 ? startTime(pid) : null;
  return now !== null && (started === undefined || started === now);
}

/** "PID START" in a file: who is using something. */
export const whoami = (pid = process.pid) => `${pid} ${startTime(pid)}`;
export function ownerAlive(file) {
  try {
    const [pid, started] = fs.readFileSync(file, 'utf8').trim().split(' ');
    return alive(Number(pid), started) ? Number(pid) : null;
  } catch {
    return null;
  }
}

/** One process at a time, across processes; the lock of a dead process is taken over. */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!tryLock(file)) await sleep(100);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}
function tryLock(file) {
  try {
    fs.writeFileSync(file, whoami(), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 2000 && ownerAlive(file) === null) fs.rmSync(file, { force: true });
    return false;
  }
}

/** Null when the port can be had, else the error code (EADDRINUSE, EACCES, ...). */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = net.createServer();
    server.once('error', (error) => done(error.code ?? 'ERROR'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(null)));
  });
}
export async function freePort(preferred) {
  if (preferred && (await tryPort(preferred)) === null) return preferred;
  return new Promise((done, fail) => {
    const server = net.createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Runs a command to its end with all output in a log file (or inherited); never rejects for a non-zero exit. */
export function runLogged(command, args, { log, env = process.env, cwd = root } = {}) {
  if (log) fs.mkdirSync(path.dirname(log), { recursive: true });
  const out = log ? fs.openSync(log, 'a') : 'inherit';
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', out, out] });
    const finish = (code) => {
      if (log) fs.closeSync(out);
      done(code);
    };
    child.once('error', () => finish(127));
    child.once('exit', (code, signal) => finish(code ?? (signal ? 128 : 1)));
  });
}
export const node = (args, options) => runLogged(process.execPath, args, options);

/** The last lines of a log, for a failure that only the log explains. */
export function tail(file, lines = 15) {
  try {
    return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

export function relative(file) {
  const inside = path.relative(root, file);
  return inside.startsWith('..') ? file : inside || '.';
}

/** npm, or the program that forked us, killed without a word to its children: nothing may stay behind. */
export function whenOrphaned(stop) {
  if (process.channel) {
    process.once('disconnect', stop);
    process.channel.unref();
  }
  const npm = process.env.npm_lifecycle_event ? npmProcess() : null;
  const started = npm && startTime(npm);
  if (npm) setInterval(() => alive(npm, started) || stop(), 1000).unref();
}
function npmProcess() {
  for (let pid = process.ppid, i = 0; pid > 1 && i < 3; i++) {
    if (/\bnpm\b/.test(readProc(pid, 'cmdline'))) return pid;
    pid = Number(readProc(pid, 'stat').split(') ').pop().split(' ')[1]);
  }
  return null;
}
function readProc(pid, name) {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Flags and environment for a child that goes when we go, whatever way; its own children are left alone. */
export const withParent = ['--import', inRoot('apps/cli/house/with-parent.mjs')];
export const parentEnv = { PORTAAL_PARENT: String(process.pid) };
