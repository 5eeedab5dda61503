import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Overlegstand } from '../api/overleg';
import type { ActieZoek } from '../paginas/overleg/ActiesPagina';
import type { OverzichtZoek } from '../paginas/overleg/Overzicht';
import { een } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const STANDEN: Overlegstand[] = ['CONCEPT', 'VERSTUURD', 'BEZIG', 'VERSLAG_CONCEPT', 'VASTGESTELD', 'AFGEZEGD'];
const ACTIESTANDEN = ['OPEN', 'GEDAAN', 'VERVALLEN', 'ALLES'] as const;
const kies = <T extends string>(waarde: unknown, uit: readonly T[]): T | undefined =>
  uit.find((x) => x === een(waarde));
const aan = (waarde: unknown): true | undefined => (waarde === true || een(waarde) === 'true' ? true : undefined);

const overzicht = createRoute({
  getParentRoute: () => binnen,
  path: '/overleg',
  validateSearch: (z: Ruw): OverzichtZoek => ({ stand: kies(z['stand'], STANDEN), beeindigd: aan(z['beeindigd']) }),
  beforeLoad: alleenMet('overleg.lezen'),
  component: lazyRouteComponent(() => import('../paginas/overleg/Overzicht'), 'Overzicht'),
});
const nieuweReeks = createRoute({
  getParentRoute: () => binnen,
  path: '/overleg/reeksen/nieuw',
  beforeLoad: alleenMet('overleg.voeren'),
  component: lazyRouteComponent(() => import('../paginas/overleg/NieuweReeks'), 'NieuweReeks'),
});
const reeks = createRoute({
  getParentRoute: () => binnen,
  path: '/overleg/reeksen/$id',
  beforeLoad: alleenMet('overleg.lezen'),
  component: lazyRouteComponent(() => import('../paginas/overleg/ReeksPagina'), 'ReeksPagina'),
});
const overleg = createRoute({
  getParentRoute: () => binnen,
  path: '/overleg/$id',
  validateSearch: (z: Ruw): { punt?: string } => {
    const punt = een(z['punt']);
    return punt ? { punt } : {};
  },
  beforeLoad: alleenMet('overleg.lezen'),
  component: lazyRouteComponent(() => import('../paginas/overleg/OverlegPagina'), 'OverlegPagina'),
});
const verslag = createRoute({
  getParentRoute: () => binnen,
  path: '/overleg/$id/verslag',
  validateSearch: (z: Ruw): { versie?: number } => {
    const versie = Number(een(z['versie']) ?? z['versie']);
    return Number.isInteger(versie) && versie > 0 ? { versie } : {};
  },
  beforeLoad: alleenMet('overleg.lezen'),
  component: lazyRouteComponent(() => import('../paginas/overleg/VerslagPagina'), 'VerslagPagina'),
});
const acties = createRoute({
  getParentRoute: () => binnen,
  path: '/acties',
  validateSearch: (z: Ruw): ActieZoek => ({
    stand: kies(z['stand'], ACTIESTANDEN),
    vanMij: aan(z['vanMij']),
    teLaat: aan(z['teLaat']),
    reeks: een(z['reeks']),
  }),
  beforeLoad: alleenMet('overleg.lezen'),
  component: lazyRouteComponent(() => import('../paginas/overleg/ActiesPagina'), 'ActiesPagina'),
});

export const overlegRoutes = [overzicht, nieuweReeks, reeks, overleg, verslag, acties] as const;
