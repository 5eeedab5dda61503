import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { kpiRegelsVraag, type Kpi, type KpiRegel } from '../../api/kpi';
import type { Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { bedrag, decimaal, maand, product } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';

interface Eigenschappen {
  k: Kpi;
  contract: string;
  maand: string;
}
/** The lines or reports that one point is made of. */
export function Regels({ k, contract, maand: m }: Eigenschappen) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), [k.code, contract, m]);
  const lijst = useInfiniteQuery(kpiRegelsVraag(k.code, contract, m));
  const titel = `${k.naam}, contract ${contract}, ${maand(m)}`;
  return (
    <section className="paneel" aria-labelledby="regelkop">
      <h2 id="regelkop" tabIndex={-1} ref={kop}>
        Wat eronder ligt: {titel}
      </h2>
      <Gegevens van={lijst as never} regels={6}>
        {(d: { pages: Lijst<KpiRegel>[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length)
            return (
              <Leeg titel="Geen regels om te tonen">
                <p>Er zijn er geen, of het gaat over minder dan 5 trajecten. Dan kunnen ze een persoon aanwijzen.</p>
              </Leeg>
            );
          const uitvoer = alleBladzijden(KOLOMMEN, kpiRegelsVraag(k.code, contract, m, PER_BESTANDSDEEL));
          return (
            <>
              {k.regels === 'REGELS' ? (
                <Trajecten {...{ rijen, titel, uitvoer }} />
              ) : (
                <Rapportages {...{ rijen, titel, uitvoer }} />
              )}
              <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat="regels" />
            </>
          );
        }}
      </Gegevens>
    </section>
  );
}

const KOLOMMEN: Kolom<KpiRegel>[] = [
  { kop: 'Traject', waarde: (r) => r.trajectnummer },
  { kop: 'Product', waarde: (r) => r.product },
  { kop: 'Gemeente', waarde: (r) => r.gemeente },
  { kop: 'Maand', soort: 'maand', waarde: (r) => r.maand },
  { kop: 'Soort rapportage', waarde: (r) => (r.soort === 'MAAND' ? 'maand' : 'kwartaal') },
  { kop: 'Aangeboden uren', soort: 'getal', waarde: (r) => r.aangeboden },
  { kop: 'Gevolgde uren', soort: 'getal', waarde: (r) => r.gevolgd },
  { kop: 'Ongeoorloofd verzuim', soort: 'getal', waarde: (r) => r.ongeoorloofd },
  { kop: 'In de pas', waarde: (r) => r.inDePas },
  { kop: 'Bedrag', soort: 'bedrag', waarde: (r) => r.bedrag },
  { kop: 'Uitleg', waarde: (r) => r.uitleg },
];

interface Rijen {
  rijen: KpiRegel[];
  titel: string;
  uitvoer: ReturnType<typeof alleBladzijden>;
}
const Trajecten = ({ rijen, titel, uitvoer }: Rijen) => (
  <Tabel
    titel={`Geboekte regels: ${titel}`}
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>Traject</K>
        <K>Product</K>
        <K>Gemeente</K>
        <K rechts>Aangeboden</K>
        <K rechts>Gevolgd</K>
        <K rechts>Ongeoorloofd</K>
        <K>In de pas</K>
        <K rechts>Bedrag</K>
      </>
    }
  >
    {rijen.map((r, i) => (
      <tr key={i}>
        <th scope="row">{r.trajectnummer}</th>
        <td>{product(r.product)}</td>
        <td>{r.gemeente}</td>
        <td className="rechts">{decimaal(r.aangeboden)}</td>
        <td className="rechts">{decimaal(r.gevolgd)}</td>
        <td className="rechts">{decimaal(r.ongeoorloofd)}</td>
        <td>{r.inDePas === null ? '–' : r.inDePas ? 'ja' : 'nee'}</td>
        <td className="rechts">{bedrag(r.bedrag)}</td>
      </tr>
    ))}
  </Tabel>
);
const Rapportages = ({ rijen, titel, uitvoer }: Rijen) => (
  <Tabel
    titel={`Rapportages: ${titel}`}
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>Rapportage</K>
        <K>Hoe het ging</K>
      </>
    }
  >
    {rijen.map((r) => (
      <tr key={r.soort}>
        <th scope="row">
          {r.soort === 'MAAND' ? 'Maandrapportage' : 'Kwartaalrapportage'} {maand(r.maand)}
        </th>
        <td>{r.uitleg}</td>
      </tr>
    ))}
  </Tabel>
);
