import type { Afschaaladvies, Beeld } from './beeld.js';
import { laatste, vroegste } from './dagen.js';
import { TAALONDERDELEN } from './grenzen.js';
import type { Zaak } from './wettelijk.js';

export const urenTekst = (h: number): string => String(h / 100).replace('.', ',');
export const vrij = (b: Beeld, onderdeel: string): boolean => b.ontheven.onderdelen.has(onderdeel);

/** What is still missing before an exam part may be taken on A2. */
export function afschalenOntbreekt(zaak: Zaak, advies: Afschaaladvies | undefined): string[] {
  const { beeld: b, instellingen: i } = zaak;
  const uit: string[] = [];
  if (b.leerroute !== 'B1_ROUTE') uit.push('de B1-route: in een andere route kan dit niet');
  if (b.uren.cursusH < i.afschalenH) uit.push(`${urenTekst(i.afschalenH - b.uren.cursusH)} uur cursus`);
  const fysiekNodig = (i.afschalenH * i.afschalenFysiekBp) / 10_000;
  if (fysiekNodig > 0) {
    if (!advies || advies.fysiekH === null) uit.push('het aantal uren dat in de les is gevolgd');
    else if (advies.fysiekH < fysiekNodig) uit.push(`${urenTekst(fysiekNodig - advies.fysiekH)} uur in de les`);
  }
  if (!advies) uit.push('een advies dat B1 niet haalbaar is');
  else {
    if (!advies.inspanning) uit.push('genoeg inspanning volgens het advies');
    if (advies.b1Haalbaar) uit.push('een advies dat B1 niet haalbaar is');
  }
  return uit;
}

/** Whether a part may be taken on A2: decided in the plan, which was tested then, or everything for it is there. */
function magOpA2(zaak: Zaak, onderdeel: string): boolean {
  const { beeld: b } = zaak;
  if (b.leerroute !== 'B1_ROUTE') return false;
  if (b.niveaus?.[onderdeel] === 'A2') return true;
  const advies = b.afschaaladviezen.get(onderdeel);
  return advies !== undefined && !afschalenOntbreekt(zaak, advies).length;
}
/** The first day on which a part was passed on the level that counts; null = not yet. */
export function behaaldOp(zaak: Zaak, onderdeel: string): string | null {
  let uit: string | null = null;
  for (const e of zaak.beeld.gehaald.get(onderdeel) ?? [])
    if ((e.niveau ?? 'B1') >= 'B1' || (e.niveau === 'A2' && magOpA2(zaak, onderdeel))) uit = vroegste(uit, e.datum);
  return uit;
}
/** A part passed on the level of the plan: B1, or A2 where that is allowed; or it need not be taken. */
export const opNiveau = (zaak: Zaak, onderdeel: string): boolean =>
  vrij(zaak.beeld, onderdeel) || behaaldOp(zaak, onderdeel) !== null;

/** The diploma of the onderwijsroute stands for these parts; which of the two was there first counts. */
export function onderdelenKlaarOp(zaak: Zaak, onderdelen: readonly string[]): string | null {
  const { beeld: b } = zaak;
  let los: string | null = null;
  for (const o of onderdelen) {
    if (vrij(b, o)) continue;
    const dag = behaaldOp(zaak, o);
    if (dag === null) return diplomaOp(b);
    los = laatste(los, dag);
  }
  return los === null ? null : vroegste(los, diplomaOp(b));
}
export const diplomaOp = (b: Beeld): string | null => (b.leerroute === 'ONDERWIJSROUTE' ? b.taalschakelDiploma : null);
export const taalKlaarOp = (zaak: Zaak): string | null => onderdelenKlaarOp(zaak, TAALONDERDELEN);
