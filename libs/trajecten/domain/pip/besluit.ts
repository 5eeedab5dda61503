import { dagVoluit } from '#core';
import { ROUTE_AFWIJSREDENEN, TOETSUITSLAGEN, AFWIJKREDENEN } from '../feitcodes.js';
import type { Feit } from '../feiten.js';
import { routeNaam } from './begrippen.js';

export const periodeTekst = (van: string, tot: string | null): string =>
  tot === null ? `vanaf ${dagVoluit(van)}` : `${dagVoluit(van)} tot en met ${dagVoluit(tot)}`;

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
