import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { vandaag } from '#core';
import { raadcijfersVraag, type Raadcijfers, type Raadtelling } from '../../../api/spukdelen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { decimaal, hoofdletter } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';

const HALF = [
  { value: '1', label: 'Januari tot en met juni' },
  { value: '2', label: 'Juli tot en met december' },
];
const telling = (t: Raadtelling): string => (t.klein ? 'minder dan 5' : String(t.aantal ?? 0));
const SOORT: Record<string, string> = { UITVAL: 'Uitval', AFGESLOTEN: 'Afgesloten' };
const reden = (code: string | null): string => (code ? `: ${code.replaceAll('_', ' ').toLowerCase()}` : '');

/** Counts for the council, without persons: small numbers do not leave the database. */
export function Raad({ jaar }: { jaar: number }) {
  const nu = vandaag();
  const eerste = nu.startsWith(String(jaar)) && nu.slice(5, 7) <= '06' ? '1' : '2';
  const [half, setHalf] = useState(eerste);
  const vraag = useQuery(raadcijfersVraag(jaar, Number(half)));
  return (
    <Paneel titel={`Cijfers voor de raad, ${jaar}`}>
      <div className="filters">
        <NativeSelect label="Half jaar" value={half} data={HALF} onChange={(e) => setHalf(e.currentTarget.value)} />
      </div>
      <Gegevens van={vraag} regels={4}>
        {(c) => (
          <>
            <p>Aantallen onder de vijf staan er niet: zij zouden over één persoon kunnen gaan.</p>
            {c.map((r) => (
              <Gemeentecijfers key={r.gemeenteCode} r={r} jaar={jaar} />
            ))}
          </>
        )}
      </Gegevens>
    </Paneel>
  );
}

const Gemeentecijfers = ({ r, jaar }: { r: Raadcijfers; jaar: number }) => (
  <Tabel
    titel={r.gemeente}
    kop={
      <>
        <K>Cijfer</K>
        <K rechts>Aantal</K>
      </>
    }
  >
    {(
      [
        [`Taakstelling van ${jaar}`, r.taakstelling === null ? 'niet ingevuld' : decimaal(r.taakstelling)],
        ['Gehuisvest in dit half jaar', telling(r.gehuisvest)],
        ['Gehuisvest vanaf januari', telling(r.gehuisvestDitJaar)],
        [
          'Gerealiseerd deel van de taakstelling',
          r.gerealiseerd === null ? 'niet te zeggen' : `${decimaal(r.gerealiseerd)} %`,
        ],
        ['Eerste PIP’s vastgesteld', telling(r.pips)],
        ...r.uitstroom.map((u): [string, string] => [
          `${SOORT[u.soort] ?? hoofdletter(u.soort.toLowerCase())}${reden(u.reden)}`,
          telling(u),
        ]),
      ] as [string, string][]
    ).map(([naam, aantal]) => (
      <tr key={naam}>
        <th scope="row">{naam}</th>
        <td className="rechts">{aantal}</td>
      </tr>
    ))}
  </Tabel>
);
