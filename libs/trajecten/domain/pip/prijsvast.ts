import { dagNl, type Fout } from '#core';
import { gewoneNiveaus, pipFout, routeNaam, type Niveaus, type Pipsoort } from './begrippen.js';
import type { Deel, Inhoud } from './inhoud.js';
import { euro, maanden, type Prijsregel, type Rekenwereld } from './prijs.js';

type Eenheden = Rekenwereld['eenheden'];

/** A part of a version that was vastgesteld; what an import did not say is null. */
export interface VastDeel {
  product: string;
  contract: string;
  van: string;
  tot: string | null;
  urenTotaalH: number;
  tariefId: number | null;
  eenheid: string | null;
  bedragE4: string | null;
  aantalH: number | null;
  bedragCent: number | null;
}
export interface VasteVersie {
  versie: number;
  dagtekening: string;
  leerroute: string;
  niveaus: Niveaus | null;
  kostprijsCent: number;
  delen: readonly VastDeel[];
}
/** An approved change of route or level. */
export interface Goedkeuring {
  naarLeerroute: string;
  naarNiveaus: Niveaus;
  kostprijsCent: number;
}

export const PRIJSREGEL = {
  tekst:
    'De kostprijs van een traject wordt berekend als het PIP wordt vastgesteld en ligt dan vast. Afwijken kan alleen door een andere leerroute of een ander niveau, op advies van de klantmanager.',
  bron: 'Antwoorden op raadsvragen inkoop inburgering (Maastricht, 2021)',
} as const;

const gelijk = (a: Niveaus, b: Niveaus): boolean => {
  const sleutels = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...sleutels].every((s) => a[s] === b[s]);
};
export const niveausVan = (v: Pick<VasteVersie, 'leerroute' | 'niveaus'>): Niveaus =>
  v.niveaus ?? gewoneNiveaus(v.leerroute);

/** What kind of version a draft would become. */
export function soortVan(inhoud: Pick<Inhoud, 'leerroute' | 'niveaus'>, vorige: VasteVersie | null): Pipsoort {
  if (vorige === null) return 'EERSTE';
  if (inhoud.leerroute !== vorige.leerroute) return 'LEERROUTE';
  return gelijk(inhoud.niveaus, niveausVan(vorige)) ? 'BIJSTELLING' : 'NIVEAU';
}

/** Shares an amount by weight to the cent: the largest remainders get what is left, so the parts add up exactly. */
export function verdeel(cent: number, gewichten: readonly number[]): number[] {
  const som = gewichten.reduce((a, b) => a + b, 0);
  if (gewichten.length === 0) return [];
  if (som === 0)
    return verdeel(
      cent,
      gewichten.map(() => 1),
    );
  const exact = gewichten.map((g) => BigInt(cent) * BigInt(g));
  const heel = exact.map((e) => Number(e / BigInt(som)));
  const rest = exact.map((e, i) => [Number(e % BigInt(som)), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  const over = cent - heel.reduce((a, b) => a + b, 0);
  for (const [, i] of rest.slice(0, over)) heel[i]! += 1;
  return heel;
}

/** The amounts that an earlier version fixed per part; an import only fixed the whole, which is shared by hours. */
export function vasteBedragen(v: VasteVersie): number[] {
  if (v.delen.every((d) => d.bedragCent !== null)) return v.delen.map((d) => d.bedragCent!);
  return verdeel(
    v.kostprijsCent,
    v.delen.map((d) => d.urenTotaalH),
  );
}

/** What is bought is the same: the hours, or the months where those are what is paid for. */
const zelfde = (d: Deel, v: VastDeel, eenheden: Eenheden): boolean =>
  d.product === v.product &&
  d.contract === v.contract &&
  d.urenTotaalH === v.urenTotaalH &&
  ((d.urenTotaalH > 0 && eenheden[v.eenheid ?? '']?.keer !== 'MAANDEN') ||
    maanden(d.van, d.tot) === maanden(v.van, v.tot)) &&
  (d.aantalH === null || v.aantalH === null || d.aantalH === v.aantalH);

/** For each part of the draft that did not change in what is bought: its fixed amount. Each earlier part is used once. */
export function vasteRegels(
  delen: readonly (Deel | null)[],
  vorige: VasteVersie | null,
  eenheden: Eenheden,
): Map<string, Prijsregel> {
  const uit = new Map<string, Prijsregel>();
  if (vorige === null) return uit;
  const bedragen = vasteBedragen(vorige);
  const vrij = new Set(vorige.delen.keys());
  const neem = (d: Deel, past: (v: VastDeel) => boolean): void => {
    const i = [...vrij].find((n) => zelfde(d, vorige.delen[n]!, eenheden) && past(vorige.delen[n]!));
    if (i === undefined) return;
    vrij.delete(i);
    uit.set(d.sleutel, vasteRegel(d.sleutel, vorige, vorige.delen[i]!, bedragen[i]!));
  };
  const echt = delen.filter((d) => d !== null);
  // Two earlier parts may differ in nothing but their days and their price: the one of the same days first.
  for (const d of echt) neem(d, (v) => v.van === d.van && v.tot === d.tot);
  for (const d of echt) if (!uit.has(d.sleutel)) neem(d, () => true);
  return uit;
}
const vasteRegel = (sleutel: string, van: VasteVersie, v: VastDeel, bedragCent: number): Prijsregel => ({
  ...{ sleutel, tariefId: v.tariefId, eenheid: v.eenheid, bedragE4: v.bedragE4, aantalH: v.aantalH },
  ...{ deler: 1, bedragCent, vast: true, tariefVan: null },
  som: `vastgesteld op ${dagNl(van.dagtekening)}: ${euro(bedragCent)}`,
  bron: `PIP versie ${van.versie}`,
});

/** Whether a new version may have this price; undefined = yes. */
export function keurPrijs(
  soort: Pipsoort,
  vorige: VasteVersie | null,
  nieuw: { leerroute: string; niveaus: Niveaus; kostprijsCent: number },
  goedkeuring: Goedkeuring | null,
): Fout | undefined {
  if (vorige === null) return undefined;
  const regel = `Regel: ${PRIJSREGEL.tekst} Bron: ${PRIJSREGEL.bron}.`;
  if (soort === 'BIJSTELLING') {
    const verschil = nieuw.kostprijsCent - vorige.kostprijsCent;
    if (verschil === 0) return undefined;
    return pipFout(
      '050',
      `De kostprijs ligt vast op ${euro(vorige.kostprijsCent)} (versie ${vorige.versie}, ${dagNl(vorige.dagtekening)}). Met deze inhoud wordt hij ${euro(nieuw.kostprijsCent)}: ${euro(Math.abs(verschil))} ${verschil > 0 ? 'hoger' : 'lager'}. ${regel}`,
      'Houd de onderdelen zoals ze waren, of vraag een andere leerroute of een ander niveau aan.',
    );
  }
  if (goedkeuring === null)
    return pipFout(
      '051',
      `${soort === 'LEERROUTE' ? `Van ${routeNaam(vorige.leerroute)} naar ${routeNaam(nieuw.leerroute)}` : 'Een ander examenniveau'} kan pas na advies en goedkeuring. ${regel}`,
      'Doorloop de stappen van de wijziging: advies, toets, gevolgen, goedkeuring.',
    );
  if (goedkeuring.naarLeerroute !== nieuw.leerroute || !gelijk(goedkeuring.naarNiveaus, nieuw.niveaus))
    return pipFout(
      '052',
      'De goedkeuring gaat over een andere leerroute of een ander niveau.',
      'Vraag opnieuw goedkeuring.',
    );
  if (goedkeuring.kostprijsCent !== nieuw.kostprijsCent)
    return pipFout(
      '053',
      `Goedgekeurd is een kostprijs van ${euro(goedkeuring.kostprijsCent)}; nu komt er ${euro(nieuw.kostprijsCent)} uit.`,
      'Bekijk de gevolgen opnieuw en vraag opnieuw goedkeuring.',
    );
  return undefined;
}
