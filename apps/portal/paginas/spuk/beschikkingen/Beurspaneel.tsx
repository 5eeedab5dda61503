import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { vandaag } from '#core';
import { besluitenVraag, BESLUITSOORTEN, type Besluit, type Beursbesluiten } from '../../../api/spukrekenen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen, Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { bedrag, datum, maand, tijdstip } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import type { Beursdeel } from './Beschikkingen';
import { Besluitformulier, Corrigeren } from './Besluitformulier';

interface Eigenschappen {
  d: Beursdeel;
  code: string;
  jaar: number;
  /** May this reader record decisions? */
  beheert: boolean;
  /** The accounts of this purse and year were fixed. */
  vast: boolean;
}
export function Beurspaneel({ d, code, jaar, beheert, vast }: Eigenschappen) {
  const vraag = useQuery(besluitenVraag({ gemeenteCode: code, beurs: d.beurs, naam: d.naam, jaar }));
  return (
    <Paneel titel={d.titel}>
      <Gegevens van={vraag} regels={3}>
        {(b) => (
          <>
            <Stand b={b} jaar={jaar} />
            {vast && <Vast titel={d.titel} jaar={jaar} />}
            {b.besluiten.length > 0 && <Besluiten {...{ b, d, jaar, beheert, vast }} />}
            {b.besluiten.some((x) => x.ingetrokkenOp === null) && <Voorschotten b={b} />}
            {beheert && (
              <Uitklap titel={`Besluit vastleggen: ${d.titel}`} alleenScherm>
                <Besluitformulier d={d} jaar={jaar} vast={vast} eerste={b.besluiten.length === 0} />
              </Uitklap>
            )}
          </>
        )}
      </Gegevens>
    </Paneel>
  );
}

export const Vast = ({ titel, jaar }: { titel: string; jaar: number }) => (
  <Melding toon="let-op" titel={`De verantwoording van ${jaar} staat vast voor ${titel}`}>
    <p>
      Verandert u hier iets, dan gaat alleen deze geldstroom van {jaar} weer open. De andere geldstromen en jaren
      blijven vast. U moet een reden geven.
    </p>
  </Melding>
);

function Stand({ b, jaar }: { b: Beursbesluiten; jaar: number }) {
  const geldig = b.besluiten.filter((x) => x.ingetrokkenOp === null);
  const nu = geldig.findLast((x) => x.soort === 'DEFINITIEF') ?? geldig.at(-1);
  const v = b.verrekening;
  if (!nu || !v) return <p>Er is nog geen besluit vastgelegd voor {jaar}. Dat telt niet als nul.</p>;
  const toon = v.soort === 'TERUGVORDERING' ? 'fout' : v.soort === 'NABETALING' ? 'goed' : 'stil';
  return (
    <>
      <Kerngetallen>
        <Kerngetal
          naam="Toegekend"
          waarde={bedrag(nu.bedrag)}
          toon="info"
          uitleg={`${BESLUITSOORTEN[nu.soort].toLowerCase()}, ${datum(nu.beslotenOp)}`}
        />
        <Kerngetal
          naam="Betaald aan voorschotten"
          waarde={bedrag(v.betaald)}
          uitleg={jaar === Number(vandaag().slice(0, 4)) ? 'tot en met deze maand' : 'over het hele jaar'}
        />
        <Kerngetal
          naam="Verrekening"
          waarde={v.verschil === null ? 'nog niet' : bedrag(v.verschil)}
          toon={toon}
          uitleg={v.verschil === null ? `definitief besluit in ${maand(v.verwachtIn)}` : 'definitief min betaald'}
        />
      </Kerngetallen>
      <Afrekening v={v} />
    </>
  );
}
function Afrekening({ v }: { v: NonNullable<Beursbesluiten['verrekening']> }) {
  const som = `Definitief ${bedrag(v.definitief)} min betaald ${bedrag(v.betaald)}.`;
  if (v.soort === 'TERUGVORDERING')
    return (
      <Melding toon="fout" titel={`Het Rijk vordert ${bedrag(v.verschil!.replace('-', ''))} terug`}>
        <p>{som} Het definitieve besluit ligt onder wat al is betaald.</p>
      </Melding>
    );
  if (v.soort === 'NABETALING')
    return (
      <Melding toon="goed" titel={`Het Rijk betaalt ${bedrag(v.verschil)} bij`}>
        <p>{som}</p>
      </Melding>
    );
  return v.soort === 'GELIJK' ? <Melding toon="goed" titel="Er is precies genoeg betaald" /> : null;
}

function Besluiten({
  b,
  d,
  jaar,
  beheert,
  vast,
}: {
  b: Beursbesluiten;
  d: Beursdeel;
  jaar: number;
  beheert: boolean;
  vast: boolean;
}) {
  const [gedaan, setGedaan] = useState('');
  const eigen = b.besluiten.some((x) => x.id !== '0' && x.ingetrokkenOp === null);
  return (
    <>
      {gedaan && <Melding toon="goed" live titel={gedaan} />}
      <Tabel
        titel="Besluiten, het oudste eerst"
        kop={
          <>
            <K>Dag van het besluit</K>
            <K>Soort</K>
            <K rechts>Bedrag</K>
            <K>Waar het staat</K>
            <K>Vastgelegd door</K>
          </>
        }
      >
        {b.besluiten.map((x) => (
          <Besluitrij key={`${x.id}${x.beslotenOp}`} x={x} />
        ))}
      </Tabel>
      {beheert && eigen && (
        <Uitklap titel={`Corrigeren of intrekken: ${d.titel}`} alleenScherm>
          {b.besluiten
            .filter((x) => x.id !== '0' && x.ingetrokkenOp === null)
            .map((x) => (
              <Corrigeren key={x.id} x={x} d={d} jaar={jaar} vast={vast} klaar={setGedaan} />
            ))}
        </Uitklap>
      )}
    </>
  );
}
const Besluitrij = ({ x }: { x: Besluit }) => (
  <tr className={x.ingetrokkenOp ? 'voorbij' : undefined}>
    <th scope="row">{datum(x.beslotenOp)}</th>
    <td>
      {BESLUITSOORTEN[x.soort]}
      {x.ingetrokkenOp && (
        <span className="bij">
          ingetrokken op {tijdstip(x.ingetrokkenOp)}: {x.ingetrokkenReden}
        </span>
      )}
    </td>
    <td className="rechts">{x.ingetrokkenOp ? <s>{bedrag(x.bedrag)}</s> : bedrag(x.bedrag)}</td>
    <td>{x.bron}</td>
    <td>{x.door}</td>
  </tr>
);

const Voorschotten = ({ b }: { b: Beursbesluiten }) => (
  <Uitklap titel="Voorschotten per maand">
    <p>
      Elke maand een twaalfde van wat op de eerste van die maand geldt. Na een bijstelling verdelen de maanden die over
      zijn het verschil, zodat het jaar op de cent klopt.
    </p>
    <Tabel
      titel="Voorschotten"
      titelVerborgen
      kop={
        <>
          <K>Maand</K>
          <K rechts>Voorschot</K>
          <K rechts>Samen</K>
        </>
      }
    >
      {b.voorschotten.map((v) => (
        <tr key={v.maand}>
          <th scope="row">{maand(v.maand)}</th>
          <td className="rechts">{bedrag(v.bedrag)}</td>
          <td className="rechts">{bedrag(v.cumulatief)}</td>
        </tr>
      ))}
    </Tabel>
  </Uitklap>
);
