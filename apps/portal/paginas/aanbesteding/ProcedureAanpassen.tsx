import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import ProcedureOpslaan from '../../../../schema/operations/ProcedureAanpassen.graphql?raw';
import { Gegevens } from '../../onderdelen/Gegevens';
import { leesBedrag, leesGetal, schrijfBedrag } from '../../onderdelen/invoer';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { Daadformulier, type Veld, type Waarden } from './Daadformulier';
import { proceduresVraag, type Procedure } from './gegevens';
import { CAP, naarStap, naarVeld } from './procedurestappen';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { metSleutel } from './Rijen';
import { Stappenlijst } from './Stappenlijst';

const route = getRouteApi('/binnen/aanbestedingen/procedures/$id');
const SLEUTEL = 'procedure';

/** A region's own copy of a procedure: order, terms, people and rounds may differ; the guarantees stay. */
export function ProcedureAanpassen() {
  const { id } = route.useParams();
  const vraag = useQuery(proceduresVraag);
  const p = vraag.data?.find((x) => x.id === id);
  if (vraag.data && !p) return <NietGevonden />;
  return (
    <Pagina
      titel={p ? `Eigen versie van ${p.naam}` : 'Eigen versie'}
      kruimels={[
        { naam: 'Aanbestedingen', pad: '/aanbestedingen' },
        { naam: 'Procedures', pad: '/aanbestedingen/procedures' },
      ]}
      inleiding="U past een kopie aan. Wat een wet of het portaal waarborgt kan niet weg: het portaal zegt dan bij welke stap en waarom."
    >
      <Gegevens van={vraag} regels={10}>
        {() => <Formulier key={id} p={p!} />}
      </Gegevens>
    </Pagina>
  );
}

const velden = (p: Procedure): Veld[] => [
  { naam: 'naam', label: 'Naam', begin: p.eigen ? p.naam : `${p.naam}, eigen versie` },
  {
    naam: 'bron',
    label: 'Waar uw eigen regels staan',
    begin: p.bron,
    uitleg: 'Bijvoorbeeld uw inkoopbeleid met jaar en hoofdstuk',
  },
  { naam: 'standstillDagen', label: 'Opschortende termijn in dagen', soort: 'getal', begin: String(p.standstillDagen) },
  {
    ...{ naam: 'gratieMinuten', label: 'Uitlooptijd in minuten', soort: 'getal', begin: String(p.gratieMinuten) },
    uitleg: 'Zo lang telt een upload nog die voor de sluiting begon',
  },
  {
    naam: 'minUitnodigingen',
    label: 'Minstens zoveel uitnodigingen',
    soort: 'getal',
    begin: String(p.minUitnodigingen),
  },
  {
    ...{
      naam: 'maxUitnodigingen',
      label: 'Hoogstens zoveel uitnodigingen (mag leeg)',
      soort: 'getal',
      verplicht: false,
    },
    begin: p.maxUitnodigingen === null ? '' : String(p.maxUitnodigingen),
  },
  {
    ...{ naam: 'eigenGrens', label: 'Eigen grens voor de raming in euro, zonder btw (mag leeg)', verplicht: false },
    begin: schrijfBedrag(p.eigenGrens ?? ''),
  },
  {
    ...{
      naam: 'capTelling',
      label: 'Wat telt mee voor het maximum van een perceel',
      soort: 'keuze',
      begin: p.capTelling,
    },
    opties: codeKeuzes(CAP),
  },
];
const GETALLEN = ['standstillDagen', 'gratieMinuten', 'minUitnodigingen', 'maxUitnodigingen'];

function Formulier({ p }: { p: Procedure }) {
  const ga = useNavigate();
  const [stappen, setStappen] = useState(() => p.stappen.map((s) => metSleutel(naarVeld(s))));
  const begin = velden(p);
  const keur = (w: Waarden) => [
    ...GETALLEN.filter((n) => w[n]?.trim() && leesGetal(w[n]) === null).map((n) => ({
      ...{ veld: `${SLEUTEL}-${n}`, melding: `"${w[n]}" is geen heel getal` },
    })),
    ...(w['eigenGrens']?.trim() && leesBedrag(w['eigenGrens']) === null
      ? [
          {
            veld: `${SLEUTEL}-eigenGrens`,
            melding: `"${w['eigenGrens']}" is geen bedrag`,
            oplossing: 'Schrijf het zoals 500.000,00.',
          },
        ]
      : []),
    ...stappen.flatMap((s, i) =>
      leesGetal(s.minDagen) === null
        ? [
            {
              veld: `${SLEUTEL}-stappen-${i}-minDagen`,
              melding: `Stap ${i + 1}: "${s.minDagen}" is geen heel aantal dagen`,
            },
          ]
        : [],
    ),
  ];
  return (
    <Paneel>
      <Daadformulier
        sleutel={SLEUTEL}
        velden={begin}
        knop="Eigen versie vaststellen"
        gedaan="De eigen versie is vastgesteld."
        operatie={ProcedureOpslaan}
        keur={keur}
        variabelen={(w) => ({
          input: {
            ...{ procedure: p.id, naam: w['naam'], bron: w['bron'], capTelling: w['capTelling'] },
            ...{ standstillDagen: leesGetal(w['standstillDagen']), gratieMinuten: leesGetal(w['gratieMinuten']) },
            ...{
              minUitnodigingen: leesGetal(w['minUitnodigingen']),
              maxUitnodigingen: leesGetal(w['maxUitnodigingen']),
            },
            eigenGrens: leesBedrag(w['eigenGrens']),
            stappen: stappen.map(({ sleutel: _, ...s }) => naarStap(s)),
          },
        })}
        naAfloop={() => void ga({ to: '/aanbestedingen/procedures' })}
        blijft
      >
        {(fouten) => <Stappenlijst sleutel={`${SLEUTEL}-stappen`} stappen={stappen} zet={setStappen} fouten={fouten} />}
      </Daadformulier>
    </Paneel>
  );
}
