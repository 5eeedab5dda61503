import type { NieuwContract, NieuwPakket } from '../contract/contract.js';
import type { Btw, NieuwTarief } from '../tarieven/tarief.js';

/** A price of the winning bid, with the codes that a contract is written in. */
export interface Gegund {
  soort: 'BASISPAKKET' | 'MODULE';
  product: string;
  leerroute: string | null;
  omschrijving: string;
  eenheid: string;
  bedragE4: string;
  groepsgrootte: number | null;
  urenH: number | null;
  btw?: Btw;
}
/** What a lot says beforehand of its contract; what was not chosen gets the usual value. */
export interface Contracttermen {
  aanwezigheidsnormBp?: number;
  plafondCent?: number;
  keurmerkVereist?: string;
  ritme?: 'MAAND' | 'KWARTAAL' | 'BEIDE';
  inleverdag?: number;
}
export interface Termen {
  nummer: string;
  perceel: string;
  aanbieder: string;
  van: string;
  tot: string | null;
  ritme: 'MAAND' | 'KWARTAAL' | 'BEIDE';
  aanbesteding: string;
  inschrijving: string;
  contracttermen?: Contracttermen;
}

/** The contract that follows from a winning bid: each price becomes a tariff that says where it stands. */
export function contractUitBod(t: Termen, prijzen: readonly Gegund[]): NieuwContract {
  const producten = [...new Set(prijzen.map((p) => p.product))];
  return {
    ...{ nummer: t.nummer, perceel: t.perceel, aanbieder: t.aanbieder, van: t.van, tot: t.tot, ritme: t.ritme },
    ...{ aanwezigheidsnormBp: t.contracttermen?.aanwezigheidsnormBp ?? 8000, rapportageVanaf: t.van.slice(0, 7) },
    ...{ plafondCent: t.contracttermen?.plafondCent ?? null, inleverdag: t.contracttermen?.inleverdag },
    keurmerkVereist: t.contracttermen?.keurmerkVereist ?? null,
    ...{ bronDocument: t.inschrijving, bronPagina: 'prijzen', herkomst: t.aanbesteding },
    tarieven: producten.map((product) => tarief(t, prijzen, product)),
    pakketten: pakketten(t, prijzen),
  };
}

/** One tariff per product; prices that differ by leerroute are its steps. */
function tarief(t: Termen, prijzen: readonly Gegund[], product: string): NieuwTarief {
  const eigen = prijzen.filter((p) => p.product === product);
  const basis = eigen.find((p) => p.leerroute === null) ?? eigen[0]!;
  const treden = eigen.filter((p) => p.leerroute !== null && (eigen.length > 1 || p !== basis));
  return {
    ...{ product, eenheid: basis.eenheid, bedragE4: basis.bedragE4, van: t.van, tot: t.tot },
    ...(basis.btw ? { btw: basis.btw } : {}),
    bronDocument: t.inschrijving,
    bronPagina: `prijs ${prijzen.indexOf(basis) + 1}`,
    treden: treden.map((p) => ({ leerroute: p.leerroute, eenheid: p.eenheid, bedragE4: p.bedragE4 })),
  };
}

/** The basic package of each leerroute whose hours the bid names, with the modules that can come on top. */
function pakketten(t: Termen, prijzen: readonly Gegund[]): NieuwPakket[] {
  const basis = prijzen.filter((p) => p.soort === 'BASISPAKKET' && p.leerroute !== null && p.urenH);
  const routes = [...new Set(basis.map((p) => p.leerroute!))];
  return routes.map((leerroute) => {
    const eerste = basis.find((p) => p.leerroute === leerroute)!;
    const delen = prijzen.filter((p) => p.leerroute === leerroute || p.leerroute === null);
    return {
      ...{ leerroute, omschrijving: eerste.omschrijving, lesurenH: eerste.urenH!, groepMax: eerste.groepsgrootte },
      ...{ van: t.van, tot: t.tot, bronDocument: t.inschrijving, bronPagina: 'basispakket' },
      delen: [...new Set(delen.map((p) => p.product))].map((product) => ({
        product,
        soort: delen.some((p) => p.product === product && p.soort === 'BASISPAKKET') ? 'BASIS' : 'MODULE',
        urenH: delen.find((p) => p.product === product)!.urenH,
      })),
    };
  });
}
