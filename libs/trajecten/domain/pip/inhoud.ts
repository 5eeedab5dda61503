import { dagNl, isDatum, naarGeheel, type Fout } from '#core';
import { EXAMENONDERDELEN, NIVEAUS } from '../feitcodes.js';
import {
  EXAMENDELEN,
  EXAMENNIVEAUS,
  gewoneNiveaus,
  isLeerroute,
  pipFout,
  type Niveaus,
  type Pipsoort,
} from './begrippen.js';

/** A part as somebody typed it; '' = not filled in. A draft is kept as it was typed, so that nothing is lost. */
export interface RuwDeel {
  /** Names the part within this draft, also after others were put before it. */
  sleutel: string;
  product: string;
  contract: string;
  van: string;
  tot: string;
  urenPerMaand: string;
  urenTotaal: string;
  /** How many, for a price per piece or phase. */
  aantal: string;
  /** Participants that share the price of a group. */
  groep: string;
  niveau: string;
  locatie: string;
}
export const DEELVELDEN = [
  ...(['product', 'contract', 'van', 'tot', 'urenPerMaand', 'urenTotaal', 'aantal', 'groep', 'niveau'] as const),
  'locatie',
] as const satisfies (keyof RuwDeel)[];
/** What is agreed beside the lessons: how much, never why. */
export interface RuweAfspraken {
  pvtUren: string;
  mapUren: string;
  voortgangsgesprekken: string;
  ontzorgingMaanden: string;
}
export const AFSPRAKEN = {
  pvtUren: 'Uren participatieverklaringstraject',
  mapUren: 'Uren module arbeidsmarkt en participatie',
  voortgangsgesprekken: 'Voortgangsgesprekken per jaar',
  ontzorgingMaanden: 'Maanden financieel ontzorgen',
} as const satisfies Record<keyof RuweAfspraken, string>;
export type Afspraken = Record<keyof RuweAfspraken, number | null>;

export interface RuweInhoud {
  leerroute: string;
  niveaus: Record<string, string>;
  afspraken: RuweAfspraken;
  delen: RuwDeel[];
}

export interface Deel {
  sleutel: string;
  product: string;
  contract: string;
  van: string;
  tot: string | null;
  urenPerMaandH: number;
  urenTotaalH: number;
  aantalH: number | null;
  groep: number | null;
  niveau: string | null;
  locatie: string | null;
}
export interface Inhoud {
  leerroute: string;
  niveaus: Niveaus;
  afspraken: Afspraken;
  /** In the order of the draft; null = could not be read. */
  delen: (Deel | null)[];
}

const UREN_MAX = 10_000;
const STUKS_MAX = 1_000;
export const DELEN_MAX = 40;

/** What was typed, read; with everything that is wrong, each with its place. */
export function leesInhoud(ruw: RuweInhoud): { inhoud: Inhoud; fouten: Fout[] } {
  const fouten: Fout[] = [];
  if (!isLeerroute(ruw.leerroute))
    fouten.push(pipFout('010', 'Er is nog geen leerroute gekozen.', 'Kies een leerroute.', 'leerroute'));
  const delen = ruw.delen.map((d, i) => leesDeel(d, `delen.${i}`, fouten));
  fouten.push(...overlap(delen));
  return {
    inhoud: {
      ...{ leerroute: ruw.leerroute, niveaus: leesNiveaus(ruw, fouten), delen },
      afspraken: leesAfspraken(ruw.afspraken, fouten),
    },
    fouten,
  };
}

function leesNiveaus(ruw: RuweInhoud, fouten: Fout[]): Niveaus {
  const uit: Record<string, string> = { ...gewoneNiveaus(ruw.leerroute) };
  for (const [onderdeel, niveau] of Object.entries(ruw.niveaus)) {
    if (niveau === '' || ruw.leerroute === 'Z_ROUTE') continue;
    const veld = `niveaus.${onderdeel}`;
    if (!EXAMENDELEN.includes(onderdeel) || !(EXAMENNIVEAUS as readonly string[]).includes(niveau))
      fouten.push(pipFout('019', `Niveau ${niveau} voor ${onderdeel} bestaat niet.`, 'Kies A2, B1 of B2.', veld));
    else uit[onderdeel] = niveau;
  }
  return uit;
}

/** A route begins on its own levels; a lower one is another decision, within the B1-route and with hours of lessons behind it. */
export function keurNiveaus(inhoud: Pick<Inhoud, 'leerroute' | 'niveaus'>, soort: Pipsoort): Fout[] {
  if (soort !== 'EERSTE' && soort !== 'LEERROUTE') return [];
  return Object.entries(inhoud.niveaus)
    .filter(([, niveau]) => niveau < 'B1')
    .map(([onderdeel, niveau]) =>
      pipFout(
        '025',
        `${EXAMENONDERDELEN[onderdeel] ?? onderdeel} kan nog niet op ${niveau}: een leerroute begint op B1.`,
        'Kies B1. Een lager niveau kan later, binnen de B1-route (Besluit inburgering 2021, art. 5.5).',
        `niveaus.${onderdeel}`,
      ),
    );
}

function leesAfspraken(ruw: RuweAfspraken, fouten: Fout[]): Afspraken {
  const uit = {} as Afspraken;
  for (const [naam, label] of Object.entries(AFSPRAKEN) as [keyof RuweAfspraken, string][]) {
    const tekst = ruw[naam].trim();
    uit[naam] = null;
    if (tekst === '') continue;
    if (/^\d{1,4}$/.test(tekst)) uit[naam] = Number(tekst);
    else
      fouten.push(
        pipFout(
          '018',
          `${label}: "${kort(tekst)}" is geen heel getal.`,
          'Schrijf cijfers, zoals 12.',
          `afspraken.${naam}`,
        ),
      );
  }
  return uit;
}

function leesDeel(d: RuwDeel, waar: string, fouten: Fout[]): Deel | null {
  const eerder = fouten.length;
  for (const [veld, wat] of [
    ['product', 'product'],
    ['contract', 'contract'],
  ] as const)
    if (d[veld].trim() === '')
      fouten.push(pipFout('016', `Er is nog geen ${wat} gekozen.`, `Kies een ${wat}.`, `${waar}.${veld}`));
  const van = leesDag(d.van, `${waar}.van`, 'De eerste dag', fouten);
  const tot = d.tot.trim() === '' ? null : leesDag(d.tot, `${waar}.tot`, 'De laatste dag', fouten);
  if (van && tot && tot < van)
    fouten.push(
      pipFout(
        '012',
        `De laatste dag (${dagNl(tot)}) ligt voor de eerste (${dagNl(van)}).`,
        'Draai de dagen om.',
        `${waar}.tot`,
      ),
    );
  const urenPerMaandH = leesUren(d.urenPerMaand, `${waar}.urenPerMaand`, 'Uren per maand', fouten);
  const urenTotaalH = leesUren(d.urenTotaal, `${waar}.urenTotaal`, 'Uren in totaal', fouten);
  if (urenPerMaandH > urenTotaalH && urenTotaalH > 0)
    fouten.push(
      pipFout('014', 'Er staan meer uren per maand dan in totaal.', 'Controleer de uren.', `${waar}.urenPerMaand`),
    );
  const aantalH = leesStuks(d.aantal, `${waar}.aantal`, 'Het aantal', fouten);
  const groep = leesStuks(d.groep, `${waar}.groep`, 'De groepsgrootte', fouten);
  if (d.niveau && !Object.hasOwn(NIVEAUS, d.niveau))
    fouten.push(pipFout('019', `Niveau ${kort(d.niveau)} bestaat niet.`, 'Kies een niveau.', `${waar}.niveau`));
  if (fouten.length > eerder) return null;
  return {
    ...{ sleutel: d.sleutel, product: d.product.trim(), contract: d.contract.trim(), van: van!, tot },
    ...{ urenPerMaandH, urenTotaalH, aantalH: aantalH === null ? null : aantalH * 100, groep },
    ...{ niveau: d.niveau || null, locatie: d.locatie.trim() || null },
  };
}

const kort = (tekst: string): string => (tekst.length > 30 ? `${tekst.slice(0, 27)}...` : tekst);

function leesDag(tekst: string, veld: string, wat: string, fouten: Fout[]): string | null {
  const dag = tekst.trim();
  if (isDatum(dag) && dag >= '2000-01-01' && dag <= '2099-12-31') return dag;
  const [melding, oplossing] = isDatum(dag)
    ? [`${wat}: ${dagNl(dag)} ligt te ver weg.`, 'Kies een dag vanaf 2000 en voor 2100.']
    : [dag === '' ? `${wat} is nog leeg.` : `${wat}: ${kort(dag)} is geen bestaande dag.`, 'Kies een dag die bestaat.'];
  fouten.push(pipFout('011', melding, oplossing, veld));
  return null;
}

/** Hundredths, exact to a quarter; a comma or a point. Text is refused, not read as nothing. */
function leesUren(tekst: string, veld: string, wat: string, fouten: Fout[]): number {
  const t = tekst.trim();
  if (t === '') return 0;
  const raad = 'Schrijf de uren in cijfers, tot op een kwartier, bijvoorbeeld 800 of 36,25.';
  const n = /^\d{1,7}([.,]\d{1,2})?$/.test(t) ? naarGeheel(t.replace(',', '.'), 2) : null;
  if (n === null) fouten.push(pipFout('013', `${wat}: "${kort(t)}" is geen aantal uren.`, raad, veld));
  else if (n > UREN_MAX * 100 || n % 25 !== 0)
    fouten.push(pipFout('014', `${wat}: ${t} kan niet.`, n % 25 ? raad : `Vul hooguit ${UREN_MAX} uur in.`, veld));
  else return n;
  return 0;
}
function leesStuks(tekst: string, veld: string, wat: string, fouten: Fout[]): number | null {
  const t = tekst.trim();
  if (t === '') return null;
  const n = /^\d{1,4}$/.test(t) ? Number(t) : 0;
  if (n >= 1 && n <= STUKS_MAX) return n;
  fouten.push(
    pipFout('018', `${wat}: "${kort(t)}" kan niet.`, `Vul een heel getal in van 1 tot en met ${STUKS_MAX}.`, veld),
  );
  return null;
}

/** The same product may not run twice on one day, also not at two suppliers. */
function overlap(delen: readonly (Deel | null)[]): Fout[] {
  return delen.flatMap((a, i) => {
    if (a === null) return [];
    const j = delen.findIndex(
      (b, n) =>
        n < i && b !== null && b.product === a.product && b.van <= (a.tot ?? '9999') && a.van <= (b.tot ?? '9999'),
    );
    if (j < 0) return [];
    const b = delen[j]!;
    const melding = `Dit staat er twee keer in voor dezelfde dagen: onderdeel ${j + 1} loopt van ${dagNl(b.van)} ${b.tot ? `tot en met ${dagNl(b.tot)}` : 'zonder einde'}.`;
    return [pipFout('015', melding, 'Laat de perioden op elkaar aansluiten.', `delen.${i}.van`)];
  });
}
