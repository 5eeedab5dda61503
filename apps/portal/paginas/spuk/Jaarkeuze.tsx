import { NativeSelect } from '@mantine/core';
import { vandaag } from '#core';

/** The year of a page of SPUK; the page keeps it in the address. */
export function Jaarkeuze({ jaar, zet }: { jaar: number; zet: (jaar: number) => void }) {
  const nu = Number(vandaag().slice(0, 4));
  const jaren = [...new Set([nu + 1, nu, nu - 1, nu - 2, nu - 3, jaar])].sort((a, b) => b - a);
  return (
    <NativeSelect
      label="Jaar"
      value={String(jaar)}
      data={jaren.map(String)}
      onChange={(e) => zet(Number(e.currentTarget.value))}
    />
  );
}
