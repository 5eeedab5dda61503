import { Weigering } from '#core';
import { Database, leesConfig, maakDataSource, type Config } from '#platform';
import { entiteiten } from '../entiteiten.js';

/** Opens the database for one command and closes it again. */
export async function metDatabase<T>(werk: (db: Database, config: Config) => Promise<T>): Promise<T> {
  const config = leesConfig();
  const bron = await maakDataSource(config.databaseAppUrl, entiteiten, config.dbPool).initialize();
  try {
    return await werk(new Database(bron), config);
  } finally {
    await bron.destroy();
  }
}

const DATABASE: Record<string, string> = {
  ECONNREFUSED: 'De database is niet bereikbaar. Controleer DATABASE_URL, of start het portaal eerst met npm start.',
  ENOTFOUND: 'De database is niet bereikbaar. Controleer de servernaam in DATABASE_URL.',
  '28P01': 'De database weigert het wachtwoord. Voer eerst "portaal migreer" uit, en controleer DATABASE_URL.',
  '3D000': 'De database bestaat niet. Controleer DATABASE_URL.',
  '42P01': 'De database is nog leeg. Voer eerst "portaal migreer" uit.',
  '42501': 'De database is niet bijgewerkt. Voer eerst "portaal migreer" uit.',
};

/** A failure in one Dutch sentence with the cure; a stack trace is for the log of a developer only. */
export function verklaar(e: unknown): string {
  if (e instanceof Weigering) return `${e.fout.code}: ${e.fout.melding} ${e.fout.oplossing ?? ''}`.trim();
  const { code, message } = e as { code?: string; message?: string };
  return (code && DATABASE[code]) || message || 'Er ging iets mis dat niet de bedoeling is.';
}
