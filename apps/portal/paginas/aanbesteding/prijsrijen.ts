import {
  perTraject,
  ruimte,
  telOp,
  trajectbedrag,
  type PerTraject,
} from '../../../../libs/inkoop/domain/aanbesteding/per-traject';
import type { Breuk } from '../../../../libs/inkoop/domain/tarieven/breuk';
import { EENHEDEN } from '../../../../libs/inkoop/domain/tarieven/eenheden';
import { BTW } from '../../../../libs/inkoop/domain/tarieven/tarief';
import { inHelen, leesBedrag, leesGetal, schrijfBedrag } from '../../onderdelen/invoer';
import { hoofdletter, product as productnaam } from '../../onderdelen/opmaak';
import { routeNaam } from '../tarieven/zoek';
import type { Aanbesteding, Keuzes, Perceel, Prijs, Prijssoort, Ronde } from './gegevens';
import type { Kolom } from './Rijen';
import { codeKeuzes } from '../../onderdelen/keuzes';

/** A price as it is typed. */
export interface Prijsrij {
  perceel: string;
  soort: string;
  product: string;
  leerroute: string;
  omschrijving: string;
  eenheid: string;
  bedrag: string;
  btw: string;
  groepsgrootte: string;
  uren: string;
  locaties: string;
}
const EENHEID = Object.fromEntries(Object.entries(EENHEDEN).map(([code, e]) => [code, `per ${e.naam}`]));

/** The fields of a price, with only the choices that this round and its lots leave. */
export function prijskolommen(r: Ronde, percelen: Perceel[], keuzes: Keuzes | undefined): Kolom<Prijsrij>[] {
  const indicatie = r.prijs === 'INDICATIEF';
  const naam = (code: string) => keuzes?.producten.find((p) => p.code === code)?.naam ?? productnaam(code);
  const codes = [...new Set(percelen.flatMap((p) => p.versies[0]!.producten))];
  const alle = [...codes, ...(keuzes?.producten ?? []).map((p) => p.code).filter((c) => !codes.includes(c))];
  const routes = [...new Set(percelen.flatMap((p) => p.versies[0]!.leerroutes))];
  const producten = alle.map((c) => ({ value: c, label: naam(c) }));
  const leeg = (label: string) => ({ value: '', label });
  return [
    ...(r.percelen.length > 1
      ? [
          {
            naam: 'perceel' as const,
            label: 'Perceel',
            soort: 'keuze' as const,
            opties: r.percelen.map((p) => ({ value: p, label: p })),
          },
        ]
      : []),
    ...(indicatie
      ? []
      : [
          {
            ...{ naam: 'soort' as const, label: 'Soort', soort: 'keuze' as const },
            opties: codeKeuzes({ BASISPAKKET: 'Basispakket', MODULE: 'Losse module' }),
          },
        ]),
    {
      naam: 'product',
      label: 'Product',
      soort: 'keuze',
      vrij: indicatie,
      opties: [leeg(indicatie ? 'Alles samen' : 'Kies'), ...producten],
    },
    {
      ...{ naam: 'leerroute', label: 'Leerroute', soort: 'keuze', vrij: true },
      opties: [leeg('Alle leerroutes'), ...routes.map((x) => ({ value: x, label: routeNaam(x) }))],
    },
    { naam: 'omschrijving', label: 'Waarvoor precies' },
    { naam: 'bedrag', label: 'Bedrag in euro', soort: 'bedrag', decimalen: 4 },
    { naam: 'eenheid', label: 'Eenheid', soort: 'keuze', opties: codeKeuzes(EENHEID) },
    { naam: 'groepsgrootte', label: 'Groepsgrootte', soort: 'getal', vrij: !indicatie },
    { naam: 'uren', label: 'Aantal uren', soort: 'bedrag', vrij: !indicatie },
    ...(indicatie ? [{ naam: 'locaties' as const, label: 'Aantal locaties', soort: 'getal' as const }] : []),
    {
      naam: 'btw',
      label: 'Btw',
      soort: 'keuze',
      opties: codeKeuzes(Object.fromEntries(Object.entries(BTW).map(([k, v]) => [k, hoofdletter(v)]))),
    },
  ];
}
/** Whether what was typed can be read; how long and how many is for the server. */
export const leesbaar = (k: Kolom<Prijsrij>, waarde: string): boolean =>
  k.soort === 'bedrag'
    ? leesBedrag(waarde, k.decimalen ?? 2) !== null
    : k.soort !== 'getal' || leesGetal(waarde) !== null;

export const legePrijs = (prijs: Prijssoort, perceel: string): Prijsrij => ({
  ...{ perceel, soort: prijs === 'INDICATIEF' ? 'INDICATIEF' : 'MODULE', product: '', leerroute: '', omschrijving: '' },
  ...{ eenheid: 'TRAJECT', bedrag: '', btw: 'VRIJGESTELD', groepsgrootte: '', uren: '', locaties: '' },
});

/** Rows for everything that a lot asks: per product and leerroute in the last round, per leerroute in an indication. */
export function rijenVoor(prijs: Prijssoort, p: Perceel): Prijsrij[] {
  const { producten, leerroutes } = p.versies[0]!;
  const leeg = legePrijs(prijs, p.code);
  const routes = leerroutes.length ? leerroutes : [''];
  const wat = (product: string, route: string) =>
    [product && productnaam(product), route && routeNaam(route)].filter(Boolean).join(', ');
  if (prijs === 'INDICATIEF')
    return routes.map((leerroute) => ({ ...leeg, leerroute, omschrijving: wat('', leerroute) || p.naam }));
  return producten.flatMap((product) =>
    routes.map((leerroute) => ({
      ...leeg,
      soort: 'BASISPAKKET',
      product,
      leerroute,
      omschrijving: wat(product, leerroute),
    })),
  );
}

/** A price that was handed in, back into its fields. */
export const vanPrijs = (p: Prijs): Prijsrij => ({
  ...{ perceel: p.perceel, soort: p.soort, product: p.product ?? '', leerroute: p.leerroute ?? '' },
  ...{ omschrijving: p.omschrijving, eenheid: p.eenheid, bedrag: schrijfBedrag(p.bedrag, 4), btw: p.btw },
  ...{ groepsgrootte: tekst(p.groepsgrootte), uren: schrijfBedrag(p.uren ?? '', 2), locaties: tekst(p.locaties) },
});
const tekst = (n: number | null): string => (n === null ? '' : String(n));

/** Fields -> what the API asks. */
export const naarPrijs = (r: Prijsrij): object => ({
  ...{ perceel: r.perceel, soort: r.soort, product: r.product || null, leerroute: r.leerroute || null },
  ...{ omschrijving: r.omschrijving.trim(), eenheid: r.eenheid, bedrag: leesBedrag(r.bedrag, 4), btw: r.btw },
  ...{ groepsgrootte: leesGetal(r.groepsgrootte), uren: leesBedrag(r.uren, 2), locaties: leesGetal(r.locaties) },
});

/** What a row comes to per traject, or why that cannot be said; null while there is no amount yet. */
export function rijPerTraject(r: Prijsrij): PerTraject | null {
  const bedragE4 = inHelen(r.bedrag, 4);
  if (bedragE4 === null) return null;
  return perTraject({
    ...{ eenheid: r.eenheid, bedragE4, groepsgrootte: leesGetal(r.groepsgrootte), urenH: inHelen(r.uren, 2) },
  });
}

export interface Somregel {
  perceel: string;
  leerroute: string;
  /** Of the basic package; null when a price of it cannot be reckoned per traject. */
  basis: string | null;
  modules: string | null;
  plafond: string | null;
  /** How the basic package lies to the ceiling; null without one or the other. */
  ruimte: ReturnType<typeof ruimte> | null;
}
/** Per lot and leerroute the sum of the basic package, beside the ceiling. A price for all leerroutes counts in each. */
export function sommen(rijen: readonly Prijsrij[], a: Aanbesteding): Somregel[] {
  return a.percelen.flatMap((p) => {
    const eigen = rijen.filter((r) => r.perceel === p.code && inHelen(r.bedrag, 4) !== null);
    const routes = [...new Set(eigen.map((r) => r.leerroute).filter(Boolean))];
    const { plafond } = p.versies[0]!;
    return (eigen.length && !routes.length ? [''] : routes).map((leerroute) => {
      const hier = eigen.filter((r) => !r.leerroute || r.leerroute === leerroute);
      const basis = tel(hier.filter((r) => r.soort !== 'MODULE'));
      const modules = tel(hier.filter((r) => r.soort === 'MODULE'));
      return {
        ...{ perceel: p.code, leerroute, plafond, basis: basis && trajectbedrag(basis) },
        modules: modules && trajectbedrag(modules),
        ruimte: basis === null || plafond === null ? null : ruimte(basis, inHelen(schrijfBedrag(plafond))!),
      };
    });
  });
}
function tel(rijen: readonly Prijsrij[]): Breuk | null {
  const delen = rijen.map((r) => rijPerTraject(r)?.bedrag ?? null);
  return delen.length === 0 || delen.includes(null) ? null : telOp(delen.filter((d) => d !== null));
}
