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
  errors?: Antwoordfout[];
}
interface Antwoordfout {
  message: string;
  extensions?: { code?: string; veld?: string; oplossing?: string };
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

/** A refusal tells how to mend it; anything else that went wrong does not. */
const weigering = ({ message, extensions: { code = '', veld, oplossing } = {} }: Antwoordfout): Fout[] =>
  oplossing ? [{ code, melding: message, oplossing, ...(veld ? { veld } : {}) }] : [];

async function haal<T>(query: string, variables: object, signal?: AbortSignal): Promise<[T | null, Antwoordfout[]]> {
  const antwoord = await stuur(JSON.stringify({ query, variables }), signal);
  if (antwoord.status === 401) throw new NietIngelogd();
  if (antwoord.status >= 502) throw new GeenVerbinding('Het portaal is even niet bereikbaar.');
  const { data, errors } = (await antwoord.json().catch(() => ({}))) as Antwoord<T>;
  const code = errors?.[0]?.extensions?.code;
  if (code === 'TOE-001') throw new NietIngelogd();
  if (code === 'TOE-002') throw new NietTeZien();
  if (!data && !errors?.length) throw new Error(`Het portaal gaf antwoord ${antwoord.status}.`);
  return [data ?? null, errors ?? []];
}
function gooi(errors: Antwoordfout[]): never {
  const fouten = errors.flatMap(weigering);
  throw fouten.length ? new Geweigerd(fouten) : new Error(errors[0]!.message);
}

/** One operation to the API: data comes back, or an error of one of the kinds above. */
export async function vraag<T>(query: string, variables: object = {}, signal?: AbortSignal): Promise<T> {
  const [data, errors] = await haal<T>(query, variables, signal);
  return errors.length || !data ? gooi(errors) : data;
}

/** The same, where a part may stay away for one of these reasons; the first is told beside the rest. */
export async function vraagZonder<T>(
  codes: readonly string[],
  query: string,
  variables: object,
  signal?: AbortSignal,
): Promise<{ data: T; gemist: Fout | null }> {
  const [data, errors] = await haal<T>(query, variables, signal);
  if (!data || errors.some((e) => !codes.includes(e.extensions?.code ?? ''))) gooi(errors);
  return { data: data!, gemist: errors.flatMap(weigering)[0] ?? null };
}

/** A mutation answers with its result beside `fouten`; the latter become one error. */
export function zonderFouten<T extends { fouten: Fout[] }>(resultaat: T): T {
  if (resultaat.fouten.length) throw new Geweigerd(resultaat.fouten);
  return resultaat;
}
