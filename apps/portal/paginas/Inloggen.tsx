import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import SessieOpenen from '../../../schema/operations/SessieOpenen.graphql?raw';
import { GeenVerbinding, Geweigerd, vraag, zonderFouten } from '../api/graphql';
import type { Fout } from '../api/types';
import { Foutenoverzicht, type Veldfout } from '../onderdelen/Foutenoverzicht';
import { Melding } from '../onderdelen/Melding';
import { Pagina } from '../onderdelen/Pagina';

const route = getRouteApi('/inloggen');
interface Velden {
  email: string;
  wachtwoord: string;
}

function useInloggen() {
  const client = useQueryClient();
  const router = useRouter();
  const { naar } = route.useSearch();
  return useMutation({
    mutationFn: (v: Velden) =>
      vraag<{ inloggen: { fouten: Fout[] } }>(SessieOpenen, v).then((d) => zonderFouten(d.inloggen)),
    onSuccess: () => {
      client.clear();
      router.history.push(naar ?? '/');
    },
  });
}

export function Inloggen() {
  const { verlopen, naar } = route.useSearch();
  return (
    <>
      <header className="kop">
        <span className="kop-naam">Regioportaal Inburgering</span>
      </header>
      <div className="inlogpagina">
        <main id="inhoud" tabIndex={-1}>
          <Formulier verlopen={verlopen} naar={naar} />
        </main>
      </div>
    </>
  );
}

function naarFouten(fout: unknown): Veldfout[] {
  if (fout instanceof Geweigerd) return fout.fouten.map((f) => ({ ...f, veld: f.veld ?? 'email' }));
  if (fout instanceof GeenVerbinding) return [{ melding: `${fout.message} Probeer het zo opnieuw.` }];
  return [{ melding: 'Inloggen lukte niet door een fout in het portaal. Probeer het zo opnieuw.' }];
}

function Formulier({ verlopen, naar }: { verlopen?: boolean; naar?: string }) {
  const inloggen = useInloggen();
  const [fouten, setFouten] = useState<Veldfout[]>([]);
  const form = useForm<Velden>({
    mode: 'uncontrolled',
    initialValues: { email: '', wachtwoord: '' },
    validate: {
      email: (v) => (/.@./.test(v) ? null : 'Vul uw e-mailadres in, bijvoorbeeld naam@organisatie.nl'),
      wachtwoord: (v) => (v ? null : 'Vul uw wachtwoord in'),
    },
  });
  const stuur = form.onSubmit(
    (v) => inloggen.mutate(v, { onSuccess: () => setFouten([]), onError: (e) => setFouten(naarFouten(e)) }),
    (f) => setFouten(Object.entries(f).map(([veld, melding]) => ({ veld, melding: String(melding) }))),
  );
  return (
    <Pagina titel="Inloggen" fouten={fouten.length} inleiding="Voor taalaanbieders, gemeenten en regio’s.">
      {verlopen && !fouten.length && (
        <Melding toon="info" titel="Uw sessie is afgelopen">
          <p>Log opnieuw in. {naar && naar !== '/' ? 'U gaat daarna verder waar u was.' : ''}</p>
        </Melding>
      )}
      <Foutenoverzicht fouten={fouten} />
      <form onSubmit={stuur} noValidate className="paneel">
        <Stack gap="md">
          <TextInput
            id="email"
            label="E-mailadres"
            type="email"
            autoComplete="username"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            id="wachtwoord"
            label="Wachtwoord"
            autoComplete="current-password"
            {...form.getInputProps('wachtwoord')}
          />
          <Button type="submit" loading={inloggen.isPending}>
            Inloggen
          </Button>
        </Stack>
      </form>
      <p className="bij">Wachtwoord vergeten? Vraag de beheerder van het portaal om een nieuw wachtwoord.</p>
    </Pagina>
  );
}
