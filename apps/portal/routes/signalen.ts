import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { SignaalFilter, SignaalStand } from '../api/signalen';
import { alle, een } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const STANDEN: SignaalStand[] = ['NIEUW', 'OP_AGENDA', 'BESPROKEN', 'GEDEMPT', 'WEG'];

const signalen = createRoute({
  getParentRoute: () => binnen,
  path: '/signalen',
  validateSearch: (z: Ruw): SignaalFilter => ({
    code: z['code'] === undefined ? undefined : [z['code']].flat().map(String),
    stand: alle(z['stand'], STANDEN),
    contract: een(z['contract']),
    gemeente: een(z['gemeente']),
    trajectnummer: een(z['trajectnummer']),
  }),
  beforeLoad: alleenMet('signaal.lezen'),
  component: lazyRouteComponent(() => import('../paginas/signalen/Signalen'), 'Signalen'),
});

export const signaalroutes = [signalen] as const;
