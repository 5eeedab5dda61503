import { geldtOp, vandaag } from '#core';
import { GROEPEN_VAN, SCHALEN, UITVOERINGEN, type Groep } from '../../../../libs/trajecten/domain/aanbod/begrippen.js';
import OnderdeelUitvoeringVastleggen from '../../../../schema/operations/OnderdeelUitvoeringVastleggen.graphql?raw';
import type { Aanbod, Schaalregel, Uitvoeringsregel } from '../../api/beleid';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';
import { Afwijken, Afwijkingen, Celwaarde, periode } from './AanbodBeleid';
import { useStand } from './useStand';

const KOLOMMEN = GROEPEN_VAN.SCHAAL;
/** Short, for four columns beside each other; the form below writes them in full. */
const KOP: Partial<Record<Groep, string>> = {
  ...{ ASIEL_B1: 'Asiel, B1', ASIEL_ONDERWIJS: 'Asiel, onderwijs', ASIEL_Z: 'Asiel, Z', GEZIN: 'Gezin en overig' },
};
/** On which scales the source leaves it. */
export const schaalTekst = (s: Pick<Schaalregel, 'schalen' | 'zelf'> | undefined): string =>
  s
    ? [...s.schalen.map((x) => SCHALEN[x].toLowerCase()), ...(s.zelf ? ['zelf'] : [])].join(' of ') || 'niet genoemd'
    : 'niet genoemd';
/** Who does it, and on which scale it was bought. */
export const uitvoeringTekst = (u: Pick<Uitvoeringsregel, 'schaal' | 'uitvoering' | 'uitvoerder'>): string =>
  `${SCHALEN[u.schaal]}; ${UITVOERINGEN[u.uitvoering].toLowerCase()}${u.uitvoerder ? `: ${u.uitvoerder}` : ''}`;

/** On which scale each part is bought and who does it. */
export function UitvoeringBeleid({ mag }: { mag: boolean }) {
  const { vraag, veld, dag } = useStand();
  return (
    <>
      {veld}
      <Gegevens van={vraag} regels={8}>
        {({ aanbod }) => (
          <Paneel titel="Schaal en uitvoering per onderdeel">
            <Schalen d={aanbod} dag={dag} />
            <Afwijkingen d={aanbod} tabel="SCHAAL" />
            <Geschiedenis d={aanbod} />
            {mag && <Vastleggen d={aanbod} />}
            {mag && <Afwijken d={aanbod} tabel="SCHAAL" />}
          </Paneel>
        )}
      </Gegevens>
    </>
  );
}

function Schalen({ d, dag }: { d: Aanbod['aanbod']; dag: string }) {
  const nu = d.uitvoeringen.filter((u) => geldtOp(u, dag));
  const rijen = d.onderdelen.filter(
    (o) => d.schalen.some((s) => s.onderdeel === o.code) || nu.some((u) => u.onderdeel === o.code),
  );
  if (rijen.length === 0)
    return (
      <Leeg titel="Op deze dag is er niets vastgelegd">
        <p>Kies bij Aanbod welke bron uw gemeente volgt, of leg hieronder vast wie een onderdeel uitvoert.</p>
      </Leeg>
    );
  return (
    <div className="kop-breekt">
      <Tabel
        titel="Schaal volgens de bron, en wat uw gemeente doet"
        titelVerborgen
        kop={
          <>
            <K>Onderdeel</K>
            <K>Schaal volgens de bron</K>
            <K>Uw gemeente</K>
            {KOLOMMEN.map((g) => (
              <K key={g}>{KOP[g]}</K>
            ))}
          </>
        }
      >
        {rijen.map((o) => {
          const eigen = nu.find((u) => u.onderdeel === o.code);
          return (
            <tr key={o.code}>
              <th scope="row">{o.naam}</th>
              <td>{schaalTekst(d.schalen.find((s) => s.onderdeel === o.code))}</td>
              <td>{eigen ? uitvoeringTekst(eigen) : <span className="onder">nog niet vastgelegd</span>}</td>
              {KOLOMMEN.map((g) => (
                <td key={g}>
                  <Celwaarde
                    cel={d.cellen.find((c) => c.tabel === 'SCHAAL' && c.onderdeel === o.code && c.groep === g)}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </Tabel>
    </div>
  );
}

const Geschiedenis = ({ d }: { d: Aanbod['aanbod'] }) =>
  d.uitvoeringen.length > 0 && (
    <Uitklap titel={`Alles wat is vastgelegd (${d.uitvoeringen.length})`}>
      <ul>
        {d.uitvoeringen.map((u) => (
          <li key={u.onderdeel + u.van}>
            {d.onderdelen.find((o) => o.code === u.onderdeel)?.naam ?? u.onderdeel}: {uitvoeringTekst(u)}, {periode(u)}{' '}
            (vastgelegd door {u.door})
          </li>
        ))}
      </ul>
    </Uitklap>
  );

function Vastleggen({ d }: { d: Aanbod['aanbod'] }) {
  const w = useWijziging(OnderdeelUitvoeringVastleggen, ['trajectbeleid', 'traject'], 'Vastgelegd.');
  return (
    <Uitklap titel="Vastleggen wie een onderdeel uitvoert" alleenScherm>
      <Formulier
        naam="Uitvoering"
        knop="Vastleggen"
        w={w}
        verstuur={(v) =>
          w.doe({
            uitvoering: {
              ...{ onderdeel: v['onderdeel'], schaal: v['schaal'], uitvoering: v['uitvoering'] },
              ...{ uitvoerder: ofLeeg(v['uitvoerder']), van: v['van'], tot: ofLeeg(v['tot']) },
            },
          })
        }
      >
        <Keuze
          naam="onderdeel"
          label="Onderdeel"
          leeg="Kies…"
          opties={d.onderdelen.map((o) => ({ value: o.code, label: o.naam }))}
        />
        <Keuze naam="schaal" label="Schaal van inkoop" leeg="Kies…" opties={codeKeuzes(SCHALEN)} />
        <Keuze naam="uitvoering" label="Wie voert het uit?" leeg="Kies…" opties={codeKeuzes(UITVOERINGEN)} />
        <Veld naam="uitvoerder" label="Naam van de dienst of nummer van het contract" mag max={100} />
        <Veld naam="van" label="Vanaf" soort="datum" start={vandaag()} />
        <Veld naam="tot" label="Tot en met" soort="datum" mag />
      </Formulier>
    </Uitklap>
  );
}
