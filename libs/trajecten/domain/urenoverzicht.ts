import { eersteDag, laatsteDag, maandVan, plusMaanden } from '#core';
import { UREN_PRODUCTEN, urensoort, type Urensoort } from './uren.js';

/** A part of a version of the plan. */
export interface Planonderdeel {
  versie: number;
  vastgesteldOp: string;
  product: string;
  productNaam: string;
  contract: string | null;
  van: string;
  tot: string | null;
  urenPerMaandH: number;
  urenTotaalH: number;
}
/** A booked line of an accepted report. */
export interface Urenregel {
  /** jjjj-mm */
  maand: string;
  product: string;
  productNaam: string;
  contract: string;
  aanbieder: string;
  bestandsnaam: string;
  versie: number;
  ontvangenOp: Date;
  rij: number;
  aangebodenH: number;
  gevolgdH: number;
  geoorloofdH: number | null;
  ongeoorloofdH: number | null;
  inDePas: boolean;
}
export interface Urenmaand {
  maand: string;
  product: string;
  productNaam: string;
  teltVoor: Urensoort | null;
  geplandH: number;
  aangebodenH: number;
  gevolgdH: number;
  geoorloofdH: number;
  ongeoorloofdH: number;
  /** Up to and including this month. */
  geplandTotH: number;
  gevolgdTotH: number;
  regels: Urenregel[];
}

/** The version of the plan that holds in a month: the last that was made before its end, else the first. */
export function versieInMaand(onderdelen: readonly Planonderdeel[], maand: string): number | null {
  const einde = laatsteDag(maand);
  let uit: { versie: number; dag: string } | null = null;
  let eerste: number | null = null;
  for (const o of onderdelen) {
    if (eerste === null || o.versie < eerste) eerste = o.versie;
    if (o.vastgesteldOp <= einde && (uit === null || o.versie > uit.versie))
      uit = { versie: o.versie, dag: o.vastgesteldOp };
  }
  return uit?.versie ?? eerste;
}
const raakt = (o: Planonderdeel, maand: string): boolean =>
  o.van <= laatsteDag(maand) && (o.tot === null || o.tot >= eersteDag(maand));

/** The months to show: from the first plan or line to the last, an open end up to this month. */
function maanden(onderdelen: readonly Planonderdeel[], regels: readonly Urenregel[], vandaag: string): string[] {
  const begin = [...onderdelen.map((o) => maandVan(o.van)), ...regels.map((r) => r.maand)].sort()[0];
  if (!begin) return [];
  const eind = [...onderdelen.map((o) => maandVan(o.tot ?? vandaag)), ...regels.map((r) => r.maand)].sort().at(-1)!;
  const uit: string[] = [];
  for (let m = begin; m <= eind && uit.length < 120; m = plusMaanden(m, 1)) uit.push(m);
  return uit;
}

/** Planned beside realised, per month and product, with the lines that it comes from. */
export function urenPerMaand(
  onderdelen: readonly Planonderdeel[],
  regels: readonly Urenregel[],
  vandaag: string,
): Urenmaand[] {
  const namen = new Map([...onderdelen, ...regels].map((x) => [x.product, x.productNaam]));
  const uit: Urenmaand[] = [];
  for (const [product, productNaam] of [...namen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let [geplandTotH, gevolgdTotH] = [0, 0];
    for (const maand of maanden(onderdelen, regels, vandaag)) {
      const versie = versieInMaand(onderdelen, maand);
      const plan = onderdelen.filter((o) => o.versie === versie && o.product === product && raakt(o, maand));
      const rijen = regels.filter((r) => r.maand === maand && r.product === product);
      if (!plan.length && !rijen.length) continue;
      const geplandH = som(plan, (o) => o.urenPerMaandH);
      const gevolgdH = som(rijen, (r) => r.gevolgdH);
      [geplandTotH, gevolgdTotH] = [geplandTotH + geplandH, gevolgdTotH + gevolgdH];
      uit.push({
        ...{ maand, product, productNaam, teltVoor: urensoort(product), geplandH, gevolgdH, geplandTotH, gevolgdTotH },
        aangebodenH: som(rijen, (r) => r.aangebodenH),
        geoorloofdH: som(rijen, (r) => r.geoorloofdH ?? 0),
        ongeoorloofdH: som(rijen, (r) => r.ongeoorloofdH ?? 0),
        regels: rijen,
      });
    }
  }
  return uit.sort((a, b) => (a.maand + a.product < b.maand + b.product ? -1 : 1));
}
const som = <T>(lijst: readonly T[], wat: (x: T) => number): number => lijst.reduce((n, x) => n + wat(x), 0);

/** Hours that count for a term, and how many reports they come from. */
export interface Urenherkomst {
  soort: Urensoort;
  gevolgdH: number;
  aangebodenH: number;
  regels: number;
  rapportages: number;
  totEnMet: string | null;
}
export function urenHerkomst(regels: readonly Urenregel[]): Urenherkomst[] {
  return (Object.keys(UREN_PRODUCTEN) as Urensoort[]).map((soort) => {
    const eigen = regels.filter((r) => urensoort(r.product) === soort);
    return {
      ...{ soort, gevolgdH: som(eigen, (r) => r.gevolgdH), aangebodenH: som(eigen, (r) => r.aangebodenH) },
      ...{ regels: eigen.length, rapportages: new Set(eigen.map((r) => `${r.contract} ${r.maand}`)).size },
      totEnMet:
        eigen
          .map((r) => r.maand)
          .sort()
          .at(-1) ?? null,
    };
  });
}
