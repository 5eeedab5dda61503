import { plusDagen, vandaag } from '#core';
import { OVERLEG_GEEN_VREEMDE, OVERLEGREGELS } from './isolatieoverleg.js';
import type { Eigen } from './isolatiewereld.js';

/** Values of the other arguments, so that the call gets as far as the thing that is walked. */
type Verder = (e: Eigen) => Record<string, unknown>;
/** Where a thing is named (argument or field of a GraphQL operation, or a route), which kind it is, and the rest of the call. */
export type Regel = [pad: string, soort: string, verder?: Verder];

const rijen = (soort: string, paden: string, verder?: Verder): Regel[] =>
  paden.split(' ').map((pad) => (verder ? [pad, soort, verder] : [pad, soort]));

const PERCEEL = {
  ...{ code: 'NW-9', naam: 'x', gebied: 'x', producten: ['TAAL_KNM'], leerroutes: ['B1_ROUTE'], omvang: 1 },
  maxAanbieders: 1,
};
const GUNNEN = { redenen: [{ criterium: 'x', tekst: 'x' }] };
const TARIEF = {
  product: 'TAAL_KNM',
  eenheid: 'LESUUR',
  bedrag: '1.00',
  van: '2025-01-01',
  btw: 'VRIJGESTELD',
  bronDocument: 'x',
};
const PAKKET = {
  ...{ leerroute: 'B1_ROUTE', omschrijving: 'x', lesuren: '1.00', onderbezetting: 'AANBIEDER', van: '2025-01-01' },
  delen: [{ product: 'TAAL_KNM', soort: 'BASIS' }],
};
const CONTRACT = {
  ...{
    nummer: 'NW-C',
    perceel: 'NO-1',
    aanbieder: 'TAALA',
    van: '2025-01-01',
    ritme: 'MAAND',
    aanwezigheidsnorm: '80.00',
  },
  gemeenten: [{ gemeente: 'GM0001', van: '2025-01-01' }],
};
const FORMULE = { grondslag: 'VAST', vast: '1.00', basisjaar: 2024, van: '2025-01-01', bron: 'x', gewichten: [] };
const BOD = (e: Eigen, rest: object): Record<string, unknown> => ({
  input: { ronde: e.ronde, percelen: ['NW-1'], plan: 'x', ...rest },
});
const PRIJS = {
  ...{ perceel: 'NW-1', soort: 'BASISPAKKET', product: 'TAAL_KNM', leerroute: 'B1_ROUTE', omschrijving: 'x' },
  ...{ eenheid: 'TRAJECT', bedrag: '9000' },
};

/**
 * Every place where an operation names a thing that could be another's. `isolatie-overal` asks each with what is
 * another's and with what does not exist, and demands the same answer and an unchanged database. The kinds are made in
 * `isolatiewereld.ts`.
 */
export const ISOLATIETABEL: Regel[] = [
  ...rijen('rapportage', 'Query.rapportage.id Query.bevindingen.filter.rapportage'),
  ...rijen('inlevering', 'Query.inlevering.id'),
  ...rijen('bevinding', 'Query.bevinding.id Mutation.bevindingAccepteren.id Mutation.bevindingAfwijzen.id'),
  ...rijen('bevinding', 'Mutation.bevindingToelichten.id'),
  ...rijen(
    'inlevering',
    'GET /api/inleveringen/:id/bestand GET /api/inleveringen/:id/gemarkeerd.:soort'.replaceAll('GET ', 'GET_'),
  ),
  ...rijen('contract', 'Query.bevindingen.filter.contract Query.rapportages.filter.contract Query.contract.nummer'),
  ...rijen('contract', 'Query.tarievenVergelijken.vraag.contracten', () => ({
    vraag: { leerroute: 'B1_ROUTE', jaar: 2025, maatstaf: 'LESUUR' },
  })),
  ...rijen('gemeente', 'Query.bevindingen.filter.gemeente'),
  ...rijen('trajectnummer', 'Query.bevindingen.filter.trajectnummer Query.spukRegels.traject'),
  ...rijen('aanbieder', 'Query.rapportages.filter.aanbieder'),

  ...rijen('aanbesteding', 'Query.aanbesteding.id Query.aanbestedingVragen.id Query.inschrijvingen.id'),
  ...rijen('aanbesteding', 'Mutation.aanbestedingStapZetten.id Mutation.kluisOpenen.id Mutation.ramingVaststellen.id'),
  ...rijen('aanbesteding', 'Mutation.aanbiederUitnodigen.id', () => ({ aanbieder: 'TAALA' })),
  ...rijen('aanbesteding', 'Mutation.perceelVaststellen.id Mutation.perceelOpnieuwUitzetten.id', () => ({
    input: PERCEEL,
  })),
  ...rijen('aanbesteding', 'Mutation.rondeOpenen.input.aanbesteding Mutation.vraagStellen.input.aanbesteding'),
  ...rijen(
    'aanbesteding',
    'Mutation.voorlopigGunnen.input.aanbesteding Mutation.kennisgevingVersturen.input.aanbesteding',
  ),
  ...rijen('aanbesteding', 'Mutation.bezwaarNoteren.input.aanbesteding Mutation.bezwaarAfdoen.input.aanbesteding'),
  ...rijen('aanbesteding', 'Mutation.definitiefGunnen.input.aanbesteding'),
  ...rijen('ronde', 'Mutation.inschrijvingDoen.input.ronde', () => ({
    input: { ronde: '', percelen: ['NW-1'], plan: 'x', prijzen: [PRIJS] },
  })),
  ...rijen('ronde', 'Mutation.inschrijvingIntrekken.input.ronde', () => ({ input: { ronde: '', versie: 1 } })),
  ...rijen('bijlage', 'Mutation.inschrijvingDoen.input.bijlagen', (e) => BOD(e, { prijzen: [PRIJS] })),
  ...rijen('perceel', 'Mutation.inschrijvingDoen.input.percelen Mutation.inschrijvingDoen.input.prijzen.perceel', (e) =>
    BOD(e, { prijzen: [PRIJS] }),
  ),
  ...rijen('inschrijving', 'Mutation.voorlopigGunnen.input.winnaars', (e) => ({
    input: { aanbesteding: e.open, perceel: 'NW-3', ...GUNNEN },
  })),
  ...rijen('perceel', 'Mutation.voorlopigGunnen.input.perceel', (e) => ({
    input: { aanbesteding: e.open, perceel: '', winnaars: ['00000000-0000-7000-8000-000000000000'], ...GUNNEN },
  })),
  ...rijen('perceel', 'Mutation.aanbestedingStapZetten.perceel', (e) => ({ id: e.loopt, soort: 'PERCEEL_INTREKKEN' })),
  ...rijen('perceel', 'Mutation.perceelOpnieuwUitzetten.input.code', (e) => ({ id: e.loopt, input: PERCEEL })),
  ...rijen('inschrijver', 'Mutation.kennisgevingVersturen.input.aanbiederId', (e) => ({
    input: { aanbesteding: e.gegund, perceel: 'NW-2' },
  })),
  ...rijen('perceel', 'Mutation.kennisgevingVersturen.input.perceel', (e) => ({
    input: { aanbesteding: e.gegund, aanbiederId: '1' },
  })),
  ...rijen('inschrijver', 'Mutation.bezwaarNoteren.input.aanbiederId', (e) => ({
    input: { aanbesteding: e.gegund, perceel: 'NW-2', rechtsgang: 'BEZWAAR', argument: 'x' },
  })),
  ...rijen('perceel', 'Mutation.bezwaarNoteren.input.perceel', (e) => ({
    input: { aanbesteding: e.gegund, aanbiederId: '1', rechtsgang: 'BEZWAAR', argument: 'x' },
  })),
  ...rijen('bezwaar', 'Mutation.bezwaarAfdoen.input.bezwaarId', (e) => ({
    input: { aanbesteding: e.gegund, perceel: 'NW-2', uitkomst: 'ONGEGROND', toelichting: 'x' },
  })),
  ...rijen('perceel', 'Mutation.bezwaarAfdoen.input.perceel', (e) => ({
    input: {
      aanbesteding: e.gegund,
      bezwaarId: '00000000-0000-7000-8000-000000000000',
      uitkomst: 'ONGEGROND',
      toelichting: 'x',
    },
  })),
  ...rijen('perceel', 'Mutation.definitiefGunnen.input.perceel', (e) => ({
    input: { aanbesteding: e.gegund, van: '2026-01-01' },
  })),
  ...rijen('verzoek', 'Mutation.combinatieInstemmen.input.verzoek'),
  ...rijen('vraag', 'Mutation.vraagBeantwoorden.input.vraag'),
  ...rijen('procedure', 'Mutation.aanbestedingMaken.input.procedure Mutation.procedureAanpassen.input.procedure'),
  ...rijen('ronde', 'POST_/api/inschrijvingen/rondes/:ronde/bijlagen'),
  ...rijen('bijlage', 'GET_/api/inschrijvingen/bijlagen/:id'),
  ...rijen('aanbesteding', 'GET_/api/aanbestedingen/:id/ocds.json'),

  ...rijen('contract', 'Mutation.contractGemeenteVastleggen.contract', () => ({ gemeente: 'GM0002' })),
  ...rijen('gemeente', 'Mutation.contractGemeenteVastleggen.gemeente', () => ({ contract: 'NO-A' })),
  ...rijen('contract', 'Mutation.indexformuleVastleggen.contract', () => ({ formule: FORMULE })),
  ...rijen('contract', 'Mutation.keurmerkVastleggen.contract', () => ({
    keurmerk: { stand: 'GELDIG', van: '2025-01-01', bron: 'x' },
  })),
  ...rijen('contract', 'Mutation.pakketVastleggen.contract', () => ({ pakket: PAKKET })),
  ...rijen('contract', 'Mutation.tariefVastleggen.contract', () => ({ tarief: TARIEF })),
  ...rijen('contract', 'Mutation.verlengingBesluiten.contract'),
  ...rijen('perceel', 'Mutation.contractMaken.contract.perceel', () => ({ contract: CONTRACT })),
  ...rijen('gemeente', 'Mutation.contractMaken.contract.gemeenten.gemeente', () => ({ contract: CONTRACT })),
  ...rijen('contract', 'Mutation.contractAfsprakenVastleggen.contract', () => ({
    afspraken: { ritme: 'MAAND', aanwezigheidsnorm: '80.00' },
  })),
  ...rijen('indexatie', 'Mutation.indexatieBesluiten.id', () => ({ goedkeuren: true })),
  ...rijen('indexvoorstel', 'Mutation.indexatieBesluiten.voorstellen', () => ({ id: '1', goedkeuren: true })),
  ...rijen('webhook', 'Query.bezorgingen.webhook Mutation.webhookProberen.id Mutation.webhookZetten.id'),
  ...rijen('bezorging', 'Mutation.bezorgingOpnieuw.id'),

  ...rijen('trajectnummer', 'Query.traject.trajectnummer Query.trajectDossier.trajectnummer'),
  ...rijen('trajectnummer', 'Mutation.trajectAfsluiten.trajectnummer Mutation.trajectDoelgroepWijzigen.trajectnummer'),
  ...rijen('trajectnummer', 'Mutation.trajectFeitCorrigeren.trajectnummer Mutation.trajectFeitIntrekken.trajectnummer'),
  ...rijen('trajectnummer', 'Mutation.trajectFeitNoteren.trajectnummer Mutation.trajectToewijzen.trajectnummer'),
  ...rijen('trajectnummer', 'Mutation.trajectVerhuizen.trajectnummer'),
  ...rijen('feit', 'Mutation.trajectFeitCorrigeren.feit Mutation.trajectFeitIntrekken.feit', () => ({
    trajectnummer: 'T-1',
  })),
  ...rijen('feit', 'Mutation.trajectFeitNoteren.laatsteFeit', () => ({ trajectnummer: 'T-1' })),

  ...rijen(
    'trajectnummer',
    'Mutation.leerrouteWijzigingGoedkeuren.trajectnummer Mutation.pipConceptIntrekken.trajectnummer',
  ),
  ...rijen('trajectnummer', 'Mutation.leerrouteWijzigingVoorbereiden.trajectnummer Query.pipAanbod.trajectnummer'),
  ...rijen(
    'trajectnummer',
    'Mutation.pipBezwaarNoteren.bezwaar.trajectnummer Mutation.pipVaststellen.besluit.trajectnummer',
  ),
  ...rijen('trajectnummer', 'Mutation.pipConceptOpslaan.trajectnummer Query.pipPrijsBerekenen.trajectnummer'),
  ...rijen('trajectnummer', 'Query.pipVersies.trajectnummer GET_/api/trajecten/:nummer/pip/:versie.pdf'),
  ...rijen('contract', 'Mutation.pipConceptOpslaan.inhoud.delen.contract', () => ({ trajectnummer: 'T-GEEN' })),
  ...rijen('contract', 'Query.pipPrijsBerekenen.inhoud.delen.contract', () => ({ trajectnummer: 'T-1' })),

  ...rijen('trajectnummer', 'Query.trajectUren.trajectnummer Query.aanbodVoorTraject.trajectnummer'),
  ...rijen('trajectnummer', 'Query.handhavingen.trajectnummer Query.boeteBerekenen.trajectnummer'),
  ...rijen('trajectnummer', 'Mutation.handhavingBeginnen.waarschuwing.trajectnummer', () => ({
    waarschuwing: { grond: 'LESSEN_GEMIST', code: 'BRIEF', datum: '2025-02-01', feitdatum: '2025-01-01' },
  })),
  ...rijen('handhaving', 'Mutation.handhavingStapZetten.stap.id', () => ({
    stap: { naar: 'REDENEN_GEVRAAGD', code: 'GEEN_REACTIE', datum: '2025-02-01' },
  })),
  ...rijen('trajectnummer', 'Query.inburgeraarVan.trajectnummer Query.persoonInzagen.trajectnummer'),
  ...rijen(
    'trajectnummer',
    'Mutation.inburgeraarVastleggen.trajectnummer GET_/api/inburgeraars/:trajectnummer/uitdraai.:vorm',
  ),

  ...rijen('rapportage', 'Query.kwartaalrapportage.id Mutation.kwartaalGoedkeuren.rapportageId'),
  ...rijen('rapportage', 'Mutation.kwartaalIndienen.rapportageId Mutation.kwartaalSectieBewaren.input.rapportageId'),
  ...rijen(
    'rapportage',
    'Mutation.kwartaalSectieTerugvragen.rapportageId Mutation.rapportageOntgrendelen.rapportageId',
  ),
  ...rijen('rapportage', 'Mutation.uitstelBeslissen.rapportageId Mutation.uitstelVragen.rapportageId'),
  ...rijen('rapportage', 'GET_/api/kwartaalrapportages/:id/versies/:nr/ontvangstbewijs.pdf'),
  ...rijen('rapportage', 'Query.kwartaalRegels.rapportageId Query.kwartaalVersies.rapportageId'),
  ...rijen('gemeente', 'Query.kwartaalRegels.gemeente'),
  ...rijen('gemeente', 'Mutation.kwartaalSectieBewaren.input.waarden.gemeente'),
  ...rijen(
    'contract',
    'Query.inleverschema.contract Query.kwartaalrapportages.filter.contract Query.kpiRegels.contract',
  ),
  ...rijen('contract', 'Query.rapportageregeling.contract'),
  ...rijen('contract', 'Query.kpis.vraag.contract'),
  ...rijen('contract', 'Mutation.rapportageregelingVastleggen.contract', () => ({ regeling: { herinnerdagen: [5] } })),
  ...rijen('aanbieder', 'Query.kpis.vraag.aanbieder'),
  ...rijen('perceel', 'Query.kpis.vraag.perceel'),
  ...rijen('contract', 'Query.spukMaandposten.contract Query.spukRegels.contract Query.spukTrajecten.contract', () => ({
    gemeenteCode: 'GM0001',
  })),
  ...rijen('gemeente', 'Query.spukBeurs.gemeenteCode Query.spukMaandposten.gemeenteCode Query.spukRegels.gemeenteCode'),
  ...rijen('gemeente', 'Query.spukTrajecten.gemeenteCode Query.spukVooruitblik.gemeenteCode'),
  ...rijen('gemeente', 'Query.spukRekentool.gemeenteCode', () => ({ vanJaar: 2025, totJaar: 2026 })),
  ...rijen('spukScenario', 'Query.spukVooruitblik.scenarioId Mutation.spukScenarioVerwijderen.id'),
  ...rijen('spukScenario', 'Mutation.spukScenarioHernoemen.id', () => ({ naam: 'anders' })),
  ...rijen('spukBesluit', 'Mutation.spukBesluitCorrigeren.id', () => ({
    besluit: {
      beurs: 'ONDERWIJSROUTE',
      jaar: 2025,
      soort: 'VOORLOPIG',
      bedrag: '1.00',
      beslotenOp: '2025-01-01',
      bron: 'x',
    },
    reden: 'x',
  })),
  ...rijen('spukBesluit', 'Mutation.spukBesluitIntrekken.id'),
  ...rijen('spukUitgave', 'Mutation.spukUitgaveIntrekken.id'),
  ...rijen('contract', 'Mutation.kostendelingVastleggen.deling.contract', () => ({
    deling: { sleutel: 'PERSONEN', vanJaar: 2025, bron: 'x' },
  })),
  ...rijen('gemeente', 'Mutation.kostendelingVastleggen.deling.delen.gemeenteCode', () => ({
    deling: { contract: 'NO-A', sleutel: 'VAST', vanJaar: 2025, bron: 'x', delen: [{ aandeel: '100.00' }] },
  })),
  ...rijen('signaal', 'Mutation.signaalDempen.id', () => ({ tot: plusDagen(vandaag(), 30), reden: 'reden' })),
  ...rijen('signaal', 'Mutation.signaalHervatten.id'),
  ...rijen('contract', 'Query.signalen.filter.contract Query.signaaltellingen.filter.contract'),
  ...rijen('gemeente', 'Query.signalen.filter.gemeente Query.signaaltellingen.filter.gemeente'),
  ...rijen('trajectnummer', 'Query.signalen.filter.trajectnummer Query.signaaltellingen.filter.trajectnummer'),
  ...rijen('contract', 'Query.signaaldrempels.contract'),
  ...rijen('contract', 'Mutation.signaaldrempelVastleggen.contract', () => ({ code: 'SIG-101', aan: true, waarde: 2 })),
  ...rijen('opruiming', 'Mutation.opruimingBevestigen.id'),
  ...rijen('verantwoording', 'Mutation.verantwoordingVerzonden.id GET_/api/verantwoording/:id/bestand'),

  ...OVERLEGREGELS,

  ...rijen('gebruiker', 'Mutation.toewijzingGeven.input.gebruikerId'),
  ...rijen('toewijzing', 'Mutation.rolKiezen.toewijzingId Mutation.toewijzingBeeindigen.id'),
  ...rijen('apiSleutel', 'Mutation.apiSleutelIntrekken.id'),
].map(([pad, ...rest]) => [pad.replace('_', ' '), ...rest] as Regel);

/** What looks like a name of a thing and is none that could be another's, with the reason. */
export const GEEN_VREEMDE: Record<string, string> = {
  ...OVERLEG_GEEN_VREEMDE,
  'Mutation.apiSleutelMaken.aanbieder': 'Alleen de beheerder maakt sleutels, en die kent elke aanbieder.',
  'Mutation.aanbiederUitnodigen.aanbieder': 'Een regio mag elke aanbieder van het portaal kennen en uitnodigen.',
  'Mutation.vraagStellen.input.aanbieder': 'Alleen een regio noemt een aanbieder, en zij mag elke kennen.',
  'Mutation.contractMaken.contract.aanbieder': 'Een regio mag met elke aanbieder van het portaal een contract sluiten.',
  'Mutation.contractMaken.contract.nummer': 'Het eigen nummer van een nieuw contract, uniek over alle regio’s.',
  'Mutation.inschrijvingDoen.input.combinatie': 'KvK-nummers staan in het openbare handelsregister.',
  'Mutation.trajectOpenen.traject.trajectnummer': 'Het eigen nummer van een nieuw traject, uniek over alle gemeenten.',
  'GET /api/spuk/beurzen/:bestand': 'Het pad noemt een jaar; het blad toont alleen de gemeenten die de vrager ziet.',
  'GET /api/spuk/verantwoording/:bestand': 'Het pad noemt een jaar; het blad is altijd dat van de eigen gemeente.',
  'Mutation.toewijzingGeven.input.organisatie': 'Alleen de beheerder geeft rollen, en die kent elke organisatie.',
};
