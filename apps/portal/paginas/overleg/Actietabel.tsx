import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import ActieGedaan from '../../../../schema/operations/ActieGedaan.graphql?raw';
import ActieHeropenen from '../../../../schema/operations/ActieHeropenen.graphql?raw';
import ActieVervallen from '../../../../schema/operations/ActieVervallen.graphql?raw';
import ActieWijzigen from '../../../../schema/operations/ActieWijzigen.graphql?raw';
import { deelnemersVraag, type Actie, type ActieInOverleg } from '../../api/overleg';
import { Laden } from '../../onderdelen/Laden';
import { datum } from '../../onderdelen/opmaak';
import { K } from '../../onderdelen/Tabel';
import { Formulier } from '../contracten/Formulier';
import { Keuze, Veld } from '../contracten/velden';
import { Daadknop, useDaad } from './Daadknop';
import { leesEigenaar, useEigenaren } from './useEigenaren';
import { Actieetiket } from './woorden';

export const ACTIEKOP = (
  <>
    <K>Nr</K>
    <K>Actie</K>
    <K>Wie</K>
    <K>Uiterlijk</K>
    <K>Stand</K>
  </>
);

interface Eigenschappen {
  a: ActieInOverleg;
  extra?: React.ReactNode;
}
/** One action; done is one button. */
export const Actierij = ({ a, extra }: Eigenschappen) => (
  <tr>
    <td className="vast">{a.nr}</td>
    <th scope="row" className="ruim">
      {a.tekst}
      {a.reden && <span className="onder">{a.reden}</span>}
      {extra}
    </th>
    <td>
      {a.persoon ?? a.eigenaar}
      {a.persoon && <span className="onder">{a.eigenaar}</span>}
    </td>
    <td className="vast">{datum(a.uiterlijk)}</td>
    <td>
      <Actieetiket a={a} />
    </td>
    <td>
      <Actieknoppen a={a} />
    </td>
  </tr>
);

/** Actions beside a point, where there is no room for a table. */
export const Actielijst = ({ acties }: { acties: { a: ActieInOverleg; toen?: string | null }[] }) => (
  <ul className="besluiten">
    {acties.map(({ a, toen }) => (
      <li key={a.id} className="actieregelklein">
        <div>
          <strong>{a.tekst}</strong>
          <span className="onder">
            {a.nr}, {a.persoon ? `${a.persoon} (${a.eigenaar})` : a.eigenaar}, uiterlijk {datum(a.uiterlijk)}
            {toen && toen !== a.uiterlijk && ` (was ${datum(toen)})`}
            {a.reden && `. ${a.reden}`}
          </span>
        </div>
        <Actieetiket a={a} />
        <Actieknoppen a={a} />
      </li>
    ))}
  </ul>
);

export function Actieknoppen({ a }: { a: ActieInOverleg }) {
  if (!a.mag.includes('GEDAAN')) return null;
  return (
    <Daadknop
      operatie={ActieGedaan}
      variabelen={{ id: a.id, toelichting: null }}
      size="compact-md"
      variant="outline"
      leftSection={<IconCheck size={18} aria-hidden />}
      naam={`Gedaan: ${a.nr} ${a.tekst}`}
    >
      Gedaan
    </Daadknop>
  );
}

/** Another text, owner or day; the owner is one of who were asked to the meeting in which it was agreed. */
function ActieWijzigenFormulier({ a }: { a: Actie }) {
  const w = useDaad(ActieWijzigen, 'De actie is gewijzigd.');
  const { data: deelnemers = [] } = useQuery(deelnemersVraag(a.overlegId));
  const { eigenaren, geladen } = useEigenaren(deelnemers);
  const nu = eigenaren.find((e) => e.value.startsWith(`${a.partij}#`) && e.label.endsWith(`: ${a.persoon}`));
  // The people come later than the page, and a list that grows would move what was chosen.
  if (!geladen) return <Laden regels={3} />;
  return (
    <Formulier
      naam={`Actie ${a.nr} wijzigen`}
      knop="Wijzigen"
      w={w}
      verstuur={(v) =>
        w.doe({
          ...{ id: a.id, versie: a.versie, reden: v['reden'] },
          actie: { tekst: v['tekst'], ...leesEigenaar(v['wie'] ?? a.partij), uiterlijk: v['uiterlijk'] },
        })
      }
    >
      <Veld naam="tekst" label="Actie" start={a.tekst} max={2000} />
      <Keuze naam="wie" label="Wie" opties={eigenaren} start={nu?.value ?? a.partij} />
      <Veld naam="uiterlijk" label="Uiterlijk" soort="datum" start={a.uiterlijk} />
      <Veld naam="reden" label="Waarom" />
    </Formulier>
  );
}

/** What is seldom needed: another owner or day, no longer needed, or open again; each with its reason. */
export function ActieAnders({ a }: { a: Actie }) {
  const vervallen = useDaad(ActieVervallen, 'De actie is vervallen.');
  const heropenen = useDaad(ActieHeropenen, 'De actie staat weer open.');
  return (
    <>
      {a.mag.includes('WIJZIGEN') && <ActieWijzigenFormulier a={a} />}
      {a.mag.includes('VERVALLEN') && (
        <Formulier
          naam={`Actie ${a.nr} laten vervallen`}
          knop="Laten vervallen"
          w={vervallen}
          verstuur={(v) => vervallen.doe({ id: a.id, reden: v['reden'] })}
        >
          <Veld naam="reden" label="Waarom is de actie niet meer nodig?" />
        </Formulier>
      )}
      {a.mag.includes('HEROPENEN') && (
        <Formulier
          naam={`Actie ${a.nr} heropenen`}
          knop="Heropenen"
          w={heropenen}
          verstuur={(v) => heropenen.doe({ id: a.id, reden: v['reden'] })}
        >
          <Veld naam="reden" label="Waarom moet de actie weer open?" />
        </Formulier>
      )}
    </>
  );
}
