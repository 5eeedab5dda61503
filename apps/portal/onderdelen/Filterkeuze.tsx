import { NativeSelect } from '@mantine/core';
import { useContracten } from '../api/vragen';

interface Eigenschappen<W extends string> {
  naam: string;
  /** What the empty choice is called, such as 'Alle standen'. */
  alle: string;
  waarde: W | undefined;
  keuzes: readonly { value: string; label: string }[];
  zet: (waarde: W | undefined) => void;
}
/** One choice of a filter; without a choice everything is shown. */
export const Filterkeuze = <W extends string>({ naam, alle, waarde, keuzes, zet }: Eigenschappen<W>) => (
  <NativeSelect
    label={naam}
    value={waarde ?? ''}
    data={[{ value: '', label: alle }, ...keuzes]}
    onChange={(e) => zet((e.currentTarget.value || undefined) as W | undefined)}
  />
);

/** The contract of a filter; the one in the address is a choice even for who cannot list contracts. */
export function Contractkeuze({ waarde, zet }: Pick<Eigenschappen<string>, 'waarde' | 'zet'>) {
  const keuzes = useContracten().map((c) => ({ value: c.nummer, label: `${c.nummer} (${c.perceel})` }));
  if (waarde && !keuzes.some((k) => k.value === waarde)) keuzes.push({ value: waarde, label: waarde });
  return <Filterkeuze naam="Contract" alle="Alle contracten" waarde={waarde} keuzes={keuzes} zet={zet} />;
}
