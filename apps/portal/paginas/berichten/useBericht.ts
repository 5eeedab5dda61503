import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { BeheerResultaat } from '../../api/types';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';

export interface BerichtResultaat extends Pick<BeheerResultaat, 'gelukt' | 'fouten'> {
  geheim?: string | null;
}
/** One change to webhooks or messages: sends it, renews what is shown, and keeps what went wrong. */
export function useBericht(operatie: string) {
  const client = useQueryClient();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const daad = useMutation({
    mutationFn: async (variabelen: object) =>
      zonderFouten(Object.values(await vraag<Record<string, BerichtResultaat>>(operatie, variabelen))[0]!),
    onSuccess: () => {
      setFouten([]);
      return client.invalidateQueries({ queryKey: ['berichten'] });
    },
    onError: (e) =>
      setFouten(
        e instanceof Geweigerd ? e.fouten : [{ melding: 'De wijziging is niet opgeslagen. Probeer het opnieuw.' }],
      ),
  });
  return { ...daad, fouten, setFouten };
}
