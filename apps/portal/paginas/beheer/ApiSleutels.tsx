import { Button, TextInput } from '@mantine/core';
import { IconBan, IconCheck } from '@tabler/icons-react';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import ApiSleutelIntrekken from '../../../../schema/operations/ApiSleutelIntrekken.graphql?raw';
import ApiSleutelMaken from '../../../../schema/operations/ApiSleutelMaken.graphql?raw';
import type { ApiSleutel } from '../../api/types';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Bevestigknop } from './Bevestigknop';
import { useBeheer } from './useBeheer';

export function ApiSleutels({ sleutels }: { sleutels: ApiSleutel[] }) {
  const [nieuw, setNieuw] = useState<string | null>(null);
  return (
    <Paneel titel="API-sleutels">
      <p>Met een sleutel levert het systeem van een aanbieder rapportages in, zonder dat iemand inlogt.</p>
      {nieuw && <NieuweSleutel sleutel={nieuw} />}
      <SleutelFormulier klaar={setNieuw} />
      <Tabel
        titel="API-sleutels"
        titelVerborgen
        kop={
          <>
            <K>Naam</K>
            <K>Aanbieder</K>
            <K>Begint met</K>
            <K>Gemaakt</K>
            <K>Laatst gebruikt</K>
            <K>Stand</K>
          </>
        }
      >
        {sleutels.map((s) => (
          <Rij key={s.id} s={s} />
        ))}
      </Tabel>
    </Paneel>
  );
}

const NieuweSleutel = ({ sleutel }: { sleutel: string }) => (
  <Melding toon="goed" live titel="De sleutel is gemaakt. U ziet hem alleen nu.">
    <code className="geheim">{sleutel}</code>
    <p>
      Bewaar de sleutel op een veilige plek en geef hem veilig door aan de aanbieder. Kwijt? Trek hem in en maak een
      nieuwe.
    </p>
    <Button variant="outline" size="sm" mt="xs" onClick={() => void navigator.clipboard?.writeText(sleutel)}>
      Kopiëren
    </Button>
  </Melding>
);

function SleutelFormulier({ klaar }: { klaar: (sleutel: string) => void }) {
  const { mutate, isPending, fouten, setFouten } = useBeheer(ApiSleutelMaken);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { aanbieder: '', sleutelnaam: '' },
    validate: {
      aanbieder: (v) => (v.trim() ? null : 'Vul de code van de aanbieder in'),
      sleutelnaam: (v) => (v.trim() ? null : 'Geef de sleutel een naam'),
    },
  });
  const stuur = form.onSubmit(
    ({ aanbieder, sleutelnaam }) =>
      mutate(
        { aanbieder: aanbieder.trim(), naam: sleutelnaam.trim() },
        { onSuccess: (u) => (form.reset(), klaar(u.sleutel ?? '')) },
      ),
    (f) => setFouten(Object.entries(f).map(([veld, melding]) => ({ veld, melding: String(melding) }))),
  );
  return (
    <form onSubmit={stuur} noValidate>
      <Foutenoverzicht fouten={fouten} />
      <div className="filters">
        <TextInput
          id="aanbieder"
          label="Code van de aanbieder"
          autoComplete="off"
          {...form.getInputProps('aanbieder')}
        />
        <TextInput
          id="sleutelnaam"
          label="Naam van de sleutel"
          autoComplete="off"
          {...form.getInputProps('sleutelnaam')}
        />
        <Button type="submit" variant="outline" loading={isPending}>
          Sleutel maken
        </Button>
      </div>
    </form>
  );
}

function Rij({ s }: { s: ApiSleutel }) {
  const trekIn = useBeheer(ApiSleutelIntrekken);
  return (
    <tr>
      <th scope="row">{s.naam}</th>
      <td>{s.aanbieder}</td>
      <td>
        <code>{s.begin}…</code>
      </td>
      <td className="vast">{tijdstip(s.gemaaktOp)}</td>
      <td className="vast">{s.laatstGebruiktOp ? tijdstip(s.laatstGebruiktOp) : 'nog niet'}</td>
      <td>
        <span className="rolregel">
          <Etiket beeld={s.ingetrokkenOp ? ['stil', 'Ingetrokken', IconBan] : ['goed', 'Actief', IconCheck]} />
          {!s.ingetrokkenOp && (
            <Bevestigknop
              tekst="Intrekken"
              vraag="Ja, nu intrekken"
              over={s.naam}
              bezig={trekIn.isPending}
              doe={() => trekIn.mutate({ id: s.id })}
            />
          )}
        </span>
      </td>
    </tr>
  );
}
