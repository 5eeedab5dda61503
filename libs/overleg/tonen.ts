import { dagenTussen, type Actor } from '#core';
import type { Actierij } from './acties/actie.repository.js';
import type { OverlegActieType } from './acties/actie.type.js';
import { magActie, magLeiden, magMeedoen, type Stand } from './domain/standen.js';
import { sleutelVan, type Cijfer, type Overlegrij, type Puntrij } from './overleg.repository.js';
import type { AgendapuntType, OverlegType } from './overleg.type.js';
import type { OverlegVerslagType } from './verslag/verslag.type.js';

/** The figures of the points with signals as they are now: by point. */
export type Nu = ReadonlyMap<string, { cijfers: Cijfer[]; aantal: number; link: string | null }>;
export interface Beeld {
  rij: Overlegrij;
  punten: Puntrij[];
  acties: Actierij[];
  nu: Nu;
}

export const standVan = (rij: Pick<Overlegrij, 'stand' | 'verslagen'>): Stand => ({
  stand: rij.stand,
  aangeboden: rij.verslagen[0]?.stand === 'AANGEBODEN',
});
/** What the reader may do with this meeting now. */
export function magBij(actor: Actor, rij: Overlegrij): readonly string[] {
  if (actor.rechten.includes('overleg.voeren'))
    return magLeiden(standVan(rij)).filter((h) => h !== 'BESLISSEN' || nogGeenAntwoord(actor, rij));
  const mag = magMeedoen(standVan(rij), actor.organisatieSoort === 'AANBIEDER');
  return mag.filter((h) => h !== 'BESLISSEN' || nogGeenAntwoord(actor, rij));
}
const nogGeenAntwoord = (actor: Actor, rij: Overlegrij): boolean =>
  !rij.verslagen[0]?.akkoorden.some((k) => k.partij === sleutelVan(actor));

export const toonActie = (actor: Actor, a: Actierij, vandaag: string): OverlegActieType => ({
  ...{ id: a.id, nr: a.nr, tekst: a.tekst, partij: a.partij, eigenaar: a.eigenaar, persoon: a.persoon },
  ...{ uiterlijk: a.uiterlijk, reden: a.reden, versie: a.versie, overlegId: a.overlegId, overlegDatum: a.overlegDatum },
  ...{ reeks: a.reeks, contract: a.contract, geschiedenis: a.geschiedenis },
  stand: a.stand as OverlegActieType['stand'],
  dagenTeLaat: a.stand === 'OPEN' ? Math.max(0, dagenTussen(a.uiterlijk, vandaag)) : 0,
  mag: actor.rechten.includes('overleg.meedoen')
    ? magActie(a.stand, actor.rechten.includes('overleg.voeren'), a.sleutel === sleutelVan(actor))
    : [],
});

/** Frozen beside live, by the name of the figure. */
function cijfers(p: Puntrij, nu: Cijfer[] | null): AgendapuntType['cijfers'] {
  const namen = [...new Set([...(p.cijfers ?? []), ...(nu ?? [])].map((c) => c.naam))];
  const van = (lijst: Cijfer[] | null, naam: string): string | null =>
    lijst?.find((c) => c.naam === naam)?.waarde ?? null;
  return namen.map((naam) => {
    const [waarde, live] = [van(p.cijfers, naam), van(nu, naam)];
    return { naam, waarde, nu: live, gewijzigd: p.cijfers !== null && nu !== null && waarde !== live };
  });
}

function toonPunt(actor: Actor, b: Beeld, p: Puntrij, nr: number, vandaag: string): AgendapuntType {
  const toon = (a: Actierij): OverlegActieType => toonActie(actor, a, vandaag);
  const live = b.nu.get(p.id);
  const toen = new Map(p.toen.map((t) => [t.actieId, t]));
  const vorige = p.soort === 'ACTIES' ? b.acties.filter((a) => a.overlegId !== b.rij.id) : [];
  return {
    ...{ id: p.id, volgorde: p.weggelatenReden === null ? nr : 0, titel: p.titel, toelichting: p.toelichting },
    versie: p.versie,
    ...{ contract: p.contract, aanbieder: p.aanbieder, gemeente: p.gemeente, weggelatenReden: p.weggelatenReden },
    soort: p.soort as AgendapuntType['soort'],
    zicht: p.zicht as AgendapuntType['zicht'],
    signaal: p.signaalCode
      ? {
          ...{ code: p.signaalCode, aantal: p.signaalIds.length, aantalNu: live?.aantal ?? 0 },
          link: live?.link ?? null,
        }
      : null,
    cijfers: cijfers(p, live?.cijfers ?? null),
    bevrorenOp: p.bevrorenOp as string | null,
    vorigeActies: vorige.map((a) => {
      const t = toen.get(a.id);
      return { actie: toon(a), standToen: t?.stand ?? null, uiterlijkToen: t?.uiterlijk ?? null };
    }),
    notulen: p.notulen ?? { tekst: '', versie: 0, door: null, op: null },
    besluiten: p.besluiten,
    acties: b.acties.filter((a) => a.agendapuntId === p.id).map(toon),
    opmerkingen: p.opmerkingen,
  } as AgendapuntType;
}

function toonVerslag(rij: Overlegrij, v: Overlegrij['verslagen'][number]): OverlegVerslagType {
  const kanten = rij.deelnemers.filter((d) => d.sleutel === 'R' || d.sleutel.startsWith('A'));
  return {
    ...{ nr: v.nr, stand: v.stand, reden: v.reden, aangebodenOp: v.aangebodenOp, aangebodenDoor: v.aangebodenDoor },
    ...{
      beslotenOp: v.beslotenOp,
      sha256: v.sha256 ?? '',
      pdf: `/api/overleggen/${rij.id}/verslagen/${v.nr}/verslag.pdf`,
    },
    akkoorden: kanten.map((d) => {
      const k = v.akkoorden.find((x) => x.partij === d.sleutel);
      return {
        ...{ naam: d.naam, besluit: k?.besluit ?? 'OPEN', door: k?.door ?? null, op: k?.op ?? null },
        toelichting: k?.toelichting ?? null,
      };
    }),
  } as OverlegVerslagType;
}

const ALS_PERSOON = (m: { id: number; naam: string }): { id: string; naam: string } => ({
  id: String(m.id),
  naam: m.naam,
});
/** The page of a meeting, as this reader sees it. */
export function toonOverleg(actor: Actor, b: Beeld, vandaag: string): OverlegType {
  const { rij } = b;
  return {
    ...{ id: rij.id, reeksId: rij.reeksId, reeks: rij.reeks, contract: rij.contract, datum: rij.datum },
    ...{ begin: rij.begin, eind: rij.eind, plaats: rij.plaats, stand: rij.stand as OverlegType['stand'] },
    ...{ aantalPunten: rij.aantalPunten, aantalOpenActies: rij.aantalOpenActies, verslagNr: rij.verslagNr },
    ...{ link: rij.link, versie: rij.versie, aanwezigen: rij.aanwezigen, afzegreden: rij.afzegreden },
    ...{ correctieReden: rij.correctieReden },
    verstuurdOp: rij.verstuurdOp as unknown as string | null,
    begonnenOp: rij.begonnenOp as unknown as string | null,
    uitnodiging: rij.verstuurdOp ? `/api/overleggen/${rij.id}/uitnodiging.ics` : null,
    deelnemers: rij.deelnemers.map((d) => ({
      ...{ partij: d.partij, naam: d.naam, rollen: d.rollen },
      mensen: d.mensen.map(ALS_PERSOON),
    })),
    agenda: b.punten.map((p, i) => toonPunt(actor, b, p, i + 1, vandaag)),
    verslagen: rij.verslagen.map((v) => toonVerslag(rij, v)),
    mag: [...magBij(actor, rij)],
  };
}
