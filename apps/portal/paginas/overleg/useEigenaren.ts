import { useQuery } from '@tanstack/react-query';
import { overlegkeuzesVraag, type Overleg } from '../../api/overleg';
import type { Optie } from '../contracten/velden';

/** Owners of an action: an organisation that takes part, or one person of it, as 'AANBIEDER/VISTA#12'. */
export function useEigenaren(deelnemers: Overleg['deelnemers']): { eigenaren: Optie[]; geladen: boolean } {
  const { data } = useQuery({
    ...overlegkeuzesVraag(deelnemers.map((d) => d.partij)),
    enabled: deelnemers.length > 0,
  });
  const eigenaren = deelnemers.flatMap((d) => [
    { value: d.partij, label: d.naam },
    ...(data?.mensen ?? [])
      .filter((m) => m.partij === d.partij)
      .map((m) => ({ value: `${d.partij}#${m.id}`, label: `${d.naam}: ${m.naam}` })),
  ]);
  return { eigenaren, geladen: data !== undefined };
}
/** The choice as the server wants it. */
export const leesEigenaar = (keuze: string): { partij: string; persoon: string | null } => {
  const [partij = '', persoon = null] = keuze.split('#');
  return { partij, persoon };
};
