import { useQuery } from '@tanstack/react-query';
import SpukBeursToewijzen from '../../../../../schema/operations/SpukBeursToewijzen.graphql?raw';
import { BEURZEN, beursNaam } from '../../../../../libs/spuk/domain/beurzen.js';
import { spukProductenVraag } from '../../../api/spukdelen';
import { SPUK, spukInvoerVraag, type Beurs, type Toerekening } from '../../../api/spukrekenen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../../onderdelen/keuzes';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { Keuze, Veld } from '../../contracten/velden';

/** From which purse a product is paid; the purses are never mixed. */
export function Toerekeningen({ jaar, beheert }: { jaar: number; beheert: boolean }) {
  const vraag = useQuery(spukInvoerVraag(jaar));
  return (
    <Paneel titel="Uit welke geldstroom een product wordt betaald">
      <p>Wat hier niet staat, komt uit de {BEURZEN.INBURGERINGSVOORZIENINGEN}.</p>
      <Gegevens van={vraag} regels={3}>
        {(d) => (d.spukToerekeningen.length ? <Lijst rijen={d.spukToerekeningen} /> : null)}
      </Gegevens>
      {beheert && <Toewijzen jaar={jaar} />}
    </Paneel>
  );
}
const Lijst = ({ rijen }: { rijen: Toerekening[] }) => (
  <Tabel
    titel="Producten met een andere geldstroom"
    kop={
      <>
        <K>Product</K>
        <K>Geldstroom</K>
        <K>Van</K>
        <K>Tot en met</K>
        <K>Regio</K>
      </>
    }
  >
    {rijen.map((t) => (
      <tr key={`${t.regio}${t.product}${t.vanJaar}`}>
        <th scope="row">{t.productNaam}</th>
        <td>{beursNaam(t.beurs, t.naam)}</td>
        <td>{t.vanJaar ?? 'altijd'}</td>
        <td>{t.totJaar ?? 'nader bericht'}</td>
        <td>{t.regio}</td>
      </tr>
    ))}
  </Tabel>
);

function Toewijzen({ jaar }: { jaar: number }) {
  const { data: producten } = useQuery(spukProductenVraag);
  const w = useWijziging(SpukBeursToewijzen, [SPUK], 'De geldstroom is vastgelegd');
  return (
    <Uitklap titel="Geldstroom van een product vastleggen" alleenScherm>
      <Formulier
        naam="Geldstroom"
        knop="Geldstroom vastleggen"
        w={w}
        verstuur={({ product, beurs, naam, vanJaar }) =>
          w.doe({ toerekening: { product, beurs: beurs as Beurs, naam: naam ?? '', vanJaar: Number(vanJaar) } })
        }
      >
        <Keuze
          naam="product"
          label="Product"
          leeg="Kies een product"
          opties={(producten ?? []).map((p) => ({ value: p.code, label: p.naam }))}
        />
        <Keuze naam="beurs" label="Geldstroom" opties={codeKeuzes(BEURZEN)} start="ONDERWIJSROUTE" />
        <Veld naam="naam" label="Naam van de andere bron" uitleg="Alleen bij Andere bron" max={80} mag />
        <Veld naam="vanJaar" label="Vanaf het jaar" soort="getal" start={jaar} />
      </Formulier>
    </Uitklap>
  );
}
