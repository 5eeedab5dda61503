import type { Deelnemer, Zichtbaar } from './partij.js';
import { zietPunt } from './partij.js';

export interface Verslagtekst {
  titel: string;
  datum: string;
  begin: string;
  eind: string;
  plaats: string | null;
  deelnemers: string[];
  aanwezigen: string | null;
  reden: string | null;
  punten: {
    nr: number;
    titel: string;
    over: string | null;
    cijfers: { naam: string; waarde: string }[];
    notulen: string;
    besluiten: { nr: number; tekst: string }[];
    acties: { nr: string; tekst: string; eigenaar: string; uiterlijk: string; stand: string }[];
    opmerkingen: { van: string; tekst: string }[];
  }[];
}
interface Actie extends Zichtbaar {
  nr: string;
  tekst: string;
  eigenaar: string;
  persoon: string | null;
  sleutel: string;
  uiterlijk: string;
  stand: string;
  overlegId: string;
  agendapuntId: string;
}
interface Punt extends Zichtbaar {
  id: string;
  soort: string;
  titel: string;
  contract: string | null;
  gemeente: string | null;
  cijfers: { naam: string; waarde: string }[] | null;
  weggelatenReden: string | null;
  notulen: { tekst: string } | null;
  besluiten: { nr: number; tekst: string; ingetrokkenReden: string | null }[];
  opmerkingen: { organisatie: string; tekst: string; sleutel: string }[];
}
export interface Bron {
  rij: {
    id: string;
    reeks: string;
    datum: string;
    begin: string;
    eind: string;
    plaats: string | null;
    deelnemers: Deelnemer[];
    aanwezigen: string | null;
    correctieReden: string | null;
  };
  punten: Punt[];
  acties: Actie[];
}
const STANDEN: Record<string, string> = { OPEN: 'open', GEDAAN: 'gedaan', VERVALLEN: 'vervallen' };

/** What one party (R, A12 or G3) gets to read; the region reads all. */
export function verslagVoor(b: Bron, sleutel: string): Verslagtekst {
  const ziet = (a: Actie): boolean => a.sleutel === sleutel || zietPunt(a, sleutel);
  const punten = b.punten.filter((p) => p.weggelatenReden === null && zietPunt(p, sleutel));
  const { rij } = b;
  return {
    ...{ titel: `Verslag ${rij.reeks}`, datum: rij.datum, begin: rij.begin, eind: rij.eind, plaats: rij.plaats },
    ...{ aanwezigen: rij.aanwezigen, reden: rij.correctieReden, deelnemers: rij.deelnemers.map((d) => d.naam) },
    punten: punten.map((p, i) => ({
      ...{ nr: i + 1, titel: p.titel, over: p.contract ?? p.gemeente, cijfers: p.cijfers ?? [] },
      notulen: p.notulen?.tekst ?? '',
      besluiten: p.besluiten.filter((x) => x.ingetrokkenReden === null).map(({ nr, tekst }) => ({ nr, tekst })),
      acties: b.acties
        .filter((a) => a.agendapuntId === p.id || (p.soort === 'ACTIES' && a.overlegId !== rij.id))
        .filter(ziet)
        .map(({ nr, tekst, eigenaar, persoon, uiterlijk, stand }) => ({
          ...{ nr, tekst, uiterlijk, stand: STANDEN[stand] ?? stand },
          eigenaar: persoon ? `${persoon} (${eigenaar})` : eigenaar,
        })),
      opmerkingen: p.opmerkingen
        .filter((o) => sleutel === 'R' || o.sleutel === sleutel)
        .map((o) => ({ van: o.organisatie, tekst: o.tekst })),
    })),
  };
}
