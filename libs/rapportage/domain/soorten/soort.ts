/** How a value is written; hours and money are exact, a share is a percentage of two whole numbers. */
export type Vorm = 'AANTAL' | 'UREN' | 'BEDRAG' | 'DAGEN' | 'AANDEEL' | 'CIJFER' | 'TEKST' | 'KEUZE' | 'DATUM';
/** Where a computed figure comes from. */
export type Bron = 'MAANDRAPPORTAGES' | 'PIP' | 'TRAJECTDOSSIER' | 'CONTRACT';

export interface Berekening {
  bron: Bron;
  /** What is counted, in one sentence that a contract manager can check. */
  definitie: string;
  /** What a share is made of, when that is no number of trajecten. */
  delen?: 'UREN' | 'BEDRAG';
  /** Counts people by something that happened to them: small numbers are hidden. */
  gevoelig?: boolean;
  /** When the supplier must say why, also if the figure is right. */
  uitlegAls?: 'ONDER_NORM' | { bovenBp: number };
}
export interface Veld {
  code: string;
  naam: string;
  vorm: Vorm;
  /** CEL: per leerroute and gemeente, with totals. GEHEEL: once for the whole report. */
  per: 'CEL' | 'GEHEEL';
  berekend?: Berekening;
  verplicht?: boolean;
  hulp?: string;
  keuzes?: Readonly<Record<string, string>>;
  max?: number;
}
export interface Sectie {
  code: string;
  naam: string;
  uitleg: string;
  velden: readonly Veld[];
  /** Improvement actions with owner and date belong to this section. */
  acties?: boolean;
}
/** A kind of report: what it asks, about how long a period. */
export interface Rapportsoort {
  code: 'MAAND' | 'KWARTAAL_LEERROUTE' | 'KWARTAAL_BEGELEIDING';
  naam: string;
  ritme: 'MAAND' | 'KWARTAAL';
  /** FILE: lines in a spreadsheet. FORM: sections on screen. */
  vorm: 'BESTAND' | 'FORMULIER';
  secties: readonly Sectie[];
}

type Meer = Partial<Omit<Veld, 'code' | 'naam' | 'vorm' | 'per'>>;
/** A figure that the portal computes, per leerroute and gemeente. */
export const berekend = (code: string, naam: string, vorm: Vorm, b: Berekening, meer: Meer = {}): Veld => ({
  ...{ code, naam, vorm, per: 'CEL' as const, berekend: b },
  ...meer,
});
/** A field of the supplier's own, once for the whole report. */
export const eigen = (code: string, naam: string, vorm: Vorm, meer: Meer = {}): Veld => ({
  ...{ code, naam, vorm, per: 'GEHEEL' as const },
  ...meer,
});

/** Why a figure differs from the supplier's own records. */
export const VERSCHILREDENEN = {
  NOG_NIET_GEMELD: 'Staat nog niet in een maandrapportage',
  FOUT_IN_MAAND: 'Fout in een maandrapportage; ik lever een verbeterde versie in',
  ANDER_KWARTAAL: 'Valt volgens mij in een ander kwartaal',
  ANDERE_TELLING: 'Ik tel anders dan de definitie',
  DOSSIER_NIET_BIJ: 'Het dossier van de gemeente is niet bij',
  ANDERS: 'Anders, namelijk',
} as const;
/** Why a figure is below the norm, or further from the plan than agreed. */
export const VERKLARINGEN = {
  LESUITVAL: 'Lessen gingen niet door',
  DOCENTEN: 'Tekort aan docenten',
  GROEPSTART: 'Groepen startten later of stopten eerder',
  WERK: 'Deelnemers gingen werken of op stage',
  VAKANTIE: 'Vakantie of feestdagen',
  VERVOER: 'Vervoer of bereikbaarheid',
  OPVANG: 'Geen kinderopvang',
  AFSPRAAK: 'Zo afgesproken met de opdrachtgever',
  ANDERS: 'Anders, namelijk',
} as const;
export const REDENEN: Readonly<Record<string, string>> = { ...VERSCHILREDENEN, ...VERKLARINGEN };

/** Both forms end with the same section. */
export const RISICOS: Sectie = {
  code: 'RISICOS',
  naam: 'Toelichting, risico’s en verbeteracties',
  uitleg: 'Wat de opdrachtgever moet weten, en wat u gaat verbeteren. Schrijf nooit over personen.',
  acties: true,
  velden: [
    eigen('TOELICHTING', 'Toelichting op het kwartaal', 'TEKST', { max: 2000 }),
    eigen('RISICOS', 'Risico’s voor de komende maanden', 'TEKST', { max: 2000 }),
    eigen('GEVOLG', 'Hoe ernstig is het grootste risico?', 'KEUZE', {
      keuzes: { GEEN: 'Geen risico', LAAG: 'Klein', MIDDEN: 'Gemiddeld', HOOG: 'Groot' },
      verplicht: true,
    }),
  ],
};
export const FACTUUR_GRENS_BP = 11_000;
export const GELD: Sectie = {
  code: 'GELD',
  naam: 'Gefactureerd en PIP-prijs',
  uitleg: 'Wat u in rekening bracht, naast wat de plannen (PIP) voor dit kwartaal kosten.',
  velden: [
    berekend('GEFACTUREERD', 'Gefactureerd', 'BEDRAG', {
      bron: 'MAANDRAPPORTAGES',
      definitie: 'Som van de bedragen van geboekte regels in dit kwartaal.',
    }),
    berekend('PIP_PRIJS', 'Volgens de PIP’s', 'BEDRAG', {
      bron: 'PIP',
      definitie:
        'Per onderdeel de prijs in het geldende PIP, gelijk verdeeld over de maanden van het onderdeel; de maanden in dit kwartaal bij elkaar.',
    }),
    berekend('FACTUUR_DEEL', 'Gefactureerd als deel van de PIP-prijs', 'AANDEEL', {
      bron: 'PIP',
      delen: 'BEDRAG',
      definitie: 'Gefactureerd gedeeld door de PIP-prijs van dit kwartaal.',
      uitlegAls: { bovenBp: FACTUUR_GRENS_BP },
    }),
    eigen('PROGNOSE', 'Uw verwachting voor het volgende kwartaal', 'BEDRAG', { verplicht: true }),
  ],
};
