import type { Ik, Rol } from '../api/types';

export const rolNaam: Record<Rol, string> = {
  AANBIEDER: 'Taalaanbieder',
  CONTRACTMANAGER: 'Contractmanager',
  REGIO_COORDINATOR: 'Regio-coördinator',
  KLANTMANAGER: 'Klantmanager',
  REGISSEUR: 'Regisseur inburgering',
  GEMEENTE_FINANCIEN: 'Gemeente-financiën',
  BEHEERDER: 'Beheerder',
};

const MENU = [
  { to: '/', naam: 'Mijn taken', recht: 'eigen.lezen' },
  { to: '/signalen', naam: 'Signalen', recht: 'signaal.lezen' },
  { to: '/trajecten', naam: 'Inburgeraars', recht: 'traject.lezen' },
  { to: '/inleveren', naam: 'Inleveren', recht: 'rapportage.inleveren' },
  { to: '/rapportages', naam: 'Rapportages', recht: 'rapportage.lezen' },
  { to: '/kwartaal', naam: 'Kwartaalrapportages', recht: 'kwartaal.lezen' },
  { to: '/inleverschema', naam: 'Inleverschema', recht: 'inleverschema.lezen' },
  { to: '/kpi', naam: 'Kengetallen', recht: 'kpi.lezen' },
  { to: '/bevindingen', naam: 'Bevindingen', recht: 'bevinding.lezen' },
  { to: '/overleg', naam: 'Overleggen', recht: 'overleg.lezen' },
  { to: '/spuk', naam: 'SPUK-budget', recht: 'spuk.lezen' },
  { to: '/contracten', naam: 'Contracten', recht: 'tarief.lezen' },
  { to: '/tarieven', naam: 'Tarieven', recht: 'tarief.vergelijken' },
  { to: '/mixtoets', naam: 'Mixtoets', recht: 'mixtoets.lezen' },
  { to: '/aanbestedingen', naam: 'Aanbestedingen', recht: 'aanbesteding.lezen' },
  { to: '/aanleveren', naam: 'Aanleveren en bewaren', recht: 'verantwoording.leveren' },
  { to: '/berichten', naam: 'Berichten', recht: 'bezorging.lezen' },
  { to: '/beheer', naam: 'Beheer', recht: 'gebruiker.beheren' },
] as const;

/** The menu shows what the role can do; the server decides what is allowed. */
export const menuVan = (ik: Ik) => MENU.filter(({ recht }) => ik.rechten.includes(recht));
