import { isDatum, plusDagen, type Fout } from '#core';
import { EENHEDEN } from './eenheden.js';

export const BTW = { VRIJGESTELD: 'vrijgesteld', NUL: '0 %', LAAG: '9 %', HOOG: '21 %' } as const;
export type Btw = keyof typeof BTW;

/** A price that holds instead of the basis for some: a leerroute, doelgroep, level, location or group size. Null = for all. */
export interface Trede {
  leerroute: string | null;
  doelgroep: string | null;
  niveau: string | null;
  locatie: string | null;
  groepVan: number | null;
  groepTot: number | null;
  eenheid: string;
  /** Ten-thousandths of a euro. */
  bedragE4: string;
}
export interface NieuwTarief {
  product: string;
  eenheid: string;
  bedragE4: string;
  van: string;
  tot?: string | null;
  btw?: Btw;
  bronDocument?: string | null;
  bronPagina?: string | null;
  treden?: Partial<Trede>[];
}

const fout = (code: string, veld: string, melding: string, oplossing: string): Fout => ({
  ...{ code, veld, melding, oplossing },
});
const BEDRAG_MAX = 10n ** 13n;

export function keurTarief(t: NieuwTarief, veld: string): Fout[] {
  const uit: Fout[] = [...keurPrijs(t.eenheid, t.bedragE4, veld)];
  if (!isDatum(t.van) || (t.tot && !isDatum(t.tot)))
    uit.push(fout('TAR-003', `${veld}.van`, 'Dit is geen bestaande dag.', 'Schrijf een dag als jjjj-mm-dd.'));
  else if (t.tot && t.tot < t.van)
    uit.push(fout('TAR-004', `${veld}.tot`, 'De laatste dag ligt voor de eerste.', 'Draai de dagen om.'));
  const treden = (t.treden ?? []).map((r) => vulAan(r, t));
  treden.forEach((r, i) => {
    const mis = keurPrijs(r.eenheid, r.bedragE4, `${veld}.treden.${i}`);
    // A unit taken over from the tariff was judged there.
    uit.push(...mis.filter((f) => f.code !== 'TAR-001' || r.eenheid !== t.eenheid));
  });
  return [...uit, ...overlap(treden, veld)];
}

function keurPrijs(eenheid: string, bedragE4: string, veld: string): Fout[] {
  const uit: Fout[] = [];
  if (!EENHEDEN[eenheid])
    uit.push(
      fout(
        'TAR-001',
        `${veld}.eenheid`,
        `De eenheid ${eenheid} bestaat niet.`,
        `Kies uit ${Object.keys(EENHEDEN).join(', ')}.`,
      ),
    );
  if (!/^\d{1,14}$/.test(bedragE4) || BigInt(bedragE4) > BEDRAG_MAX)
    uit.push(
      fout(
        'TAR-002',
        `${veld}.bedrag`,
        'Dit bedrag kan niet.',
        'Vul een bedrag in van € 0 of meer, met hooguit vier cijfers achter de komma.',
      ),
    );
  return uit;
}

/** A step as it is stored: what is not said holds for all, and the unit is that of the tariff. */
export const vulAan = (r: Partial<Trede>, t: Pick<NieuwTarief, 'eenheid' | 'bedragE4'>): Trede => ({
  leerroute: r.leerroute ?? null,
  doelgroep: r.doelgroep ?? null,
  niveau: r.niveau ?? null,
  locatie: r.locatie ?? null,
  groepVan: r.groepVan ?? null,
  groepTot: r.groepTot ?? null,
  eenheid: r.eenheid ?? t.eenheid,
  bedragE4: r.bedragE4 ?? t.bedragE4,
});

const KENMERKEN = ['leerroute', 'doelgroep', 'niveau', 'locatie'] as const;
function overlap(treden: readonly Trede[], veld: string): Fout[] {
  const zelfde = (a: Trede, b: Trede): boolean =>
    KENMERKEN.every((k) => a[k] === b[k]) &&
    (a.groepVan ?? 0) <= (b.groepTot ?? Infinity) &&
    (b.groepVan ?? 0) <= (a.groepTot ?? Infinity);
  return treden.flatMap((a, i) => {
    if (a.groepVan !== null && a.groepTot !== null && a.groepTot < a.groepVan)
      return [
        fout(
          'TAR-005',
          `${veld}.treden.${i}`,
          'De grootste groep is kleiner dan de kleinste.',
          'Draai de getallen om.',
        ),
      ];
    return treden.slice(0, i).some((b) => zelfde(a, b))
      ? [
          fout(
            'TAR-006',
            `${veld}.treden.${i}`,
            'Voor deze groep staan er twee prijzen.',
            'Laat de treden op elkaar aansluiten.',
          ),
        ]
      : [];
  });
}

export interface Vraag {
  leerroute: string;
  doelgroep: string | null;
  niveau?: string | null;
  locatie?: string | null;
  klas: number | null;
}

/**
 * The price that holds for a question: the step that names most of what was asked, else the basis. A step with a group size
 * only fits when the size is known; a step for another leerroute never fits.
 */
export function kiesPrijs<P extends { eenheid: string; bedragE4: string; treden: readonly Trede[] }>(
  prijs: P,
  vraag: Vraag,
): { eenheid: string; bedragE4: string; trede: Trede | null } {
  if (prijs.treden.length === 0) return { eenheid: prijs.eenheid, bedragE4: prijs.bedragE4, trede: null };
  const past = prijs.treden.filter(
    (t) => KENMERKEN.every((k) => t[k] === null || t[k] === (vraag[k] ?? null)) && inGroep(t, vraag.klas),
  );
  const gewicht = (t: Trede): number =>
    KENMERKEN.reduce(
      (n, k, i) => n + (t[k] === null ? 0 : 1 << (5 - i)),
      t.groepVan === null && t.groepTot === null ? 0 : 1,
    );
  const beste = past.reduce<Trede | null>((b, t) => (b === null || gewicht(t) > gewicht(b) ? t : b), null);
  return { eenheid: beste?.eenheid ?? prijs.eenheid, bedragE4: beste?.bedragE4 ?? prijs.bedragE4, trede: beste };
}
function inGroep(t: Trede, klas: number | null): boolean {
  if (t.groepVan === null && t.groepTot === null) return true;
  return klas !== null && klas >= (t.groepVan ?? 0) && klas <= (t.groepTot ?? Infinity);
}

/** What becomes of the version that held before a new one begins; null = it begins no earlier, so it can't be closed. */
export const sluitOp = (oudVan: string, nieuwVan: string): string | null =>
  oudVan < nieuwVan ? plusDagen(nieuwVan, -1) : null;
