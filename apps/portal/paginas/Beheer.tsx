import { useQuery } from '@tanstack/react-query';
import { beheerVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Pagina } from '../onderdelen/Pagina';
import { ApiSleutels } from './beheer/ApiSleutels';
import { Gebruikers } from './beheer/Gebruikers';

export function Beheer() {
  const beheer = useQuery(beheerVraag);
  return (
    <Pagina titel="Beheer" inleiding="Wie met het portaal mag werken, en welke systemen rapportages mogen inleveren.">
      <Gegevens van={beheer} regels={8}>
        {(d) => (
          <>
            <Gebruikers gebruikers={d.gebruikers} />
            <ApiSleutels sleutels={d.apiSleutels} />
          </>
        )}
      </Gegevens>
    </Pagina>
  );
}
