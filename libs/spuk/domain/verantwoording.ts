import type { Beursstand } from './beursstand.js';
import { deelRond } from './verdelen.js';

export type Grootheid = 'TOEGEKEND' | 'BETAALD' | 'BESTEED' | 'VERPLICHT' | 'SALDO';
export const GROOTHEDEN: Record<Grootheid, string> = {
  TOEGEKEND: 'toegekend',
  BETAALD: 'betaald aan voorschotten',
  BESTEED: 'besteed',
  VERPLICHT: 'nog verplicht',
  SALDO: 'toegekend min besteed',
};
export type Cijfers = Record<Grootheid, bigint>;

/** The figures of a purse that accounts are made of. Without a decision there is nothing granted yet. */
export function cijfersVan(s: Beursstand): Cijfers {
  const besteed = s.besteedCent + s.uitgavenCent;
  const toegekend = s.toegekendCent ?? 0n;
  return {
    TOEGEKEND: toegekend,
    BETAALD: s.betaaldCent,
    BESTEED: besteed,
    VERPLICHT: s.openCent,
    SALDO: toegekend - besteed,
  };
}
export const alsTekst = (c: Cijfers): Record<string, string> =>
  Object.fromEntries(Object.entries(c).map(([k, v]) => [k, String(v)]));

/** Figures that are no longer what they were when the accounts were fixed. */
export function afwijkingen(vast: Record<string, string>, nu: Cijfers): Grootheid[] {
  return (Object.keys(GROOTHEDEN) as Grootheid[]).filter((g) => vast[g] !== undefined && BigInt(vast[g]!) !== nu[g]);
}

export interface Kostenregel {
  contract: string;
  product: string;
  cent: bigint;
  urenH: bigint;
}
export interface Verklaring {
  contract: string;
  product: string;
  vorigCent: bigint;
  vorigUrenH: bigint;
  nuCent: bigint;
  nuUrenH: bigint;
  verschilCent: bigint;
  /** More or fewer hours, at last year's price of an hour. */
  volumeCent: bigint;
  /** The rest: another price per hour. */
  prijsCent: bigint;
}

/** The difference with last year, per contract and product: by volume and by price, together the whole difference. */
export function verklaar(vorig: readonly Kostenregel[], nu: readonly Kostenregel[]): Verklaring[] {
  const sleutel = (k: Kostenregel): string => `${k.contract}|${k.product}`;
  const a = new Map(vorig.map((k) => [sleutel(k), k]));
  const b = new Map(nu.map((k) => [sleutel(k), k]));
  const uit = [...new Set([...a.keys(), ...b.keys()])].map((s) => {
    const bekend = (a.get(s) ?? b.get(s))!;
    const [v, n] = [a.get(s) ?? { ...bekend, cent: 0n, urenH: 0n }, b.get(s) ?? { ...bekend, cent: 0n, urenH: 0n }];
    const verschilCent = n.cent - v.cent;
    // Without hours on either side there is no price per hour to compare.
    const volumeCent = v.urenH > 0n && n.urenH > 0n ? deelRond((n.urenH - v.urenH) * v.cent, v.urenH) : verschilCent;
    return {
      ...{ contract: bekend.contract, product: bekend.product, vorigCent: v.cent, vorigUrenH: v.urenH },
      ...{ nuCent: n.cent, nuUrenH: n.urenH, verschilCent, volumeCent, prijsCent: verschilCent - volumeCent },
    };
  });
  const groot = (x: bigint): bigint => (x < 0n ? -x : x);
  return uit.sort((x, y) =>
    groot(x.verschilCent) > groot(y.verschilCent)
      ? -1
      : groot(x.verschilCent) < groot(y.verschilCent)
        ? 1
        : x.contract.localeCompare(y.contract),
  );
}
