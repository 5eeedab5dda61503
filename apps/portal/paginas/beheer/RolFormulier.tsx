import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { isDatum, vandaag } from '#core';
import ToewijzingGeven from '../../../../schema/operations/ToewijzingGeven.graphql?raw';
import type { Gebruiker } from '../../api/types';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { rolNaam } from '../../onderdelen/navigatie';
import { datum } from '../../onderdelen/opmaak';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { useBeheer } from './useBeheer';

/** '1-9-2026' -> '2026-09-01'; other text stays as it is and is refused by the check. */
const naarDatum = (t: string): string => {
  const m = /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*$/.exec(t);
  return m ? `${m[3]}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}` : t.trim();
};
const goed = (t: string) => isDatum(naarDatum(t));

function useRolFormulier(klaar: () => void) {
  const { mutate, isPending, fouten, setFouten } = useBeheer(ToewijzingGeven);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { gebruikerId: '', rol: 'AANBIEDER', organisatie: '', van: datum(vandaag()), tot: '' },
    validate: {
      gebruikerId: (v) => (v ? null : 'Kies een gebruiker'),
      organisatie: (v, w) => (v.trim() || w.rol === 'BEHEERDER' ? null : 'Vul de code van de organisatie in'),
      van: (v) => (goed(v) ? null : 'Vul de eerste dag in als dd-mm-jjjj'),
      tot: (v) => (!v.trim() || goed(v) ? null : 'Vul de laatste dag in als dd-mm-jjjj, of laat het veld leeg'),
    },
  });
  const stuur = form.onSubmit(
    (v) =>
      mutate(
        {
          input: {
            ...v,
            organisatie: v.organisatie.trim() || null,
            van: naarDatum(v.van),
            tot: v.tot.trim() ? naarDatum(v.tot) : null,
          },
        },
        { onSuccess: klaar },
      ),
    (f) => setFouten(Object.entries(f).map(([veld, melding]) => ({ veld, melding: String(melding) }))),
  );
  return { form, stuur, isPending, fouten };
}

export function RolFormulier({ gebruikers, klaar }: { gebruikers: Gebruiker[]; klaar: () => void }) {
  const { form, stuur, isPending, fouten } = useRolFormulier(klaar);
  const keuzes = [
    { value: '', label: 'Kies een gebruiker' },
    ...gebruikers.map((g) => ({ value: g.id, label: `${g.naam} (${g.email})` })),
  ];
  return (
    <form onSubmit={stuur} noValidate>
      <Foutenoverzicht fouten={fouten} />
      <div className="filters">
        <NativeSelect id="gebruikerId" label="Gebruiker" data={keuzes} {...form.getInputProps('gebruikerId')} />
        <NativeSelect id="rol" label="Rol" data={codeKeuzes(rolNaam)} {...form.getInputProps('rol')} />
        <TextInput
          id="organisatie"
          label="Code van de organisatie"
          description="Bijvoorbeeld VISTA, ZL of GM0935"
          autoComplete="off"
          {...form.getInputProps('organisatie')}
        />
        <TextInput id="van" label="Eerste dag" inputMode="numeric" autoComplete="off" {...form.getInputProps('van')} />
        <TextInput
          id="tot"
          label="Laatste dag"
          description="Leeg: zonder einde"
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('tot')}
        />
        <Button type="submit" loading={isPending}>
          Rol geven
        </Button>
      </div>
    </form>
  );
}
