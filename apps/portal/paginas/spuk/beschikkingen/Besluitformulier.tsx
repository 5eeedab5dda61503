import { vandaag } from '#core';
import SpukBesluitCorrigeren from '../../../../../schema/operations/SpukBesluitCorrigeren.graphql?raw';
import SpukBesluitIntrekken from '../../../../../schema/operations/SpukBesluitIntrekken.graphql?raw';
import SpukBesluitVastleggen from '../../../../../schema/operations/SpukBesluitVastleggen.graphql?raw';
import { BESLUITSOORTEN, SPUK, type Besluit } from '../../../api/spukrekenen';
import { codeKeuzes } from '../../../onderdelen/keuzes';
import { bedrag, datum } from '../../../onderdelen/opmaak';
import { schrijfBedrag } from '../../../onderdelen/invoer';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { ofLeeg, punt, type Waarden } from '../../contracten/invoer';
import { Keuze, Lang, Veld } from '../../contracten/velden';
import type { Beursdeel } from './Beschikkingen';

const leesBesluit = (v: Waarden, d: { beurs: string; naam: string }, jaar: number): object => ({
  ...{ beurs: d.beurs, naam: d.naam, jaar, soort: v['soort'], bedrag: punt(v['bedrag']) },
  ...{ beslotenOp: v['beslotenOp'], bron: v['bron'], reden: ofLeeg(v['reden']) },
});
const soorten = codeKeuzes(BESLUITSOORTEN);

const Velden = ({ x, soort }: { x?: Besluit; soort?: string }) => (
  <>
    <Keuze naam="soort" label="Soort" opties={soorten} start={x?.soort ?? soort ?? 'VOORLOPIG'} />
    <Veld
      naam="bedrag"
      label="Bedrag voor het hele jaar (euro)"
      soort="bedrag"
      start={x ? schrijfBedrag(x.bedrag) : null}
    />
    <Veld naam="beslotenOp" label="Dag van het besluit" soort="datum" start={x?.beslotenOp ?? vandaag()} />
    <Veld naam="bron" label="Waar staat dit?" uitleg="Brief of circulaire" start={x?.bron ?? null} max={500} />
  </>
);

interface Eigenschappen {
  d: Beursdeel;
  jaar: number;
  vast: boolean;
}
export function Besluitformulier({ d, jaar, vast, eerste }: Eigenschappen & { eerste: boolean }) {
  const w = useWijziging(SpukBesluitVastleggen, [SPUK], 'Het besluit is vastgelegd');
  return (
    <Formulier
      naam={`Besluit ${d.titel}`}
      knop="Besluit vastleggen"
      w={w}
      verstuur={(v) => w.doe({ besluit: leesBesluit(v, d, jaar) })}
    >
      <Velden soort={eerste ? 'VOORLOPIG' : 'BIJGESTELD'} />
      {vast && <Lang naam="reden" label={`Waarom verandert ${jaar} nog?`} max={500} />}
    </Formulier>
  );
}

/** Another source, with a name of its own: the first decision makes it. */
export function AndereBron({ jaar }: { jaar: number }) {
  const w = useWijziging(SpukBesluitVastleggen, [SPUK], 'De bron is vastgelegd');
  return (
    <Uitklap titel="Andere bron toevoegen, zoals invoeringsgeld of een reserve" alleenScherm>
      <Formulier
        naam="Andere bron"
        knop="Bron vastleggen"
        w={w}
        verstuur={(v) => w.doe({ besluit: leesBesluit(v, { beurs: 'EXTRA', naam: v['naam'] ?? '' }, jaar) })}
      >
        <Veld naam="naam" label="Naam van de bron" uitleg="Bijvoorbeeld Reserve invoering" max={80} />
        <Velden />
      </Formulier>
    </Uitklap>
  );
}

/** A decision is never overwritten: the old one is withdrawn with the reason, and the new one stands beside it. */
export function Corrigeren({ x, d, jaar, vast, klaar }: Eigenschappen & { x: Besluit; klaar: (wat: string) => void }) {
  // This form goes away with the decision it is about: what was done is said above the list.
  const anders = useWijziging(SpukBesluitCorrigeren, [SPUK], '', () => klaar('Het besluit is gecorrigeerd'));
  const weg = useWijziging(SpukBesluitIntrekken, [SPUK], '', () => klaar('Het besluit is ingetrokken'));
  const naam = `${BESLUITSOORTEN[x.soort]} besluit van ${datum(x.beslotenOp)}, ${bedrag(x.bedrag)}`;
  const waarom = vast ? `Waarom? ${jaar} gaat voor deze geldstroom weer open` : 'Waarom?';
  return (
    <Uitklap titel={naam}>
      <Formulier
        naam={`Corrigeren ${d.titel} ${x.id}`}
        knop="Besluit corrigeren"
        w={anders}
        verstuur={(v) => anders.doe({ id: x.id, besluit: leesBesluit(v, d, jaar), reden: v['reden'] })}
      >
        <Velden x={x} />
        <Lang naam="reden" label={waarom} max={500} />
      </Formulier>
      <hr />
      <Formulier
        naam={`Intrekken ${d.titel} ${x.id}`}
        knop="Zonder nieuw besluit intrekken"
        w={weg}
        verstuur={(v) => weg.doe({ id: x.id, reden: v['reden'] })}
      >
        <Lang naam="reden" label={waarom} max={500} />
      </Formulier>
    </Uitklap>
  );
}
