import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { vandaag } from '#core';
import { vergelijkVraag } from '../../api/tarieven';
import { Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, decimaal } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { routeNaam } from './zoek';

/** What a traject costs now in each contract, without modules: to take over into the test. */
export function Contractprijzen({ routes, neem }: { routes: string[]; neem: (route: string, prijs: string) => void }) {
  const jaar = Number(vandaag().slice(0, 4));
  const antwoorden = useQueries({
    queries: routes.map((leerroute) => vergelijkVraag({ leerroute, jaar, maatstaf: 'TRAJECT', modules: [] })),
  });
  const rijen = antwoorden.flatMap((a, i) =>
    (a.data?.kolommen ?? []).flatMap((k) => (k.prijs ? [{ route: routes[i]!, k, prijs: k.prijs }] : [])),
  );
  if (!rijen.length) return null;
  return (
    <Paneel titel="Prijzen uit contracten">
      <Tabel
        titel={`Basispakket per traject, prijspeil ${jaar}, zonder modules`}
        kop={
          <>
            <K>Leerroute</K>
            <K>Aanbieder</K>
            <K rechts>Prijs</K>
            <K>Som</K>
            <K>In de mix</K>
          </>
        }
      >
        {rijen.map(({ route, k, prijs }) => (
          <tr key={route + k.contract}>
            <th scope="row">{routeNaam(route)}</th>
            <td>
              {k.aanbieder}
              <span className="som">
                {k.contract}
                {k.eigen ? '' : `, gedeeld door ${k.regio}`}
              </span>
            </td>
            <td className="rechts">{bedrag(prijs)}</td>
            <td>{k.basis.map((c) => c.som).join(' + ')}</td>
            <td>
              <Button
                size="compact-md"
                variant="outline"
                aria-label={`Overnemen: ${routeNaam(route)} van ${k.aanbieder}, ${k.contract}`}
                onClick={() => neem(route, decimaal(prijs))}
              >
                Overnemen
              </Button>
            </td>
          </tr>
        ))}
      </Tabel>
    </Paneel>
  );
}
