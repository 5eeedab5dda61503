import type { Aanbestedingstand, Gebeurtenis, Perceelstand, Stapsoort, Dossier, Moment } from './begrippen.js';

interface Plek {
  in: readonly Aanbestedingstand[];
  /** Only for what is done to one lot. */
  perceel?: readonly Perceelstand[];
}
const LOOPT = ['AANGEKONDIGD', 'RONDE_OPEN', 'RONDE_UITLOOP', 'KLUIS_GESLOTEN', 'KLUIS_HALF_OPEN', 'GEOPEND'] as const;
const GAANDE = ['VOORBEREIDING', ...LOOPT] as const;

/** Where each step has its place: the state of the procurement and, for a step on a lot, of that lot. */
export const STANDENTABEL: Record<Stapsoort, Plek> = {
  RAMING_VASTSTELLEN: { in: ['VOORBEREIDING'] },
  MARKTCONSULTATIE_HOUDEN: { in: ['VOORBEREIDING'] },
  AANKONDIGEN: { in: ['VOORBEREIDING'] },
  AANBIEDERS_UITNODIGEN: { in: ['VOORBEREIDING', 'AANGEKONDIGD'] },
  RONDE_OPENEN: { in: ['AANGEKONDIGD', 'GEOPEND'] },
  INSCHRIJVING_DOEN: { in: ['RONDE_OPEN', 'RONDE_UITLOOP'] },
  KLUIS_OPENEN: { in: ['KLUIS_GESLOTEN', 'KLUIS_HALF_OPEN'] },
  DIALOOG_VOEREN: { in: ['GEOPEND'] },
  VOORLOPIG_GUNNEN: { in: ['GEOPEND'], perceel: ['LOPEND'] },
  KENNISGEVING_VERSTUREN: { in: LOOPT, perceel: ['VOORLOPIG_GEGUND'] },
  DEFINITIEF_GUNNEN: { in: LOOPT, perceel: ['VOORLOPIG_GEGUND'] },
  GUNNING_AANKONDIGEN: { in: ['GEOPEND'] },
  VRAAG_STELLEN: { in: ['AANGEKONDIGD', 'RONDE_OPEN', 'GEOPEND'] },
  VRAAG_BEANTWOORDEN: { in: ['AANGEKONDIGD', 'RONDE_OPEN', 'GEOPEND'] },
  BEZWAAR_NOTEREN: { in: LOOPT, perceel: ['VOORLOPIG_GEGUND'] },
  BEZWAAR_AFDOEN: { in: LOOPT, perceel: ['VOORLOPIG_GEGUND'] },
  GUNNING_INTREKKEN: { in: LOOPT, perceel: ['VOORLOPIG_GEGUND'] },
  PERCEEL_INTREKKEN: { in: GAANDE, perceel: ['LOPEND', 'ZONDER_INSCHRIJVING'] },
  PERCEEL_ZONDER_INSCHRIJVING: { in: ['GEOPEND'], perceel: ['LOPEND'] },
  PERCEEL_OPNIEUW_UITZETTEN: { in: ['AANGEKONDIGD', 'GEOPEND'], perceel: ['ZONDER_INSCHRIJVING', 'INGETROKKEN'] },
  AANBESTEDING_INTREKKEN: { in: GAANDE },
  AFRONDEN: { in: ['GEOPEND'] },
};
export const overPerceel = (soort: Stapsoort): boolean => STANDENTABEL[soort].perceel !== undefined;
export const magInStand = (soort: Stapsoort, stand: Aanbestedingstand): boolean =>
  STANDENTABEL[soort].in.includes(stand);
export const magInPerceelstand = (soort: Stapsoort, stand: Perceelstand): boolean =>
  STANDENTABEL[soort].perceel?.includes(stand) ?? true;

const NAAR: Partial<Record<Stapsoort, Perceelstand>> = {
  PERCEEL_INTREKKEN: 'INGETROKKEN',
  PERCEEL_ZONDER_INSCHRIJVING: 'ZONDER_INSCHRIJVING',
  PERCEEL_OPNIEUW_UITZETTEN: 'LOPEND',
  VOORLOPIG_GUNNEN: 'VOORLOPIG_GEGUND',
  GUNNING_INTREKKEN: 'LOPEND',
  DEFINITIEF_GUNNEN: 'DEFINITIEF_GEGUND',
};
/** Where a lot stands, from its events. */
export const perceelstand = (gebeurtenissen: readonly Gebeurtenis[], perceelId: number): Perceelstand =>
  gebeurtenissen.reduce<Perceelstand>(
    (stand, g) => (g.perceelId === perceelId ? (NAAR[g.soort] ?? stand) : stand),
    'LOPEND',
  );

/** Where the procurement stands, from its events, its last round and the clock. */
export function aanbestedingstand(
  d: Pick<Dossier, 'gebeurtenissen' | 'rondes'>,
  { nu }: Pick<Moment, 'nu'>,
): Aanbestedingstand {
  const is = (...soorten: Stapsoort[]): boolean => d.gebeurtenissen.some((g) => soorten.includes(g.soort));
  if (is('AANBESTEDING_INTREKKEN')) return 'INGETROKKEN';
  if (is('AFRONDEN')) return 'AFGEROND';
  const ronde = d.rondes.at(-1);
  if (!ronde) return is('AANKONDIGEN', 'AANBIEDERS_UITNODIGEN') ? 'AANGEKONDIGD' : 'VOORBEREIDING';
  if (nu < ronde.sluitOp) return 'RONDE_OPEN';
  if (nu < ronde.uitloopTot) return 'RONDE_UITLOOP';
  return (['KLUIS_GESLOTEN', 'KLUIS_HALF_OPEN'] as const)[ronde.openers.length] ?? 'GEOPEND';
}

export const STANDNAAM: Record<Aanbestedingstand, string> = {
  VOORBEREIDING: 'in voorbereiding',
  AANGEKONDIGD: 'aangekondigd, nog geen ronde',
  RONDE_OPEN: 'een ronde is open',
  RONDE_UITLOOP: 'de ronde is gesloten, de uitlooptijd loopt nog',
  KLUIS_GESLOTEN: 'de ronde is gesloten, de kluis is nog dicht',
  KLUIS_HALF_OPEN: 'één persoon heeft de kluis geopend',
  GEOPEND: 'de inschrijvingen zijn geopend',
  AFGEROND: 'afgerond',
  INGETROKKEN: 'ingetrokken',
};
export const PERCEELSTANDNAAM: Record<Perceelstand, string> = {
  LOPEND: 'lopend',
  ZONDER_INSCHRIJVING: 'zonder inschrijvingen geëindigd',
  INGETROKKEN: 'ingetrokken',
  VOORLOPIG_GEGUND: 'voorlopig gegund',
  DEFINITIEF_GEGUND: 'definitief gegund',
};
