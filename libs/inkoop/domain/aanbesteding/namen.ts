import type { Stapsoort } from './begrippen.js';

/** What a step is called when no procedure gives it another name. */
export const STAPNAAM: Record<Stapsoort, string> = {
  RAMING_VASTSTELLEN: 'Raming vaststellen.',
  MARKTCONSULTATIE_HOUDEN: 'Marktconsultatie houden.',
  AANKONDIGEN: 'De opdracht aankondigen.',
  AANBIEDERS_UITNODIGEN: 'Een aanbieder uitnodigen.',
  RONDE_OPENEN: 'Een ronde openen waarin aanbieders inschrijven.',
  INSCHRIJVING_DOEN: 'Inschrijven.',
  KLUIS_OPENEN: 'De kluis openen; twee verschillende personen doen dat.',
  DIALOOG_VOEREN: 'Gesprekken voeren met aanbieders.',
  VOORLOPIG_GUNNEN: 'Een perceel voorlopig gunnen.',
  KENNISGEVING_VERSTUREN: 'Een inschrijver kennisgeven van de voorlopige gunning.',
  DEFINITIEF_GUNNEN: 'Een perceel definitief gunnen; daarmee komen de contracten.',
  GUNNING_AANKONDIGEN: 'De gegunde opdracht aankondigen.',
  VRAAG_STELLEN: 'Een vraag stellen.',
  VRAAG_BEANTWOORDEN: 'Een vraag beantwoorden.',
  BEZWAAR_NOTEREN: 'Een argument van een bezwaar of kort geding noteren.',
  BEZWAAR_AFDOEN: 'Een argument afdoen.',
  GUNNING_INTREKKEN: 'Een voorlopige gunning intrekken.',
  PERCEEL_INTREKKEN: 'Een perceel intrekken.',
  PERCEEL_ZONDER_INSCHRIJVING: 'Vastleggen dat op een perceel niemand inschreef.',
  PERCEEL_OPNIEUW_UITZETTEN: 'Een perceel opnieuw uitzetten, met een nieuwe versie.',
  AANBESTEDING_INTREKKEN: 'De hele aanbesteding intrekken.',
  AFRONDEN: 'De aanbesteding afronden.',
};
