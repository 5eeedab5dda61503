import Holidays from 'date-holidays';

const perJaar = new Map<number, ReadonlySet<string>>();

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

/** Is this day a generally recognised holiday? */
export const isFeestdag = (dag: string): boolean => feestdagen(Number(dag.slice(0, 4))).has(dag);
