import { naarDecimaal, nl } from '#core';
import { breuk, door, maal, NUL, plus, rond, type Breuk } from './breuk.js';
import { EENHEDEN, UREN_PER_DAGDEEL } from './eenheden.js';
import { kiesPrijs, type Trede } from './tarief.js';

export type Maatstaf = 'TRAJECT' | 'LESUUR' | 'LESUUR_PER_DEELNEMER' | 'MAAND';
export type Onderbezetting = 'AANBIEDER' | 'OPDRACHTGEVER' | 'GEDEELD';

/** A product in a package, with the price that holds on the day; `eenheid` null = no price that day. */
export interface AanbodDeel {
  product: string;
  naam: string;
  soort: 'BASIS' | 'INBEGREPEN' | 'MODULE';
  urenH: number | null;
  eenheid: string | null;
  bedragE4: string | null;
  btw: string | null;
  bron: string | null;
  treden: readonly Trede[];
}
export interface AanbodPakket {
  omschrijving: string;
  lesurenH: number;
  duurMaanden: number | null;
  fasen: number | null;
  groepMin: number | null;
  groepMax: number | null;
  onderbezetting: Onderbezetting;
  bron: string | null;
}
export interface AanbodUren {
  aangebodenH: number;
  gegevenH: number;
  gevolgdH: number;
  bedragCent: string;
}
/** What a contract offers for the leerroute that was asked; `pakket` null = nothing. */
export interface Aanbod {
  contract: string;
  aanbieder: string;
  regio: string;
  perceel: string;
  /** False for a contract of another region, which shares its prices and nothing else. */
  eigen: boolean;
  pakket: AanbodPakket | null;
  delen: readonly AanbodDeel[];
  indexering: string | null;
  uren: AanbodUren | null;
}
export interface Keuze {
  leerroute: string;
  doelgroep: string | null;
  niveau?: string | null;
  locatie?: string | null;
  maatstaf: Maatstaf;
  /** Participants in a class; null = as many as each contract allows. */
  klas: number | null;
  /** Codes of the modules that count; null = every module that somebody offers. */
  modules: readonly string[] | null;
}

export interface Rekening {
  eenheid: string;
  prijsE4: string;
  aantalH: string;
  deler: number;
}
export interface Cel {
  product: string;
  stand: 'PRIJS' | 'INBEGREPEN' | 'NIET_AANGEBODEN' | 'ONBEKEND';
  /** Per traject, in euro; null unless `stand` is PRIJS: what is not offered is not € 0. */
  bedrag: string | null;
  som: string;
  bron: string | null;
  rekening: Rekening | null;
}
export interface Kolom extends Omit<Aanbod, 'pakket' | 'delen' | 'uren'> {
  pakket: AanbodPakket;
  basis: Cel[];
  basisBedrag: string | null;
  modules: Cel[];
  /** What it comes to by the chosen measure, in euro; null = cannot be reckoned. */
  prijs: string | null;
  som: string;
  /** Empty = comparable. */
  redenen: string[];
  vergelijkbaar: boolean;
  laagste: boolean;
  klas: number | null;
  /** Who bears the empty chairs, in words. */
  onderbezetting: string;
  /** [numerator, denominator] that empty chairs multiply the price with. */
  factor: [number, number];
  btw: string[];
  uren: (AanbodUren & { prijsGevolgdUur: string | null; som: string | null }) | null;
}
export interface Vergelijking {
  modules: { code: string; naam: string; gekozen: boolean }[];
  kolommen: Kolom[];
  zonderPakket: { contract: string; aanbieder: string; regio: string }[];
}

/** Puts offers on one footing. What is not offered is never € 0, what is not comparable is never lowest, equals are both. */
export function vergelijk(aanbod: readonly Aanbod[], keuze: Keuze): Vergelijking {
  const met = aanbod.filter((a): a is Aanbod & { pakket: AanbodPakket } => a.pakket !== null);
  const modules = moduleLijst(met, keuze);
  const gekozen = modules.filter((m) => m.gekozen);
  const kolommen = met.map((a) => maakKolom(a, keuze, gekozen));
  const prijzen = kolommen.filter((k) => k.vergelijkbaar && k.prijs !== null).map((k) => Number(k.prijs));
  const laagste = Math.min(...prijzen);
  for (const k of kolommen) k.laagste = k.vergelijkbaar && k.prijs !== null && Number(k.prijs) === laagste;
  return {
    modules,
    kolommen: kolommen.sort(volgorde),
    zonderPakket: aanbod
      .filter((a) => a.pakket === null)
      .map(({ contract, aanbieder, regio }) => ({ contract, aanbieder, regio })),
  };
}

function volgorde(a: Kolom, b: Kolom): number {
  if (a.vergelijkbaar !== b.vergelijkbaar) return a.vergelijkbaar ? -1 : 1;
  return (
    Number(a.prijs ?? Infinity) - Number(b.prijs ?? Infinity) ||
    (a.aanbieder + a.contract < b.aanbieder + b.contract ? -1 : 1)
  );
}

/** Everything that at least one contract prices apart. */
function moduleLijst(aanbod: readonly Aanbod[], keuze: Keuze): Vergelijking['modules'] {
  const namen = new Map<string, string>();
  for (const a of aanbod) for (const d of a.delen) if (d.soort === 'MODULE') namen.set(d.product, d.naam);
  return [...namen]
    .map(([code, naam]) => ({ code, naam, gekozen: keuze.modules === null || keuze.modules.includes(code) }))
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
}

type Met = Aanbod & { pakket: AanbodPakket };
interface Gerekend {
  cel: Cel;
  bedrag: Breuk | null;
  /** The amount as it stands in a sum. */
  tekst: string;
  reden: string | null;
}

const redenenVan = (delen: readonly Gerekend[]): string[] =>
  delen.map((d) => d.reden).filter((r): r is string => r !== null);

function maakKolom(a: Met, keuze: Keuze, modules: readonly { code: string; naam: string }[]): Kolom {
  const klas = keuze.klas ?? a.pakket.groepMax;
  const reken = (d: AanbodDeel): Gerekend => rekenDeel(d, a.pakket, { ...keuze, klas });
  const basis = a.delen.filter((d) => d.soort === 'BASIS').map(reken);
  const perProduct = new Map(a.delen.map((d) => [d.product, d]));
  const mod = modules.map((m) => rekenModule(m, perProduct.get(m.code), reken));
  const delen = [...basis, ...mod.filter((m) => m.cel.stand === 'PRIJS')];
  const compleet = basis.length > 0 && delen.every((d) => d.bedrag !== null);
  const chairs = legeStoelen(a.pakket, keuze.klas);
  const uitkomst = compleet ? opMaat(delen, a.pakket, keuze.maatstaf, chairs.factor) : null;
  const redenen = [...redenenVan(basis), ...redenenVan(mod), ...klasReden(a.pakket, keuze.klas)];
  if (basis.length === 0) redenen.push('Er is geen basispakket met een prijs.');
  if (uitkomst?.reden) redenen.push(uitkomst.reden);
  const basisSom = basis.reduce<Breuk | null>((s, d) => (s && d.bedrag ? plus(s, d.bedrag) : null), NUL);
  return {
    ...{ contract: a.contract, aanbieder: a.aanbieder, regio: a.regio, perceel: a.perceel, eigen: a.eigen },
    ...{
      pakket: a.pakket,
      indexering: a.indexering,
      klas,
      redenen,
      vergelijkbaar: redenen.length === 0,
      laagste: false,
    },
    basis: basis.map((d) => d.cel),
    basisBedrag: basis.length && basisSom ? centen(basisSom) : null,
    modules: mod.map((d) => d.cel),
    ...{
      prijs: uitkomst?.prijs ?? null,
      som: uitkomst?.som ?? '',
      onderbezetting: chairs.tekst,
      factor: chairs.factor,
    },
    btw: [...new Set(a.delen.map((d) => (d.eenheid === null ? null : d.btw)))].filter((b): b is string => !!b),
    uren: a.uren && { ...a.uren, ...gevolgdUur(a.uren) },
  };
}

function rekenModule(
  m: { code: string; naam: string },
  d: AanbodDeel | undefined,
  reken: (d: AanbodDeel) => Gerekend,
): Gerekend {
  const leeg = (stand: Cel['stand'], som: string, reden: string | null): Gerekend => ({
    cel: { product: m.code, stand, bedrag: null, som, bron: d?.bron ?? null, rekening: null },
    ...{ bedrag: null, tekst: '' },
    reden,
  });
  if (!d) return leeg('NIET_AANGEBODEN', 'niet aangeboden', `${m.naam} wordt niet aangeboden.`);
  if (d.soort !== 'MODULE') return leeg('INBEGREPEN', 'zit in het basispakket', null);
  if (d.eenheid === null)
    return leeg('NIET_AANGEBODEN', 'geen prijs op de peildatum', `${m.naam} heeft geen prijs op de peildatum.`);
  return reken(d);
}

/** Price times quantity, shared by the class when the price is for the group; exact. */
function rekenDeel(d: AanbodDeel, p: AanbodPakket, keuze: Keuze): Gerekend {
  const mis = (stand: Cel['stand'], tekst: string): Gerekend => ({
    cel: { product: d.product, stand, bedrag: null, som: tekst, bron: d.bron, rekening: null },
    ...{ bedrag: null, tekst: '' },
    reden: `${d.naam}: ${tekst}.`,
  });
  if (d.eenheid === null || d.bedragE4 === null) return mis('ONBEKEND', 'geen prijs op de peildatum');
  const prijs = kiesPrijs({ eenheid: d.eenheid, bedragE4: d.bedragE4, treden: d.treden }, keuze);
  const eenheid = EENHEDEN[prijs.eenheid];
  if (!eenheid) return mis('ONBEKEND', `de eenheid ${prijs.eenheid} is niet om te rekenen`);
  const aantal = aantalVan(eenheid.keer, d, p);
  if (aantal === null) return mis('ONBEKEND', `het aantal ${eenheid.woord} is niet vastgelegd`);
  const deler = eenheid.per === 'GROEP' ? (keuze.klas === null ? null : Math.max(keuze.klas, p.groepMin ?? 1)) : 1;
  if (deler === null) return mis('ONBEKEND', 'de groepsgrootte is niet vastgelegd');
  const bedrag = breuk(BigInt(prijs.bedragE4) * aantal.t, aantal.n * 10_000n * BigInt(deler));
  const tekst = geld(bedrag);
  const stuk = prijs.eenheid === 'TRAJECT' ? tekst : geld(breuk(prijs.bedragE4, 10_000n));
  const som = `${stuk}${keer(eenheid.keer, aantal, eenheid.woord)}${deler > 1 ? ` / ${deler} deelnemers` : ''}`;
  const cel: Cel = {
    product: d.product,
    stand: 'PRIJS',
    bedrag: centen(bedrag),
    som: som === stuk ? som : `${som} = ${tekst}`,
    bron: d.bron,
    rekening: {
      eenheid: prijs.eenheid,
      prijsE4: prijs.bedragE4,
      aantalH: String(rond(breuk(aantal.t * 100n, aantal.n), 0)),
      deler,
    },
  };
  return { cel, bedrag, tekst, reden: null };
}

function aantalVan(keerMet: string, d: AanbodDeel, p: AanbodPakket): Breuk | null {
  const uren = d.urenH ?? (d.soort === 'BASIS' ? p.lesurenH : null);
  const van = (n: number | null, noemer = 1): Breuk | null => (n === null ? null : breuk(n, noemer));
  if (keerMet === 'UREN') return van(uren, 100);
  if (keerMet === 'DAGDELEN') return van(d.urenH, 100 * UREN_PER_DAGDEEL);
  if (keerMet === 'MAANDEN') return van(p.duurMaanden);
  return keerMet === 'FASEN' ? van(p.fasen) : breuk(1);
}
const keer = (keerMet: string, aantal: Breuk, woord: string): string =>
  keerMet === 'EEN' ? '' : ` × ${getal(aantal)} ${woord}`;

/** From an amount per traject to the chosen measure, with its sum in figures. */
function opMaat(
  delen: readonly Gerekend[],
  p: AanbodPakket,
  maat: Maatstaf,
  [teller, noemer]: [number, number],
): { prijs: string | null; som: string; reden: string | null } {
  const totaal = delen.reduce((s, d) => plus(s, d.bedrag!), NUL);
  const opgeteld = delen.map((d) => d.tekst).join(' + ');
  const tussen = delen.length > 1 ? `(${opgeteld})` : opgeteld;
  if (maat === 'TRAJECT')
    return {
      prijs: centen(totaal),
      som: delen.length > 1 ? `${opgeteld} = ${geld(totaal)}` : opgeteld,
      reden: null,
    };
  if (maat === 'MAAND') {
    if (!p.duurMaanden) return { prijs: null, som: '', reden: 'Het aantal maanden van het pakket is niet vastgelegd.' };
    const prijs = door(totaal, breuk(p.duurMaanden));
    return { prijs: centen(prijs), som: `${tussen} / ${p.duurMaanden} maanden = ${nl(centen(prijs))}`, reden: null };
  }
  // Every amount here is already per participant: a price for the group was shared by its class. So a lesson hour is one
  // of one participant in both measures; the second also counts the chairs that nobody sits on and the buyer pays.
  const lesuren = breuk(p.lesurenH, 100);
  const metStoelen = maat === 'LESUUR_PER_DEELNEMER' && teller !== noemer;
  const prijs = maal(door(totaal, lesuren), metStoelen ? breuk(teller, noemer) : breuk(1));
  const stoelen = metStoelen ? ` × ${teller} / ${noemer}` : '';
  return {
    prijs: centen(prijs),
    som: `${tussen} / ${getal(lesuren)} lesuren${stoelen} = ${nl(centen(prijs))}`,
    reden: null,
  };
}

const WIE: Record<Onderbezetting, string> = {
  AANBIEDER: 'aanbieder',
  OPDRACHTGEVER: 'opdrachtgever',
  GEDEELD: 'ieder de helft',
};
/** Under the minimum size of a class somebody pays the empty chairs. */
function legeStoelen(p: AanbodPakket, klas: number | null): { tekst: string; factor: [number, number] } {
  const wie = WIE[p.onderbezetting];
  if (klas === null || p.groepMin === null || klas >= p.groepMin)
    return { tekst: p.groepMin === null ? wie : `${wie} (klas onder ${p.groepMin})`, factor: [1, 1] };
  const n = p.groepMin - klas;
  const stoelen = `${n} lege ${n === 1 ? 'stoel' : 'stoelen'}`;
  if (p.onderbezetting === 'AANBIEDER') return { tekst: `${wie} draagt ${stoelen}`, factor: [1, 1] };
  const factor: [number, number] = p.onderbezetting === 'GEDEELD' ? [p.groepMin + klas, 2 * klas] : [p.groepMin, klas];
  const tekst = p.onderbezetting === 'GEDEELD' ? `ieder de helft van ${stoelen}` : `${wie} betaalt ${stoelen}`;
  return { tekst: `${tekst} (× ${factor[0]} / ${factor[1]})`, factor };
}
const klasReden = (p: AanbodPakket, klas: number | null): string[] =>
  klas !== null && p.groepMax !== null && klas > p.groepMax
    ? [`Een klas van ${klas} is groter dan het contract toestaat (${p.groepMax}).`]
    : [];

function gevolgdUur(u: AanbodUren): { prijsGevolgdUur: string | null; som: string | null } {
  if (u.gevolgdH <= 0) return { prijsGevolgdUur: null, som: null };
  const prijs = centen(door(breuk(u.bedragCent, 100), breuk(u.gevolgdH, 100)));
  return {
    prijsGevolgdUur: prijs,
    som: `${geld(breuk(u.bedragCent, 100))} / ${getal(breuk(u.gevolgdH, 100))} gevolgde uren = ${nl(prijs)}`,
  };
}

const centen = (b: Breuk): string => naarDecimaal(rond(b, 2), 2);
/** As short as it is exact: 9850 -> '9.850', 15.59 -> '15,59', 0.1234 -> '0,1234'. */
function geld(b: Breuk): string {
  if (b.n === 1n) return nl(String(b.t));
  const vier = rond(b, 4);
  return vier % 100n === 0n || 10_000n % b.n !== 0n ? nl(centen(b)) : nl(naarDecimaal(vier, 4).replace(/0+$/, ''));
}
const getal = (b: Breuk): string => (b.n === 1n ? nl(String(b.t)) : nl(naarDecimaal(rond(b, 2), 2).replace(/0+$/, '')));
