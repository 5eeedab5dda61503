import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import SignaaldrempelVastleggen from '../../../../schema/operations/SignaaldrempelVastleggen.graphql?raw';
import { signaaldrempelsVraag, type Signaaldrempel } from '../../api/signalen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Uitslag, useWijziging } from './Formulier';

const EENHEID: Record<Signaaldrempel['eenheid'], [een: string, meer: string]> = {
  DAGEN: ['dag', 'dagen'],
  MAANDEN: ['maand', 'maanden'],
  PROCENT: ['procent', 'procent'],
  PROCENTPUNT: ['procentpunt', 'procentpunt'],
  AANTAL: ['stuk', 'stuks'],
};
const metEenheid = (d: Signaaldrempel, n: number): string => `${n} ${EENHEID[d.eenheid][n === 1 ? 0 : 1]}`;

/** From where on each kind of signal speaks for this contract. */
export function Signaaldrempels({ contract }: { contract: string }) {
  const drempels = useQuery(signaaldrempelsVraag(contract));
  return (
    <Paneel
      titel="Signalen"
      acties={
        <Link to="/signalen" search={{ contract }}>
          Signalen van dit contract
        </Link>
      }
    >
      <Uitklap titel="Wanneer spreekt een signaal bij dit contract?">
        <Gegevens van={drempels} regels={6}>
          {(lijst) => <Lijst lijst={lijst} contract={contract} />}
        </Gegevens>
      </Uitklap>
    </Paneel>
  );
}

function Lijst({ lijst, contract }: { lijst: Signaaldrempel[]; contract: string }) {
  const w = useWijziging(
    SignaaldrempelVastleggen,
    ['signaaldrempels', 'signalen', 'taken'],
    'De drempel is vastgelegd. Het portaal kijkt dit contract meteen na; wettelijke termijnen en data van het contract de volgende nacht.',
  );
  return (
    <>
      <Uitslag fouten={w.fouten} gedaan={w.gedaan} />
      <Tabel
        titel="Drempels van signalen"
        titelVerborgen
        kop={
          <>
            <K>Signaal</K>
            <K>Gewoon</K>
            <K>Bij dit contract</K>
          </>
        }
      >
        {lijst.map((d) => (
          <Rij
            key={`${d.code} ${d.waarde} ${d.aan}`}
            d={d}
            bezig={w.bezig}
            bewaar={(waarde, aan) => w.doe({ contract, code: d.code, waarde, aan })}
          />
        ))}
      </Tabel>
    </>
  );
}

interface Eigenschappen {
  d: Signaaldrempel;
  bezig: boolean;
  bewaar: (waarde: number | null, aan: boolean) => void;
}
function Rij({ d, bezig, bewaar }: Eigenschappen) {
  const id = useId();
  const [tekst, setTekst] = useState(d.waarde === null ? '' : String(d.waarde));
  const [aan, setAan] = useState(d.aan);
  const getal = tekst.trim() === '' ? null : Number(tekst);
  const fout =
    getal !== null && !(Number.isInteger(getal) && getal >= d.min && getal <= d.max)
      ? `Een heel getal van ${d.min} tot en met ${d.max}.`
      : undefined;
  const anders = getal !== d.waarde || aan !== d.aan;
  return (
    <tr>
      <th scope="row" className="breed" id={id}>
        {d.soort}
        <span className="bij">{d.betekenis}</span>
      </th>
      <td>
        {metEenheid(d, d.standaard)}
        <span className="bij">{d.uitleg}</span>
      </td>
      <td>
        <form
          className="drempelveld"
          aria-labelledby={id}
          onSubmit={(e) => {
            e.preventDefault();
            if (!fout) bewaar(getal, aan);
          }}
        >
          <TextInput
            aria-label={`Drempel in ${EENHEID[d.eenheid][1]}: ${d.soort}`}
            inputMode="numeric"
            placeholder={String(d.standaard)}
            value={tekst}
            error={fout}
            onChange={(e) => setTekst(e.currentTarget.value)}
          />
          <Checkbox
            label="Aan"
            aria-label={`Aan: ${d.soort}`}
            checked={aan}
            onChange={(e) => setAan(e.currentTarget.checked)}
          />
          {anders && (
            <Button type="submit" size="compact-md" aria-label={`Bewaren: ${d.soort}`} loading={bezig}>
              Bewaren
            </Button>
          )}
        </form>
        {d.gewijzigdDoor && <span className="bij">Laatst gezet door {d.gewijzigdDoor}</span>}
      </td>
    </tr>
  );
}
