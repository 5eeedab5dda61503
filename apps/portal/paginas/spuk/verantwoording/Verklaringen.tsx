import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Jaarverantwoording } from '../../../api/spukdelen';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { bedrag, product } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';

const EERST = 10;
/** What the portal can say itself: more hours, or another price per hour. Together they are the whole difference. */
export function Verklaringen({ v }: { v: Jaarverantwoording }) {
  const [alles, setAlles] = useState(false);
  const rijen = alles ? v.verklaringen : v.verklaringen.slice(0, EERST);
  return (
    <Paneel titel="Waar het verschil in zit">
      {v.verklaringen.length === 0 ? (
        <Leeg titel="Er zijn in deze twee jaren geen geboekte regels" />
      ) : (
        <Tabel
          titel="Geboekte regels per contract en product, het grootste verschil eerst"
          kop={
            <>
              <K>Contract en product</K>
              <K rechts>{v.jaar - 1}</K>
              <K rechts>{v.jaar}</K>
              <K rechts>Verschil</K>
              <K rechts>Door uren</K>
              <K rechts>Door prijs</K>
            </>
          }
        >
          {rijen.map((r) => (
            <tr key={`${r.contract}${r.product}`}>
              <th scope="row">
                {r.contract}
                <span className="bij">{product(r.product)}</span>
              </th>
              <td className="rechts">{bedrag(r.vorig)}</td>
              <td className="rechts">{bedrag(r.nu)}</td>
              <td className="rechts">{bedrag(r.verschil)}</td>
              <td className="rechts">{bedrag(r.volume)}</td>
              <td className="rechts">{bedrag(r.prijs)}</td>
            </tr>
          ))}
        </Tabel>
      )}
      {!alles && v.verklaringen.length > EERST && (
        <Button className="niet-afdrukken" variant="outline" onClick={() => setAlles(true)}>
          Toon alle {v.verklaringen.length}
        </Button>
      )}
    </Paneel>
  );
}
