import { termijnEinde } from './termijnen/grenzen.js';
import { dagenOver, dringendst, TERMIJNCODES, uitkomsten, volgende } from './termijnen/termijnen.js';
import { hangtAanMaanden } from './termijnen/regels-programma.js';
import { hangtAanVerzuim } from './termijnen/regels-route.js';
import type { Oordeel, Zaak } from './termijnen/wettelijk.js';

/** The verdicts on a traject in little: what a list sorts, filters and shows of it. */
export interface Kort {
  leerroute: string | null;
  gehuisvest: string | null;
  eerstePip: string | null;
  huidigePip: string | null;
  einde: string | null;
  /** In the order of the rules. */
  oordelen: { oordeel: Oordeel; datum: string | null; klaar: boolean }[];
  /** Which of them asks for something first; -1: none. */
  dringendst: number;
  /** Which of them comes next where none asks for anything; -1: none, or something does. */
  volgende: number;
  /** What was not looked up decides one of them: the reasons of absence, or the months of the hours. */
  twijfel: boolean;
}
export interface Lijstrij {
  trajectnummer: string;
  doelgroep: string;
  kort: Kort;
}
export interface Lijstfilter {
  leerroute?: string | null;
  doelgroep?: string | null;
  /** Only what asks for something. */
  aandacht?: boolean | null;
  /** Only with this term. */
  termijn?: string | null;
  /** Only with an open term of such a verdict. */
  oordeel?: readonly string[] | null;
}
export type Volgorde = 'DRINGENDHEID' | 'EINDE_TERMIJN' | 'TRAJECTNUMMER';

export function vatSamen(zaak: Zaak): Kort {
  const oordelen = uitkomsten(zaak).map((u) => ({ oordeel: u.oordeel, datum: u.datum, klaar: u.klaar ?? false }));
  const eerst = dringendst(oordelen);
  const { leerroute, gehuisvest, eerstePip, huidigePip } = zaak.beeld;
  return {
    ...{ leerroute, gehuisvest, eerstePip, huidigePip, einde: termijnEinde(zaak), oordelen },
    ...{ dringendst: eerst, volgende: eerst < 0 ? volgende(oordelen) : -1 },
    twijfel: hangtAanVerzuim(zaak) || hangtAanMaanden(zaak),
  };
}
export const eersteOordeel = (k: Kort): Kort['oordelen'][number] | null => k.oordelen[k.dringendst] ?? null;

/** What the list is sorted by: as text, so that a cursor can carry it. */
export function sorteersleutel({ trajectnummer, kort }: Lijstrij, volgorde: Volgorde): string {
  if (volgorde === 'TRAJECTNUMMER') return trajectnummer;
  const einde = kort.einde ?? '9999-12-31';
  if (volgorde === 'EINDE_TERMIJN') return `${einde} ${trajectnummer}`;
  const t = eersteOordeel(kort) ?? kort.oordelen[kort.volgende];
  const rang = t?.oordeel === 'TE_LAAT' ? 0 : t?.oordeel === 'LET_OP' ? 1 : 2;
  // A day that cannot be reckoned is missing something: before all days that can.
  return `${rang} ${t?.oordeel === 'ONBEKEND' ? '0000-00-00' : (t?.datum ?? einde)} ${trajectnummer}`;
}

export function past({ doelgroep, kort }: Lijstrij, f: Lijstfilter): boolean {
  if (f.leerroute && kort.leerroute !== f.leerroute) return false;
  if (f.doelgroep && doelgroep !== f.doelgroep) return false;
  if (f.aandacht && kort.dringendst < 0) return false;
  if (!f.termijn && !f.oordeel?.length) return true;
  return kort.oordelen.some(
    (t, i) =>
      (!f.termijn || TERMIJNCODES[i] === f.termijn) &&
      (f.oordeel?.length ? !t.klaar && f.oordeel.includes(t.oordeel) : t.oordeel !== 'NVT'),
  );
}

/** A page after a key. */
export function bladzijde<R extends Lijstrij>(
  rijen: readonly R[],
  volgorde: Volgorde,
  na: string | null,
  aantal: number,
): { rijen: R[]; meer: boolean; laatste: string | null } {
  const gesleuteld = rijen.map((rij) => ({ rij, sleutel: sorteersleutel(rij, volgorde) }));
  const rest = na === null ? gesleuteld : gesleuteld.filter((x) => x.sleutel > na);
  rest.sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
  const deel = rest.slice(0, aantal);
  return { rijen: deel.map((x) => x.rij), meer: rest.length > aantal, laatste: deel.at(-1)?.sleutel ?? null };
}

/** All terms of a traject in one small value: code -> [oordeel, datum, dagen over]; what does not apply is left out. */
export function stand(kort: Kort, vandaag: string): Record<string, [string, string | null, number | null]> {
  const uit: Record<string, [string, string | null, number | null]> = {};
  for (const [i, t] of kort.oordelen.entries())
    if (t.oordeel !== 'NVT') uit[TERMIJNCODES[i]!] = [t.oordeel, t.datum, dagenOver(t, vandaag)];
  return uit;
}
