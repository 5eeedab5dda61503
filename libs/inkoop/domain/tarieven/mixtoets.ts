import { naarDecimaal, nl, type Fout } from '#core';
import { breuk, door, kleiner, maal, min, NUL, plus, rond, type Breuk } from './breuk.js';

/** A leerroute in the mix: its share (ten-thousandths) and its price per traject in cents; null = the price to solve for. */
export interface Mixdeel {
  route: string;
  aandeelBp: number;
  prijsCent: number | null;
}
export interface Mixuitkomst {
  /** The average price of a traject, in cents; null while a price is unknown. */
  gemiddeldCent: bigint | null;
  /** Budget minus average; null while a price is unknown. */
  overCent: bigint | null;
  past: boolean | null;
  /** Per route: the highest price at which the mix still fits while the other prices stay; null = no price of 0 or more fits. */
  grenzen: { route: string; grensCent: bigint | null; som: string }[];
  som: string;
}

/** The national expectation: 25 % onderwijsroute, 60 % B1-route, 15 % Z-route (source 003, F162-F166). */
export const STARTMIX: readonly { route: string; aandeelBp: number }[] = [
  { route: 'ONDERWIJSROUTE', aandeelBp: 2500 },
  { route: 'B1_ROUTE', aandeelBp: 6000 },
  { route: 'Z_ROUTE', aandeelBp: 1500 },
];

export function keurMix(delen: readonly Mixdeel[], budgetCent: number): Fout[] {
  const uit: Fout[] = [];
  const som = delen.reduce((n, d) => n + d.aandeelBp, 0);
  if (som !== 10_000 || delen.some((d) => d.aandeelBp < 0))
    uit.push({
      ...{ code: 'MIX-001', veld: 'delen', melding: `De aandelen zijn samen ${nl(String(som / 100))} %.` },
      oplossing: 'Zorg dat de aandelen samen 100 % zijn.',
    });
  if (budgetCent <= 0)
    uit.push({
      ...{ code: 'MIX-002', veld: 'budget', melding: 'Er is geen rijksbudget per traject.' },
      oplossing: 'Vul het budget in, of leg het vast met een ingangsdatum en bron.',
    });
  if (delen.some((d) => d.prijsCent !== null && d.prijsCent < 0))
    uit.push({
      ...{ code: 'MIX-003', veld: 'delen', melding: 'Een prijs kan niet onder nul liggen.' },
      oplossing: 'Vul een prijs in van € 0 of meer.',
    });
  return uit;
}

/**
 * Does the mix fit the budget per traject, and up to which price of each route? Routes without a price are solved for
 * together, at one price: 0,25·O + 0,75·B ≤ 10.000 with O = 17.000 gives B ≤ 7.666,67 (Achterhoek, source 004).
 */
export function mixtoets(delen: readonly Mixdeel[], budgetCent: number): Mixuitkomst {
  const bekend = delen.filter((d) => d.prijsCent !== null);
  const vrij = delen.filter((d) => d.prijsCent === null);
  const som = bekend.reduce((s, d) => plus(s, kosten(d)), NUL);
  const budget = breuk(budgetCent);
  const compleet = vrij.length === 0;
  const grenzen = compleet
    ? delen
        .filter((d) => d.aandeelBp > 0)
        .map((d) =>
          grens(
            [d],
            delen.filter((e) => e !== d),
            budget,
          ),
        )
    : vrij.some((d) => d.aandeelBp > 0)
      ? vrij.map((d) => ({ ...grens(vrij, bekend, budget), route: d.route }))
      : [];
  return {
    gemiddeldCent: compleet ? rond(som, 0) : null,
    overCent: compleet ? rond(min(budget, som), 0) : null,
    past: compleet ? !kleiner(budget, som) : null,
    grenzen,
    som: `${bekend.map(term).join(' + ')}${compleet ? ` = ${euro(rond(som, 0))}` : ''}`,
  };
}

const kosten = (d: Mixdeel): Breuk => maal(breuk(d.aandeelBp, 10_000), breuk(d.prijsCent ?? 0));
const aandeel = (bp: number): string => nl(naarDecimaal(bp, 4).replace(/0+$/, '').replace(/\.$/, ''));
const euro = (cent: bigint | number): string => nl(naarDecimaal(cent, 2));
const term = (d: Mixdeel): string => `${aandeel(d.aandeelBp)} × ${euro(d.prijsCent ?? 0)}`;

function grens(gezocht: readonly Mixdeel[], rest: readonly Mixdeel[], budget: Breuk): Mixuitkomst['grenzen'][number] {
  const deel = gezocht.reduce((n, d) => n + d.aandeelBp, 0);
  const over = min(
    budget,
    rest.reduce((s, d) => plus(s, kosten(d)), NUL),
  );
  const prijs = rond(door(over, breuk(deel, 10_000)), 0);
  const aftrek = rest
    .filter((d) => d.aandeelBp > 0)
    .map((d) => ` − ${term(d)}`)
    .join('');
  const som = `(${euro(rond(budget, 0))}${aftrek}) / ${aandeel(deel)}`;
  const past = over.t >= 0n;
  return {
    route: gezocht[0]!.route,
    grensCent: past ? prijs : null,
    som: past ? `${som} = ${euro(prijs)}` : `${som}: de andere routes kosten samen al meer dan het budget`,
  };
}
