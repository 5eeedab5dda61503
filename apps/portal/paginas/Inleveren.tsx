import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { contractenVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Leeg } from '../onderdelen/Kerngetal';
import { Pagina } from '../onderdelen/Pagina';
import { Formulier } from './inleveren/Formulier';
import { Voortgang } from './inleveren/Voortgang';

const route = getRouteApi('/binnen/inleveren');

export function Inleveren() {
  const { inlevering } = route.useSearch();
  const contracten = useQuery(contractenVraag);
  if (inlevering) {
    return (
      <Pagina titel="Rapportage inleveren" kruimels={[{ naam: 'Rapportages', pad: '/rapportages' }]}>
        <Voortgang id={inlevering} naarRapportage />
      </Pagina>
    );
  }
  return (
    <Gegevens van={contracten}>
      {(lijst) =>
        lijst.length ? (
          <Formulier contracten={lijst} />
        ) : (
          <Pagina titel="Rapportage inleveren">
            <Leeg titel="U heeft geen lopend contract">
              <p>Klopt dat niet? Neem contact op met de contractmanager van de regio.</p>
            </Leeg>
          </Pagina>
        )
      }
    </Gegevens>
  );
}
