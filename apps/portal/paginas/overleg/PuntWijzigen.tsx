import { Button } from '@mantine/core';
import { useState } from 'react';
import AgendapuntWijzigen from '../../../../schema/operations/AgendapuntWijzigen.graphql?raw';
import type { Agendapunt } from '../../api/overleg';
import { Melding } from '../../onderdelen/Melding';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Lang, Veld } from '../contracten/velden';
import { useDaad } from './Daadknop';

type Tekst = Pick<Agendapunt, 'id' | 'versie' | 'titel' | 'toelichting'>;

/** Other words for an own point. The form keeps the version it began with, however often the page is asked again. */
export function PuntWijzigen({ p }: { p: Agendapunt }) {
  const [begin, setBegin] = useState<Tekst>(p);
  const w = useDaad(AgendapuntWijzigen, 'Het punt is gewijzigd.', (antwoord) => {
    const { overleg } = antwoord as { overleg: { agenda: Tekst[] } };
    setBegin(overleg.agenda.find((x) => x.id === p.id) ?? p);
  });
  const ingehaald = p.versie > begin.versie && !w.bezig;
  return (
    <Uitklap titel="Dit punt wijzigen" alleenScherm>
      {ingehaald && (
        <Melding toon="let-op" titel="Iemand anders wijzigde dit punt intussen">
          <p>
            Nu staat er: {p.titel}
            {p.toelichting && ` – ${p.toelichting}`}
          </p>
          <Button variant="outline" onClick={() => setBegin(p)}>
            Verder met wat er nu staat
          </Button>
        </Melding>
      )}
      <Formulier
        key={begin.versie}
        naam="Punt wijzigen"
        knop="Wijzigen"
        w={w}
        lang
        verstuur={(v) =>
          w.doe({
            id: p.id,
            versie: begin.versie,
            punt: { titel: v['titel'], toelichting: ofLeeg(v['toelichting']) },
          })
        }
      >
        <Veld naam="titel" label="Titel" start={begin.titel} />
        <Lang naam="toelichting" label="Toelichting" start={begin.toelichting} mag />
      </Formulier>
    </Uitklap>
  );
}
