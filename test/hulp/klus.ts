import type { Klus } from '#platform';

export { Database } from '#platform';

/** A claimed job about something, as the worker hands it out; finishing it is not what is tested. */
export const werkendeKlus = (onderwerpId: string): Klus => ({
  ...{ opdrachtId: onderwerpId, onderwerpId, poging: 1, signaal: new AbortController().signal },
  rondAf: () => Promise.resolve(),
});
