import { eersteDag, laatsteDag, maandVan, naarDecimaal, plusMaanden } from '#core';
import { toeval } from '../praktijkset/volgorde.js';
import {
  AANBIEDERS,
  CONTRACTEN,
  GEMEENTEN,
  PERCELEN,
  REGIOS,
  type Democontract,
  type Demoproduct,
} from './plaatsen.js';

export interface Onderdeel {
  product: Demoproduct;
  contract: Democontract;
  /** First and last month. */
  van: string;
  tot: string;
  perMaand: number;
  totaal: number;
}
export interface Demotraject {
  nummer: string;
  gemeente: string;
  doelgroep: string;
  start: string;
  leerroute: string;
  onderdelen: Onderdeel[];
  /** Share of the offered hours that this person follows. */
  opkomst: number;
}
export interface Demowereld {
  trajecten: Demotraject[];
  /** The month in which today falls. */
  nu: string;
}

type Dobbel = () => number;
export const kies = <T>(d: Dobbel, lijst: readonly T[]): T => lijst[Math.floor(d() * lijst.length)]!;
const contract = (nummer: string): Democontract => CONTRACTEN.find((c) => c.nummer === nummer)!;

/** Invented trajecten with their plans: the same day and seed always give the same. */
export function maakWereld(vandaag: string, zaad = 2021): Demowereld {
  const d = toeval(zaad);
  const nu = maandVan(vandaag);
  const trajecten: Demotraject[] = [];
  const aantallen = { ZL: 64, AH: 52, ML: 34 } as const;
  let nummer = 20000;
  for (const regio of ['ZL', 'AH', 'ML'] as const)
    for (let i = 0; i < aantallen[regio]; i++) {
      nummer += 7;
      trajecten.push(maakTraject(d, regio, `${regio}-${nummer}`, plusMaanden(nu, -1 - Math.floor(d() * 6))));
    }
  return { trajecten, nu };
}

function maakTraject(d: Dobbel, regio: 'ZL' | 'AH' | 'ML', nummer: string, start: string): Demotraject {
  const gemeente = kies(d, GEMEENTEN[regio])[0];
  const soort = d();
  const leerroute = regio === 'AH' && soort < 0.2 ? 'ONDERWIJSROUTE' : soort < 0.65 ? 'B1_ROUTE' : 'Z_ROUTE';
  const zwak = d() < 0.07;
  return {
    ...{ nummer, gemeente, start, leerroute },
    doelgroep: d() < 0.9 ? 'ASIELSTATUSHOUDER' : 'GEZINS_OF_OVERIGE_MIGRANT',
    onderdelen: [...leren(d, regio, leerroute, start), ...begeleiding(d, gemeente, start)],
    opkomst: zwak ? 0.55 + d() * 0.2 : 0.86 + d() * 0.12,
  };
}

function leren(d: Dobbel, regio: string, leerroute: string, start: string): Onderdeel[] {
  const deel = (c: Democontract, code: string, maanden: number, perMaand: number, totaal: number): Onderdeel => {
    const product = c.producten.find((p) => p.code === code)!;
    return { product, contract: c, van: start, tot: plusMaanden(start, maanden - 1), perMaand, totaal };
  };
  if (leerroute === 'ONDERWIJSROUTE')
    return [deel(contract(kies(d, ['AH-OW-01', 'AH-OW-02'])), 'TAALSCHAKEL', 18, 80, 1440)];
  const c = contract(regio === 'ZL' ? 'ZL-LR-01' : regio === 'ML' ? 'ML-LR-01' : kies(d, ['AH-BZ-01', 'AH-BZ-02']));
  if (leerroute === 'B1_ROUTE') return [deel(c, 'TAAL_KNM', 20, 40, 800)];
  return [
    deel(c, 'TAAL_KNM', 24, 32, 600),
    deel(c, 'ALFABETISERING', 12, 16, 200),
    deel(c, 'PARTICIPATIE', 24, 32, 800),
  ];
}

function begeleiding(d: Dobbel, gemeente: string, start: string): Onderdeel[] {
  if (!GEMEENTEN.MH.some(([code]) => code === gemeente) || d() < 0.15) return [];
  const c = contract('MH-MB-01');
  const deel = (i: number, maanden: number): Onderdeel => ({
    ...{ product: c.producten[i]!, contract: c, van: start, tot: plusMaanden(start, maanden - 1) },
    ...{ perMaand: 0, totaal: 0 },
  });
  return d() < 0.5 ? [deel(0, 12), deel(1, 6)] : [deel(0, 12)];
}

/** The price on the first day of a month, in cents: three per cent up each April. */
export function tariefCent(product: Demoproduct, maand: string, eersteJaar: number): number {
  const jaren = Number(maand.slice(0, 4)) - eersteJaar - (maand.slice(5) < '04' ? 1 : 0);
  return Math.round(product.cent * 1.03 ** Math.max(0, jaren));
}
/** The prices start two years before this one. */
export const eersteJaar = (nu: string): number => Number(nu.slice(0, 4)) - 2;

const euro = (cent: number): string => naarDecimaal(cent, 2).replace('.', ',');

function kostprijs(t: Demotraject, nu: string): number {
  const delen = t.onderdelen.map((o) => {
    const prijs = tariefCent(o.product, o.van, eersteJaar(nu));
    if (o.product.eenheid === 'LESUUR') return prijs * o.totaal;
    return o.product.eenheid === 'MAAND' ? prijs * (o.totaal ? o.totaal / o.perMaand : 12) : prijs;
  });
  // Room for indexation, as a plan has.
  return Math.round(delen.reduce((a, b) => a + b, 0) * 1.05);
}

const tabel = (kop: string, rijen: readonly (readonly string[])[]): string =>
  [kop, ...rijen.map((r) => r.join(';'))].join('\r\n') + '\r\n';

/** The master data in the files that the portal imports; `besteed` sets the budgets beside what is spent. */
export function stamtabellen(w: Demowereld, besteed: Map<string, number>): Record<string, string> {
  const jaar = Number(w.nu.slice(0, 4));
  const vanaf = `${jaar - 2}-01-01`;
  const alle = (Object.keys(GEMEENTEN) as (keyof typeof GEMEENTEN)[]).flatMap((r) =>
    GEMEENTEN[r].map((g) => [r, g[0]] as const),
  );
  const gemeenten = [
    ...new Map(
      Object.values(GEMEENTEN)
        .flat()
        .map((g) => [g[0], g]),
    ).values(),
  ];
  const contracten = CONTRACTEN.map((c) => [
    ...[c.nummer, c.perceel, c.aanbieder, vanaf, `${jaar + 2}-12-31`, 'BEIDE', c.norm, plusMaanden(w.nu, -6)],
  ]);
  return {
    'regios.csv': tabel('code;naam;soort', REGIOS),
    'gemeenten.csv': tabel('code;naam', gemeenten),
    'deelnames.csv': tabel(
      'regio;gemeente;van;tot',
      alle.map(([r, g]) => [r, g, '2022-01-01', '']),
    ),
    'aanbieders.csv': tabel('code;naam;kvk', AANBIEDERS),
    'percelen.csv': tabel('code;regio;naam;max_aanbieders', PERCELEN),
    'contracten.csv': tabel('nummer;perceel;aanbieder;van;tot;ritme;aanwezigheidsnorm;rapportage_vanaf', contracten),
    'tarieven.csv': tarieven(jaar),
    'trajecten.csv': tabel(
      'trajectnummer;gemeente;doelgroep;gehuisvest_op',
      w.trajecten.map((t) => [t.nummer, t.gemeente, t.doelgroep, eersteDag(plusMaanden(t.start, -2))]),
    ),
    ...plannen(w),
    'spuk.csv': tabel(
      'gemeente;jaar;bedrag',
      gemeenten.flatMap(([g]) =>
        [jaar - 1, jaar, jaar + 1]
          .filter((j) => j !== jaar || !ZONDER.includes(g))
          .map((j) => [g, String(j), budget(g, j, w.nu, besteed)]),
      ),
    ),
  };
}

function plannen(w: Demowereld): Record<string, string> {
  const pips = w.trajecten.map((t) => [
    t.nummer,
    '1',
    `${plusMaanden(t.start, -1)}-18`,
    t.leerroute,
    euro(kostprijs(t, w.nu)),
  ]);
  const onderdelen = w.trajecten.flatMap((t) =>
    t.onderdelen.map((o) => [
      ...[t.nummer, '1', o.product.code, o.contract.nummer, eersteDag(o.van), laatsteDag(o.tot)],
      ...[String(o.perMaand), String(o.totaal)],
    ]),
  );
  return {
    'pips.csv': tabel('trajectnummer;versie;vastgesteld_op;leerroute;kostprijs', pips),
    'pip_onderdelen.csv': tabel('trajectnummer;versie;product;contract;van;tot;uren_per_maand;uren_totaal', onderdelen),
  };
}

function tarieven(jaar: number): string {
  const perioden = [
    [`${jaar - 2}-01-01`, `${jaar - 1}-03-31`],
    [`${jaar - 1}-04-01`, `${jaar}-03-31`],
    [`${jaar}-04-01`, ''],
  ] as const;
  const rijen = CONTRACTEN.flatMap((c) =>
    c.producten.flatMap((p) =>
      perioden.map(([van, tot]) => [
        c.nummer,
        p.code,
        p.eenheid,
        euro(tariefCent(p, maandVan(van), jaar - 2)),
        van,
        tot,
      ]),
    ),
  );
  return tabel('contract;product;eenheid;bedrag;van;tot', rijen);
}

/**
 * Budgets beside what is spent. Most suffice for the year, plans included; three come near, Maastricht runs dry, Meerssen
 * is over.
 */
const KRAP: Record<string, number> = { GM0935: 1.06, GM0938: 0.7, GM0888: 2.2, GM1883: 2.4, GM0222: 2.3 };
const RUIM = 2.8;
/** Nobody recorded what the rijk gives this year: the portal asks for it by name. */
const ZONDER = ['GM0965', 'GM1859'];

function budget(gemeente: string, jaar: number, nu: string, besteed: Map<string, number>): string {
  const cent = besteed.get(`${gemeente} ${jaar}`) ?? 0;
  const honderden = (factor: number): number => Math.ceil((cent * factor) / 10_000) * 10_000;
  if (jaar === Number(nu.slice(0, 4)) && cent > 0 && KRAP[gemeente]) return euro(honderden(KRAP[gemeente]));
  return euro(Math.max(1_500_000, honderden(RUIM)));
}
