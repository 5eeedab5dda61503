import './scenarios.css';
import '../../contracten/contracten.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { vandaag } from '#core';
import { BEURZEN } from '../../../../../libs/spuk/domain/beurzen.js';
import { beschikkingenVraag, type Beurs } from '../../../api/spukrekenen';
import { scenariosVraag, type Blikvraag, type Scenario } from '../../../api/spukscenario';
import { ikVraag } from '../../../api/vragen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Pagina } from '../../../onderdelen/Pagina';
import type { Spukzoek } from '../../../routes/spuk-rekenen';
import { Gemeentekeuze, Jaarkeuze } from '../rekentool/Zoekkeuzes';
import { Spuknavigatie } from '../Spuknavigatie';
import { getyptVan, NIETS, type Getypt } from './aannames';
import { Bewaard } from './Bewaard';
import { WatAlsblad } from './WatAlsblad';

const route = getRouteApi('/binnen/spuk/scenarios');

export function Scenarios() {
  const { jaar, gemeente, beurs = 'INBURGERINGSVOORZIENINGEN', naam = '' } = route.useSearch();
  const scenarios = useQuery(scenariosVraag(jaar));
  const { data: ik } = useQuery(ikVraag);
  const v: Blikvraag = { gemeenteCode: gemeente ?? null, beurs, naam, jaar };
  const [begin, setBegin] = useState<{ nr: number; g: Getypt; naam: string }>({ nr: 0, g: NIETS, naam: '' });
  const open = (s: Scenario) => {
    setBegin({ nr: begin.nr + 1, g: getyptVan(s.aannames), naam: s.naam });
    document.getElementById('wat-als')?.scrollIntoView({ block: 'start' });
  };
  const bewaart = ik?.rechten.includes('spuk.rekenen') ?? false;
  const oud = jaar < Number(vandaag().slice(0, 4));
  return (
    <Pagina
      titel={`Scenario’s ${jaar}`}
      inleiding="Wat als er meer mensen komen, de klassen kleiner worden of de prijzen stijgen? Er wordt niets opgeslagen tot u een scenario bewaart."
    >
      <Spuknavigatie />
      <div className="filters">
        <Gemeentekeuze jaar={jaar} gemeente={gemeente} leeg="Alle gemeenten samen" />
        <Beurskeuze jaar={jaar} beurs={beurs} naam={naam} />
        <Jaarkeuze jaar={jaar} />
      </div>
      {oud && <p>{jaar} is voorbij: er is niets meer te verwachten, dus een scenario verandert niets.</p>}
      <WatAlsblad key={`${begin.nr}`} v={v} begin={begin.g} naam={begin.naam} bewaart={bewaart} />
      <Gegevens van={scenarios} regels={3}>
        {(lijst) => <Bewaard lijst={lijst} v={v} open={open} bewaart={bewaart} />}
      </Gegevens>
    </Pagina>
  );
}

function Beurskeuze({ jaar, beurs, naam }: { jaar: number; beurs: Beurs; naam: string }) {
  const ga = route.useNavigate();
  const { data } = useQuery(beschikkingenVraag(jaar));
  const extra = [...new Set((data ?? []).filter((s) => s.beurs === 'EXTRA').map((s) => s.naam))];
  const opties = [
    ...(Object.keys(BEURZEN) as Beurs[])
      .filter((b) => b !== 'EXTRA')
      .map((b) => ({ value: b as string, label: BEURZEN[b] })),
    ...extra.map((n) => ({ value: `EXTRA ${n}`, label: n })),
  ];
  return (
    <NativeSelect
      label="Geldstroom"
      value={naam ? `EXTRA ${naam}` : beurs}
      data={opties}
      onChange={(e) => {
        const [b, ...rest] = e.currentTarget.value.split(' ');
        void ga({
          search: (z: Spukzoek) => ({ ...z, beurs: b as Beurs, naam: rest.join(' ') || undefined }),
          replace: true,
        } as never);
      }}
    />
  );
}
