/** Who may what: the one table that the test holds against the running API. */
export const KOLOMMEN = {
  '-': 'niet ingelogd',
  S: 'API-sleutel',
  L: 'sleutel zonder recht',
  A: 'aanbieder',
  C: 'contractmanager',
  R: 'regio-coördinator',
  K: 'klantmanager',
  G: 'regisseur',
  F: 'gemeente-financiën',
  B: 'beheerder',
} as const;
export type Wie = keyof typeof KOLOMMEN;
export const IEDEREEN = '-SLACRKGFB';

/** Ids that the caller may see, if anybody may. */
export interface Ids {
  rapportage: string;
  inlevering: string;
  bevinding: string;
  toewijzing: string;
}
const NIETS = '00000000-0000-7000-8000-000000000000';

export interface Gql {
  gql: string;
  variables?: Record<string, unknown>;
}
export interface Rest {
  methode: 'get' | 'post';
  pad: string;
  /** What a post sends. */
  lijf?: object;
}
export type Vraag = (ids: Ids) => Gql | Rest;
/** Operation, who may call it, and a call of it; left out, the test makes one with ids that do not exist. */
export type Rij = [operatie: string, wie: string, vraag?: Vraag];

const q =
  (gql: string): Vraag =>
  () => ({ gql: `{ ${gql} }` });
const m =
  (gql: string): Vraag =>
  () => ({ gql: `mutation { ${gql} }` });
const get =
  (pad: (ids: Ids) => string): Vraag =>
  (ids) => ({ methode: 'get', pad: pad(ids) });

const rijen = (wie: string, soort: string, namen: string): Rij[] =>
  namen.split(' ').map((naam) => [`${soort}.${naam}`, wie]);

export const RECHTENTABEL: Rij[] = [
  ['Query.ik', IEDEREEN, q('ik { naam }')],
  ['Query.gebruikers', 'B', q('gebruikers { id }')],
  ['Query.apiSleutels', 'B', q('apiSleutels { id }')],
  ['Query.mijnTaken', 'SACRKGFB', q('mijnTaken { id }')],
  ['Query.webhooks', 'AC', q('webhooks { webhooks { id } }')],
  ['Query.bezorgingen', 'ACRB', q('bezorgingen { nodes { id } }')],
  ['Query.mijnContracten', 'SACR', q('mijnContracten { nummer }')],
  ['Query.kolomindeling', 'SA', q('kolomindeling(kop: ["x"]) { kop }')],
  ['Query.rapportages', 'SACRKGF', q('rapportages { nodes { id } }')],
  ['Query.rapportage', 'SACRKGF', (i) => ({ gql: `{ rapportage(id: "${i.rapportage}") { id } }` })],
  ['Query.inlevering', 'SACRKGF', (i) => ({ gql: `{ inlevering(id: "${i.inlevering}") { id } }` })],
  ['Query.bevindingen', 'SACRKGF', q('bevindingen { nodes { id } }')],
  ['Query.bevinding', 'SACRKGF', (i) => ({ gql: `{ bevinding(id: "${i.bevinding}") { id } }` })],
  ...rijen('CRF', 'Query', 'spukBeurzen spukBeurs spukMaandposten spukRegels'),
  ...rijen('CRF', 'Query', 'spukBedragen spukTellingen spukUitgaven spukToerekeningen kostendelingen spukScenarios'),
  ...rijen('CRF', 'Query', 'spukVooruitblik spukVoorbeelden'),
  ['Query.spukRekentool', 'CRF', q('spukRekentool(vanJaar: 2025, totJaar: 2026) { jaren }')],
  ['Query.spukRaadcijfers', 'CRF', q('spukRaadcijfers(jaar: 2025, halfjaar: 1) { gemeente }')],
  ...rijen('F', 'Query', 'spukTrajecten spukVerantwoording'),
  ...rijen('CR', 'Query', 'spukProducten'),
  ...rijen('RF', 'Mutation', 'spukBedragVastleggen spukScenarioBewaren spukScenarioHernoemen spukScenarioVerwijderen'),
  ...rijen('CR', 'Mutation', 'spukBeursToewijzen kostendelingVastleggen'),
  ...rijen('F', 'Mutation', 'spukBesluitVastleggen spukBesluitIntrekken spukUitgaveVastleggen spukUitgaveIntrekken'),
  ...rijen('F', 'Mutation', 'spukTellingVastleggen spukVerantwoordingVaststellen spukVerantwoordingHeropenen'),
  ...rijen('F', 'Mutation', 'sisaIndicatorVastleggen spukBesluitCorrigeren spukToelichtingVastleggen'),
  ['GET /api/spuk/verantwoording/:bestand', 'F', get(() => '/api/spuk/verantwoording/2025.xlsx')],
  [
    'POST /api/spuk/rekentool.xlsx',
    'CRF',
    () => ({ methode: 'post', pad: '/api/spuk/rekentool.xlsx', lijf: { cohorten: [], bedragen: [] } }),
  ],
  ['GET /api/spuk/beurzen/:bestand', 'CRF', get(() => '/api/spuk/beurzen/2025.xlsx')],
  [
    'Query.tarievenVergelijken',
    'ACR',
    q('tarievenVergelijken(vraag: { leerroute: "B1_ROUTE", jaar: 2025, maatstaf: LESUUR }) { __typename }'),
  ],

  ['Bevinding.stappen', 'SACRKGF', (i) => ({ gql: `{ bevinding(id: "${i.bevinding}") { stappen { op } } }` })],
  ['BevindingConnection.totalCount', 'SACRKGF', q('bevindingen { totalCount }')],
  ['Rapportage.tellingen', 'SACRKGF', (i) => ({ gql: `{ rapportage(id: "${i.rapportage}") { tellingen { open } } }` })],
  ['Rapportage.groepen', 'SACRKGF', (i) => ({ gql: `{ rapportage(id: "${i.rapportage}") { groepen { code } } }` })],
  [
    'Rapportage.perGemeente',
    'SACRKGF',
    (i) => ({ gql: `{ rapportage(id: "${i.rapportage}") { perGemeente { gemeente } } }` }),
  ],

  [
    'Mutation.inloggen',
    IEDEREEN,
    m('inloggen(email: "niemand@nergens", wachtwoord: "x") { ik { naam } fouten { code } }'),
  ],
  ['Mutation.rolKiezen', 'SACRKGFB', m('rolKiezen(toewijzingId: "999999") { fouten { code } }')],
  ['Mutation.gebruikerMaken', 'B', m('gebruikerMaken(input: { email: "x", naam: "x", wachtwoord: "x" }) { gelukt }')],
  [
    'Mutation.toewijzingGeven',
    'B',
    m(
      'toewijzingGeven(input: { gebruikerId: "1", rol: AANBIEDER, organisatie: "geen", van: "2025-01-01" }) { gelukt }',
    ),
  ],
  ['Mutation.toewijzingBeeindigen', 'B', m('toewijzingBeeindigen(id: "999999", tot: "2025-01-01") { gelukt }')],
  ['Mutation.apiSleutelMaken', 'B', m('apiSleutelMaken(aanbieder: "geen", naam: "x") { gelukt }')],
  ['Mutation.apiSleutelIntrekken', 'B', m('apiSleutelIntrekken(id: "999999") { gelukt }')],
  ['Mutation.bevindingToelichten', 'SA', m(`bevindingToelichten(id: "${NIETS}", tekst: "x") { fouten { code } }`)],
  ['Mutation.bevindingAccepteren', 'CR', m(`bevindingAccepteren(id: "${NIETS}") { fouten { code } }`)],
  ['Mutation.bevindingAfwijzen', 'CR', m(`bevindingAfwijzen(id: "${NIETS}", tekst: "x") { fouten { code } }`)],

  ['GET /health/live', IEDEREEN, get(() => '/health/live')],
  ['GET /health/ready', IEDEREEN, get(() => '/health/ready')],
  ['Query.trajecten', 'KG', q('trajecten { totaal }')],
  ['Query.traject', 'KG', q('traject(trajectnummer: "GEEN") { id }')],
  ['POST /api/inleveringen', 'SA', () => ({ methode: 'post', pad: '/api/inleveringen' })],
  ['GET /api/inleveringen/:id/bestand', 'SACR', get((i) => `/api/inleveringen/${i.inlevering}/bestand`)],
  [
    'GET /api/inleveringen/:id/gemarkeerd.:soort',
    'SACR',
    get((i) => `/api/inleveringen/${i.inlevering}/gemarkeerd.csv`),
  ],
  [
    'GET /api/tarieven/vergelijking.:vorm',
    'ACR',
    get(() => '/api/tarieven/vergelijking.csv?leerroute=B1_ROUTE&jaar=2025'),
  ],
  ...rijen(
    'ACR',
    'Query',
    'aanbestedingen aanbesteding aanbestedingKeuzes procedures inschrijvingen aanbestedingVragen',
  ),
  ...rijen('SA', 'Query', 'producten'),
  ...rijen('ACR', 'Query', 'contract contracten'),
  ...rijen('CR', 'Query', 'mixtoets rijksbudgetten'),
  ...rijen('C', 'Query', 'prijsdelingen indexaties indexcijfers contractKeuzes'),
  ...rijen('C', 'Mutation', 'contractMaken contractGemeenteVastleggen keurmerkVastleggen pakketVastleggen'),
  ...rijen('C', 'Mutation', 'contractAfsprakenVastleggen'),
  ...rijen('C', 'Mutation', 'tariefVastleggen verlengingBesluiten prijsdelingInstellen rijksbudgetVastleggen'),
  ...rijen('C', 'Mutation', 'indexformuleVastleggen indexatieBesluiten indexatieVoorstellen indexcijferVastleggen'),
  ['GET /api/aanbestedingen/:id/ocds.json', 'ACR', get(() => `/api/aanbestedingen/${NIETS}/ocds.json`)],
  ...rijen('ACR', 'Mutation', 'vraagStellen vraagBeantwoorden'),
  ...rijen('A', 'Mutation', 'inschrijvingDoen inschrijvingIntrekken combinatieInstemmen'),
  ...rijen('A', 'Query', 'combinatieverzoeken'),
  ...rijen('AC', 'Mutation', 'webhookMaken webhookZetten webhookProberen'),
  ...rijen('ACRB', 'Mutation', 'bezorgingOpnieuw'),
  ...rijen(
    'CR',
    'Mutation',
    'aanbestedingMaken aanbestedingStapZetten aanbiederUitnodigen bezwaarAfdoen bezwaarNoteren',
  ),
  ...rijen('CR', 'Mutation', 'definitiefGunnen kennisgevingVersturen kluisOpenen perceelOpnieuwUitzetten'),
  ...rijen('CR', 'Mutation', 'perceelVaststellen procedureAanpassen ramingVaststellen rondeOpenen voorlopigGunnen'),
  [
    'POST /api/inschrijvingen/rondes/:ronde/bijlagen',
    'A',
    () => ({ methode: 'post', pad: `/api/inschrijvingen/rondes/${NIETS}/bijlagen` }),
  ],
  ['GET /api/inschrijvingen/bijlagen/:id', 'ACR', get(() => `/api/inschrijvingen/bijlagen/${NIETS}`)],
  ['GET /api/trajecten/:nummer/pip/:versie.pdf', 'KG', get(() => `/api/trajecten/${NIETS}/pip/1.pdf`)],
  ...rijen('KG', 'Query', 'pipVersies pipAanbod pipPrijsBerekenen'),
  ...rijen('KG', 'Mutation', 'pipConceptOpslaan pipConceptIntrekken pipVaststellen pipBezwaarNoteren'),
  ...rijen('KG', 'Mutation', 'leerrouteWijzigingVoorbereiden leerrouteWijzigingGoedkeuren'),
  ...rijen('KG', 'Query', 'inburgeraarVan inburgeraarsZoeken'),
  ...rijen('KG', 'Mutation', 'inburgeraarVastleggen'),
  ...rijen('G', 'Query', 'persoonInzagen'),
  ...rijen('G', 'Query', 'kennisgevingBestanden verantwoordingVolledigheid verantwoordingen bewaartermijn opruimingen'),
  ...rijen('G', 'Mutation', 'verantwoordingMaken verantwoordingVerzonden bewaartermijnInstellen'),
  ...rijen('G', 'Mutation', 'opruimingVoorbereiden opruimingBevestigen'),
  ['POST /api/kennisgevingen', 'G', () => ({ methode: 'post', pad: '/api/kennisgevingen' })],
  ['GET /api/verantwoording/:id/bestand', 'G', get(() => `/api/verantwoording/${NIETS}/bestand`)],
  ['Traject.inburgeraar', 'KG', q('trajecten { nodes { inburgeraar { naam } } }')],
  ['GET /api/inburgeraars/:trajectnummer/uitdraai.:vorm', 'G', get(() => '/api/inburgeraars/T-1/uitdraai.json')],
  ...rijen('KG', 'Query', 'trajectDossier trajectMedewerkers trajectenVerhuisd'),
  ...rijen(
    'KG',
    'Mutation',
    'trajectOpenen trajectToewijzen trajectAfsluiten trajectVerhuizen trajectDoelgroepWijzigen',
  ),
  ...rijen('KG', 'Mutation', 'trajectFeitNoteren trajectFeitCorrigeren trajectFeitIntrekken'),
  ...rijen('ACRKGF', 'Query', 'kwartaalrapportages kwartaalrapportage'),
  ...rijen('ACR', 'Query', 'rapportageregeling'),
  ['Query.inleverschema', 'ACR', q('inleverschema(van: "2025-01", totEnMet: "2025-12") { soort }')],
  ['Query.levertrouw', 'ACR', q('levertrouw(van: "2025-01", totEnMet: "2025-12") { contracten { contract } }')],
  ['Query.kpis', 'ACRKGF', q('kpis(vraag: { van: "2025-01", totEnMet: "2025-12", groepering: CONTRACT }) { code }')],
  ['Query.kpiKeuzes', 'ACRKGF', q('kpiKeuzes { contract }')],
  ...rijen('ACRKG', 'Query', 'kpiRegels kwartaalRegels'),
  ...rijen('ACR', 'Query', 'kwartaalVersies'),
  ...rijen('A', 'Mutation', 'kwartaalSectieBewaren kwartaalIndienen uitstelVragen'),
  ...rijen('CR', 'Mutation', 'kwartaalSectieTerugvragen kwartaalGoedkeuren uitstelBeslissen rapportageOntgrendelen'),
  ...rijen('C', 'Mutation', 'rapportageregelingVastleggen'),
  ...rijen('ACRKGF', 'Query', 'signalen signaaltellingen'),
  ...rijen('CRGF', 'Mutation', 'signaalDempen signaalHervatten'),
  ...rijen('CR', 'Query', 'signaaldrempels'),
  ...rijen('CR', 'Mutation', 'signaaldrempelVastleggen'),
  [
    'GET /api/kwartaalrapportages/:id/versies/:nr/ontvangstbewijs.pdf',
    'ACR',
    get(() => `/api/kwartaalrapportages/${NIETS}/versies/1/ontvangstbewijs.pdf`),
  ],
  ...rijen('KG', 'Query', 'trajectUren trajectinstellingen'),
  ...rijen('KG', 'Query', 'aanbod aanbodConfiguraties aanbodVoorTraject handhavingen boeteBerekenen'),
  ...rijen('KG', 'Mutation', 'handhavingBeginnen handhavingStapZetten'),
  ...rijen('G', 'Mutation', 'trajectinstellingVastleggen aanbodKiezen aanbodAfwijken onderdeelUitvoeringVastleggen'),
  ...rijen(
    'ACRKG',
    'Query',
    'overlegreeksen overlegreeks overleggen overleg overlegActies overlegActie overlegVerslag',
  ),
  ...rijen('CR', 'Query', 'overlegKeuzes'),
  ...rijen(
    'CR',
    'Mutation',
    'overlegreeksMaken overlegreeksWijzigen overlegreeksBeeindigen overlegMaken overlegWijzigen',
  ),
  ...rijen(
    'CR',
    'Mutation',
    'overlegAgendaVernieuwen overlegVersturen overlegAfzeggen overlegBeginnen overlegAfronden',
  ),
  ...rijen(
    'CR',
    'Mutation',
    'overlegAanwezigen agendapuntToevoegen agendapuntWijzigen agendapuntVerplaatsen agendapuntWeglaten',
  ),
  ...rijen('CR', 'Mutation', 'agendapuntTerugzetten notulenBewaren besluitToevoegen besluitIntrekken actieToevoegen'),
  ...rijen('CR', 'Mutation', 'actieWijzigen actieVervallen actieHeropenen verslagAanbieden verslagTerugnemen'),
  ...rijen('CR', 'Mutation', 'verslagCorrigeren'),
  ...rijen('ACRKG', 'Mutation', 'opmerkingToevoegen actieGedaan'),
  ...rijen('ACR', 'Mutation', 'verslagAkkoord verslagWijzigingVragen'),
  ['GET /api/overleggen/:id/uitnodiging.ics', 'ACRKG', get(() => `/api/overleggen/${NIETS}/uitnodiging.ics`)],
  [
    'GET /api/overleggen/:id/verslagen/:nr/verslag.pdf',
    'ACRKG',
    get(() => `/api/overleggen/${NIETS}/verslagen/1/verslag.pdf`),
  ],
  ['Mutation.uitloggen', IEDEREEN, m('uitloggen')],
];
