import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import GebruikerMaken from '../../../../schema/operations/GebruikerMaken.graphql?raw';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { useBeheer } from './useBeheer';

export function GebruikerFormulier({ klaar }: { klaar: () => void }) {
  const { mutate, isPending, fouten, setFouten } = useBeheer(GebruikerMaken);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { naam: '', email: '', wachtwoord: '' },
    validate: {
      naam: (v) => (v.trim() ? null : 'Vul de naam in'),
      email: (v) => (/.@./.test(v) ? null : 'Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl'),
      wachtwoord: (v) => (v.length >= 12 ? null : 'Kies een wachtwoord van ten minste 12 tekens'),
    },
  });
  const stuur = form.onSubmit(
    (input) => mutate({ input }, { onSuccess: klaar }),
    (f) => setFouten(Object.entries(f).map(([veld, melding]) => ({ veld, melding: String(melding) }))),
  );
  return (
    <form onSubmit={stuur} noValidate>
      <Foutenoverzicht fouten={fouten} />
      <div className="filters">
        <TextInput id="naam" label="Naam" autoComplete="off" {...form.getInputProps('naam')} />
        <TextInput id="email" type="email" label="E-mailadres" autoComplete="off" {...form.getInputProps('email')} />
        <PasswordInput
          id="wachtwoord"
          label="Eerste wachtwoord"
          autoComplete="new-password"
          {...form.getInputProps('wachtwoord')}
        />
        <Button type="submit" loading={isPending}>
          Toevoegen
        </Button>
      </div>
    </form>
  );
}
