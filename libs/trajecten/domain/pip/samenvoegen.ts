import { EXAMENONDERDELEN } from '../feitcodes.js';
import { AFSPRAKEN, DEELVELDEN, type RuwDeel, type RuweAfspraken, type RuweInhoud } from './inhoud.js';

export interface Wijziging {
  /** Path of the field, such as delen.d1.urenTotaal. */
  veld: string;
  naam: string;
  was: string;
  is: string;
}
export interface Botsing extends Wijziging {
  /** What the second person wanted there. */
  uw: string;
}
const VELDNAAM: Record<(typeof DEELVELDEN)[number], string> = {
  ...{ product: 'product', contract: 'contract', van: 'eerste dag', tot: 'laatste dag', aantal: 'aantal' },
  ...{ urenPerMaand: 'uren per maand', urenTotaal: 'uren in totaal', groep: 'groepsgrootte', niveau: 'niveau' },
  locatie: 'locatie',
};

type Plat = Map<string, string>;
/** Every field by its path; a part that is there is told by its product, be it empty. */
function plat(r: RuweInhoud): Plat {
  const uit: Plat = new Map([['leerroute', r.leerroute]]);
  for (const [o, n] of Object.entries(r.niveaus)) uit.set(`niveaus.${o}`, n);
  for (const [naam, waarde] of Object.entries(r.afspraken)) uit.set(`afspraken.${naam}`, waarde);
  for (const d of r.delen) for (const v of DEELVELDEN) uit.set(`delen.${d.sleutel}.${v}`, d[v]);
  return uit;
}
const deelVan = (pad: string): string | null => /^delen\.(.+)\.[a-zA-Z]+$/.exec(pad)?.[1] ?? null;

/** What a product is called, by its code. */
export type Productnaam = (code: string) => string;
const zoalsHij: Productnaam = (code) => code;

function naamVan(pad: string, inhoud: RuweInhoud, product: Productnaam): string {
  const sleutel = deelVan(pad);
  const veld = pad.slice(pad.lastIndexOf('.') + 1);
  if (sleutel !== null) {
    const deel = inhoud.delen.find((d) => d.sleutel === sleutel);
    return `${deel?.product ? product(deel.product) : 'Onderdeel'}: ${VELDNAAM[veld as keyof typeof VELDNAAM]}`;
  }
  if (pad.startsWith('niveaus.')) return `Niveau ${EXAMENONDERDELEN[veld] ?? veld}`;
  return pad === 'leerroute' ? 'Leerroute' : AFSPRAKEN[veld as keyof RuweAfspraken];
}

/** What somebody changed, field by field; '' = was not there. */
export function wijzigingen(was: RuweInhoud, is: RuweInhoud, product: Productnaam = zoalsHij): Wijziging[] {
  const [a, b] = [plat(was), plat(is)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((pad) => (a.get(pad) ?? '') !== (b.get(pad) ?? ''))
    .map((veld) => ({
      veld,
      naam: naamVan(veld, is.delen.some((d) => d.sleutel === deelVan(veld)) ? is : was, product),
      was: a.get(veld) ?? '',
      is: b.get(veld) ?? '',
    }));
}

/**
 * Two people changed the same draft. What only one of them touched is taken from that one; where both touched the same
 * field the stored one stands and the other is told. A part that one threw away and the other changed stays.
 */
export function voegSamen(
  basis: RuweInhoud,
  hun: RuweInhoud,
  mijn: RuweInhoud,
  product: Productnaam = zoalsHij,
): { samen: RuweInhoud; botsingen: Botsing[] } {
  const [b, h, m] = [plat(basis), plat(hun), plat(mijn)];
  const botsingen: Botsing[] = [];
  const uit: Plat = new Map();
  const delen = beslisDelen(basis, hun, mijn);
  for (const pad of new Set([...h.keys(), ...m.keys()])) {
    const sleutel = deelVan(pad);
    if (sleutel !== null && !delen.has(sleutel)) continue;
    // Of a part the keys say whether it is there at all; a level that is not there is one that was taken away.
    const weg = sleutel === null ? '' : undefined;
    const [vb, vh, vm] = [b.get(pad) ?? '', h.get(pad) ?? weg, m.get(pad) ?? weg];
    if (vh === undefined) uit.set(pad, vm!);
    else if (vm === undefined || vm === vb || vm === vh) uit.set(pad, vh);
    else if (vh === vb) uit.set(pad, vm);
    else {
      uit.set(pad, vh);
      botsingen.push({ veld: pad, naam: naamVan(pad, hun, product), was: vb, is: vh, uw: vm });
    }
  }
  return { samen: uitPlat(uit, delen), botsingen };
}

const zelfdeDeel = (a: RuwDeel, b: RuwDeel): boolean => DEELVELDEN.every((v) => a[v] === b[v]);

/** The parts that stay, in the stored order, new ones after it. */
function beslisDelen(basis: RuweInhoud, hun: RuweInhoud, mijn: RuweInhoud): Set<string> {
  const van = (r: RuweInhoud): Map<string, RuwDeel> => new Map(r.delen.map((d) => [d.sleutel, d]));
  const [b, h, m] = [van(basis), van(hun), van(mijn)];
  const blijft = (s: string): boolean => {
    const [db, dh, dm] = [b.get(s), h.get(s), m.get(s)];
    if ((dh && dm) || !db) return true;
    // Thrown away by one: gone, unless the other changed it meanwhile.
    const over = dh ?? dm;
    return over !== undefined && !zelfdeDeel(db, over);
  };
  return new Set([...h.keys(), ...m.keys()].filter(blijft));
}

function uitPlat(p: Plat, delen: ReadonlySet<string>): RuweInhoud {
  const onder = (kop: string): Record<string, string> =>
    Object.fromEntries([...p].filter(([k]) => k.startsWith(kop)).map(([k, v]) => [k.slice(kop.length), v]));
  return {
    leerroute: p.get('leerroute') ?? '',
    niveaus: Object.fromEntries(Object.entries(onder('niveaus.')).filter(([, niveau]) => niveau !== '')),
    afspraken: onder('afspraken.') as unknown as RuweAfspraken,
    delen: [...delen].map((sleutel) => ({ sleutel, ...onder(`delen.${sleutel}.`) }) as unknown as RuwDeel),
  };
}
