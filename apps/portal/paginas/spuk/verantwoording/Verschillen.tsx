import SpukToelichtingVastleggen from '../../../../../schema/operations/SpukToelichtingVastleggen.graphql?raw';
import SpukVerantwoordingHeropenen from '../../../../../schema/operations/SpukVerantwoordingHeropenen.graphql?raw';
import { GROOTHEDEN, type Jaarbeurs, type Jaarverantwoording } from '../../../api/spukdelen';
import { SPUK } from '../../../api/spukrekenen';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { bedrag, tijdstip } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../../contracten/Formulier';
import { Lang } from '../../contracten/velden';

/** The difference with last year per purse, in words that are required before a year is fixed. */
export function Verschillen({ v }: { v: Jaarverantwoording }) {
  return (
    <Paneel titel="Verschil met vorig jaar">
      <Tabel
        titel={`Besteed in ${v.jaar} en ${v.jaar - 1}, per geldstroom`}
        kop={
          <>
            <K>Geldstroom</K>
            <K rechts>{v.jaar}</K>
            <K rechts>{v.jaar - 1}</K>
            <K rechts>Verschil</K>
            <K>Toelichting</K>
          </>
        }
      >
        {v.beurzen.map((b) => (
          <tr key={`${b.beurs}${b.naam}`}>
            <th scope="row">
              {b.titel}
              <span className="bij">{b.vast ? `vastgesteld op ${tijdstip(b.vastgesteldOp)}` : 'nog open'}</span>
            </th>
            <td className="rechts">{bedrag(b.besteed)}</td>
            <td className="rechts">{bedrag(b.besteedVorigJaar)}</td>
            <td className="rechts">{bedrag(b.verschil)}</td>
            <td className="ruim">
              <Woorden b={b} />
            </td>
          </tr>
        ))}
      </Tabel>
      {v.beurzen.map((b) => (
        <Beurs key={`${b.beurs}${b.naam}`} b={b} jaar={v.jaar} />
      ))}
    </Paneel>
  );
}
const Woorden = ({ b }: { b: Jaarbeurs }) =>
  b.toelichting ? (
    <>
      {b.toelichting.tekst}
      <span className="bij">
        {b.toelichting.door}, {tijdstip(b.toelichting.op)}
      </span>
    </>
  ) : (
    <>{Number(b.verschil) === 0 ? 'niet nodig' : 'nog niet toegelicht'}</>
  );

function Beurs({ b, jaar }: { b: Jaarbeurs; jaar: number }) {
  const licht = useWijziging(SpukToelichtingVastleggen, [SPUK], 'De toelichting is vastgelegd');
  const open = useWijziging(SpukVerantwoordingHeropenen, [SPUK], `${b.titel} is weer open`);
  const deel = { jaar, beurs: b.beurs, naam: b.naam };
  if (!b.vast)
    return (
      <Uitklap titel={`Toelichting schrijven: ${b.titel}`} alleenScherm>
        <Formulier
          naam={`Toelichting ${b.titel}`}
          knop="Toelichting vastleggen"
          w={licht}
          verstuur={({ tekst }) => licht.doe({ ...deel, tekst })}
        >
          <Lang naam="tekst" label="Waardoor is het bedrag anders?" start={b.toelichting?.tekst ?? null} />
        </Formulier>
      </Uitklap>
    );
  return (
    <>
      {b.veranderd.length > 0 && (
        <Melding toon="let-op" titel={`${b.titel} is veranderd na het vaststellen`}>
          <p>
            Anders geworden: {b.veranderd.map((g) => GROOTHEDEN[g].toLowerCase()).join(', ')}. Heropen deze geldstroom
            om de nieuwe cijfers vast te stellen.
          </p>
        </Melding>
      )}
      <Uitklap titel={`Heropenen: ${b.titel}`} alleenScherm>
        <p>Alleen deze geldstroom van {jaar} gaat open. De andere geldstromen en jaren blijven vast.</p>
        <Formulier
          naam={`Heropenen ${b.titel}`}
          knop="Heropenen"
          w={open}
          verstuur={({ reden }) => open.doe({ ...deel, reden })}
        >
          <Lang naam="reden" label="Waarom?" max={500} />
        </Formulier>
      </Uitklap>
    </>
  );
}
