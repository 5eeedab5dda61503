import { plusDagen } from './datum.js';

/** The name of a day that is no working day though it is no weekend; null on any other. */
export type Feestdagnaam = (dag: string) => string | null;
/** True on a generally recognised holiday. */
export type Feestdag = (dag: string) => boolean;

const WEEKDAGEN = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'.split(' ');
const weekdag = (dag: string): number => new Date(`${dag}T00:00:00Z`).getUTCDay();
/** '2026-11-21' -> 'zaterdag'. */
export const weekdagNl = (dag: string): string => WEEKDAGEN[weekdag(dag)]!;
/** Monday to Friday, and no holiday. */
export const isWerkdag = (dag: string, feestdag: Feestdag): boolean => weekdag(dag) % 6 !== 0 && !feestdag(dag);
/** This day, or the first working day after it. */
export function volgendeWerkdag(dag: string, feestdag: Feestdag): string {
  let d = dag;
  while (!isWerkdag(d, feestdag)) d = plusDagen(d, 1);
  return d;
}
/** This day, or the last working day before it. */
export function vorigeWerkdag(dag: string, feestdag: Feestdag): string {
  let d = dag;
  while (!isWerkdag(d, feestdag)) d = plusDagen(d, -1);
  return d;
}
