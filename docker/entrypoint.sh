#!/bin/sh
# api | worker | migrate, or any command of the product's own command line (portaal --help).
set -eu
cd /app
command=${1:-api}
[ $# -gt 0 ] && shift
case "$command" in
  api) exec node --enable-source-maps --max-semi-space-size=64 dist/apps/api/main.js "$@" ;;
  worker) exec node --enable-source-maps --max-semi-space-size=64 dist/apps/worker/main.js "$@" ;;
  migrate) exec node --enable-source-maps dist/apps/cli/main.js migreer "$@" ;;
  portaal) exec node --enable-source-maps dist/apps/cli/main.js "$@" ;;
  *)
    echo "Onbekende opdracht '$command': kies api, worker, migrate of portaal." >&2
    exit 64
    ;;
esac
