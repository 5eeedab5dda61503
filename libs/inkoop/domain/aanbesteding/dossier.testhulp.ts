import {
  STAPSOORTEN,
  type Dossier,
  type Gebeurtenis,
  type Moment,
  type Perceel,
  type Ronde,
  type Stapsoort,
  type Vorm,
} from './begrippen.js';

export const PERCEEL: Perceel = { id: 1, code: 'P1', naam: 'Perceel 1', maxAanbieders: 2 };
export const MOMENT: Moment = { vandaag: '2026-11-01', nu: '2026-11-01T12:00:00.000Z', rol: 'CONTRACTMANAGER' };

/** One step of every kind, for everybody: so that only the state decides. */
export const VORM: Vorm = {
  ...{ code: 'PROEF', naam: 'Proef', bron: 'Proefwet, art. 1', onderDrempel: false, eigenGrensCent: null },
  ...{
    minUitnodigingen: 0,
    maxUitnodigingen: null,
    standstillDagen: 20,
    gratieMinuten: 30,
    capTelling: 'CONTRACTEN' as const,
  },
  stappen: STAPSOORTEN.map((soort) => ({
    ...{
      code: soort === 'RONDE_OPENEN' ? 'RONDE_1' : soort,
      soort,
      naam: `Stap ${soort}`,
      verplicht: false,
      minDagen: 0,
      bron: 'Proefwet, art. 2',
    },
    wie: ['CONTRACTMANAGER', 'REGIO_COORDINATOR', 'AANBIEDER'],
    prijs: soort === 'RONDE_OPENEN' ? 'DEFINITIEF' : null,
  })),
};

let volgnummer = 0;
export const gebeurtenis = (soort: Stapsoort, rest: Partial<Gebeurtenis> = {}): Gebeurtenis => ({
  ...{ id: `g${++volgnummer}`, soort, stap: soort, op: '2026-10-01', perceelId: null, aanbiederId: null, gegevens: {} },
  ...{ vastgelegd: rest.op ?? '2026-10-01' },
  ...rest,
});

export const bouwDossier = (
  gebeurtenissen: Gebeurtenis[],
  rondes: Ronde[] = [],
  rest: Partial<Dossier> = {},
): Dossier => ({
  ...{ vorm: VORM, percelen: [PERCEEL], gebeurtenissen, rondes, feestdag: () => null },
  drempels: [{ bedragCent: 75_000_000, van: '2014-04-17', tot: null, bron: 'Richtlijn 2014/24/EU, art. 4 onder d' }],
  raming: [{ omschrijving: 'Alles', perJaarCent: 10_000_000, jaren: 2, verlengingsjaren: 2, btwBp: 0 }],
  ...rest,
});

/** An opened last round with these bidders on lot 1. */
export const geopend = (namen: string[], rest: Partial<Ronde> = {}): Ronde => ({
  ...{
    id: 'r1',
    stap: 'RONDE_1',
    prijs: 'DEFINITIEF' as const,
    sluitOp: '2026-09-01T12:00:00.000Z',
    uitloopTot: '2026-09-01T12:30:00.000Z',
  },
  ...{ openers: [1, 2], perceelIds: [1] },
  boden: namen.map((naam, i) => ({
    inschrijvingId: `i${i + 1}`,
    aanbiederId: i + 1,
    naam,
    partijen: 1,
    perceelIds: [1],
  })),
  ...rest,
});
