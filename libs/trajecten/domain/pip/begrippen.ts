import type { Fout } from '#core';
import { EXAMENONDERDELEN, LEERROUTES } from '../feitcodes.js';

export type Leerroute = 'B1_ROUTE' | 'ONDERWIJSROUTE' | 'Z_ROUTE';
export const isLeerroute = (tekst: string): tekst is Leerroute => Object.hasOwn(LEERROUTES, tekst);
export const routeNaam = (code: string): string => LEERROUTES[code] ?? code;

/** The parts of the exam that have a level; KNM has none. */
export const EXAMENDELEN = Object.keys(EXAMENONDERDELEN).filter((o) => o !== 'KNM');
export const EXAMENNIVEAUS = ['A2', 'B1', 'B2'] as const;
export type Niveaus = Readonly<Record<string, string>>;

/** The levels of a route when nothing else was decided; the Z-route has no exam. */
export const gewoneNiveaus = (leerroute: string): Niveaus =>
  leerroute === 'Z_ROUTE' ? {} : Object.fromEntries(EXAMENDELEN.map((o) => [o, 'B1']));

/** Why a version was made. A price may differ from the one before it only for LEERROUTE and NIVEAU. */
export type Pipsoort = 'EERSTE' | 'BIJSTELLING' | 'LEERROUTE' | 'NIVEAU';
export const PIPSOORTEN: Record<Pipsoort, string> = {
  EERSTE: 'Eerste plan',
  BIJSTELLING: 'Bijstelling zonder gevolgen voor de prijs',
  LEERROUTE: 'Andere leerroute',
  NIVEAU: 'Ander examenniveau binnen de B1-route',
};

export const pipFout = (nummer: string, melding: string, oplossing: string, veld?: string): Fout => ({
  ...{ code: `PIP-${nummer}`, melding, oplossing },
  ...(veld === undefined ? {} : { veld }),
});
