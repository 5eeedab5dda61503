#!/usr/bin/env node
// npm run build [-- server|portal]: compiles everything to dist/. npm start and npm test build by themselves what changed.
import { build } from './house/build.mjs';
import { Melding } from './house/process.mjs';

const names = process.argv.slice(2).filter((name) => ['server', 'portal'].includes(name));
try {
  await build({ force: true, ...(names.length ? { names } : {}) });
} catch (error) {
  console.error(error instanceof Melding ? error.message : error);
  process.exitCode = 1;
}
