import SpukScenarioBewaren from '../../../../../schema/operations/SpukScenarioBewaren.graphql?raw';
import { SPUK } from '../../../api/spukrekenen';
import type { Blikvraag, WatAls } from '../../../api/spukscenario';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { Veld } from '../../contracten/velden';

/** Only this writes. The same name again replaces what was kept under it. */
export function Bewaren({ v, watAls, naam }: { v: Blikvraag; watAls: WatAls | null; naam: string }) {
  const w = useWijziging(SpukScenarioBewaren, [SPUK], 'Het scenario is bewaard. Het staat in de lijst hieronder.');
  if (watAls === null) return <p className="toelichting">Verander iets om het als scenario te bewaren.</p>;
  return (
    <Formulier
      naam="Scenario bewaren"
      knop="Scenario bewaren"
      w={w}
      verstuur={(f) => w.doe({ scenario: { naam: f['naam'], beurs: v.beurs, jaar: v.jaar, aannames: watAls } })}
    >
      <Veld
        naam="naam"
        label="Naam van het scenario"
        uitleg="Dezelfde naam vervangt wat er was"
        start={naam}
        max={80}
      />
    </Formulier>
  );
}
