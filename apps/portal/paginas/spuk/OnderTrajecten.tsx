import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trajectpostenVraag, type Beurskeuze, type Trajectpost } from '../../api/beurzen';
import type { Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { bedrag } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { beursPad } from './beurs';
import { Ondergeld } from './Ondergeld';
import { Onderpagina } from './Onderpagina';
import type { Onderzoek } from './zoek';

const KOLOMMEN: Kolom<Trajectpost>[] = [
  { kop: 'Traject', waarde: (r) => r.trajectnummer },
  { kop: 'Contract', waarde: (r) => r.contract },
  { kop: 'Aanbieder', waarde: (r) => r.aanbieder },
  { kop: 'Product', waarde: (r) => r.productNaam },
  { kop: 'Toegezegd', soort: 'bedrag', waarde: (r) => r.toegezegd },
  { kop: 'Meer dan toegezegd', soort: 'bedrag', waarde: (r) => r.boven },
  { kop: 'Doorgeschoven', soort: 'bedrag', waarde: (r) => r.verschoven },
  { kop: 'Besteed', soort: 'bedrag', waarde: (r) => r.besteed },
  { kop: 'Nog te komen', soort: 'bedrag', waarde: (r) => r.verplicht },
  { kop: 'Vrijgevallen', soort: 'bedrag', waarde: (r) => r.vrijgevallen },
];
const route = getRouteApi('/binnen/spuk/$gemeenteCode/$beurs/trajecten');

/** What the plan of each traject promises; only numbers of trajecten, no persons. */
export function OnderTrajecten() {
  const zoek = route.useSearch();
  const wat = [zoek.contract, zoek.product].filter(Boolean).join(', ');
  return (
    <Onderpagina
      titel="Toezeggingen per traject"
      plaats={route.useParams()}
      zoek={zoek}
      inleiding={() =>
        `${wat ? `${wat}. ` : ''}Wat in PIP’s is toegezegd en wat daarvan is besteed, nog komt of is vrijgevallen.`
      }
    >
      {(keuze) => <Trajecten keuze={keuze} zoek={zoek} />}
    </Onderpagina>
  );
}

function Trajecten({ keuze, zoek }: { keuze: Beurskeuze; zoek: Onderzoek }) {
  const onder = { contract: zoek.contract, product: zoek.product };
  const lijst = useInfiniteQuery(trajectpostenVraag(keuze, onder));
  return (
    <Gegevens van={lijst as never} regels={10}>
      {(d: { pages: Lijst<Trajectpost>[] }) => {
        const rijen = d.pages.flatMap((p) => p.nodes);
        if (!rijen.length) return <Leeg titel="Geen toezeggingen bij deze keuze" />;
        return (
          <>
            <div className="beurstabel">
              <Tabel
                titel="Kies wat is besteed om de regels van dat traject te zien"
                uitvoer={alleBladzijden(KOLOMMEN, trajectpostenVraag(keuze, onder, PER_BESTANDSDEEL))}
                kop={
                  <>
                    <K>Traject</K>
                    <K>Contract en product</K>
                    <K rechts>Toegezegd</K>
                    <K rechts>Meer besteed</K>
                    <K rechts>Doorgeschoven</K>
                    <K rechts>Besteed</K>
                    <K rechts>Nog te komen</K>
                    <K rechts>Vrijgevallen</K>
                  </>
                }
              >
                {rijen.map((r) => (
                  <Rij key={r.trajectnummer + r.contract + r.product} r={r} keuze={keuze} />
                ))}
              </Tabel>
            </div>
            <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['toezegging', 'toezeggingen']} />
          </>
        );
      }}
    </Gegevens>
  );
}

const Rij = ({ r, keuze }: { r: Trajectpost; keuze: Beurskeuze }) => (
  <tr>
    <th scope="row" className="vast">
      {r.trajectnummer}
    </th>
    <td>
      {r.productNaam}
      <span className="onder">
        {r.contract}, {r.aanbieder}
      </span>
    </td>
    <td className="rechts">{bedrag(r.toegezegd)}</td>
    <td className="rechts">{bedrag(r.boven)}</td>
    <td className="rechts">{bedrag(r.verschoven)}</td>
    <td className="rechts">
      <Ondergeld
        euro={r.besteed}
        pad={beursPad(keuze, keuze.jaar, 'regels', {
          ...{ soort: 'BESTEED', contract: r.contract, product: r.product, traject: r.trajectnummer },
        })}
      />
    </td>
    <td className="rechts">{bedrag(r.verplicht)}</td>
    <td className="rechts">{bedrag(r.vrijgevallen)}</td>
  </tr>
);
