import { isDatum } from '#core';
import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import LeerrouteWijzigingGoedkeuren from '../../../../schema/operations/LeerrouteWijzigingGoedkeuren.graphql?raw';
import { LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import type { PipDossier, RouteWijziging } from '../../api/pip';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { bedrag, datum, tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitslag, useWijziging } from '../contracten/Formulier';

/** Where the focus goes when the next step stands elsewhere on the page. */
export const GEVOLGEN = 'gevolgen-van-de-wijziging';
export const VASTSTELLEN = 'plan-vaststellen';

/** A value of the check: days come as the API writes them. */
const waarde = (w: string): string => (isDatum(w) ? datum(w) : w);

/** The price too: it says whether the plan may be made definitive, and after the approval it may. */
const NA_GOEDKEUREN = ['traject', 'trajecten', 'pipprijs'];

/** A change of route or level: what the rules say, what it does to terms and money, and the approval. */
export function Wijziging({ d, w }: { d: PipDossier; w: RouteWijziging }) {
  const keurGoed = useWijziging(LeerrouteWijzigingGoedkeuren, NA_GOEDKEUREN, 'De wijziging is goedgekeurd.');
  const route = (c: string) => LEERROUTES[c] ?? c;
  const geenAdvies = w.toets.some((r) => r.code === 'ADVIES' && !r.mag);
  return (
    <Paneel
      titel={
        <span id={GEVOLGEN} tabIndex={-1}>
          {w.soort === 'NIVEAU' ? 'Ander examenniveau' : `Van ${route(w.vanLeerroute)} naar ${route(w.naarLeerroute)}`}
        </span>
      }
    >
      <Uitslag fouten={keurGoed.fouten} gedaan={keurGoed.gedaan} />
      <Toets w={w} />
      {geenAdvies && (
        <p className="niet-afdrukken">
          <Link to="/trajecten/$nummer" params={{ nummer: d.trajectnummer }} search={{ deel: 'dossier' }}>
            Advies vastleggen in het dossier
          </Link>
          . Bekijk daarna de gevolgen opnieuw.
        </p>
      )}
      <Gevolgen w={w} />
      <p className="onder">
        Voorbereid door {w.voorbereidDoor}, {tijdstip(w.voorbereidOp)}
      </p>
      {w.stand === 'GOEDGEKEURD' ? (
        <Melding toon="goed" titel={`Goedgekeurd door ${w.goedgekeurdDoor}, ${tijdstip(w.goedgekeurdOp)}`}>
          <p>
            Stel het plan nu vast: dan gaat de wijziging in, met de nieuwe kostprijs. Tot die tijd geldt het oude plan.
          </p>
          <Button
            variant="outline"
            className="niet-afdrukken"
            onClick={() => document.getElementById(VASTSTELLEN)?.focus()}
          >
            Naar vaststellen
          </Button>
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
            Wijziging goedkeuren voor {bedrag(w.kostprijsWordt)}
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
