#!/usr/bin/env node
// node apps/cli/run.mjs ENTRY [args]: runs a compiled program (dist/ENTRY), after installing and building what is missing.
// Without DATABASE_URL it works on the database of a running npm start.
import './house/node-version.mjs';

import('./house/run-program.mjs').then(function (module) {
  return module.main(process.argv.slice(2));
});
