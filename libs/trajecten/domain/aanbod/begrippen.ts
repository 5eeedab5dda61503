/** Two matrices of the sources: what must be offered to whom, and on which scale it is bought. */
export const TABELLEN = { AANBODPLICHT: 'Aanbodplicht', SCHAAL: 'Schaal van inkoop' } as const;
export type Tabel = keyof typeof TABELLEN;

export const GROEPEN = {
  ASIEL: 'Asielstatushouders',
  GEZIN: 'Gezins- en overige migranten',
  ASIEL_B1: 'Gealfabetiseerde asielstatushouders, B1-route',
  ASIEL_ONDERWIJS: 'Gealfabetiseerde asielstatushouders, onderwijsroute',
  ASIEL_Z: 'Niet-gealfabetiseerde asielstatushouders, Z-route',
} as const;
export type Groep = keyof typeof GROEPEN;
export const GROEPEN_VAN: Record<Tabel, readonly Groep[]> = {
  AANBODPLICHT: ['ASIEL', 'GEZIN'],
  SCHAAL: ['ASIEL_B1', 'ASIEL_ONDERWIJS', 'ASIEL_Z', 'GEZIN'],
};

export const WAARDEN = { JA: 'Ja', NEE: 'Nee', MET_BIJSTAND: 'Alleen met bijstand' } as const;
export type Waarde = keyof typeof WAARDEN;
export const SCHALEN = { LOKAAL: 'Lokaal', SUBREGIONAAL: 'Subregionaal', REGIONAAL: 'Regionaal' } as const;
export type Schaal = keyof typeof SCHALEN;
export const UITVOERINGEN = {
  ZELF: 'De gemeente zelf',
  GEDEELDE_DIENST: 'Een gedeelde dienst',
  CONTRACT: 'Een contract',
} as const;
export type Uitvoering = keyof typeof UITVOERINGEN;

export const ONDERDELEN = {
  BELEIDSVOORBEREIDING: 'Beleidsvoorbereiding',
  INKOOP_VOORBEREIDING: 'Voorbereiding inkoop en aanbesteding',
  KANSENVERKENNER: 'Inzet kansenverkenner',
  BEGELEIDING: 'Begeleiding: intake, leerbaarheidstoets, PIP, voortgang',
  ALFABETISERING: 'Alfabetisering, voor zover in het PIP',
  LEERROUTE: 'Een van de drie leerroutes met KNM',
  B1_ROUTE: 'B1-route',
  ONDERWIJSROUTE: 'Taalschakeltraject (onderwijsroute)',
  ONDERWIJSROUTE_HBO_WO: 'Taalschakeltraject naar hbo of wo',
  Z_ROUTE: 'Taalcursus lager niveau (Z-route)',
  KNM: 'Kennis van de Nederlandse Maatschappij',
  MAP: 'Module Arbeidsmarkt en Participatie',
  PVT: 'Participatieverklaringstraject',
  PARTICIPATIE: 'Andere participatieonderdelen in het PIP',
  MAATSCHAPPELIJKE_BEGELEIDING: 'Maatschappelijke begeleiding',
  ONTZORGING: 'Financieel ontzorgen',
  INFORMELE_TAAL: 'Informele taalbegeleiding',
  THEMA_WERK: 'Thema (vrijwilligers)werk',
  THEMA_DIGITAAL: 'Thema digitale vaardigheden',
  THEMA_NETWERK: 'Thema sociaal netwerk',
  THEMA_WEGWIJS: 'Thema wegwijs in de gemeente',
  THEMA_ONTMOETING: 'Thema ontmoeting met Nederland',
  THEMA_CULTUUR: 'Thema cultuuruitwisseling',
  THEMA_ADVIES: 'Thema advies over taal en participatie',
} as const;
export type Onderdeel = keyof typeof ONDERDELEN;

export interface Cel {
  tabel: Tabel;
  onderdeel: Onderdeel;
  groep: Groep;
  waarde: Waarde;
}
export interface Schaalregel {
  onderdeel: Onderdeel;
  /** More than one where the source leaves the choice. */
  schalen: readonly Schaal[];
  /** May also be done by the gemeente itself. */
  zelf: boolean;
}
export interface Gedateerd {
  van: string;
  tot: string | null;
}
/** What a gemeente does otherwise than its configuration, from a day. */
export type Afwijking = Cel & Gedateerd & { bron: string };
export interface Uitvoeringsregel extends Gedateerd {
  onderdeel: Onderdeel;
  schaal: Schaal;
  uitvoering: Uitvoering;
  uitvoerder: string | null;
}
