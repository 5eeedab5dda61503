import { useQuery } from '@tanstack/react-query';
import { Fragment, lazy, Suspense } from 'react';
import { urenVraag, type Urenmaand, type Urenoverzicht } from '../../api/trajecten';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { datum, decimaal, hoofdletter, maand } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';

const Urengrafiek = lazy(() => import('./Urengrafiek'));
const SOORT: Record<string, string> = {
  CURSUS: 'Cursusuren (Nederlands en KNM)',
  ALFABETISERING: 'Alfabetisering',
  PARTICIPATIE: 'Participatie in de Z-route',
};

/** Planned beside followed hours, month by month, with the supplier's own lines underneath. */
export function Uren({ nummer }: { nummer: string }) {
  const vraag = useQuery(urenVraag(nummer));
  return (
    <Gegevens van={vraag} regels={8}>
      {(u) => (u && u.maanden.length > 0 ? <Inhoud u={u} /> : <Leeg titel="Er zijn nog geen uren gepland of gemeld" />)}
    </Gegevens>
  );
}

function Inhoud({ u }: { u: Urenoverzicht }) {
  return [...new Set(u.maanden.map((m) => m.product))].map((product) => {
    const maanden = u.maanden.filter((m) => m.product === product);
    return (
      <Paneel key={product} titel={maanden[0]!.productNaam}>
        {maanden[0]!.teltVoor && <p>Telt mee voor: {SOORT[maanden[0]!.teltVoor]}.</p>}
        <Suspense fallback={<Laden regels={5} />}>
          <Urengrafiek maanden={maanden} />
        </Suspense>
        <Maanden maanden={maanden} />
      </Paneel>
    );
  });
}

const Maanden = ({ maanden }: { maanden: Urenmaand[] }) => (
  <Tabel
    titel="Dezelfde uren als tabel"
    kop={
      <>
        <K>Maand</K>
        <K rechts>Gepland</K>
        <K rechts>Gevolgd</K>
        <K rechts>Gepland tot en met</K>
        <K rechts>Gevolgd tot en met</K>
      </>
    }
  >
    {maanden.map((m) => (
      <Fragment key={m.maand}>
        <tr>
          <th scope="row">{hoofdletter(maand(m.maand))}</th>
          <td className="rechts">{decimaal(m.gepland)}</td>
          <td className="rechts">{decimaal(m.gevolgd)}</td>
          <td className="rechts">{decimaal(m.geplandTot)}</td>
          <td className="rechts">{decimaal(m.gevolgdTot)}</td>
        </tr>
        {m.regels.map((r) => (
          <tr key={r.bestandsnaam + r.rij} className="regel-eronder">
            <td colSpan={5}>
              <span className="onder">
                {r.aanbieder}, rij {r.rij} van {r.bestandsnaam} (versie {r.versie}, {datum(r.ontvangenOp.slice(0, 10))}
                ): {decimaal(r.aangeboden)} uur aangeboden, {decimaal(r.gevolgd)} gevolgd
                {r.geoorloofd && `, ${decimaal(r.geoorloofd)} afwezig met reden`}
                {r.ongeoorloofd && `, ${decimaal(r.ongeoorloofd)} zonder reden`}. Volgens de aanbieder{' '}
                {r.inDePas ? 'op schema' : 'niet op schema'}.
              </span>
            </td>
          </tr>
        ))}
      </Fragment>
    ))}
  </Tabel>
);
