import { centNaarEuro, naarDecimaal, vandaag, type Actor } from '#core';
import type { Perceel } from '../domain/aanbesteding/begrippen.js';
import { argumenten, gunningVan, prijsronde, standstill } from '../domain/aanbesteding/gunning.js';
import { drempelOp, ramingTotaal, regelTotaal } from '../domain/aanbesteding/raming.js';
import { aanbestedingstand, perceelstand, STANDNAAM } from '../domain/aanbesteding/standen.js';
import { geordend, stappen, volgendeStap, type Stapoordeel } from '../domain/aanbesteding/stappen.js';
import type {
  AanbestedingType,
  GebeurtenisType,
  InschrijverType,
  PerceelType,
  PerceelversieType,
  ProcedureType,
  RaminggrensType,
  RamingType,
  RondeType,
  StapType,
} from './aanbesteding.type.js';
import { toonTermen } from './contracttermen.js';
import { moment, type Geladen, type GebeurtenisRij, type RondeRij, type VersieRij, type VormRij } from './dossier.js';

/** A procurement as this reader may see it. A supplier gets the dates, not the region's reasons and figures. */
export function toonAanbesteding(g: Geladen, actor: Actor, nu: Date): AanbestedingType {
  const regio = actor.organisatieSoort === 'REGIO';
  const m = moment(actor, vandaag(nu), nu);
  const oordelen = stappen(g.dossier, m);
  const zichtbaar = regio ? oordelen : oordelen.filter((o) => o.stap.wie.includes('AANBIEDER') || openbaar(o));
  const volgende = volgendeStap(oordelen);
  const stand = aanbestedingstand(g.dossier, m);
  return {
    ...{
      id: g.kop.id,
      titel: g.kop.titel,
      omschrijving: g.kop.omschrijving,
      regio: g.kop.regio,
      kenmerk: g.kop.kenmerk,
      cpv: g.kop.cpv,
    },
    ...{ procedure: g.dossier.vorm.naam, stand, standNaam: STANDNAAM[stand], aangemaaktOp: g.kop.aangemaakt_op },
    raming: regio ? toonRaming(g, m.vandaag) : null,
    raminggrens: regio ? toonGrens(g, m.vandaag) : null,
    volgendeStap: volgende && regio ? toonStap(volgende, true) : null,
    stappen: zichtbaar.map((o) => toonStap(o, regio || o.stap.wie.includes('AANBIEDER'))),
    percelen: g.dossier.percelen.map((p) => toonPerceel(g, p, regio)),
    rondes: g.rondes.map((r) => toonRonde(g, r, regio)),
    gebeurtenissen: g.gebeurtenissen.map((e) => toonGebeurtenis(g, e, regio)),
  };
}

/** What the region does in the open; its estimate is its own. */
const openbaar = (o: Stapoordeel): boolean =>
  geordend(o.stap.soort) && !o.perceel && o.stap.soort !== 'RAMING_VASTSTELLEN';

const toonStap = (o: Stapoordeel, open: boolean): StapType => ({
  ...{ code: o.stap.code, soort: o.stap.soort, naam: o.stap.naam, perceel: o.perceel?.code ?? null },
  ...{ verplicht: o.stap.verplicht, inVolgorde: geordend(o.stap.soort), gedaanOp: o.gedaanOp },
  toegestaan: open && o.toegestaan,
  beletsels: open ? o.beletsels : [],
});

function toonRaming({ dossier: d }: Geladen, dag: string): RamingType | null {
  if (!d.raming.length) return null;
  const drempel = drempelOp(d.drempels, dag);
  const totaal = ramingTotaal(d.raming);
  return {
    regels: d.raming.map((r) => ({
      ...{
        omschrijving: r.omschrijving,
        perJaar: centNaarEuro(r.perJaarCent),
        jaren: r.jaren,
        verlengingsjaren: r.verlengingsjaren,
      },
      ...{ btw: naarDecimaal(r.btwBp, 2), totaal: centNaarEuro(regelTotaal(r)) },
    })),
    totaal: centNaarEuro(totaal),
    drempel: drempel && centNaarEuro(drempel.bedragCent),
    drempelVan: drempel?.van ?? null,
    drempelBron: drempel?.bron ?? null,
    onderDrempel: drempel !== null && totaal < drempel.bedragCent,
  };
}

function toonGrens({ dossier: d }: Geladen, dag: string): RaminggrensType {
  const drempel = drempelOp(d.drempels, dag);
  return {
    ...{ drempel: drempel && centNaarEuro(drempel.bedragCent), drempelVan: drempel?.van ?? null },
    ...{ drempelBron: drempel?.bron ?? null, alleenOnderDrempel: d.vorm.onderDrempel },
    eigenGrens: euroOfLeeg(d.vorm.eigenGrensCent),
  };
}
const euroOfLeeg = (cent: number | null): string | null => (cent === null ? null : centNaarEuro(cent));

function toonPerceel(g: Geladen, p: Perceel, regio: boolean): PerceelType {
  const d = g.dossier;
  return {
    ...{ code: p.code, naam: p.naam, stand: perceelstand(d.gebeurtenissen, p.id) },
    versies: g.versies.filter((v) => v.perceel_id === p.id).map(toonVersie),
    inschrijvers: regio ? toonInschrijvers(g, p) : [],
    standstill: regio && gunningVan(d, p.id).length ? standstill(d, p.id) : null,
    argumenten: regio ? argumenten(d, p.id) : [],
  };
}

function toonInschrijvers({ dossier: d }: Geladen, p: Perceel): InschrijverType[] {
  const gunning = gunningVan(d, p.id);
  return (prijsronde(d, p.id)?.boden ?? [])
    .filter((b) => b.perceelIds.includes(p.id))
    .map((b) => ({
      ...{ aanbiederId: String(b.aanbiederId), inschrijvingId: b.inschrijvingId, naam: b.naam, partijen: b.partijen },
      kennisgeving: gunning.some((e) => e.soort === 'KENNISGEVING_VERSTUREN' && e.aanbiederId === b.aanbiederId),
      winnaar: gunning[0]?.gegevens.winnaars?.some((w) => w.inschrijvingId === b.inschrijvingId) ?? false,
    }));
}

const toonVersie = (v: VersieRij): PerceelversieType => ({
  ...{
    versie: v.versie,
    naam: v.naam,
    gebied: v.gebied,
    producten: v.producten,
    leerroutes: v.leerroutes,
    omvang: v.omvang,
  },
  ...{
    maxAanbieders: v.max_aanbieders,
    plafond: v.plafond_cent === null ? null : centNaarEuro(v.plafond_cent),
    reden: v.reden,
  },
  plafondregels: v.plafondregels.map((r) => ({
    omschrijving: r.omschrijving,
    bedrag: centNaarEuro(r.bedrag_cent),
    bron: r.bron,
  })),
  contracttermen: toonTermen(v.contracttermen),
  gemaaktOp: v.gemaakt_op,
});

function toonRonde(g: Geladen, r: RondeRij, regio: boolean): RondeType {
  return {
    ...{ id: r.id, nummer: r.nummer, naam: r.naam, prijs: r.prijs, omschrijving: r.omschrijving },
    ...{ geopendOp: r.geopend_op, sluitOp: r.sluit_op, uitloopTot: r.uitloop_tot, geopend: r.openers.length >= 2 },
    percelen: g.dossier.percelen.filter((p) => r.percelen.includes(p.id)).map((p) => p.code),
    openingen: regio ? r.openers.map((o) => ({ naam: o.naam, op: o.op })) : [],
  };
}

/** Who of the region did something is for the region. */
const toelichting = (g: GebeurtenisRij['gegevens'], regio: boolean): string | null =>
  g.toelichting ??
  g.argument ??
  (regio ? g.naam : null) ??
  (g.verwachtingBezwaar ? `Verwachting van bezwaren: ${g.verwachtingBezwaar}` : null);
const toonGebeurtenis = (g: Geladen, e: GebeurtenisRij, regio: boolean): GebeurtenisType => ({
  ...{ id: e.id, soort: e.soort, op: e.op, door: regio ? e.door : g.kop.regio, vastgelegdOp: e.vastgelegd_op },
  naam: g.dossier.vorm.stappen.find((s) => s.code === e.stap)?.naam ?? e.soort,
  perceel: g.dossier.percelen.find((p) => p.id === e.perceel_id)?.code ?? null,
  toelichting: toelichting(e.gegevens, regio),
  redenen: (e.gegevens.redenen ?? []).map((r) => `${r.criterium}: ${r.tekst}`),
});

export const toonProcedure = (v: VormRij): ProcedureType => ({
  ...v,
  id: String(v.id),
  eigenGrens: euroOfLeeg(v.eigenGrensCent),
});
