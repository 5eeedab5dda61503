import { useQuery } from '@tanstack/react-query';
import { UITVOERINGEN, WAARDEN } from '../../../../libs/trajecten/domain/aanbod/begrippen.js';
import { voorPersoonVraag, type VoorPersoon } from '../../api/beleid';
import { Gegevens } from '../../onderdelen/Gegevens';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { schaalTekst } from './UitvoeringBeleid';

const MOET = (moet: boolean | null): string => (moet === null ? 'niet te zeggen' : moet ? 'ja' : 'nee');

/** What must be offered to this person, by the policy of the gemeente, beside the plan that is made of it. */
export function Plicht({ nummer }: { nummer: string }) {
  const vraag = useQuery(voorPersoonVraag(nummer));
  return (
    <Uitklap titel="Wat moet worden aangeboden">
      <Gegevens van={vraag} regels={4}>
        {(delen) =>
          delen.length ? (
            <Lijst delen={delen} />
          ) : (
            <p>
              Er is geen lijst: deze inburgeraar valt niet onder de wet, of uw gemeente heeft nog geen bron gekozen.
            </p>
          )
        }
      </Gegevens>
    </Uitklap>
  );
}

const Lijst = ({ delen }: { delen: VoorPersoon[] }) => (
  <Tabel
    titel="Wat aan deze inburgeraar moet worden aangeboden"
    kop={
      <>
        <K>Onderdeel</K>
        <K>Moet het?</K>
        <K>Schaal</K>
        <K>Wie</K>
      </>
    }
  >
    {delen.map((o) => (
      <tr key={o.onderdeel}>
        <th scope="row">{o.naam}</th>
        <td>
          <strong>{MOET(o.moet)}</strong>
          <span className="onder">
            {o.uitleg}
            {o.verschil && ` De tabel met de schalen van deze bron zegt: ${WAARDEN[o.verschil].toLowerCase()}.`}
          </span>
        </td>
        <td>{schaalTekst(o)}</td>
        <td>{o.uitvoering ? (o.uitvoerder ?? UITVOERINGEN[o.uitvoering]) : 'niet vastgelegd'}</td>
      </tr>
    ))}
  </Tabel>
);
