import type { ContractKort } from '../api/types';

/** Contracts for a filter; the one in the address is among them even when the role cannot list contracts. */
export function contractKeuzes(contracten: ContractKort[], huidig: string | undefined) {
  const keuzes = contracten.map((c) => ({ value: c.nummer, label: `${c.nummer} (${c.perceel})` }));
  return huidig && !keuzes.some((k) => k.value === huidig) ? [...keuzes, { value: huidig, label: huidig }] : keuzes;
}
