import './tarieven.css';
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { vergelijkVraag, type Vergelijking, type VergelijkVraag } from '../../api/tarieven';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { Keuzes } from './Keuzes';
import { Staven } from './Staven';
import { Vergelijktabel } from './Vergelijktabel';
import { DOELGROEPEN, downloadPad, maatNaam, naarVraag, routeNaam, type VergelijkZoek } from './zoek';

const route = getRouteApi('/binnen/tarieven');
/** More columns than this are hard to read and do not fit a sheet of paper. */
const NAAST_ELKAAR = 6;

export function Vergelijken() {
  const zoek = route.useSearch();
  const ga = route.useNavigate();
  const vraag = naarVraag(zoek);
  const gegevens = useQuery(vergelijkVraag(vraag));
  useEffect(() => {
    document.documentElement.classList.add('vergelijking-open');
    return () => document.documentElement.classList.remove('vergelijking-open');
  }, []);
  const zet = (deel: VergelijkZoek) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  return (
    <div className="vergelijkpagina">
      <Pagina
        titel={`Tarieven vergelijken: ${routeNaam(vraag.leerroute)}, prijspeil ${vraag.jaar}`}
        inleiding={`Omgerekend naar hetzelfde pakket, met de prijzen die op ${datum(gegevens.data?.peildatum ?? `${vraag.jaar}-01-01`)} gelden. Wat niet wordt aangeboden telt niet als € 0.`}
        acties={<Acties zoek={zoek} />}
      >
        <Keuzes vraag={vraag} modules={gegevens.data?.modules ?? []} zet={zet} />
        <p className="alleen-afdrukken">{keuzeTekst(vraag, gegevens.data)}</p>
        <Gegevens van={gegevens} regels={10}>
          {(v) => <Uitkomst v={v} vraag={vraag} />}
        </Gegevens>
      </Pagina>
    </div>
  );
}

const Acties = ({ zoek }: { zoek: VergelijkZoek }) => (
  <>
    <Button
      component="a"
      href={downloadPad('xlsx', zoek)}
      variant="outline"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      Excel met formules
    </Button>
    <Button
      component="a"
      href={downloadPad('csv', zoek)}
      variant="outline"
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      CSV
    </Button>
    <Button variant="outline" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
      Afdrukken
    </Button>
  </>
);

/** The choices in words, for on paper. */
function keuzeTekst(vraag: VergelijkVraag, v: Vergelijking | undefined): string {
  const modules = v?.modules.filter((m) => m.gekozen).map((m) => m.naam) ?? [];
  const doelgroep = DOELGROEPEN.find((d) => d.value === vraag.doelgroep)?.label ?? 'alle doelgroepen';
  const klas = vraag.klas ? `klas van ${vraag.klas}` : 'volle klas volgens het contract';
  return `Per ${maatNaam(vraag.maatstaf)}; ${doelgroep}; ${klas}; modules: ${modules.join(', ') || 'geen'}.`;
}

function Uitkomst({ v, vraag }: { v: Vergelijking; vraag: VergelijkVraag }) {
  const [alle, setAlle] = useState(false);
  if (!v.kolommen.length) return <GeenAanbod v={v} vraag={vraag} />;
  const kolommen = alle ? v.kolommen : v.kolommen.slice(0, NAAST_ELKAAR);
  const laagste = v.kolommen.filter((k) => k.laagste).map((k) => k.aanbieder);
  return (
    <>
      <p role="status" className="alleen-voorlezen">
        {v.kolommen.length} contracten vergeleken.{' '}
        {laagste.length ? `Laagste prijs: ${laagste.join(' en ')}.` : 'Geen prijs is te vergelijken.'}
      </p>
      {v.kolommen.length > NAAST_ELKAAR && (
        <p className="meer-laden">
          U ziet {kolommen.length} van {v.kolommen.length} contracten.
          <Button variant="outline" className="niet-afdrukken" onClick={() => setAlle(!alle)}>
            {alle ? 'Alleen de eerste zes tonen' : 'Alle contracten tonen'}
          </Button>
        </p>
      )}
      <Paneel titel={`Prijs per ${maatNaam(vraag.maatstaf)}`}>
        <Staven kolommen={kolommen} titel={`prijs per ${maatNaam(vraag.maatstaf)}`} />
      </Paneel>
      <Vergelijktabel v={v} kolommen={kolommen} maatstaf={vraag.maatstaf} />
      <Zonder v={v} />
    </>
  );
}

const GeenAanbod = ({ v, vraag }: { v: Vergelijking; vraag: VergelijkVraag }) => (
  <>
    <Leeg titel={`Geen basispakket voor de ${routeNaam(vraag.leerroute)} in ${vraag.jaar}`}>
      <p>Leg bij een contract vast wat een traject van deze leerroute inhoudt. Daarna staat het hier.</p>
    </Leeg>
    <Zonder v={v} />
  </>
);
const Zonder = ({ v }: { v: Vergelijking }) =>
  v.zonderPakket.length ? (
    <p className="toelichting">
      Niet in de vergelijking, want zonder basispakket voor deze leerroute:{' '}
      {v.zonderPakket.map((z) => `${z.aanbieder} (${z.contract})`).join(', ')}.
    </p>
  ) : null;
