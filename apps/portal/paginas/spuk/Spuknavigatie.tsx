import './spuk.css';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { ikVraag } from '../../api/vragen';
import { PadLink } from '../../onderdelen/Links';
import { een } from '../../zoekdeel';

const DELEN = [
  { pad: '/spuk', naam: 'Overzicht', recht: 'spuk.lezen' },
  { pad: '/spuk/rekentool', naam: 'Rekentool', recht: 'spuk.lezen' },
  { pad: '/spuk/scenarios', naam: 'Scenario’s', recht: 'spuk.lezen' },
  { pad: '/spuk/beschikkingen', naam: 'Beschikkingen', recht: 'spuk.lezen' },
  { pad: '/spuk/kostendeling', naam: 'Kostendeling', recht: 'spuk.lezen' },
  { pad: '/spuk/verantwoording', naam: 'Verantwoording', recht: 'spuk.beheren' },
];

/** The part of the menu that a path belongs to; a purse of a gemeente belongs to the overview. */
const huidigDeel = (pad: string): string =>
  DELEN.find((d) => d.pad !== '/spuk' && (pad === d.pad || pad.startsWith(`${d.pad}/`)))?.pad ?? '/spuk';

/** What there is of SPUK: a part shows when its page exists and the role may see it. The year goes along. */
export function Spuknavigatie() {
  const { routesByPath } = useRouter();
  const pad = useRouterState({ select: (s) => s.location.pathname });
  const jaar = useRouterState({ select: (s) => een((s.location.search as { jaar?: unknown }).jaar) });
  const { data: ik } = useQuery(ikVraag);
  const delen = DELEN.filter((d) => d.pad in routesByPath && ik?.rechten.includes(d.recht));
  if (delen.length < 2) return null;
  const nu = huidigDeel(pad);
  return (
    <nav aria-label="Onderdelen van SPUK" className="deelmenu niet-afdrukken">
      <ul>
        {delen.map((d) => (
          <li key={d.pad}>
            <PadLink pad={jaar ? `${d.pad}?jaar=${jaar}` : d.pad} aria-current={d.pad === nu ? 'page' : undefined}>
              {d.naam}
            </PadLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
