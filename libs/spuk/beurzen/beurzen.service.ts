import { Inject, Injectable } from '@nestjs/common';
import { maandVan, plusMaanden, vandaag, type Actor } from '#core';
import { Database, type Lezer } from '#platform';
import { beursNaam, BEURZEN, type Beurs } from '../domain/beurzen.js';
import {
  beursstand,
  prognoseMet,
  type Beursfeiten,
  type Beursstand,
  type Planstuk,
  type Route,
} from '../domain/beursstand.js';
import type { Prognose } from '../domain/prognose.js';
import type { WatAls } from '../domain/watals.js';
import { som } from '../domain/verdelen.js';
import { leesBeurzen, type Beursgegevens, type Beurssleutel, type Besluitrij, type Gemeenterij } from './lezen.js';

export interface Beursbeeld {
  gemeente: Gemeenterij;
  feiten: Beursfeiten;
  stand: Beursstand;
  prognose: Prognose;
  /** Of a sum: how many gemeenten have no amount, and the forecast of those that have. */
  zonderBedrag?: number;
  bekend?: Prognose;
}
export interface Beursvraag {
  gemeente: string | null;
  beurs: Beurs;
  naam: string;
  jaar: number;
}

/** The purses of every gemeente that the reader may see. */
@Injectable()
export class Beurzen {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A constant number of statements, whatever the number of gemeenten, trajecten and lines. */
  overzicht(actor: Actor, jaar: number): Promise<Beursbeeld[]> {
    const dag = vandaag();
    return this.db.lees(actor, async (q) => beelden(await leesBeurzen(q, jaar, dag), jaar, dag));
  }

  /** One purse, of one gemeente or of all that the reader sees together; null when it is not the reader's. */
  een(actor: Actor, v: Beursvraag): Promise<{ beeld: Beursbeeld; besluiten: Besluitrij[] } | null> {
    return this.db.lees(actor, (q) => this.eenMet(q, v, {}));
  }

  /** The same purse under other assumptions. Nothing is written. */
  async watAls(actor: Actor, v: Beursvraag, w: WatAls): Promise<Beursbeeld | null> {
    return (await this.db.lees(actor, (q) => this.eenMet(q, v, w)))?.beeld ?? null;
  }

  private async eenMet(
    q: Lezer,
    v: Beursvraag,
    w: WatAls,
  ): Promise<{ beeld: Beursbeeld; besluiten: Besluitrij[] } | null> {
    const dag = vandaag();
    const g = await leesBeurzen(q, v.jaar, dag);
    const gemeenten = g.gemeenten.filter((x) => v.gemeente === null || x.code === v.gemeente);
    if (gemeenten.length === 0) return null;
    const ids = new Set(gemeenten.map((x) => x.id));
    const delen = gemeenten.map((x) => feitenVan(g, { gemeente_id: x.id, beurs: v.beurs, naam: v.naam }, v.jaar, dag));
    const besluiten = g.besluiten.filter((b) => ids.has(b.gemeente_id) && b.beurs === v.beurs && b.naam === v.naam);
    const beeld =
      gemeenten.length === 1 ? beeldVan(gemeenten[0]!, delen[0]!, w) : beeldSamen('Alle gemeenten', tellend(delen), w);
    return { beeld, besluiten };
  }
}

/** The SPUK inburgeringsvoorzieningen come to everyone; another purse without any figure is none of that gemeente's. */
function tellend(delen: readonly Beursfeiten[]): readonly Beursfeiten[] {
  const met = delen.filter(
    (f) =>
      f.beurs === 'INBURGERINGSVOORZIENINGEN' ||
      f.besluiten.length + f.plan.length + f.besteed.length + f.uitgaven.length > 0,
  );
  return met.length ? met : delen;
}

function beeldVan(gemeente: Gemeenterij, feiten: Beursfeiten, w: WatAls = {}): Beursbeeld {
  const stand = beursstand(feiten);
  return { gemeente, feiten, stand, prognose: prognoseMet(feiten, stand.toegekendCent, w) };
}

/**
 * Several gemeenten as one. What a gemeente without an amount uses is counted; what is left, and when it runs dry, is
 * said of the others, for a missing amount is not nothing.
 */
export function beeldSamen(naam: string, delen: readonly Beursfeiten[], w: WatAls = {}): Beursbeeld {
  const gemeente = { id: 0, code: '', naam, subregio: null };
  const alle = beeldVan(gemeente, samen(delen), w);
  const met = delen.filter((d) => beursstand(d).toegekendCent !== null);
  const zonderBedrag = delen.length - met.length;
  if (zonderBedrag === 0 || met.length === 0) return { ...alle, zonderBedrag };
  const { stand, prognose: bekend } = beeldVan(gemeente, samen(met), w);
  return {
    ...{ gemeente, feiten: alle.feiten, zonderBedrag, bekend },
    stand: { ...alle.stand, restCent: stand.restCent, drempel: stand.drempel },
    prognose: { ...alle.prognose, droog: bekend.droog },
  };
}

/** The purses that have a figure; the SPUK inburgeringsvoorzieningen always. */
function beelden(g: Beursgegevens, jaar: number, dag: string): Beursbeeld[] {
  return g.gemeenten.flatMap((gemeente) => {
    const sleutels = new Map<string, Beurssleutel>();
    const neem = (s: Beurssleutel): void => {
      if (s.gemeente_id === gemeente.id) sleutels.set(`${s.beurs}|${s.naam}`, s);
    };
    neem({ gemeente_id: gemeente.id, beurs: 'INBURGERINGSVOORZIENINGEN', naam: '' });
    g.besluiten.filter((b) => b.ingetrokken_op === null).forEach(neem);
    g.verplicht.filter((r) => r.jaar === jaar).forEach(neem);
    g.maanden.filter((m) => m.maand.startsWith(String(jaar))).forEach(neem);
    g.apart.forEach(neem);
    return [...sleutels.values()]
      .sort((a, b) => orde(a) - orde(b) || a.naam.localeCompare(b.naam))
      .map((s) => beeldVan(gemeente, feitenVan(g, s, jaar, dag)));
  });
}
const orde = (s: Beurssleutel): number => Object.keys(BEURZEN).indexOf(s.beurs);

const hoortBij =
  (s: Beurssleutel) =>
  (r: Beurssleutel): boolean =>
    r.gemeente_id === s.gemeente_id && r.beurs === s.beurs && r.naam === s.naam;

/** The last month with booked lines, within the year and not after today. */
function laatsteMaand(g: Beursgegevens, gemeente: number, jaar: number, dag: string): string {
  const nu = maandVan(dag);
  const grens = nu > `${jaar}-12` ? `${jaar}-12` : nu;
  const geboekt = g.maanden
    .filter((m) => m.gemeente_id === gemeente && m.regel && m.maand <= grens)
    .map((m) => m.maand);
  const laatste = geboekt.sort().at(-1) ?? plusMaanden(grens, -1);
  return laatste < `${jaar - 1}-12` ? `${jaar - 1}-12` : laatste;
}

function feitenVan(g: Beursgegevens, s: Beurssleutel, jaar: number, dag: string): Beursfeiten {
  const bij = hoortBij(s);
  const bedragen = (regel: boolean) =>
    g.maanden.filter((m) => bij(m) && m.regel === regel).map((m) => ({ maand: m.maand, cent: BigInt(m.bedrag_cent) }));
  const apart = g.apart.filter(bij);
  const instroom = g.instroom.filter((r) => r.gemeente_id === s.gemeente_id);
  const taak = g.tellingen.find((t) => t.gemeente_id === s.gemeente_id && t.soort === 'TAAKSTELLING');
  const gestart = BigInt(instroom.reduce((a, r) => a + r.dit_jaar, 0)) * 100n;
  return {
    ...{ beurs: s.beurs, naam: s.naam, jaar, vandaag: dag, laatsteMaand: laatsteMaand(g, s.gemeente_id, jaar, dag) },
    besluiten: g.besluiten
      .filter((b) => bij(b) && b.ingetrokken_op === null)
      .map((b) => ({ soort: b.soort, bedragCent: BigInt(b.bedrag_cent), besloten: b.besloten_op, nr: b.id })),
    plan: g.verplicht.filter(bij).map((r) => ({
      ...{ jaar: r.jaar, vanMaand: r.van_maand, totMaand: r.tot_maand, planCent: BigInt(r.plan_cent) },
      ...{ toegezegdCent: BigInt(r.toegezegd_cent), bovenCent: BigInt(r.boven_cent) },
      ...{ verschovenCent: BigInt(r.verschoven_cent), besteedCent: BigInt(r.besteed_cent) },
      ...{ openCent: BigInt(r.open_cent), vrijCent: BigInt(r.vrij_cent) },
    })),
    ...{ besteed: bedragen(true), uitgaven: bedragen(false) },
    geblokkeerdCent: som(apart.map((a) => BigInt(a.geblokkeerd_cent ?? 0))),
    betwistCent: som(apart.map((a) => BigInt(a.betwist_cent ?? 0))),
    nogTeKomenH: taak ? BigInt(taak.aantal_h) - gestart : 0n,
    routes: instroom.map((r) => ({ route: r.leerroute, aantal: r.aantal, kostprijsCent: BigInt(r.kostprijs_cent) })),
  };
}

/** Several gemeenten as one: amounts are added, the latest last month holds. */
function samen(delen: readonly Beursfeiten[]): Beursfeiten {
  if (delen.length === 1) return delen[0]!;
  const routes = new Map<string, Route>();
  for (const r of delen.flatMap((d) => d.routes)) {
    const al = routes.get(r.route) ?? { route: r.route, aantal: 0, kostprijsCent: 0n };
    routes.set(r.route, { ...al, aantal: al.aantal + r.aantal, kostprijsCent: al.kostprijsCent + r.kostprijsCent });
  }
  const laatste = delen
    .map((d) => d.laatsteMaand)
    .sort()
    .at(-1)!;
  const [eerste] = delen;
  return {
    ...eerste!,
    besluiten: optelBesluiten(delen, eerste!.vandaag),
    plan: planSamen(delen.flatMap((d) => d.plan)),
    besteed: delen.flatMap((d) => d.besteed),
    uitgaven: delen.flatMap((d) => d.uitgaven),
    geblokkeerdCent: som(delen.map((d) => d.geblokkeerdCent)),
    betwistCent: som(delen.map((d) => d.betwistCent)),
    nogTeKomenH: som(delen.map((d) => (d.nogTeKomenH > 0n ? d.nogTeKomenH : 0n))),
    routes: [...routes.values()],
    laatsteMaand: laatste,
  };
}

const GELD = [
  'planCent',
  'toegezegdCent',
  'bovenCent',
  'verschovenCent',
  'besteedCent',
  'openCent',
  'vrijCent',
] as const;
/** Pieces over the same months as one piece. */
function planSamen(stukken: readonly Planstuk[]): Planstuk[] {
  const uit = new Map<string, Planstuk>();
  for (const s of stukken) {
    const sleutel = `${s.jaar} ${s.vanMaand} ${s.totMaand}`;
    const al = uit.get(sleutel);
    if (al) for (const veld of GELD) al[veld] += s[veld];
    else uit.set(sleutel, { ...s });
  }
  return [...uit.values()];
}

/** One amount for the region: what holds per gemeente today, added. Advances and settlement stay per gemeente. */
function optelBesluiten(delen: readonly Beursfeiten[], dag: string): Beursfeiten['besluiten'] {
  const bedragen = delen.map((d) => beursstand(d).toegekendCent).filter((b) => b !== null);
  if (bedragen.length === 0) return [];
  return [{ soort: 'BIJGESTELD', bedragCent: som(bedragen), besloten: dag, nr: 0 }];
}

/** Name of a purse of a picture. */
export const naamVan = (b: Beursbeeld): string => beursNaam(b.feiten.beurs, b.feiten.naam);
