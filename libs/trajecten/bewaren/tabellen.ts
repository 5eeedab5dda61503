/**
 * What happens at removal to every table that holds rows of a traject. A table that is not in here makes a test fail: who
 * adds one says what becomes of it.
 */
export const OPRUIMWIJZE: Readonly<Record<string, { hoe: 'WEG' | 'LEEG' | 'BLIJFT'; waarom: string }>> = {
  kennisgeving: { hoe: 'WEG', waarom: 'berichten over de persoon' },
  traject_feit: { hoe: 'WEG', waarom: 'het dossier' },
  inburgeraar: { hoe: 'WEG', waarom: 'wie het is' },
  pip_concept: { hoe: 'WEG', waarom: 'plannen in de maak' },
  pip_bezwaar: { hoe: 'WEG', waarom: 'bezwaar van de persoon' },
  leerroute_wijziging: { hoe: 'WEG', waarom: 'advies en redenen bij een wijziging' },
  handhaving_stap: { hoe: 'WEG', waarom: 'handhaving' },
  handhaving: { hoe: 'WEG', waarom: 'handhaving' },
  verantwoording: { hoe: 'LEEG', waarom: 'het bestand gaat weg; dat het is verzonden blijft' },
  pip: {
    hoe: 'LEEG',
    waarom: 'afspraken en niveaus gaan weg; route, dag en prijs blijven voor de verantwoording van het geld',
  },
  traject: { hoe: 'BLIJFT', waarom: 'alleen een nummer, voor de verantwoording van het geld' },
  pip_onderdeel: { hoe: 'BLIJFT', waarom: 'uren en geld bij een nummer' },
  boeking: { hoe: 'BLIJFT', waarom: 'uren en geld bij een nummer' },
  rapportageregel: { hoe: 'BLIJFT', waarom: 'uren en geld bij een nummer, van de aanbieder' },
  bevinding: { hoe: 'BLIJFT', waarom: 'over een regel van een aanbieder' },
  signaal: { hoe: 'BLIJFT', waarom: 'over cijfers van een contract' },
  verplichting: { hoe: 'BLIJFT', waarom: 'geld bij een nummer' },
  eerdere_gemeente: { hoe: 'BLIJFT', waarom: 'welke gemeente het nummer wanneer had' },
  persoon_inzage: { hoe: 'BLIJFT', waarom: 'wie wanneer keek, zonder wat er stond' },
  opruiming: { hoe: 'BLIJFT', waarom: 'welke nummers zijn weggehaald' },
};
