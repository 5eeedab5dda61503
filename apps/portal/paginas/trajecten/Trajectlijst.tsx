import { Link } from '@tanstack/react-router';
import { DOELGROEPEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import type { TrajectRij } from '../../api/trajecten';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import type { Uitvoer } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { dagenTekst, OordeelEtiket, oordeelNaam } from './oordeel';

/** Who it is, or why that is not shown. */
export type Naam = (t: TrajectRij) => { naam: string; geboortedatum?: string } | { waarom: string };

/** What goes into a file: never who it is. A name in a file could be read again without anybody knowing. */
export const KOLOMMEN: Kolom<TrajectRij>[] = [
  { kop: 'Traject', waarde: (t) => t.trajectnummer },
  { kop: 'Doelgroep', waarde: (t) => DOELGROEPEN[t.doelgroep] ?? t.doelgroep },
  { kop: 'Oordeel', waarde: (t) => t.dringendst && oordeelNaam(t.dringendst.oordeel) },
  { kop: 'Wat vraagt aandacht', waarde: (t) => t.dringendst?.naam },
  { kop: 'Uitleg', waarde: (t) => t.dringendst?.uitleg },
  { kop: 'Laatste dag', soort: 'datum', waarde: (t) => t.dringendst?.datum },
  { kop: 'Dagen over', soort: 'getal', waarde: (t) => t.dringendst?.dagenOver },
  { kop: 'Leerroute', waarde: (t) => t.leerroute && (LEERROUTES[t.leerroute] ?? t.leerroute) },
  { kop: 'Einde termijn', soort: 'datum', waarde: (t) => t.termijnEinde },
  { kop: 'Klantmanager', waarde: (t) => t.klantmanager },
];

interface Eigenschappen {
  rijen: TrajectRij[];
  uitvoer: Uitvoer;
  naam?: Naam;
}
/** Trajecten with what they ask for first; with names only where they were asked for. */
export const Trajectlijst = ({ rijen, uitvoer, naam }: Eigenschappen) => (
  <Tabel
    titel="Trajecten, het dringendste eerst"
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>{naam ? 'Inburgeraar' : 'Traject'}</K>
        <K>Wat vraagt aandacht</K>
        <th scope="col" className="niet-smal">
          Laatste dag
        </th>
        <K>Leerroute</K>
        <K>Einde termijn</K>
        <K>Klantmanager</K>
      </>
    }
  >
    {rijen.map((t) => (
      <tr key={t.id}>
        <th scope="row">
          {naam && <Wie wie={naam(t)} />}
          <Link to="/trajecten/$nummer" params={{ nummer: t.trajectnummer }} search={{}}>
            {t.trajectnummer}
          </Link>
          <span className="onder">{DOELGROEPEN[t.doelgroep] ?? t.doelgroep}</span>
        </th>
        <td>
          {t.dringendst ? (
            <>
              <OordeelEtiket oordeel={t.dringendst.oordeel} /> {t.dringendst.naam}
              {t.dringendst.datum && (
                <strong className="alleen-smal">
                  {datum(t.dringendst.datum)} <br />
                  {dagenTekst(t.dringendst)}
                </strong>
              )}
              <span className="onder">{t.dringendst.uitleg}</span>
            </>
          ) : (
            'Niets'
          )}
        </td>
        <td className="vast niet-smal">
          {t.dringendst?.datum ? datum(t.dringendst.datum) : '–'}
          {t.dringendst && <span className="onder">{dagenTekst(t.dringendst)}</span>}
        </td>
        <td>{t.leerroute ? (LEERROUTES[t.leerroute] ?? t.leerroute) : 'nog geen PIP'}</td>
        <td className="vast">{datum(t.termijnEinde)}</td>
        <td>{t.klantmanager ?? 'niemand'}</td>
      </tr>
    ))}
  </Tabel>
);

function Wie({ wie }: { wie: ReturnType<Naam> }) {
  if (!('naam' in wie)) return <span className="onder">{wie.waarom}</span>;
  return (
    <span className="wie">
      {wie.naam}
      {wie.geboortedatum && <span className="onder">geboren {datum(wie.geboortedatum)}</span>}
    </span>
  );
}
