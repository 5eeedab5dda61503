import type { Fout } from './types';

/** The server could not be reached; the user can try again. */
export class GeenVerbinding extends Error {}
/** The session is over; the user has to log in again. */
export class NietIngelogd extends Error {}
/** What a page says that keeps by itself what is written, while the session is over. */
export const UITGELOGD =
  'Nog niet opgeslagen: uw sessie is voorbij. Log in een ander venster opnieuw in; dan wordt dit alsnog opgeslagen.';
/** It does not exist, or is not for this user: the server does not say which. */
export class NietTeZien extends Error {}
/** The server said what is wrong, in words for the user. */
export class Geweigerd extends Error {
  constructor(readonly fouten: Fout[]) {
    super(fouten.map((f) => f.melding).join(' '));
  }
}

interface Antwoord<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function stuur(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: signal ?? null,
    });
  } catch (e) {
    if (signal?.aborted) throw e;
    throw new GeenVerbinding('Er is geen verbinding met het portaal.');
  }
}

/** One operation to the API: data comes back, or an error of one of the kinds above. */
export async function vraag<T>(query: string, variables: object = {}, signal?: AbortSignal): Promise<T> {
  const antwoord = await stuur(JSON.stringify({ query, variables }), signal);
  if (antwoord.status === 401) throw new NietIngelogd();
  if (antwoord.status >= 502) throw new GeenVerbinding('Het portaal is even niet bereikbaar.');
  const { data, errors } = (await antwoord.json().catch(() => ({}))) as Antwoord<T>;
  const code = errors?.[0]?.extensions?.code;
  if (code === 'TOE-001') throw new NietIngelogd();
  if (code === 'TOE-002') throw new NietTeZien();
  if (errors?.length || !data) throw new Error(errors?.[0]?.message ?? `Het portaal gaf antwoord ${antwoord.status}.`);
  return data;
}

/** A mutation answers with its result beside `fouten`; the latter become one error. */
export function zonderFouten<T extends { fouten: Fout[] }>(resultaat: T): T {
  if (resultaat.fouten.length) throw new Geweigerd(resultaat.fouten);
  return resultaat;
}
