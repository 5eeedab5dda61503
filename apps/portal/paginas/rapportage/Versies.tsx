import type { Inlevering } from '../../api/types';
import { Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, getal, tijdstip } from '../../onderdelen/opmaak';
import { InleveringStand } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';

/** Every file that came in for this month; a newer one replaces the older whole, but history stays. */
export const Versies = ({ inleveringen }: { inleveringen: Inlevering[] }) => (
  <Paneel titel="Alle versies">
    <Tabel
      titel="De nieuwste verwerkte versie geldt; eerdere versies blijven te zien."
      kop={
        <>
          <K>Versie</K>
          <K>Stand</K>
          <K>Ontvangen</K>
          <K>Bestand</K>
          <K>Door</K>
          <K rechts>Regels</K>
          <K rechts>Geboekt</K>
        </>
      }
    >
      {inleveringen.map((i) => (
        <tr key={i.id}>
          <th scope="row">
            {i.versie}
            {i.isHuidig && <span className="bij">geldt nu</span>}
          </th>
          <td>
            <InleveringStand status={i.status} />
          </td>
          <td className="vast">{tijdstip(i.ontvangenOp)}</td>
          <td className="ruim">
            {i.status === 'GEWEIGERD' ? (
              i.bestandsnaam
            ) : (
              <a href={`/api/inleveringen/${i.id}/bestand`} download>
                {i.bestandsnaam}
              </a>
            )}
            {i.weigering && <span className="bij">{i.weigering.melding}</span>}
          </td>
          <td>{i.ingeleverdDoor ?? '–'}</td>
          <td className="rechts">{getal(i.aantalRegels)}</td>
          <td className="rechts">{bedrag(i.bedragGeboekt)}</td>
        </tr>
      ))}
    </Tabel>
  </Paneel>
);
