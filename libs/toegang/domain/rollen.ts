import type { Rol } from '#core';

/** What each role may do. A right says what; the organisation of the role says on which rows (scope role + repository). */
export const RECHTEN = {
  'eigen.lezen': 'Eigen gegevens en taken zien',
  'contract.lezen': 'Contracten van de eigen organisatie zien',
  'rapportage.lezen': 'Rapportages van de eigen organisatie zien',
  'rapportage.inleveren': 'Een rapportage inleveren',
  'bevinding.lezen': 'Bevindingen zien',
  'bevinding.toelichten': 'Een bevinding toelichten',
  'bevinding.beoordelen': 'Een bevinding accepteren of afwijzen',
  'spuk.lezen': 'SPUK-budget en besteding zien',
  'contract.beheren': 'Contracten en tarieven vastleggen',
  'tarief.lezen': 'Tarieven van de eigen contracten zien',
  'tarief.vergelijken': 'Tarieven vergelijken en exporteren',
  'indexatie.beheren': 'Indexaties voorstellen, goedkeuren en afwijzen',
  'mixtoets.lezen': 'De mix van leerroutes toetsen aan het rijksbudget',
  'aanbesteding.lezen': 'Aanbestedingen zien',
  'aanbesteding.voeren': 'Een aanbesteding voorbereiden, openen en gunnen',
  'inschrijving.doen': 'Inschrijven op een aanbesteding',
  'vraag.stellen': 'Vragen stellen en beantwoorden bij een aanbesteding',
  'gebruiker.beheren': 'Gebruikers, rollen en API-sleutels beheren',
} as const;
export type Recht = keyof typeof RECHTEN;

export const ROLLEN: Record<Rol, { naam: string; rechten: readonly Recht[] }> = {
  AANBIEDER: {
    naam: 'Aanbieder (rapporteur)',
    rechten: [
      'eigen.lezen',
      'contract.lezen',
      'rapportage.lezen',
      'rapportage.inleveren',
      'bevinding.lezen',
      'bevinding.toelichten',
      'tarief.lezen',
      'tarief.vergelijken',
      'aanbesteding.lezen',
      'inschrijving.doen',
      'vraag.stellen',
    ],
  },
  CONTRACTMANAGER: {
    naam: 'Contractmanager',
    rechten: [
      'eigen.lezen',
      'contract.lezen',
      'rapportage.lezen',
      'bevinding.lezen',
      'bevinding.beoordelen',
      'spuk.lezen',
      'contract.beheren',
      'tarief.lezen',
      'tarief.vergelijken',
      'indexatie.beheren',
      'mixtoets.lezen',
      'aanbesteding.lezen',
      'aanbesteding.voeren',
      'vraag.stellen',
    ],
  },
  REGIO_COORDINATOR: {
    naam: 'Regio-coördinator',
    rechten: [
      'eigen.lezen',
      'contract.lezen',
      'rapportage.lezen',
      'bevinding.lezen',
      'bevinding.beoordelen',
      'spuk.lezen',
      'tarief.lezen',
      'tarief.vergelijken',
      'mixtoets.lezen',
      'aanbesteding.lezen',
      'aanbesteding.voeren',
      'vraag.stellen',
    ],
  },
  KLANTMANAGER: {
    naam: 'Klantmanager',
    rechten: ['eigen.lezen', 'rapportage.lezen', 'bevinding.lezen'],
  },
  GEMEENTE_FINANCIEN: {
    naam: 'Gemeente-financiën',
    rechten: ['eigen.lezen', 'rapportage.lezen', 'bevinding.lezen', 'spuk.lezen'],
  },
  BEHEERDER: { naam: 'Beheerder', rechten: ['eigen.lezen', 'gebruiker.beheren'] },
};

/** Rights that an API key of a supplier may hold at most. */
export const SLEUTELRECHTEN: readonly Recht[] = [
  'eigen.lezen',
  'contract.lezen',
  'rapportage.lezen',
  'rapportage.inleveren',
  'bevinding.lezen',
  'bevinding.toelichten',
];
