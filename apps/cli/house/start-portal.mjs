import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { demoFolder, ensureDatabase, startPostgres, stopPostgres, urlOf } from './postgres.mjs';
import { build, builtFrom, dependenciesCurrent, install, staleParts } from './build.mjs';
import { checkDatabase, checkDisk, checkPort, checkRedis, explain, logFolder, settings } from './checks.mjs';
import { demoBanner, demoFiles, demoPassword, personKeys } from './demo.mjs';
import {
  inData,
  inRoot,
  Melding,
  node,
  ownerAlive,
  relative,
  sleep,
  startTime,
  tail,
  whenOrphaned,
  whoami,
} from './process.mjs';
import { Supervisor } from './supervisor.mjs';

const lockFile = inData('start.pid');
const logOf = (name) => path.join(logFolder, `${name}.log`);
const state = { supervisor: null, embedded: false, stopping: null, owner: false };

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1).replace('.', ',')} s`;
function done(text, since) {
  console.log(`✔ ${text.padEnd(62)} ${seconds(since).padStart(8)}`);
}

function claimFolder(address) {
  const data = inData();
  if (!fs.existsSync(data)) {
    fs.mkdirSync(data, { recursive: true });
    fs.chmodSync(data, 0o755); // as root, PostgreSQL runs as another user and must be able to walk in
  }
  fs.mkdirSync(logFolder, { recursive: true });
  fs.mkdirSync(inData('opslag'), { recursive: true, mode: 0o700 }); // what was handed in is nobody else's business
  if (ownerAlive(lockFile) !== null) {
    const where = fs.readFileSync(lockFile, 'utf8').trim().split(' ')[2];
    throw new Melding(
      `Het portaal draait al vanuit deze map: open ${where}, of stop het eerst met Ctrl+C in het andere venster.`,
    );
  }
  fs.writeFileSync(lockFile, `${whoami()} ${address}`);
  state.owner = true;
}

async function prepareCode() {
  const since = performance.now();
  const log = logOf('installatie');
  if (!dependenciesCurrent()) {
    console.log('… Pakketten installeren (alleen de eerste keer, ongeveer een minuut)');
    fs.rmSync(log, { force: true });
    await install(log);
    done('Pakketten geïnstalleerd', since);
  }
  const builtSince = performance.now();
  if (staleParts().length === 0) return;
  fs.rmSync(logOf('bouwen'), { force: true });
  await build({ log: logOf('bouwen') });
  done('Programma gebouwd', builtSince);
}

async function database(own) {
  const since = performance.now();
  if (own) {
    const version = await checkDatabase(process.env.DATABASE_URL);
    done(`PostgreSQL ${version} (eigen server, DATABASE_URL)`, since);
    return process.env.DATABASE_URL;
  }
  const { port } = await startPostgres(demoFolder, { port: Number(process.env.PG_POORT) || 54329 });
  state.embedded = true;
  const guard = [inRoot('apps/cli/house/guard.mjs'), demoFolder, String(process.pid), startTime(process.pid)];
  spawn(process.execPath, guard, { detached: true, stdio: 'ignore', cwd: '/' }).unref();
  if (await ensureDatabase(demoFolder, port, 'portaal')) {
    for (const mark of ['gemigreerd', 'demo-geladen']) fs.rmSync(inData(mark), { force: true }); // of an earlier database
  }
  done(`PostgreSQL 18 (ingebouwd, ${relative(demoFolder)}, poort ${port})`, since);
  return urlOf(demoFolder, port, 'portaal');
}

async function command(args, env, failure) {
  const log = logOf('opdrachten');
  fs.appendFileSync(log, `\n== ${new Date().toISOString()} ${args.join(' ')}\n`);
  if ((await node(['--enable-source-maps', 'dist/apps/cli/main.js', ...args], { log, env })) === 0) return;
  if (/ENOSPC|No space left/.test(tail(log, 50)))
    throw new Melding('De schijf is vol: maak ruimte vrij en start opnieuw.');
  throw new Melding(`${failure}: de reden staat onderaan ${relative(log)}.`);
}

async function fillDatabase(env, demo) {
  let since = performance.now();
  // Our own server and the very program that migrated it last: nothing to do, and two seconds saved.
  const migrated = inData('gemigreerd');
  if (!demo || !fs.existsSync(migrated) || fs.readFileSync(migrated, 'utf8') !== builtFrom()) {
    await command(['migreer'], env, 'De database is niet bij te werken');
    if (demo) fs.writeFileSync(migrated, builtFrom());
    done('Database bijgewerkt', since);
  }
  const loaded = inData('demo-geladen');
  if (!demo || fs.existsSync(loaded)) return;
  since = performance.now();
  fs.mkdirSync(demoFiles, { recursive: true });
  await command(['demo:laad', '--map', demoFiles], env, 'De voorbeelddata is niet te laden');
  fs.writeFileSync(loaded, new Date().toISOString());
  done('Voorbeelddata geladen (verzonnen personen en bedragen)', since);
}

async function ready(address) {
  try {
    return (await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
async function startServers({ port, host, workers }, env) {
  const since = performance.now();
  const supervisor = new Supervisor({ show: Boolean(process.env.LOG_LEVEL), onHopeless: (error) => stop(1, error) });
  state.supervisor = supervisor;
  supervisor.start('api', 'dist/apps/api/main.js', env);
  const names = Array.from({ length: workers }, (_, i) => (i === 0 ? 'worker' : `worker-${i + 1}`));
  for (const name of names) supervisor.start(name, 'dist/apps/worker/main.js', env);
  const probe = `http://${host === '0.0.0.0' || host === 'localhost' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;
  while (!(await ready(probe))) {
    if (state.stopping) return;
    const dead = ['api', ...names].find((name) => supervisor.deaths(name) >= 2);
    if (dead) throw supervisor.failure(dead);
    if (performance.now() - since > 60_000)
      throw new Melding(
        `Het portaal is na een minuut nog niet klaar: de reden staat onderaan ${relative(logOf('api'))}.`,
      );
    await sleep(100);
  }
  done(`Portaal en ${workers === 1 ? 'werker' : `${workers} werkers`} gestart`, since);
}

function banner({ address, ownDatabase }) {
  const tools = `GraphQL  ${address}/graphql      Gezondheid  ${address}/health/ready`;
  console.log(`\nOpen  ${address}\n${tools}`);
  if (ownDatabase) console.log('Gebruikers en stamgegevens beheren: npm run -s portaal -- --help');
  else for (const line of demoBanner()) console.log(line);
  console.log(
    `Logboeken: ${relative(logFolder)}   Stoppen: Ctrl+C   ${ownDatabase ? '' : 'Opnieuw beginnen: npm run demo:reset   Echte database: zet DATABASE_URL'}`,
  );
}

function stop(code, error) {
  if (state.stopping) return state.stopping;
  if (error) report(error);
  state.stopping = (async () => {
    await state.supervisor?.stop();
    if (state.embedded) await stopPostgres(demoFolder).catch(() => {});
    if (state.owner) fs.rmSync(lockFile, { force: true });
    if (!error) console.log('\nGestopt.');
    process.exit(code);
  })();
  return state.stopping;
}
function report(error) {
  const sentence = explain(error);
  if (sentence) return console.error(`✘ ${sentence}`);
  try {
    fs.appendFileSync(logOf('start'), `${new Date().toISOString()} ${error?.stack ?? error}\n`);
  } catch {
    // the log folder itself may be the problem
  }
  console.error(
    `✘ Er ging iets mis dat niet de bedoeling is (${error?.message ?? error}): de bijzonderheden staan in ${relative(logOf('start'))}.`,
  );
}

function listen() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (state.stopping) state.supervisor?.kill();
      stop(signal === 'SIGINT' ? 0 : 143);
    });
  }
  whenOrphaned(() => stop(143));
}

async function start() {
  const config = settings();
  claimFolder(config.address);
  await checkPort(config);
  checkDisk(!dependenciesCurrent());
  await prepareCode();
  if (process.env.REDIS_URL) await checkRedis(process.env.REDIS_URL);
  const url = await database(config.ownDatabase);
  const env = { NODE_ENV: 'production', OPSLAG_MAP: inData('opslag'), ...process.env };
  Object.assign(env, personKeys(env));
  Object.assign(env, { DATABASE_URL: url, PORT: String(config.port), HOST: config.host });
  if (!config.ownDatabase) Object.assign(env, { DEMO: '1', DEMO_WACHTWOORD: demoPassword() });
  await fillDatabase(env, !config.ownDatabase);
  await checkPort(config);
  await startServers(config, env);
  if (!state.stopping) banner(config);
}
export async function main() {
  listen();
  await start().catch((error) => stop(1, error));
}
