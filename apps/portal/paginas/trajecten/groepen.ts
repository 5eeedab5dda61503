import type { Feitsoort } from '../../../../libs/trajecten/domain/feiten.js';

/** The parts of a file in the order of the path of an inburgeraar. */
export const GROEPEN: Record<Feitsoort['groep'], string> = {
  START: 'Begin',
  INTAKE: 'Brede intake',
  PLAN: 'Plan en advies',
  PVT: 'Participatieverklaring (PVT)',
  MAP: 'Arbeidsmarkt en participatie (MAP)',
  LEREN: 'Leren en examens',
  BEGELEIDING: 'Ontzorgen en begeleiding',
  GESPREK: 'Voortgangsgesprekken',
  TERMIJN: 'Verlenging en ontheffing',
  EINDE: 'Uitval en afsluiting',
};
