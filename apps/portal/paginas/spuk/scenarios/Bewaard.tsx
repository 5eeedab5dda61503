import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import SpukScenarioHernoemen from '../../../../../schema/operations/SpukScenarioHernoemen.graphql?raw';
import SpukScenarioVerwijderen from '../../../../../schema/operations/SpukScenarioVerwijderen.graphql?raw';
import { BEURZEN } from '../../../../../libs/spuk/domain/beurzen.js';
import { SPUK } from '../../../api/spukrekenen';
import type { Blikvraag, Scenario } from '../../../api/spukscenario';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { tijdstip } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Bevestigknop } from '../../beheer/Bevestigknop';
import { Formulier, Uitslag, useWijziging } from '../../contracten/Formulier';
import { Veld } from '../../contracten/velden';
import { inWoorden } from './aannames';
import { NaastElkaar } from './NaastElkaar';

const MEEST = 3;
interface Eigenschappen {
  lijst: Scenario[];
  v: Blikvraag;
  open: (s: Scenario) => void;
  bewaart: boolean;
}
/** What was kept: open it again, set two or three side by side, name it otherwise, throw it away. */
export function Bewaard({ lijst, v, open, bewaart }: Eigenschappen) {
  const [gekozen, setGekozen] = useState<string[]>([]);
  const weg = useWijziging(SpukScenarioVerwijderen, [SPUK], 'Het scenario is weggegooid');
  const keuze = lijst.filter((s) => gekozen.includes(s.id));
  const kies = (id: string, aan: boolean) => setGekozen(aan ? [...gekozen, id] : gekozen.filter((x) => x !== id));
  return (
    <>
      <Paneel titel="Bewaarde scenario’s">
        <Uitslag {...weg} />
        {lijst.length === 0 ? (
          <Leeg titel={`Er is nog geen scenario bewaard voor ${v.jaar}`} />
        ) : (
          <Tabel
            titel={`Kies er twee of drie om naast elkaar te zetten (${keuze.length} gekozen)`}
            kop={
              <>
                <K>Scenario</K>
                <K>Wat er anders is</K>
                <K>Bewaard</K>
                <K>Doen</K>
              </>
            }
          >
            {lijst.map((s) => (
              <Rij
                key={s.id}
                s={s}
                gekozen={gekozen.includes(s.id)}
                vol={keuze.length >= MEEST}
                kies={(aan) => kies(s.id, aan)}
                open={() => open(s)}
                weg={bewaart ? { bezig: weg.bezig, doe: () => (kies(s.id, false), weg.doe({ id: s.id })) } : null}
              />
            ))}
          </Tabel>
        )}
      </Paneel>
      {keuze.length > 1 && <NaastElkaar scenarios={keuze} v={v} />}
    </>
  );
}

interface RijEigenschappen {
  s: Scenario;
  gekozen: boolean;
  vol: boolean;
  kies: (aan: boolean) => void;
  open: () => void;
  /** Null for who may not change what was kept. */
  weg: { bezig: boolean; doe: () => void } | null;
}
function Rij({ s, gekozen, vol, kies, open, weg }: RijEigenschappen) {
  return (
    <tr>
      <th scope="row">
        <Checkbox
          label={s.naam}
          checked={gekozen}
          disabled={vol && !gekozen}
          onChange={(e) => kies(e.currentTarget.checked)}
        />
      </th>
      <td className="ruim">
        {inWoorden(s.aannames).join('; ') || 'niets'}
        <span className="bij">{BEURZEN[s.beurs]}</span>
      </td>
      <td>
        {tijdstip(s.op)}
        <span className="bij">{s.door}</span>
      </td>
      <td>
        <div className="knoppen">
          <Button size="compact-md" variant="outline" onClick={open} aria-label={`Openen: ${s.naam}`}>
            Openen
          </Button>
          {weg && <Bevestigknop tekst="Weggooien" vraag="Zeker weten?" over={s.naam} bezig={weg.bezig} doe={weg.doe} />}
        </div>
        {weg && <Hernoemen s={s} />}
      </td>
    </tr>
  );
}

function Hernoemen({ s }: { s: Scenario }) {
  const w = useWijziging(SpukScenarioHernoemen, [SPUK], 'De naam is veranderd');
  return (
    <details className="niet-afdrukken">
      <summary aria-label={`Andere naam: ${s.naam}`}>Andere naam</summary>
      <Formulier
        naam={`Hernoemen ${s.id}`}
        knop="Naam opslaan"
        w={w}
        verstuur={(f) => w.doe({ id: s.id, naam: f['naam'] })}
      >
        <Veld naam="naam" label="Nieuwe naam" start={s.naam} max={80} />
      </Formulier>
    </details>
  );
}
