import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { kwartalenVraag, type KwartaalFilter, type KwartaalKort } from '../../api/kwartaal';
import type { Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Contractkeuze, Filterkeuze } from '../../onderdelen/Filterkeuze';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { aantal, datum, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden, type Uitvoer } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { KwartaalEtiket, kwartaalStanden, standNaam } from './tonen';

const route = getRouteApi('/binnen/kwartaal');

export function Kwartalen() {
  const filter = route.useSearch();
  const lijst = useInfiniteQuery(kwartalenVraag(filter));
  return (
    <Pagina
      titel="Kwartaalrapportages"
      inleiding="Per contract en kwartaal: wat is ingevuld, ingediend en goedgekeurd."
    >
      <Filters filter={filter} />
      <Gegevens van={lijst as never} regels={8}>
        {(d: { pages: Lijst<KwartaalKort>[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length) return <Leeg titel="Geen kwartaalrapportages gevonden" />;
          return (
            <>
              <Rijen rijen={rijen} uitvoer={alleBladzijden(KOLOMMEN, kwartalenVraag(filter, PER_BESTANDSDEEL))} />
              <MeerLaden
                van={lijst}
                getoond={rijen.length}
                totaal={null}
                wat={['kwartaalrapportage', 'kwartaalrapportages']}
              />
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

function Filters({ filter }: { filter: KwartaalFilter }) {
  const ga = route.useNavigate();
  const zet = (deel: Partial<KwartaalFilter>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  return (
    <form
      className="filters niet-afdrukken"
      aria-label="Kwartaalrapportages filteren"
      onSubmit={(e) => e.preventDefault()}
    >
      <Contractkeuze waarde={filter.contract} zet={(contract) => zet({ contract })} />
      <Filterkeuze
        naam="Stand"
        alle="Alle standen"
        waarde={filter.stand?.[0]}
        keuzes={kwartaalStanden}
        zet={(s) => zet({ stand: s && [s] })}
      />
    </form>
  );
}

const KOLOMMEN: Kolom<KwartaalKort>[] = [
  { kop: 'Kwartaal', waarde: (r) => r.kwartaal },
  { kop: 'Contract', waarde: (r) => r.contract.nummer },
  { kop: 'Aanbieder', waarde: (r) => r.contract.aanbieder },
  { kop: 'Perceel', waarde: (r) => r.contract.perceel },
  { kop: 'Stand', waarde: (r) => standNaam(r.stand) },
  { kop: 'Secties te verbeteren', soort: 'getal', waarde: (r) => r.actieNodig },
  { kop: 'Uiterlijk', soort: 'datum', waarde: (r) => r.uiterlijkOp },
  { kop: 'Ingediend', soort: 'moment', waarde: (r) => r.ingediendOp },
  { kop: 'Te laat', waarde: (r) => r.teLaat },
];

const Rijen = ({ rijen, uitvoer }: { rijen: KwartaalKort[]; uitvoer: Uitvoer }) => (
  <Tabel
    titel="Kwartaalrapportages"
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>Kwartaal</K>
        <K>Contract</K>
        <K>Stand</K>
        <K>Uiterlijk</K>
        <K>Ingediend</K>
      </>
    }
  >
    {rijen.map((r) => (
      <tr key={r.id}>
        <th scope="row" className="vast">
          <Link to="/kwartaal/$id" params={{ id: r.id }} search={{}}>
            {r.kwartaal}
            <span className="alleen-voorlezen">, contract {r.contract.nummer}</span>
          </Link>
        </th>
        <td>
          {r.contract.nummer}
          <span className="bij">
            {r.contract.aanbieder}, {r.contract.perceel}
          </span>
        </td>
        <td>
          <KwartaalEtiket stand={r.stand} />
          {r.actieNodig > 0 && <span className="bij">{aantal(r.actieNodig, 'sectie', 'secties')} te verbeteren</span>}
        </td>
        <td className="vast">
          {datum(r.uiterlijkOp)}
          {r.gesloten && !r.ingediendOp && <span className="bij">op slot</span>}
        </td>
        <td className="vast">
          {r.ingediendOp ? tijdstip(r.ingediendOp) : '–'}
          {r.teLaat && <span className="bij">te laat</span>}
        </td>
      </tr>
    ))}
  </Tabel>
);
