import { Link } from '@tanstack/react-router';
import type { BevindingRij } from '../../api/types';
import { bedrag, decimaal, hoofdletter, maand, product } from '../../onderdelen/opmaak';
import { BevindingStand, Soort } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';

interface Eigenschappen {
  rijen: BevindingRij[];
  binnenRapportage?: boolean;
}
export const BevindingenTabel = ({ rijen, binnenRapportage }: Eigenschappen) => (
  <Tabel
    titel="Bevindingen"
    titelVerborgen
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
