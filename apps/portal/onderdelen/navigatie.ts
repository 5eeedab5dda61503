import type { Ik, Rol } from '../api/types';

export const rolNaam: Record<Rol, string> = {
  AANBIEDER: 'Taalaanbieder',
  CONTRACTMANAGER: 'Contractmanager',
  REGIO_COORDINATOR: 'Regio-coördinator',
  KLANTMANAGER: 'Klantmanager',
  GEMEENTE_FINANCIEN: 'Gemeente-financiën',
  BEHEERDER: 'Beheerder',
};

const ALLES = {
  taken: ['/', 'Mijn taken'],
  rapportages: ['/rapportages', 'Rapportages'],
  inleveren: ['/inleveren', 'Inleveren'],
  bevindingen: ['/bevindingen', 'Bevindingen'],
  spuk: ['/spuk', 'SPUK-budget'],
  beheer: ['/beheer', 'Beheer'],
} as const;
type Plek = keyof typeof ALLES;

const MENU: Record<Rol, Plek[]> = {
  AANBIEDER: ['taken', 'inleveren', 'rapportages', 'bevindingen'],
  CONTRACTMANAGER: ['taken', 'rapportages', 'bevindingen', 'spuk'],
  REGIO_COORDINATOR: ['taken', 'rapportages', 'bevindingen', 'spuk'],
  KLANTMANAGER: ['taken', 'bevindingen'],
  GEMEENTE_FINANCIEN: ['taken', 'spuk'],
  BEHEERDER: ['taken', 'beheer'],
};
/** The menu shows what the role can do; the server decides what is allowed. */
export const menuVan = (ik: Ik) =>
  MENU[ik.toewijzing.rol].map((plek) => ({ to: ALLES[plek][0], naam: ALLES[plek][1] }));
