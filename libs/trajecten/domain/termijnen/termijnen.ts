import { dagenTussen } from '#core';
import { maakBeeld, onderDeWet, zaakdag, type Beeld, type Trajectfeiten } from './beeld.js';
import type { Instellingen } from './instellingen.js';
import { EXAMENBRIEF, LEEFTIJD, maakTermijn, PIP } from './regels-pip.js';
import * as p from './regels-programma.js';
import * as r from './regels-route.js';
import { nvt, type Cijfer, type Oordeel, type Regel, type Regelversie, type Uitkomst, type Zaak } from './wettelijk.js';

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
  ...[PIP, maakTermijn(openstaand), EXAMENBRIEF, p.PVT, p.MAP, p.KNM, p.TAALEXAMENS],
  ...[p.Z_CURSUS, p.Z_PARTICIPATIE, p.Z_EINDGESPREK],
  ...[r.LEERROUTE_WISSELEN, r.NIVEAU_AFSCHALEN, r.VERLENGING_AANWEZIGHEID, p.ONTZORGING, LEEFTIJD],
];
export const TERMIJNCODES: readonly string[] = REGELS.map((x) => x.code);

const GEEN: readonly never[] = [];
/** Outside the law, closed or exempted: what is still open no longer has to be done. */
function afgedaan(b: Beeld, u: Uitkomst): Uitkomst {
  if (u.klaar) return u;
  if (b.gesloten) return { ...nvt('Het traject is afgesloten.'), cijfers: u.cijfers ?? [] };
  if (b.ontheven.geheel) return { ...nvt('DUO heeft ontheffing of vrijstelling gegeven.'), cijfers: u.cijfers ?? [] };
  return u;
}
const OUDE_WET = nvt('Deze persoon valt niet onder de Wet inburgering 2021.');
const TE_VROEG = nvt('Deze regel gold nog niet toen dit traject begon.');

function pas(regel: Regel, zaak: Zaak, dag: string): Termijn {
  const versie = regel.versies.findLast((v) => v.geldigVanaf <= dag) ?? regel.versies[0]!;
  const u = !onderDeWet(zaak.beeld)
    ? OUDE_WET
    : versie.geldigVanaf > dag
      ? TE_VROEG
      : afgedaan(zaak.beeld, versie.toets(zaak));
  const klaar = u.klaar ?? false;
  return {
    ...{ code: regel.code, naam: regel.naam, oordeel: u.oordeel, datum: u.datum },
    dagenOver: u.datum === null || klaar ? null : dagenTussen(zaak.vandaag, u.datum),
    ...{ klaar, uitleg: u.uitleg, cijfers: u.cijfers ?? GEEN, ontbreekt: u.ontbreekt ?? GEEN, regel: versie },
  };
}

/** The case as the rules see it: facts summed up, and the settings of the day of the case. */
export function maakZaak(feiten: Trajectfeiten, instellingenOp: (dag: string) => Instellingen, vandaag: string): Zaak {
  const beeld = maakBeeld(feiten);
  return { beeld, instellingen: instellingenOp(zaakdag(beeld, vandaag)), vandaag };
}

/** Every term of a case. */
export function termijnenVan(zaak: Zaak): Termijn[] {
  const dag = zaakdag(zaak.beeld, zaak.vandaag);
  return REGELS.map((regel) => pas(regel, zaak, dag));
}

/** Every term of a traject on a day. */
export const termijnen = (
  feiten: Trajectfeiten,
  instellingenOp: (dag: string) => Instellingen,
  vandaag: string,
): Termijn[] => termijnenVan(maakZaak(feiten, instellingenOp, vandaag));

/** The most pressing term that asks for something; null when nothing does. */
export function dringendst(lijst: readonly Termijn[]): Termijn | null {
  let uit: Termijn | null = null;
  for (const t of lijst) if (vraagtIets(t) && (uit === null || eerder(t, uit))) uit = t;
  return uit;
}
const vraagtIets = (t: Termijn): boolean => !t.klaar && (t.oordeel === 'TE_LAAT' || t.oordeel === 'LET_OP');
const eerder = (a: Termijn, b: Termijn): boolean => {
  if (a.oordeel !== b.oordeel) return a.oordeel === 'TE_LAAT';
  return (a.dagenOver ?? 0) < (b.dagenOver ?? 0);
};
