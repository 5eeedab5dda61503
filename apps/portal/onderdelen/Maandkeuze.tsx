import { NativeSelect } from '@mantine/core';
import { hoofdletter, maand } from './opmaak';

interface Eigenschappen {
  label: string;
  waarde: string;
  maanden: readonly string[];
  zet: (maand: string) => void;
}
/** A month to choose; the one in the address is among the choices. */
export const Maandkeuze = ({ label, waarde, maanden, zet }: Eigenschappen) => (
  <NativeSelect
    label={label}
    value={waarde}
    data={(maanden.includes(waarde) ? maanden : [waarde, ...maanden]).map((m) => ({
      value: m,
      label: hoofdletter(maand(m)),
    }))}
    onChange={(e) => zet(e.currentTarget.value)}
  />
);
