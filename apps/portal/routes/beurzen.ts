import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { jaarVan, leesBeurs, leesOverzicht } from '../paginas/spuk/zoek';
import { alleenMet, binnen } from './kader';

const overzicht = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk',
  validateSearch: leesOverzicht,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/Overzicht'), 'Overzicht'),
});
const gemeente = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/$gemeenteCode',
  validateSearch: jaarVan,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/OverzichtGemeente'), 'OverzichtGemeente'),
});
const beurs = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/$gemeenteCode/$beurs',
  validateSearch: leesBeurs,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/Beurs'), 'Beurs'),
});

export const beursroutes = [overzicht, gemeente, beurs] as const;
