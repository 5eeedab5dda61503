import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import RolKiezen from '../../../schema/operations/RolKiezen.graphql?raw';
import { vraag, zonderFouten } from '../api/graphql';
import type { Fout, Ik } from '../api/types';
import { ikVraag } from '../api/vragen';
import { rolNaam } from './navigatie';

/** Someone with several roles works in one at a time; after a change every page is asked anew. */
export function Rolkeuze({ ik }: { ik: Ik }) {
  const client = useQueryClient();
  const ga = useNavigate();
  const kies = useMutation({
    mutationFn: (toewijzingId: string) =>
      vraag<{ rolKiezen: { fouten: Fout[] } }>(RolKiezen, { toewijzingId }).then((d) => zonderFouten(d.rolKiezen)),
    onSuccess: async () => {
      client.removeQueries({ predicate: (q) => q.queryKey[0] !== 'ik' });
      await client.fetchQuery({ ...ikVraag, staleTime: 0 });
      await ga({ to: '/' });
    },
  });
  return (
    <NativeSelect
      size="sm"
      className="niet-afdrukken"
      aria-label="Werken als"
      value={ik.toewijzing.id}
      disabled={kies.isPending}
      onChange={(e) => kies.mutate(e.currentTarget.value)}
      data={ik.toewijzingen.map((t) => ({ value: t.id, label: `${rolNaam[t.rol]}, ${t.organisatie.naam}` }))}
    />
  );
}
