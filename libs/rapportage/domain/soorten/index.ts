import { kwartaalBegeleiding } from './kwartaal-begeleiding.js';
import { kwartaalLeerroute } from './kwartaal-leerroute.js';
import { maandrapportage } from './maand.js';
import type { Rapportsoort, Sectie, Veld } from './soort.js';

export * from './soort.js';

/** Every kind of report; the type says that none is forgotten. */
export const soorten: Record<Rapportsoort['code'], Rapportsoort> = {
  MAAND: maandrapportage,
  KWARTAAL_LEERROUTE: kwartaalLeerroute,
  KWARTAAL_BEGELEIDING: kwartaalBegeleiding,
};
export type Formulier = 'LEERROUTE' | 'BEGELEIDING';
export const formulierVan = (f: Formulier): Rapportsoort => soorten[`KWARTAAL_${f}`];
export const sectieVan = (f: Formulier, code: string): Sectie | undefined =>
  formulierVan(f).secties.find((s) => s.code === code);
export const veldenVan = (f: Formulier): Veld[] => formulierVan(f).secties.flatMap((s) => s.velden);

/** Products of language lessons; a contract with begeleiding and none of these reports on the form of begeleiding. */
export const LEERPRODUCTEN = ['TAAL_KNM', 'ALFABETISERING', 'PARTICIPATIE', 'TAALSCHAKEL'];
export const BEGELEIDPRODUCTEN = ['MAATSCHAPPELIJKE_BEGELEIDING', 'FINANCIELE_ZELFREDZAAMHEID', 'PVT'];
