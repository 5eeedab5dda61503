import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { KwartaalFilter, KwartaalStand } from '../api/kwartaal';
import { alle, een } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const STANDEN: KwartaalStand[] = ['CONCEPT', 'INGEDIEND', 'ACTIE_NODIG', 'GOEDGEKEURD'];

const kwartalen = createRoute({
  getParentRoute: () => binnen,
  path: '/kwartaal',
  validateSearch: (z: Ruw): KwartaalFilter => ({ contract: een(z['contract']), stand: alle(z['stand'], STANDEN) }),
  beforeLoad: alleenMet('kwartaal.lezen'),
  component: lazyRouteComponent(() => import('../paginas/kwartaal/Kwartalen'), 'Kwartalen'),
});
const kwartaal = createRoute({
  getParentRoute: () => binnen,
  path: '/kwartaal/$id',
  validateSearch: (z: Ruw): { leerroute?: string | undefined; gemeente?: string | undefined } => ({
    leerroute: een(z['leerroute']),
    gemeente: een(z['gemeente']),
  }),
  beforeLoad: alleenMet('kwartaal.lezen'),
  component: lazyRouteComponent(() => import('../paginas/kwartaal/KwartaalPagina'), 'KwartaalPagina'),
});

export const kwartaalRoutes = [kwartalen, kwartaal] as const;
