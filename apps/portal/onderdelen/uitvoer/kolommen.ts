import type { Cel, Celsoort, Uitvoerblad } from '#spreadsheets';

/** A column of a file: the value of a row, in the notation of the API, beside how the table renders it. */
export interface Kolom<R> {
  kop: string;
  soort?: Celsoort;
  waarde: (rij: R) => string | number | boolean | null | undefined;
}

const alsCel = <R>({ soort = 'tekst', waarde }: Kolom<R>, rij: R): Cel | null => {
  const w = waarde(rij);
  if (w === null || w === undefined || w === '') return null;
  return { soort, waarde: typeof w === 'boolean' ? (w ? 'ja' : 'nee') : String(w) };
};
export const bladVan = <R>(naam: string, kolommen: readonly Kolom<R>[], rijen: readonly R[]): Uitvoerblad => ({
  naam,
  kop: kolommen.map((k) => k.kop),
  rijen: rijen.map((r) => kolommen.map((k) => alsCel(k, r))),
});

export interface Bladzijde<R> {
  nodes: R[];
  totalCount?: number | null;
  totaal?: number | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
/** Asks one page. */
export type Haal<R> = (after: string | null, signal: AbortSignal) => Promise<Bladzijde<R>>;
/** The question of a list on the screen, as infiniteQueryOptions gives it. */
export interface Lijstvraag<R> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query library hands over more than a page needs
  queryFn?: ((context: any) => Bladzijde<R> | Promise<Bladzijde<R>>) | symbol;
}
/** The file asks what the list asks, so the server decides alike what may be seen. */
export const haalVan =
  <R>({ queryFn }: Lijstvraag<R>): Haal<R> =>
  async (pageParam, signal) => {
    if (typeof queryFn !== 'function') throw new Error('Deze lijst heeft geen vraag.');
    return queryFn({ pageParam, signal });
  };

/** More rows than this do not go into one file: the reader makes the list smaller with the filters. */
export const HOOGSTENS = 10_000;

export interface Opgehaald<R> {
  rijen: R[];
  /** There are more than fit; `totaal` says how many, when the server counts them. */
  afgekapt: boolean;
  totaal: number | null;
}
/** Walks over all pages of a list, up to the cap. */
export async function haalAlles<R>(
  haal: Haal<R>,
  signal: AbortSignal,
  voortgang: (gehaald: number, totaal: number | null) => void = () => undefined,
  hoogstens = HOOGSTENS,
): Promise<Opgehaald<R>> {
  const rijen: R[] = [];
  let after: string | null = null;
  for (;;) {
    const blad: Bladzijde<R> = await haal(after, signal);
    signal.throwIfAborted();
    rijen.push(...blad.nodes);
    const totaal = blad.totalCount ?? blad.totaal ?? null;
    voortgang(Math.min(rijen.length, hoogstens), totaal);
    const meer = blad.pageInfo.hasNextPage && blad.pageInfo.endCursor !== null && blad.pageInfo.endCursor !== after;
    if (rijen.length >= hoogstens || !meer)
      return { rijen: rijen.slice(0, hoogstens), afgekapt: meer || rijen.length > hoogstens, totaal };
    after = blad.pageInfo.endCursor;
  }
}
