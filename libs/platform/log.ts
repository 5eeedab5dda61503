import path from 'node:path';
import pino from 'pino';

/** JSON log on stderr. Never log an error object of the database as it is: it carries the parameters of the statement. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    base: { proces: path.basename(path.dirname(process.argv[1] ?? 'portaal')) },
    serializers: {
      err: (e: unknown) => {
        const f = e as { name?: string; message?: string; code?: string; stack?: string; severity?: string };
        // A message of the database quotes the value that it could not take; that may be anybody's.
        const kaal = (t?: string): string | undefined => (f.severity ? t?.replace(/"[^"]*"/g, '"…"') : t);
        return { soort: f.name, melding: kaal(f.message), code: f.code, stack: kaal(f.stack) };
      },
    },
  },
  pino.destination(2),
);
