import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { datum, hoofdletter } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { NietGevonden } from '../NietGevonden';
import { Combinatieverzoeken } from './Combinaties';
import { aanbestedingVraag, type Aanbesteding } from './gegevens';
import { Kluis } from './Kluis';
import { Percelen } from './Percelen';
import { Rondes } from './Rondes';
import { Intrekken, StapZetten, Tijdlijn, VolgendeStap } from './Stappen';
import { Vragen } from './Vragen';
import { Raming } from './Raming';
import { RondeFormulier, Uitnodigen } from './Voorbereiding';

const route = getRouteApi('/binnen/aanbestedingen/$id');

export function AanbestedingPagina() {
  const { id } = route.useParams();
  const vraag = useQuery(aanbestedingVraag(id));
  const { data: ik } = useQuery(ikVraag);
  if (vraag.data === null) return <NietGevonden />;
  const a = vraag.data;
  const regio = ik?.toewijzing.organisatie.soort === 'REGIO';
  return (
    <Pagina
      titel={a?.titel ?? 'Aanbesteding'}
      kruimels={[{ naam: 'Aanbestedingen', pad: '/aanbestedingen' }]}
      inleiding={a && `${a.regio}. ${a.procedure}. ${hoofdletter(a.standNaam)}.`}
      acties={a && isOpenbaar(a) && <a href={`/api/aanbestedingen/${id}/ocds.json`}>Open data (OCDS)</a>}
    >
      <Gegevens van={vraag} regels={10}>
        {(d) => <Inhoud a={d!} regio={regio} mee={ik?.rechten.includes('inschrijving.doen') ?? false} />}
      </Gegevens>
    </Pagina>
  );
}

/** Before the first public moment there is nothing to give away. */
const isOpenbaar = (a: Aanbesteding): boolean =>
  a.gebeurtenissen.some((g) => ['MARKTCONSULTATIE_HOUDEN', 'AANKONDIGEN', 'RONDE_OPENEN'].includes(g.soort));

const Inhoud = ({ a, regio, mee }: { a: Aanbesteding; regio: boolean; mee: boolean }) => (
  <>
    {a.omschrijving && <p>{a.omschrijving}</p>}
    {regio && <VolgendeStap a={a} />}
    {mee && <Combinatieverzoeken aanbestedingId={a.id} />}
    {regio && <Kluis a={a} />}
    {regio && <StapZetten a={a} />}
    {regio && <RondeFormulier a={a} />}
    {regio && <Uitnodigen a={a} />}
    <Tijdlijn a={a} />
    {regio && <Raming a={a} />}
    <Percelen a={a} regio={regio} />
    <Rondes a={a} regio={regio} />
    <Vragen a={a} regio={regio} />
    {regio && <Intrekken a={a} />}
    <Gebeurtenissen a={a} />
  </>
);

const Gebeurtenissen = ({ a }: { a: Aanbesteding }) =>
  a.gebeurtenissen.length ? (
    <Paneel titel="Wat er gebeurde">
      <Tabel
        titel="Gebeurtenissen, de laatste eerst"
        titelVerborgen
        kop={
          <>
            <K>Wat</K>
            <K>Dag</K>
            <K>Perceel</K>
            <K>Vastgelegd door</K>
          </>
        }
      >
        {[...a.gebeurtenissen].reverse().map((g) => (
          <tr key={g.id}>
            <th scope="row">
              {g.naam}
              {[g.toelichting, ...g.redenen].filter(Boolean).map((t) => (
                <span key={t} className="bij">
                  {t}
                </span>
              ))}
            </th>
            <td className="vast">{datum(g.op)}</td>
            <td>{g.perceel ?? '–'}</td>
            <td>{g.door}</td>
          </tr>
        ))}
      </Tabel>
    </Paneel>
  ) : null;
