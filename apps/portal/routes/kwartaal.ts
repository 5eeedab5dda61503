import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { KwartaalFilter, KwartaalStand } from '../api/kwartaal';
import type { Groepering } from '../api/kpi';
import type { SchemaZoek } from '../paginas/inleverschema/Inleverschema';
import type { KpiZoek } from '../paginas/kpi/Kpis';
import { alle, een, maandOf } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const STANDEN: KwartaalStand[] = ['CONCEPT', 'INGEDIEND', 'ACTIE_NODIG', 'GOEDGEKEURD'];
const GROEPERINGEN: Groepering[] = ['CONTRACT', 'PERCEEL', 'AANBIEDER', 'REGIO'];

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

const inleverschema = createRoute({
  getParentRoute: () => binnen,
  path: '/inleverschema',
  validateSearch: (z: Ruw): SchemaZoek => ({
    ...{ van: maandOf(z['van']), totEnMet: maandOf(z['totEnMet']) },
    ...{ contract: een(z['contract']), rapportage: een(z['rapportage']) },
  }),
  beforeLoad: alleenMet('inleverschema.lezen'),
  component: lazyRouteComponent(() => import('../paginas/inleverschema/Inleverschema'), 'Inleverschema'),
});
const kpi = createRoute({
  getParentRoute: () => binnen,
  path: '/kpi',
  validateSearch: (z: Ruw): KpiZoek => ({
    ...{ van: maandOf(z['van']), totEnMet: maandOf(z['totEnMet']), maand: maandOf(z['maand']) },
    ...{ contract: een(z['contract']), perceel: een(z['perceel']), aanbieder: een(z['aanbieder']) },
    ...{ per: alle(z['per'], GROEPERINGEN)?.[0], kpi: een(z['kpi']), regelsVan: een(z['regelsVan']) },
  }),
  beforeLoad: alleenMet('kpi.lezen'),
  component: lazyRouteComponent(() => import('../paginas/kpi/Kpis'), 'Kpis'),
});

export const kwartaalRoutes = [kwartalen, kwartaal, inleverschema, kpi] as const;
