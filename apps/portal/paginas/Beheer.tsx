import { useQuery } from '@tanstack/react-query';
import { beheerVraag, ikVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Pagina } from '../onderdelen/Pagina';
import { ApiSleutels } from './beheer/ApiSleutels';
import { Gebruikers } from './beheer/Gebruikers';
import { NietGevonden } from './NietGevonden';

export function Beheer() {
  const { data: ik } = useQuery(ikVraag);
  const beheerder = ik?.toewijzing.rol === 'BEHEERDER';
  const beheer = useQuery({ ...beheerVraag, enabled: beheerder });
  if (ik && !beheerder) return <NietGevonden />;
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
