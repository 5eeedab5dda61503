import { som, verberg, type Blad } from '../verbergen.js';

export type KpiVorm = 'AANDEEL' | 'DAGEN';
export interface Kpi {
  code: string;
  naam: string;
  vorm: KpiVorm;
  definitie: string;
  teller: string;
  noemer: string;
  /** Which way is better. */
  beter: 'HOGER' | 'LAGER' | 'DICHT_BIJ_100';
  /** The contract's own norm, or a fixed one in ten-thousandths. */
  norm: 'AANWEZIGHEID' | number | null;
  /** Counts what happened to people, from the file of the gemeente: small numbers are hidden from everybody. */
  gevoelig: boolean;
  /** Counts reports or lines, not people: nothing to hide. */
  overPersonen: boolean;
  /** What the rows beneath are. */
  regels: 'REGELS' | 'RAPPORTAGES' | null;
}
const kpi = (k: Omit<Kpi, 'gevoelig' | 'overPersonen' | 'vorm' | 'norm' | 'regels'> & Partial<Kpi>): Kpi => ({
  ...{ gevoelig: false, overPersonen: true, vorm: 'AANDEEL', norm: null, regels: 'REGELS' },
  ...k,
});

/** Every KPI with its definition; the figures come from kpi_cijfers under the same code. */
export const KPIS: readonly Kpi[] = [
  kpi({
    ...{ code: 'AANWEZIGHEID', naam: 'Aanwezigheid', beter: 'HOGER', norm: 'AANWEZIGHEID' },
    definitie: 'Deel van de aangeboden uren dat is gevolgd, uit geboekte regels.',
    ...{ teller: 'Gevolgde uren', noemer: 'Aangeboden uren' },
  }),
  kpi({
    ...{ code: 'ONGEOORLOOFD', naam: 'Ongeoorloofd verzuim', beter: 'LAGER' },
    definitie: 'Deel van de aangeboden uren dat zonder geldige reden is gemist.',
    ...{ teller: 'Uren ongeoorloofd verzuim', noemer: 'Aangeboden uren' },
  }),
  kpi({
    ...{ code: 'IN_DE_PAS', naam: 'In de pas met het PIP', beter: 'HOGER' },
    definitie: 'Deel van de trajecten waarvan elke regel van de maand "in de pas: ja" zegt.',
    ...{ teller: 'Trajecten in de pas', noemer: 'Trajecten met geboekte regels' },
  }),
  kpi({
    ...{ code: 'WACHTTIJD', naam: 'Wachttijd tot de eerste les', vorm: 'DAGEN', beter: 'LAGER', regels: null },
    definitie: 'Gemiddeld aantal dagen van het vaststellen van het PIP tot de eerste maand met gevolgde uren.',
    ...{ teller: 'Dagen bij elkaar', noemer: 'Trajecten die begonnen' },
  }),
  kpi({
    ...{ code: 'FACTUUR_PIP', naam: 'Gefactureerd naast PIP-prijs', beter: 'DICHT_BIJ_100', norm: 10_000 },
    definitie: 'Gefactureerd bedrag als deel van wat de geldende PIP’s voor die maand kosten.',
    ...{ teller: 'Gefactureerd bedrag in euro', noemer: 'PIP-prijs van de maand in euro' },
  }),
  kpi({
    ...{
      code: 'OP_TIJD',
      naam: 'Rapportages op tijd',
      beter: 'HOGER',
      norm: 10_000,
      overPersonen: false,
      regels: 'RAPPORTAGES',
    },
    definitie: 'Deel van de rapportages over de maand (of het kwartaal dat dan begint) dat op tijd is ingeleverd.',
    ...{ teller: 'Op tijd ingeleverd, uitstel meegeteld', noemer: 'Rapportages die er moesten zijn' },
  }),
  kpi({
    ...{
      code: 'COMPLEET',
      naam: 'Rapportages ingeleverd',
      beter: 'HOGER',
      norm: 10_000,
      overPersonen: false,
      regels: 'RAPPORTAGES',
    },
    definitie: 'Deel van de rapportages over de maand (of het kwartaal dat dan begint) dat is ingeleverd.',
    ...{ teller: 'Ingeleverd', noemer: 'Rapportages die er moesten zijn' },
  }),
  kpi({
    ...{
      code: 'REGELS_GOED',
      naam: 'Regels die meteen goed zijn',
      beter: 'HOGER',
      norm: 10_000,
      overPersonen: false,
      regels: 'RAPPORTAGES',
    },
    definitie: 'Deel van de regels van de geldende bestanden dat is geboekt.',
    ...{ teller: 'Geboekte regels', noemer: 'Alle regels' },
  }),
  kpi({
    ...{ code: 'UITVAL', naam: 'Uitval', beter: 'LAGER', gevoelig: true, regels: null },
    definitie: 'Deel van de trajecten van de maand dat de gemeente in die maand als uitgevallen noteerde.',
    ...{ teller: 'Uitgevallen trajecten', noemer: 'Trajecten met geboekte regels' },
  }),
  kpi({
    ...{ code: 'EXAMENS', naam: 'Examens gehaald', beter: 'HOGER', gevoelig: true, regels: null },
    definitie:
      'Deel van de examenonderdelen in de maand dat is gehaald, van trajecten die bij het contract lessen volgden.',
    ...{ teller: 'Gehaalde onderdelen', noemer: 'Afgelegde onderdelen' },
  }),
];
export const kpiVan = (code: string): Kpi | undefined => KPIS.find((k) => k.code === code);

export interface Kpicijfer extends Blad {
  /** What it is part of: a contract. */
  contract: number;
  maand: string;
  maat: string;
  noemer: number;
  /** Trajecten behind it; null when it is not about people. */
  n: number | null;
}
export interface Kpipunt {
  maand: string;
  teller: number;
  noemer: number;
}
/** Few trajecten behind a figure point at a person, except for who reported them. */
const teKlein = (k: Kpi, c: Kpicijfer, zelf: boolean): boolean =>
  k.gevoelig ? !verberg([c]).toon[0] : k.overPersonen && !zelf && c.n !== null && c.n > 0 && c.n < 5;

export interface Reeks {
  punten: Kpipunt[];
  /** Months of which something is left out because it is too small. */
  verborgen: string[];
  totaal: { teller: number; noemer: number } | null;
}
/**
 * One line in the chart: months of a group of contracts. What is too small is left out of every sum, so that no total
 * gives it away.
 */
export function reeks(k: Kpi, cijfers: readonly Kpicijfer[], zelf: boolean): Reeks {
  const mijn = cijfers.filter((c) => c.maat === k.code);
  const goed = mijn.filter((c) => !teKlein(k, c, zelf));
  const maanden = [...new Set(mijn.map((c) => c.maand))].sort();
  const punten = maanden.flatMap((maand) => {
    const s = som(goed.filter((c) => c.maand === maand));
    return s.noemer ? [{ maand, teller: s.teller, noemer: s.noemer }] : [];
  });
  const t = som(punten);
  return {
    punten,
    verborgen: maanden.filter((m) => mijn.some((c) => c.maand === m && teKlein(k, c, zelf))),
    totaal: t.noemer ? { teller: t.teller, noemer: t.noemer } : null,
  };
}
