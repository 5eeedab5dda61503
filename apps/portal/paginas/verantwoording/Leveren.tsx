import { NativeSelect, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { vandaag } from '#core';
import VerantwoordingMaken from '../../../../schema/operations/VerantwoordingMaken.graphql?raw';
import VerantwoordingVerzonden from '../../../../schema/operations/VerantwoordingVerzonden.graphql?raw';
import {
  SOORTEN,
  verantwoordingenVraag,
  volledigheidVraag,
  type Soort,
  type Verantwoording,
} from '../../api/verantwoording';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, datum, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier, Uitslag, useWijziging } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Veld } from '../contracten/velden';

/** This quarter and the twelve before it, as CBS writes them. */
function kwartalen(): string[] {
  const [j, m] = vandaag().split('-').map(Number) as [number, number];
  const nu = j * 4 + Math.ceil(m / 3) - 1;
  return Array.from({ length: 13 }, (_, i) => `${Math.floor((nu - i) / 4)}-K${((nu - i) % 4) + 1}`);
}
const vorigKwartaal = (): string => kwartalen()[1]!;
/** '2026-K3' -> '3e kwartaal 2026'. */
const kwartaalNaam = (periode: string): string => {
  const [, jaar, k] = /^(\d{4})-K([1-4])$/.exec(periode) ?? [];
  return k ? `${k}e kwartaal ${jaar}` : periode;
};

export function Leveren() {
  const [soort, setSoort] = useState<Soort>('CBS');
  const [periode, setPeriode] = useState(vorigKwartaal());
  const [gevraagd, setGevraagd] = useState<[Soort, string] | null>(null);
  const lijst = useQuery(verantwoordingenVraag);
  return (
    <Paneel titel="Bestanden voor CBS en DUO">
      <form className="filters" onSubmit={(e) => (e.preventDefault(), setGevraagd([soort, periode]))}>
        <NativeSelect
          label="Bestand"
          value={soort}
          data={codeKeuzes(SOORTEN)}
          onChange={(e) => setSoort(e.currentTarget.value as Soort)}
        />
        <NativeSelect
          label="Kwartaal"
          value={periode}
          data={kwartalen().map((value) => ({ value, label: kwartaalNaam(value) }))}
          onChange={(e) => setPeriode(e.currentTarget.value)}
        />
        <Button type="submit" variant="outline">
          Nakijken wat ontbreekt
        </Button>
      </form>
      {gevraagd && <Volledig soort={gevraagd[0]} periode={gevraagd[1]} />}
      <Gegevens van={lijst} regels={4}>
        {(l) =>
          l.length ? (
            <Register lijst={l} />
          ) : (
            <Leeg titel="Er is nog geen bestand gemaakt">
              <p>Kies een bestand en een kwartaal, en kijk na wat ontbreekt. Daarna kunt u het bestand maken.</p>
            </Leeg>
          )
        }
      </Gegevens>
    </Paneel>
  );
}

function Volledig({ soort, periode }: { soort: Soort; periode: string }) {
  const vraag = useQuery(volledigheidVraag(soort, periode));
  const maak = useWijziging(
    VerantwoordingMaken,
    ['verantwoording'],
    'Het bestand is gemaakt. Het staat in de lijst hieronder.',
  );
  return (
    <Gegevens van={vraag} regels={3}>
      {(v) => (
        <>
          <Uitslag fouten={v.fouten.length ? v.fouten : maak.fouten} gedaan={maak.gedaan} />
          {v.fouten.length === 0 && (
            <>
              <Melding
                toon={v.onvolledig.length ? 'let-op' : 'goed'}
                titel={`${aantal(v.regels, 'regel', 'regels')}, ${v.onvolledig.length ? `${aantal(v.onvolledig.length, 'traject is', 'trajecten zijn')} niet volledig` : 'alles is volledig'}`}
              >
                {v.onvolledig.length > 0 && (
                  <ul>
                    {v.onvolledig.slice(0, 100).map((o) => (
                      <li key={o.trajectnummer}>
                        <Link to="/trajecten/$nummer" params={{ nummer: o.trajectnummer }} search={{ deel: 'dossier' }}>
                          {o.trajectnummer}
                        </Link>
                        : {o.ontbreekt.join(', ')}
                      </li>
                    ))}
                  </ul>
                )}
              </Melding>
              <Button my="md" loading={maak.bezig} onClick={() => maak.doe({ soort, periode })}>
                Bestand maken
              </Button>
            </>
          )}
        </>
      )}
    </Gegevens>
  );
}

const Register = ({ lijst }: { lijst: Verantwoording[] }) => (
  <Tabel
    titel="Register van wat is gemaakt en verzonden"
    kop={
      <>
        <K>Bestand</K>
        <K>Gemaakt</K>
        <K rechts>Regels</K>
        <K>Verzonden</K>
      </>
    }
  >
    {lijst.map((v) => (
      <tr key={v.id}>
        <th scope="row">
          {v.bewaard ? (
            <a href={`/api/verantwoording/${v.id}/bestand`} download>
              {SOORTEN[v.soort]}, {kwartaalNaam(v.periode)}
            </a>
          ) : (
            `${SOORTEN[v.soort]}, ${kwartaalNaam(v.periode)}`
          )}
          <span className="onder">controlegetal {v.sha256.slice(0, 12)}…</span>
        </th>
        <td>
          {tijdstip(v.gemaaktOp)}
          <span className="onder">{v.gemaaktDoor}</span>
        </td>
        <td className="rechts">{v.regels}</td>
        <td>{v.verzondenOp ? `${datum(v.verzondenOp)} ${v.kenmerk ?? ''}` : <Verzonden id={v.id} />}</td>
      </tr>
    ))}
  </Tabel>
);

function Verzonden({ id }: { id: string }) {
  const w = useWijziging(VerantwoordingVerzonden, ['verantwoording'], 'Vastgelegd.');
  return (
    <details>
      <summary>Nog niet: vastleggen</summary>
      <Formulier
        naam={`Verzonden ${id}`}
        knop="Vastleggen"
        w={w}
        verstuur={(f) => w.doe({ id, op: f['op'], kenmerk: ofLeeg(f['kenmerk']) })}
      >
        <Veld naam="op" label="Verzonden op" soort="datum" start={vandaag()} />
        <Veld naam="kenmerk" label="Kenmerk van de ontvanger" mag max={100} />
      </Formulier>
    </details>
  );
}
