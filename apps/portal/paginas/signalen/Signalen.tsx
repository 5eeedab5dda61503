import './signalen.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { signaaltellingenVraag, signalenVraag, type SignaalFilter, type SignaalRij } from '../../api/signalen';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { Melding } from '../../onderdelen/Melding';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { Filters, Soorten } from './Filters';
import { standNaam } from './stand';
import { Rij } from './Tabelrij';

const route = getRouteApi('/binnen/signalen');
const KOLOMMEN: Kolom<SignaalRij>[] = [
  { kop: 'Soort', waarde: (s) => s.soort },
  { kop: 'Signaal', waarde: (s) => s.titel },
  { kop: 'Uitleg', waarde: (s) => s.uitleg },
  { kop: 'Contract', waarde: (s) => s.contract },
  { kop: 'Aanbieder', waarde: (s) => s.aanbieder },
  { kop: 'Gemeente', waarde: (s) => s.gemeente },
  { kop: 'Traject', waarde: (s) => s.trajectnummer },
  { kop: 'Cijfers', waarde: (s) => s.cijfers.map((c) => `${c.naam}: ${c.waarde}`).join('; ') },
  { kop: 'Drempel', waarde: (s) => s.drempel },
  { kop: 'Sinds', soort: 'datum', waarde: (s) => s.eerstGezien },
  { kop: 'Stand', waarde: (s) => standNaam(s.stand) },
  { kop: 'Gedempt tot en met', soort: 'datum', waarde: (s) => s.gedemptTot },
  { kop: 'Reden', waarde: (s) => s.reden },
];

export function Signalen() {
  const filter = route.useSearch();
  const lijst = useInfiniteQuery(signalenVraag(filter));
  const tellingen = useQuery(signaaltellingenVraag(filter));
  const [gedaan, setGedaan] = useState('');
  const bericht = useRef<HTMLDivElement>(null);
  // The row that was worked on is gone: the focus goes to what became of it.
  useEffect(() => {
    if (gedaan) bericht.current?.focus();
  }, [gedaan]);
  const totaal = (tellingen.data ?? [])
    .filter((t) => !filter.code?.length || filter.code.includes(t.code))
    .reduce((n, t) => n + t.aantal, 0);
  return (
    <Pagina
      titel="Signalen"
      inleiding="Wat het portaal vond dat aandacht vraagt. Het kijkt elke nacht opnieuw, en na elke rapportage van een contract."
    >
      <Filters filter={filter} />
      <div ref={bericht} tabIndex={-1} className="bericht">
        {gedaan && <Melding toon="goed" live titel={gedaan} />}
      </div>
      {tellingen.data && <Soorten tellingen={tellingen.data} filter={filter} />}
      <Gegevens van={lijst as never} regels={8}>
        {(d: { pages: { nodes: SignaalRij[] }[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length) return <Geen filter={filter} />;
          return (
            <>
              <Lijst rijen={rijen} filter={filter} klaar={setGedaan} />
              <MeerLaden van={lijst} getoond={rijen.length} totaal={totaal} wat={['signaal', 'signalen']} />
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

interface Eigenschappen {
  rijen: SignaalRij[];
  filter: SignaalFilter;
  klaar: (tekst: string) => void;
}
function Lijst({ rijen, filter, klaar }: Eigenschappen) {
  const [open, setOpen] = useState<string | null>(null);
  const { data: ik } = useQuery(ikVraag);
  const mag = (recht: string) => ik?.rechten.includes(recht) ?? false;
  const dempt = mag('signaal.dempen');
  const sluit = (tekst: string) => {
    setOpen(null);
    klaar(tekst);
  };
  return (
    <Tabel
      titel="Signalen"
      titelVerborgen
      uitvoer={alleBladzijden(KOLOMMEN, signalenVraag(filter))}
      kop={
        <>
          <K>Signaal</K>
          <K>Waarover</K>
          <K>Sinds</K>
          <K>Stand</K>
          {dempt && <K>Dempen</K>}
        </>
      }
    >
      {rijen.map((s) => (
        <Rij
          key={s.id}
          s={s}
          open={open === s.id}
          zetOpen={(o) => setOpen(o ? s.id : null)}
          klaar={sluit}
          ookContract={mag('tarief.lezen')}
          dempt={dempt}
        />
      ))}
    </Tabel>
  );
}

function Geen({ filter }: { filter: SignaalFilter }) {
  const gefilterd = Object.values(filter).some(Boolean);
  return (
    <Leeg titel="Geen signalen">
      <p>
        {gefilterd ? 'Er is niets dat bij deze keuze past. ' : 'Er is nu niets dat aandacht vraagt.'}
        {gefilterd && (
          <Link to="/signalen" search={{}}>
            Toon alle signalen
          </Link>
        )}
      </p>
    </Leeg>
  );
}
