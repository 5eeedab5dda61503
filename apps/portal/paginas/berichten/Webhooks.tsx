import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import WebhookMaken from '../../../../schema/operations/WebhookMaken.graphql?raw';
import WebhookProberen from '../../../../schema/operations/WebhookProberen.graphql?raw';
import WebhookZetten from '../../../../schema/operations/WebhookZetten.graphql?raw';
import type { Gebeurtenis, Webhook } from '../../api/berichten';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { useBeheer } from '../beheer/useBeheer';
import { berichtsoort } from './woorden';

export function Webhooks({ webhooks, soorten }: { webhooks: Webhook[]; soorten: Gebeurtenis[] }) {
  const [geheim, setGeheim] = useState<string | null>(null);
  return (
    <Paneel titel="Webhooks">
      <p>
        Een webhook is een adres van uw eigen systeem. Dat krijgt een bericht zodra er iets gebeurt, met een nummer en
        een link.
      </p>
      {geheim && <NieuwGeheim geheim={geheim} />}
      {webhooks.length > 0 ? <Lijst webhooks={webhooks} /> : <Leeg titel="Er zijn nog geen webhooks" />}
      <Formulier soorten={soorten} klaar={setGeheim} />
    </Paneel>
  );
}

const NieuwGeheim = ({ geheim }: { geheim: string }) => (
  <Melding toon="goed" live titel="De webhook is gemaakt. Het geheim ziet u alleen nu.">
    <code className="geheim">{geheim}</code>
    <p>
      Zet dit geheim in uw systeem. Daarmee controleert het de handtekening van elk bericht (Standard Webhooks,
      HMAC-SHA256).
    </p>
    <Button variant="outline" size="sm" mt="xs" onClick={() => void navigator.clipboard?.writeText(geheim)}>
      Kopiëren
    </Button>
  </Melding>
);

const Lijst = ({ webhooks }: { webhooks: Webhook[] }) => (
  <Tabel
    titel="Webhooks van uw organisatie"
    titelVerborgen
    kop={
      <>
        <K>Naam</K>
        <K>Bericht bij</K>
        <K>Stand</K>
        <K>Doen</K>
      </>
    }
  >
    {webhooks.map((w) => (
      <Rij key={w.id} w={w} />
    ))}
  </Tabel>
);

function Rij({ w }: { w: Webhook }) {
  const zet = useBeheer(WebhookZetten, 'berichten');
  const probeer = useBeheer(WebhookProberen, 'berichten');
  return (
    <tr>
      <th scope="row">
        {w.naam}
        <span className="onder">{w.url}</span>
      </th>
      <td>
        {w.soorten.map(berichtsoort).join(', ')}
        <span className="onder">{w.soorten.join(', ')}</span>
      </td>
      <td>
        <Etiket beeld={w.actief ? ['goed', 'Aan', IconCheck] : ['stil', 'Uit', IconPlayerPause]} />
        {w.wachtend > 0 && <span className="onder">{w.wachtend} wachten</span>}
        {w.opgegeven > 0 && <span className="onder">{w.opgegeven} opgegeven</span>}
      </td>
      <td>
        <Group gap="xs">
          <Button
            size="compact-md"
            variant="outline"
            disabled={!w.actief}
            loading={probeer.isPending}
            aria-label={`Proefbericht sturen naar ${w.naam}`}
            onClick={() => probeer.mutate({ id: w.id })}
          >
            Proefbericht
          </Button>
          <Button
            size="compact-md"
            variant="outline"
            loading={zet.isPending}
            aria-label={`${w.naam} ${w.actief ? 'uitzetten' : 'aanzetten'}`}
            onClick={() => zet.mutate({ id: w.id, actief: !w.actief })}
          >
            {w.actief ? 'Uitzetten' : 'Aanzetten'}
          </Button>
        </Group>
        <Foutenoverzicht fouten={[...zet.fouten, ...probeer.fouten]} />
      </td>
    </tr>
  );
}

function Formulier({ soorten, klaar }: { soorten: Gebeurtenis[]; klaar: (geheim: string) => void }) {
  const { mutate, isPending, fouten, setFouten } = useBeheer(WebhookMaken, 'berichten');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { naam: '', url: '', soorten: [] as string[] },
    validate: {
      naam: (v) => (v.trim() ? null : 'Geef de webhook een naam'),
      url: (v) => (/^https?:\/\/\S+$/.test(v.trim()) ? null : 'Vul een adres in dat begint met https://'),
      soorten: (v) => (v.length > 0 ? null : 'Kies waarvan u bericht wilt'),
    },
  });
  const stuur = form.onSubmit(
    (w) =>
      mutate(
        { input: { ...w, naam: w.naam.trim(), url: w.url.trim() } },
        { onSuccess: (u) => (form.reset(), klaar(u.geheim ?? '')) },
      ),
    (f) => setFouten(Object.entries(f).map(([veld, melding]) => ({ veld, melding: String(melding) }))),
  );
  return (
    <form onSubmit={stuur} noValidate>
      <h3 className="groepkop">Webhook erbij</h3>
      <Foutenoverzicht fouten={fouten} />
      <TextInput id="naam" label="Naam" autoComplete="off" mt="sm" {...form.getInputProps('naam')} />
      <TextInput
        id="url"
        mt="md"
        label="Adres van uw systeem"
        description="Begint met https://"
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <Checkbox.Group
        id="soorten"
        mt="md"
        label="Bericht sturen bij"
        key={form.key('soorten')}
        {...form.getInputProps('soorten')}
      >
        {soorten.map((s) => (
          <Checkbox key={s.code} value={s.code} label={s.uitleg} description={`In het bericht: ${s.code}`} mt="xs" />
        ))}
      </Checkbox.Group>
      <Button type="submit" variant="outline" loading={isPending} mt="md">
        Webhook maken
      </Button>
    </form>
  );
}
