import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Geweigerd, vraag } from '../../api/graphql';
import type { Fout } from '../../api/types';
import type { Veldfout } from '../../onderdelen/Foutenoverzicht';
import type { Wijziging } from '../contracten/Formulier';

type Uitkomst = Fout[] | { fouten: Fout[] };

/** One change here: the server answers with what is wrong, alone or beside the result. */
export function useDaad(operatie: string, klaar: string): Wijziging {
  const client = useQueryClient();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const [gedaan, setGedaan] = useState('');
  const [keer, setKeer] = useState(0);
  const m = useMutation({
    mutationFn: async (variabelen: object) => {
      const u = Object.values(await vraag<Record<string, Uitkomst>>(operatie, variabelen))[0]!;
      const mis = Array.isArray(u) ? u : u.fouten;
      if (mis.length) throw new Geweigerd(mis);
    },
    onMutate: () => (setFouten([]), setGedaan('')),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['verantwoording'] });
      setGedaan(klaar);
      setKeer((n) => n + 1);
    },
    onError: (e) =>
      setFouten(
        e instanceof Geweigerd ? e.fouten : [{ melding: 'Er is niets opgeslagen.', oplossing: 'Probeer het opnieuw.' }],
      ),
  });
  return { doe: m.mutate, bezig: m.isPending, fouten, gedaan, keer };
}
