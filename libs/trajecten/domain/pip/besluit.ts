import { plusDagen } from '#core';
import { ROUTE_AFWIJSREDENEN, TOETSUITSLAGEN, AFWIJKREDENEN } from '../feitcodes.js';
import type { Feit } from '../feiten.js';
import { routeNaam } from './begrippen.js';

const MAANDEN = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november'],
  'december',
];
/** '2026-03-01' -> '1 maart 2026'. */
export const datumTekst = (dag: string): string =>
  `${Number(dag.slice(8))} ${MAANDEN[Number(dag.slice(5, 7)) - 1]} ${dag.slice(0, 4)}`;
export const periodeTekst = (van: string, tot: string | null): string =>
  tot === null ? `vanaf ${datumTekst(van)}` : `${datumTekst(van)} tot en met ${datumTekst(tot)}`;

/** Why this route and not another, as it was known on the day of the decision. */
export function waaromDezeRoute(leerroute: string, feiten: readonly Feit[], dagtekening: string): string[] {
  const bekend = feiten.filter((f) => f.datum <= dagtekening);
  const toets = bekend.findLast((f) => f.soort === 'LEERBAARHEIDSTOETS');
  const afwijking = AFWIJKREDENEN[String(toets?.gegevens['afwijkreden'] ?? 'GEEN')];
  const uit = bekend
    .filter((f) => f.soort === 'LEERROUTE_AFGEWEZEN' && f.gegevens['leerroute'] !== leerroute)
    .map((f) => `${routeNaam(String(f.gegevens['leerroute']))}: ${ROUTE_AFWIJSREDENEN[f.code ?? ''] ?? 'onderzocht'}.`);
  if (toets?.code)
    uit.unshift(
      `Uitslag van de leerbaarheidstoets: ${TOETSUITSLAGEN[toets.code]}${toets.gegevens['afwijkreden'] && toets.gegevens['afwijkreden'] !== 'GEEN' ? `. De keuze wijkt daarvan af: ${afwijking}` : ''}.`,
    );
  return uit;
}

/** The last day to object: six weeks, from the day after the decision. */
export const bezwaarTot = (dagtekening: string): string => plusDagen(dagtekening, 42);
