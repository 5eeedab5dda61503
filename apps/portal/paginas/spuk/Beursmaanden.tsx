import type { Band, Beursdetail, Beurskeuze } from '../../api/beurzen';
import { bedrag, hoofdletter, maand } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { beursPad } from './beurs';
import { maandenVan } from './grafiekpunten';
import { Ondergeld } from './Ondergeld';

/** The figures of the chart as a table; what was booked opens the rows of that month. */
export const Beursmaanden = ({ d, keuze }: { d: Beursdetail; keuze: Beurskeuze }) => (
  <Tabel
    titel="Dezelfde cijfers als tabel. Bij een verwachting staat eronder van laag tot hoog."
    kop={
      <>
        <K>Maand</K>
        <K rechts>Besteed</K>
        <K rechts>Toegezegd</K>
        <K rechts>Verwacht</K>
        <K rechts>Samen tot en met</K>
        <K rechts>Over</K>
      </>
    }
  >
    {maandenVan(d, keuze.jaar).map((m) => (
      <tr key={m.maand}>
        <th scope="row">{hoofdletter(maand(m.maand))}</th>
        <td className="rechts">
          {m.besteed === null ? (
            '–'
          ) : (
            <Ondergeld euro={m.besteed} pad={beursPad(keuze, keuze.jaar, 'besteed', { maand: m.maand })} />
          )}
        </td>
        <td className="rechts">{bedrag(m.verplicht)}</td>
        <td className="rechts">
          <Verwacht b={m.verwacht} />
        </td>
        <td className="rechts">
          <Verwacht b={m.cumulatief} />
        </td>
        <td className="rechts">
          <Verwacht b={m.over && { laag: m.over.hoog, midden: m.over.midden, hoog: m.over.laag }} />
        </td>
      </tr>
    ))}
  </Tabel>
);

const Verwacht = ({ b }: { b: Band | null }) =>
  b ? (
    <>
      {bedrag(b.midden)}
      {b.laag !== b.hoog && (
        <span className="onder">
          {bedrag(b.laag)} tot {bedrag(b.hoog)}
        </span>
      )}
    </>
  ) : (
    '–'
  );
