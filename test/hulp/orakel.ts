import { foutenUit, veldLabel } from '#rapportage';
import { laatsteDag, maandVan } from '#core';
import type { Regel, Stam } from './stam.js';
import type { Levering } from './wereld.js';

/**
 * The rules once more, as plainly as they are written down: no sets, no SQL, no shared code with the judge. Slow and
 * obvious on purpose; what the judge makes of any history must be equal to this.
 */
export interface Vondst {
  bestand: string;
  rij: number | null;
  code: string;
  traject: string | null;
  product: string | null;
  veld: string | null;
  gemeente: string | null;
  gemeten: number | null;
  grens: number | null;
  zicht: string | null;
}
type Onderdeel = Stam['onderdelen'][number];
type Contract = Stam['contracten'][number];
interface Boeking {
  levering: Levering;
  regel: Regel;
  traject: string;
  product: string;
  contract: Contract;
  periode: string;
  gemeente: string;
  bedrag: number;
  deel: Onderdeel;
  kostprijs: number;
}

const loopt = (van: string, tot: string | null, dag: string): boolean => van <= dag && (tot === null || tot >= dag);
const zelfde = (a: string | null, b: string | null): boolean => a?.toUpperCase() === b?.toUpperCase();
const maandnummer = (maand: string): number => Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5, 7));
const som = (getallen: number[]): number => getallen.reduce((a, b) => a + b, 0);
/** Exact half-up division of whole numbers. */
const deel = (teller: number, deler: number): number => Number((BigInt(teller) + BigInt(deler) / 2n) / BigInt(deler));

export class Orakel {
  readonly huidig: Levering[];
  readonly boekingen: Boeking[] = [];
  readonly vondsten: Vondst[] = [];
  private readonly blok = new Map<Regel, string>();

  constructor(
    private readonly stam: Stam,
    leveringen: readonly Levering[],
  ) {
    this.huidig = leveringen.filter(
      (l) => !leveringen.some((m) => m.contract === l.contract && m.periode === l.periode && m.versie > l.versie),
    );
    for (const l of this.huidig) this.boek(l);
    for (const l of this.huidig) this.oordeel(l);
  }

  private contract(nummer: string): Contract {
    return this.stam.contracten.find((c) => c.nummer === nummer)!;
  }
  private traject(nummer: string | null) {
    return this.stam.trajecten.find((t) => zelfde(t.nummer, nummer));
  }
  private product(code: string | null) {
    return this.stam.producten.find((p) => zelfde(p, code));
  }
  private doetMee(gemeente: string, regio: string, dag: string): boolean {
    return this.stam.deelnames.some((d) => d.gemeente === gemeente && d.regio === regio && loopt(d.van, d.tot, dag));
  }
  private pip(traject: string, dag: string) {
    return this.stam.pips
      .filter((p) => p.traject === traject && p.vastgesteld <= dag)
      .sort((a, b) => b.versie - a.versie)[0];
  }
  private delen(traject: string, maand: string): Onderdeel[] {
    const pip = this.pip(traject, laatsteDag(maand));
    return this.stam.onderdelen.filter(
      (o) =>
        pip &&
        o.traject === traject &&
        o.versie === pip.versie &&
        o.van <= laatsteDag(maand) &&
        (!o.tot || o.tot >= `${maand}-01`),
    );
  }
  private tarief(contract: string, product: string, dag: string) {
    return this.stam.tarieven.find((t) => t.contract === contract && t.product === product && loopt(t.van, t.tot, dag));
  }
  fouten(r: Regel): { code: string; veld: string | null }[] {
    const masker = (r.fouten & ~2) | (this.product(r.product) ? 0 : 2);
    return foutenUit(masker).map((f) => ({ code: f.code, veld: f.code === 'RAP-103' ? veldLabel[f.veld] : null }));
  }

  private boek(l: Levering): void {
    const contract = this.contract(l.contract);
    for (const r of l.regels) {
      if (this.fouten(r).length > 0) continue;
      const t = this.traject(r.trajectnummer);
      if (!t || !this.doetMee(t.gemeente, contract.regio, laatsteDag(l.periode))) {
        this.blok.set(r, 'REC-201');
        continue;
      }
      const pip = this.pip(t.nummer, laatsteDag(l.periode));
      const product = this.product(r.product)!;
      const met = this.delen(t.nummer, l.periode).filter((o) => o.product === product);
      const eigen = met.filter((o) => o.contract === l.contract);
      if (!pip) this.blok.set(r, 'REC-202');
      else if (met.length === 0) this.blok.set(r, 'REC-203');
      else if (eigen.length === 0) this.blok.set(r, 'REC-204');
      else {
        const tarief = this.tarief(l.contract, product, `${l.periode}-01`);
        this.boekingen.push({
          ...{ levering: l, regel: r, traject: t.nummer, product, contract, periode: l.periode, gemeente: t.gemeente },
          ...{ bedrag: tarief ? r.bedrag_cent! : 0, deel: eersteDeel(eigen), kostprijs: pip.kostprijs },
        });
      }
    }
  }

  private meld(l: Levering, r: Regel | null, code: string, anders: Partial<Vondst> = {}): void {
    const t = r && this.traject(r.trajectnummer);
    const contract = this.contract(l.contract);
    const gemeente =
      t && code !== 'REC-201' && this.doetMee(t.gemeente, contract.regio, laatsteDag(l.periode)) ? t.gemeente : null;
    this.vondsten.push({
      ...{
        bestand: l.bestand,
        rij: r?.rij ?? null,
        code,
        traject: r?.trajectnummer ?? null,
        product: r?.product ?? null,
      },
      ...{ veld: null, gemeente, gemeten: null, grens: null, zicht: contract.aanbieder },
      ...anders,
    });
  }

  private oordeel(l: Levering): void {
    for (const r of l.regels) {
      for (const f of this.fouten(r)) this.meld(l, r, f.code, { veld: f.veld });
      const blok = this.blok.get(r);
      if (blok) this.meld(l, r, blok);
    }
    for (const b of this.boekingen.filter((x) => x.levering === l)) this.oordeelRegel(l, b);
    this.oordeelBudget(l);
    this.oordeelOntbrekend(l);
  }

  private oordeelRegel(l: Levering, b: Boeking): void {
    const { regel: r, contract: c, deel: d } = b;
    const start = maandVan(d.van);
    const reeks = this.boekingen.filter(
      (x) =>
        x.traject === b.traject &&
        x.product === b.product &&
        x.contract === c &&
        x.periode >= start &&
        x.periode <= b.periode,
    );
    const gevolgd = som(reeks.map((x) => x.regel.gevolgd_h!));
    const aangeboden = som(reeks.map((x) => x.regel.aangeboden_h!));
    const eenheden = som(reeks.map((x) => x.regel.eenheden_h!));
    const maanden = maandnummer(b.periode) - maandnummer(start) + 1;
    const meet = (code: string, gemeten: number, grens: number): void => this.meld(l, r, code, { gemeten, grens });

    if (d.maand > 0 && r.aangeboden_h! * 10000 > c.aanbod * d.maand)
      meet('REC-205', r.aangeboden_h!, deel(c.aanbod * d.maand, 10000));
    if (r.aangeboden_h! > 0 && r.gevolgd_h! * 10000 < c.norm * r.aangeboden_h!)
      meet('REC-206', Math.floor((r.gevolgd_h! * 10000) / r.aangeboden_h!), c.norm);
    const achter = maanden >= c.vanaf && d.maand > 0 && gevolgd * 10000 < c.tempo * d.maand * maanden;
    if (achter) meet('REC-207', gevolgd, deel(c.tempo * d.maand * maanden, 10000));
    if (achter && r.in_de_pas) this.meld(l, r, 'REC-208');
    if (d.totaal > 0 && aangeboden > d.totaal) meet('REC-209', aangeboden, d.totaal);

    const tarief = this.tarief(c.nummer, b.product, `${b.periode}-01`);
    if (!tarief) this.meld(l, r, 'REC-301');
    else {
      const berekend = deel(r.eenheden_h! * tarief.bedrag, 10000);
      if (Math.abs(r.bedrag_cent! - berekend) > 1) meet('REC-302', r.bedrag_cent!, berekend);
      if (tarief.eenheid === 'LESUUR' && r.eenheden_h !== r.aangeboden_h)
        meet('REC-303', r.eenheden_h!, r.aangeboden_h!);
      if (tarief.eenheid === 'TRAJECT' && eenheden > 100) meet('REC-305', eenheden, 100);
    }
    this.oordeelKosten(l, b);
  }

  private oordeelKosten(l: Levering, b: Boeking): void {
    const alle = this.boekingen.filter((x) => x.traject === b.traject && x.periode <= b.periode);
    const totaal = som(alle.map((x) => x.bedrag));
    if (totaal <= b.kostprijs) return;
    const pip = this.pip(b.traject, laatsteDag(b.periode))!;
    const anderen = [
      ...alle.map((x) => x.contract.aanbieder),
      ...this.stam.onderdelen
        .filter((o) => o.traject === b.traject && o.versie === pip.versie)
        .map((o) => this.contract(o.contract).aanbieder),
    ].filter((a) => a !== b.contract.aanbieder);
    const zicht = anderen.length > 0 ? null : b.contract.aanbieder;
    this.meld(l, b.regel, 'REC-304', { gemeten: totaal, grens: b.kostprijs, zicht });
  }

  private oordeelBudget(l: Levering): void {
    for (const gemeente of this.stam.gemeenten) {
      const eigen = som(this.boekingen.filter((b) => b.levering === l && b.gemeente === gemeente).map((b) => b.bedrag));
      const jaar = l.periode.slice(0, 4);
      const totaal = som(
        this.boekingen
          .filter((b) => b.gemeente === gemeente && b.periode.startsWith(jaar) && b.periode <= l.periode)
          .map((b) => b.bedrag),
      );
      const budget = this.stam.budgetten.find((x) => x.gemeente === gemeente && x.jaar === Number(jaar));
      if (eigen > 0 && budget && totaal > budget.bedrag)
        this.meld(l, null, 'REC-401', { gemeente, gemeten: totaal, grens: budget.bedrag, zicht: null });
    }
  }

  private oordeelOntbrekend(l: Levering): void {
    const c = this.contract(l.contract);
    const gezien = new Set<string>();
    for (const t of this.stam.trajecten)
      for (const o of this.delen(t.nummer, l.periode).filter((x) => x.contract === l.contract)) {
        const eenheid = this.eenheid(l.contract, o.product, `${l.periode}-01`);
        const genoemd = l.regels.some((r) => zelfde(r.trajectnummer, t.nummer) && zelfde(r.product, o.product));
        if (eenheid === 'TRAJECT' || genoemd || gezien.has(t.nummer + o.product)) continue;
        gezien.add(t.nummer + o.product);
        const gemeente = this.doetMee(t.gemeente, c.regio, laatsteDag(l.periode)) ? t.gemeente : null;
        this.meld(l, null, 'REC-501', { traject: t.nummer, product: o.product, gemeente });
      }
  }

  /** Of the tariff on that day; else of the last one before it, else of the first one after. */
  private eenheid(contract: string, product: string, dag: string): string | undefined {
    const alle = this.stam.tarieven
      .filter((t) => t.contract === contract && t.product === product)
      .sort((a, b) => (a.van < b.van ? -1 : 1));
    return (alle.filter((t) => t.van <= dag).at(-1) ?? alle[0])?.eenheid;
  }

  /** Per current file: lines, rejected, blocked, booked, cents. */
  tellingen(): string[] {
    return this.huidig
      .map((l) => {
        const afgewezen = l.regels.filter((r) => this.fouten(r).length > 0).length;
        const geblokkeerd = l.regels.filter((r) => this.blok.has(r)).length;
        const geboekt = this.boekingen.filter((b) => b.levering === l);
        return [
          l.bestand,
          l.regels.length,
          afgewezen,
          geblokkeerd,
          geboekt.length,
          som(geboekt.map((b) => b.bedrag)),
        ].join(';');
      })
      .sort();
  }

  besteed(): string[] {
    const per = new Map<string, number>();
    for (const b of this.boekingen) {
      const sleutel = [b.gemeente, b.periode, b.contract.nummer, b.product].join(';');
      per.set(sleutel, (per.get(sleutel) ?? 0) + b.bedrag);
    }
    return [...per].map(([k, v]) => `${k};${v}`).sort();
  }

  bevindingen(): string[] {
    return this.vondsten.map(vondstTekst).sort();
  }
}

export const vondstTekst = (v: Vondst): string =>
  [v.bestand, v.rij, v.code, v.traject, v.product, v.veld, v.gemeente, v.gemeten, v.grens, v.zicht]
    .map((x) => x ?? '')
    .join(';');

/** The one that started first; the same tie-break as documented with the judge. */
function eersteDeel(delen: Onderdeel[]): Onderdeel {
  const eind = (o: Onderdeel): string => o.tot ?? '9999-12-31';
  return [...delen].sort((a, b) => {
    if (a.van !== b.van) return a.van < b.van ? -1 : 1;
    if (eind(a) !== eind(b)) return eind(a) < eind(b) ? -1 : 1;
    return b.maand - a.maand || b.totaal - a.totaal;
  })[0]!;
}
