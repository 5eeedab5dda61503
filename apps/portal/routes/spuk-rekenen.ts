import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { vandaag } from '#core';
import { BEURZEN, type Beurs } from '../../../libs/spuk/domain/beurzen.js';
import { alle, een } from '../zoekdeel';
import { alleenMet, binnen, type Ruw } from './kader';

const BEURSCODES = Object.keys(BEURZEN) as Beurs[];
const BEGIN = ['dalfsen', 'dalfsen-gedrukt', 'leeg'] as const;
export type Rekenbegin = (typeof BEGIN)[number];
/** The year and gemeente that a page of SPUK is about; without a gemeente all that the reader may see. */
export interface Spukzoek {
  jaar: number;
  gemeente?: string;
}
const spukzoek = (z: Ruw): Spukzoek => {
  const jaar = Number(een(z['jaar']));
  const gemeente = een(z['gemeente']);
  return {
    jaar: jaar >= 2020 && jaar <= 2100 ? jaar : Number(vandaag().slice(0, 4)),
    ...(gemeente && /^GM\d{4}$/.test(gemeente) ? { gemeente } : {}),
  };
};

/** Accounts are given of the year that is over. */
const vorigJaar = (): string => String(Number(vandaag().slice(0, 4)) - 1);

const rekentool = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/rekentool',
  validateSearch: (z: Ruw): Spukzoek & { begin?: Rekenbegin } => {
    const begin = BEGIN.find((b) => b === een(z['begin']));
    return { ...spukzoek(z), ...(begin ? { begin } : {}) };
  },
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/rekentool/Rekentool'), 'Rekentool'),
});
const beschikkingen = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/beschikkingen',
  validateSearch: spukzoek,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/beschikkingen/Beschikkingen'), 'Beschikkingen'),
});
const scenarios = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/scenarios',
  validateSearch: (z: Ruw): Spukzoek & { beurs?: Beurs; naam?: string } => {
    const beurs = alle(z['beurs'], BEURSCODES)?.[0];
    const naam = beurs === 'EXTRA' ? een(z['naam']) : undefined;
    return { ...spukzoek(z), ...(beurs ? { beurs } : {}), ...(naam ? { naam } : {}) };
  },
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/scenarios/Scenarios'), 'Scenarios'),
});
const kostendeling = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/kostendeling',
  validateSearch: spukzoek,
  beforeLoad: alleenMet('spuk.lezen'),
  component: lazyRouteComponent(() => import('../paginas/spuk/kostendeling/Kostendeling'), 'Kostendeling'),
});
const verantwoording = createRoute({
  getParentRoute: () => binnen,
  path: '/spuk/verantwoording',
  validateSearch: (z: Ruw): Spukzoek => (een(z['jaar']) ? spukzoek(z) : spukzoek({ ...z, jaar: vorigJaar() })),
  beforeLoad: alleenMet('spuk.beheren'),
  component: lazyRouteComponent(() => import('../paginas/spuk/verantwoording/Verantwoording'), 'Verantwoording'),
});

export const spukRekenroutes = [rekentool, beschikkingen, scenarios, kostendeling, verantwoording] as const;
