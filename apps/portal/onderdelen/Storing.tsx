import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { GeenVerbinding, Geweigerd } from '../api/graphql';
import { Melding } from './Melding';

interface Eigenschappen {
  error: unknown;
  opnieuw?: () => void;
}
/** What the user sees when a question to the server fails. */
export function Storing({ error, opnieuw }: Eigenschappen) {
  const router = useRouter();
  const geenVerbinding = error instanceof GeenVerbinding;
  return (
    <div className="storing">
      <Melding toon="fout" live titel={geenVerbinding ? 'Geen verbinding met het portaal' : 'Er ging iets mis'}>
        <p>
          {error instanceof Geweigerd
            ? error.fouten.map((f) => `${f.melding} ${f.oplossing ?? ''}`).join(' ')
            : geenVerbinding
              ? 'Controleer uw internetverbinding. Er gaat niets verloren: wat u al heeft ingeleverd, is bewaard.'
              : 'De pagina kon niet worden getoond. Probeer het opnieuw. Blijft dit zo, meld het dan aan uw beheerder.'}
        </p>
        <Button mt="sm" variant="outline" onClick={opnieuw ?? (() => void router.invalidate())}>
          Opnieuw proberen
        </Button>
      </Melding>
    </div>
  );
}
