import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Beursstand } from '../../api/beurzen';
import { PadLink } from '../../onderdelen/Links';
import { bedrag, decimaal } from '../../onderdelen/opmaak';
import { Tabel } from '../../onderdelen/Tabel';
import { Beursbalk } from './Beursbalk';
import { Beursoordeel } from './Beursoordeel';
import { Ondergeld } from './Ondergeld';
import {
  BESLUITEN,
  beursPad,
  besteedSamen,
  cent,
  droogKort,
  KOLOMMEN,
  telOp,
  type Kolom,
  type OverzichtZoek,
} from './beurs';

interface Eigenschappen {
  rijen: Beursstand[];
  /** Added up by the server: subregions, and everything together. Left out while a choice hides rows. */
  optellingen: Beursstand[];
  zoek: OverzichtZoek;
  /** Without it the headings do not sort. */
  zet?: (deel: Partial<OverzichtZoek>) => void;
}
/** One purse of every gemeente; a heading sorts, and every figure leads to what lies beneath. */
export const Standentabel = ({ rijen, optellingen, zoek, zet }: Eigenschappen) => (
  <div className="beurstabel">
    <Tabel
      titel="Bedragen in euro. Gebruikt is besteed plus wat nog komt. Kies een bedrag om te zien wat eronder ligt."
      kop={(Object.keys(KOLOMMEN) as Kolom[]).map((k) => (
        <Sorteerkop key={k} kolom={k} zoek={zoek} zet={zet} />
      ))}
      voet={
        optellingen.length ? (
          optellingen.map((o) => <Rij key={o.gemeente} s={o} jaar={zoek.jaar} kop={naamVan(o)} />)
        ) : rijen.length > 1 ? (
          <Samen rijen={rijen} />
        ) : undefined
      }
    >
      {rijen.map((s) => (
        <Rij
          key={s.gemeenteCode}
          s={s}
          jaar={zoek.jaar}
          kop={<PadLink pad={beursPad(s, zoek.jaar)}>{s.gemeente}</PadLink>}
        />
      ))}
    </Tabel>
  </div>
);
const naamVan = (o: Beursstand): ReactNode => (o.gemeente === 'Alle gemeenten' ? 'Alle gemeenten samen' : o.gemeente);

function Sorteerkop({ kolom, zoek, zet }: { kolom: Kolom } & Pick<Eigenschappen, 'zoek' | 'zet'>) {
  const nu = zet !== undefined && (zoek.sorteer ?? 'gemeente') === kolom;
  const Pijl = zoek.omlaag ? IconArrowDown : IconArrowUp;
  const bedragkolom = kolom !== 'gemeente' && kolom !== 'percentage' && kolom !== 'droog';
  return (
    <th
      scope="col"
      className={bedragkolom ? 'rechts' : undefined}
      aria-sort={nu ? (zoek.omlaag ? 'descending' : 'ascending') : undefined}
    >
      {zet ? (
        <button
          type="button"
          className="sorteer"
          onClick={() => zet({ sorteer: kolom, omlaag: nu ? !zoek.omlaag || undefined : bedragkolom || undefined })}
        >
          {KOLOMMEN[kolom]}
          {nu && <Pijl size={16} aria-hidden />}
        </button>
      ) : (
        KOLOMMEN[kolom]
      )}
    </th>
  );
}

function Rij({ s, jaar, kop }: { s: Beursstand; jaar: number; kop: ReactNode }) {
  // A subregion has no page of its own.
  const enkel = s.gemeenteCode !== null || s.gemeente === 'Alle gemeenten';
  const naar = (onder?: string, anker = '') => (enkel ? beursPad(s, jaar, onder) + anker : null);
  return (
    <tr>
      <th scope="row">{kop}</th>
      <td className="rechts">
        {s.toegekend === null ? 'niet ingevuld' : bedrag(s.toegekend)}
        {s.gemeenteCode === null && s.ontbreekt > 0 && (
          <span className="onder">
            zonder {s.ontbreekt} gemeente{s.ontbreekt > 1 && 'n'}
          </span>
        )}
        {s.besluit && <span className="onder">{BESLUITEN[s.besluit]}</span>}
      </td>
      <td className="rechts">
        <Ondergeld euro={s.toegezegd} pad={naar('', '#toezeggingen')} />
      </td>
      <td className="rechts">
        <Ondergeld euro={besteedSamen(s)} pad={naar('besteed')} />
        {cent(s.uitgaven) !== 0 && <span className="onder">ingevoerd {bedrag(s.uitgaven)}</span>}
      </td>
      <td className="rechts">
        <Ondergeld euro={s.verplicht} pad={naar('', '#toezeggingen')} />
      </td>
      <td className="rechts">{s.rest === null ? '–' : bedrag(s.rest)}</td>
      <td>
        <Beursbalk {...s} naam={s.gemeente} />
        {s.percentage !== null && <span className="vast">{decimaal(s.percentage)} %</span>}
        <span className="onder-elkaar">
          <Beursoordeel s={s} />
        </span>
      </td>
      <td>
        <Leeg s={s} />
      </td>
    </tr>
  );
}

function Leeg({ s }: { s: Beursstand }) {
  if (s.toegekend === null) return '–';
  const d = droogKort(s.droog);
  if (!d) return 'dit jaar niet';
  return (
    <>
      <span className="vast">{d.maand}</span>
      {d.marge && <span className="onder">{d.marge}</span>}
    </>
  );
}

function Samen({ rijen }: { rijen: Beursstand[] }) {
  const t = telOp(rijen);
  return (
    <tr>
      <th scope="row">
        Samen
        {t.ontbreekt > 0 && (
          <span className="onder">{t.ontbreekt} zonder bedrag van het rijk; over en gebruikt gaan over de rest</span>
        )}
      </th>
      <td className="rechts">{bedrag(t.toegekend)}</td>
      <td className="rechts">{bedrag(t.toegezegd)}</td>
      <td className="rechts">
        {bedrag(besteedSamen(t))}
        {cent(t.uitgaven) !== 0 && <span className="onder">ingevoerd {bedrag(t.uitgaven)}</span>}
      </td>
      <td className="rechts">{bedrag(t.verplicht)}</td>
      <td className="rechts">{bedrag(t.rest)}</td>
      <td>{t.percentage === null ? '–' : `${decimaal(t.percentage)} %`}</td>
      <td>–</td>
    </tr>
  );
}
