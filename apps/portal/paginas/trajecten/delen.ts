/** The parts of a traject's page, as they stand in its address. */
export const DELEN = [
  { deel: 'termijnen', naam: 'Termijnen' },
  { deel: 'dossier', naam: 'Dossier' },
] as const;
export type Deel = (typeof DELEN)[number]['deel'];
