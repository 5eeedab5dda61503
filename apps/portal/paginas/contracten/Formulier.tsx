import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Geweigerd, vraag, zonderFouten } from '../../api/graphql';
import type { Fout } from '../../api/types';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Melding } from '../../onderdelen/Melding';

const veldfouten = (e: unknown): Veldfout[] =>
  e instanceof Geweigerd ? e.fouten : [{ melding: 'Er is niets opgeslagen.', oplossing: 'Probeer het opnieuw.' }];

/** A change that the server judges: its refusals come back in words, and what is shown is asked again when it went well. */
export function useWijziging(operatie: string, ververs: string[], klaar: string) {
  const client = useQueryClient();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const [gedaan, setGedaan] = useState('');
  const m = useMutation({
    mutationFn: async (variabelen: object) => {
      const d = await vraag<Record<string, { fouten: Fout[] }>>(operatie, variabelen);
      Object.values(d).forEach(zonderFouten);
    },
    onMutate: () => (setFouten([]), setGedaan('')),
    onSuccess: async () => {
      setGedaan(klaar);
      await Promise.all(ververs.map((k) => client.invalidateQueries({ queryKey: [k] })));
    },
    onError: (e) => setFouten(veldfouten(e)),
  });
  return { doe: m.mutate, bezig: m.isPending, fouten, gedaan };
}
export const Uitslag = ({ fouten, gedaan }: { fouten: Veldfout[]; gedaan: string }) => (
  <>
    <Foutenoverzicht fouten={fouten} />
    {gedaan && <Melding toon="goed" live titel={gedaan} />}
  </>
);

interface Eigenschappen {
  naam: string;
  knop: string;
  bezig: boolean;
  verstuur: (velden: Record<string, string>) => void;
  children: ReactNode;
}
/** A form whose fields are read by their names. */
export const Formulier = ({ naam, knop, bezig, verstuur, children }: Eigenschappen) => (
  <form
    className="kaartformulier niet-afdrukken"
    aria-label={naam}
    onSubmit={(e) => {
      e.preventDefault();
      verstuur(Object.fromEntries([...new FormData(e.currentTarget)].map(([k, w]) => [k, String(w).trim()])));
    }}
  >
    {children}
    <Button type="submit" loading={bezig}>
      {knop}
    </Button>
  </form>
);
/** '1.234,50' as people type it -> '1234.50' for the API. */
export const naarPunt = (tekst: string): string => tekst.replaceAll('.', '').replace(',', '.');
