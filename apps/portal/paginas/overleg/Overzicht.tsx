import '../contracten/contracten.css';
import './overleg.css';
import { Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  overleggenVraag,
  reeksenVraag,
  type OverlegFilter,
  type OverlegKort,
  type Overlegstand,
  type ReeksKort,
} from '../../api/overleg';
import type { Lijst as LijstVan } from '../../api/types';
import { ikVraag, PER_BESTANDSDEEL } from '../../api/vragen';
import { Filterkeuze } from '../../onderdelen/Filterkeuze';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { aantal, datum, datumVoluit, hoofdletter } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { Overlegetiket, RITMES, STANDEN, standNaam } from './woorden';

const route = getRouteApi('/binnen/overleg');
export interface OverzichtZoek {
  stand?: Overlegstand | undefined;
  beeindigd?: boolean | undefined;
}

/** The series of meetings, and all meetings with the newest first. */
export function Overzicht() {
  const { data: ik } = useQuery(ikVraag);
  const voert = ik?.rechten.includes('overleg.voeren') ?? false;
  return (
    <Pagina
      titel="Overleggen"
      inleiding="Het voortgangsoverleg over een contract of over de regio: de agenda komt uit de cijfers, en elke actie komt terug tot zij klaar is."
      acties={
        <>
          <Linkknop to="/acties" variant="outline" search={{}}>
            Actielijst
          </Linkknop>
          {voert && <Linkknop to="/overleg/reeksen/nieuw">Reeks beginnen</Linkknop>}
        </>
      }
    >
      <Reeksen voert={voert} />
      <h2 className="groepkop">Alle overleggen</h2>
      <Overleggen />
    </Pagina>
  );
}

function Reeksen({ voert }: { voert: boolean }) {
  const { beeindigd } = route.useSearch();
  const ga = route.useNavigate();
  const reeksen = useQuery(reeksenVraag(beeindigd ?? false));
  return (
    <Gegevens van={reeksen} regels={4}>
      {(lijst) => (
        <>
          {lijst.length === 0 && (
            <Leeg titel="Er zijn nog geen overleggen">
              <p>
                {voert
                  ? 'Begin een reeks: kies een contract en wie er meedoen. De eerste agenda staat er dan meteen.'
                  : 'Zodra de regio u uitnodigt voor een overleg, staat het hier.'}
              </p>
            </Leeg>
          )}
          <ul className="reekskaarten">
            {lijst.map((r) => (
              <Kaart key={r.id} r={r} />
            ))}
          </ul>
          {voert && (
            <Checkbox
              mb="md"
              label="Toon ook beëindigde reeksen"
              checked={beeindigd ?? false}
              onChange={(e) => {
                const aan = e.currentTarget.checked || undefined;
                void ga({ search: (z) => ({ ...z, beeindigd: aan }), replace: true, resetScroll: false });
              }}
            />
          )}
        </>
      )}
    </Gegevens>
  );
}
const Kaart = ({ r }: { r: ReeksKort }) => (
  <li>
    <h3>
      <Link to="/overleg/reeksen/$id" params={{ id: r.id }}>
        {r.naam}
      </Link>
    </h3>
    <p className="bij">
      {r.contract ? `Contract ${r.contract}${r.aanbieder ? `, ${r.aanbieder}` : ''}` : 'Over de hele regio'},{' '}
      {RITMES[r.ritme]}
    </p>
    <p>{!r.actief ? 'Beëindigd' : r.volgende ? `Volgende: ${datumVoluit(r.volgende)}` : 'Nog geen volgend overleg'}</p>
    <p>{r.aantalOpenActies ? aantal(r.aantalOpenActies, 'open actie', 'open acties') : 'Geen open acties'}</p>
  </li>
);

const KOLOMMEN: Kolom<OverlegKort>[] = [
  { kop: 'Dag', soort: 'datum', waarde: (o) => o.datum },
  { kop: 'Van', waarde: (o) => o.begin },
  { kop: 'Tot', waarde: (o) => o.eind },
  { kop: 'Overleg', waarde: (o) => o.reeks },
  { kop: 'Contract', waarde: (o) => o.contract },
  { kop: 'Plaats', waarde: (o) => o.plaats },
  { kop: 'Stand', waarde: (o) => standNaam(o.stand) },
  { kop: 'Punten', soort: 'getal', waarde: (o) => o.aantalPunten },
  { kop: 'Open acties', soort: 'getal', waarde: (o) => o.aantalOpenActies },
];

function Overleggen() {
  const { stand } = route.useSearch();
  const ga = route.useNavigate();
  const filter: OverlegFilter = stand ? { stand: [stand] } : {};
  const lijst = useInfiniteQuery(overleggenVraag(filter));
  return (
    <>
      <form className="filters niet-afdrukken" aria-label="Overleggen filteren" onSubmit={(e) => e.preventDefault()}>
        <Filterkeuze
          naam="Stand"
          alle="Alle standen"
          waarde={stand}
          keuzes={STANDEN.map((s) => ({ value: s, label: standNaam(s) }))}
          zet={(s) => void ga({ search: (z) => ({ ...z, stand: s }), replace: true, resetScroll: false })}
        />
      </form>
      <Gegevens van={lijst as never} regels={6}>
        {(d: { pages: LijstVan<OverlegKort>[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length) return <Leeg titel="Geen overleggen bij deze keuze" />;
          return (
            <>
              <Overlegtabel
                titel="Overleggen, de nieuwste eerst"
                rijen={rijen}
                uitvoer={alleBladzijden(KOLOMMEN, overleggenVraag(filter, PER_BESTANDSDEEL))}
              />
              <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['overleg', 'overleggen']} />
            </>
          );
        }}
      </Gegevens>
    </>
  );
}

interface TabelEigenschappen {
  titel: string;
  rijen: OverlegKort[];
  uitvoer?: ReturnType<typeof alleBladzijden>;
}
export const Overlegtabel = ({ titel, rijen, uitvoer }: TabelEigenschappen) => (
  <Tabel
    titel={titel}
    titelVerborgen
    {...(uitvoer ? { uitvoer } : {})}
    kop={
      <>
        <K>Dag</K>
        <K>Overleg</K>
        <K>Stand</K>
        <K rechts>Punten</K>
        <K rechts>Open acties</K>
        <K>Verslag</K>
      </>
    }
  >
    {rijen.map((o) => (
      <tr key={o.id}>
        <th scope="row" className="vast">
          <Link to="/overleg/$id" params={{ id: o.id }} search={{}}>
            {datum(o.datum)}
            <span className="alleen-voorlezen"> {o.reeks}</span>
          </Link>
          <span className="bij">
            {o.begin} tot {o.eind}
          </span>
        </th>
        <td>
          {o.reeks}
          {o.plaats && <span className="bij">{hoofdletter(o.plaats)}</span>}
        </td>
        <td>
          <Overlegetiket stand={o.stand} />
        </td>
        <td className="rechts">{o.aantalPunten}</td>
        <td className="rechts">{o.aantalOpenActies}</td>
        <td>
          {o.verslagNr ? (
            <Link to="/overleg/$id/verslag" params={{ id: o.id }}>
              versie {o.verslagNr}
              <span className="alleen-voorlezen"> van {datum(o.datum)}</span>
            </Link>
          ) : (
            '–'
          )}
        </td>
      </tr>
    ))}
  </Tabel>
);
