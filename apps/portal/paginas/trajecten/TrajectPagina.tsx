import '../contracten/contracten.css';
import './trajecten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { DOELGROEPEN, LEERROUTES } from '../../../../libs/trajecten/domain/feitcodes.js';
import { trajectVraag, type Traject } from '../../api/trajecten';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { datum } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { DELEN, type Deel } from './delen';
import { Termijnen } from './Termijnen';

const route = getRouteApi('/binnen/trajecten/$nummer');
const Plan = lazy(() => import('./Plan').then((m) => ({ default: m.Plan })));
const Uren = lazy(() => import('./Uren').then((m) => ({ default: m.Uren })));
const Persoon = lazy(() => import('./Persoon').then((m) => ({ default: m.Persoon })));
const Handhaving = lazy(() => import('./Handhaving').then((m) => ({ default: m.Handhaving })));
const Inzagen = lazy(() => import('./Inzagen').then((m) => ({ default: m.Inzagen })));
const Dossier = lazy(() => import('./Dossier').then((m) => ({ default: m.Dossier })));

export function TrajectPagina() {
  const { nummer } = route.useParams();
  const { deel = 'termijnen', noteer } = route.useSearch();
  const vraag = useQuery(trajectVraag(nummer));
  const { data: ik } = useQuery(ikVraag);
  const mag = (recht: string) => ik?.rechten.includes(recht) ?? false;
  if (vraag.data === null) return <NietGevonden />;
  return (
    <Pagina titel={`Traject ${nummer}`} kruimels={[{ naam: 'Inburgeraars', pad: '/trajecten' }]}>
      <Gegevens van={vraag} regels={8}>
        {(t) => (
          <>
            <Kop t={t!} />
            <Delen nummer={nummer} mag={mag} />
            <Suspense fallback={<Laden regels={6} />}>{INHOUD[deel](t!, mag, noteer)}</Suspense>
          </>
        )}
      </Gegevens>
    </Pagina>
  );
}

const INHOUD: Record<Deel, (t: Traject, mag: (recht: string) => boolean, noteer: string | undefined) => ReactNode> = {
  termijnen: (t, mag) => (
    <Termijnen termijnen={t.termijnen} stap={mag('traject.bijhouden') && !t.afgeslotenOp ? t.trajectnummer : null} />
  ),
  plan: (t) => <Plan nummer={t.trajectnummer} />,
  uren: (t) => <Uren nummer={t.trajectnummer} />,
  dossier: (t, _, noteer) => <Dossier key={noteer} nummer={t.trajectnummer} noteer={noteer} />,
  handhaving: (t) => <Handhaving nummer={t.trajectnummer} open={!t.afgeslotenOp} />,
  persoon: (t, mag) => (
    <>
      <Persoon
        key={t.trajectnummer}
        nummer={t.trajectnummer}
        mag={mag('persoon.beheren')}
        regie={mag('persoon.verantwoorden')}
      />
      {mag('persoon.verantwoorden') && <Inzagen nummer={t.trajectnummer} />}
    </>
  ),
};

const Kop = ({ t }: { t: Traject }) => (
  <Feiten
    feiten={[
      ['Doelgroep', DOELGROEPEN[t.doelgroep] ?? t.doelgroep],
      ['Leerroute', t.leerroute ? (LEERROUTES[t.leerroute] ?? t.leerroute) : 'nog geen PIP'],
      ['Klantmanager', t.klantmanager ?? 'niemand'],
      ['Eerste PIP', datum(t.eerstePip)],
      ['Einde termijn', datum(t.termijnEinde)],
      ...(t.afgeslotenOp ? [['Afgesloten', datum(t.afgeslotenOp)] as [string, ReactNode]] : []),
    ]}
  />
);

/** Parts that not everybody who sees the traject may open. */
const RECHT: Partial<Record<Deel, string>> = { persoon: 'persoon.lezen', handhaving: 'handhaving.voeren' };
const Delen = ({ nummer, mag }: { nummer: string; mag: (recht: string) => boolean }) => (
  <nav className="tabbladen niet-afdrukken" aria-label="Delen van het traject">
    <ul>
      {DELEN.filter(({ deel }) => !RECHT[deel] || mag(RECHT[deel])).map((d) => (
        <li key={d.deel}>
          <Link
            to="/trajecten/$nummer"
            params={{ nummer }}
            search={d.deel === 'termijnen' ? {} : { deel: d.deel }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {d.naam}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
