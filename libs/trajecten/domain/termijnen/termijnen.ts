import { dagenTussen } from '#core';
import { maakBeeld, onderDeWet, zaakdag, type Beeld, type Trajectfeiten } from './beeld.js';
import type { Instellingen } from './instellingen.js';
import { ONTZORGING } from './regels-ontzorging.js';
import { EXAMENBRIEF, LEEFTIJD, maakTermijn, PIP } from './regels-pip.js';
import * as p from './regels-programma.js';
import * as r from './regels-route.js';
import {
  leegMemo,
  nvt,
  type Cijfer,
  type Oordeel,
  type Regel,
  type Regelversie,
  type Uitkomst,
  type Zaak,
} from './wettelijk.js';

export interface Termijn {
  code: string;
  naam: string;
  oordeel: Oordeel;
  datum: string | null;
  /** Days until the date; negative when it is past; null when nothing is left to do or there is no date. */
  dagenOver: number | null;
  klaar: boolean;
  uitleg: string;
  cijfers: readonly Cijfer[];
  ontbreekt: readonly string[];
  regel: Regelversie;
}

/** What must be done within the term, by leerroute. */
const openstaand = (zaak: Zaak): string[] => [
  ...p.taalOntbreekt(zaak),
  ...p.knmOntbreekt(zaak),
  ...p.zOntbreekt(zaak),
  ...p.pvtOntbreekt(zaak),
  ...p.mapOntbreekt(zaak),
];

/** Every rule, in the order of a page. */
export const REGELS: readonly Regel[] = [
  ...[PIP, maakTermijn(openstaand, p.allesKlaarOp), EXAMENBRIEF, p.PVT, p.MAP, p.KNM, p.TAALEXAMENS],
  ...[p.Z_CURSUS, p.Z_PARTICIPATIE, p.Z_EINDGESPREK],
  ...[r.LEERROUTE_WISSELEN, r.NIVEAU_AFSCHALEN, r.VERLENGING_AANWEZIGHEID, ONTZORGING, LEEFTIJD],
];
export const TERMIJNCODES: readonly string[] = REGELS.map((x) => x.code);

const NVT_GESLOTEN = nvt('Het traject is afgesloten.');
const NVT_ONTHEVEN = nvt('DUO heeft ontheffing of vrijstelling gegeven.');
const OUDE_WET = nvt('Deze persoon valt niet onder de Wet inburgering 2021.');
const TE_VROEG = nvt('Deze regel gold nog niet toen dit traject begon.');

/** Closed or exempted: what is still open no longer has to be done. */
function afgedaan(b: Beeld, u: Uitkomst): Uitkomst {
  if (u.klaar || (b.gesloten === null && b.ontheven.geheel === null)) return u;
  const waarom = b.gesloten === null ? NVT_ONTHEVEN : NVT_GESLOTEN;
  return u.cijfers ? { ...waarom, datum: u.datum, cijfers: u.cijfers } : waarom;
}
const versieOp = (regel: Regel, dag: string): Regelversie =>
  regel.versies.findLast((v) => v.geldigVanaf <= dag) ?? regel.versies[0]!;

function pas(versie: Regelversie, zaak: Zaak, dag: string): Uitkomst {
  if (!onderDeWet(zaak.beeld)) return OUDE_WET;
  return versie.geldigVanaf > dag ? TE_VROEG : afgedaan(zaak.beeld, versie.toets(zaak));
}

/** The case as the rules see it: facts summed up, and the settings of the day of the case. */
export function maakZaak(feiten: Trajectfeiten, instellingenOp: (dag: string) => Instellingen, vandaag: string): Zaak {
  const beeld = maakBeeld(feiten);
  return { beeld, instellingen: instellingenOp(zaakdag(beeld, vandaag)), vandaag, memo: leegMemo() };
}

/** The verdicts of every rule, in the order of REGELS; their words and figures are made when somebody looks. */
export function uitkomsten(zaak: Zaak): Uitkomst[] {
  const dag = zaakdag(zaak.beeld, zaak.vandaag);
  return REGELS.map((regel) => pas(versieOp(regel, dag), zaak, dag));
}

/** Days until the day by which; null when nothing is left to do. */
export const dagenOver = (u: Pick<Uitkomst, 'datum' | 'klaar'>, vandaag: string): number | null =>
  u.datum === null || u.klaar ? null : dagenTussen(vandaag, u.datum);

/** Every term of a case, in words. */
export function termijnenVan(zaak: Zaak): Termijn[] {
  const dag = zaakdag(zaak.beeld, zaak.vandaag);
  return uitkomsten(zaak).map((u, i) => {
    const regel = REGELS[i]!;
    return {
      ...{ code: regel.code, naam: regel.naam, oordeel: u.oordeel, datum: u.datum },
      ...{ dagenOver: dagenOver(u, zaak.vandaag), klaar: u.klaar ?? false, uitleg: u.uitleg },
      ...{ cijfers: u.cijfers?.() ?? [], ontbreekt: u.ontbreekt ?? [], regel: versieOp(regel, dag) },
    };
  });
}

/** Every term of a traject on a day. */
export const termijnen = (
  feiten: Trajectfeiten,
  instellingenOp: (dag: string) => Instellingen,
  vandaag: string,
): Termijn[] => termijnenVan(maakZaak(feiten, instellingenOp, vandaag));

/** Which verdict is the most pressing that asks for something; -1 when none does. */
export function dringendst(lijst: readonly Pick<Uitkomst, 'oordeel' | 'datum' | 'klaar'>[]): number {
  let uit = -1;
  for (const [i, t] of lijst.entries())
    if (!t.klaar && (t.oordeel === 'TE_LAAT' || t.oordeel === 'LET_OP') && (uit < 0 || eerder(t, lijst[uit]!))) uit = i;
  return uit;
}
/** Which open verdict comes next where none asks for anything yet: the first day, or else what cannot be reckoned; -1 when there is none. */
export function volgende(lijst: readonly Pick<Uitkomst, 'oordeel' | 'datum' | 'klaar'>[]): number {
  let uit = -1;
  for (const [i, t] of lijst.entries())
    if (!t.klaar && t.oordeel === 'OP_TIJD' && t.datum !== null && (uit < 0 || t.datum < lijst[uit]!.datum!)) uit = i;
  return uit >= 0 ? uit : lijst.findIndex((t) => !t.klaar && t.oordeel === 'ONBEKEND');
}
const eerder = (a: Pick<Uitkomst, 'oordeel' | 'datum'>, b: Pick<Uitkomst, 'oordeel' | 'datum'>): boolean =>
  a.oordeel === b.oordeel ? (a.datum ?? '9') < (b.datum ?? '9') : a.oordeel === 'TE_LAAT';
