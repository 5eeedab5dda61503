import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { Fragment, lazy, Suspense } from 'react';
import { maandVan, plusMaanden, vandaag } from '#core';
import { urenVraag, type Urenmaand, type Urenoverzicht } from '../../api/trajecten';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { datum, decimaal, hoofdletter, maand } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';

const Urengrafiek = lazy(() => import('./Urengrafiek'));
const SOORT: Record<string, string> = {
  CURSUS: 'Cursusuren (Nederlands en KNM)',
  ALFABETISERING: 'Alfabetisering',
  PARTICIPATIE: 'Participatie in de Z-route',
  PVT: 'Participatieverklaringstraject (PVT)',
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
  const producten = [...new Set(u.maanden.map((m) => m.product))].map((p) => u.maanden.filter((m) => m.product === p));
  return (
    <>
      <Stand producten={producten} />
      {producten.map((maanden) => (
        <Paneel key={maanden[0]!.product} titel={maanden[0]!.productNaam}>
          {maanden[0]!.teltVoor && <p>Telt mee voor: {SOORT[maanden[0]!.teltVoor]}.</p>}
          <Suspense fallback={<Laden regels={5} />}>
            <Urengrafiek maanden={maanden} />
          </Suspense>
          <Maanden maanden={maanden} />
        </Paneel>
      ))}
    </>
  );
}

/** Where it stands at the end of last month: what a report can be there for. */
function Stand({ producten }: { producten: Urenmaand[][] }) {
  const tot = plusMaanden(maandVan(vandaag()), -1);
  return (
    <Paneel titel="Afgesproken en gevolgd">
      <Tabel
        titel={`Uren tot en met ${maand(tot)}`}
        kop={
          <>
            <K>Onderdeel</K>
            <K rechts>Afgesproken</K>
            <K rechts>Gevolgd</K>
            <K>Verschil</K>
          </>
        }
      >
        {producten.map((maanden) => (
          <Standrij
            key={maanden[0]!.product}
            naam={maanden[0]!.productNaam}
            tot={maanden.filter((m) => m.maand <= tot)}
          />
        ))}
      </Tabel>
    </Paneel>
  );
}
function Standrij({ naam, tot }: { naam: string; tot: Urenmaand[] }) {
  const laatste = tot.at(-1);
  const stil = tot.filter((m) => m.regels.length === 0 && Number(m.gepland) > 0).map((m) => maand(m.maand));
  return (
    <tr>
      <th scope="row">
        {naam}
        {stil.length > 0 && <span className="onder">geen melding over {stilte(stil)}</span>}
      </th>
      <td className="rechts">{decimaal(laatste?.geplandTot ?? '0.00')}</td>
      <td className="rechts">{decimaal(laatste?.gevolgdTot ?? '0.00')}</td>
      <td>
        <Etiket beeld={verschil(Number(laatste?.geplandTot ?? 0), Number(laatste?.gevolgdTot ?? 0))} />
      </td>
    </tr>
  );
}
const stilte = (maanden: string[]): string =>
  maanden.length <= 3 ? maanden.join(', ') : `${maanden.length} maanden, de laatste is ${maanden.at(-1)}`;
function verschil(gepland: number, gevolgd: number): Parameters<typeof Etiket>[0]['beeld'] {
  if (gepland === 0) return ['stil', 'geen uren afgesproken', IconMinus];
  if (gevolgd >= gepland) return ['goed', 'op schema', IconCheck];
  return ['let-op', `${decimaal((gepland - gevolgd).toFixed(2))} uur minder`, IconAlertTriangle];
}

/** Nothing was reported: of a month that is over and had hours in the plan that is news. */
const nietGemeld = (m: Urenmaand): string =>
  m.maand < maandVan(vandaag()) && Number(m.gepland) > 0 ? 'niet gemeld' : '–';

const Maanden = ({ maanden }: { maanden: Urenmaand[] }) => (
  <Tabel
    titel={`Dezelfde uren als tabel: ${maanden[0]!.productNaam}`}
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
          <td className="rechts">{m.regels.length ? decimaal(m.gevolgd) : nietGemeld(m)}</td>
          <td className="rechts">{decimaal(m.geplandTot)}</td>
          <td className="rechts">{m.regels.length ? decimaal(m.gevolgdTot) : '–'}</td>
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
