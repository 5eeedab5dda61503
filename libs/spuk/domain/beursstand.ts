import { plusMaanden } from '#core';
import { drempelVan, type Beurs, type Drempel } from './beurzen.js';
import type { Instroom, Maandbedrag, Prognose, Prognoseinvoer, Routeprijs } from './prognose.js';
import { scenario, type WatAls } from './watals.js';
import {
  betaaldTot,
  geldend,
  verrekening,
  voorschotten,
  type Besluit,
  type Verrekening,
  type Voorschot,
} from './vaststelling.js';
import { som, verdeel } from './verdelen.js';

/** The commitments of one purse in one year, by the months that the plans run in. */
export interface Planstuk {
  jaar: number;
  vanMaand: number;
  totMaand: number;
  planCent: bigint;
  toegezegdCent: bigint;
  bovenCent: bigint;
  verschovenCent: bigint;
  besteedCent: bigint;
  openCent: bigint;
  vrijCent: bigint;
}
export interface Route {
  route: string;
  aantal: number;
  kostprijsCent: bigint;
}
export interface Beursfeiten {
  beurs: Beurs;
  naam: string;
  jaar: number;
  besluiten: readonly Besluit[];
  plan: readonly Planstuk[];
  /** Booked lines per month, this year and the year before. */
  besteed: readonly Maandbedrag[];
  /** Entered by hand. */
  uitgaven: readonly Maandbedrag[];
  geblokkeerdCent: bigint;
  betwistCent: bigint;
  /** People still expected this year (hundredths), and what the plans of the last twelve months cost per route. */
  nogTeKomenH: bigint;
  routes: readonly Route[];
  laatsteMaand: string;
  vandaag: string;
}
export interface Beursstand {
  toegekendCent: bigint | null;
  besluit: Besluit | null;
  betaaldCent: bigint;
  voorschotten: Voorschot[];
  verrekening: Verrekening;
  toegezegdCent: bigint;
  bovenCent: bigint;
  verschovenCent: bigint;
  besteedCent: bigint;
  openCent: bigint;
  vrijgevallenCent: bigint;
  uitgavenCent: bigint;
  /** Spent, entered by hand, and promised. */
  gebruiktCent: bigint;
  restCent: bigint | null;
  drempel: Drempel | null;
  geblokkeerdCent: bigint;
  betwistCent: bigint;
}
const TRAJECT_MAANDEN = 24;
const BAND_BP = 2_500n;

/** The plan's amount over its months; what is still open over those that are to come, or else in the last of them. */
export function perMaand(stukken: readonly Planstuk[], veld: 'planCent' | 'openCent', vanaf: string): Maandbedrag[] {
  return stukken.flatMap((s) => {
    const alle = Array.from(
      { length: s.totMaand - s.vanMaand + 1 },
      (_, i) => `${s.jaar}-${String(s.vanMaand + i).padStart(2, '0')}`,
    );
    const komend = alle.filter((m) => m >= vanaf);
    const maanden = veld === 'planCent' ? alle : komend.length ? komend : alle.slice(-1);
    const delen = verdeel(
      s[veld],
      maanden.map(() => 1n),
    );
    return maanden.map((maand, i) => ({ maand, cent: delen[i]! }));
  });
}

function instroomVan(f: Beursfeiten): Instroom | null {
  const aantal = f.routes.reduce((a, r) => a + r.aantal, 0);
  const maanden = BigInt(Math.max(0, 12 - Number(f.laatsteMaand < `${f.jaar}-01` ? 0 : f.laatsteMaand.slice(5))));
  if (f.beurs !== 'INBURGERINGSVOORZIENINGEN' || aantal === 0 || f.nogTeKomenH <= 0n || maanden === 0n) return null;
  const delen = verdeel(
    10_000n,
    f.routes.map((r) => BigInt(r.aantal)),
  );
  const mix = f.routes.map((r, i): Routeprijs => ({
    route: r.route,
    aandeelBp: delen[i]!,
    kostprijsCent: r.aantal ? r.kostprijsCent / BigInt(r.aantal) : 0n,
    maanden: TRAJECT_MAANDEN,
  }));
  return { perMaandH: f.nogTeKomenH / maanden, mix, bandBp: BAND_BP };
}

export function prognoseVan(f: Beursfeiten, toegekendCent: bigint | null): Prognoseinvoer {
  const dezelfde = f.plan.filter((p) => p.jaar === f.jaar);
  const vanaf = plusMaanden(f.laatsteMaand, 1);
  const uitgaven = f.uitgaven.filter((u) => u.maand.startsWith(String(f.jaar)));
  return {
    budgetCent: toegekendCent,
    besteed: [...f.besteed, ...uitgaven.filter((u) => u.maand <= f.laatsteMaand)].filter(
      (m) => m.maand >= `${f.jaar}-01`,
    ),
    plan: perMaand(f.plan, 'planCent', vanaf),
    open: [...perMaand(dezelfde, 'openCent', vanaf), ...uitgaven.filter((u) => u.maand > f.laatsteMaand)],
    instroom: instroomVan(f),
    laatsteMaand: f.laatsteMaand,
    tot: `${f.jaar}-12`,
  };
}

/** Where a purse stands in a year. */
export function beursstand(f: Beursfeiten): Beursstand {
  const plan = f.plan.filter((p) => p.jaar === f.jaar);
  const tel = (veld: keyof Planstuk): bigint => som(plan.map((p) => p[veld] as bigint));
  const besluit = geldend(f.besluiten, f.vandaag);
  const betalingen = voorschotten(f.besluiten, f.jaar);
  const uitgavenCent = som(f.uitgaven.filter((u) => u.maand.startsWith(String(f.jaar))).map((u) => u.cent));
  const [besteedCent, openCent] = [tel('besteedCent'), tel('openCent')];
  const gebruiktCent = besteedCent + openCent + uitgavenCent;
  const toegekendCent = besluit?.bedragCent ?? null;
  return {
    ...{ toegekendCent, besluit, voorschotten: betalingen, betaaldCent: betaaldTot(betalingen, f.vandaag) },
    verrekening: verrekening(f.besluiten, f.jaar, f.vandaag),
    ...{ toegezegdCent: tel('toegezegdCent'), bovenCent: tel('bovenCent'), verschovenCent: tel('verschovenCent') },
    ...{ besteedCent, openCent, vrijgevallenCent: tel('vrijCent'), uitgavenCent, gebruiktCent },
    restCent: toegekendCent === null ? null : toegekendCent - gebruiktCent,
    drempel: drempelVan(gebruiktCent, toegekendCent),
    ...{ geblokkeerdCent: f.geblokkeerdCent, betwistCent: f.betwistCent },
  };
}

/** The forecast as things are, or with other assumptions. */
export const prognoseMet = (f: Beursfeiten, toegekendCent: bigint | null, w: WatAls = {}): Prognose =>
  scenario(prognoseVan(f, toegekendCent), w);
