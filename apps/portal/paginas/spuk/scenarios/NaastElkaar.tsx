import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { vooruitblikVraag, type Blikvraag, type Prognose, type Scenario } from '../../../api/spukscenario';
import { Paneel } from '../../../onderdelen/Kerngetal';
import { Laden } from '../../../onderdelen/Laden';
import { bedrag, maand } from '../../../onderdelen/opmaak';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { inWoorden } from './aannames';
import { beschikbaar, gerealiseerd, KLEUREN, min, PATRONEN, verwacht } from './cijfers';

const Lijngrafiek = lazy(() => import('./Lijngrafiek'));

/** Two or three kept scenarios beside what is now, on the same purse. */
export function NaastElkaar({ scenarios, v }: { scenarios: Scenario[]; v: Blikvraag }) {
  const vragen = useQueries({ queries: scenarios.map((s) => vooruitblikVraag(v, { scenarioId: s.id })) });
  const basis = vragen[0]?.data?.basis;
  if (!basis || vragen.some((x) => !x.data)) return <Laden regels={6} />;
  const kolommen = scenarios.map((s, i) => ({ s, p: vragen[i]!.data!.scenario ?? basis }));
  const pot = beschikbaar(basis);
  return (
    <Paneel titel="Naast elkaar">
      <Suspense fallback={<Laden regels={8} />}>
        <Lijngrafiek
          maanden={basis.maanden.map((m) => m.maand)}
          lijnen={[
            gerealiseerd(basis),
            verwacht(basis, 'Zoals het nu is', '#4a5763', '6 4'),
            ...kolommen.map(({ s, p }, i) => verwacht(p, s.naam, KLEUREN[i]!, PATRONEN[i]!)),
          ]}
          band={null}
          grens={pot === null ? null : Number(pot)}
          samenvatting={`Lijngrafiek met ${kolommen.map(({ s, p }) => `${s.naam}: ${bedrag(p.totaal.midden)}`).join(', ')}, naast ${bedrag(basis.totaal.midden)} zoals het nu is.`}
        />
      </Suspense>
      <Vergelijktabel kolommen={kolommen} basis={basis} pot={pot} />
    </Paneel>
  );
}

interface Kolom {
  s: Scenario;
  p: Prognose;
}
function Vergelijktabel({ kolommen, basis, pot }: { kolommen: Kolom[]; basis: Prognose; pot: string | null }) {
  const rij = (naam: string, nu: string, van: (k: Kolom) => string) => (
    <tr>
      <th scope="row">{naam}</th>
      <td className="rechts">{nu}</td>
      {kolommen.map((k) => (
        <td className="rechts" key={k.s.id}>
          {van(k)}
        </td>
      ))}
    </tr>
  );
  const over = (p: Prognose): string => (pot === null ? 'geen besluit' : bedrag(min(pot, p.totaal.midden)));
  const leeg = (p: Prognose): string => (p.droog.midden ? maand(p.droog.midden) : 'niet dit jaar');
  const meer = (p: Prognose): string => bedrag(min(p.totaal.midden, basis.totaal.midden));
  return (
    <Tabel
      titel="Verwacht op 31 december"
      kop={
        <>
          <K>Cijfer</K>
          <K rechts>Zoals het nu is</K>
          {kolommen.map(({ s }) => (
            <K rechts key={s.id}>
              {s.naam}
            </K>
          ))}
        </>
      }
    >
      <tr>
        <th scope="row">Wat er anders is</th>
        <td />
        {kolommen.map(({ s }) => (
          <td key={s.id}>{inWoorden(s.aannames).join('; ') || 'niets'}</td>
        ))}
      </tr>
      {rij('Verwachte besteding', bedrag(basis.totaal.midden), (k) => bedrag(k.p.totaal.midden))}
      {rij('Laagste', bedrag(basis.totaal.laag), (k) => bedrag(k.p.totaal.laag))}
      {rij('Hoogste', bedrag(basis.totaal.hoog), (k) => bedrag(k.p.totaal.hoog))}
      {rij('Meer dan nu', '', (k) => meer(k.p))}
      {rij('Over of tekort', over(basis), (k) => over(k.p))}
      {rij('Leeg in', leeg(basis), (k) => leeg(k.p))}
    </Tabel>
  );
}
