import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { BevindingFilter, BevindingSoort, BevindingStatus, RapportageFilter, RapportageStand } from './api/types';
import { Storing } from './onderdelen/Storing';
import { Laadpagina } from './onderdelen/Laden';
import { NietGevonden } from './paginas/NietGevonden';
import { beursroutes } from './routes/beurzen';
import { alleenMet, binnen, wortel, type Ruw } from './routes/kader';
import { kwartaalRoutes } from './routes/kwartaal';
import { signaalroutes } from './routes/signalen';
import { trajectroutes } from './routes/trajecten';
import { spukRekenroutes } from './routes/spuk-rekenen';
import { leesVergelijkZoek } from './paginas/tarieven/zoek';
import { overlegRoutes } from './routes/overleg';
import { alle, een, leesZoekdeel, maandOf, schrijfZoekdeel } from './zoekdeel';

const STANDEN: RapportageStand[] = [
  'VERWACHT',
  'TE_LAAT',
  'IN_BEHANDELING',
  'GEWEIGERD',
  'OP_TIJD',
  'TE_LAAT_INGELEVERD',
];
const SOORTEN: BevindingSoort[] = ['FOUT', 'BLOKKADE', 'AFWIJKING', 'SIGNAAL'];
const STATUSSEN: BevindingStatus[] = ['OPEN', 'TOEGELICHT', 'GEACCEPTEERD', 'AFGEWEZEN', 'OPGELOST'];

/** Only paths of this site: a link from elsewhere must not send someone on after logging in. */
const eigenPad = (pad: string | undefined): string | undefined => (pad && /^\/(?!\/)/.test(pad) ? pad : undefined);

const inloggen = createRoute({
  getParentRoute: () => wortel,
  path: '/inloggen',
  validateSearch: (z: Ruw): { naar?: string; verlopen?: boolean } => ({
    ...(eigenPad(een(z['naar'])) ? { naar: een(z['naar'])! } : {}),
    ...(een(z['verlopen']) || z['verlopen'] === true ? { verlopen: true } : {}),
  }),
  component: lazyRouteComponent(() => import('./paginas/Inloggen'), 'Inloggen'),
});

const taken = createRoute({
  getParentRoute: () => binnen,
  path: '/',
  component: lazyRouteComponent(() => import('./paginas/MijnTaken'), 'MijnTaken'),
});

const rapportages = createRoute({
  getParentRoute: () => binnen,
  path: '/rapportages',
  validateSearch: (z: Ruw): RapportageFilter => ({
    van: maandOf(z['van']),
    totEnMet: maandOf(z['totEnMet']),
    contract: een(z['contract']),
    stand: alle(z['stand'], STANDEN),
    aanbieder: een(z['aanbieder']),
  }),
  beforeLoad: alleenMet('rapportage.lezen'),
  component: lazyRouteComponent(() => import('./paginas/Rapportages'), 'Rapportages'),
});

const rapportage = createRoute({
  getParentRoute: () => binnen,
  path: '/rapportages/$id',
  validateSearch: (z: Ruw): { al?: boolean } => (een(z['al']) || z['al'] === true ? { al: true } : {}),
  beforeLoad: alleenMet('rapportage.lezen'),
  component: lazyRouteComponent(() => import('./paginas/RapportagePagina'), 'RapportagePagina'),
});

const inleveren = createRoute({
  getParentRoute: () => binnen,
  path: '/inleveren',
  validateSearch: (z: Ruw): { contract?: string; periode?: string; inlevering?: string } => ({
    contract: een(z['contract']),
    periode: maandOf(z['periode']),
    inlevering: een(z['inlevering']),
  }),
  beforeLoad: alleenMet('rapportage.inleveren'),
  component: lazyRouteComponent(() => import('./paginas/Inleveren'), 'Inleveren'),
});

const bevindingen = createRoute({
  getParentRoute: () => binnen,
  path: '/bevindingen',
  validateSearch: (z: Ruw): BevindingFilter => ({
    rapportage: een(z['rapportage']),
    contract: een(z['contract']),
    periode: maandOf(z['periode']),
    code: z['code'] === undefined ? undefined : [z['code']].flat().map(String),
    soort: alle(z['soort'], SOORTEN),
    status: alle(z['status'], STATUSSEN),
    trajectnummer: een(z['trajectnummer']),
    gemeente: een(z['gemeente']),
  }),
  beforeLoad: alleenMet('bevinding.lezen'),
  component: lazyRouteComponent(() => import('./paginas/Bevindingen'), 'Bevindingen'),
});

const bevinding = createRoute({
  getParentRoute: () => binnen,
  path: '/bevindingen/$id',
  beforeLoad: alleenMet('bevinding.lezen'),
  component: lazyRouteComponent(() => import('./paginas/BevindingPagina'), 'BevindingPagina'),
});

const beheer = createRoute({
  getParentRoute: () => binnen,
  path: '/beheer',
  beforeLoad: alleenMet('gebruiker.beheren'),
  component: lazyRouteComponent(() => import('./paginas/Beheer'), 'Beheer'),
});

const contracten = createRoute({
  getParentRoute: () => binnen,
  path: '/contracten',
  component: lazyRouteComponent(() => import('./paginas/contracten/Contracten'), 'Contracten'),
});
const contract = createRoute({
  getParentRoute: () => binnen,
  path: '/contracten/$nummer',
  component: lazyRouteComponent(() => import('./paginas/contracten/ContractPagina'), 'ContractPagina'),
});
const nieuwContract = createRoute({
  getParentRoute: () => binnen,
  path: '/contracten/nieuw',
  beforeLoad: alleenMet('contract.beheren'),
  component: lazyRouteComponent(() => import('./paginas/contracten/NieuwContract'), 'NieuwContract'),
});
const prijzenDelen = createRoute({
  getParentRoute: () => binnen,
  path: '/contracten/delen',
  beforeLoad: alleenMet('contract.beheren'),
  component: lazyRouteComponent(() => import('./paginas/contracten/Delen'), 'Delen'),
});
const indexatie = createRoute({
  getParentRoute: () => binnen,
  path: '/indexatie',
  component: lazyRouteComponent(() => import('./paginas/contracten/Indexatie'), 'Indexatie'),
});
const tarieven = createRoute({
  getParentRoute: () => binnen,
  path: '/tarieven',
  validateSearch: leesVergelijkZoek,
  component: lazyRouteComponent(() => import('./paginas/tarieven/Vergelijken'), 'Vergelijken'),
});
const mixtoets = createRoute({
  getParentRoute: () => binnen,
  path: '/mixtoets',
  validateSearch: (z: Ruw): Partial<Record<string, string>> =>
    Object.fromEntries(
      Object.keys(z).flatMap((k) => (/^(budget|(aandeel|prijs)-[A-Z0-9_]+)$/.test(k) ? [[k, String(z[k] ?? '')]] : [])),
    ),
  component: lazyRouteComponent(() => import('./paginas/tarieven/Mixtoets'), 'Mixtoets'),
});
const aanbestedingen = createRoute({
  getParentRoute: () => binnen,
  path: '/aanbestedingen',
  beforeLoad: alleenMet('aanbesteding.lezen'),
  component: lazyRouteComponent(() => import('./paginas/aanbesteding/Aanbestedingen'), 'Aanbestedingen'),
});
const aanbesteding = createRoute({
  getParentRoute: () => binnen,
  path: '/aanbestedingen/$id',
  beforeLoad: alleenMet('aanbesteding.lezen'),
  component: lazyRouteComponent(() => import('./paginas/aanbesteding/AanbestedingPagina'), 'AanbestedingPagina'),
});

const aanleveren = createRoute({
  getParentRoute: () => binnen,
  path: '/aanleveren',
  beforeLoad: alleenMet('verantwoording.leveren'),
  component: lazyRouteComponent(() => import('./paginas/verantwoording/Verantwoorden'), 'Verantwoorden'),
});
const berichten = createRoute({
  getParentRoute: () => binnen,
  path: '/berichten',
  beforeLoad: alleenMet('bezorging.lezen'),
  component: lazyRouteComponent(() => import('./paginas/berichten/Berichten'), 'Berichten'),
});
const procedures = createRoute({
  getParentRoute: () => binnen,
  path: '/aanbestedingen/procedures',
  beforeLoad: alleenMet('aanbesteding.lezen'),
  component: lazyRouteComponent(() => import('./paginas/aanbesteding/Procedures'), 'Procedures'),
});
const procedureAanpassen = createRoute({
  getParentRoute: () => binnen,
  path: '/aanbestedingen/procedures/$id',
  beforeLoad: alleenMet('aanbesteding.voeren'),
  component: lazyRouteComponent(() => import('./paginas/aanbesteding/ProcedureAanpassen'), 'ProcedureAanpassen'),
});

const boom = wortel.addChildren([
  inloggen,
  binnen.addChildren([
    taken,
    rapportages,
    rapportage,
    inleveren,
    bevindingen,
    bevinding,
    ...beursroutes,
    beheer,
    contracten,
    contract,
    nieuwContract,
    prijzenDelen,
    indexatie,
    tarieven,
    mixtoets,
    aanbestedingen,
    aanbesteding,
    ...trajectroutes,
    aanleveren,
    berichten,
    procedures,
    procedureAanpassen,
    ...kwartaalRoutes,
    ...spukRekenroutes,
    ...overlegRoutes,
    ...signaalroutes,
  ]),
]);

export const maakRouter = (client: QueryClient) =>
  createRouter({
    routeTree: boom,
    context: { client },
    parseSearch: leesZoekdeel,
    stringifySearch: schrijfZoekdeel,
    defaultErrorComponent: Storing,
    defaultNotFoundComponent: NietGevonden,
    defaultPendingComponent: Laadpagina,
    scrollRestoration: true,
    defaultPreload: 'intent',
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof maakRouter>;
  }
}
