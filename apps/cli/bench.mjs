#!/usr/bin/env node
// npm run bench -- NAME: measures on an embedded PostgreSQL of its own, with the durability of a real server.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { build } from './house/build.mjs';
import { startPostgres, stopPostgres, urlOf } from './house/postgres.mjs';
import { inRoot } from './house/process.mjs';

const folder = inRoot('.tmp/pg-bench');
await build({ names: ['server'], log: inRoot('.tmp/build.log') });
const { port } = await startPostgres(folder, { settings: { shared_buffers: '512MB', max_wal_size: '4GB' } });
try {
  const run = spawnSync(process.execPath, [inRoot('dist/test/bench/main.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: urlOf(folder, port, 'postgres') },
  });
  process.exitCode = run.status ?? 1;
} finally {
  await stopPostgres(folder);
  fs.rmSync(folder, { recursive: true, force: true });
}
