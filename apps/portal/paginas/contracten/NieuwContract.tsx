import './contracten.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { vandaag } from '#core';
import ContractMaken from '../../../../schema/operations/ContractMaken.graphql?raw';
import { contractKeuzesVraag, type ContractKeuzes } from '../../api/contract';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Pagina } from '../../onderdelen/Pagina';
import { AfsprakenVelden, leesAfspraken } from './Afspraken';
import { Formulier, useWijziging } from './Formulier';
import { ofLeeg } from './invoer';
import { Groep, Keuze, Veld, Vink } from './velden';

export function NieuwContract() {
  const keuzes = useQuery(contractKeuzesVraag);
  return (
    <Pagina
      titel="Contract vastleggen"
      inleiding="Een contract uit een aanbesteding maakt het portaal zelf, bij de definitieve gunning. Dit formulier is voor een contract dat er al was. Tarieven, basispakketten en de indexatie legt u daarna vast, op de pagina van het contract."
      kruimels={[{ naam: 'Contracten', pad: '/contracten' }]}
    >
      <Gegevens van={keuzes} regels={10}>
        {(k) => <NieuwFormulier k={k} />}
      </Gegevens>
    </Pagina>
  );
}

function NieuwFormulier({ k }: { k: ContractKeuzes }) {
  const ga = useNavigate();
  const nummer = useRef('');
  const w = useWijziging(ContractMaken, ['contract', 'contracten-lijst'], 'Het contract is vastgelegd', () => {
    void ga({ to: '/contracten/$nummer', params: { nummer: nummer.current } });
  });
  const verstuur = (v: Record<string, string>) => {
    nummer.current = v['nummer'] ?? '';
    const gemeenten = k.gemeenten.filter((g) => v[`gemeente.${g.code}`]).map((g) => g.code);
    w.doe({
      contract: {
        ...leesAfspraken(v),
        ...{ nummer: v['nummer'], perceel: v['perceel'], aanbieder: v['aanbieder'], van: v['van'] },
        ...{ tot: ofLeeg(v['tot']), rapportageVanaf: ofLeeg(v['rapportageVanaf']) },
        gemeenten:
          gemeenten.length === k.gemeenten.length ? [] : gemeenten.map((g) => ({ gemeente: g, van: v['van'] })),
      },
    });
  };
  const opties = (lijst: { code: string; naam: string }[]) =>
    lijst.map((x) => ({ value: x.code, label: `${x.naam} (${x.code})` }));
  return (
    <Paneel>
      <Formulier naam="Contract vastleggen" knop="Contract vastleggen" w={w} lang verstuur={verstuur}>
        <Groep titel="Partijen en looptijd">
          <Veld naam="nummer" label="Contractnummer" max={60} />
          <Keuze naam="perceel" label="Perceel" leeg="Kies een perceel" opties={opties(k.percelen)} />
          <Keuze naam="aanbieder" label="Aanbieder" leeg="Kies een aanbieder" opties={opties(k.aanbieders)} />
          <Veld naam="van" label="Eerste dag" soort="datum" start={vandaag()} />
          <Veld naam="tot" label="Laatste dag" soort="datum" mag />
        </Groep>
        <Groep titel="Gemeenten die meedoen (allemaal aan of allemaal uit = de hele regio)">
          {k.gemeenten.map((g) => (
            <Vink key={g.code} naam={`gemeente.${g.code}`} label={g.naam} aan />
          ))}
        </Groep>
        <AfsprakenVelden />
      </Formulier>
    </Paneel>
  );
}
