import { centNaarEuro, naarGeheel } from '#core';
import type { Kostendeel, Kostendeling } from '../../../api/spukdelen';

type Bedragen = Pick<Kostendeel, 'eigen' | 'aandeel' | 'verrekening'>;
const cent = (t: string): number => naarGeheel(t, 2) ?? 0;
const som = (delen: readonly Bedragen[], veld: keyof Bedragen): number => delen.reduce((s, d) => s + cent(d[veld]), 0);

/** Sums of what is shown; it is right when the shares make up the costs and the settlements cancel out. */
export function telOp(delen: readonly Bedragen[]): Bedragen & { klopt: boolean } {
  const [eigen, aandeel, verrekening] = [som(delen, 'eigen'), som(delen, 'aandeel'), som(delen, 'verrekening')];
  return {
    ...{ eigen: centNaarEuro(eigen), aandeel: centNaarEuro(aandeel), verrekening: centNaarEuro(verrekening) },
    klopt: eigen === aandeel && verrekening === 0,
  };
}

/** Every gemeente over all contracts that could be divided. */
export function perGemeente(
  delingen: readonly Kostendeling[],
): (Bedragen & { gemeente: string; gemeenteCode: string })[] {
  const groepen = new Map<string, Kostendeel[]>();
  for (const x of delingen.flatMap((d) => d.delen))
    groepen.set(x.gemeenteCode, [...(groepen.get(x.gemeenteCode) ?? []), x]);
  return [...groepen.values()]
    .map((delen) => ({ gemeente: delen[0]!.gemeente, gemeenteCode: delen[0]!.gemeenteCode, ...telOp(delen) }))
    .sort((a, b) => a.gemeente.localeCompare(b.gemeente));
}
export const verschilInWoorden = (verrekening: string): string => {
  const n = cent(verrekening);
  return n === 0 ? 'niets' : n > 0 ? 'betaalt' : 'ontvangt';
};
