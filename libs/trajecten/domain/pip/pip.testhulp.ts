import type { Feit, FeitsoortCode, Gegevens } from '../feiten.js';
import type { Aanbodcontract, Inkoopregels, Pipwereld } from './beoordeling.js';
import type { RuwDeel, RuweInhoud } from './inhoud.js';

export const VANDAAG = '2026-03-10';
const eenheid = (
  per: 'DEELNEMER' | 'GROEP',
  keer: 'UREN' | 'MAANDEN' | 'FASEN' | 'DAGDELEN' | 'EEN',
  woord: string,
) => ({
  ...{ naam: woord, per, keer, woord },
});
/** As the room of procurement has them, small. */
export const REGELS: Inkoopregels = {
  kiesPrijs: (p) => ({ eenheid: p.eenheid, bedragE4: p.bedragE4 }),
  magPlaatsen: (c, gemeente) =>
    gemeente === 'GM0009' ? { code: 'CON-023', melding: `niet bij ${c.nummer}` } : undefined,
  eenheden: {
    LESUUR: eenheid('DEELNEMER', 'UREN', 'lesuren'),
    LESUUR_GROEP: eenheid('GROEP', 'UREN', 'lesuren'),
    MAAND: eenheid('DEELNEMER', 'MAANDEN', 'maanden'),
    DAGDEEL: eenheid('DEELNEMER', 'DAGDELEN', 'dagdelen'),
    FASE: eenheid('DEELNEMER', 'FASEN', 'fasen'),
    STUK: eenheid('DEELNEMER', 'EEN', 'stuk'),
  },
  urenPerDagdeel: 3,
};
const tarief = (id: number, product: string, e: string, bedragE4: string) => ({
  ...{
    id,
    product,
    productNaam: product,
    eenheid: e,
    bedragE4,
    van: '2026-01-01',
    bron: 'Inschrijving, p. 3',
    treden: [],
  },
});
export const contract = (over: Partial<Aanbodcontract> = {}): Aanbodcontract => ({
  ...{
    id: 1,
    nummer: 'C1',
    perceel: 'Leerroutes',
    aanbieder: 'Taalhuis',
    regio: 'Noord',
    van: '2024-01-01',
    tot: null,
  },
  ...{
    keurmerkVereist: null,
    gemeenten: [],
    keurmerk: [],
    regiogemeenten: [],
    pakketten: [],
    groepen: [],
    fasen: null,
  },
  ...{ plafondCent: null, bezetCent: 0, geboektCent: 0 },
  tarieven: [
    tarief(11, 'TAAL_KNM', 'LESUUR', '148500'),
    tarief(12, 'MB', 'MAAND', '1234567'),
    tarief(13, 'PVT', 'DAGDEEL', '900000'),
    tarief(14, 'GROEP', 'LESUUR_GROEP', '1500000'),
    tarief(15, 'FASEN', 'FASE', '10000000'),
    tarief(16, 'TOETS', 'STUK', '333333'),
  ],
  ...over,
});
export const feit = (
  soort: FeitsoortCode,
  code: string | null,
  gegevens: Gegevens = {},
  datum = '2026-02-01',
): Feit => ({
  ...{ id: 1, soort, datum, tot: null, urenH: null, code, bedragCent: null, gegevens, bron: 'KLANTMANAGER' },
});
export const ONDERZOCHT: Feit[] = [
  feit('LEERROUTE_AFGEWEZEN', 'LEERBAARHEID', { leerroute: 'ONDERWIJSROUTE' }),
  feit('LEERROUTE_AFGEWEZEN', 'HOGER_NIVEAU_HAALBAAR', { leerroute: 'Z_ROUTE' }),
  feit('LEERBAARHEIDSTOETS', 'B1_HAALBAAR'),
];
export const wereld = (over: Partial<Pipwereld> = {}): Pipwereld => ({
  ...{ gemeente: 'GM0001', doelgroep: 'ASIELSTATUSHOUDER', contracten: new Map([['C1', contract()]]), vorige: null },
  ...{ goedkeuring: null, feiten: ONDERZOCHT, dag: VANDAAG, vandaag: VANDAAG },
  ...over,
});
let volgnummer = 0;
export const deel = (over: Partial<RuwDeel> = {}): RuwDeel => ({
  ...{ sleutel: `d${++volgnummer}`, product: 'TAAL_KNM', contract: 'C1', van: '2026-04-01', tot: '2027-03-31' },
  ...{ urenPerMaand: '40', urenTotaal: '480', aantal: '', groep: '', niveau: '', locatie: '', ...over },
});
export const inhoud = (...delen: RuwDeel[]): RuweInhoud => ({
  ...{ leerroute: 'B1_ROUTE', niveaus: {}, delen },
  afspraken: { pvtUren: '12', mapUren: '40', voortgangsgesprekken: '4', ontzorgingMaanden: '' },
});
