import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { inRoot, Melding, nodeFlags, parentEnv, relative, sleep, withParent } from './process.mjs';
import { logFolder } from './checks.mjs';

const WINDOW_MS = 60_000;
const MAX_DEATHS = 5;
const MAX_LOG_BYTES = 20e6;

/** Keeps child processes going: logs to files, restarts what dies, stops all on demand. */
export class Supervisor {
  #children = new Map();
  #stopping = false;
  #show;
  #onHopeless;

  constructor({ show, onHopeless }) {
    this.#show = show;
    this.#onHopeless = onHopeless;
  }

  start(name, entry, env) {
    const deaths = this.#children.get(name)?.deaths ?? [];
    // A process group of its own: Ctrl-C reaches only npm start, which then stops everything in order.
    const child = spawn(process.execPath, [...nodeFlags, ...withParent, inRoot(entry)], {
      cwd: inRoot(),
      env: { ...env, ...parentEnv },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#children.set(name, { child, deaths });
    this.#log(name, child);
    child.once('error', () => {});
    child.once('exit', () => this.#died(name, entry, env));
  }

  #log(name, child) {
    fs.mkdirSync(logFolder, { recursive: true });
    const file = path.join(logFolder, `${name}.log`);
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) fs.renameSync(file, `${file}.1`);
    const out = fs.createWriteStream(file, { flags: 'a' });
    out.on('error', () => {}); // a full disk must not end the portal
    for (const stream of [child.stdout, child.stderr]) {
      readline.createInterface({ input: stream }).on('line', (line) => {
        out.write(`${line}\n`);
        if (this.#show) console.log(`[${name}] ${line}`);
      });
    }
    child.once('close', () => out.end());
  }

  async #died(name, entry, env) {
    if (this.#stopping) return;
    const { deaths } = this.#children.get(name);
    deaths.push(Date.now());
    while (deaths[0] < Date.now() - WINDOW_MS) deaths.shift();
    if (deaths.length >= MAX_DEATHS) return this.#onHopeless(this.failure(name));
    await sleep(250 * 2 ** (deaths.length - 1));
    if (!this.#stopping) this.start(name, entry, env);
  }

  failure(name) {
    return new Melding(
      `Het onderdeel ${name} blijft stoppen: de reden staat onderaan ${relative(path.join(logFolder, `${name}.log`))}.`,
    );
  }
  deaths(name) {
    return this.#children.get(name)?.deaths.length ?? 0;
  }

  async stop() {
    this.#stopping = true;
    const running = [...this.#children.values()]
      .map(({ child }) => child)
      .filter((c) => c.exitCode === null && c.signalCode === null);
    const gone = Promise.all(running.map((child) => new Promise((done) => child.once('exit', done))));
    for (const child of running) child.kill('SIGTERM');
    const hard = setTimeout(() => this.kill(), 15_000);
    await gone;
    clearTimeout(hard);
  }
  kill() {
    for (const { child } of this.#children.values()) if (child.exitCode === null) child.kill('SIGKILL');
  }
}
