import { useQuery, useQueryClient } from '@tanstack/react-query';
import { productenVraag } from '../../api/vragen';
import type { Opdracht, Uitkomst } from '../../voorbeeld/soorten';

export interface EigenIndeling {
  kop: string[];
  kolommen: Record<string, number>;
}
const MISLUKT: Uitkomst = {
  soort: 'geweigerd',
  code: 'RAP-001',
  melding: 'Uw browser kon dit bestand niet lezen.',
  oplossing: 'Open het bestand in Excel, bewaar het opnieuw als .xlsx of .csv en kies het opnieuw.',
  privacy: false,
};

function lees(opdracht: Opdracht, signal: AbortSignal): Promise<Uitkomst> {
  return new Promise((klaar) => {
    const werker = new Worker(new URL('../../voorbeeld/werker.ts', import.meta.url), { type: 'module' });
    const stop = (uitkomst: Uitkomst) => (werker.terminate(), klaar(uitkomst));
    werker.onmessage = (e: MessageEvent<Uitkomst | null>) => stop(e.data ?? MISLUKT);
    werker.onerror = () => stop(MISLUKT);
    signal.addEventListener('abort', () => stop(MISLUKT));
    werker.postMessage(opdracht);
  });
}

const nummers = new WeakMap<File, number>();
let laatste = 0;
/** Two files can have the same name and size: each choice gets a number of its own. */
function nummerVan(bestand: File): number {
  if (!nummers.has(bestand)) nummers.set(bestand, ++laatste);
  return nummers.get(bestand)!;
}

/** Reads the file in a worker of the browser; another file or mapping stops the one before. */
export function useVoorbeeld(bestand: File | null, eigen: EigenIndeling | null) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['voorbeeld', bestand && nummerVan(bestand), eigen],
    queryFn: async ({ signal }) => {
      // Without a connection the preview still works; it then leaves unknown products to the server.
      const producten = await client.ensureQueryData(productenVraag).catch(() => []);
      return lees({ bestand: bestand!, producten, kop: eigen?.kop ?? null, kolommen: eigen?.kolommen ?? null }, signal);
    },
    enabled: bestand !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
