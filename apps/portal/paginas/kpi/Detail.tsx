import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Kpi, KpiPunt, KpiReeks } from '../../api/kpi';
import { Feiten, Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { K, Tabel } from '../../onderdelen/Tabel';
import { BETER, delenTekst, haaltNorm, maandenVan, maandJaar, puntTekst, waardeTekst } from './tonen';

const Grafiek = lazy(() => import('./KpiGrafiek'));
const GETEKEND = 5;

interface Eigenschappen {
  k: Kpi;
  /** Rows can be shown where a line is one contract. */
  perContract: boolean;
}
/** One KPI: what it counts, its lines over the months, and the same in a table. */
export function Detail({ k, perContract }: Eigenschappen) {
  const maanden = maandenVan(k);
  return (
    <Paneel titel={k.naam}>
      <p>{k.definitie}</p>
      <Feiten
        feiten={[
          ['Teller', k.teller],
          ['Noemer', k.noemer],
          ['Wat is goed', BETER[k.beter]],
        ]}
      />
      {maanden.length === 0 ? (
        <Leeg titel="Er zijn in deze maanden geen cijfers" />
      ) : (
        <>
          <Suspense fallback={<Laden regels={6} />}>
            <Grafiek k={k} />
          </Suspense>
          {k.reeksen.length > GETEKEND && (
            <p>
              De grafiek toont de eerste {GETEKEND}; in de tabel staan ze alle {k.reeksen.length}.
            </p>
          )}
          <Cijfers {...{ k, maanden, perContract }} />
        </>
      )}
      {verborgen(k) && (
        <p className="onder">
          Waar &quot;minder dan 5&quot; staat, gaat het over minder dan 5 trajecten. Die getallen zijn weggelaten omdat
          ze een persoon kunnen aanwijzen. Ze tellen ook in geen totaal mee.
        </p>
      )}
    </Paneel>
  );
}
const verborgen = (k: Kpi): boolean => k.reeksen.some((r) => r.punten.some((p) => p.verborgen));

const Cijfers = ({ k, maanden, perContract }: Eigenschappen & { maanden: string[] }) => (
  <Tabel
    titel={`${k.naam} per maand`}
    kop={
      <>
        <K>Maand</K>
        {k.reeksen.map((r) => (
          <K key={r.sleutel} rechts>
            {r.naam}
          </K>
        ))}
        {k.anderen.length > 0 && <K rechts>Anderen samen</K>}
      </>
    }
    voet={
      <tr>
        <th scope="row">Samen</th>
        {k.reeksen.map((r) => (
          <td key={r.sleutel} className="rechts">
            {puntTekst(k, r.totaal)}
            <span className="bij">{delenTekst(r.totaal)}</span>
          </td>
        ))}
        {k.anderen.length > 0 && <td />}
      </tr>
    }
  >
    {maanden.map((m) => (
      <tr key={m}>
        <th scope="row" className="vast">
          {maandJaar(m)}
        </th>
        {k.reeksen.map((r) => (
          <td key={r.sleutel} className="rechts">
            <Punt {...{ k, r }} p={r.punten.find((p) => p.maand === m)} regels={perContract && k.regels !== null} />
          </td>
        ))}
        {k.anderen.length > 0 && <td className="rechts">{anderen(k, m)}</td>}
      </tr>
    ))}
  </Tabel>
);
const anderen = (k: Kpi, m: string): string =>
  k.anderen
    .filter((a) => a.maand === m)
    .map((a) => waardeTekst(k, a.waarde))
    .join(', ') || '–';

interface PuntEigenschappen {
  k: Kpi;
  r: KpiReeks;
  p: KpiPunt | undefined;
  /** Its rows can be shown. */
  regels: boolean;
}
function Punt({ k, r, p, regels }: PuntEigenschappen) {
  const tekst = puntTekst(k, p);
  const mis = haaltNorm(k, p?.waarde ?? null, r.norm) === false;
  return (
    <>
      {regels && p && p.waarde !== null ? (
        <Link
          to="/kpi"
          search={(z) => ({ ...z, kpi: k.code, regelsVan: r.sleutel, maand: p.maand })}
          replace
          resetScroll={false}
        >
          {tekst}
          <span className="alleen-voorlezen">
            : regels van {r.naam}, {maandJaar(p.maand)}
          </span>
        </Link>
      ) : (
        tekst
      )}
      {mis && <span className="bij">{k.beter === 'HOGER' ? 'onder de norm' : 'buiten de norm'}</span>}
      <span className="bij">{delenTekst(p)}</span>
      {p?.verborgen && p.waarde !== null && <span className="bij">kleine aantallen niet meegeteld</span>}
    </>
  );
}
