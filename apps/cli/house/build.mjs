import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, Melding, node, relative, root, runLogged, tail, withLock } from './process.mjs';

const lockOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
/** npm writes what it really installed in node_modules/.package-lock.json: compare that with the lock file. */
export function dependenciesCurrent() {
  try {
    const installed = lockOf(inRoot('node_modules/.package-lock.json'));
    return Object.entries(lockOf(inRoot('package-lock.json'))).every(
      ([name, wanted]) => name === '' || wanted.optional || wanted.link || installed[name]?.version === wanted.version,
    );
  } catch {
    return false;
  }
}

/** `npm install` and not `npm ci`: a registry without the other platforms' optional packages fails `npm ci`. */
export async function install(log) {
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--include=dev'];
  const npm = process.env.npm_execpath;
  const code = npm ? await node([npm, ...args], { log }) : await runLogged('npm', args, { log });
  if (code === 0) return;
  const text = log ? tail(log, 200) : '';
  if (/ENOSPC/.test(text)) throw new Melding('De schijf is vol: maak ongeveer 2 GB vrij en start opnieuw.');
  if (/EACCES|EPERM/.test(text))
    throw new Melding(
      `In de map ${root} mag u niet schrijven: geef uzelf rechten op de map, of maak een eigen kopie met git clone.`,
    );
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/.test(text)) {
    throw new Melding(
      'De pakketten zijn niet op te halen (registry.npmjs.org is niet bereikbaar): controleer de internetverbinding of de proxy (npm config set proxy) en start opnieuw.',
    );
  }
  throw new Melding(
    `npm install is mislukt${log ? `: de reden staat in ${relative(log)}` : ''}; los die op en start opnieuw.`,
  );
}

function* files(start, skip = () => false) {
  const stat = fs.statSync(start, { throwIfNoEntry: false });
  if (!stat || skip(start)) return;
  if (stat.isFile()) yield [start, stat];
  else
    for (const name of fs.readdirSync(start).sort())
      if (name !== 'node_modules') yield* files(path.join(start, name), skip);
}
/** Which sources a build was made of: path, size and time of each file (or its content, to survive a fresh checkout). */
export function fingerprint(starts, { skip, content = false } = {}) {
  const hash = crypto.createHash('sha256');
  for (const start of starts) {
    for (const [file, stat] of files(inRoot(start), skip)) {
      hash.update(`${relative(file)}\0${content ? '' : `${stat.size}\0${stat.mtimeMs}\0`}`);
      if (content) hash.update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** What the server and its measurements are made of. */
const COMPILED = ['apps', 'libs', 'schema', 'test/bench', 'test/hulp/poort.ts'];
const notServer = (file) => file === inRoot('apps/portal') || /\.(spec|e2e-spec)\.ts$|\.mjs$/.test(file);
const parts = {
  server: {
    sources: [...COMPILED, '.swcrc', 'package.json', 'apps/cli/house/build.mjs'],
    skip: notServer,
    run: buildServer,
  },
  portal: {
    sources: [
      'apps/portal',
      'libs/core',
      'libs/platform/spreadsheets',
      'libs/rapportage/domain',
      'schema/operations',
      'package-lock.json',
    ],
    run: buildPortal,
  },
};
const hasPortal = () => fs.existsSync(inRoot('apps/portal/index.html'));

async function buildServer(log) {
  for (const name of ['apps', 'libs', 'schema', 'test'])
    fs.rmSync(inRoot('dist', name), { recursive: true, force: true });
  const sources = COMPILED.filter((name) => fs.existsSync(inRoot(name)));
  const ignore = 'apps/portal/**,**/*.spec.ts,**/*.e2e-spec.ts,**/*.mjs';
  return node([inRoot('node_modules/@swc/cli/bin/swc.js'), ...sources, '-d', 'dist', '--ignore', ignore], { log });
}
async function buildPortal(log) {
  const args = ['build', 'apps/portal', '--outDir', inRoot('dist/portal'), '--emptyOutDir', '--logLevel', 'warn'];
  return node([inRoot('node_modules/vite/bin/vite.js'), ...args], { log });
}

/** Which sources the compiled server was made of. */
export const builtFrom = () => fs.readFileSync(stampFile('server'), 'utf8');
const stampFile = (name) => inRoot('dist', `.${name}.stamp`);
const stamp = (name) => fingerprint(parts[name].sources, { skip: parts[name].skip });
function stale(name) {
  if (name === 'portal' && !hasPortal()) return false;
  try {
    return fs.readFileSync(stampFile(name), 'utf8') !== stamp(name);
  } catch {
    return true;
  }
}
export const staleParts = (names = Object.keys(parts)) => names.filter(stale);

/** Builds what changed. Server and portal go side by side; one build at a time per checkout. */
export async function build({ names = Object.keys(parts), force = false, log } = {}) {
  if (!force && staleParts(names).length === 0) return [];
  return withLock(inRoot('.tmp/build.lock'), async () => {
    const todo = force ? names.filter((name) => name !== 'portal' || hasPortal()) : staleParts(names);
    await Promise.all(todo.map((name) => buildPart(name, log)));
    return todo;
  });
}
async function buildPart(name, log) {
  const before = stamp(name);
  fs.rmSync(stampFile(name), { force: true });
  if ((await parts[name].run(log)) !== 0) {
    throw new Melding(
      `Het bouwen van ${name === 'portal' ? 'de schermen' : 'het portaal'} is mislukt${log ? `: de reden staat in ${relative(log)}` : ''}.`,
    );
  }
  fs.mkdirSync(inRoot('dist'), { recursive: true });
  fs.writeFileSync(stampFile(name), before);
}
