import { dagNl, dagVoluit, MAANDNAMEN, maandNl, nl } from '#core';

const VAST = '\u00a0';

/** '1234.50' -> '€ 1.234,50', with a space that never breaks. */
export const bedrag = (waarde: string | null | undefined): string => (waarde == null ? '–' : `€${VAST}${nl(waarde)}`);
/** Whole euros for axes and large figures: '1234.50' -> '€ 1.235'. */
export const heleEuro = (waarde: number): string => `€${VAST}${nl(String(Math.round(waarde)))}`;
/** 12345 -> '12.345'. */
export const getal = (waarde: number | null | undefined): string => (waarde == null ? '–' : nl(String(waarde)));
/** '36.25' -> '36,25'. */
export const decimaal = (waarde: string | null | undefined): string => (waarde == null ? '–' : nl(waarde));
/** '2026-11-10' -> '10-11-2026'. */
export const datum = (dag: string | null | undefined): string => (dag ? dagNl(dag) : '–');
/** '2026-11-10' -> '10 november 2026'. */
export const datumVoluit = dagVoluit;
/** '2026-10' -> 'oktober 2026'. */
export const maand = maandNl;
/** '2026-10' -> 'okt'. */
export const maandKort = (jjjjmm: string): string =>
  (MAANDNAMEN[Number(jjjjmm.slice(5)) - 1] ?? '').replace('maart', 'mrt').slice(0, 3);
export const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

const KLOK = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
/** ISO moment -> '22-11-2026 om 14:32'. */
export function tijdstip(iso: string | null | undefined): string {
  if (!iso) return '–';
  const d = Object.fromEntries(KLOK.formatToParts(new Date(iso)).map((p) => [p.type, p.value]));
  return `${d['day']}-${d['month']}-${d['year']} om ${d['hour']}:${d['minute']}`;
}
/** ISO moment -> '14:32'. */
export const klok = (iso: string): string => tijdstip(iso).slice(-5);
/** 1536 -> '1,5 kB'. */
export function grootte(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [deler, eenheid] = bytes < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB'];
  return `${nl((bytes / deler).toFixed(1))}${VAST}${eenheid}`;
}
/** 1 -> '1 regel', 2 -> '2 regels'. */
export const aantal = (n: number, een: string, meer: string): string => `${getal(n)} ${n === 1 ? een : meer}`;

const dagNummer = (dag: string): number =>
  Date.UTC(+dag.slice(0, 4), +dag.slice(5, 7) - 1, +dag.slice(8, 10)) / 86_400_000;
/** How far a deadline is, in words. */
export function nogDagen(uiterlijk: string, vandaag: string): string {
  const n = dagNummer(uiterlijk) - dagNummer(vandaag);
  if (n === 0) return 'vandaag';
  if (n === 1) return 'morgen';
  return n > 0 ? `nog ${n} dagen` : `${aantal(-n, 'dag', 'dagen')} te laat`;
}
/** 'TAAL_KNM' -> 'Taal KNM': codes of products are shown in words, abbreviations stay capitals. */
export function product(code: string | null | undefined): string {
  if (!code) return '–';
  const woorden = code.split('_').map((w) => (/^(KNM|MAP|PVT|B1|Z|PIP)$/.test(w) ? w : w.toLowerCase()));
  return hoofdletter(woorden.join(' '));
}
