import type { Zaak } from './termijnen/wettelijk.js';
import { dringendst, type Termijn } from './termijnen/termijnen.js';
import { termijnEinde } from './termijnen/grenzen.js';

/** A traject in the list: its terms and what stands first. */
export interface Lijstregel<T> {
  traject: T;
  zaak: Zaak;
  termijnen: Termijn[];
  dringendst: Termijn | null;
}
export interface Lijstfilter {
  leerroute?: string | null;
  doelgroep?: string | null;
  /** Only what asks for something, or only this term. */
  aandacht?: boolean | null;
  termijn?: string | null;
  oordeel?: readonly string[] | null;
}
export type Volgorde = 'DRINGENDHEID' | 'EINDE_TERMIJN' | 'TRAJECTNUMMER';

/** What the list is sorted by: as text, so that a cursor can carry it. */
export function sorteersleutel<T extends { trajectnummer: string }>(r: Lijstregel<T>, volgorde: Volgorde): string {
  const { trajectnummer } = r.traject;
  if (volgorde === 'TRAJECTNUMMER') return trajectnummer;
  if (volgorde === 'EINDE_TERMIJN') return `${termijnEinde(r.zaak) ?? '9999-12-31'} ${trajectnummer}`;
  const d = r.dringendst;
  const rang = d === null ? 2 : d.oordeel === 'TE_LAAT' ? 0 : 1;
  return `${rang} ${d?.datum ?? termijnEinde(r.zaak) ?? '9999-12-31'} ${trajectnummer}`;
}

export function past<T>(r: Lijstregel<T>, f: Lijstfilter): boolean {
  const { beeld } = r.zaak;
  if (f.leerroute && beeld.leerroute !== f.leerroute) return false;
  if (f.doelgroep && beeld.doelgroep !== f.doelgroep) return false;
  if (f.aandacht && r.dringendst === null) return false;
  if (!f.termijn && !f.oordeel?.length) return true;
  return r.termijnen.some(
    (t) =>
      (!f.termijn || t.code === f.termijn) &&
      (f.oordeel?.length ? !t.klaar && f.oordeel.includes(t.oordeel) : t.oordeel !== 'NVT'),
  );
}

export const maakRegel = <T>(traject: T, zaak: Zaak, termijnen: Termijn[]): Lijstregel<T> => ({
  ...{ traject, zaak, termijnen, dringendst: dringendst(termijnen) },
});

/** A page after a key, and what the whole list comes to. */
export function bladzijde<T extends { trajectnummer: string }>(
  regels: readonly Lijstregel<T>[],
  volgorde: Volgorde,
  na: string | null,
  aantal: number,
): { regels: Lijstregel<T>[]; meer: boolean; laatste: string | null } {
  const gesleuteld = regels.map((r) => ({ r, k: sorteersleutel(r, volgorde) }));
  const rest = na === null ? gesleuteld : gesleuteld.filter((x) => x.k > na);
  rest.sort((a, b) => (a.k < b.k ? -1 : a.k > b.k ? 1 : 0));
  const deel = rest.slice(0, aantal);
  return { regels: deel.map((x) => x.r), meer: rest.length > aantal, laatste: deel.at(-1)?.k ?? null };
}

/** All terms of a traject in one small value: code -> [oordeel, datum, dagen over]; what does not apply is left out. */
export function stand(termijnen: readonly Termijn[]): Record<string, [string, string | null, number | null]> {
  const uit: Record<string, [string, string | null, number | null]> = {};
  for (const t of termijnen) if (t.oordeel !== 'NVT') uit[t.code] = [t.oordeel, t.datum, t.dagenOver];
  return uit;
}
