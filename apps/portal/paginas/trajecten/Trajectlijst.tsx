import { Link } from '@tanstack/react-router';
import { DOELGROEPEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import type { TermijnKort, TrajectRij } from '../../api/trajecten';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import type { Uitvoer } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { dagenTekst, OordeelEtiket, oordeelNaam } from './oordeel';

/** Who it is, or why that is not shown. */
export type Naam = (t: TrajectRij) => { naam: string; geboortedatum?: string } | { waarom: string };

/** What asks for attention, or what comes next. */
const eerst = (t: TrajectRij): TermijnKort | null => t.dringendst ?? t.volgende;

/** What goes into a file: never who it is. A name in a file could be read again without anybody knowing. */
export const KOLOMMEN: Kolom<TrajectRij>[] = [
  { kop: 'Traject', waarde: (t) => t.trajectnummer },
  { kop: 'Doelgroep', waarde: (t) => DOELGROEPEN[t.doelgroep] ?? t.doelgroep },
  { kop: 'Oordeel', waarde: (t) => eerst(t) && oordeelNaam(eerst(t)!.oordeel) },
  { kop: 'Wat vraagt aandacht', waarde: (t) => eerst(t)?.naam },
  { kop: 'Uitleg', waarde: (t) => eerst(t)?.uitleg },
  { kop: 'Laatste dag', soort: 'datum', waarde: (t) => eerst(t)?.datum },
  { kop: 'Dagen over', soort: 'getal', waarde: (t) => eerst(t)?.dagenOver },
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
        <Aandacht t={eerst(t)} />
        <td>{t.leerroute ? (LEERROUTES[t.leerroute] ?? t.leerroute) : 'nog geen PIP'}</td>
        <td className="vast">{datum(t.termijnEinde)}</td>
        <td>{t.klantmanager ?? 'niemand'}</td>
      </tr>
    ))}
  </Tabel>
);

/** What is asked for, or what comes next; with its last day, which stands in its own column where there is room. */
function Aandacht({ t }: { t: TermijnKort | null }) {
  return (
    <>
      <td>
        {t ? (
          <>
            <OordeelEtiket oordeel={t.oordeel} /> {t.naam}
            {t.datum && (
              <strong className="alleen-smal">
                {datum(t.datum)} <br />
                {dagenTekst(t)}
              </strong>
            )}
            <span className="onder">{t.uitleg}</span>
          </>
        ) : (
          'Niets'
        )}
      </td>
      <td className="vast niet-smal">
        {t?.datum ? datum(t.datum) : '–'}
        {t && <span className="onder">{dagenTekst(t)}</span>}
      </td>
    </>
  );
}
function Wie({ wie }: { wie: ReturnType<Naam> }) {
  if (!('naam' in wie)) return <span className="onder">{wie.waarom}</span>;
  return (
    <span className="wie">
      {wie.naam}
      {wie.geboortedatum && <span className="onder">geboren {datum(wie.geboortedatum)}</span>}
    </span>
  );
}
