import { Link } from '@tanstack/react-router';
import type { BevindingRij } from '../../api/types';
import { bedrag, decimaal, hoofdletter, maand, product } from '../../onderdelen/opmaak';
import { BevindingStand, bevindingStandNaam, Soort, soortNaam } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom, Lijstvraag } from '../../onderdelen/uitvoer/kolommen';

const KOLOMMEN: Kolom<BevindingRij>[] = [
  { kop: 'Maand', soort: 'maand', waarde: (b) => b.periode },
  { kop: 'Contract', waarde: (b) => b.contract },
  { kop: 'Aanbieder', waarde: (b) => b.aanbieder },
  { kop: 'Rij', soort: 'getal', waarde: (b) => b.rij },
  { kop: 'Code', waarde: (b) => b.code },
  { kop: 'Soort', waarde: (b) => soortNaam(b.soort) },
  { kop: 'Bevinding', waarde: (b) => b.titel },
  { kop: 'Wat er aan de hand is', waarde: (b) => b.melding },
  { kop: 'Wat u kunt doen', waarde: (b) => b.oplossing },
  { kop: 'Traject', waarde: (b) => b.trajectnummer },
  { kop: 'Product', waarde: (b) => b.product && product(b.product) },
  { kop: 'Gemeente', waarde: (b) => b.gemeente },
  { kop: 'Gemeten', waarde: (b) => b.gemeten && meting(b.gemeten, b.eenheid) },
  { kop: 'Grens', waarde: (b) => b.grens && meting(b.grens, b.eenheid) },
  { kop: 'Status', waarde: (b) => bevindingStandNaam(b.status) },
];
interface Eigenschappen {
  rijen: BevindingRij[];
  binnenRapportage?: boolean;
  /** The question behind the rows; a file gets all of its pages. */
  vraag: Lijstvraag<BevindingRij>;
}
export const BevindingenTabel = ({ rijen, binnenRapportage, vraag }: Eigenschappen) => (
  <Tabel
    titel="Bevindingen"
    titelVerborgen
    uitvoer={alleBladzijden(KOLOMMEN, vraag)}
    kop={
      <>
        {binnenRapportage ? <K rechts>Rij</K> : <K>Rapportage</K>}
        <K>Bevinding</K>
        <K>Traject</K>
        <K>Soort</K>
        <K>Status</K>
      </>
    }
  >
    {rijen.map((b) => (
      <Rij key={b.id} b={b} binnenRapportage={binnenRapportage} />
    ))}
  </Tabel>
);

const EENHEID: Record<string, string> = { PROCENT: '%', UREN: 'uur', EENHEDEN: 'eenheden' };
/** A measured value with its unit, as people write it: '67.50' UREN -> '67,5 uur', '528.93' EURO -> '€ 528,93'. */
export function meting(waarde: string | null, eenheid: string | null): string {
  if (waarde === null) return '–';
  if (!/^-?\d+(\.\d+)?$/.test(waarde)) return waarde;
  if (eenheid === 'EURO') return bedrag(waarde);
  const getal = decimaal(waarde.includes('.') ? waarde.replace(/\.?0+$/, '') : waarde);
  return eenheid ? `${getal}\u00a0${EENHEID[eenheid] ?? eenheid.toLowerCase()}` : getal;
}

const Rij = ({ b, binnenRapportage }: { b: BevindingRij; binnenRapportage?: boolean }) => (
  <tr>
    {binnenRapportage ? (
      <td className="rechts">{b.rij ?? 'hele rapportage'}</td>
    ) : (
      <td className="vast">
        {hoofdletter(maand(b.periode))}
        <span className="bij">
          {b.contract}
          {b.rij ? `, rij ${b.rij}` : ''}
        </span>
      </td>
    )}
    <th scope="row" className="breed">
      <Link to="/bevindingen/$id" params={{ id: b.id }}>
        {b.titel}
      </Link>
      <span className="bij">{b.melding}</span>
    </th>
    <td className="vast">
      {b.trajectnummer ?? '–'}
      {(b.product || b.gemeente) && <span className="bij">{b.product ? product(b.product) : b.gemeente}</span>}
    </td>
    <td>
      <Soort soort={b.soort} />
    </td>
    <td>
      <BevindingStand status={b.status} />
    </td>
  </tr>
);
