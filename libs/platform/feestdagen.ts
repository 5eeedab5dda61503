import Holidays from 'date-holidays';

const perJaar = new Map<number, ReadonlySet<string>>();
const namenPerJaar = new Map<number, ReadonlyMap<string, string>>();

/**
 * The generally recognised holidays of a year: Algemene termijnenwet art. 3 lid 1. Good Friday is not one of them, and
 * 5 May is one every year, also when most people work.
 */
export function feestdagen(jaar: number): ReadonlySet<string> {
  const bekend = perJaar.get(jaar);
  if (bekend) return bekend;
  const landelijk = new Holidays('NL').getHolidays(jaar).filter((d) => d.type === 'public');
  const dagen = new Set([...landelijk.map((d) => d.date.slice(0, 10)), `${jaar}-05-05`]);
  perJaar.set(jaar, dagen);
  return dagen;
}

/** Names of the days on which no term of the law ends: the holidays and Good Friday (Algemene termijnenwet art. 3 lid 2). */
function namenVan(jaar: number): ReadonlyMap<string, string> {
  const bekend = namenPerJaar.get(jaar);
  if (bekend) return bekend;
  const alle = new Map(new Holidays('NL').getHolidays(jaar).map((d) => [d.date.slice(0, 10), d.name]));
  const vrijdag = [...alle].filter(([, naam]) => naam === 'Goede Vrijdag').map(([dag]) => dag);
  const namen = new Map([...feestdagen(jaar), ...vrijdag].map((dag) => [dag, alle.get(dag) ?? 'Bevrijdingsdag']));
  namenPerJaar.set(jaar, namen);
  return namen;
}
/** What this day is called when no term of the law may end on it, beside a Saturday or Sunday; null on any other day. */
export const termijnvrij = (dag: string): string | null => namenVan(Number(dag.slice(0, 4))).get(dag) ?? null;
/** Does no term of the law end on this day, beside a Saturday or Sunday? */
export const isTermijnvrij = (dag: string): boolean => termijnvrij(dag) !== null;

/** Is this day a generally recognised holiday? */
export const isFeestdag = (dag: string): boolean => feestdagen(Number(dag.slice(0, 4))).has(dag);
