import { dagNl, nl } from '#core';
import { EXAMENONDERDELEN, WISSELREDENEN } from '../feitcodes.js';
import type { Feit } from '../feiten.js';
import { afschalenOntbreekt } from '../termijnen/examens.js';
import { termijnBegin, termijnEinde } from '../termijnen/grenzen.js';
import { leeftijdPast, leeftijdsgrens } from '../termijnen/regels-pip.js';
import { magWisselen, NIVEAU_AFSCHALEN } from '../termijnen/regels-route.js';
import type { Zaak } from '../termijnen/wettelijk.js';
import { routeNaam, type Niveaus } from './begrippen.js';
import { niveausVan, PRIJSREGEL, type VasteVersie } from './prijsvast.js';

export interface Wissel {
  soort: 'LEERROUTE' | 'NIVEAU';
  vorige: VasteVersie;
  naarLeerroute: string;
  naarNiveaus: Niveaus;
  feiten: readonly Feit[];
  /** The case as the terms see it: facts, plans, hours and settings. */
  zaak: Zaak;
}
export interface Wisselregel {
  code: string;
  naam: string;
  mag: boolean;
  uitleg: string;
  cijfers: { naam: string; waarde: string }[];
  bron: string;
}
const cijfers = (c: Record<string, string | null>): Wisselregel['cijfers'] =>
  Object.entries(c).flatMap(([naam, waarde]) => (waarde === null ? [] : [{ naam, waarde }]));

/** Every rule about this change, each with what it looked at. */
export const wisseltoets = (w: Wissel): Wisselregel[] =>
  w.soort === 'LEERROUTE' ? [wisselen(w), routeadvies(w)] : niveauregels(w);

function wisselen({ zaak, naarLeerroute }: Wissel): Wisselregel {
  const t = magWisselen(zaak, naarLeerroute);
  return {
    ...{ code: 'WISSELEN', naam: 'Wisselen van leerroute', mag: t.mag, bron: t.bron },
    uitleg: [...t.redenen, t.tekst].join(' '),
    cijfers: cijfers({
      'Begin van de termijn': termijnBegin(zaak),
      'Laatste dag om te wisselen': t.datum,
      'Wissels tot nu toe': String(zaak.beeld.wissels.length),
      'Toegestaan door de gemeente': zaak.instellingen.wisselMax?.toString() ?? 'zonder grens',
    }),
  };
}

/** The advice is a fact in the file, given after the version that it is about. */
function routeadvies(w: Wissel): Wisselregel {
  const advies = w.feiten.find(
    (f) => f.soort === 'ROUTEADVIES' && f.gegevens['leerroute'] === w.naarLeerroute && f.datum >= w.vorige.dagtekening,
  );
  const uitleg = advies
    ? `Advies van ${dagNl(advies.datum)}: ${WISSELREDENEN[advies.code ?? ''] ?? 'reden vastgelegd'}.`
    : `Er is geen advies om naar de ${routeNaam(w.naarLeerroute)} te gaan, gegeven op of na ${dagNl(w.vorige.dagtekening)}. Leg het vast in het dossier bij "Advies: andere leerroute".`;
  return {
    ...{ code: 'ADVIES', naam: 'Advies van de klantmanager', mag: advies !== undefined, uitleg, bron: PRIJSREGEL.bron },
    cijfers: cijfers({ 'Advies van': advies?.datum ?? null }),
  };
}

const HOOGTE: Record<string, number> = { A1: 1, A2: 2, B1: 3, B2: 4 };
/** The exam parts that go down. */
const verlaagd = (w: Wissel): string[] => {
  const was = niveausVan(w.vorige);
  return Object.keys(was).filter((o) => (HOOGTE[w.naarNiveaus[o] ?? ''] ?? 0) < (HOOGTE[was[o]!] ?? 0));
};

function niveauregels(w: Wissel): Wisselregel[] {
  const { bron, tekst } = NIVEAU_AFSCHALEN.versies.at(-1)!;
  const binnen: Wisselregel = {
    ...{ code: 'BINNEN_B1', naam: 'Alleen binnen de B1-route', mag: w.vorige.leerroute === 'B1_ROUTE', bron },
    uitleg: 'Een ander examenniveau kan alleen binnen de B1-route.',
    cijfers: cijfers({ Leerroute: routeNaam(w.vorige.leerroute) }),
  };
  return [
    binnen,
    ...verlaagd(w).map((onderdeel) => {
      const ontbreekt = afschalenOntbreekt(w.zaak, w.zaak.beeld.afschaaladviezen.get(onderdeel));
      const naam = EXAMENONDERDELEN[onderdeel] ?? onderdeel;
      return {
        ...{ code: `AFSCHALEN_${onderdeel}`, naam: `${naam} op ${w.naarNiveaus[onderdeel]}`, bron },
        mag: ontbreekt.length === 0,
        uitleg: ontbreekt.length ? `Er ontbreekt: ${ontbreekt.join('; ')}. ${tekst}` : tekst,
        cijfers: cijfers({
          'Gevolgde cursusuren': uren(w.zaak.beeld.uren.cursusH),
          Nodig: uren(w.zaak.instellingen.afschalenH),
        }),
      };
    }),
  ];
}
const uren = (h: number): string => nl(String(h / 100));

export interface Gevolg {
  naam: string;
  was: string;
  wordt: string;
  uitleg: string;
}
const examens = (route: string, n: Niveaus): string =>
  route === 'Z_ROUTE'
    ? 'geen examen, wel een eindgesprek'
    : Object.entries(n)
        .map(([o, v]) => `${EXAMENONDERDELEN[o] ?? o} ${v}`)
        .join(', ');

/** What the change does to the terms and demands of the law. */
export function gevolgen(w: Wissel): Gevolg[] {
  const { instellingen: i, beeld } = w.zaak;
  const [van, naar] = [w.vorige.leerroute, w.naarLeerroute];
  const einde = termijnEinde(w.zaak) ?? 'nog niet bekend';
  const map = (r: string): string =>
    r === 'ONDERWIJSROUTE' ? 'niet nodig' : `${uren(i.mapPraktijkH)} uur praktijk en ${i.mapThemas} thema's`;
  const asiel = beeld.doelgroep === 'ASIELSTATUSHOUDER';
  const zUren = (r: string): string => {
    if (r !== 'Z_ROUTE') return 'niet nodig';
    const [cursus, deel] = asiel ? [i.zCursusAsielH, i.zParticipatieAsielH] : [i.zCursusGezinH, i.zParticipatieGezinH];
    return `${uren(cursus)} cursusuren${deel ? ` en ${uren(deel)} uur participatie` : ''}`;
  };
  const uit: Gevolg[] = [
    {
      ...{ naam: 'Einde van de inburgeringstermijn', was: einde, wordt: einde },
      uitleg: 'De termijn begint de dag na het eerste PIP; een later PIP verschuift hem niet.',
    },
    {
      ...{ naam: 'Examen', was: examens(van, niveausVan(w.vorige)), wordt: examens(naar, w.naarNiveaus) },
      uitleg: 'De onderdelen van het examen met hun niveau.',
    },
  ];
  if (map(van) !== map(naar))
    uit.push({
      naam: 'Module arbeidsmarkt en participatie',
      was: map(van),
      wordt: map(naar),
      uitleg: 'Wet inburgering 2021, art. 8.',
    });
  if (zUren(van) !== zUren(naar))
    uit.push({
      naam: 'Uren van de Z-route',
      was: zUren(van),
      wordt: zUren(naar),
      uitleg: 'Besluit inburgering 2021, art. 3.14.',
    });
  return [...uit, ...leeftijd(w)];
}

const AFSPRAAK: Record<string, (jaar: number) => string> = {
  ONDERWIJSROUTE: (jaar) => `de onderwijsroute is voor wie jonger is dan ${jaar} jaar`,
  B1_ROUTE: (jaar) => `de B1-route is voor wie ${jaar} jaar of ouder is`,
};
/** Whether the age fits what the gemeente set for either route; the age itself is not told. */
function leeftijd({ zaak, vorige, naarLeerroute }: Wissel): Gevolg[] {
  const routes = [vorige.leerroute, naarLeerroute];
  const grens = (r: string): number | null => leeftijdsgrens(r, zaak.instellingen);
  const afspraken = routes.flatMap((r) => (grens(r) === null ? [] : [AFSPRAAK[r]!(grens(r)!)]));
  if (afspraken.length === 0) return [];
  const [was, wordt] = routes.map((r) => {
    if (grens(r) === null) return 'geen leeftijd ingesteld';
    const past = leeftijdPast(zaak, r);
    if (past === null) return 'niet te zeggen: geen geboortedatum';
    return past ? 'past' : 'let op: past niet';
  }) as [string, string];
  const uitleg = `Afspraak van uw gemeente: ${[...new Set(afspraken)].join(' en ')}, gekeken op de dag dat de route is gekozen. Dit is een waarschuwing; u mag ervan afwijken.`;
  return [{ naam: 'Leeftijd bij de leerroute', was, wordt, uitleg }];
}
