import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NAMEN, type Oordeel, type TrajectenZoek } from '../api/trajecten';
import { BELEIDSDELEN, type Beleidsdeel } from '../paginas/trajecten/beleid';
import { DELEN, type Deel } from '../paginas/trajecten/delen';
import { alle, een } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const OORDELEN: Oordeel[] = ['TE_LAAT', 'LET_OP', 'OP_TIJD', 'GEHAALD', 'ONBEKEND'];

const trajecten = createRoute({
  getParentRoute: () => binnen,
  path: '/trajecten',
  validateSearch: (z: Ruw): TrajectenZoek => ({
    mijn: een(z['mijn']) === 'true' || z['mijn'] === true || undefined,
    afgesloten: een(z['afgesloten']) === 'true' || z['afgesloten'] === true || undefined,
    zoek: een(z['zoek']),
    leerroute: een(z['leerroute']),
    doelgroep: een(z['doelgroep']),
    oordeel: alle(z['oordeel'], OORDELEN),
    namen: NAMEN.find((n) => n === een(z['namen'])),
  }),
  beforeLoad: alleenMet('traject.lezen'),
  component: lazyRouteComponent(() => import('../paginas/trajecten/Trajecten'), 'Trajecten'),
});
const nieuwTraject = createRoute({
  getParentRoute: () => binnen,
  path: '/trajecten/nieuw',
  beforeLoad: alleenMet('traject.bijhouden'),
  component: lazyRouteComponent(() => import('../paginas/trajecten/NieuwTraject'), 'NieuwTraject'),
});
const traject = createRoute({
  getParentRoute: () => binnen,
  path: '/trajecten/$nummer',
  validateSearch: (z: Ruw): { deel?: Deel } => {
    const deel = DELEN.find((d) => d.deel === een(z['deel']))?.deel;
    return deel ? { deel } : {};
  },
  beforeLoad: alleenMet('traject.lezen'),
  component: lazyRouteComponent(() => import('../paginas/trajecten/TrajectPagina'), 'TrajectPagina'),
});
const trajectbeleid = createRoute({
  getParentRoute: () => binnen,
  path: '/trajecten/beleid',
  validateSearch: (z: Ruw): { deel?: Beleidsdeel } => {
    const deel = BELEIDSDELEN.find((d) => d.deel === een(z['deel']))?.deel;
    return deel ? { deel } : {};
  },
  beforeLoad: alleenMet('traject.lezen'),
  component: lazyRouteComponent(() => import('../paginas/trajecten/Beleid'), 'Beleid'),
});

export const trajectroutes = [trajecten, nieuwTraject, trajectbeleid, traject] as const;
