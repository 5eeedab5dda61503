import { useQuery } from '@tanstack/react-query';
import { geldtOp, vandaag } from '#core';
import ContractGemeenteVastleggen from '../../../../schema/operations/ContractGemeenteVastleggen.graphql?raw';
import { contractKeuzesVraag } from '../../api/contract';
import type { Contract } from '../../api/tarieven';
import { Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from './Formulier';
import { ofLeeg } from './invoer';
import { Keuze, Veld } from './velden';

export const Gemeenten = ({ c, beheert }: { c: Contract; beheert: boolean }) => (
  <Paneel titel="Gemeenten">
    {c.gemeenten.length === 0 ? (
      <p>Alle gemeenten van de regio doen mee.</p>
    ) : (
      <Tabel
        titel="Alleen deze gemeenten doen mee"
        kop={
          <>
            <K>Gemeente</K>
            <K>Vanaf</K>
            <K>Tot en met</K>
          </>
        }
      >
        {c.gemeenten.map((g) => (
          <tr key={g.code + g.van}>
            <th scope="row">
              {g.naam}
              {!geldtOp(g, vandaag()) && <span className="som">doet nu niet mee</span>}
            </th>
            <td>{datum(g.van)}</td>
            <td>{g.tot ? datum(g.tot) : 'einde contract'}</td>
          </tr>
        ))}
      </Tabel>
    )}
    {beheert && (
      <Uitklap alleenScherm titel="Deelname van een gemeente vastleggen">
        <GemeenteFormulier c={c} />
      </Uitklap>
    )}
  </Paneel>
);

function GemeenteFormulier({ c }: { c: Contract }) {
  const { data: k } = useQuery(contractKeuzesVraag);
  const w = useWijziging(ContractGemeenteVastleggen, ['contract'], 'De deelname is vastgelegd');
  const opties = (k?.gemeenten ?? []).map((g) => ({ value: g.code, label: g.naam }));
  return (
    <>
      <p>
        {c.gemeenten.length
          ? 'Doet een gemeente niet meer mee, geef dan dezelfde eerste dag en de laatste dag.'
          : 'Legt u één gemeente vast, dan doen alleen de gemeenten mee die u vastlegt.'}
      </p>
      <Formulier
        naam="Deelname van een gemeente"
        knop="Deelname vastleggen"
        w={w}
        verstuur={({ gemeente, van, tot }) => w.doe({ contract: c.nummer, gemeente, van, tot: ofLeeg(tot) })}
      >
        <Keuze naam="gemeente" label="Gemeente" leeg="Kies een gemeente" opties={opties} />
        <Veld naam="van" label="Eerste dag" soort="datum" start={c.van} />
        <Veld naam="tot" label="Laatste dag" soort="datum" mag />
      </Formulier>
    </>
  );
}
