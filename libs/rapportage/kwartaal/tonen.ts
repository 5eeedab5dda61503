import { kwartaalNl, naarDecimaal, type Actor } from '#core';
import { celstaten, veilig, veranderd, type Celstaat, type Cijfer, type Toonbaar } from '../domain/kwartaal/cijfers.js';
import { nogNodig } from '../domain/kwartaal/compleet.js';
import { LEEG, type Gegevens } from '../domain/kwartaal/opgave.js';
import { geheelStand, magBewaren, naStap } from '../domain/kwartaal/standen.js';
import { cbsDag, isGesloten, laatsteDagOpTijd, sluitOp, type Termijnstand } from '../domain/planning.js';
import {
  formulierVan,
  VERKLARINGEN,
  VERSCHILREDENEN,
  veldenVan,
  type Formulier,
  type Sectie,
  type Veld,
} from '../domain/soorten/index.js';
import type { Bronrij, KwartaalHeel, KwartaalRij, Sectierij } from './kwartaal.repository.js';
import type {
  KwartaalKeuze,
  KwartaalCel,
  KwartaalKort,
  KwartaalRapportage,
  KwartaalSectieType,
  KwartaalStand,
  KwartaalVeld,
} from './kwartaal.type.js';

const BRONNEN = {
  ...{ MAANDRAPPORTAGES: 'Maandrapportages van dit contract', PIP: 'Plannen (PIP) en maandrapportages' },
  ...{ TRAJECTDOSSIER: 'Dossier van de gemeente', CONTRACT: 'Contract' },
} as const;
const SCHAAL: Partial<Record<Veld['vorm'], number>> = { UREN: 2, BEDRAG: 2 };
const keuzes = (lijst: Readonly<Record<string, string>>): KwartaalKeuze[] =>
  Object.entries(lijst).map(([code, naam]) => ({ code, naam }));
/** Amsterdam's day of a moment that the database gave. */
export const dagVan = (moment: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(moment));

export const termijnVan = (r: KwartaalRij): Termijnstand => ({
  ...{
    uiterlijkOp: r.uiterlijk_op,
    uitstelTot: r.uitstel_tot,
    ontgrendeldTot: r.ontgrendeld_tot,
    slotDagen: r.slot_dagen,
  },
});
export const standVan = (r: KwartaalRij): KwartaalStand =>
  geheelStand(
    r.secties.map((s) => s.stand),
    formulierVan(r.formulier).secties.length,
  ) as KwartaalStand;

export function toonKort(r: KwartaalRij, vandaag: string): KwartaalKort {
  const t = termijnVan(r);
  const laatste = laatsteDagOpTijd(t);
  return {
    ...{ id: r.id, periode: r.periode, kwartaal: kwartaalNl(r.periode), formulier: r.formulier, stand: standVan(r) },
    contract: {
      ...{ nummer: r.contract, perceel: r.perceel, aanbieder: r.aanbieder, regio: r.regio, van: r.van, tot: r.tot },
    },
    ...{ uiterlijkOp: laatste, uitstelTot: r.uitstel_tot, sluitOp: sluitOp(t), gesloten: isGesloten(t, vandaag) },
    ...{ ingediendOp: r.ingediend_op, teLaat: (r.ingediend_op ? dagVan(r.ingediend_op) : vandaag) > laatste },
    actieNodig: r.secties.filter((s) => s.stand === 'ACTIE_NODIG').length,
  };
}

const gevoelig = (f: Formulier): Set<string> =>
  new Set(veldenVan(f).flatMap((v) => (v.berekend?.gevoelig ? [v.code] : [])));
/** The figures of this form only, with what can point at a person taken out. */
export function veiligeCijfers(formulier: Formulier, cijfers: readonly Cijfer[]): Toonbaar[] {
  const velden = new Set(veldenVan(formulier).map((v) => v.code));
  return veilig(
    cijfers.filter((c) => velden.has(c.maat)),
    gevoelig(formulier),
  );
}

const toonCel = (veld: Veld, c: Celstaat, namen: ReadonlyMap<string, string>): KwartaalCel => {
  const getal = (n: number | null): string | null =>
    n === null || c.verborgen ? null : naarDecimaal(n, SCHAAL[veld.berekend?.delen ?? veld.vorm] ?? 0);
  return {
    ...c,
    ...{
      gemeenteNaam: c.gemeente && (namen.get(c.gemeente) ?? c.gemeente),
      teller: getal(c.teller),
      noemer: getal(c.noemer),
    },
  };
};
const toonVeld = (veld: Veld, cellen: Celstaat[], namen: ReadonlyMap<string, string>): KwartaalVeld => ({
  ...{ code: veld.code, naam: veld.naam, vorm: veld.vorm, per: veld.per, berekend: Boolean(veld.berekend) },
  ...{
    verplicht: veld.verplicht ?? false,
    delen: veld.berekend?.delen ?? null,
    hulp: veld.hulp ?? null,
    max: veld.max ?? null,
  },
  ...{ bron: veld.berekend ? BRONNEN[veld.berekend.bron] : null, definitie: veld.berekend?.definitie ?? null },
  keuzes: keuzes(veld.keuzes ?? {}),
  cellen: cellen.map((c) => toonCel(veld, c, namen)),
});

export interface Beeld {
  rij: KwartaalHeel;
  cijfers: readonly Toonbaar[];
  bronnen: readonly Bronrij[];
  namen: ReadonlyMap<string, string>;
}

function toonSectie(b: Beeld, sectie: Sectie, actor: Actor, gesloten: boolean): KwartaalSectieType {
  const s = b.rij.secties.find((x) => x.sectie === sectie.code);
  const invuller = actor.organisatieSoort === 'AANBIEDER';
  const g = gegevensVan(b.rij, s, sectie.code, invuller);
  // Who judges sees the figures that were handed in; what changed since stands apart.
  const cijfers = !invuller && b.rij.laatste ? b.rij.laatste.cijfers : b.cijfers;
  const stand = s?.stand ?? 'CONCEPT';
  const alle = sectie.velden.map((v) => [v, celstaten(v, cijfers, g, b.rij.norm_bp)] as const);
  const velden = actor.organisatieSoort === 'GEMEENTE' ? alle.filter(([v, c]) => v.berekend && c.length > 0) : alle;
  return {
    ...{
      code: sectie.code,
      naam: sectie.naam,
      uitleg: sectie.uitleg,
      stand: stand as KwartaalStand,
      versie: s?.versie ?? 0,
    },
    magBewaren: actor.rechten.includes('kwartaal.invullen') && magBewaren(stand, gesloten),
    ...{ bevestigd: g.bevestigd, metActies: sectie.acties ?? false, terugReden: s?.terugReden ?? null },
    ...{ bijgewerktDoor: s?.bijgewerktDoor ?? null, bijgewerktOp: s?.bijgewerktOp ?? null, acties: g.acties },
    velden: velden.map(([v, cellen]) => toonVeld(v, cellen, b.namen)),
    nogNodig: invuller && naStap(stand, 'INDIENEN') ? nogNodig(sectie, g, b.cijfers, b.rij.norm_bp) : [],
  };
}
function gegevensVan(r: KwartaalHeel, s: Sectierij | undefined, code: string, invuller: boolean): Gegevens {
  return (invuller ? s?.gegevens : r.laatste?.secties[code]) ?? LEEG;
}

export function toonHeel(b: Beeld, actor: Actor, vandaag: string): KwartaalRapportage {
  const { rij } = b;
  const soort = formulierVan(rij.formulier);
  const kort = toonKort(rij, vandaag);
  const secties = soort.secties
    .map((s) => toonSectie(b, s, actor, kort.gesloten))
    .filter((s) => s.velden.length > 0 || actor.organisatieSoort !== 'GEMEENTE');
  const velden = veldenVan(rij.formulier);
  const naam = (code: string): string => velden.find((v) => v.code === code)!.naam;
  const sectienaam = (code: string): string => soort.secties.find((s) => s.code === code)?.naam ?? code;
  return {
    ...kort,
    ...{ naam: soort.naam, cbsOp: cbsDag(rij.periode), secties, bronnen: [...b.bronnen] },
    magIndienen: secties.some((s) => s.magBewaren),
    magBeoordelen: actor.rechten.includes('kwartaal.beoordelen') && rij.secties.some((s) => s.stand === 'INGEDIEND'),
    ...{ verschilredenen: keuzes(VERSCHILREDENEN), verklaringen: keuzes(VERKLARINGEN) },
    stappen: rij.stappen.map((s) => ({ ...s, sectie: sectienaam(s.sectie) })) as KwartaalRapportage['stappen'],
    versies: rij.versies.map((v) => ({
      ...v,
      ontvangstbewijs: `/api/kwartaalrapportages/${rij.id}/versies/${v.nr}/ontvangstbewijs.pdf`,
    })),
    veranderd: rij.laatste
      ? veranderd(velden, rij.laatste.cijfers, b.cijfers).map((v) => ({ ...v, veld: naam(v.veld) }))
      : [],
  };
}
