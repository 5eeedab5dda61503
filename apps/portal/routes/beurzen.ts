import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { jaarVan, leesBeurs, leesOnder, leesOverzicht } from '../paginas/spuk/zoek';
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

const besteed = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/$gemeenteCode/$beurs/besteed',
  validateSearch: leesOnder,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/OnderMaanden'), 'OnderMaanden'),
});
const trajecten = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/$gemeenteCode/$beurs/trajecten',
  validateSearch: leesOnder,
  beforeLoad: alleenMet('spuk.trajecten'),
  component: lazyRouteComponent(() => import('../paginas/spuk/OnderTrajecten'), 'OnderTrajecten'),
});
const regels = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/$gemeenteCode/$beurs/regels',
  validateSearch: leesOnder,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/OnderRegels'), 'OnderRegels'),
});

export const beursroutes = [overzicht, gemeente, beurs, besteed, trajecten, regels] as const;
