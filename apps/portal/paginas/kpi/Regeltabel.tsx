import type { KpiRegel } from '../../api/kpi';
import { bedrag, decimaal, maand, product } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import type { Uitvoer } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';

export const REGELKOLOMMEN: Kolom<KpiRegel>[] = [
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

export interface Regelrijen {
  rijen: KpiRegel[];
  titel: string;
  uitvoer: Uitvoer;
}
/** Booked lines, one per traject, product and month. */
export const Regeltabel = ({ rijen, titel, uitvoer }: Regelrijen) => (
  <Tabel
    titel={`Geboekte regels: ${titel}`}
    titelVerborgen
    uitvoer={uitvoer}
    kop={
      <>
        <K>Traject</K>
        <K>Maand</K>
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
        <td className="vast">{maand(r.maand)}</td>
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
