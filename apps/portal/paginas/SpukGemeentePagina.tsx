import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { centNaarEuro, naarGeheel } from '#core';
import type { SpukGemeente } from '../api/types';
import { spukGemeenteVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen, Paneel } from '../onderdelen/Kerngetal';
import { Laden } from '../onderdelen/Laden';
import { Melding } from '../onderdelen/Melding';
import { bedrag, decimaal, hoofdletter, maand, product } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { K, Tabel } from '../onderdelen/Tabel';
import { NietGevonden } from './NietGevonden';
import { Jaarkeuze } from './Spuk';

const route = getRouteApi('/binnen/spuk/$gemeenteCode');
const Bestedingsgrafiek = lazy(() => import('./spuk/Bestedingsgrafiek'));

export function SpukGemeentePagina() {
  const { gemeenteCode } = route.useParams();
  const { jaar } = route.useSearch();
  const vraag = useQuery(spukGemeenteVraag(gemeenteCode, jaar));
  if (vraag.data === null) return <NietGevonden />;
  return (
    <Pagina
      titel={`SPUK-budget ${jaar}${vraag.data ? `: ${vraag.data.stand.gemeente}` : ''}`}
      kruimels={[{ naam: 'SPUK-budget', pad: `/spuk?jaar=${jaar}` }]}
      acties={<Jaarkeuze jaar={jaar} />}
    >
      <Gegevens van={vraag} regels={8}>
        {(d) => <Inhoud g={d!} jaar={jaar} />}
      </Gegevens>
    </Pagina>
  );
}

function Inhoud({ g, jaar }: { g: SpukGemeente; jaar: number }) {
  const { stand } = g;
  const over = Number(stand.percentage ?? 0) > 100;
  const rest = stand.budget === null ? null : naarGeheel(stand.budget, 2)! - naarGeheel(stand.besteed, 2)!;
  return (
    <>
      {over && (
        <Melding toon="fout" titel={`${stand.gemeente} heeft meer besteed dan het budget`}>
          <p>Bespreek met de regio of het budget wordt verhoogd, of welke trajecten later kunnen.</p>
        </Melding>
      )}
      <Kerngetallen>
        <Kerngetal naam="Budget" waarde={stand.budget === null ? 'geen' : bedrag(stand.budget)} toon="info" />
        <Kerngetal
          naam="Besteed"
          waarde={bedrag(stand.besteed)}
          toon="info"
          uitleg={stand.percentage && `${decimaal(stand.percentage)} % van het budget`}
        />
        {rest !== null && (
          <Kerngetal
            naam={rest >= 0 ? 'Nog beschikbaar' : 'Tekort'}
            waarde={bedrag(centNaarEuro(Math.abs(rest)))}
            toon={rest >= 0 ? 'goed' : 'fout'}
          />
        )}
      </Kerngetallen>
      <Paneel titel="Besteding door het jaar">
        <Suspense fallback={<Laden regels={5} />}>
          <Bestedingsgrafiek g={g} />
        </Suspense>
        <Maanden g={g} jaar={jaar} />
      </Paneel>
      <PerContract g={g} />
    </>
  );
}

const Maanden = ({ g, jaar }: { g: SpukGemeente; jaar: number }) => (
  <Tabel
    titel={`Dezelfde gegevens als tabel: besteding per maand in ${jaar}`}
    kop={
      <>
        <K>Maand</K>
        <K rechts>Besteed</K>
        <K rechts>Samen tot en met</K>
      </>
    }
  >
    {g.maanden.map((m) => (
      <tr key={m.maand}>
        <th scope="row">{hoofdletter(maand(m.maand))}</th>
        <td className="rechts">{bedrag(m.besteed)}</td>
        <td className="rechts">{bedrag(m.cumulatief)}</td>
      </tr>
    ))}
  </Tabel>
);

const PerContract = ({ g }: { g: SpukGemeente }) => (
  <Paneel titel="Waaraan het is besteed">
    <Tabel
      titel="Per contract en product"
      kop={
        <>
          <K>Contract</K>
          <K>Aanbieder</K>
          <K>Product</K>
          <K rechts>Besteed</K>
        </>
      }
    >
      {g.perContract.map((c) => (
        <tr key={c.contract + c.product}>
          <th scope="row">{c.contract}</th>
          <td>{c.aanbieder}</td>
          <td>{product(c.product)}</td>
          <td className="rechts">{bedrag(c.besteed)}</td>
        </tr>
      ))}
    </Tabel>
  </Paneel>
);
