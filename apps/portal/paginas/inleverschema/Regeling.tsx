import { useQuery } from '@tanstack/react-query';
import RapportageregelingVastleggen from '../../../../schema/operations/RapportageregelingVastleggen.graphql?raw';
import { regelingVraag, type Regeling as RegelingType } from '../../api/planning';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { heel, ofLeeg } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';
import { herinnerNaam } from './tonen';
import { plusDagen } from '#core';

const FORMULIEREN = { LEERROUTE: 'Leerroutes', BEGELEIDING: 'Maatschappelijke begeleiding' } as const;
const DAG = '2026-01-15';
const na = (dagen: number | null): string => (dagen === null ? 'Nooit' : `${dagen} dagen na de laatste dag`);

/** How one contract is reminded and when its reports close. */
export function Regeling({ contract }: { contract: string }) {
  const van = useQuery(regelingVraag(contract));
  const { data: ik } = useQuery(ikVraag);
  return (
    <Paneel titel={`Herinneren en sluiten: contract ${contract}`}>
      <Gegevens van={van} regels={3}>
        {(r) =>
          r === null ? (
            <p>Dit contract is er niet, of u mag het niet zien.</p>
          ) : (
            <>
              <Feiten
                feiten={[
                  ['Herinneringen', r.herinnerdagen.map((d) => herinnerNaam(plusDagen(DAG, d), DAG)).join(', ')],
                  ['Maand op slot', na(r.slotMaandDagen)],
                  ['Kwartaal op slot', na(r.slotKwartaalDagen)],
                  ['Kwartaalformulier', FORMULIEREN[r.formulier]],
                ]}
              />
              {ik?.rechten.includes('contract.beheren') && <Wijzigen r={r} />}
            </>
          )
        }
      </Gegevens>
    </Paneel>
  );
}

function Wijzigen({ r }: { r: RegelingType }) {
  const w = useWijziging(
    RapportageregelingVastleggen,
    ['rapportageregeling', 'inleverschema'],
    'De regeling is vastgelegd.',
  );
  return (
    <Uitklap titel="Regeling wijzigen" alleenScherm>
      <Formulier
        naam="Regeling"
        knop="Regeling vastleggen"
        w={w}
        verstuur={(v) =>
          w.doe({
            contract: r.contract,
            regeling: {
              herinnerdagen: (v['herinnerdagen'] ?? '')
                .split(/[\s,;]+/)
                .filter(Boolean)
                .map(Number),
              slotMaandDagen: heel(v['slotMaandDagen']),
              slotKwartaalDagen: heel(v['slotKwartaalDagen']),
              formulier: ofLeeg(v['formulier']),
            },
          })
        }
      >
        <Velden r={r} />
      </Formulier>
    </Uitklap>
  );
}
const Velden = ({ r }: { r: RegelingType }) => (
  <>
    <Veld
      naam="herinnerdagen"
      label="Dagen waarop wordt herinnerd"
      uitleg="Dagen vanaf de laatste dag, met een komma; -5 is vijf dagen ervoor"
      start={r.herinnerdagen.join(', ')}
    />
    <Veld
      naam="slotMaandDagen"
      label="Maand op slot na zoveel dagen"
      uitleg="Leeg = nooit"
      soort="getal"
      start={r.slotMaandDagen}
      mag
    />
    <Veld
      naam="slotKwartaalDagen"
      label="Kwartaal op slot na zoveel dagen"
      uitleg="Leeg = nooit"
      soort="getal"
      start={r.slotKwartaalDagen}
      mag
    />
    <Keuze
      naam="formulier"
      label="Kwartaalformulier"
      opties={codeKeuzes(FORMULIEREN)}
      leeg="Volgens de producten van het contract"
      start={r.formulier}
      mag
    />
  </>
);
