import { spawn } from 'node:child_process';
import { demoFolder, running, urlOf } from './postgres.mjs';
import { personKeys } from './demo.mjs';
import { build, dependenciesCurrent, install } from './build.mjs';
import { explain } from './checks.mjs';
import { inData, inRoot, root } from './process.mjs';

function environment() {
  const env = { OPSLAG_MAP: inData('opslag'), ...process.env };
  const found = env.DATABASE_URL ? null : running(demoFolder);
  if (found) env.DATABASE_URL = urlOf(demoFolder, found.port, 'portaal');
  Object.assign(env, personKeys(env, false));
  return env;
}

export async function main([entry, ...args]) {
  try {
    if (!dependenciesCurrent()) {
      console.error('Pakketten installeren (alleen de eerste keer, ongeveer een minuut) ...');
      await install(inRoot('.tmp/install.log'));
    }
    await build({ names: ['server'], log: inRoot('.tmp/build.log') });
  } catch (error) {
    console.error(explain(error) ?? error.message);
    process.exit(1);
  }
  // Relative paths that somebody types are relative to where they stand, not to where npm runs.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const child = spawn(process.execPath, ['--enable-source-maps', inRoot('dist', entry), ...args], {
    cwd,
    env: { ...environment(), PORTAAL_ROOT: root },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
