import { dagNl, dagenTussen, geldtOp, plusDagen } from '#core';

export type SignaalSoort =
  'VERLENGEN' | 'EINDE' | 'KEURMERK' | 'KEURMERK_EINDE' | 'TARIEF_EINDE' | 'INDEXATIE' | 'PLAFOND' | 'PAKKET_EINDE';
export interface Contractsignaal {
  soort: SignaalSoort;
  contract: string;
  titel: string;
  uitleg: string;
  /** The day it is about. */
  datum: string;
  dagen: number;
  ernst: 'TE_LAAT' | 'DRINGEND' | 'LATER';
}

interface Gedateerd {
  van: string;
  tot: string | null;
}
export interface SignaalContract extends Gedateerd {
  nummer: string;
  keurmerkVereist: string | null;
  plafondCent: bigint | null;
  besteedCent: bigint;
  verlengingen: readonly { volgnummer: number; maanden: number; uiterlijkBesluitenOp: string; besluit: string }[];
  keurmerk: readonly (Gedateerd & { stand: string })[];
  tarieven: readonly (Gedateerd & { product: string })[];
  pakketten: readonly (Gedateerd & { leerroute: string })[];
  /** The price level (year) of the last approved indexation, and the first year that the formula indexes; null = no formula. */
  indexatie: { eersteJaar: number; laatsteJaar: number | null } | null;
}

/** How many days before a date the warning appears, and from how many days it is urgent. */
export const TERMIJNEN: Record<SignaalSoort, { vooraf: number; dringend: number }> = {
  VERLENGEN: { vooraf: 180, dringend: 30 },
  EINDE: { vooraf: 365, dringend: 90 },
  KEURMERK: { vooraf: 0, dringend: 0 },
  KEURMERK_EINDE: { vooraf: 90, dringend: 30 },
  TARIEF_EINDE: { vooraf: 90, dringend: 30 },
  PAKKET_EINDE: { vooraf: 90, dringend: 30 },
  INDEXATIE: { vooraf: 90, dringend: 30 },
  PLAFOND: { vooraf: 0, dringend: 0 },
};

type Los = Omit<Contractsignaal, 'dagen' | 'ernst' | 'contract'>;

const alles = (c: SignaalContract, vandaag: string): Los[] => [
  ...verlengen(c),
  ...einde(c, vandaag),
  ...keurmerk(c, vandaag),
  ...aflopend(c, vandaag),
  ...indexatie(c, vandaag),
  ...plafond(c, vandaag),
];

/**
 * Every warning of a contract on this day, the most pressing first; `vooraf` days ahead, or as many as is usual for its kind.
 * Derived: it goes when its cause goes.
 */
export function contractsignalen(c: SignaalContract, vandaag: string, vooraf?: number): Contractsignaal[] {
  return alles(c, vandaag)
    .map((s) => ({ ...s, contract: c.nummer, ...wanneer(s, vandaag) }))
    .filter((s) => s.dagen <= (vooraf ?? TERMIJNEN[s.soort].vooraf))
    .sort((a, b) => a.dagen - b.dagen || (a.soort < b.soort ? -1 : 1));
}

export interface Contractdatum {
  titel: string;
  datum: string;
  /** From this day on there is a warning. */
  meldingVanaf: string;
}
/** Every day to come that a contract knows, in order, each with the day on which its warning appears. */
export const contractdatums = (c: SignaalContract, vandaag: string): Contractdatum[] =>
  [
    ...(c.van > vandaag ? [{ titel: 'Contract begint', datum: c.van, meldingVanaf: c.van }] : []),
    ...alles(c, vandaag)
      .filter((s) => s.datum >= vandaag && TERMIJNEN[s.soort].vooraf > 0)
      .map((s) => ({ titel: s.titel, datum: s.datum, meldingVanaf: plusDagen(s.datum, -TERMIJNEN[s.soort].vooraf) })),
  ].sort((a, b) => (a.datum < b.datum ? -1 : 1));

function wanneer(s: Los, vandaag: string): { dagen: number; ernst: Contractsignaal['ernst'] } {
  const dagen = dagenTussen(vandaag, s.datum);
  return { dagen, ernst: dagen < 0 ? 'TE_LAAT' : dagen <= TERMIJNEN[s.soort].dringend ? 'DRINGEND' : 'LATER' };
}

const verlengen = (c: SignaalContract): Los[] =>
  c.verlengingen
    .filter((v) => v.besluit === 'OPEN')
    .slice(0, 1)
    .map((v) => ({
      soort: 'VERLENGEN' as const,
      datum: v.uiterlijkBesluitenOp,
      titel: `Besluit over verlenging ${v.volgnummer}`,
      uitleg: `Het kan ${v.maanden} maanden langer. Besluit uiterlijk ${dagNl(v.uiterlijkBesluitenOp)}: daarna vervalt het recht.`,
    }));

function einde(c: SignaalContract, vandaag: string): Los[] {
  if (c.tot === null || c.tot < vandaag) return [];
  const open = c.verlengingen.some((v) => v.besluit === 'OPEN');
  const hoe = open ? 'Er is nog een verlenging mogelijk.' : 'Er is geen verlenging meer: begin op tijd met inkopen.';
  const datum = c.tot;
  return [{ soort: 'EINDE', datum, titel: 'Contract loopt af', uitleg: `Laatste dag ${dagNl(datum)}. ${hoe}` }];
}

function keurmerk(c: SignaalContract, vandaag: string): Los[] {
  if (c.keurmerkVereist === null || !geldtOp(c, vandaag)) return [];
  const nu = c.keurmerk.find((k) => geldtOp(k, vandaag));
  if (nu?.stand !== 'GELDIG') {
    const stand = nu ? (nu.stand === 'GESCHORST' ? 'is geschorst' : 'is ingetrokken') : 'is niet vastgelegd';
    const uitleg = `Het keurmerk ${c.keurmerkVereist} ${stand}: er kan niemand nieuw starten.`;
    return [{ soort: 'KEURMERK', datum: nu?.van ?? vandaag, titel: 'Geen nieuwe plaatsingen', uitleg }];
  }
  const gevolgd = c.keurmerk.some((k) => nu.tot !== null && geldtOp(k, plusDagen(nu.tot, 1)));
  if (nu.tot === null || gevolgd || (c.tot !== null && nu.tot >= c.tot)) return [];
  const uitleg = `Het keurmerk ${c.keurmerkVereist} geldt tot en met ${dagNl(nu.tot)}. Vraag de aanbieder om het nieuwe bewijs.`;
  return [{ soort: 'KEURMERK_EINDE', datum: nu.tot, titel: 'Keurmerk loopt af', uitleg }];
}

/** Prices and packages that stop before the contract does, without a next version. */
function aflopend(c: SignaalContract, vandaag: string): Los[] {
  const laatste = <T extends Gedateerd>(rijen: readonly T[], naam: (r: T) => string): [string, string][] => {
    const per = new Map<string, string | null>();
    for (const r of rijen) {
      const eerder = per.get(naam(r));
      per.set(naam(r), eerder === null || r.tot === null ? null : eerder && eerder > r.tot ? eerder : r.tot);
    }
    return [...per].filter((p): p is [string, string] => p[1] !== null && (c.tot === null || p[1] < c.tot));
  };
  if (c.tot !== null && c.tot < vandaag) return [];
  return [
    ...laatste(c.tarieven, (t) => t.product).map(([product, datum]) => ({
      ...{ soort: 'TARIEF_EINDE' as const, datum, titel: `Tarief van ${product} loopt af` },
      uitleg: `Het laatste tarief van ${product} geldt tot en met ${dagNl(datum)}. Zonder nieuwe versie kan daarna niets worden geboekt.`,
    })),
    ...laatste(c.pakketten, (p) => p.leerroute).map(([route, datum]) => ({
      ...{ soort: 'PAKKET_EINDE' as const, datum, titel: `Basispakket ${route} loopt af` },
      uitleg: `Het basispakket geldt tot en met ${dagNl(datum)}. Zonder nieuwe versie is de prijs daarna niet te vergelijken.`,
    })),
  ];
}

function indexatie(c: SignaalContract, vandaag: string): Los[] {
  if (!c.indexatie || !geldtOp(c, vandaag)) return [];
  const jaar = Math.max(c.indexatie.eersteJaar, (c.indexatie.laatsteJaar ?? 0) + 1);
  const datum = `${jaar}-01-01`;
  if (c.tot !== null && datum > c.tot) return [];
  const uitleg = `Volgens de formule veranderen de prijzen op ${dagNl(datum)}. Maak een voorstel en laat het goedkeuren.`;
  return [{ soort: 'INDEXATIE', datum, titel: `Indexatie ${jaar}`, uitleg }];
}

function plafond(c: SignaalContract, vandaag: string): Los[] {
  if (!c.plafondCent || c.besteedCent * 100n < c.plafondCent * 90n) return [];
  const deel = (c.besteedCent * 100n) / c.plafondCent;
  const uitleg = `Van het plafond is ${deel} % besteed. Boven het plafond mag zonder nieuw besluit niets worden betaald.`;
  return [{ soort: 'PLAFOND', datum: vandaag, titel: `Plafond voor ${deel} % besteed`, uitleg }];
}
