/** The parts of the page on policy, as they stand in its address. */
export const BELEIDSDELEN = [
  { deel: 'aanbod', naam: 'Aanbod' },
  { deel: 'uitvoering', naam: 'Schaal en uitvoering' },
  { deel: 'termijnen', naam: 'Termijnen en handhaving' },
] as const;
export type Beleidsdeel = (typeof BELEIDSDELEN)[number]['deel'];
