import {
  dagenInMaand,
  laatsteDag,
  maandVan,
  plusDagen,
  plusMaanden,
  volgendeWerkdag,
  vorigeWerkdag,
  type Feestdag,
} from '#core';

/** What is reported: a file with lines each month, or a form each quarter. */
export type Ritmesoort = 'MAAND' | 'KWARTAAL';

/** CBS wants its delivery within four weeks after the quarter (Statistiek Wet Inburgering). */
const CBS_DAGEN = 28;
/** So many days before that the suppliers' quarter is in, to have time to look at it. */
const CBS_MARGE = 7;

/** The first month of the quarter that a month is in. */
export const kwartaalVan = (maand: string): string => plusMaanden(maand, -((Number(maand.slice(5, 7)) - 1) % 3));
/** How many months a report is about. */
export const maandenVan = (soort: Ritmesoort): number => (soort === 'MAAND' ? 1 : 3);
/** The last day that a report is about; `periode` is its first month. */
export const eindeVan = (soort: Ritmesoort, periode: string): string =>
  laatsteDag(plusMaanden(periode, maandenVan(soort) - 1));
/** The last day on which CBS takes the quarter. */
export const cbsDag = (kwartaal: string): string => plusDagen(eindeVan('KWARTAAL', kwartaal), CBS_DAGEN);

/**
 * The last day to hand in on time: the contract's day of the month after the period (or the last day of a shorter
 * month), moved to the next working day. A quarter never later than a week before CBS closes.
 */
export function uiterlijkeDag(soort: Ritmesoort, periode: string, dag: number, feestdag: Feestdag): string {
  const maand = plusMaanden(periode, maandenVan(soort));
  const [j, m] = maand.split('-').map(Number) as [number, number];
  const inMaand = Math.min(Math.max(dag, 1), dagenInMaand(j, m));
  const werkdag = volgendeWerkdag(`${maand}-${String(inMaand).padStart(2, '0')}`, feestdag);
  if (soort === 'MAAND') return werkdag;
  const grens = vorigeWerkdag(plusDagen(cbsDag(periode), -CBS_MARGE), feestdag);
  return werkdag < grens ? werkdag : grens;
}

export interface Planbaar {
  van: string;
  tot: string | null;
  ritme: string;
  rapportageVanaf: string | null;
}
/** What a contract must report about periods that end on or before `totEnMet`, the oldest first. */
export function verwachtePerioden(c: Planbaar, totEnMet: string): { soort: Ritmesoort; periode: string }[] {
  const begin = maandVan(c.rapportageVanaf && c.rapportageVanaf > c.van ? c.rapportageVanaf : c.van);
  const uit: { soort: Ritmesoort; periode: string }[] = [];
  const reeks = (soort: Ritmesoort, eerste: string): void => {
    const einde = (p: string): string => eindeVan(soort, p);
    for (let p = eerste; einde(p) <= totEnMet && (c.tot === null || `${p}-01` <= c.tot);)
      p = plusMaanden((uit.push({ soort, periode: p }), p), maandenVan(soort));
  };
  if (c.ritme !== 'KWARTAAL') reeks('MAAND', begin);
  if (c.ritme !== 'MAAND') reeks('KWARTAAL', kwartaalVan(begin));
  return uit.sort((a, b) => eindeVan(a.soort, a.periode).localeCompare(eindeVan(b.soort, b.periode)));
}

export interface Termijnstand {
  uiterlijkOp: string;
  uitstelTot: string | null;
  ontgrendeldTot: string | null;
  /** Days after the last day on which it closes; null = it stays open. */
  slotDagen: number | null;
}
/** The last day on time, with permission to be late counted in. */
export const laatsteDagOpTijd = (t: Pick<Termijnstand, 'uiterlijkOp' | 'uitstelTot'>): string =>
  t.uitstelTot !== null && t.uitstelTot > t.uiterlijkOp ? t.uitstelTot : t.uiterlijkOp;
/** The last day on which it can be handed in without unlocking; null = always. */
export const sluitOp = (t: Termijnstand): string | null =>
  t.slotDagen === null ? null : plusDagen(laatsteDagOpTijd(t), t.slotDagen);
export function isGesloten(t: Termijnstand, vandaag: string): boolean {
  const sluit = sluitOp(t);
  return sluit !== null && vandaag > sluit && (t.ontgrendeldTot === null || vandaag > t.ontgrendeldTot);
}

export type Herinneringsoort = 'VOORAF' | 'OP' | 'NA';
export interface Herinnerdag {
  soort: Herinneringsoort;
  dag: string;
}
/** The days on which is reminded; `dagen` are counted from the last day, negative is before. */
export const herinnerdagen = (uiterlijk: string, dagen: readonly number[]): Herinnerdag[] =>
  [...new Set(dagen)]
    .sort((a, b) => a - b)
    .map((n) => ({ soort: n < 0 ? 'VOORAF' : n === 0 ? 'OP' : 'NA', dag: plusDagen(uiterlijk, n) }));
/** The reminder that holds now: the last one whose day has come. */
export const herinneringNu = (uiterlijk: string, dagen: readonly number[], vandaag: string): Herinnerdag | null =>
  herinnerdagen(uiterlijk, dagen)
    .filter((h) => h.dag <= vandaag)
    .at(-1) ?? null;
export const STANDAARD_HERINNERDAGEN: readonly number[] = [-5, 0, 3];
/** A postponement runs at most this many days after the last day, and a quarter never past CBS. */
const MAX_UITSTEL = 60;
export function uitstelGrens(soort: Ritmesoort, periode: string, uiterlijkOp: string): string {
  const ruim = plusDagen(uiterlijkOp, MAX_UITSTEL);
  return soort === 'KWARTAAL' && cbsDag(periode) < ruim ? cbsDag(periode) : ruim;
}
