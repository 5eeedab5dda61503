import { som } from './verdelen.js';

export type Besluitsoort = 'VOORLOPIG' | 'BIJGESTELD' | 'DEFINITIEF';
export interface Besluit {
  soort: Besluitsoort;
  bedragCent: bigint;
  /** jjjj-mm-dd */
  besloten: string;
  /** Order of recording, for two decisions of one day. */
  nr: number;
}
const opVolgorde = (a: Besluit, b: Besluit): number =>
  a.besloten === b.besloten ? a.nr - b.nr : a.besloten < b.besloten ? -1 : 1;

/** The decision that holds on a day; a definitive one is never overtaken by an earlier kind. */
export function geldend(besluiten: readonly Besluit[], dag: string): Besluit | null {
  const tot = [...besluiten].sort(opVolgorde).filter((b) => b.besloten <= dag);
  return tot.filter((b) => b.soort === 'DEFINITIEF').at(-1) ?? tot.at(-1) ?? null;
}

export interface Voorschot {
  /** jjjj-mm */
  maand: string;
  bedragCent: bigint;
  totCent: bigint;
}
/**
 * A twelfth each month of what holds on its first day; after an adjustment the months that are left make up the
 * difference, so that the year adds up to the cent. A decision after the year changes no advance.
 */
export function voorschotten(besluiten: readonly Besluit[], jaar: number): Voorschot[] {
  const uit: Voorschot[] = [];
  let totCent = 0n;
  for (let m = 1; m <= 12; m++) {
    const maand = `${jaar}-${String(m).padStart(2, '0')}`;
    const nu = geldend(besluiten, `${maand}-01`);
    const rest = (nu?.bedragCent ?? totCent) - totCent;
    const over = BigInt(13 - m);
    // Downwards, so that what is left over comes in December and nothing is paid that must be asked back.
    const deel = rest >= 0n ? rest / over : -((-rest + over - 1n) / over);
    const bedragCent = nu ? deel : 0n;
    totCent += bedragCent;
    uit.push({ maand, bedragCent, totCent });
  }
  return uit;
}
/** What was paid in advances up to and including a day. */
export const betaaldTot = (v: readonly Voorschot[], dag: string): bigint =>
  som(v.filter((x) => `${x.maand}-01` <= dag).map((x) => x.bedragCent));

export interface Verrekening {
  /** May of the next year, on the count of 31 December. */
  verwachtIn: string;
  definitiefCent: bigint | null;
  betaaldCent: bigint;
  /** Definitive minus paid; null as long as there is no definitive decision. */
  verschilCent: bigint | null;
  soort: 'NOG_NIET' | 'NABETALING' | 'TERUGVORDERING' | 'GELIJK';
}
export function verrekening(besluiten: readonly Besluit[], jaar: number, dag: string): Verrekening {
  const betaaldCent = betaaldTot(voorschotten(besluiten, jaar), dag);
  const definitief = [...besluiten]
    .sort(opVolgorde)
    .filter((b) => b.soort === 'DEFINITIEF' && b.besloten <= dag)
    .at(-1);
  const verwachtIn = `${jaar + 1}-05`;
  if (!definitief) return { verwachtIn, definitiefCent: null, betaaldCent, verschilCent: null, soort: 'NOG_NIET' };
  const verschilCent = definitief.bedragCent - betaaldCent;
  const soort = verschilCent > 0n ? 'NABETALING' : verschilCent < 0n ? 'TERUGVORDERING' : 'GELIJK';
  return { verwachtIn, definitiefCent: definitief.bedragCent, betaaldCent, verschilCent, soort };
}
