import { stamcel as cel, type Gekeurd, type Stamkeuring, type Stamrij, type Stamtabel } from '#core';

const PERCEEL = { code: cel.tekst, regio: cel.tekst, naam: cel.tekst, max_aanbieders: cel.heel(1, 1000) };
const CONTRACT = {
  nummer: cel.tekst,
  perceel: cel.tekst,
  aanbieder: cel.tekst,
  van: cel.datum,
  tot: cel.datumOfLeeg,
  ritme: cel.keuze(['MAAND', 'KWARTAAL', 'BEIDE']),
  aanwezigheidsnorm: cel.verhouding,
  rapportage_vanaf: cel.maandOfLeeg,
};
const TARIEF = {
  contract: cel.tekst,
  product: cel.tekst,
  eenheid: cel.tekst,
  bedrag: cel.tarief,
  van: cel.datum,
  tot: cel.datumOfLeeg,
};

export const INKOOP_BESTANDEN = ['percelen.csv', 'contracten.csv', 'tarieven.csv'] as const;

export interface BekendeInkoop {
  producten: string[];
  percelen: { code: string; regio: string }[];
  contracten: { nummer: string; perceel: string; aanbieder: string }[];
  tarieven: { contract: string; product: string; van: string; tot: string | null }[];
}
/** Codes that must exist elsewhere; null = that file could not be read. */
export interface InkoopVerwijzingen {
  regios: ReadonlySet<string> | null;
  aanbieders: ReadonlySet<string> | null;
}
export interface InkoopStam {
  percelen: Stamrij<typeof PERCEEL>[];
  contracten: Stamrij<typeof CONTRACT>[];
  tarieven: Stamrij<typeof TARIEF>[];
  bekend: { contracten: ReadonlySet<string> | null; producten: Map<string, string> };
}

/** Judges lots, contracts and prices. */
export function keurInkoop(
  k: Stamkeuring,
  t: Map<string, Stamtabel>,
  bekend: BekendeInkoop,
  elders: InkoopVerwijzingen,
): InkoopStam {
  const percelen = k.tabel('percelen.csv', t.get('percelen.csv'), PERCEEL);
  const contracten = k.tabel('contracten.csv', t.get('contracten.csv'), CONTRACT);
  const tarieven = k.tabel('tarieven.csv', t.get('tarieven.csv'), TARIEF);
  const perceelcodes = k.sleutels(
    percelen,
    (r) => r.code ?? '',
    bekend.percelen.map((p) => p.code),
  );
  const nummers = k.sleutels(
    contracten,
    (r) => r.nummer ?? '',
    bekend.contracten.map((c) => c.nummer),
  );
  keurPercelen(k, percelen, bekend, elders);
  keurContracten(k, contracten, perceelcodes, bekend, elders);
  for (const r of tarieven.rijen)
    k.bestaat(
      nummers,
      r.contract,
      { bestand: tarieven.bestand, rij: r.rij, kolom: 'contract' },
      'het contract aan contracten.csv',
    );
  const producten = new Map(bekend.producten.map((p) => [p.toUpperCase(), p]));
  k.gelijkGeschreven(tarieven, 'product', producten);
  k.vanTot(tarieven);
  k.uniek(tarieven, 'van', (r) => `${r.contract} ${r.product} ${r.van}`);
  const sleutel = (p: object): string =>
    `${(p as { contract: string }).contract}|${(p as { product: string }).product}`;
  k.overlap(tarieven, sleutel, bekend.tarieven);
  return {
    percelen: percelen.rijen,
    contracten: contracten.rijen,
    tarieven: tarieven.rijen,
    bekend: { contracten: nummers, producten },
  };
}

function keurPercelen(
  k: Stamkeuring,
  percelen: Gekeurd<Stamrij<typeof PERCEEL>>,
  bekend: BekendeInkoop,
  elders: InkoopVerwijzingen,
): void {
  k.uniek(percelen, 'code', (r) => r.code);
  const regioVan = new Map(bekend.percelen.map((p) => [p.code, p.regio]));
  for (const r of percelen.rijen) {
    const waar = { bestand: percelen.bestand, rij: r.rij, kolom: 'regio' };
    k.bestaat(elders.regios, r.regio, waar, 'de regio aan regios.csv');
    vast(k, waar, r.regio, regioVan.get(r.code), 'Geef het perceel van de andere regio een eigen code.');
  }
}

function keurContracten(
  k: Stamkeuring,
  contracten: Gekeurd<Stamrij<typeof CONTRACT>>,
  perceelcodes: ReadonlySet<string> | null,
  bekend: BekendeInkoop,
  elders: InkoopVerwijzingen,
): void {
  k.uniek(contracten, 'nummer', (r) => r.nummer);
  k.vanTot(contracten);
  const eerder = new Map(bekend.contracten.map((c) => [c.nummer, c]));
  for (const r of contracten.rijen) {
    const waar = (kolom: string) => ({ bestand: contracten.bestand, rij: r.rij, kolom });
    k.bestaat(perceelcodes, r.perceel, waar('perceel'), 'het perceel aan percelen.csv');
    k.bestaat(elders.aanbieders, r.aanbieder, waar('aanbieder'), 'de aanbieder aan aanbieders.csv');
    const oplossing = 'Geef het contract een eigen, nieuw nummer.';
    vast(k, waar('perceel'), r.perceel, eerder.get(r.nummer)?.perceel, oplossing);
    vast(k, waar('aanbieder'), r.aanbieder, eerder.get(r.nummer)?.aanbieder, oplossing);
  }
}

/** Rows already handed in belong to the supplier and region of that time: these never change under them. */
function vast(
  k: Stamkeuring,
  waar: { bestand: string; rij: number; kolom: string },
  nu: string,
  was: string | undefined,
  oplossing: string,
): void {
  if (was !== undefined && was !== nu) k.fout('STAM-017', waar, `was "${was}" en kan niet "${nu}" worden`, oplossing);
}

const NAMEN: Record<string, string> = {
  TAAL_KNM: 'Taal en KNM',
  ALFABETISERING: 'Alfabetisering',
  PARTICIPATIE: 'Participatie',
  TAALSCHAKEL: 'Taalschakeltraject',
  MAATSCHAPPELIJKE_BEGELEIDING: 'Maatschappelijke begeleiding',
  PVT: 'Participatieverklaringstraject',
  MAP: 'Module Arbeidsmarkt en Participatie',
  AVONDLESSEN: 'Avondlessen',
};
/** A name that people can read; an unknown code is its own name. */
export const productnaam = (code: string): string => NAMEN[code] ?? code;
