import * as c from './feitcodes.js';
import type { Codes } from './feitcodes.js';

/** Where a fact comes from. PIP facts are written by the plan itself. */
export const BRONNEN = ['KLANTMANAGER', 'DUO', 'BRP', 'RAPPORTAGE', 'PIP'] as const;
export type Bron = (typeof BRONNEN)[number];

/** A small typed extra of a fact. There is no form for free text, on purpose. */
export interface Feitveld {
  label: string;
  vorm: 'JA_NEE' | 'CODE' | 'DATUM' | 'AANTAL';
  codes?: Codes;
  verplicht: boolean;
  /** The national name of this field. */
  landelijk?: string;
}
type Nodig = 'VERPLICHT' | 'MAG';

export interface Feitsoort {
  naam: string;
  groep: 'START' | 'INTAKE' | 'PLAN' | 'PVT' | 'MAP' | 'LEREN' | 'BEGELEIDING' | 'GESPREK' | 'TERMIJN' | 'EINDE';
  /** The national name of the date of this fact. */
  landelijk?: string;
  tot?: Nodig;
  uren?: Nodig;
  codes?: Codes;
  codeNodig?: Nodig;
  /** The national name of the code. */
  landelijkeCode?: string;
  velden?: Readonly<Record<string, Feitveld>>;
  /** Null: for every doelgroep. */
  doelgroepen: readonly string[] | null;
  schrijft: readonly Bron[];
  /** At most one living fact of this kind, or per code, or per value of the named field. */
  eenmalig: boolean;
  per?: string;
  /** Written only by its own operation (closing, moving, the plan), never noted by hand. */
  eigenHandeling?: boolean;
  /** May the date lie after today? */
  toekomst?: boolean;
}

const KM: readonly Bron[] = ['KLANTMANAGER'];
const ASIEL = ['ASIELSTATUSHOUDER'] as const;
const jaNee = (label: string, verplicht = true, landelijk?: string): Feitveld => ({
  label,
  vorm: 'JA_NEE',
  verplicht,
  ...(landelijk ? { landelijk } : {}),
});
const keuze = (label: string, codes: Codes, verplicht = true, landelijk?: string): Feitveld => ({
  ...{ label, vorm: 'CODE' as const, codes, verplicht },
  ...(landelijk ? { landelijk } : {}),
});
const soort = (groep: Feitsoort['groep'], naam: string, rest: Partial<Feitsoort> = {}): Feitsoort => ({
  ...{ naam, groep, doelgroepen: null, schrijft: KM, eenmalig: false },
  ...rest,
});
const een = (groep: Feitsoort['groep'], naam: string, rest: Partial<Feitsoort> = {}): Feitsoort =>
  soort(groep, naam, { eenmalig: true, ...rest });
const metCode = (codes: Codes, codeNodig: Nodig = 'VERPLICHT'): Partial<Feitsoort> => ({ codes, codeNodig });

/** The one table of kinds of facts of a traject: what is written down, with which codes, by whom. */
export const FEITSOORTEN = {
  DUO_KENNISGEVING: een('START', 'Kennisgeving van DUO', {
    schrijft: ['KLANTMANAGER', 'DUO'],
    landelijk: 'DatumKennisgeving',
  }),
  INBURGERINGSPLICHT: een('START', 'Begin van de inburgeringsplicht', {
    ...{ schrijft: ['KLANTMANAGER', 'DUO'], landelijk: 'DatumAanvangInburgeringsplicht' },
  }),
  BRP_INSCHRIJVING: een('START', 'Inschrijving in de BRP', {
    schrijft: ['KLANTMANAGER', 'BRP'],
    landelijk: 'DatumInschrijving',
  }),
  HUISVESTING: een('START', 'Huisvesting in de gemeente', { schrijft: ['KLANTMANAGER', 'BRP'] }),
  DOELGROEP_GEWIJZIGD: soort('START', 'Doelgroep gewijzigd', {
    ...{
      ...metCode(c.DOELGROEPEN),
      schrijft: ['KLANTMANAGER', 'DUO'],
      landelijkeCode: 'Doelgroep',
      eigenHandeling: true,
    },
  }),
  WARME_OVERDRACHT: een('START', 'Warme overdracht', metCode(c.OVERDRACHTEN)),
  UITKERING: soort('START', 'Bijstandsuitkering', { tot: 'MAG' }),

  INTAKE_OPROEP: soort('INTAKE', 'Oproep voor de brede intake', { toekomst: true }),
  INTAKE_NIET_VERSCHENEN: soort('INTAKE', 'Niet verschenen bij de brede intake'),
  INTAKE_GESTART: een('INTAKE', 'Brede intake gestart', { landelijk: 'DatumStartBredeIntake' }),
  INTAKE_ONDERWERP: een('INTAKE', 'Onderwerp besproken in de intake', {
    ...metCode(c.INTAKE_ONDERWERPEN),
    per: 'code',
  }),
  INTAKE_AFGEROND: een('INTAKE', 'Brede intake afgerond', { landelijk: 'DatumAfrondingBredeIntake' }),
  GELETTERDHEID: een('INTAKE', 'Geletterdheid vastgesteld', {
    ...metCode(c.GELETTERDHEID),
    landelijkeCode: 'IndicatorAlfabetisering',
  }),
  OPLEIDINGSNIVEAU: een('INTAKE', 'Opleidingsniveau vastgesteld', {
    ...metCode(c.OPLEIDINGSNIVEAUS),
    landelijkeCode: 'Opleidingsniveau',
  }),
  LEERBAARHEIDSTOETS: een('INTAKE', 'Leerbaarheidstoets', {
    ...{
      ...metCode(c.TOETSUITSLAGEN),
      landelijk: 'DatumLeerbaarheidstoets',
      landelijkeCode: 'UitslagLeerbaarheidstoets',
    },
    velden: { afwijkreden: keuze('Waarom wijkt de keuze af van de uitslag?', c.AFWIJKREDENEN, false) },
  }),
  LEERROUTE_AFGEWEZEN: een('INTAKE', 'Leerroute onderzocht en niet gekozen', {
    ...{ ...metCode(c.ROUTE_AFWIJSREDENEN), per: 'leerroute' },
    velden: { leerroute: keuze('Welke leerroute?', c.LEERROUTES) },
  }),
  INFO_DERDEN_GEVRAAGD: soort('INTAKE', 'Informatie van derden gevraagd', metCode(c.DERDEN)),
  INFO_DERDEN_ONTVANGEN: soort('INTAKE', 'Informatie van derden ontvangen', metCode(c.DERDEN)),
  OVERSCHRIJDING_VERSCHOOND: een('INTAKE', 'Overschrijding van de PIP-termijn verschoond', metCode(c.VERSCHOONREDENEN)),

  ROUTEADVIES: soort('PLAN', 'Advies: andere leerroute', {
    ...metCode(c.WISSELREDENEN),
    velden: { leerroute: keuze('Naar welke leerroute?', c.LEERROUTES) },
  }),
  AFSCHAALADVIES: soort('PLAN', 'Advies: examen op A2 binnen de B1-route', {
    landelijk: 'IndicatorToestemmingExamenA2',
    velden: {
      onderdeel: keuze('Welk examenonderdeel?', c.EXAMENONDERDELEN),
      inspanning: jaNee('Heeft de inburgeraar zich genoeg ingespannen?'),
      b1Haalbaar: jaNee('Is B1 binnen de termijn haalbaar?'),
      fysiekeUren: { label: 'Hoeveel van de cursusuren waren in de klas?', vorm: 'AANTAL', verplicht: false },
    },
  }),
  OPLEIDING_AFMAKEN: een('PLAN', 'Lopende opleiding vóór de leerroute', {
    tot: 'MAG',
    velden: {
      mag: jaNee(
        'Mag de inburgeraar een opleiding zonder vrijstelling eerst afmaken?',
        true,
        'IndicatorMagOpleidingAfmaken',
      ),
    },
  }),
  INBURGERINGSAANBOD: soort('PLAN', 'Aanbod gedaan', { landelijk: 'DatumInburgeringsAanbod' }),

  PVT_BIJEENKOMST: soort('PVT', 'PVT: bijeenkomst', {
    ...{ uren: 'VERPLICHT' },
    velden: { activiteit: jaNee('Was het een activiteit of excursie?') },
  }),
  PVT_ONDERTEKEND: een('PVT', 'PVT: participatieverklaring ondertekend', { landelijk: 'DatumOndertekening' }),

  MAP_PRAKTIJK: soort('MAP', 'MAP: praktijkuren', { uren: 'VERPLICHT' }),
  MAP_THEMA: een('MAP', 'MAP: thema', {
    ...{ ...metCode(c.MAP_THEMAS), per: 'code' },
    velden: { stand: keuze('Behandeld of overgeslagen?', c.THEMASTANDEN) },
  }),
  MAP_EINDGESPREK: een('MAP', 'MAP: eindgesprek', {
    ...{ ...metCode(c.EINDRESULTATEN), landelijk: 'DatumEindgesprekMAP', landelijkeCode: 'Resultaat' },
    velden: {
      reden: keuze('Waarom niet voltooid?', c.NIET_VOLTOOID_REDENEN, false, 'RedenNietSuccesvolVoltooid'),
      verwijtbaar: jaNee('Is dat verwijtbaar?', false, 'IndicatorVerwijtbaar'),
    },
  }),

  KNM_THEMA: een('LEREN', 'KNM: thema behandeld', { ...metCode(c.KNM_THEMAS), per: 'code' }),
  TAALSCHAKEL_START: een('LEREN', 'Taalschakeltraject begonnen', { landelijk: 'DatumAanvangTaalschakelTraject' }),
  TAALSCHAKEL_DIPLOMA: een('LEREN', 'Taalschakeldiploma', { landelijk: 'DatumTaalschakelDiploma' }),
  CURSUS_EINDE: soort('LEREN', 'Cursus afgelopen', { landelijk: 'DatumEindeCursus' }),
  EXAMEN: soort('LEREN', 'Examen', {
    ...{ ...metCode(c.EXAMENRESULTATEN), schrijft: ['KLANTMANAGER', 'DUO'], landelijkeCode: 'Resultaat' },
    velden: {
      onderdeel: keuze('Welk onderdeel?', c.EXAMENONDERDELEN, true, 'Examenonderdeel'),
      niveau: keuze('Op welk niveau?', c.NIVEAUS, false, 'Niveau'),
      score: { label: 'Score', vorm: 'AANTAL', verplicht: false, landelijk: 'Score' },
    },
  }),
  Z_EINDGESPREK: een('LEREN', 'Z-route: eindgesprek', {
    ...{ ...metCode(c.EINDRESULTATEN), landelijk: 'DatumEindgesprekZRoute', landelijkeCode: 'Resultaat' },
    velden: {
      reden: keuze('Waarom niet voltooid?', c.NIET_VOLTOOID_REDENEN, false, 'RedenNietSuccesvolVoltooid'),
      verwijtbaar: jaNee('Is dat verwijtbaar?', false, 'IndicatorVerwijtbaar'),
      certificaat: jaNee('Is het certificaat uitgereikt?', false),
    },
  }),

  ONTZORGING: soort('BEGELEIDING', 'Financieel ontzorgen', { tot: 'MAG', doelgroepen: ASIEL, toekomst: true }),
  MB: soort('BEGELEIDING', 'Maatschappelijke begeleiding', { tot: 'MAG', doelgroepen: ASIEL, toekomst: true }),
  VOORTGANGSGESPREK: soort('GESPREK', 'Voortgangsgesprek', {
    ...metCode(c.GESPREKUITKOMSTEN),
    velden: {
      metAanbieder: jaNee('Was de aanbieder erbij?', false),
      actie: keuze('Wat spraken we af?', c.GESPREKACTIES, false),
    },
  }),

  VERLENGING: soort('TERMIJN', 'Verlenging van de termijn door DUO', {
    ...{ ...metCode(c.VERLENGREDENEN), schrijft: ['KLANTMANAGER', 'DUO'] },
    velden: { nieuweEinddatum: { label: 'Nieuwe einddatum van de termijn', vorm: 'DATUM', verplicht: true } },
  }),
  ONTHEFFING: soort('TERMIJN', 'Ontheffing door DUO', {
    ...{ ...metCode(c.ONTHEFFINGREDENEN), schrijft: ['KLANTMANAGER', 'DUO'] },
    velden: { onderdeel: keuze('Alleen voor dit onderdeel', c.EXAMENONDERDELEN, false) },
  }),
  VRIJSTELLING: soort('TERMIJN', 'Vrijstelling door DUO', {
    ...{ ...metCode(c.VRIJSTELREDENEN), schrijft: ['KLANTMANAGER', 'DUO'] },
    velden: { onderdeel: keuze('Alleen voor dit onderdeel', c.EXAMENONDERDELEN, false) },
  }),

  UITVAL: soort('EINDE', 'Uitgevallen', { ...metCode(c.UITVALREDENEN), schrijft: ['KLANTMANAGER', 'RAPPORTAGE'] }),
  HERVAT: soort('EINDE', 'Traject hervat'),
  VERHUISD: soort('EINDE', 'Verhuisd naar een andere gemeente', {
    schrijft: ['KLANTMANAGER', 'BRP'],
    eigenHandeling: true,
  }),
  AFGESLOTEN: een('EINDE', 'Traject afgesloten', {
    ...{ ...metCode(c.AFSLUITREDENEN), eigenHandeling: true, landelijk: 'DatumEindeInburgering' },
  }),
} as const satisfies Record<string, Feitsoort>;

export type FeitsoortCode = keyof typeof FEITSOORTEN;
export const FEITSOORTCODES = Object.keys(FEITSOORTEN) as FeitsoortCode[];
export const isFeitsoort = (tekst: string): tekst is FeitsoortCode => Object.hasOwn(FEITSOORTEN, tekst);
/** The kind as what it is to code that treats all kinds alike. */
export const feitsoort = (code: FeitsoortCode): Feitsoort => FEITSOORTEN[code];

export type Gegevens = Readonly<Record<string, string | number | boolean>>;

/** A living fact: not replaced by a correction and not withdrawn. Verdicts take these as a set, never as a list. */
export interface Feit {
  id: number;
  soort: FeitsoortCode;
  datum: string;
  tot: string | null;
  urenH: number | null;
  code: string | null;
  bedragCent: number | null;
  gegevens: Gegevens;
  bron: Bron;
}
