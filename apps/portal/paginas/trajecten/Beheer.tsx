import { useQuery } from '@tanstack/react-query';
import { vandaag } from '#core';
import { AFSLUITREDENEN, DOELGROEPEN } from '../../../../libs/trajecten/domain/feitcodes.js';
import TrajectAfsluiten from '../../../../schema/operations/TrajectAfsluiten.graphql?raw';
import TrajectDoelgroepWijzigen from '../../../../schema/operations/TrajectDoelgroepWijzigen.graphql?raw';
import TrajectToewijzen from '../../../../schema/operations/TrajectToewijzen.graphql?raw';
import TrajectVerhuizen from '../../../../schema/operations/TrajectVerhuizen.graphql?raw';
import { medewerkersVraag, type Dossier } from '../../api/trajecten';
import { Paneel } from '../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { heel } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';

const ververs = ['traject', 'trajecten'];

/** Who guides it, where it goes, and how it ends. */
export function Beheer({ d }: { d: Dossier }) {
  return (
    <Paneel titel="Overdragen en afsluiten">
      <Toewijzen d={d} />
      <details>
        <summary>Andere doelgroep</summary>
        <Doelgroep d={d} />
      </details>
      <details>
        <summary>Verhuisd naar een andere gemeente</summary>
        <Verhuizen nummer={d.trajectnummer} />
      </details>
      <details>
        <summary>Traject afsluiten</summary>
        <Afsluiten nummer={d.trajectnummer} />
      </details>
    </Paneel>
  );
}

function Toewijzen({ d }: { d: Dossier }) {
  const { data = [] } = useQuery(medewerkersVraag);
  const w = useWijziging(TrajectToewijzen, ververs, 'De klantmanager is gewijzigd.');
  return (
    <Formulier
      key={data.length}
      naam="Klantmanager"
      knop="Toewijzen"
      w={w}
      verstuur={(v) => w.doe({ nummer: d.trajectnummer, klantmanager: heel(v['klantmanager']) })}
    >
      <Keuze
        naam="klantmanager"
        label="Wie begeleidt dit traject?"
        mag
        leeg="Niemand"
        opties={data.map((m) => ({ value: m.id, label: m.naam }))}
        start={d.klantmanager?.id ?? ''}
      />
    </Formulier>
  );
}

function Doelgroep({ d }: { d: Dossier }) {
  const w = useWijziging(TrajectDoelgroepWijzigen, ververs, 'De doelgroep is gewijzigd.');
  return (
    <Formulier
      key={d.doelgroep}
      naam="Doelgroep"
      knop="Doelgroep wijzigen"
      w={w}
      verstuur={(v) => w.doe({ nummer: d.trajectnummer, op: v['op'], doelgroep: v['doelgroep'] })}
    >
      <Keuze
        naam="doelgroep"
        label="Nieuwe doelgroep"
        uitleg="De termijnen worden opnieuw berekend."
        leeg="Kies…"
        opties={codeKeuzes(DOELGROEPEN).filter((o) => o.value !== d.doelgroep)}
      />
      <Veld naam="op" label="Vanaf" soort="datum" start={vandaag()} />
    </Formulier>
  );
}

function Verhuizen({ nummer }: { nummer: string }) {
  const w = useWijziging(TrajectVerhuizen, ververs, 'Het traject is overgedragen.');
  return (
    <Formulier
      naam="Verhuizen"
      knop="Overdragen aan de andere gemeente"
      w={w}
      verstuur={(v) => w.doe({ nummer, naar: v['naar'], op: v['op'] })}
    >
      <Veld naam="naar" label="Nieuwe gemeente" uitleg="Naam of CBS-code, bijvoorbeeld GM0935." max={60} />
      <Veld naam="op" label="Eerste dag in de nieuwe gemeente" soort="datum" start={vandaag()} />
    </Formulier>
  );
}

function Afsluiten({ nummer }: { nummer: string }) {
  const w = useWijziging(TrajectAfsluiten, ververs, 'Het traject is afgesloten.');
  return (
    <Formulier
      naam="Afsluiten"
      knop="Traject afsluiten"
      w={w}
      verstuur={(v) => w.doe({ nummer, op: v['op'], reden: v['reden'] })}
    >
      <Veld naam="op" label="Laatste dag" soort="datum" start={vandaag()} />
      <Keuze naam="reden" label="Waarom?" leeg="Kies…" opties={codeKeuzes(AFSLUITREDENEN)} />
    </Formulier>
  );
}
