import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { centNaarEuro, naarGeheel, vandaag } from '#core';
import SpukUitgaveIntrekken from '../../../../../schema/operations/SpukUitgaveIntrekken.graphql?raw';
import SpukUitgaveVastleggen from '../../../../../schema/operations/SpukUitgaveVastleggen.graphql?raw';
import { beursNaam } from '../../../../../libs/spuk/domain/beurzen.js';
import { SPUK, spukInvoerVraag, type Uitgave } from '../../../api/spukrekenen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { bedrag, maand, tijdstip } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { ofLeeg, punt } from '../../contracten/invoer';
import { Keuze, Lang, Veld } from '../../contracten/velden';
import type { Beursdeel } from './Beschikkingen';

interface Eigenschappen {
  code: string;
  jaar: number;
  delen: Beursdeel[];
  beheert: boolean;
  vast: Beursdeel[];
}
/** Costs that no report brings: consulenten, systems, ontzorgen. */
export function Uitgaven({ code, jaar, delen, beheert, vast }: Eigenschappen) {
  const vraag = useQuery(spukInvoerVraag(jaar));
  return (
    <Paneel titel="Uitgaven zonder rapportage">
      <p>Kosten die niet in een rapportage van een aanbieder staan, zoals consulenten en systemen.</p>
      <Gegevens van={vraag} regels={3}>
        {(d) => {
          const rijen = d.spukUitgaven.filter((u) => u.gemeenteCode === code);
          return rijen.length ? (
            <Tabeluitgaven rijen={rijen} beheert={beheert} jaar={jaar} />
          ) : (
            <Leeg titel="Er is nog geen uitgave vastgelegd" />
          );
        }}
      </Gegevens>
      {beheert && <Uitgaveformulier jaar={jaar} delen={delen} vast={vast} />}
    </Paneel>
  );
}

function Tabeluitgaven({ rijen, beheert, jaar }: { rijen: Uitgave[]; beheert: boolean; jaar: number }) {
  const [weg, setWeg] = useState(false);
  const totaal = rijen.filter((u) => u.ingetrokkenOp === null).reduce((s, u) => s + (naarGeheel(u.bedrag, 2) ?? 0), 0);
  return (
    <>
      {weg && <Melding toon="goed" live titel="De uitgave is ingetrokken" />}
      <Tabel
        titel={`Uitgaven in ${jaar}`}
        kop={
          <>
            <K>Maand</K>
            <K>Waaraan</K>
            <K>Geldstroom</K>
            <K>Waar het staat</K>
            <K rechts>Bedrag</K>
          </>
        }
        voet={
          <tr>
            <th scope="row">Totaal</th>
            <td colSpan={3} />
            <td className="rechts">{bedrag(centNaarEuro(totaal))}</td>
          </tr>
        }
      >
        {rijen.map((u) => (
          <tr key={u.id} className={u.ingetrokkenOp ? 'voorbij' : undefined}>
            <th scope="row">{maand(u.maand)}</th>
            <td>
              {u.omschrijving}
              {u.ingetrokkenOp && (
                <span className="bij">
                  ingetrokken op {tijdstip(u.ingetrokkenOp)}: {u.ingetrokkenReden}
                </span>
              )}
              {beheert && u.ingetrokkenOp === null && <Intrekken u={u} klaar={() => setWeg(true)} />}
            </td>
            <td>{beursNaam(u.beurs, u.naam)}</td>
            <td>{u.bron}</td>
            <td className="rechts">{u.ingetrokkenOp ? <s>{bedrag(u.bedrag)}</s> : bedrag(u.bedrag)}</td>
          </tr>
        ))}
      </Tabel>
    </>
  );
}

function Intrekken({ u, klaar }: { u: Uitgave; klaar: () => void }) {
  const w = useWijziging(SpukUitgaveIntrekken, [SPUK], '', klaar);
  return (
    <details className="niet-afdrukken">
      <summary>Intrekken</summary>
      <Formulier
        naam={`Uitgave intrekken ${u.id}`}
        knop="Uitgave intrekken"
        w={w}
        verstuur={({ reden }) => w.doe({ id: u.id, reden })}
      >
        <Lang naam="reden" label="Waarom?" max={500} />
      </Formulier>
    </details>
  );
}

function Uitgaveformulier({ jaar, delen, vast }: Pick<Eigenschappen, 'jaar' | 'delen' | 'vast'>) {
  const w = useWijziging(SpukUitgaveVastleggen, [SPUK], 'De uitgave is vastgelegd');
  const nu = vandaag().slice(0, 7);
  return (
    <Uitklap titel="Uitgave vastleggen" alleenScherm>
      <Formulier
        naam="Uitgave"
        knop="Uitgave vastleggen"
        w={w}
        verstuur={(v) => {
          const d = delen[Number(v['deel'])]!;
          const min = v['terug'] === 'ja' ? '-' : '';
          w.doe({
            uitgave: {
              ...{ beurs: d.beurs, naam: d.naam, maand: v['maand'], bedrag: `${min}${punt(v['bedrag'])}` },
              ...{ omschrijving: v['omschrijving'], bron: v['bron'], reden: ofLeeg(v['reden']) },
            },
          });
        }}
      >
        <Keuze naam="deel" label="Geldstroom" opties={delen.map((d, i) => ({ value: String(i), label: d.titel }))} />
        <Veld naam="maand" label="Maand" soort="maand" start={nu.startsWith(String(jaar)) ? nu : `${jaar}-12`} />
        <Keuze
          naam="terug"
          label="Betaald of terug"
          opties={[
            { value: 'nee', label: 'Betaald' },
            { value: 'ja', label: 'Teruggekregen' },
          ]}
        />
        <Veld naam="bedrag" label="Bedrag (euro)" soort="bedrag" />
        <Veld naam="omschrijving" label="Waaraan?" max={500} />
        <Veld naam="bron" label="Waar staat dit?" max={500} />
        {vast.length > 0 && (
          <Lang
            naam="reden"
            label="Waarom verandert dit jaar nog?"
            uitleg={`Nodig voor: ${vast.map((d) => d.titel).join(', ')}. Alleen die geldstroom gaat weer open.`}
            max={500}
            mag
          />
        )}
      </Formulier>
    </Uitklap>
  );
}
