import { LeesFout, type Rij } from '#spreadsheets';

export const velden = [
  'trajectnummer',
  'product',
  'uren_aangeboden',
  'uren_gevolgd',
  'uren_geoorloofd',
  'uren_ongeoorloofd',
  'in_de_pas',
  'eenheden',
  'bedrag',
] as const;
export type Veld = (typeof velden)[number];

/** Place of each field, counted from 0. */
export type Indeling = Record<Veld, number>;

/** A mapping that a supplier confirmed once, with the header it was given for. */
export interface BevestigdeIndeling {
  kop: string[];
  velden: Indeling;
}

/** The name under which a field stands in our own template and in messages. */
export const kolomnaam: Record<Veld, string> = {
  trajectnummer: 'trajectnummer',
  product: 'product',
  uren_aangeboden: 'uren_aangeboden',
  uren_gevolgd: 'uren_gevolgd',
  uren_geoorloofd: 'uren_geoorloofd_verzuim',
  uren_ongeoorloofd: 'uren_ongeoorloofd_verzuim',
  in_de_pas: 'in_de_pas',
  eenheden: 'eenheden',
  bedrag: 'bedrag',
};

/** What people call it on screen. */
export const veldLabel: Record<Veld, string> = {
  trajectnummer: 'Trajectnummer',
  product: 'Product',
  uren_aangeboden: 'Uren aangeboden',
  uren_gevolgd: 'Uren gevolgd',
  uren_geoorloofd: 'Uren geoorloofd verzuim',
  uren_ongeoorloofd: 'Uren ongeoorloofd verzuim',
  in_de_pas: 'In de pas',
  eenheden: 'Eenheden',
  bedrag: 'Bedrag',
};

export const KOPRIJEN = 20;

/** No column name is longer; cells full of text in the first rows must not cost time. */
const MAX_KOP = 200;

/** 'Bedrag (€)' -> 'bedrag', 'In de pas? (ja/nee)' -> 'in de pas', 'Uren_Geoorloofd' -> 'uren geoorloofd'. */
export function genormaliseerd(kop: string): string {
  return kop
    .slice(0, MAX_KOP)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/%/g, ' procent ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const NOOIT = /\b(procent|percentage|pct|per|tarief|prijs|datum|totaal tot|cumulatief|ytd|begroot|gepland)\b/;
const VERZUIM = /\b(verzuim|verzuimd|verzuimde|afwezig|afwezigheid|absent|absentie|gemist|gemiste)\b/;

interface Herkenner {
  exact: string[];
  woord: (kop: string) => boolean;
}

const herkenners: Record<Veld, Herkenner> = {
  trajectnummer: {
    exact: [
      'trajectnummer',
      'trajectnr',
      'traject',
      'traject nummer',
      'traject nr',
      'trajectcode',
      'trajectid',
      'traject id',
    ],
    woord: (k) => /^(nummer|nr|code|id) (van het )?traject$|^traject ?(nummer|nr|code|id|kenmerk)\b/.test(k),
  },
  product: {
    exact: [
      'product',
      'onderdeel',
      'productcode',
      'product code',
      'pip onderdeel',
      'onderdeel pip',
      'trajectonderdeel',
    ],
    woord: (k) =>
      /^(code |soort )?(product|onderdeel)( van de| uit)?( het)?( code| soort| pip)?$|^(dienst|module|activiteit)(code)?$/.test(
        k,
      ),
  },
  uren_aangeboden: {
    exact: ['uren aangeboden', 'aangeboden uren', 'aangeboden'],
    woord: (k) => /\b(aangeboden|aanbod)\b/.test(k) && !/\beenheden\b/.test(k),
  },
  uren_gevolgd: {
    exact: ['uren gevolgd', 'gevolgde uren', 'gevolgd', 'uren aanwezig', 'aanwezig'],
    woord: (k) =>
      /\b(gevolgd|gevolgde|aanwezig|aanwezige|aanwezigheid|bijgewoond|bijgewoonde|presentie|present)\b/.test(k),
  },
  uren_geoorloofd: {
    exact: ['uren geoorloofd verzuim', 'geoorloofd verzuim', 'verzuim geoorloofd', 'afwezig met reden', 'geoorloofd'],
    woord: (k) =>
      /\bgeoorloofde?\b/.test(k) ||
      (VERZUIM.test(k) &&
        /\b(met (geldige )?(reden|bericht|melding|afmelding|verlof)|wettig|afgemeld|gemeld)\b/.test(k) &&
        !/\bniet\b/.test(k)),
  },
  uren_ongeoorloofd: {
    exact: [
      'uren ongeoorloofd verzuim',
      'ongeoorloofd verzuim',
      'verzuim ongeoorloofd',
      'afwezig zonder reden',
      'ongeoorloofd',
    ],
    woord: (k) =>
      /\b(ongeoorloofde?|niet geoorloofde?)\b/.test(k) ||
      (VERZUIM.test(k) &&
        /\b(zonder (geldige )?(reden|bericht|melding|afmelding|verlof)|onwettig|ongemeld|niet (af)?gemeld)\b/.test(k)),
  },
  in_de_pas: {
    exact: ['in de pas', 'in de pas met pip', 'in pas', 'indepas', 'in de pas met de pip', 'loopt in de pas'],
    woord: (k) => /\bin (de )?pas\b|^(loopt )?op schema( met( de| het)? pip)?$/.test(k),
  },
  eenheden: {
    exact: ['eenheden', 'aantal', 'aantal eenheden', 'eenheid aantal'],
    woord: (k) => /\beenheden\b|^(aantal |gefactureerd aantal|gedeclareerd aantal)$/.test(k),
  },
  bedrag: {
    exact: ['bedrag', 'bedrag in euro', 'bedrag euro', 'bedrag in', 'bedrag eur', 'totaalbedrag', 'factuurbedrag'],
    woord: (k) => /\b(bedrag|totaalbedrag|factuurbedrag|declaratiebedrag|kosten)\b/.test(k) && !/\bkostprijs\b/.test(k),
  },
};

/** 3 = our own name, 2 = a known name, 1 = by its words, 0 = not this field. */
function rang(kop: string, veld: Veld): number {
  if (kop === '') return 0;
  if (kop === genormaliseerd(kolomnaam[veld]) || kop === genormaliseerd(veld)) return 3;
  if (herkenners[veld].exact.includes(kop)) return 2;
  if (NOOIT.test(kop)) return 0;
  if (veld === 'uren_geoorloofd' && herkenners.uren_ongeoorloofd.woord(kop)) return 0;
  return herkenners[veld].woord(kop) ? 1 : 0;
}

export interface Voorstel {
  kopRij: number;
  kop: string[];
  indeling: Partial<Indeling>;
  ontbreekt: Veld[];
  /** Fields for which two columns fit equally well, so that none was chosen. */
  dubbel: Veld[];
}

/** What the columns of one row would mean. A column gets at most one meaning, a field at most one column. */
export function herken(rij: Rij): Voorstel {
  const namen = rij.cellen.map(genormaliseerd);
  const indeling: Partial<Indeling> = {};
  const dubbel: Veld[] = [];
  for (const veld of velden) {
    const rangen = namen.map((n) => rang(n, veld));
    const top = Math.max(0, ...rangen);
    if (top === 0) continue;
    const eerste = rangen.indexOf(top);
    if (rangen.lastIndexOf(top) !== eerste) dubbel.push(veld);
    else indeling[veld] = eerste;
  }
  const ontbreekt = velden.filter((v) => indeling[v] === undefined);
  return { kopRij: rij.nummer, kop: rij.cellen.map((c) => c.trim()), indeling, ontbreekt, dubbel };
}

/** Number of fields that a row names: tells the reader which delimiter or sheet is meant. */
export function kopScore(cellen: string[]): number {
  const v = herken({ nummer: 0, cellen });
  return velden.length - v.ontbreekt.length + v.dubbel.length;
}

/** The confirmed mapping on this row, by the names of the columns so that a moved column is still found. */
export function bevestigd(rij: Rij, b: BevestigdeIndeling): Indeling | null {
  const namen = rij.cellen.map(genormaliseerd);
  const uit: Partial<Indeling> = {};
  for (const veld of velden) {
    const plek = b.velden[veld];
    const naam = genormaliseerd(b.kop[plek] ?? '');
    if (naam === '') return null;
    const hier = namen[plek] === naam ? plek : namen.indexOf(naam);
    if (hier < 0) return null;
    uit[veld] = hier;
  }
  return uit as Indeling;
}

/** 0 -> 'A', 27 -> 'AB', as Excel names its columns. */
export function kolomLetter(index: number): string {
  let uit = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) uit = String.fromCharCode(65 + ((n - 1) % 26)) + uit;
  return uit;
}

const som = (namen: string[]): string =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;

/** RAP-002: names what is missing and what was found. */
export function kolommenOntbreken(v: Voorstel | null): LeesFout {
  const mist = (v?.ontbreekt ?? [...velden]).map((x) => kolomnaam[x]);
  const gevonden = velden.filter((x) => v?.indeling[x] !== undefined).map((x) => kolomnaam[x]);
  const dubbel = (v?.dubbel ?? []).map((x) => kolomnaam[x]);
  const waarom = `${mist.length === 1 ? 'kolom' : 'kolommen'} ${som(mist)} ${mist.length === 1 ? 'ontbreekt' : 'ontbreken'}`;
  const zinnen = [
    `Wij missen in de eerste ${KOPRIJEN} rijen ${mist.length === 1 ? 'de kolom' : 'de kolommen'}: ${mist.join(', ')}.`,
    dubbel.length ? `Meer dan één kolom past bij: ${dubbel.join(', ')}.` : '',
    gevonden.length ? `Wel gevonden: ${gevonden.join(', ')}.` : 'Wij hebben geen enkele kolom herkend.',
  ];
  return new LeesFout(
    'RAP-002',
    waarom,
    zinnen.filter(Boolean).join(' '),
    'Zet de ontbrekende kolom in het bestand, geef de kolom een duidelijke naam, of wijs aan welke kolom wij moeten lezen.',
    v ? `rij ${v.kopRij}` : undefined,
  );
}
