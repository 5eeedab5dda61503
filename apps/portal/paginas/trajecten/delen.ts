/** The parts of a traject's page, as they stand in its address. */
export const DELEN = [
  { deel: 'termijnen', naam: 'Termijnen' },
  { deel: 'plan', naam: 'Plan (PIP)' },
  { deel: 'uren', naam: 'Uren' },
  { deel: 'dossier', naam: 'Dossier' },
  { deel: 'handhaving', naam: 'Handhaving' },
  { deel: 'persoon', naam: 'Persoon' },
] as const;
export type Deel = (typeof DELEN)[number]['deel'];
