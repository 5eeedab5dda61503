import { vandaag } from '#core';
import type { Maatstaf, VergelijkVraag } from '../../api/tarieven';
import { een, schrijfZoekdeel } from '../../zoekdeel';

export const LEERROUTES = [
  { value: 'ONDERWIJSROUTE', label: 'Onderwijsroute' },
  { value: 'B1_ROUTE', label: 'B1-route' },
  { value: 'Z_ROUTE', label: 'Z-route' },
];
export const DOELGROEPEN = [
  { value: 'ASIELSTATUSHOUDER', label: 'Asielstatushouders' },
  { value: 'GEZINS_OF_OVERIGE_MIGRANT', label: 'Gezins- en overige migranten' },
];
export const MAATSTAVEN: { value: Maatstaf; label: string }[] = [
  { value: 'TRAJECT', label: 'traject' },
  { value: 'LESUUR', label: 'lesuur' },
  { value: 'LESUUR_PER_DEELNEMER', label: 'lesuur per deelnemer' },
  { value: 'MAAND', label: 'maand' },
];
export const routeNaam = (code: string): string =>
  LEERROUTES.find((r) => r.value === code)?.label ?? code.replaceAll('_', ' ').toLowerCase();
export const maatNaam = (m: Maatstaf): string => MAATSTAVEN.find((x) => x.value === m)!.label;

/** What the address of the page says; the same words lead to the downloads. */
export interface VergelijkZoek {
  leerroute?: string;
  doelgroep?: string;
  jaar?: number;
  maatstaf?: Maatstaf;
  klas?: number;
  /** ['geen'] = without modules. */
  modules?: string[];
  contract?: string[];
}
const heel = (w: unknown, min: number, max: number): number | undefined => {
  const n = Number(een(w));
  return Number.isInteger(n) && n >= min && n <= max ? n : undefined;
};
const lijst = (w: unknown): string[] | undefined => {
  const l = [w].flat().filter((x): x is string => typeof x === 'string' && x !== '');
  return l.length ? l : undefined;
};
export const leesVergelijkZoek = (z: Record<string, unknown>): VergelijkZoek => ({
  leerroute: een(z['leerroute']),
  doelgroep: een(z['doelgroep']),
  jaar: heel(z['jaar'], 2020, 2100),
  maatstaf: MAATSTAVEN.find((m) => m.value === een(z['maatstaf']))?.value,
  klas: heel(z['klas'], 1, 100),
  modules: lijst(z['modules']),
  contract: lijst(z['contract']),
});
export const naarVraag = (z: VergelijkZoek): VergelijkVraag => ({
  leerroute: z.leerroute ?? 'B1_ROUTE',
  jaar: z.jaar ?? Number(vandaag().slice(0, 4)),
  maatstaf: z.maatstaf ?? 'LESUUR',
  ...(z.doelgroep ? { doelgroep: z.doelgroep } : {}),
  ...(z.klas ? { klas: z.klas } : {}),
  ...(z.modules ? { modules: z.modules.includes('geen') ? [] : z.modules } : {}),
  ...(z.contract ? { contracten: z.contract } : {}),
});
export const downloadPad = (vorm: 'csv' | 'xlsx', z: VergelijkZoek): string => {
  const { modules: _m, contracten: _c, ...vast } = naarVraag(z);
  return `/api/tarieven/vergelijking.${vorm}${schrijfZoekdeel({ ...vast, modules: z.modules, contract: z.contract })}`;
};
