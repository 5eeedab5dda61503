import { vandaag } from '#core';
import AanbestedingStapZetten from '../../../../schema/operations/AanbestedingStapZetten.graphql?raw';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { datum } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Daadformulier } from './Daadformulier';
import type { Aanbesteding, Beletsel, Stap } from './gegevens';

/** Steps that only need a day and a note. */
const KAAL = [
  'MARKTCONSULTATIE_HOUDEN',
  'AANKONDIGEN',
  'DIALOOG_VOEREN',
  'PERCEEL_INTREKKEN',
  'PERCEEL_ZONDER_INSCHRIJVING',
  'GUNNING_INTREKKEN',
  'GUNNING_AANKONDIGEN',
  'AANBESTEDING_INTREKKEN',
  'AFRONDEN',
];
const naamVan = (s: Stap): string => (s.perceel ? `${s.naam}, perceel ${s.perceel}` : s.naam);

export const Beletsels = ({ beletsels }: { beletsels: Beletsel[] }) => (
  <ul className="beletsels">
    {beletsels.map((b) => (
      <li key={b.code + b.melding}>
        <strong>{b.melding}</strong> {b.oplossing}
        <span className="bij">
          {b.regel !== b.melding && `Regel: ${b.regel}. `}
          {b.cijfers && `Cijfers: ${b.cijfers}. `}
          Bron: {b.bron} ({b.code}).
        </span>
      </li>
    ))}
  </ul>
);

export function VolgendeStap({ a }: { a: Aanbesteding }) {
  const s = a.volgendeStap;
  if (!s) return <Melding toon="goed" titel={`Er is geen volgende stap: de aanbesteding is ${a.standNaam}.`} />;
  return (
    <Melding toon={s.toegestaan ? 'info' : 'let-op'} titel={`Volgende stap: ${naamVan(s)}`}>
      {s.toegestaan ? <p>U kunt deze stap nu zetten.</p> : <Beletsels beletsels={s.beletsels} />}
    </Melding>
  );
}

export function Tijdlijn({ a }: { a: Aanbesteding }) {
  const rij = a.stappen.filter((s) => s.inVolgorde || (s.verplicht && s.perceel === null));
  return (
    <Paneel titel="Stappen">
      <ol className="tijdlijn">
        {rij.map((s) => (
          <li key={s.code + s.perceel} data-klaar={s.gedaanOp !== null} aria-current={isNu(a, s) ? 'step' : undefined}>
            <strong>{naamVan(s)}</strong>
            <span className="bij">{toestand(a, s)}</span>
          </li>
        ))}
      </ol>
      <Waarom a={a} />
    </Paneel>
  );
}
const isNu = (a: Aanbesteding, s: Stap): boolean =>
  a.volgendeStap?.code === s.code && a.volgendeStap.perceel === s.perceel;
function toestand(a: Aanbesteding, s: Stap): string {
  if (s.gedaanOp) return `gezet op ${datum(s.gedaanOp)}`;
  if (isNu(a, s)) return s.toegestaan ? 'nu aan de beurt' : 'aan de beurt, maar kan nog niet';
  return s.verplicht ? 'nog te doen' : 'niet verplicht';
}

function Waarom({ a }: { a: Aanbesteding }) {
  const nee = a.stappen.filter((s) => !s.toegestaan && s.beletsels.length);
  if (!nee.length) return null;
  return (
    <Uitklap titel={`Waarom kan een andere stap nu niet? (${nee.length})`} alleenScherm>
      <dl className="waarom">
        {nee.map((s) => (
          <div key={s.code + s.perceel}>
            <dt>{naamVan(s)}</dt>
            <dd>
              <Beletsels beletsels={s.beletsels} />
            </dd>
          </div>
        ))}
      </dl>
    </Uitklap>
  );
}

/** What takes something back stands apart from what goes on. */
const TERUG = ['PERCEEL_INTREKKEN', 'AANBESTEDING_INTREKKEN', 'GUNNING_INTREKKEN'];
const kanNu = (a: Aanbesteding, terug: boolean): Stap[] =>
  a.stappen.filter((s) => s.toegestaan && KAAL.includes(s.soort) && TERUG.includes(s.soort) === terug);

/** Every step that can be taken now and needs no more than a day and a note. */
export function StapZetten({ a }: { a: Aanbesteding }) {
  const kan = kanNu(a, false);
  return kan.length ? (
    <Paneel titel="Stap zetten">
      <Dagstappen a={a} stappen={kan} />
    </Paneel>
  ) : null;
}
export function Intrekken({ a }: { a: Aanbesteding }) {
  const kan = kanNu(a, true);
  return kan.length ? (
    <Paneel titel="Intrekken">
      <p>Wat u intrekt blijft leesbaar. Terugdraaien kan niet.</p>
      <Dagstappen a={a} stappen={kan} />
    </Paneel>
  ) : null;
}

const Dagstappen = ({ a, stappen }: { a: Aanbesteding; stappen: Stap[] }) =>
  stappen.map((s) => (
    <Uitklap key={s.code + s.perceel} titel={naamVan(s)} open={isNu(a, s)}>
      <Daadformulier
        sleutel={`${s.code}${s.perceel ?? ''}`}
        velden={[
          { naam: 'op', label: 'Dag', soort: 'datum', begin: vandaag() },
          { naam: 'toelichting', label: 'Toelichting (niet verplicht)', soort: 'lang', verplicht: false },
        ]}
        knop={`Vastleggen: ${naamVan(s)}`}
        gedaan="De stap is vastgelegd."
        operatie={AanbestedingStapZetten}
        variabelen={(w) => ({
          ...{ id: a.id, soort: s.soort, stap: s.code, perceel: s.perceel },
          ...{ op: w['op'], toelichting: w['toelichting'] },
        })}
      />
    </Uitklap>
  ));
