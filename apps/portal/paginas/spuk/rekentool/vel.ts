import { naarDecimaal, naarGeheel, nl } from '#core';
import {
  BEDRAGSOORTEN,
  ONDERWIJSROUTE_VANAF,
  type Bedragsoort,
  type Publicatie,
  type Rekeninvoer,
} from '../../../../../libs/spuk/domain/rekentool.js';
import { DALFSEN } from '../../../../../libs/spuk/domain/voorbeelden.js';
import type { Rekengegevens } from '../../../api/spukrekenen';
import { leesBedrag } from '../../../onderdelen/invoer';

export const AANTALLEN = {
  taak: 'Taakstelling huisvesting',
  geteld: 'Geteld op 31 december',
  gezin: 'Gezins- en overige migranten',
  onderwijs: 'Met de onderwijsroute gestart',
} as const;
export type Aantalsoort = keyof typeof AANTALLEN;
export const SOORTEN = Object.keys(BEDRAGSOORTEN) as Bedragsoort[];
/** How many years a cohort goes on after its first. */
const NALOOP = 2;

/** A sheet as somebody types it: 'taak 2026' -> '25', 'GEZIN 2026' -> '589,10'. */
export interface Vel {
  /** First year with a column of its own in the outcome; earlier cohorts only count on. */
  toonVan: number;
  van: number;
  tot: number;
  /** Several gemeenten together: some were counted, of others there is only a target, and both count. */
  samen: boolean;
  cellen: Record<string, string>;
}
export const sleutel = (soort: string, jaar: number): string => `${soort} ${jaar}`;
const reeks = (van: number, tot: number): number[] => Array.from({ length: tot - van + 1 }, (_, i) => van + i);
export const aantaljaren = (v: Vel): number[] => reeks(v.van, v.tot);
export const bedragjaren = (v: Vel): number[] => reeks(v.van, v.tot + NALOOP);
/** Only what counts can be filled in: the addition for the onderwijsroute begins in its year. */
export const kan = (soort: string, jaar: number): boolean => !/^onderwijs/i.test(soort) || jaar >= ONDERWIJSROUTE_VANAF;

/** '77121000' ten-thousandths -> '7.712,10'; a factor of 7000 -> '70' percent. */
const kort = (tekst: string): string => nl(tekst.replace(/(\.\d\d)0+$/, '$1').replace(/\.00$/, ''));
const toonBedrag = (soort: Bedragsoort, e4: bigint): string =>
  soort === 'FACTOR' ? kort(naarDecimaal(e4, 2)) : kort(naarDecimaal(e4, 4));
const toonAantal = (h: bigint): string => nl(naarDecimaal(h, 2).replace(/\.?0+$/, ''));

export function velVan(i: Rekeninvoer, opties: { toonVan: number; tot: number; samen: boolean }): Vel {
  const jaren = [...i.cohorten, ...i.gezinnen, ...i.onderwijsroute].map((x) => x.jaar);
  const cellen: Record<string, string> = {};
  for (const c of i.cohorten) {
    if (c.werkelijkH === null) cellen[sleutel('taak', c.jaar)] = toonAantal(c.taakstellingH);
    else cellen[sleutel('geteld', c.jaar)] = toonAantal(c.werkelijkH);
  }
  for (const t of i.gezinnen) cellen[sleutel('gezin', t.jaar)] = toonAantal(t.aantalH);
  for (const t of i.onderwijsroute) cellen[sleutel('onderwijs', t.jaar)] = toonAantal(t.aantalH);
  for (const b of i.bedragen) cellen[sleutel(b.soort, b.jaar)] = toonBedrag(b.soort, b.bedragE4);
  const van = Math.min(opties.toonVan, ...jaren);
  return { ...opties, van, tot: Math.max(opties.tot, ...jaren), cellen };
}
/** What the server says was recorded, in whole units. */
export function uitServer(g: Rekengegevens): Rekeninvoer {
  const groot = (t: string | null | undefined, schaal: number): bigint => BigInt(naarGeheel(t ?? '0', schaal) ?? 0);
  const telling = (x: { jaar: number; aantal: string | null }) => ({ jaar: x.jaar, aantalH: groot(x.aantal, 2) });
  return {
    cohorten: g.cohorten.map((c) => ({
      ...{ jaar: c.jaar, taakstellingH: groot(c.aantal, 2) },
      werkelijkH: c.werkelijk == null ? null : groot(c.werkelijk, 2),
    })),
    ...{ gezinnen: g.gezinnen.map(telling), onderwijsroute: g.onderwijsroute.map(telling) },
    bedragen: g.bedragen.map((b) => ({ ...b, bedragE4: groot(b.bedrag, 4) })),
  };
}
export function dalfsen(welk: 'precies' | 'gedrukt'): Vel {
  const vel = velVan(DALFSEN[welk], { toonVan: 2022, tot: 2025, samen: false });
  for (const p of DALFSEN.gepubliceerd) vel.cellen[sleutel('gepubliceerd', p.jaar)] = nl(String(p.euro));
  return vel;
}
export const leegVel = (jaar: number): Vel => ({ toonVan: jaar, van: jaar, tot: jaar + 3, samen: false, cellen: {} });

export interface Gelezen {
  invoer: Rekeninvoer;
  gepubliceerd: Publicatie[];
  /** Cells that are no number. */
  mis: { sleutel: string; melding: string }[];
}
/** From what is typed to whole numbers; an empty cell is nothing, not zero. */
export function lees(v: Vel): Gelezen {
  const mis: Gelezen['mis'] = [];
  const getal = (soort: string, jaar: number, schaal: number): bigint | null => {
    const tekst = v.cellen[sleutel(soort, jaar)]?.trim();
    if (!tekst || !kan(soort, jaar)) return null;
    const gelezen = leesBedrag(tekst, schaal);
    const n = gelezen === null ? null : naarGeheel(gelezen, schaal);
    if (n === null) mis.push({ sleutel: sleutel(soort, jaar), melding: `"${tekst}" in ${jaar} is geen getal.` });
    return n === null ? null : BigInt(n);
  };
  const tellingen = (soort: Aantalsoort) =>
    aantaljaren(v).flatMap((jaar) => {
      const aantalH = getal(soort, jaar, 2);
      return aantalH === null ? [] : [{ jaar, aantalH }];
    });
  const cohorten = aantaljaren(v).flatMap((jaar) => {
    const [werkelijkH, taakstellingH] = [getal('geteld', jaar, 2), getal('taak', jaar, 2)];
    const geteld = werkelijkH === null ? [] : [{ jaar, taakstellingH: 0n, werkelijkH }];
    const taak =
      taakstellingH === null || (geteld.length && !v.samen) ? [] : [{ jaar, taakstellingH, werkelijkH: null }];
    return [...geteld, ...taak];
  });
  const bedragen = SOORTEN.flatMap((soort) =>
    bedragjaren(v).flatMap((jaar) => {
      const bedragE4 = getal(soort, jaar, soort === 'FACTOR' ? 2 : 4);
      return bedragE4 === null ? [] : [{ soort, jaar, bedragE4 }];
    }),
  );
  const gepubliceerd = bedragjaren(v).flatMap((jaar) => {
    const euro = getal('gepubliceerd', jaar, 0);
    return euro === null ? [] : [{ jaar, euro }];
  });
  const invoer = { cohorten, gezinnen: tellingen('gezin'), onderwijsroute: tellingen('onderwijs'), bedragen };
  return { invoer, gepubliceerd, mis };
}
