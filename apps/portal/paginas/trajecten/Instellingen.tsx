import { useQuery } from '@tanstack/react-query';
import { geldtOp, vandaag } from '#core';
import TrajectinstellingVastleggen from '../../../../schema/operations/TrajectinstellingVastleggen.graphql?raw';
import { instellingenVraag, type Instelling } from '../../api/beleid';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Etiket } from '../../onderdelen/Status';
import { IconFlag } from '@tabler/icons-react';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { komma, ofLeeg, punt } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';
import { periode } from './AanbodBeleid';

const GROEPEN: [string, string[]][] = [
  ['PIP en inburgeringstermijn', ['pipAnker', 'pipWeken', 'pipDerdenWeken', 'termijnAnker', 'examenbriefMaanden']],
  ['Wisselen van leerroute en niveau', ['wisselMaanden', 'wisselMax', 'afschalenH', 'afschalenFysiekBp']],
  ['Leeftijd bij een leerroute (alleen een waarschuwing)', ['onderwijsMaxLeeftijd', 'b1MinLeeftijd']],
  ['PVT, MAP en ontzorging', ['pvtH', 'pvtBijeenkomsten', 'mapPraktijkH', 'mapThemas', 'ontzorgMaanden']],
  [
    'Z-route',
    [
      ...['zCursusAsielH', 'zCursusGezinH', 'zParticipatieAsielH', 'zParticipatieGezinH'],
      ...['zAlfabetiseringTelt', 'zDoelniveau'],
    ],
  ],
  ['Verlenging met zes maanden', ['verlengingTermijnMaanden', 'verlengingExamens', 'verlengingGezinH']],
  ['Handhaving', ['boeteAsiel']],
];
const WOORDEN: Record<string, string> = {
  ...{ JA: 'Ja', NEE: 'Nee', DUO_OF_BRP: 'De kennisgeving van DUO, of een latere inschrijving in de BRP' },
  ...{ BRP: 'De inschrijving in de BRP', HUISVESTING: 'De huisvesting', EERSTE_PIP: 'De dag na het eerste PIP' },
  ...{ DUO_KENNISGEVING: 'De kennisgeving van DUO', A1: 'A1' },
};
const VORM: Partial<Record<Instelling['soort'], 'aantal' | 'procent'>> = { UREN: 'aantal', PERCENTAGE: 'procent' };
const EENHEID: Partial<Record<Instelling['soort'], string>> = { UREN: ' uur', PERCENTAGE: ' %' };
/** Numbers whose name does not say of what they are. */
const ACHTER: Record<string, string> = {
  verlengingTermijnMaanden: ' maanden',
  onderwijsMaxLeeftijd: ' jaar',
  b1MinLeeftijd: ' jaar',
};
const toon = (i: Instelling, w: string | null): string =>
  w === null
    ? i.soort === 'KEUZE'
      ? 'Geen'
      : 'Geen grens'
    : (WOORDEN[w] ?? `${komma(w)}${EENHEID[i.soort] ?? ACHTER[i.sleutel] ?? ''}`);

/** What the sources and gemeenten differ in: each value with its source, and from which day another holds. */
export function Instellingen({ mag }: { mag: boolean }) {
  const vraag = useQuery(instellingenVraag);
  return (
    <Gegevens van={vraag} regels={10}>
      {(alle) => {
        const genoemd = new Set(GROEPEN.flatMap(([, s]) => s));
        const rest = alle.filter((i) => !genoemd.has(i.sleutel)).map((i) => i.sleutel);
        return [...GROEPEN, ...(rest.length ? [['Overig', rest] as [string, string[]]] : [])].map(
          ([titel, sleutels]) => (
            <Paneel key={titel} titel={titel}>
              <ul className="instellingen">
                {sleutels.flatMap((s) => {
                  const i = alle.find((x) => x.sleutel === s);
                  return i ? [<Een key={s} i={i} mag={mag} />] : [];
                })}
              </ul>
            </Paneel>
          ),
        );
      }}
    </Gegevens>
  );
}

function Een({ i, mag }: { i: Instelling; mag: boolean }) {
  const eigen = i.versies.find((v) => geldtOp(v, vandaag()));
  const straks = i.versies.filter((v) => v.van > vandaag());
  return (
    <li>
      <div className="termijn-kop">
        <h3>{i.naam}</h3>
        <strong>{toon(i, i.waarde)}</strong>
        {eigen && <Etiket beeld={['info', 'Eigen keuze', IconFlag]} />}
      </div>
      <p className="onder">
        {eigen
          ? `${eigen.bron}, ${periode(eigen)}. Zonder eigen keuze: ${toon(i, i.standaard).toLowerCase()} (${i.bron}).`
          : `Bron: ${i.bron}.`}
        {i.verschil && ` De bronnen verschillen: ${i.verschil.replace(/^K\d+: /, '')}.`}
        {straks.map((v) => ` Straks: ${toon(i, v.waarde).toLowerCase()}, ${periode(v)}.`)}
      </p>
      {i.versies.length > 1 && (
        <Uitklap titel={`Alles wat is vastgelegd (${i.versies.length})`}>
          <ul>
            {i.versies.map((v) => (
              <li key={v.van}>
                {toon(i, v.waarde)}, {periode(v)}. {v.bron} (vastgelegd door {v.door})
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {mag && <Wijzigen i={i} />}
    </li>
  );
}

function Wijzigen({ i }: { i: Instelling }) {
  const w = useWijziging(TrajectinstellingVastleggen, ['trajectbeleid', 'traject', 'trajecten'], 'Vastgelegd.');
  return (
    <details className="niet-afdrukken">
      <summary>
        Wijzigen<span className="alleen-voorlezen">: {i.naam}</span>
      </summary>
      <Formulier
        naam={i.naam}
        knop="Vastleggen"
        w={w}
        verstuur={(v) =>
          w.doe({
            instelling: {
              ...{ sleutel: i.sleutel, van: v['van'], bron: v['bron'] },
              waarde: i.soort === 'UREN' || i.soort === 'PERCENTAGE' ? punt(v['waarde']) : ofLeeg(v['waarde']),
            },
          })
        }
      >
        <Waardeveld i={i} />
        <Veld
          naam="van"
          label="Vanaf"
          soort="datum"
          start={vandaag()}
          uitleg="Geldt voor trajecten die op of na deze dag beginnen."
        />
        <Veld naam="bron" label="Besluit waar dit op rust" />
      </Formulier>
    </details>
  );
}

/** The field that fits: a choice, yes or no, or a number within its limits; empty where no limit is possible. */
function Waardeveld({ i }: { i: Instelling }) {
  const basis = { naam: 'waarde', label: 'Waarde', start: komma(i.waarde) };
  if (i.soort === 'KEUZE' || i.soort === 'JA_NEE') {
    const codes = i.soort === 'KEUZE' ? i.keuzes : ['JA', 'NEE'];
    const geen = i.soort === 'KEUZE' && i.standaard === null;
    const opties = codes.map((value) => ({ value, label: WOORDEN[value] ?? value }));
    return <Keuze {...basis} start={i.waarde ?? ''} opties={opties} mag={geen} {...(geen ? { leeg: 'Geen' } : {})} />;
  }
  const leeg = i.soort === 'GETAL_OF_GEEN' ? ' Leeg is: geen grens.' : '';
  return (
    <Veld
      {...basis}
      soort={VORM[i.soort] ?? 'getal'}
      mag={i.soort === 'GETAL_OF_GEEN'}
      uitleg={`Van ${i.min ?? 0} tot en met ${i.max ?? 'zonder grens'}.${leeg}`}
    />
  );
}
