import { Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { versiesVraag, type Kwartaal, type Versieregel } from '../../api/kwartaal';
import { Gegevens } from '../../onderdelen/Gegevens';
import { tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { leerrouteNaam } from './tonen';

/** Two versions beside each other; what differs first, all of it on request. */
export const Vergelijken = ({ k }: { k: Kwartaal }) => (
  <Uitklap titel="Versies naast elkaar lezen">
    <Naast k={k} />
  </Uitklap>
);
function Naast({ k }: { k: Kwartaal }) {
  const [nrs, setNrs] = useState<[number, number]>([k.versies[1]!.nr, k.versies[0]!.nr]);
  const [alles, setAlles] = useState(false);
  const van = useQuery(versiesVraag(k.id, ...nrs));
  const keuzes = k.versies.map((v) => ({ value: String(v.nr), label: `Versie ${v.nr}, ${tijdstip(v.op)}` }));
  return (
    <>
      <div className="filters">
        <NativeSelect
          label="Eerste versie"
          value={String(nrs[0])}
          data={keuzes}
          onChange={(e) => setNrs([Number(e.currentTarget.value), nrs[1]])}
        />
        <NativeSelect
          label="Tweede versie"
          value={String(nrs[1])}
          data={keuzes}
          onChange={(e) => setNrs([nrs[0], Number(e.currentTarget.value)])}
        />
        <Checkbox label="Toon ook wat gelijk is" checked={alles} onChange={(e) => setAlles(e.currentTarget.checked)} />
      </div>
      <Gegevens van={van} regels={6}>
        {(regels) => {
          const rijen = alles ? regels : regels.filter((r) => r.anders);
          if (!rijen.length) return <p>Deze versies zijn gelijk.</p>;
          return <Rijen rijen={rijen} nrs={nrs} />;
        }}
      </Gegevens>
    </>
  );
}
const Rijen = ({ rijen, nrs }: { rijen: Versieregel[]; nrs: [number, number] }) => (
  <Tabel
    titel={`Versie ${nrs[0]} naast versie ${nrs[1]}`}
    kop={
      <>
        <K>Gegeven</K>
        <K>Versie {nrs[0]}</K>
        <K>Versie {nrs[1]}</K>
        <K>Verschil</K>
      </>
    }
  >
    {rijen.map((r) => (
      <tr key={`${r.sectie}${r.veld}${r.leerroute}${r.gemeenteNaam}`}>
        <th scope="row">
          {r.veld}
          <span className="bij">
            {[r.sectie, r.leerroute && leerrouteNaam(r.leerroute), r.gemeenteNaam].filter(Boolean).join(', ')}
          </span>
        </th>
        <td>{r.eerste}</td>
        <td>{r.tweede}</td>
        <td>{r.anders ? 'anders' : 'gelijk'}</td>
      </tr>
    ))}
  </Tabel>
);
