import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import AanbestedingMaken from '../../../../schema/operations/AanbestedingMaken.graphql?raw';
import { ikVraag } from '../../api/vragen';
import { Laden } from '../../onderdelen/Laden';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { hoofdletter, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { Storing } from '../../onderdelen/Storing';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Combinatieverzoeken } from './Combinaties';
import { Daadformulier } from './Daadformulier';
import { aanbestedingenVraag, proceduresVraag, type AanbestedingRij } from './gegevens';
import { PerceelEtiket } from './Percelen';

/** Every procurement that the reader may see. */
export function Aanbestedingen() {
  const lijst = useInfiniteQuery(aanbestedingenVraag);
  const { data: ik } = useQuery(ikVraag);
  const regio = ik?.toewijzing.organisatie.soort === 'REGIO';
  const rijen = lijst.data?.pages.flatMap((p) => p.nodes);
  return (
    <Pagina
      titel="Aanbestedingen"
      inleiding={
        regio ? 'Wat uw regio inkoopt, en wat de volgende stap is.' : 'Waarop u kunt inschrijven, en wat u instuurde.'
      }
      acties={<Link to="/aanbestedingen/procedures">Procedures</Link>}
    >
      {ik?.rechten.includes('inschrijving.doen') && <Combinatieverzoeken />}
      {lijst.isError && <Storing error={lijst.error} opnieuw={() => void lijst.refetch()} />}
      {!rijen && !lijst.isError && <Laden regels={6} />}
      {rijen &&
        (rijen.length ? (
          <Lijst rijen={rijen} regio={regio} />
        ) : (
          <Leeg titel="Er zijn nog geen aanbestedingen">
            <p>
              {regio
                ? 'Begin er hieronder een: kies een procedure, maak een raming en beschrijf de percelen.'
                : 'Zodra een regio iets aankondigt of u uitnodigt, staat het hier.'}
            </p>
          </Leeg>
        ))}
      {rijen && rijen.length > 0 && (
        <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['aanbesteding', 'aanbestedingen']} />
      )}
      {ik?.rechten.includes('aanbesteding.voeren') && <Nieuw />}
    </Pagina>
  );
}

const KOLOMMEN: Kolom<AanbestedingRij>[] = [
  { kop: 'Aanbesteding', waarde: (r) => r.titel },
  { kop: 'Regio', waarde: (r) => r.regio },
  { kop: 'Procedure', waarde: (r) => r.procedure },
  { kop: 'Stand', waarde: (r) => hoofdletter(r.standNaam) },
  { kop: 'Percelen', waarde: (r) => r.percelen.map((p) => p.code).join(', ') },
  { kop: 'Sluit op', soort: 'moment', waarde: (r) => r.rondes.at(-1)?.sluitOp },
  { kop: 'Volgende stap', waarde: (r) => r.volgendeStap?.naam },
];
const Lijst = ({ rijen, regio }: { rijen: AanbestedingRij[]; regio: boolean }) => (
  <Tabel
    titel="Aanbestedingen, de nieuwste eerst"
    uitvoer={alleBladzijden(KOLOMMEN, aanbestedingenVraag)}
    kop={
      <>
        <K>Aanbesteding</K>
        <K>Stand</K>
        <K>Percelen</K>
        <K>{regio ? 'Volgende stap' : 'Sluit op'}</K>
      </>
    }
  >
    {rijen.map((r) => (
      <tr key={r.id}>
        <th scope="row">
          <Link to="/aanbestedingen/$id" params={{ id: r.id }}>
            {r.titel}
          </Link>
          <span className="bij">
            {r.regio}, {r.procedure}
          </span>
        </th>
        <td>{hoofdletter(r.standNaam)}</td>
        <td>
          {r.percelen.map((p) => (
            <div key={p.code}>
              {p.code} <PerceelEtiket stand={p.stand} />
            </div>
          ))}
        </td>
        <td>{regio ? volgende(r) : tijdstip(r.rondes.at(-1)?.sluitOp)}</td>
      </tr>
    ))}
  </Tabel>
);
const volgende = ({ volgendeStap: s }: AanbestedingRij): string =>
  s ? `${s.naam}${s.toegestaan ? '' : ' (kan nog niet)'}` : '–';

function Nieuw() {
  const procedures = useQuery(proceduresVraag);
  const ga = useNavigate();
  const opties = (procedures.data ?? []).map((p) => ({
    value: p.id,
    label: p.eigen ? `${p.naam} (eigen versie)` : p.naam,
  }));
  return (
    <Paneel titel="Nieuwe aanbesteding">
      <Uitklap titel="Aanbesteding beginnen">
        <Daadformulier
          sleutel="nieuw"
          velden={[
            { naam: 'titel', label: 'Titel' },
            { naam: 'procedure', label: 'Procedure', soort: 'keuze', opties },
            { naam: 'omschrijving', label: 'Waar het om gaat (niet verplicht)', soort: 'lang', verplicht: false },
            { naam: 'cpv', label: 'CPV-code', begin: '80580000', verplicht: false },
          ]}
          knop="Aanbesteding beginnen"
          gedaan="De aanbesteding is begonnen."
          operatie={AanbestedingMaken}
          variabelen={(w) => ({
            input: {
              titel: w['titel'],
              procedure: w['procedure'],
              omschrijving: w['omschrijving'],
              cpv: w['cpv'] ? [w['cpv']] : [],
            },
          })}
          naAfloop={(id) => void ga({ to: '/aanbestedingen/$id', params: { id: id! } })}
        />
      </Uitklap>
    </Paneel>
  );
}
