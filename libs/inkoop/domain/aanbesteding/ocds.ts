import type { Gebeurtenis, Stapsoort, Winnaar } from './begrippen.js';
import { aanbestedingstand, PERCEELSTANDNAAM, perceelstand } from './standen.js';

/** What of a procurement may be known by everyone; nothing of a bid is in it. */
export interface OcdsBron {
  id: string;
  titel: string;
  omschrijving: string;
  kenmerk: string | null;
  cpv: string[];
  regio: { code: string; naam: string };
  procedure: { code: string; naam: string; aangekondigd: boolean };
  /** Every version of every lot. */
  percelen: (Lot & { gemaaktOp: string })[];
  rondes: { geopendOp: string; sluitOp: string }[];
  gebeurtenissen: (Gebeurtenis & { vastgelegdOp: string })[];
  aantalVragen: number;
}
interface Lot {
  id: number;
  code: string;
  naam: string;
  gebied: string;
}
export interface OcdsUitgave {
  prefix: string;
  adres: string;
  nu: string;
}
type Json = Record<string, unknown>;

/** Moments that everyone may know, with the tag of their release. */
const OPENBAAR: Partial<Record<Stapsoort, string[]>> = {
  MARKTCONSULTATIE_HOUDEN: ['planning'],
  AANKONDIGEN: ['tender'],
  RONDE_OPENEN: ['tenderUpdate'],
  PERCEEL_INTREKKEN: ['tenderAmendment'],
  PERCEEL_ZONDER_INSCHRIJVING: ['tenderUpdate'],
  PERCEEL_OPNIEUW_UITZETTEN: ['tenderAmendment'],
  AANBESTEDING_INTREKKEN: ['tenderCancellation'],
  DEFINITIEF_GUNNEN: ['award', 'contract'],
  AFRONDEN: ['tenderUpdate'],
};
const LOTS = 'https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json';

/**
 * The procurement as an OCDS 1.1 release package: a release per public moment, each with what was known then. A
 * provisional award is known to the bidders only, and what the others bid is never public: neither is here. Null while
 * nothing is public.
 */
export function releasePackage(b: OcdsBron, u: OcdsUitgave): Json | null {
  const momenten = b.gebeurtenissen.flatMap((g, i) => (OPENBAAR[g.soort] ? [i] : []));
  if (!momenten.length) return null;
  return {
    uri: u.adres,
    version: '1.1',
    extensions: [LOTS],
    publishedDate: b.gebeurtenissen[momenten.at(-1)!]!.vastgelegdOp,
    publisher: { name: b.regio.naam },
    releases: momenten.map((i, nr) => release(b, u, i, nr + 1)),
  };
}

function release(b: OcdsBron, u: OcdsUitgave, tot: number, nr: number): Json {
  const laatste = b.gebeurtenissen[tot]!;
  const bekend = b.gebeurtenissen.slice(0, tot + 1);
  const gegund = bekend.filter((g) => g.soort === 'DEFINITIEF_GUNNEN');
  const ocid = `${u.prefix}-${b.id}`;
  const contracten = gegund.flatMap((g) => contractenVan(g));
  return {
    ...{
      ocid,
      id: `${ocid}-${nr}`,
      date: laatste.vastgelegdOp,
      tag: OPENBAAR[laatste.soort],
      initiationType: 'tender',
      language: 'nl',
    },
    parties: partijen(b, gegund),
    buyer: koper(b),
    tender: tender(b, bekend, laatste.vastgelegdOp),
    ...(gegund.length ? { awards: gegund.flatMap((g) => awards(b, g)) } : {}),
    ...(contracten.length ? { contracts: contracten } : {}),
  };
}

const koper = (b: OcdsBron): Json => ({ id: `NL-REGIO-${b.regio.code}`, name: b.regio.naam });
const leverancier = (w: Winnaar): Json => ({ id: `aanbieder-${w.aanbiederId}`, name: w.naam });

function partijen(b: OcdsBron, gegund: readonly Gebeurtenis[]): Json[] {
  const winnaars = gegund.flatMap((g) => g.gegevens.winnaars ?? []);
  const uniek = winnaars.filter((w, i) => winnaars.findIndex((x) => x.aanbiederId === w.aanbiederId) === i);
  return [
    { ...koper(b), roles: ['buyer', 'procuringEntity'] },
    ...uniek.map((w) => ({
      ...leverancier(w),
      roles: ['supplier'],
      ...(w.leden?.length ? { details: { combinatie: [w.naam, ...w.leden] } } : {}),
    })),
  ];
}

const METHODE: Record<string, string> = { ENKELVOUDIG_ONDERHANDS: 'direct', MEERVOUDIG_ONDERHANDS: 'limited' };

function tender(b: OcdsBron, bekend: Gebeurtenis[], op: string): Json {
  const rondes = b.rondes.filter((r) => r.geopendOp <= op);
  const aangekondigd = bekend.some((g) => g.soort === 'AANKONDIGEN');
  return {
    ...{
      id: b.kenmerk ?? b.id,
      title: b.titel,
      description: b.omschrijving,
      status: status(bekend, aangekondigd || rondes.length > 0),
    },
    ...{ procuringEntity: koper(b), mainProcurementCategory: 'services' },
    procurementMethod: METHODE[b.procedure.code.split('@')[0]!] ?? (b.procedure.aangekondigd ? 'open' : 'limited'),
    procurementMethodDetails: b.procedure.naam,
    ...(b.cpv.length
      ? { items: b.cpv.map((cpv, i) => ({ id: String(i + 1), classification: { scheme: 'CPV', id: cpv } })) }
      : {}),
    ...(rondes.length ? { tenderPeriod: { startDate: rondes[0]!.geopendOp, endDate: rondes.at(-1)!.sluitOp } } : {}),
    ...(aangekondigd ? { hasEnquiries: b.aantalVragen > 0 } : {}),
    lots: percelenOp(b, op).map((p) => ({
      ...{ id: p.code, title: p.naam, description: `${p.gebied}; ${PERCEELSTANDNAAM[openbareStand(bekend, p.id)]}` },
      status: LOTSTATUS[openbareStand(bekend, p.id)],
    })),
  };
}
/** Of each lot the version that was known then: the newest made by that moment, or else its first. */
export function percelenOp(b: Pick<OcdsBron, 'percelen'>, op: string): Lot[] {
  const oplopend = [...b.percelen].sort((x, y) => (x.gemaaktOp < y.gemaaktOp ? -1 : 1));
  return [...new Set(b.percelen.map((p) => p.id))].map((id) => {
    const eigen = oplopend.filter((p) => p.id === id);
    return eigen.findLast((p) => p.gemaaktOp <= op) ?? eigen[0]!;
  });
}
/** A provisional award is not public: to everyone the lot still runs. */
const openbareStand = (bekend: Gebeurtenis[], perceelId: number) => {
  const stand = perceelstand(bekend, perceelId);
  return stand === 'VOORLOPIG_GEGUND' ? 'LOPEND' : stand;
};
const LOTSTATUS = {
  LOPEND: 'active',
  ZONDER_INSCHRIJVING: 'unsuccessful',
  INGETROKKEN: 'withdrawn',
  DEFINITIEF_GEGUND: 'complete',
};

function status(bekend: Gebeurtenis[], openbaar: boolean): string {
  const stand = aanbestedingstand({ gebeurtenissen: bekend, rondes: [] }, { nu: '' });
  if (stand === 'INGETROKKEN') return 'cancelled';
  if (stand === 'AFGEROND') return 'complete';
  return openbaar ? 'active' : 'planning';
}

function awards(b: OcdsBron, g: OcdsBron['gebeurtenissen'][number]): Json[] {
  const perceel = percelenOp(b, g.vastgelegdOp).find((p) => p.id === g.perceelId);
  return (g.gegevens.winnaars ?? []).map((w) => ({
    ...{ id: `${g.id}-${w.aanbiederId}`, title: perceel?.naam ?? '', status: 'active', date: `${g.op}T00:00:00Z` },
    suppliers: [leverancier(w)],
    relatedLots: perceel ? [perceel.code] : [],
  }));
}
const contractenVan = (g: Gebeurtenis): Json[] =>
  (g.gegevens.contracten ?? []).map((c) => ({
    ...{ id: c.nummer, awardID: `${g.id}-${c.aanbiederId}`, title: c.nummer, status: 'active' },
    period: { startDate: `${c.van}T00:00:00Z`, ...(c.tot ? { endDate: `${c.tot}T00:00:00Z` } : {}) },
  }));
