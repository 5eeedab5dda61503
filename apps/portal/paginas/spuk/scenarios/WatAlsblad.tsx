import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { vooruitblikVraag, type Blikvraag, type Prognose, type Vooruitblik } from '../../../api/spukscenario';
import { Foutenoverzicht } from '../../../onderdelen/Foutenoverzicht';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { Laden } from '../../../onderdelen/Laden';
import { bedrag, maand } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitklap } from '../../../onderdelen/Uitklap';
import { lees, type Getypt } from './aannames';
import { Aannameveld } from './Aannameveld';
import { Bewaren } from './Bewaren';
import { bandVan, beschikbaar, gerealiseerd, KLEUREN, min, onderNul, PATRONEN, verwacht } from './cijfers';

const Lijngrafiek = lazy(() => import('./Lijngrafiek'));
/** So long after the last key the question goes to the server. */
const WACHT_MS = 300;

interface Eigenschappen {
  v: Blikvraag;
  begin: Getypt;
  naam: string;
  bewaart: boolean;
}
/** Assumptions on one side, what comes of them beside it; every change is reckoned at once and nothing is kept. */
export function WatAlsblad({ v, begin, naam, bewaart }: Eigenschappen) {
  const [g, setG] = useState(begin);
  const gelezen = useMemo(() => lees(g), [g]);
  const [watAls] = useDebouncedValue(gelezen.watAls, WACHT_MS);
  const vraag = useQuery(vooruitblikVraag(v, { watAls }));
  return (
    <div className="naast" id="wat-als">
      <Paneel titel="Besteding en prognose">
        <Gegevens van={vraag} regels={8}>
          {(b) => (
            <>
              <Beeld b={b} />
              <Uitkomst b={b} />
            </>
          )}
        </Gegevens>
      </Paneel>
      <Paneel titel="Wat als?">
        <Aannameveld g={g} zet={(w) => setG({ ...g, ...w })} fouten={gelezen.fouten} />
        <Foutenoverzicht fouten={vraag.data?.fouten ?? []} titel="Dit kan niet" />
        <p className="toelichting">Rekenvoorbeeld. Er wordt niets opgeslagen tot u het scenario bewaart.</p>
        {bewaart && gelezen.fouten.length === 0 && <Bewaren v={v} watAls={gelezen.watAls} naam={naam} />}
      </Paneel>
    </div>
  );
}

function Beeld({ b }: { b: Vooruitblik }) {
  if (!b.basis) return <p>Voor deze keuze zijn er geen cijfers.</p>;
  const basis = b.basis;
  const lijnen = [
    gerealiseerd(basis),
    verwacht(basis, 'Zoals het nu is', '#4a5763', '6 4'),
    ...(b.scenario ? [verwacht(b.scenario, 'Met uw aannames', KLEUREN[0], PATRONEN[0])] : []),
  ];
  const grens = beschikbaar(basis);
  const samenvatting = `Lijngrafiek. Verwacht op 31 december: ${bedrag(basis.totaal.midden)} zoals het nu is${b.scenario ? `, ${bedrag(b.scenario.totaal.midden)} met uw aannames` : ''}. Beschikbaar: ${grens ? bedrag(grens) : 'nog geen besluit'}.`;
  return (
    <>
      <Suspense fallback={<Laden regels={8} />}>
        <Lijngrafiek
          maanden={basis.maanden.map((m) => m.maand)}
          lijnen={lijnen}
          band={bandVan(basis)}
          grens={grens === null ? null : Number(grens)}
          samenvatting={samenvatting}
        />
      </Suspense>
      <Uitklap titel="Dezelfde cijfers als tabel">
        <Maandtabel basis={basis} scenario={b.scenario} />
      </Uitklap>
    </>
  );
}
const Maandtabel = ({ basis, scenario }: { basis: Prognose; scenario: Prognose | null }) => (
  <Tabel
    titel="Opgeteld vanaf januari"
    kop={
      <>
        <K>Maand</K>
        <K rechts>Zoals het nu is</K>
        <K rechts>Laag tot hoog</K>
        {scenario && <K rechts>Met uw aannames</K>}
      </>
    }
  >
    {basis.maanden.map((m, i) => (
      <tr key={m.maand}>
        <th scope="row">
          {maand(m.maand)}
          <span className="bij">{m.besteed === null ? 'verwacht' : 'gerealiseerd'}</span>
        </th>
        <td className="rechts">{bedrag(m.cumulatief.midden)}</td>
        <td className="rechts">
          {m.besteed === null ? `${bedrag(m.cumulatief.laag)} tot ${bedrag(m.cumulatief.hoog)}` : ''}
        </td>
        {scenario && <td className="rechts">{bedrag(scenario.maanden[i]?.cumulatief.midden)}</td>}
      </tr>
    ))}
  </Tabel>
);

function Uitkomst({ b }: { b: Vooruitblik }) {
  if (!b.basis) return null;
  const nu = b.basis;
  const dan = b.scenario ?? nu;
  const pot = beschikbaar(nu);
  const rij = (naam: string, a: string, c: string) => (
    <tr>
      <th scope="row">{naam}</th>
      <td className="rechts">{a}</td>
      <td className="rechts">{c}</td>
    </tr>
  );
  const over = (p: Prognose): string => (pot === null ? 'geen besluit' : bedrag(min(pot, p.totaal.midden)));
  const leeg = (p: Prognose): string => (p.droog.midden ? maand(p.droog.midden) : 'niet dit jaar');
  return (
    <div aria-live="polite">
      <Tabel
        titel="Uitkomst"
        titelVerborgen
        kop={
          <>
            <K>Op 31 december</K>
            <K rechts>Nu</K>
            <K rechts>Dan</K>
          </>
        }
      >
        {rij('Verwachte besteding', bedrag(nu.totaal.midden), bedrag(dan.totaal.midden))}
        {rij('Beschikbaar', pot === null ? 'geen besluit' : bedrag(pot), pot === null ? 'geen besluit' : bedrag(pot))}
        {rij('Over of tekort', over(nu), over(dan))}
        {rij('Leeg in', leeg(nu), leeg(dan))}
      </Tabel>
      {b.verschil && (
        <p className="uitkomstzin">
          Dat is <strong>{bedrag(b.verschil.midden.replace('-', ''))}</strong>{' '}
          {onderNul(b.verschil.midden) ? 'minder' : 'meer'} dan zoals het nu is.
        </p>
      )}
    </div>
  );
}
