import { hoogst, laagst, som, verdeel } from './verdelen.js';

/** A part of a PIP version; hours and weights are whole numbers of one unit. */
export interface Plandeel {
  contract: string;
  product: string;
  /** jjjj-mm */
  van: string;
  tot: string;
  /** The price of the part, or null: then the kostprijs of the version is divided by weight. */
  bedragCent: bigint | null;
  gewicht: bigint;
}
export interface Planversie {
  versie: number;
  kostprijsCent: bigint;
  delen: readonly Plandeel[];
}
export interface Boekjaar {
  contract: string;
  product: string;
  jaar: number;
  cent: bigint;
}
export interface Verplichtingsfeiten {
  versies: readonly Planversie[];
  boekingen: readonly Boekjaar[];
  /** Dropped out or closed: what is left is released. */
  beeindigd: boolean;
  /** The month that the reckoning holds for, jjjj-mm. */
  peil: string;
}
/**
 * One line per traject, contract, product and calendar year. Always, on every line:
 * toegezegd + boven + verschoven = besteed + open + vrijgevallen, none negative but `verschoven`, which adds up to 0
 * over the years of one contract and product.
 */
export interface Verplichting {
  contract: string;
  product: string;
  jaar: number;
  planCent: bigint;
  toegezegdCent: bigint;
  bovenCent: bigint;
  verschovenCent: bigint;
  besteedCent: bigint;
  openCent: bigint;
  vrijgevallenCent: bigint;
}
/** Reports may come this long after the month: then a year is done, or a part. */
const JAAR_RUST = 2;
const DEEL_RUST = 3;

const nr = (maand: string): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7)) - 1;
const jaarVan = (n: number): number => Math.floor(n / 12);
const post = (x: { contract: string; product: string }): string => `${x.contract}|${x.product}`;

/** An amount over the calendar years of a part, by months, exact. */
export function overJaren(cent: bigint, van: string, tot: string): Map<number, bigint> {
  const [a, b] = [nr(van), Math.max(nr(van), nr(tot))];
  const jaren = Array.from({ length: jaarVan(b) - jaarVan(a) + 1 }, (_, i) => jaarVan(a) + i);
  const maanden = jaren.map((j) => BigInt(Math.min(b, j * 12 + 11) - Math.max(a, j * 12) + 1));
  const delen = verdeel(cent, maanden);
  return new Map(jaren.map((j, i) => [j, delen[i]!]));
}

/** What a version promises per contract, product and year. `buiten` was spent elsewhere and is part of the kostprijs. */
export function planVan(v: Planversie, buiten: bigint): Map<string, Map<number, bigint>> {
  const zonder = v.delen.filter((d) => d.bedragCent === null);
  const bekend = som(v.delen.map((d) => d.bedragCent ?? 0n));
  const verdeeld = verdeel(
    hoogst(0n, v.kostprijsCent - bekend - buiten),
    zonder.map((d) => d.gewicht),
  );
  const uit = new Map<string, Map<number, bigint>>();
  for (const d of v.delen) {
    const cent = d.bedragCent ?? verdeeld[zonder.indexOf(d)]!;
    const jaren = uit.get(post(d)) ?? new Map<number, bigint>();
    for (const [j, c] of overJaren(cent, d.van, d.tot)) jaren.set(j, (jaren.get(j) ?? 0n) + c);
    uit.set(post(d), jaren);
  }
  return uit;
}

/** Takes `eraf` from amounts, the first one first; none goes below zero. */
export function eersteEerst(bedragen: readonly bigint[], eraf: bigint): bigint[] {
  let over = eraf;
  return bedragen.map((b) => {
    const weg = laagst(b, over);
    over -= weg;
    return b - weg;
  });
}
const positief = (b: bigint): bigint => hoogst(0n, b);

/** The commitments of one traject, as a function of the facts only: their order of arrival does not matter. */
export function verplichtingen(f: Verplichtingsfeiten): Verplichting[] {
  const versies = [...f.versies].sort((a, b) => a.versie - b.versie);
  const laatste = versies.at(-1);
  const inLaatste = new Set(laatste?.delen.map(post));
  const buiten = som(f.boekingen.filter((b) => !inLaatste.has(post(b))).map((b) => b.cent));
  const plannen = versies.map((v) => planVan(v, v === laatste ? buiten : 0n));
  const posten = new Set([...plannen.flatMap((p) => [...p.keys()]), ...f.boekingen.map(post)]);
  return [...posten].sort().flatMap((sleutel) => regels(sleutel, plannen, f, laatste));
}

function regels(
  sleutel: string,
  plannen: readonly Map<string, Map<number, bigint>>[],
  f: Verplichtingsfeiten,
  laatste: Planversie | undefined,
): Verplichting[] {
  const boekingen = f.boekingen.filter((b) => post(b) === sleutel);
  const eigen = plannen.map((p) => p.get(sleutel) ?? new Map<number, bigint>());
  const jaren = [...new Set([...eigen.flatMap((m) => [...m.keys()]), ...boekingen.map((b) => b.jaar)])].sort(
    (a, b) => a - b,
  );
  const plan = jaren.map((j) => eigen.at(-1)?.get(j) ?? 0n);
  const besteed = jaren.map((j) => som(boekingen.filter((b) => b.jaar === j).map((b) => b.cent)));
  const einde = laatste?.delen
    .filter((d) => post(d) === sleutel)
    .map((d) => nr(d.tot))
    .sort((a, b) => b - a)[0];
  const toegezegd = toezegging(eigen, jaren, plan);
  const open = openPerJaar(jaren, plan, besteed, { ...f, einde });
  const rest = jaren.map((_, i) => toegezegd[i]! - besteed[i]! - open[i]!);
  const [vrij, boven] = [som(rest) >= 0n, som(rest) < 0n];
  const meer = rest.map(positief);
  const minder = rest.map((r) => positief(-r));
  const vrijgevallen = vrij ? eersteEerst(meer, som(minder)) : rest.map(() => 0n);
  const over = boven ? eersteEerst(minder, som(meer)) : rest.map(() => 0n);
  const [contract, product] = sleutel.split('|') as [string, string];
  return jaren.map((jaar, i) => ({
    ...{ contract, product, jaar, planCent: plan[i]!, toegezegdCent: toegezegd[i]!, besteedCent: besteed[i]! },
    ...{ openCent: open[i]!, vrijgevallenCent: vrijgevallen[i]!, bovenCent: over[i]! },
    verschovenCent: vrijgevallen[i]! - over[i]! - rest[i]!,
  }));
}

/** Every raise counts once: moving an amount to another year is no new promise. */
function toezegging(
  versies: readonly Map<number, bigint>[],
  jaren: readonly number[],
  plan: readonly bigint[],
): bigint[] {
  const totalen = versies.map((v) => som([...v.values()]));
  const ooit = som(totalen.map((t, i) => positief(t - (totalen[i - 1] ?? 0n))));
  const weggevallen = jaren.map((j) =>
    som(versies.map((v, i) => (i === 0 ? 0n : positief((versies[i - 1]!.get(j) ?? 0n) - (v.get(j) ?? 0n))))),
  );
  const extra = ooit - som(plan);
  const blijft = eersteEerst(weggevallen, extra);
  return jaren.map((_, i) => plan[i]! + weggevallen[i]! - blijft[i]!);
}

function openPerJaar(
  jaren: readonly number[],
  plan: readonly bigint[],
  besteed: readonly bigint[],
  f: { beeindigd: boolean; peil: string; einde: number | undefined },
): bigint[] {
  const klaar = f.beeindigd || f.einde === undefined || f.einde + DEEL_RUST <= nr(f.peil);
  if (klaar) return jaren.map(() => 0n);
  const tekort = jaren.map((_, i) => positief(plan[i]! - besteed[i]!));
  const open = eersteEerst(tekort, som(jaren.map((_, i) => positief(besteed[i]! - plan[i]!))));
  const vanaf = jaarVan(nr(f.peil) - JAAR_RUST);
  const doel = jaren.findIndex((j, i) => j >= vanaf && plan[i]! > 0n);
  if (doel < 0) return open;
  const oud = som(open.filter((_, i) => jaren[i]! < vanaf));
  return open.map((o, i) => (jaren[i]! < vanaf ? 0n : i === doel ? o + oud : o));
}
