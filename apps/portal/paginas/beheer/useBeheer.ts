import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { BeheerResultaat } from '../../api/types';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';

/** One change by the administrator: sends it, renews the lists of that name, and keeps what went wrong. */
export function useBeheer(operatie: string, ververs = 'beheer') {
  const client = useQueryClient();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const daad = useMutation({
    mutationFn: async (variabelen: object) => {
      const d = await vraag<Record<string, BeheerResultaat>>(operatie, variabelen);
      const uitkomst = zonderFouten(Object.values(d)[0]!);
      if (!uitkomst.gelukt)
        throw new Geweigerd([{ code: '', melding: 'De wijziging is niet gelukt. Laad de pagina opnieuw.' }]);
      return uitkomst;
    },
    onSuccess: () => {
      setFouten([]);
      return client.invalidateQueries({ queryKey: [ververs] });
    },
    onError: (e) =>
      setFouten(
        e instanceof Geweigerd ? e.fouten : [{ melding: 'De wijziging is niet opgeslagen. Probeer het opnieuw.' }],
      ),
  });
  return { ...daad, fouten, setFouten };
}
