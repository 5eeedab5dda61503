import './contracten.css';
import { useQuery } from '@tanstack/react-query';
import { vandaag } from '#core';
import IndexatieVoorstellen from '../../../../schema/operations/IndexatieVoorstellen.graphql?raw';
import { indexatiesVraag } from '../../api/tarieven';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Pagina } from '../../onderdelen/Pagina';
import { Cijfers } from './Cijfers';
import { Formulier, useWijziging } from './Formulier';
import { ofLeeg } from './invoer';
import { Keuze, Veld } from './velden';
import { Voorstel } from './Voorstel';

export function Indexatie() {
  const vraag = useQuery(indexatiesVraag);
  return (
    <Pagina
      titel="Indexatie"
      inleiding="Voer de cijfers in, laat de nieuwe prijzen uitrekenen, en besluit per prijs. Er verandert niets voordat iemand het goedkeurt."
      kruimels={[{ naam: 'Contracten', pad: '/contracten' }]}
    >
      <Gegevens van={vraag} regels={8}>
        {(d) => (
          <>
            <Cijfers cijfers={d.indexcijfers} />
            <Uitrekenen />
            {d.indexaties.length === 0 && <Leeg titel="Er is nog geen voorstel gemaakt" />}
            {d.indexaties.map((r) => (
              <Voorstel key={r.id} r={r} />
            ))}
          </>
        )}
      </Gegevens>
    </Pagina>
  );
}

function Uitrekenen() {
  const nu = Number(vandaag().slice(0, 4));
  const w = useWijziging(IndexatieVoorstellen, ['indexaties', 'taken'], 'Het voorstel staat hieronder');
  return (
    <Paneel titel="Stap 2. Nieuwe prijzen uitrekenen">
      <p>Het portaal rekent elke prijs uit van elk contract met een formule. De formule staat bij het contract.</p>
      <Formulier
        naam="Voorstel maken"
        knop="Voorstel uitrekenen"
        w={w}
        verstuur={({ jaar, ingang }) => w.doe({ jaar: Number(jaar), ingang: ofLeeg(ingang) })}
      >
        <Keuze
          naam="jaar"
          label="Nieuw prijspeil"
          opties={[nu + 1, nu, nu - 1].map((j) => ({ value: String(j), label: String(j) }))}
        />
        <Veld naam="ingang" label="Ingang" uitleg="Leeg: 1 januari van dat jaar" soort="datum" mag />
      </Formulier>
    </Paneel>
  );
}
