import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NAMEN, trajectenVraag, type Oordeel, type TrajectenZoek } from '../api/trajecten';
import { ikVraag } from '../api/vragen';
import { BELEIDSDELEN, type Beleidsdeel } from '../paginas/trajecten/beleid';
import { DELEN, type Deel } from '../paginas/trajecten/delen';
import { alle, een } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const OORDELEN: Oordeel[] = ['TE_LAAT', 'LET_OP', 'OP_TIJD', 'GEHAALD', 'ONBEKEND'];

/** 'true' is how older links say it. */
const MIJN: Record<string, TrajectenZoek['mijn']> = { ja: 'ja', true: 'ja', nee: 'nee' };
const trajecten = createRoute({
  getParentRoute: () => binnen,
  path: '/trajecten',
  validateSearch: (z: Ruw): TrajectenZoek => ({
    mijn: MIJN[String(een(z['mijn']) ?? z['mijn'])],
    afgesloten: een(z['afgesloten']) === 'true' || z['afgesloten'] === true || undefined,
    zoek: een(z['zoek']),
    leerroute: een(z['leerroute']),
    doelgroep: een(z['doelgroep']),
    oordeel: alle(z['oordeel'], OORDELEN),
    namen: NAMEN.find((n) => n === een(z['namen'])),
  }),
  beforeLoad: async ({ context, search }) => {
    alleenMet('traject.lezen')({ context });
    // A klantmanager begins with the people she guides. It is written in the address, so that it can be kept and shared.
    const rol = context.client.getQueryData(ikVraag.queryKey)?.toewijzing.rol;
    if (search.mijn || rol !== 'KLANTMANAGER') return;
    const eigen = await context.client.fetchInfiniteQuery(trajectenVraag({ mijn: true }, 'GEEN', 1));
    const mijn = eigen.pages[0]!.totaal > 0 ? ('ja' as const) : ('nee' as const);
    throw redirect({ to: '/trajecten', search: { ...search, mijn }, replace: true });
  },
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
  validateSearch: (z: Ruw): { deel?: Deel; noteer?: string } => {
    const deel = DELEN.find((d) => d.deel === een(z['deel']))?.deel;
    const noteer = een(z['noteer']);
    return { ...(deel ? { deel } : {}), ...(deel === 'dossier' && noteer ? { noteer } : {}) };
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
