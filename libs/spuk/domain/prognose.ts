import { plusMaanden } from '#core';
import { deelRond, hoogst, laagst, som } from './verdelen.js';

export interface Maandbedrag {
  /** jjjj-mm */
  maand: string;
  cent: bigint;
}
export interface Routeprijs {
  route: string;
  aandeelBp: bigint;
  kostprijsCent: bigint;
  maanden: number;
}
/** New trajecten that are still expected: persons a month (hundredths), the mix of routes, and how sure that is. */
export interface Instroom {
  perMaandH: bigint;
  mix: readonly Routeprijs[];
  /** Width of the band: 2500 = a quarter less to a quarter more. */
  bandBp: bigint;
}
export interface Prognoseinvoer {
  /** Null as long as nothing was granted. */
  budgetCent: bigint | null;
  /** Months of the year at hand that are booked. */
  besteed: readonly Maandbedrag[];
  /** What the plans put in each month, promised once: to measure the pace. */
  plan: readonly Maandbedrag[];
  /** What is still promised, in the month where the plans put it. */
  open: readonly Maandbedrag[];
  instroom: Instroom | null;
  /** Last month whose reports are in; the first forecast month comes after it. */
  laatsteMaand: string;
  /** Last month of the forecast. */
  tot: string;
}
export type Lijn = 'laag' | 'midden' | 'hoog';
export interface Prognosemaand {
  maand: string;
  /** Booked; null for months to come. */
  besteedCent: bigint | null;
  verwacht: Record<Lijn, bigint> | null;
  /** Still promised for this month; null for months that are booked. */
  openCent: bigint | null;
  cumulatief: Record<Lijn, bigint>;
}
export interface Tempo {
  laagBp: bigint;
  middenBp: bigint;
  hoogBp: bigint;
  maanden: number;
}
export interface Prognose {
  tempo: Tempo;
  maanden: Prognosemaand[];
  totaal: Record<Lijn, bigint>;
  /** First month in which more is used than was granted; null = it lasts. */
  droog: Record<Lijn, string | null>;
}
export const LIJNEN: readonly Lijn[] = ['laag', 'midden', 'hoog'];
const HEEL = 10_000n;
const TEMPO_MAANDEN = 6;
const [TRAAG, SNEL] = [2_500n, 20_000n];

const inBand = (bp: bigint): bigint => laagst(hoogst(bp, TRAAG), SNEL);
const per = (lijst: readonly Maandbedrag[]): Map<string, bigint> => {
  const uit = new Map<string, bigint>();
  for (const m of lijst) uit.set(m.maand, (uit.get(m.maand) ?? 0n) + m.cent);
  return uit;
};

/**
 * The real pace: booked against planned over at most six months back, and the slowest and fastest three months in a row
 * within them. Without plan or bookings the plan itself is the pace.
 */
export function tempoVan(p: Pick<Prognoseinvoer, 'besteed' | 'plan' | 'laatsteMaand'>): Tempo {
  const [besteed, plan] = [per(p.besteed), per(p.plan)];
  const maanden = Array.from({ length: TEMPO_MAANDEN }, (_, i) => plusMaanden(p.laatsteMaand, i - TEMPO_MAANDEN + 1));
  const bruikbaar = maanden.filter((m) => (plan.get(m) ?? 0n) > 0n && besteed.has(m));
  const verhouding = (ms: readonly string[]): bigint =>
    inBand(deelRond(som(ms.map((m) => besteed.get(m)!)) * HEEL, som(ms.map((m) => plan.get(m)!))));
  if (bruikbaar.length === 0) return { laagBp: HEEL, middenBp: HEEL, hoogBp: HEEL, maanden: 0 };
  const breed = Math.min(3, bruikbaar.length);
  const stukken = Array.from({ length: bruikbaar.length - breed + 1 }, (_, i) =>
    verhouding(bruikbaar.slice(i, i + breed)),
  );
  const middenBp = verhouding(bruikbaar);
  return {
    laagBp: stukken.reduce(laagst, middenBp),
    middenBp,
    hoogBp: stukken.reduce(hoogst, middenBp),
    maanden: bruikbaar.length,
  };
}

/** What people who still come in cost in one month, `n` months after the first of them came. */
function instroomIn(i: Instroom, n: number, line: Lijn): bigint {
  const band = line === 'laag' ? HEEL - i.bandBp : line === 'hoog' ? HEEL + i.bandBp : HEEL;
  return som(
    i.mix.map((r) => {
      const lopend = BigInt(Math.max(0, Math.min(n + 1, r.maanden)));
      return deelRond(
        i.perMaandH * lopend * r.kostprijsCent * r.aandeelBp * band,
        100n * HEEL * HEEL * BigInt(r.maanden || 1),
      );
    }),
  );
}

const reeks = (van: string, tot: string): string[] => {
  const uit: string[] = [];
  for (let m = van; m <= tot; m = plusMaanden(m, 1)) uit.push(m);
  return uit;
};

/** What is still promised, per month to come. */
function komend(p: Prognoseinvoer): bigint[] {
  const open = per(p.open);
  const eerste = plusMaanden(p.laatsteMaand, 1);
  // Promised for months that were reported already: it is still to come, so it stands in the first month.
  const oud = som([...open].filter(([m]) => m < eerste).map(([, c]) => c));
  return reeks(eerste, p.tot).map((m, n) => (open.get(m) ?? 0n) + (n === 0 ? oud : 0n));
}

/** A line per assumption: what the plans still promise at the pace seen, never more than is promised, plus inflow. */
function verwacht(p: Prognoseinvoer, tempoBp: bigint, lijn: Lijn): bigint[] {
  let over = som(p.open.map((o) => o.cent));
  return komend(p).map((gepland, n) => {
    const loopt = laagst(over, deelRond(gepland * tempoBp, HEEL));
    over -= loopt;
    return loopt + (p.instroom ? instroomIn(p.instroom, n, lijn) : 0n);
  });
}

export function prognose(p: Prognoseinvoer): Prognose {
  const tempo = tempoVan(p);
  const eigen = { laag: tempo.laagBp, midden: tempo.middenBp, hoog: tempo.hoogBp };
  const lijnen = Object.fromEntries(LIJNEN.map((l) => [l, verwacht(p, eigen[l], l)])) as Record<Lijn, bigint[]>;
  const besteed = per(p.besteed.filter((m) => m.maand <= p.laatsteMaand));
  const cumulatief: Record<Lijn, bigint> = { laag: 0n, midden: 0n, hoog: 0n };
  const droog: Record<Lijn, string | null> = { laag: null, midden: null, hoog: null };
  const maanden: Prognosemaand[] = [];
  const open = komend(p);
  const zet = (maand: string, besteedCent: bigint | null, w: Record<Lijn, bigint> | null, i = -1): void => {
    for (const l of LIJNEN) {
      cumulatief[l] += besteedCent ?? w![l];
      if (p.budgetCent !== null && cumulatief[l] > p.budgetCent) droog[l] ??= maand;
    }
    maanden.push({ maand, besteedCent, verwacht: w, openCent: open[i] ?? null, cumulatief: { ...cumulatief } });
  };
  const begin = [...besteed.keys(), p.laatsteMaand].sort()[0]!;
  for (const m of reeks(begin, p.laatsteMaand)) zet(m, besteed.get(m) ?? 0n, null);
  reeks(plusMaanden(p.laatsteMaand, 1), p.tot).forEach((m, i) =>
    zet(m, null, { laag: lijnen.laag[i]!, midden: lijnen.midden[i]!, hoog: lijnen.hoog[i]! }, i),
  );
  return { tempo, maanden, totaal: { ...cumulatief }, droog };
}
