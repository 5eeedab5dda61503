import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { attach, release } from './test-cluster.mjs';
import { build, dependenciesCurrent, install, staleParts } from './build.mjs';
import { inRoot, Melding, parentEnv, sleep, tail, whenOrphaned, withParent } from './process.mjs';

const counts = inRoot(`.tmp/counts-${process.pid}.json`);
let jest = null;
let stopping = null;

/** Jest gets time to end its own children; PostgreSQL is stopped whatever happens. */
function onSignal(signal) {
  stopping ??= (async () => {
    jest?.kill(signal);
    for (let i = 0; i < 50 && jest && jest.exitCode === null && jest.signalCode === null; i++) await sleep(100);
    jest?.kill('SIGKILL');
    await release(process.pid).catch(() => {});
    fs.rmSync(counts, { force: true });
    process.exit(130);
  })();
}

async function prepare() {
  const log = inRoot('.tmp/test-build.log');
  fs.rmSync(log, { force: true });
  if (!dependenciesCurrent()) {
    console.error('Pakketten installeren (eerste keer, ongeveer een minuut) ...');
    await install(log);
  }
  if (staleParts().length) console.error('Bouwen ...');
  try {
    await build({ log });
  } catch (error) {
    console.error(tail(log, 40));
    throw error;
  }
}

function runJest(args, env) {
  // The reporters first: that flag takes every word up to the next flag, and the patterns come last.
  const reporters = ['--reporters=default', '--reporters=<rootDir>/apps/cli/house/counter.mjs'];
  const flags = [...reporters, '-c', 'test/jest.config.mjs', '--passWithNoTests', '--max-workers=2'];
  return new Promise((done) => {
    jest = spawn(process.execPath, [...withParent, inRoot('node_modules/jest/bin/jest.js'), ...flags, ...args], {
      cwd: inRoot(),
      env: { ...env, ...parentEnv },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    jest.once('exit', (code) => done(code ?? 1));
  });
}

async function testAll(args) {
  await prepare();
  const cluster = await attach(process.pid);
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    TEST_DATABASE_URL: cluster.url,
    TEST_TEMPLATE: cluster.template,
    TEST_COUNTS: counts,
  };
  const code = await runJest(args, env);
  if (stopping) return stopping;
  const result = fs.existsSync(counts) ? JSON.parse(fs.readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  if (code !== 0 && result.failed === 0) result.failed = 1;
  process.exitCode = result.failed ? 1 : 0;
  return result;
}

export async function main(args) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal));
  whenOrphaned(() => onSignal('SIGTERM'));
  let result = { passed: 0, failed: 1 };
  try {
    result = await testAll(args);
  } catch (error) {
    if (stopping) return stopping;
    console.error(error instanceof Melding ? error.message : error);
    process.exitCode = 1;
  }
  if (stopping) return stopping;
  await release(process.pid).catch((error) => console.error(error.message));
  fs.rmSync(counts, { force: true });
  console.log(`${result.passed} passed, ${result.failed} failed`);
}
