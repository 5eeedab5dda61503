import { isDatum } from '#core';
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import LeerrouteWijzigingGoedkeuren from '../../../../schema/operations/LeerrouteWijzigingGoedkeuren.graphql?raw';
import { LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import type { PipDossier, RouteWijziging } from '../../api/pip';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datum, decimaal, tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitslag, useWijziging } from '../contracten/Formulier';

/** A value of the check: days come as the API writes them. */
const waarde = (w: string): string => (isDatum(w) ? datum(w) : w);

/** A change of route or level: what the rules say, what it does to terms and money, and the approval. */
export function Wijziging({ d, w }: { d: PipDossier; w: RouteWijziging }) {
  const keurGoed = useWijziging(LeerrouteWijzigingGoedkeuren, ['traject', 'trajecten'], 'De wijziging is goedgekeurd.');
  const route = (c: string) => LEERROUTES[c] ?? c;
  return (
    <Paneel
      titel={
        w.soort === 'NIVEAU' ? 'Ander examenniveau' : `Van ${route(w.vanLeerroute)} naar ${route(w.naarLeerroute)}`
      }
    >
      <Uitslag fouten={keurGoed.fouten} gedaan={keurGoed.gedaan} />
      <Toets w={w} />
      <Gevolgen w={w} />
      <p className="onder">
        Voorbereid door {w.voorbereidDoor}, {tijdstip(w.voorbereidOp)}
      </p>
      {w.stand === 'GOEDGEKEURD' ? (
        <Melding toon="goed" titel={`Goedgekeurd door ${w.goedgekeurdDoor}, ${tijdstip(w.goedgekeurdOp)}`}>
          <p>Stel het plan nu vast: dan gaat de wijziging in.</p>
        </Melding>
      ) : (
        w.mag &&
        d.concept && (
          <Button
            className="niet-afdrukken"
            loading={keurGoed.bezig}
            onClick={() =>
              keurGoed.doe({
                ...{ trajectnummer: d.trajectnummer, versie: d.concept!.versie },
                kostprijs: w.kostprijsWordt,
              })
            }
          >
            Wijziging goedkeuren voor {decimaal(w.kostprijsWordt)} euro
          </Button>
        )
      )}
    </Paneel>
  );
}

const Toets = ({ w }: { w: RouteWijziging }) => (
  <ul className="signalen">
    {w.toets.map((r) => (
      <li key={r.code + r.naam}>
        <Etiket beeld={r.mag ? ['goed', 'Mag', IconCheck] : ['fout', 'Mag niet', IconX]} /> <strong>{r.naam}</strong>:{' '}
        {r.uitleg}
        <span className="onder">
          {r.cijfers.map((c) => `${c.naam}: ${waarde(c.waarde)}`).join('; ')} Bron: {r.bron}
        </span>
      </li>
    ))}
  </ul>
);

const Gevolgen = ({ w }: { w: RouteWijziging }) => (
  <Tabel
    titel="Wat er verandert"
    kop={
      <>
        <K>Wat</K>
        <K>Nu</K>
        <K>Straks</K>
      </>
    }
  >
    {w.gevolgen.map((g) => (
      <tr key={g.naam}>
        <th scope="row">
          {g.naam}
          {g.uitleg && <span className="onder">{g.uitleg}</span>}
        </th>
        <td>{waarde(g.was)}</td>
        <td>{waarde(g.wordt)}</td>
      </tr>
    ))}
    <tr>
      <th scope="row">
        Kostprijs <span className="onder">Al besteed: {bedrag(w.geboekt)}</span>
      </th>
      <td>{bedrag(w.kostprijsWas)}</td>
      <td>
        {bedrag(w.kostprijsWordt)}
        <span className="onder">verschil {bedrag(w.verschil)}</span>
      </td>
    </tr>
  </Tabel>
);
