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

/** A value that the API cannot read, as someone who filled in a form wants to hear it. */
const ONLEESBAAR: Record<string, [melding: string, oplossing: string]> = {
  Datum: ['Deze dag kan niet.', 'Kies een dag vanaf 1900 en voor 2200.'],
  Maand: ['Deze maand kan niet.', 'Kies een maand vanaf 1900 en voor 2200.'],
  Bedrag: ['Dit bedrag kan niet.', 'Schrijf een bedrag met een komma, bijvoorbeeld 1.234,50.'],
  Uren: ['Dit getal kan niet.', 'Schrijf een getal met een komma, bijvoorbeeld 36,25.'],
  Percentage: ['Dit percentage kan niet.', 'Schrijf een percentage met een komma, bijvoorbeeld 4,18.'],
};
export function onleesbaar({ message, extensions }: Antwoordfout): Fout | null {
  const soort = /; Dit is geen (\w+): /.exec(message)?.[1] ?? '';
  const woorden = ONLEESBAAR[soort];
  if (extensions?.code !== 'BAD_USER_INPUT' || !woorden) return null;
  const veld = / at "([\w.[\]]+)"; Dit is geen /.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1];
  const [melding, oplossing] = woorden;
  return { code: 'BAD_USER_INPUT', melding, oplossing, ...(veld ? { veld: veld.replace(/\[(\d+)\]/g, '.$1') } : {}) };
}

/** A refusal tells how to mend it; anything else that went wrong does not. */
function weigering(fout: Antwoordfout): Fout[] {
  const { code = '', veld, oplossing } = fout.extensions ?? {};
  if (oplossing) return [{ code, melding: fout.message, oplossing, ...(veld ? { veld } : {}) }];
  const vorm = onleesbaar(fout);
  return vorm ? [vorm] : [];
}

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
