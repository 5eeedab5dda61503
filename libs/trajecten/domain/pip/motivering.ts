import { dagNl, type Fout } from '#core';
import { LEERROUTES, TOETSUITSLAGEN } from '../feitcodes.js';
import type { Feit } from '../feiten.js';
import { pipFout, routeNaam, type Pipsoort } from './begrippen.js';
import { AFSPRAKEN, type Afspraken } from './inhoud.js';

/** The routes that a result of the leerbaarheidstoets points at. */
const WIJST_OP: Record<string, readonly string[]> = {
  B1_HAALBAAR: ['B1_ROUTE', 'ONDERWIJSROUTE'],
  B1_NIET_HAALBAAR: ['Z_ROUTE'],
  ONDERWIJSROUTE_HAALBAAR: ['ONDERWIJSROUTE'],
};
export const ONDERZOEKPLICHT = 'RvS 24 december 2024, ECLI:NL:RVS:2024:5413';

/**
 * What the decision must be able to show: each route that was not chosen was examined, and a choice that differs from the
 * leerbaarheidstoets has a reason. Asked when a route is chosen, not when a plan is only adjusted.
 */
export function keurMotivering(leerroute: string, soort: Pipsoort, feiten: readonly Feit[]): Fout[] {
  if (soort !== 'EERSTE' && soort !== 'LEERROUTE') return [];
  const afgewezen = new Set(
    feiten.filter((f) => f.soort === 'LEERROUTE_AFGEWEZEN' && f.code !== null).map((f) => f.gegevens['leerroute']),
  );
  const mist = Object.keys(LEERROUTES).filter((r) => r !== leerroute && !afgewezen.has(r));
  return [
    ...mist.map((r) =>
      pipFout(
        '043',
        `Er staat nog niet waarom de ${routeNaam(r)} niet is gekozen. Elke leerroute moet zijn onderzocht (${ONDERZOEKPLICHT}).`,
        `Leg in het dossier de reden vast bij "Leerroute onderzocht en niet gekozen": ${routeNaam(r)}.`,
        'leerroute',
      ),
    ),
    ...keurToets(leerroute, soort, feiten),
  ];
}

function keurToets(leerroute: string, soort: Pipsoort, feiten: readonly Feit[]): Fout[] {
  const toets = feiten.find((f) => f.soort === 'LEERBAARHEIDSTOETS');
  if (!toets)
    return soort === 'EERSTE'
      ? [
          pipFout(
            '044',
            'Er is nog geen leerbaarheidstoets vastgelegd.',
            'Leg de uitslag van de leerbaarheidstoets vast in het dossier.',
            'leerroute',
          ),
        ]
      : [];
  const wijstOp = WIJST_OP[toets.code ?? ''];
  const reden = toets.gegevens['afwijkreden'];
  if (!wijstOp || wijstOp.includes(leerroute) || (reden !== undefined && reden !== 'GEEN')) return [];
  return [
    pipFout(
      '045',
      `De leerbaarheidstoets van ${dagNl(toets.datum)} zegt: ${TOETSUITSLAGEN[toets.code!]}. De ${routeNaam(leerroute)} wijkt daarvan af, zonder reden.`,
      'Leg bij de leerbaarheidstoets vast waarom de keuze afwijkt, of kies een andere leerroute.',
      'leerroute',
    ),
  ];
}

/** Without how much PVT and MAP a plan is no plan (Wet inburgering 2021, art. 15); the onderwijsroute has no MAP (art. 8). */
export function keurAfspraken(leerroute: string, a: Afspraken): Fout[] {
  const nodig = (leerroute === 'ONDERWIJSROUTE' ? ['pvtUren'] : ['pvtUren', 'mapUren']) as (keyof Afspraken)[];
  return [...nodig, 'voortgangsgesprekken' as const]
    .filter((naam) => a[naam] === null)
    .map((naam) =>
      pipFout('046', `${AFSPRAKEN[naam]}: nog niet ingevuld.`, 'Vul een getal in; 0 mag ook.', `afspraken.${naam}`),
    );
}

const MINIMA = [
  ['pvtUren', 12, 'Besluit inburgering 2021, art. 3.1'],
  ['mapUren', 40, 'Besluit inburgering 2021: praktijkdeel MAP'],
  ['ontzorgingMaanden', 6, 'Participatiewet, art. 56a'],
] as const;
/** Less than the law asks: worth saying, for there can be an exemption. */
export function opmerkingenAfspraken(leerroute: string, a: Afspraken): string[] {
  return MINIMA.flatMap(([naam, minimum, bron]) => {
    const n = a[naam];
    if (n === null || n >= minimum || (naam === 'ontzorgingMaanden' && n === 0)) return [];
    if (naam === 'mapUren' && leerroute === 'ONDERWIJSROUTE') return [];
    return [`${AFSPRAKEN[naam]}: ${n} is minder dan ${minimum} (${bron}).`];
  });
}
