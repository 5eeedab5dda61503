#!/usr/bin/env node
// npm start. Written in old syntax on purpose: the check must be able to speak on an old Node.
import './house/node-version.mjs';

import('./house/start-portal.mjs').then(function (module) {
  return module.main();
});
