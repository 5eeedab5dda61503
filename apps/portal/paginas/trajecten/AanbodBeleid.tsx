import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { vandaag } from '#core';
import { GROEPEN, GROEPEN_VAN, WAARDEN } from '../../../../libs/trajecten/domain/aanbod/begrippen.js';
import AanbodAfwijken from '../../../../schema/operations/AanbodAfwijken.graphql?raw';
import AanbodKiezen from '../../../../schema/operations/AanbodKiezen.graphql?raw';
import type { Aanbod, Bronmatrix, Cel } from '../../api/beleid';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { datum } from '../../onderdelen/opmaak';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';
import { useStand } from './useStand';

const PLICHT = GROEPEN_VAN.AANBODPLICHT;
export const periode = (r: { van: string; tot: string | null }) =>
  `vanaf ${datum(r.van)}${r.tot ? ` tot en met ${datum(r.tot)}` : ''}`;
const BEELD = {
  JA: ['goed', WAARDEN.JA, IconCheck],
  NEE: ['stil', WAARDEN.NEE, IconMinus],
  MET_BIJSTAND: ['let-op', WAARDEN.MET_BIJSTAND, IconAlertTriangle],
} satisfies Record<string, Parameters<typeof Etiket>[0]['beeld']>;
/** What a cell says; a source that says nothing is shown as such, not as no. */
export function Celwaarde({ cel }: { cel: Cel | undefined }) {
  if (!cel) return <span className="onder">niet genoemd</span>;
  return (
    <>
      <Etiket beeld={BEELD[cel.waarde]} />
      {cel.afwijking && <span className="onder">zelf bepaald: {cel.afwijking}</span>}
    </>
  );
}

/** What must be offered to whom: the source that the gemeente follows, and where it decided otherwise. */
export function AanbodBeleid({ mag }: { mag: boolean }) {
  const { vraag, veld } = useStand();
  return (
    <>
      {veld}
      <Gegevens van={vraag} regels={8}>
        {(d) => (
          <>
            <Gevolgd d={d} mag={mag} />
            <Plicht d={d} mag={mag} />
          </>
        )}
      </Gegevens>
    </>
  );
}

function Gevolgd({ d: { aanbod, aanbodConfiguraties }, mag }: { d: Aanbod; mag: boolean }) {
  const w = useWijziging(AanbodKiezen, ['trajectbeleid', 'traject'], 'De keuze is vastgelegd.');
  return (
    <Paneel titel="Welke bron volgt uw gemeente?">
      {aanbod.configuratie ? (
        <p>
          <strong>{aanbod.configuratie.naam}</strong>
          <span className="onder">{aanbod.configuratie.bron}</span>
        </p>
      ) : (
        <Melding toon="info" titel="Op deze dag volgt uw gemeente nog geen bron">
          <p>Het portaal zegt dan niets over wat u moet aanbieden. Kies een bron.</p>
        </Melding>
      )}
      {aanbod.keuzes.length > 0 && (
        <ul>
          {aanbod.keuzes.map((k) => (
            <li key={k.van}>
              {k.naam}, {periode(k)} (vastgelegd door {k.door})
            </li>
          ))}
        </ul>
      )}
      <Uitklap titel="Waarin de bronnen verschillen">
        <Verschillen bronnen={aanbodConfiguraties} d={aanbod} />
      </Uitklap>
      {mag && (
        <Uitklap titel="Een bron kiezen" open={aanbod.keuzes.length === 0} alleenScherm>
          <Formulier
            naam="Bron kiezen"
            knop="Vastleggen"
            w={w}
            verstuur={(v) => w.doe({ configuratie: v['configuratie'], van: v['van'] })}
          >
            <Keuze
              naam="configuratie"
              label="Bron"
              leeg="Kies…"
              opties={aanbodConfiguraties.map((c) => ({ value: c.code, label: c.naam }))}
            />
            <Veld naam="van" label="Vanaf" soort="datum" start={vandaag()} />
          </Formulier>
        </Uitklap>
      )}
    </Paneel>
  );
}

const sleutel = (c: Pick<Cel, 'tabel' | 'onderdeel' | 'groep'>) => `${c.tabel} ${c.onderdeel} ${c.groep}`;
/** The cells in which the sources are not the same, side by side. */
function Verschillen({ bronnen, d }: { bronnen: Bronmatrix[]; d: Aanbod['aanbod'] }) {
  const kaarten = bronnen.map((b) => new Map(b.cellen.map((c) => [sleutel(c), c])));
  const alle = new Map(bronnen.flatMap((b) => b.cellen.map((c) => [sleutel(c), c] as const)));
  const anders: [string, Cel][] = [...alle].filter(([k]) => new Set(kaarten.map((m) => m.get(k)?.waarde)).size > 1);
  if (anders.length === 0) return <p>De bronnen zeggen hetzelfde.</p>;
  const samen = { bronnen, d, kaarten };
  // What all of them name and judge differently is a choice; what only one names is an addition.
  const keuze = anders.filter(([k]) => kaarten.every((m) => m.has(k)));
  const erbij = anders.filter(([k]) => !kaarten.every((m) => m.has(k)));
  return (
    <>
      {keuze.length > 0 && <Naast titel="Waarover de bronnen iets anders zeggen" cellen={keuze} {...samen} />}
      {erbij.length > 0 && (
        <Uitklap titel={`Wat niet alle bronnen noemen (${erbij.length})`}>
          <Naast titel="Wat niet alle bronnen noemen" cellen={erbij} {...samen} />
        </Uitklap>
      )}
    </>
  );
}

interface Naastelkaar {
  titel: string;
  cellen: [string, Cel][];
  bronnen: Bronmatrix[];
  d: Aanbod['aanbod'];
  kaarten: Map<string, Cel>[];
}
function Naast({ titel, cellen, bronnen, d, kaarten }: Naastelkaar) {
  return (
    <Tabel
      titel={titel}
      kop={
        <>
          <K>Onderdeel</K>
          <K>Voor wie</K>
          {bronnen.map((b) => (
            <K key={b.code}>{b.naam}</K>
          ))}
        </>
      }
    >
      {cellen.map(([k, c]) => (
        <tr key={k}>
          <th scope="row">{d.onderdelen.find((o) => o.code === c.onderdeel)?.naam ?? c.onderdeel}</th>
          <td>{GROEPEN[c.groep]}</td>
          {kaarten.map((m, i) => (
            <td key={bronnen[i]!.code}>
              <Celwaarde cel={m.get(k)} />
            </td>
          ))}
        </tr>
      ))}
    </Tabel>
  );
}

function Plicht({ d: { aanbod }, mag }: { d: Aanbod; mag: boolean }) {
  const cellen = aanbod.cellen.filter((c) => c.tabel === 'AANBODPLICHT');
  const rijen = aanbod.onderdelen.filter((o) => cellen.some((c) => c.onderdeel === o.code));
  return (
    <Paneel titel="Wat u moet aanbieden">
      {rijen.length > 0 && (
        <Tabel
          titel="Wat u moet aanbieden, per onderdeel en groep"
          titelVerborgen
          kop={
            <>
              <K>Onderdeel</K>
              {PLICHT.map((g) => (
                <K key={g}>{GROEPEN[g]}</K>
              ))}
            </>
          }
        >
          {rijen.map((o) => (
            <tr key={o.code}>
              <th scope="row">{o.naam}</th>
              {PLICHT.map((g) => (
                <td key={g}>
                  <Celwaarde cel={cellen.find((c) => c.onderdeel === o.code && c.groep === g)} />
                </td>
              ))}
            </tr>
          ))}
        </Tabel>
      )}
      <Afwijkingen d={aanbod} tabel="AANBODPLICHT" />
      {mag && <Afwijken d={aanbod} tabel="AANBODPLICHT" />}
    </Paneel>
  );
}

interface Deel {
  d: Aanbod['aanbod'];
  tabel: Cel['tabel'];
}
/** What the gemeente decided itself, also what is over or still to come. */
export function Afwijkingen({ d, tabel }: Deel) {
  const eigen = d.afwijkingen.filter((a) => a.tabel === tabel);
  if (eigen.length === 0) return null;
  return (
    <>
      <h3>Wat uw gemeente zelf bepaalde</h3>
      <ul>
        {eigen.map((a) => (
          <li key={a.onderdeel + a.groep + a.van}>
            {d.onderdelen.find((o) => o.code === a.onderdeel)?.naam ?? a.onderdeel}, {GROEPEN[a.groep].toLowerCase()}:{' '}
            <strong>{WAARDEN[a.waarde].toLowerCase()}</strong>, {periode(a)}. {a.bron} (vastgelegd door {a.door})
          </li>
        ))}
      </ul>
    </>
  );
}
export function Afwijken({ d, tabel }: Deel) {
  const w = useWijziging(AanbodAfwijken, ['trajectbeleid', 'traject'], 'Vastgelegd.');
  return (
    <Uitklap titel="Zelf iets anders bepalen" alleenScherm>
      <Formulier
        naam={`Afwijken ${tabel}`}
        knop="Vastleggen"
        w={w}
        verstuur={(v) =>
          w.doe({
            afwijking: {
              ...{ tabel, onderdeel: v['onderdeel'], groep: v['groep'], waarde: v['waarde'] },
              ...{ van: v['van'], tot: ofLeeg(v['tot']), bron: v['bron'] },
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
        <Keuze
          naam="groep"
          label="Voor wie"
          leeg="Kies…"
          opties={GROEPEN_VAN[tabel].map((value) => ({ value, label: GROEPEN[value] }))}
        />
        <Keuze naam="waarde" label="Moet het?" leeg="Kies…" opties={codeKeuzes(WAARDEN)} />
        <Veld naam="van" label="Vanaf" soort="datum" start={vandaag()} />
        <Veld naam="tot" label="Tot en met" soort="datum" mag />
        <Veld naam="bron" label="Besluit waar dit op rust" uitleg="Bijvoorbeeld: collegebesluit 12 mei 2026." />
      </Formulier>
    </Uitklap>
  );
}
