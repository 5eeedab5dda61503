import { dagNl, geldtOp, type Fout } from '#core';
import type { PlaatsContract } from '#inkoop';
import { pipFout, routeNaam } from './begrippen.js';
import type { Deel } from './inhoud.js';
import { euro } from './prijs.js';

/** A contract as a gemeente may place under it. */
export interface Plaatscontract extends PlaatsContract {
  perceel: string;
  aanbieder: string;
  /** For which leerroutes the lot has packages that hold a product on this day; empty = the contract has none. */
  pakketten: readonly { leerroute: string; van: string; tot: string | null; producten: readonly string[] }[];
  plafondCent: number | null;
  /** What the other trajecten hold of the ceiling: planned, or what was booked when that is more. */
  bezetCent: number;
}
type MagPlaatsen = (c: PlaatsContract, gemeente: string, dag: string) => Fout | undefined;

/**
 * Why nobody may be placed in this part. Somebody who has started goes on: what was in the version before is no new
 * placement. A part that begins earlier is judged on today too, or a suspension could be dodged by a date.
 */
export function keurPlaatsing(
  d: Deel,
  c: Plaatscontract,
  o: { gemeente: string; leerroute: string; vandaag: string; veld: string },
  mag: MagPlaatsen,
): Fout | undefined {
  const dagen = d.van < o.vandaag ? [d.van, o.vandaag] : [d.van];
  for (const dag of dagen) {
    const fout = mag(c, o.gemeente, dag);
    if (fout) return { ...fout, veld: `${o.veld}.contract` };
  }
  return keurPerceel(d, c, o);
}

/** The lot was awarded for certain leerroutes: its packages say which. */
function keurPerceel(d: Deel, c: Plaatscontract, o: { leerroute: string; veld: string }): Fout | undefined {
  const nu = c.pakketten.filter((p) => geldtOp(p, d.van) && p.producten.includes(d.product));
  if (nu.length === 0 || nu.some((p) => p.leerroute === o.leerroute)) return undefined;
  const wel = [...new Set(nu.map((p) => routeNaam(p.leerroute)))].join(' en ');
  return pipFout(
    '030',
    `${c.aanbieder} heeft perceel ${c.perceel} gekregen voor de ${wel}; ${d.product} kan daar niet voor de ${routeNaam(o.leerroute)}.`,
    'Kies een aanbieder die voor deze leerroute is gecontracteerd.',
    `${o.veld}.contract`,
  );
}

/** The parts under one contract together may not go over its ceiling. */
export function keurPlafond(c: Plaatscontract, nieuwCent: number, veld: string): Fout | undefined {
  if (c.plafondCent === null || c.bezetCent + nieuwCent <= c.plafondCent) return undefined;
  const ruimte = Math.max(0, c.plafondCent - c.bezetCent);
  return pipFout(
    '031',
    `Het plafond van contract ${c.nummer} is ${euro(c.plafondCent)}; daarvan is nog ${euro(ruimte)} over, en dit plan vraagt ${euro(nieuwCent)}.`,
    'Kies een ander contract, of overleg met de contractmanager.',
    `${veld}.contract`,
  );
}

/** What is worth knowing, and stops nobody. */
export function opmerkingen(d: Deel, c: Plaatscontract): string[] {
  if (c.tot === null || (d.tot !== null && d.tot <= c.tot)) return [];
  const tot = d.tot === null ? 'heeft geen einde' : `loopt tot en met ${dagNl(d.tot)}`;
  return [`${d.product} ${tot}; contract ${c.nummer} loopt tot en met ${dagNl(c.tot)}. Wie is gestart, gaat door.`];
}
