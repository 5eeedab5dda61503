import type { ContractKort } from '../api/types';

/** Codes with their words, as the choices of a field. */
export const codeKeuzes = (codes: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(codes).map(([value, label]) => ({ value, label }));

/** Contracts for a filter; the one in the address is among them even when the role cannot list contracts. */
export function contractKeuzes(contracten: ContractKort[], huidig: string | undefined) {
  const keuzes = contracten.map((c) => ({ value: c.nummer, label: `${c.nummer} (${c.perceel})` }));
  return huidig && !keuzes.some((k) => k.value === huidig) ? [...keuzes, { value: huidig, label: huidig }] : keuzes;
}
