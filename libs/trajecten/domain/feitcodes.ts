/** Reason codes with their Dutch label. A code is never reused for something else. */
export type Codes = Readonly<Record<string, string>>;

export const DOELGROEPEN: Codes = {
  ASIELSTATUSHOUDER: 'Asielstatushouder',
  GEZINS_OF_OVERIGE_MIGRANT: 'Gezins- of overige migrant',
  ONDERTUSSENGROEP: 'Ondertussengroep (oude wet)',
  OUDKOMER: 'Oudkomer',
};
export const LEERROUTES: Codes = { B1_ROUTE: 'B1-route', ONDERWIJSROUTE: 'Onderwijsroute', Z_ROUTE: 'Z-route' };
export const NIVEAUS: Codes = { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2' };
export const EXAMENONDERDELEN: Codes = {
  LEZEN: 'Lezen',
  LUISTEREN: 'Luisteren',
  SCHRIJVEN: 'Schrijven',
  SPREKEN: 'Spreken',
  KNM: 'Kennis van de Nederlandse Maatschappij',
};
export const MAP_THEMAS: Codes = {
  BEROEPENORIENTATIE: 'Beroepenoriëntatie',
  WERKNEMERSCOMPETENTIES: 'Werknemerscompetenties',
  REALISTISCH_BEROEPSBEELD: 'Realistisch beroepsbeeld',
  BEROEPSKANSEN: 'Beroepskansen',
  BEROEPSCOMPETENTIES_VERWERVEN: 'Beroepscompetenties verwerven',
  NETWERK_OPBOUWEN: 'Netwerk opbouwen',
  WERK_VINDEN: 'Werk vinden',
  WERKCULTUUR: 'Werkcultuur',
};
export const KNM_THEMAS: Codes = {
  WERK_EN_INKOMEN: 'Werk en inkomen',
  OMGANGSVORMEN: 'Omgangsvormen, waarden en normen',
  WONEN: 'Wonen',
  GEZONDHEIDSZORG: 'Gezondheid en gezondheidszorg',
  GESCHIEDENIS_EN_GEOGRAFIE: 'Geschiedenis en geografie',
  INSTANTIES: 'Instanties',
  STAATSINRICHTING: 'Staatsinrichting en rechtsstaat',
  ONDERWIJS_EN_OPVOEDING: 'Onderwijs en opvoeding',
};
/** That a topic was discussed, never what was said. */
export const INTAKE_ONDERWERPEN: Codes = {
  WONEN: 'Wonen',
  GEZONDHEID: 'Gezondheid (alleen dát het besproken is)',
  FINANCIEN: 'Financiën',
  LEER_EN_WERKACHTERGROND: 'Leer- en werkachtergrond',
  SOCIAAL_NETWERK: 'Sociaal netwerk',
};
export const TOETSUITSLAGEN: Codes = {
  B1_HAALBAAR: 'B1 is haalbaar',
  B1_NIET_HAALBAAR: 'B1 is niet haalbaar',
  ONDERWIJSROUTE_HAALBAAR: 'Onderwijsroute is haalbaar',
  GEEN_UITSLAG: 'Afgenomen, geen bruikbare uitslag',
};
export const AFWIJKREDENEN: Codes = {
  GEEN: 'Keuze volgt de uitslag',
  LEERACHTERGROND: 'Leerachtergrond wijst op een ander niveau',
  WERKERVARING: 'Werkervaring wijst op een ander niveau',
  MOTIVATIE: 'Wens en motivatie van de inburgeraar',
  TOETSOMSTANDIGHEDEN: 'Omstandigheden tijdens de toets',
  ADVIES_DERDEN: 'Advies van school of taalaanbieder',
};
export const ROUTE_AFWIJSREDENEN: Codes = {
  LEERBAARHEID: 'Past niet bij de uitslag van de leerbaarheidstoets',
  NIVEAU_NIET_HAALBAAR: 'Niveau is niet haalbaar binnen de termijn',
  HOGER_NIVEAU_HAALBAAR: 'Een hoger niveau is haalbaar',
  VOOROPLEIDING: 'Vooropleiding past niet bij de instroomeis',
  LEEFTIJD: 'Leeftijd past niet bij de route',
  WERK_VOORUITZICHT: 'Route naar werk past beter',
  WENS_INBURGERAAR: 'Wens van de inburgeraar, na advies',
  GEEN_AANBOD: 'Geen aanbod binnen bereik, wel onderzocht',
};
export const WISSELREDENEN: Codes = {
  SNELLER_DAN_VERWACHT: 'Leert sneller dan verwacht',
  TRAGER_DAN_VERWACHT: 'Leert trager dan verwacht',
  ADVIES_AANBIEDER: 'Advies van de taalaanbieder',
  INSTROOM_ONDERWIJS: 'Instroom in onderwijs wordt haalbaar',
  INSTROOM_ONDERWIJS_NIET_HAALBAAR: 'Instroom in onderwijs is niet haalbaar',
  WERK: 'Werk gevonden',
};
export const VERSCHOONREDENEN: Codes = {
  LATE_KENNISGEVING: 'DUO gaf het laat door',
  LATE_HUISVESTING: 'Huisvesting was laat',
  INFORMATIE_DERDEN: 'Gewacht op informatie van derden',
  OVERMACHT_INBURGERAAR: 'Overmacht bij de inburgeraar',
  NIET_VERSCHENEN: 'Inburgeraar verscheen niet',
  VERHUIZING: 'Verhuisd uit een andere gemeente',
};
export const DERDEN: Codes = {
  COA: 'COA',
  DUO: 'DUO',
  ANDERE_GEMEENTE: 'Andere gemeente',
  ONDERWIJS: 'School of opleiding',
  TAALAANBIEDER: 'Taalaanbieder',
  TOETSBEGELEIDER: 'Toetsbegeleider',
};
export const GESPREKUITKOMSTEN: Codes = {
  IN_DE_PAS: 'Ligt op schema',
  ACHTER_OP_PLAN: 'Loopt achter op het plan',
  VOOR_OP_PLAN: 'Loopt voor op het plan',
  PLAN_BIJSTELLEN: 'Plan wordt bijgesteld',
  ROUTE_HEROVERWEGEN: 'Route of niveau wordt heroverwogen',
  NIET_VERSCHENEN: 'Inburgeraar verscheen niet',
};
export const GESPREKACTIES: Codes = {
  GEEN: 'Geen actie nodig',
  EXTRA_LESSEN: 'Extra lessen afspreken',
  ANDERE_GROEP: 'Andere groep of lestijd',
  EXTRA_GESPREK: 'Extra gesprek plannen',
  OVERLEG_AANBIEDER: 'Overleg met de aanbieder',
  WAARSCHUWING: 'Waarschuwing geven',
};
export const EINDRESULTATEN: Codes = { VOLTOOID: 'Voltooid', NIET_VOLTOOID: 'Niet voltooid' };
export const NIET_VOLTOOID_REDENEN: Codes = {
  NIET_VERSCHENEN: 'Verscheen niet',
  TE_WEINIG_UREN: 'Te weinig uren gemaakt',
  TE_WEINIG_INSPANNING: 'Te weinig inspanning',
  BUITEN_SCHULD: 'Buiten schuld van de inburgeraar',
};
export const EXAMENRESULTATEN: Codes = {
  GESLAAGD: 'Geslaagd',
  NIET_GESLAAGD: 'Niet geslaagd',
  VRIJSTELLING: 'Vrijstelling',
  ONTHEFFING: 'Ontheffing',
};
/** Grounds of a DUO decision; the file behind it stays at DUO. */
export const VERLENGREDENEN: Codes = {
  BEVALLING: 'Bevalling (16 weken)',
  OVERLIJDEN_NAASTE: 'Overlijden van een naaste (3 maanden)',
  ZIEKTE: 'Ziekte van 3 maanden of langer',
  INSPANNING: 'Zes maanden extra na voldoende inspanning',
  ALFABETISERING: 'Alfabetisering',
  BESLUIT_DUO: 'Ander besluit van DUO',
};
export const ONTHEFFINGREDENEN: Codes = {
  MEDISCH: 'Besluit DUO: medische ontheffing',
  BIJZONDER: 'Besluit DUO: bijzondere omstandigheden',
  INSPANNING: 'Besluit DUO: aantoonbare inspanning',
};
export const VRIJSTELREDENEN: Codes = {
  DIPLOMA: 'Diploma of getuigschrift',
  VERBLIJF: 'Verblijf tijdens de leerplicht',
  LEEFTIJD: 'Pensioenleeftijd bereikt',
  OVERIG: 'Ander besluit van DUO',
};
export const UITVALREDENEN: Codes = {
  WERK: 'Werk gevonden',
  ONDERWIJS: 'Naar ander onderwijs',
  VERHUISD: 'Verhuisd',
  NIET_VERSCHENEN: 'Verschijnt niet meer',
  PLICHT_VERVALLEN: 'Inburgeringsplicht vervallen',
  BUITEN_SCHULD: 'Buiten schuld van de inburgeraar',
};
export const AFSLUITREDENEN: Codes = {
  VOLDAAN: 'Aan de inburgeringsplicht voldaan',
  TERMIJN_VERSTREKEN: 'Termijn verstreken',
  ONTHEFFING: 'Ontheffing',
  VRIJSTELLING: 'Vrijstelling',
  PLICHT_VERVALLEN: 'Inburgeringsplicht vervallen',
  VERTROKKEN: 'Vertrokken uit Nederland',
  OVERLEDEN: 'Overleden',
  ONTERECHT_GEOPEND: 'Ten onrechte geopend',
};
export const OPLEIDINGSNIVEAUS: Codes = {
  GEEN: 'Geen onderwijs',
  BASIS: 'Basisonderwijs',
  VOORTGEZET: 'Voortgezet onderwijs',
  BEROEPS: 'Beroepsonderwijs',
  HOGER: 'Hoger onderwijs',
  ONBEKEND: 'Onbekend',
};
export const GELETTERDHEID: Codes = {
  GEALFABETISEERD: 'Gealfabetiseerd',
  NIET_GEALFABETISEERD: 'Niet gealfabetiseerd',
};
export const OVERDRACHTEN: Codes = {
  AZC: 'Vanuit het azc',
  GEMEENTE: 'Vanuit een andere gemeente',
  GEEN: 'Geen overdracht',
};
export const THEMASTANDEN: Codes = { BEHANDELD: 'Behandeld', OVERGESLAGEN: 'Niet nodig: al bekend' };
export const CORRECTIEREDENEN: Codes = {
  VERGISSING: 'Vergissing bij het invoeren',
  NIEUWE_INFORMATIE: 'Nieuwe informatie',
  CORRECTIE_DUO: 'Correctie van DUO',
  CORRECTIE_BRP: 'Correctie van de BRP',
  VERZOEK_BETROKKENE: 'Op verzoek van de inburgeraar',
};
export const INTREKREDENEN: Codes = {
  VERGISSING: 'Vergissing bij het invoeren',
  DUBBEL: 'Dubbel genoteerd',
  VERKEERD_TRAJECT: 'Hoort bij een ander traject',
  NIET_DOORGEGAAN: 'Niet doorgegaan',
  INGETROKKEN_DUO: 'Ingetrokken door DUO',
  INGETROKKEN_BRP: 'Ingetrokken door de BRP',
  VERZOEK_BETROKKENE: 'Op verzoek van de inburgeraar',
};
