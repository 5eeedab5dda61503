import { centNaarEuro, naarDecimaal, nl } from '#core';
import { ramingTotaal, regelTotaal } from '../../../../libs/inkoop/domain/aanbesteding/raming';
import { inHelen, leesBedrag, leesGetal, schrijfBedrag } from '../../onderdelen/invoer';
import type { Aanbesteding, Raminggrens } from './gegevens';
import type { Kolom } from './Rijen';

/** A line of the estimate as it is typed: how many a year, at which price, for how long. */
export interface Ramingrij {
  waarvoor: string;
  aantal: string;
  prijs: string;
  jaren: string;
  verlenging: string;
  btw: string;
}
export const RAMINGKOLOMMEN: Kolom<Ramingrij>[] = [
  { naam: 'waarvoor', label: 'Waarvoor' },
  { naam: 'aantal', label: 'Aantal per jaar', soort: 'getal' },
  { naam: 'prijs', label: 'Prijs per stuk', soort: 'bedrag' },
  { naam: 'jaren', label: 'Jaren', soort: 'getal' },
  { naam: 'verlenging', label: 'Verlenging', soort: 'getal' },
  { naam: 'btw', label: 'Btw in %', soort: 'bedrag', vrij: false },
];
export const legeRegel = (): Ramingrij => ({
  ...{ waarvoor: '', aantal: '1', prijs: '', jaren: '2', verlenging: '2', btw: '0' },
});
export const ramingLeesbaar = (k: Kolom<Ramingrij>, waarde: string): boolean =>
  k.soort === 'bedrag' ? leesBedrag(waarde) !== null : k.soort !== 'getal' || leesGetal(waarde) !== null;

/** 'P2 (120 × € 8.000,00)': how the amount came about stays readable in the line. */
const MET_SOM = /^(.*) \(([\d.]+) × €\s?([\d.,]+)\)$/;

/** Lines to start from: the estimate that holds, or else one per lot. */
export function beginRaming(a: Aanbesteding): Ramingrij[] {
  if (a.raming)
    return a.raming.regels.map((r) => {
      const som = MET_SOM.exec(r.omschrijving);
      return {
        ...{ waarvoor: som?.[1] ?? r.omschrijving, aantal: som?.[2] ?? '1' },
        ...{ prijs: som?.[3] ?? schrijfBedrag(r.perJaar), btw: schrijfBedrag(r.btw) },
        ...{ jaren: String(r.jaren), verlenging: String(r.verlengingsjaren) },
      };
    });
  const lopend = a.percelen.filter((p) => p.stand === 'LOPEND');
  if (!lopend.length) return [{ ...legeRegel(), waarvoor: 'Alle percelen samen' }];
  return lopend.map((p) => ({
    ...legeRegel(),
    ...{ waarvoor: `${p.code}: ${p.naam}`, aantal: nl(String(p.versies[0]!.omvang)) },
    prijs: schrijfBedrag(p.versies[0]!.plafond ?? ''),
  }));
}

interface Regelgetallen {
  perJaarCent: number;
  jaren: number;
  verlengingsjaren: number;
  btwBp: number;
}
function getallen(r: Ramingrij): Regelgetallen | null {
  const [aantal, prijs, jaren, verlenging] = [
    leesGetal(r.aantal),
    inHelen(r.prijs),
    leesGetal(r.jaren),
    leesGetal(r.verlenging),
  ];
  const btwBp = inHelen(r.btw || '0');
  if (aantal === null || prijs === null || jaren === null || verlenging === null || btwBp === null) return null;
  const perJaarCent = aantal * prijs;
  return Number.isSafeInteger(perJaarCent * 60) ? { perJaarCent, jaren, verlengingsjaren: verlenging, btwBp } : null;
}
/** A line over the whole term without VAT, in euro; null while it is not complete. */
export function regelbedrag(r: Ramingrij): string | null {
  const g = getallen(r);
  return g && centNaarEuro(regelTotaal({ ...g, omschrijving: '' }));
}
/** All complete lines together, in cents. */
export const totaalCent = (rijen: readonly Ramingrij[]): number =>
  ramingTotaal(rijen.flatMap((r) => getallen(r) ?? []).map((g) => ({ ...g, omschrijving: '' })));

export function naarRegel(r: Ramingrij): object {
  const g = getallen(r)!;
  const som = leesGetal(r.aantal) === 1 ? '' : ` (${nl(String(leesGetal(r.aantal)))} × € ${schrijfBedrag(r.prijs)})`;
  return {
    omschrijving: `${r.waarvoor.trim().slice(0, 160)}${som}`,
    perJaar: centNaarEuro(g.perJaarCent),
    ...{ jaren: g.jaren, verlengingsjaren: g.verlengingsjaren, btw: naarDecimaal(g.btwBp, 2) },
  };
}

export interface Toets {
  /** True = this procedure may not be used for so much. */
  past: boolean;
  drempel: 'ONDER' | 'NIET_ONDER' | 'ONBEKEND';
  /** How far from the threshold, always positive, in euro. */
  verschil: string | null;
  bovenEigenGrens: boolean;
}
/** The estimate beside the dated threshold and the limit of the procedure itself; the server judges by the same rules. */
export function toetsGrens(totaal: number, g: Raminggrens): Toets {
  const drempel = g.drempel === null ? null : inHelen(schrijfBedrag(g.drempel));
  const eigen = g.eigenGrens === null ? null : inHelen(schrijfBedrag(g.eigenGrens));
  const onder = drempel !== null && totaal < drempel;
  const bovenEigenGrens = eigen !== null && totaal > eigen;
  return {
    past: (!g.alleenOnderDrempel || onder) && !bovenEigenGrens,
    drempel: drempel === null ? 'ONBEKEND' : onder ? 'ONDER' : 'NIET_ONDER',
    verschil: drempel === null ? null : centNaarEuro(Math.abs(totaal - drempel)),
    bovenEigenGrens,
  };
}
