import { naarDecimaal, plusMaanden } from '#core';
import { toeval } from '../praktijkset/volgorde.js';
import { CONTRACTEN, type Democontract } from './plaatsen.js';
import { eersteJaar, tariefCent, type Demotraject, type Demowereld, type Onderdeel } from './wereld.js';

/** A line of a month report; hours and units in hundredths, text where somebody typed something else. */
export interface Demoregel {
  trajectnummer: string;
  product: string;
  aangeboden: number | string;
  gevolgd: number;
  geoorloofd: number;
  ongeoorloofd: number;
  inDePas: string;
  eenheden: number;
  bedragCent: number;
}
export const KOP = [
  ...['trajectnummer', 'product', 'uren_aangeboden', 'uren_gevolgd', 'uren_geoorloofd_verzuim'],
  ...['uren_ongeoorloofd_verzuim', 'in_de_pas', 'eenheden', 'bedrag'],
];
const getal = (h: number | string): string =>
  typeof h === 'string'
    ? h
    : naarDecimaal(h, 2)
        .replace(/\.?0+$/, '')
        .replace('.', ',');
/** The cells of a line, in the order of KOP. */
export const cellen = (r: Demoregel): string[] => [
  ...[r.trajectnummer, r.product, getal(r.aangeboden), getal(r.gevolgd), getal(r.geoorloofd), getal(r.ongeoorloofd)],
  ...[r.inDePas, getal(r.eenheden), naarDecimaal(r.bedragCent, 2).replace('.', ',')],
];

const kwartier = (uren: number): number => Math.round(uren * 4) * 25;
const zaadVan = (tekst: string): number => [...tekst].reduce((z, c) => Math.imul(z, 31) + c.charCodeAt(0), 7);

/** The lines that belong in the report of a contract for a month, without mistakes. */
export function goedeRegels(w: Demowereld, c: Democontract, maand: string): Demoregel[] {
  const d = toeval(zaadVan(`${c.nummer} ${maand}`));
  return w.trajecten.flatMap((t) =>
    t.onderdelen
      .filter((o) => o.contract.nummer === c.nummer && o.van <= maand && maand <= o.tot)
      .filter((o) => o.product.eenheid !== 'TRAJECT' || o.van === maand)
      .map((o) => maakRegel(d, w, t, o, maand)),
  );
}

function maakRegel(d: () => number, w: Demowereld, t: Demotraject, o: Onderdeel, maand: string): Demoregel {
  const gepland = o.perMaand || (o.product.eenheid === 'TRAJECT' ? 8 : 4);
  const aangeboden = Math.round(gepland * (0.94 + d() * 0.06)) * 100;
  const gevolgd = Math.min(aangeboden, kwartier((aangeboden / 100) * Math.min(1, t.opkomst + (d() - 0.5) * 0.1)));
  const geoorloofd = Math.min(aangeboden - gevolgd, kwartier(((aangeboden - gevolgd) / 100) * d()));
  const eenheden = o.product.eenheid === 'LESUUR' ? aangeboden : 100;
  return {
    ...{ trajectnummer: t.nummer, product: o.product.code, aangeboden, gevolgd, geoorloofd },
    ongeoorloofd: aangeboden - gevolgd - geoorloofd,
    inDePas: t.opkomst > 0.78 ? 'J' : d() < 0.5 ? 'J' : 'N',
    eenheden,
    bedragCent: Math.round((eenheden * tariefCent(o.product, maand, eersteJaar(w.nu))) / 100),
  };
}

/** A report as it usually comes in: now and then a wrong amount, an unknown traject or a line forgotten. */
export function gewoneRegels(w: Demowereld, c: Democontract, maand: string): Demoregel[] {
  const d = toeval(zaadVan(`fout ${c.nummer} ${maand}`));
  const uit: Demoregel[] = [];
  for (const r of goedeRegels(w, c, maand)) {
    const worp = d();
    if (worp < 0.015) continue;
    if (worp < 0.03) uit.push({ ...r, bedragCent: r.bedragCent + 1575 });
    else if (worp < 0.04) uit.push({ ...r, trajectnummer: r.trajectnummer.replace('-2', '-9') });
    else if (worp < 0.05) uit.push({ ...r, gevolgd: r.gevolgd + 100 });
    else uit.push(r);
  }
  return uit;
}

/** Turns line i of the file into one with a known mistake. */
const FOUTEN: ((r: Demoregel) => Demoregel[])[] = [
  (r) => [{ ...r, trajectnummer: '' }],
  (r) => [{ ...r, product: 'TAALLES' }],
  (r) => [{ ...r, aangeboden: 'n.v.t.' }],
  (r) => [{ ...r, gevolgd: r.gevolgd + 150 }],
  (r) => [{ ...r, inDePas: 'misschien' }],
  (r) => [{ ...r, trajectnummer: 'ZL-99999' }],
  (r) => [{ ...r, bedragCent: r.bedragCent + 2500 }],
  (r) => [{ ...r, eenheden: r.eenheden + 200 }],
  (r) => [r, r],
  () => [],
];
/** A file to try: one line of each kind of mistake, spread over a report that is right for the rest. */
export const metFouten = (regels: Demoregel[]): Demoregel[] =>
  regels.flatMap((r, i) => (i % 4 === 1 && i < FOUTEN.length * 4 ? FOUTEN[(i - 1) / 4]!(r) : [r]));

/** What is spent per gemeente and year by the reports of the given months, in cents. */
export function besteding(w: Demowereld, maanden: string[]): Map<string, number> {
  const gemeente = new Map(w.trajecten.map((t) => [t.nummer, t.gemeente]));
  const uit = new Map<string, number>();
  for (const maand of maanden)
    for (const c of CONTRACTEN)
      for (const r of goedeRegels(w, c, maand)) {
        const sleutel = `${gemeente.get(r.trajectnummer)} ${maand.slice(0, 4)}`;
        uit.set(sleutel, (uit.get(sleutel) ?? 0) + r.bedragCent);
      }
  return uit;
}

/** One report of the past, and when it came in. */
export interface Demolevering {
  contract: Democontract;
  maand: string;
  regels: Demoregel[];
  /** Local date and time of receipt. */
  ontvangen: string;
}

/** Six months of history: mostly on time, one late, one corrected, one missing, and Vista's last month still to come. */
export function geschiedenis(w: Demowereld, vandaag: string): Demolevering[] {
  const uit: Demolevering[] = [];
  for (let terug = 6; terug >= 1; terug--)
    for (const c of CONTRACTEN) {
      const maand = plusMaanden(w.nu, -terug);
      const plek = `${c.nummer} ${terug}`;
      if (plek === 'ZL-LR-01 1' || plek === 'AH-OW-02 2') continue;
      const d = toeval(zaadVan(`dag ${plek}`));
      const dag = plek === 'MH-MB-01 2' ? 17 : 3 + Math.floor(d() * 6);
      const op = (n: number): string =>
        `${plusMaanden(maand, 1)}-${String(n).padStart(2, '0')} ${String(9 + Math.floor(d() * 7)).padStart(2, '0')}:${String(10 + Math.floor(d() * 49))}`;
      const verbeterd = plek === 'AH-BZ-01 3';
      const regels = verbeterd ? metFouten(goedeRegels(w, c, maand)) : gewoneRegels(w, c, maand);
      uit.push({ contract: c, maand, regels, ontvangen: op(dag) });
      if (verbeterd) uit.push({ contract: c, maand, regels: goedeRegels(w, c, maand), ontvangen: op(dag + 4) });
    }
  return uit.filter((l) => l.ontvangen.slice(0, 10) < vandaag);
}
