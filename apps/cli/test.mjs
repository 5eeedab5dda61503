#!/usr/bin/env node
// npm test [-- pattern]. Written in old syntax on purpose: the check must be able to speak on an old Node.
import './house/node-version.mjs';

import('./house/test-run.mjs').then(function (module) {
  return module.main(process.argv.slice(2));
});
