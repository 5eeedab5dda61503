#!/usr/bin/env node
// npm run demo:reset: throws away .data (database, stored files, demo password); the next npm start begins anew.
import fs from 'node:fs';
import { explain } from './house/checks.mjs';
import { inData, Melding, ownerAlive } from './house/process.mjs';
import { demoFolder, stopPostgres } from './house/postgres.mjs';

try {
  if (ownerAlive(inData('start.pid')) !== null)
    throw new Melding('Het portaal draait nog vanuit deze map: stop het eerst met Ctrl+C en probeer het dan opnieuw.');
  await stopPostgres(demoFolder).catch(() => {});
  fs.rmSync(inData(), { recursive: true, force: true });
  console.log('De voorbeelddata is weg: npm start begint opnieuw.');
} catch (error) {
  console.error(`✘ ${explain(error) ?? error.message}`);
  process.exitCode = 1;
}
