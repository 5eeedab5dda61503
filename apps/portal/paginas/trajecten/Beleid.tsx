import '../contracten/contracten.css';
import './trajecten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ikVraag } from '../../api/vragen';
import { Pagina } from '../../onderdelen/Pagina';
import { AanbodBeleid } from './AanbodBeleid';
import { BELEIDSDELEN, type Beleidsdeel } from './beleid';
import { Instellingen } from './Instellingen';
import { UitvoeringBeleid } from './UitvoeringBeleid';

const route = getRouteApi('/binnen/trajecten/beleid');
const INHOUD: Record<Beleidsdeel, (p: { mag: boolean }) => React.ReactNode> = {
  aanbod: AanbodBeleid,
  uitvoering: UitvoeringBeleid,
  termijnen: Instellingen,
};

/** What a gemeente decides itself: what is offered, on which scale, and with which terms. Everybody in it may read it. */
export function Beleid() {
  const { deel = 'aanbod' } = route.useSearch();
  const { data: ik } = useQuery(ikVraag);
  const Inhoud = INHOUD[deel];
  const mag = ik?.rechten.includes('trajectbeleid.beheren') ?? false;
  return (
    <Pagina
      titel="Beleid inburgering"
      inleiding={mag ? undefined : 'De regisseur van uw gemeente legt dit vast. U kunt het hier lezen.'}
      kruimels={[{ naam: 'Inburgeraars', pad: '/trajecten' }]}
    >
      <nav className="tabbladen niet-afdrukken" aria-label="Delen van het beleid">
        <ul>
          {BELEIDSDELEN.map((d) => (
            <li key={d.deel}>
              <Link
                to="/trajecten/beleid"
                search={d.deel === 'aanbod' ? {} : { deel: d.deel }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {d.naam}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Inhoud mag={mag} />
    </Pagina>
  );
}
