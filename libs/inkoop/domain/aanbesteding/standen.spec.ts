import {
  AANBESTEDINGSTANDEN,
  PERCEELSTANDEN,
  STAPSOORTEN,
  type Aanbestedingstand,
  type Perceelstand,
  type Stapsoort,
} from './begrippen.js';
import { bouwDossier, gebeurtenis, MOMENT, PERCEEL, VORM } from './dossier.testhulp.js';
import {
  aanbestedingstand,
  magInPerceelstand,
  magInStand,
  overPerceel,
  perceelstand,
  STANDENTABEL,
} from './standen.js';
import { oordeel } from './stappen.js';

/**
 * The whole table by hand: a letter per state, in the order of AANBESTEDINGSTANDEN (Voorbereiding, Aangekondigd, ronde
 * Open, Uitloop, Kluis dicht, Half open, Geopend, aFgerond, Ingetrokken); x = may, . = may not.
 */
const TABEL: Record<Stapsoort, string> = {
  RAMING_VASTSTELLEN: 'x........',
  MARKTCONSULTATIE_HOUDEN: 'x........',
  AANKONDIGEN: 'x........',
  AANBIEDERS_UITNODIGEN: 'xx.......',
  RONDE_OPENEN: '.x....x..',
  INSCHRIJVING_DOEN: '..xx.....',
  KLUIS_OPENEN: '....xx...',
  DIALOOG_VOEREN: '......x..',
  VOORLOPIG_GUNNEN: '......x..',
  KENNISGEVING_VERSTUREN: '.xxxxxx..',
  DEFINITIEF_GUNNEN: '.xxxxxx..',
  GUNNING_AANKONDIGEN: '......x..',
  VRAAG_STELLEN: '.xx...x..',
  VRAAG_BEANTWOORDEN: '.xx...x..',
  BEZWAAR_NOTEREN: '.xxxxxx..',
  BEZWAAR_AFDOEN: '.xxxxxx..',
  GUNNING_INTREKKEN: '.xxxxxx..',
  PERCEEL_INTREKKEN: 'xxxxxxx..',
  PERCEEL_ZONDER_INSCHRIJVING: '......x..',
  PERCEEL_OPNIEUW_UITZETTEN: '.x....x..',
  AANBESTEDING_INTREKKEN: 'xxxxxxx..',
  AFRONDEN: '......x..',
};
/** Of a lot: Lopend, Zonder inschrijving, Ingetrokken, Voorlopig, Definitief; steps that are not about a lot are left out. */
const PERCEELTABEL: Partial<Record<Stapsoort, string>> = {
  VOORLOPIG_GUNNEN: 'x....',
  KENNISGEVING_VERSTUREN: '...x.',
  DEFINITIEF_GUNNEN: '...x.',
  BEZWAAR_NOTEREN: '...x.',
  BEZWAAR_AFDOEN: '...x.',
  GUNNING_INTREKKEN: '...x.',
  PERCEEL_INTREKKEN: 'xx...',
  PERCEEL_ZONDER_INSCHRIJVING: 'x....',
  PERCEEL_OPNIEUW_UITZETTEN: '.xx..',
};

const cellen = STAPSOORTEN.flatMap((s) =>
  AANBESTEDINGSTANDEN.map((stand, i) => [s, stand, TABEL[s][i] === 'x'] as const),
);
const perceelcellen = STAPSOORTEN.flatMap((s) =>
  PERCEELSTANDEN.map((stand, i) => [s, stand, PERCEELTABEL[s] === undefined || PERCEELTABEL[s][i] === 'x'] as const),
);

describe('standentabel', () => {
  it('heeft een rij voor elke stap en een kolom voor elke stand', () => {
    expect(Object.keys(STANDENTABEL).sort()).toEqual([...STAPSOORTEN].sort());
    expect(cellen).toHaveLength(22 * 9);
    expect(perceelcellen).toHaveLength(22 * 5);
    expect(STAPSOORTEN.filter(overPerceel).sort()).toEqual(Object.keys(PERCEELTABEL).sort());
  });

  it.each(cellen)('%s in %s: %s', (soort, stand, mag) => {
    expect(magInStand(soort, stand)).toBe(mag);
    const d = naarStand(stand);
    expect(aanbestedingstand(d, MOMENT)).toBe(stand);
    const stap = VORM.stappen.find((s) => s.soort === soort)!;
    const o = oordeel(d, MOMENT, stap, overPerceel(soort) ? PERCEEL : null);
    const stands = o.beletsels.filter((b) => b.code === 'AAN-001');
    expect(stands.length).toBe(mag ? 0 : 1);
    for (const b of o.beletsels) expect([b.melding, b.regel, b.bron, b.oplossing].every(Boolean)).toBe(true);
  });

  it.each(perceelcellen)('%s op een perceel dat %s is: %s', (soort, stand, mag) => {
    expect(magInPerceelstand(soort, stand)).toBe(mag);
    const d = naarPerceelstand(stand);
    expect(perceelstand(d.gebeurtenissen, PERCEEL.id)).toBe(stand);
    if (!overPerceel(soort)) return;
    const stap = VORM.stappen.find((s) => s.soort === soort)!;
    expect(oordeel(d, MOMENT, stap, PERCEEL).beletsels.some((b) => b.code === 'AAN-002')).toBe(!mag);
  });
});

const UUR = { voorbij: '2026-11-01T11:00:00.000Z', nog: '2026-11-01T13:00:00.000Z' };
function naarStand(stand: Aanbestedingstand) {
  const aangekondigd = [gebeurtenis('AANKONDIGEN')];
  const ronde = (sluitOp: string, uitloopTot: string, openers: number[]) => ({
    ...{
      id: 'r',
      stap: 'RONDE_1',
      prijs: 'DEFINITIEF' as const,
      sluitOp,
      uitloopTot,
      openers,
      perceelIds: [1],
      boden: [],
    },
  });
  const { voorbij, nog } = UUR;
  const BOUW: Record<Aanbestedingstand, () => ReturnType<typeof bouwDossier>> = {
    VOORBEREIDING: () => bouwDossier([]),
    AANGEKONDIGD: () => bouwDossier(aangekondigd),
    RONDE_OPEN: () => bouwDossier(aangekondigd, [ronde(nog, nog, [])]),
    RONDE_UITLOOP: () => bouwDossier(aangekondigd, [ronde(voorbij, nog, [])]),
    KLUIS_GESLOTEN: () => bouwDossier(aangekondigd, [ronde(voorbij, voorbij, [])]),
    KLUIS_HALF_OPEN: () => bouwDossier(aangekondigd, [ronde(voorbij, voorbij, [1])]),
    GEOPEND: () => bouwDossier(aangekondigd, [ronde(voorbij, voorbij, [1, 2])]),
    AFGEROND: () => bouwDossier([...aangekondigd, gebeurtenis('AFRONDEN')]),
    INGETROKKEN: () => bouwDossier([...aangekondigd, gebeurtenis('AANBESTEDING_INTREKKEN')]),
  };
  return BOUW[stand]();
}
function naarPerceelstand(stand: Perceelstand) {
  const weg: Record<Perceelstand, Stapsoort[]> = {
    LOPEND: [],
    ZONDER_INSCHRIJVING: ['PERCEEL_ZONDER_INSCHRIJVING'],
    INGETROKKEN: ['PERCEEL_INTREKKEN'],
    VOORLOPIG_GEGUND: ['VOORLOPIG_GUNNEN'],
    DEFINITIEF_GEGUND: ['VOORLOPIG_GUNNEN', 'DEFINITIEF_GUNNEN'],
  };
  return bouwDossier(weg[stand].map((s) => gebeurtenis(s, { perceelId: PERCEEL.id })));
}
