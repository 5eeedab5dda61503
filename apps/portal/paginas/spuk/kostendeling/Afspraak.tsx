import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import KostendelingVastleggen from '../../../../../schema/operations/KostendelingVastleggen.graphql?raw';
import { SLEUTELS } from '../../../api/spukdelen';
import { SPUK } from '../../../api/spukrekenen';
import { contractenVraag } from '../../../api/vragen';
import { codeKeuzes } from '../../../onderdelen/keuzes';
import { inHelen } from '../../../onderdelen/invoer';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { punt, type Waarden } from '../../contracten/invoer';
import { Groep, Keuze, Veld } from '../../contracten/velden';
import { useGemeenten } from '../rekentool/Zoekkeuzes';

/** The shares that were filled in; an empty one takes no part. */
const leesDelen = (v: Waarden): { gemeenteCode: string; aandeel: string | null }[] =>
  Object.entries(v).flatMap(([k, w]) =>
    k.startsWith('deel-') && w ? [{ gemeenteCode: k.slice(5), aandeel: punt(w) }] : [],
  );

export function Afspraak({ jaar }: { jaar: number }) {
  const { data: contracten } = useQuery(contractenVraag);
  const gemeenten = useGemeenten(jaar);
  const [samen, setSamen] = useState('');
  const w = useWijziging(KostendelingVastleggen, [SPUK], 'De afspraak is vastgelegd');
  return (
    <Uitklap titel="Afspraak over een contract vastleggen" alleenScherm>
      <p>Een nieuwe afspraak geldt vanaf een jaar. Wat daarvoor gold blijft staan.</p>
      <Formulier
        naam="Afspraak"
        knop="Afspraak vastleggen"
        w={w}
        lang
        verstuur={(v) =>
          w.doe({
            deling: {
              ...{ contract: v['contract'], sleutel: v['sleutel'], vanJaar: Number(v['vanJaar']), bron: v['bron'] },
              delen: v['sleutel'] === 'VAST' ? leesDelen(v) : null,
            },
          })
        }
      >
        <div className="kaartformulier">
          <Keuze
            naam="contract"
            label="Contract"
            leeg="Kies een contract"
            opties={(contracten ?? []).map((c) => ({ value: c.nummer, label: `${c.nummer} (${c.aanbieder})` }))}
          />
          <Keuze naam="sleutel" label="Sleutel" opties={codeKeuzes(SLEUTELS)} />
          <Veld naam="vanJaar" label="Vanaf het jaar" soort="getal" start={jaar} />
          <Veld naam="bron" label="Waar is dit afgesproken?" max={500} />
        </div>
        <Groep titel="Alleen bij vaste aandelen: het deel van elke gemeente in procent">
          <div
            className="kaartformulier hele-rij"
            onInput={(e) => {
              const velden = [...e.currentTarget.querySelectorAll('input')];
              const bp = velden.reduce((s, x) => s + (inHelen(x.value || '0') ?? 0), 0);
              setSamen(String(bp / 100).replace('.', ','));
            }}
          >
            {gemeenten.map((g) => (
              <Veld key={g.code} naam={`deel-${g.code}`} label={g.naam} soort="procent" mag />
            ))}
          </div>
          <p className="hele-rij" role="status">
            {samen && `Samen ${samen} %${samen === '100' ? '' : '; het moet 100 % zijn'}`}
          </p>
        </Groep>
      </Formulier>
    </Uitklap>
  );
}
