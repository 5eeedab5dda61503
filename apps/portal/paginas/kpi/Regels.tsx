import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { kpiRegelsVraag, type Kpi, type KpiRegel } from '../../api/kpi';
import type { Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { maand } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import { REGELKOLOMMEN, Regeltabel, type Regelrijen } from './Regeltabel';

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
          const uitvoer = alleBladzijden(REGELKOLOMMEN, kpiRegelsVraag(k.code, contract, m, PER_BESTANDSDEEL));
          return (
            <>
              {k.regels === 'REGELS' ? (
                <Regeltabel {...{ rijen, titel, uitvoer }} />
              ) : (
                <Rapportages {...{ rijen, titel, uitvoer }} />
              )}
              <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['regel', 'regels']} />
            </>
          );
        }}
      </Gegevens>
    </section>
  );
}

const Rapportages = ({ rijen, titel, uitvoer }: Regelrijen) => (
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
