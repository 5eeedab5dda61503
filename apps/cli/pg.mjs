#!/usr/bin/env node
// The embedded PostgreSQL by hand: node apps/cli/pg.mjs start|stop|status|url|test-cluster   (folder: PG_MAP, default .data/pg)
import path from 'node:path';
import { demoFolder, ensureDatabase, running, startPostgres, stopPostgres, urlOf, USER } from './house/postgres.mjs';
import { Melding } from './house/process.mjs';
import { attach } from './house/test-cluster.mjs';

async function main([command, ...rest]) {
  const folder = path.resolve(process.env.PG_MAP ?? demoFolder);
  if (command === 'start') {
    const { port } = await startPostgres(folder, { port: Number(process.env.PG_POORT) || undefined });
    await ensureDatabase(folder, port, USER);
    console.log(urlOf(folder, port, USER));
  } else if (command === 'stop') {
    console.log((await stopPostgres(folder)) ? 'gestopt' : 'draaide niet');
  } else if (command === 'status' || command === 'url') {
    const found = running(folder);
    console.log(found ? urlOf(folder, found.port, USER) : 'draait niet');
    process.exitCode = found ? 0 : 1;
  } else if (command === 'test-cluster') {
    console.log(JSON.stringify(await attach(Number(rest[0]) || process.ppid)));
  } else {
    console.log(
      'Gebruik: node apps/cli/pg.mjs start|stop|status|url|test-cluster [pid]   (map: PG_MAP, standaard .data/pg)',
    );
    process.exitCode = 2;
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Melding ? error.message : error);
  process.exitCode = 1;
});
