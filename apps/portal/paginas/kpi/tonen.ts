import type { Kpi, KpiPunt } from '../../api/kpi';
import { decimaal, maandKort } from '../../onderdelen/opmaak';

const VAST = '\u00a0';
const kort = (waarde: string): string => decimaal(waarde.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));
export const waardeTekst = (k: Pick<Kpi, 'vorm'>, waarde: string): string =>
  k.vorm === 'AANDEEL' ? `${kort(waarde)}${VAST}%` : `${kort(waarde)} dagen`;
/** A point in words; what is hidden says why. */
export function puntTekst(k: Pick<Kpi, 'vorm'>, p: KpiPunt | null | undefined): string {
  if (!p) return 'geen';
  if (p.waarde === null) return p.verborgen ? 'minder dan 5' : 'geen';
  return waardeTekst(k, p.waarde);
}
export const delenTekst = (p: KpiPunt | null | undefined): string | null =>
  p?.teller != null && p.noemer != null ? `${kort(p.teller)} van ${kort(p.noemer)}` : null;
export const maandJaar = (maand: string): string => `${maandKort(maand)} ${maand.slice(0, 4)}`;

export const BETER: Record<Kpi['beter'], string> = {
  HOGER: 'Hoger is beter',
  LAGER: 'Lager is beter',
  DICHT_BIJ_100: 'Dicht bij 100 % is goed',
};
/** Whether a value falls short of the norm, in the direction that matters. */
export function haaltNorm(k: Pick<Kpi, 'beter'>, waarde: string | null, norm: string | null): boolean | null {
  if (waarde === null || norm === null) return null;
  if (k.beter === 'DICHT_BIJ_100') return Math.abs(Number(waarde) - Number(norm)) <= 10;
  return k.beter === 'HOGER' ? Number(waarde) >= Number(norm) : Number(waarde) <= Number(norm);
}
export const maandenVan = (k: Kpi): string[] =>
  [...new Set([...k.reeksen.flatMap((r) => r.punten), ...k.anderen].map((p) => p.maand))].sort();
