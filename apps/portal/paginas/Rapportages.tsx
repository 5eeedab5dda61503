import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { plusMaanden, vandaag } from '#core';
import type { Lijst as LijstVan, RapportageFilter, RapportageRij } from '../api/types';
import { ikVraag, PER_BESTANDSDEEL, rapportagesVraag } from '../api/vragen';
import { Contractkeuze, Filterkeuze } from '../onderdelen/Filterkeuze';
import { Gegevens } from '../onderdelen/Gegevens';
import { Leeg } from '../onderdelen/Kerngetal';
import { Linkknop } from '../onderdelen/Links';
import { MeerLaden } from '../onderdelen/MeerLaden';
import { aantal, bedrag, datum, getal, hoofdletter, maand } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { LOPEND, Stand, standNaam, standNamen } from '../onderdelen/Status';
import { K, Tabel } from '../onderdelen/Tabel';
import { alleBladzijden, type Uitvoer } from '../onderdelen/Uitvoer';
import type { Kolom } from '../onderdelen/uitvoer/kolommen';

const route = getRouteApi('/binnen/rapportages');

export function Rapportages() {
  const filter = route.useSearch();
  const { data: ik } = useQuery(ikVraag);
  const aanbieder = ik?.toewijzing.rol === 'AANBIEDER';
  const lijst = useInfiniteQuery(rapportagesVraag(filter));
  return (
    <Pagina
      titel="Rapportages"
      inleiding="Wat wordt verwacht, wat is binnen, en of het op tijd was."
      acties={aanbieder && <Linkknop to="/inleveren">Rapportage inleveren</Linkknop>}
    >
      <Filters filter={filter} />
      <Gegevens van={lijst as never} regels={8}>
        {(d: { pages: LijstVan<RapportageRij>[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length) return <Geen gefilterd={Object.values(filter).some(Boolean)} />;
          return (
            <>
              <Lijst
                rijen={rijen}
                metAanbieder={!aanbieder}
                uitvoer={alleBladzijden(KOLOMMEN, rapportagesVraag(filter, PER_BESTANDSDEEL))}
              />
              <MeerLaden
                van={lijst}
                getoond={rijen.length}
                totaal={d.pages[0]?.totalCount}
                wat={['rapportage', 'rapportages']}
              />
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

const Geen = ({ gefilterd }: { gefilterd: boolean }) => (
  <Leeg titel="Geen rapportages gevonden">
    {gefilterd ? (
      <p>
        Er is niets dat bij deze keuze past.{' '}
        <Link to="/rapportages" search={{}}>
          Toon alle rapportages
        </Link>
      </p>
    ) : (
      <p>Zodra er een contract loopt, staat hier welke maanden worden verwacht.</p>
    )}
  </Leeg>
);

function Filters({ filter }: { filter: RapportageFilter }) {
  const ga = route.useNavigate();
  const zet = (deel: Partial<RapportageFilter>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  const nu = vandaag().slice(0, 7);
  const maanden = Array.from({ length: 36 }, (_, i) => plusMaanden(nu, -i));
  for (const m of [filter.van, filter.totEnMet]) if (m && !maanden.includes(m)) maanden.push(m);
  const keuzes = maanden.map((m) => ({ value: m, label: hoofdletter(maand(m)) }));
  return (
    <form className="filters niet-afdrukken" aria-label="Rapportages filteren" onSubmit={(e) => e.preventDefault()}>
      <Filterkeuze
        naam="Vanaf maand"
        alle="Geen grens"
        waarde={filter.van}
        keuzes={keuzes}
        zet={(van) => zet({ van })}
      />
      <Filterkeuze
        naam="Tot en met maand"
        alle="Geen grens"
        waarde={filter.totEnMet}
        keuzes={keuzes}
        zet={(totEnMet) => zet({ totEnMet })}
      />
      <Contractkeuze waarde={filter.contract} zet={(contract) => zet({ contract })} />
      <Filterkeuze
        naam="Stand"
        alle="Alle standen"
        waarde={filter.stand?.[0]}
        keuzes={standNamen}
        zet={(s) => zet({ stand: s && [s] })}
      />
    </form>
  );
}

const KOLOMMEN: Kolom<RapportageRij>[] = [
  { kop: 'Maand', soort: 'maand', waarde: (r) => r.periode },
  { kop: 'Contract', waarde: (r) => r.contract.nummer },
  { kop: 'Aanbieder', waarde: (r) => r.contract.aanbieder },
  { kop: 'Perceel', waarde: (r) => r.contract.perceel },
  { kop: 'Stand', waarde: (r) => standNaam(r.stand) },
  { kop: 'Uiterlijk', soort: 'datum', waarde: (r) => r.uiterlijkOp },
  { kop: 'Ingeleverd', soort: 'moment', waarde: (r) => r.huidige?.ontvangenOp },
  { kop: 'Versie', soort: 'getal', waarde: (r) => r.huidige?.versie },
  { kop: 'Regels', soort: 'getal', waarde: (r) => r.huidige?.aantalRegels },
  { kop: 'Geboekt', soort: 'bedrag', waarde: (r) => r.huidige?.bedragGeboekt },
  ...(['fouten', 'blokkades', 'afwijkingen', 'signalen', 'open'] as const).map((t) => ({
    kop: hoofdletter(t),
    soort: 'getal' as const,
    waarde: (r: RapportageRij) => r.tellingen[t],
  })),
];

interface LijstEigenschappen {
  rijen: RapportageRij[];
  metAanbieder: boolean;
  uitvoer: Uitvoer;
}
const Lijst = ({ rijen, metAanbieder, uitvoer }: LijstEigenschappen) => (
  <Tabel
    titel="Rapportages per contract en maand"
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>Maand</K>
        <K>Contract</K>
        <K>Stand</K>
        <K>Uiterlijk</K>
        <K>Ingeleverd</K>
        <K rechts>Regels</K>
        <K rechts>Geboekt</K>
        <K>Bevindingen</K>
      </>
    }
  >
    {rijen.map((r) => (
      <Rij key={r.id} r={r} metAanbieder={metAanbieder} />
    ))}
  </Tabel>
);

function Rij({ r, metAanbieder }: { r: RapportageRij; metAanbieder: boolean }) {
  return (
    <tr>
      <th scope="row" className="vast">
        <Link to="/rapportages/$id" params={{ id: r.id }}>
          {hoofdletter(maand(r.periode))}
          <span className="alleen-voorlezen">, contract {r.contract.nummer}</span>
        </Link>
      </th>
      <td>
        {r.contract.nummer}
        <span className="bij">{metAanbieder ? r.contract.aanbieder : r.contract.perceel}</span>
      </td>
      <td>
        <Stand stand={r.stand} />
      </td>
      <td className="vast">{datum(r.uiterlijkOp)}</td>
      <td className="vast">
        {r.huidige ? datum(r.huidige.ontvangenOp.slice(0, 10)) : '–'}
        {r.huidige && r.huidige.versie > 1 && <span className="bij">versie {r.huidige.versie}</span>}
      </td>
      <td className="rechts">{getal(r.huidige?.aantalRegels)}</td>
      <td className="rechts">{bedrag(r.huidige?.bedragGeboekt)}</td>
      <td className="vast">
        <Telling r={r} />
      </td>
    </tr>
  );
}

function Telling({ r: { tellingen: t, id, huidige } }: { r: RapportageRij }) {
  const totaal = t.fouten + t.blokkades + t.afwijkingen + t.signalen;
  if (!huidige) return '–';
  if (!totaal) return 'geen';
  return (
    <Link to="/bevindingen" search={{ rapportage: id, status: LOPEND }}>
      {aantal(totaal, 'bevinding', 'bevindingen')}
      {t.open > 0 && <span className="bij">{t.open} open</span>}
    </Link>
  );
}
