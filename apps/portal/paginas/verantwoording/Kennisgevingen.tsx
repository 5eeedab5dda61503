import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vandaag } from '#core';
import {
  BERICHTSOORTEN,
  HANDELINGEN,
  KOLOMMEN,
  NODIG,
  type Berichtbron,
} from '../../../../libs/trajecten/domain/kennisgeving/bericht.js';
import { NietIngelogd } from '../../api/graphql';
import { kennisgevingenVraag } from '../../api/verantwoording';
import { Bestandskeuze } from '../../onderdelen/Bestandskeuze';
import { Foutenoverzicht, type Veldfout } from '../../onderdelen/Foutenoverzicht';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';

interface Bon {
  gelukt: boolean;
  nieuw: number;
  gecorrigeerd: number;
  ingetrokken: number;
  bekend: number;
  bevindingen?: { nr: number; rij: number | null; melding: string; oplossing?: string }[];
  melding?: string;
  oplossing?: string;
}

async function stuur(bron: string, bestand: File): Promise<Bon> {
  const f = new FormData();
  f.append('bron', bron);
  f.append('bestand', bestand, bestand.name);
  const r = await fetch('/api/kennisgevingen', { method: 'POST', body: f, headers: { accept: 'application/json' } });
  if (r.status === 401) throw new NietIngelogd();
  return (await r.json()) as Bon;
}
const mis = (b: Bon): Veldfout[] =>
  b.bevindingen?.length
    ? b.bevindingen.map((v) => ({
        melding: `${v.rij === null ? '' : `Rij ${v.rij}: `}${v.melding}`,
        oplossing: v.oplossing ?? null,
      }))
    : [{ melding: b.melding ?? 'Het bestand is niet ingelezen.', oplossing: b.oplossing ?? 'Probeer het opnieuw.' }];

/** Notices of DUO and the BRP: all of a file or nothing, with what is wrong per row. */
export function Kennisgevingen() {
  const client = useQueryClient();
  const [bron, setBron] = useState('DUO');
  const [bestand, setBestand] = useState<File | null>(null);
  const lees = useMutation({
    mutationFn: () => stuur(bron, bestand!),
    onSuccess: async (b) => {
      if (b.gelukt) setBestand(null);
      await Promise.all(
        ['verantwoording', 'trajecten', 'traject'].map((k) => client.invalidateQueries({ queryKey: [k] })),
      );
    },
  });
  const b = lees.data;
  return (
    <Paneel titel="Kennisgevingen van DUO en de BRP">
      <p>Een bestand wordt helemaal ingelezen of helemaal niet. Het bestand zelf wordt niet bewaard.</p>
      {lees.isError && (
        <Foutenoverzicht fouten={[{ melding: 'Het bestand is niet aangekomen. Probeer het opnieuw.' }]} />
      )}
      {b && !b.gelukt && <Foutenoverzicht fouten={mis(b)} titel="Er is niets ingelezen" />}
      {b?.gelukt && (
        <Melding toon="goed" live titel="Het bestand is ingelezen">
          <p>
            {aantal(b.nieuw, 'nieuw bericht', 'nieuwe berichten')}, {b.gecorrigeerd} verbeterd, {b.ingetrokken}{' '}
            ingetrokken, {b.bekend} al bekend.
          </p>
        </Melding>
      )}
      <Vorm bron={bron as Berichtbron} />
      <NativeSelect
        label="Van wie is het bestand?"
        value={bron}
        data={['DUO', 'BRP']}
        onChange={(e) => setBron(e.currentTarget.value)}
        mb="sm"
      />
      <Bestandskeuze bestand={bestand} kies={setBestand} soorten=".csv,text/csv" uitleg="CSV, hoogstens 10 MB" />
      <Button my="md" disabled={!bestand} loading={lees.isPending} onClick={() => lees.mutate()}>
        Inlezen
      </Button>
      <Ingelezen />
    </Paneel>
  );
}

const SJABLOON = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${KOLOMMEN.join(';')}\r\n`)}`;
/** What the file must hold, for who has to make it. */
const Vorm = ({ bron }: { bron: Berichtbron }) => (
  <Uitklap titel="Hoe ziet het bestand eruit?" alleenScherm>
    <p>
      Een CSV-bestand met puntkomma&apos;s, met op de eerste rij de namen van de kolommen. De volgorde maakt niet uit.
      Altijd nodig: {NODIG.join(', ')}.
    </p>
    <ul>
      <li>
        <strong>kenmerk</strong>: het nummer van het bericht. Een bericht dat er al is, wordt niet dubbel verwerkt.
      </li>
      <li>
        <strong>handeling</strong>: {HANDELINGEN.join(', ')}. Bij een correctie of intrekking staat in{' '}
        <strong>vervangt</strong> het kenmerk van het eerdere bericht.
      </li>
      <li>
        <strong>soort</strong>, van {bron}: {Object.keys(BERICHTSOORTEN[bron]).join(', ')}.
      </li>
      <li>
        <strong>datum</strong>, geboortedatum en einddatum: jaar-maand-dag, bijvoorbeeld {vandaag()}.
      </li>
    </ul>
    <a href={SJABLOON} download="kennisgevingen.csv">
      Leeg bestand met alle kolommen (CSV)
    </a>
  </Uitklap>
);

function Ingelezen() {
  const lijst = useQuery(kennisgevingenVraag);
  return (
    <Gegevens van={lijst} regels={3}>
      {(l) =>
        l.length === 0 ? (
          <Leeg titel="Er is nog niets ingelezen" />
        ) : (
          <Tabel
            titel="Ingelezen bestanden"
            kop={
              <>
                <K>Ingelezen</K>
                <K>Van</K>
                <K rechts>Nieuw</K>
                <K rechts>Verbeterd</K>
                <K rechts>Ingetrokken</K>
                <K rechts>Al bekend</K>
              </>
            }
          >
            {l.map((k) => (
              <tr key={k.id}>
                <th scope="row">
                  {tijdstip(k.op)}
                  <span className="onder">{k.door}</span>
                </th>
                <td>{k.bron}</td>
                <td className="rechts">{k.nieuw}</td>
                <td className="rechts">{k.gecorrigeerd}</td>
                <td className="rechts">{k.ingetrokken}</td>
                <td className="rechts">{k.bekend}</td>
              </tr>
            ))}
          </Tabel>
        )
      }
    </Gegevens>
  );
}
