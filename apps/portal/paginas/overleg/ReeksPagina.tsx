import '../contracten/contracten.css';
import './overleg.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import OverlegMaken from '../../../../schema/operations/OverlegMaken.graphql?raw';
import OverlegreeksBeeindigen from '../../../../schema/operations/OverlegreeksBeeindigen.graphql?raw';
import OverlegreeksWijzigen from '../../../../schema/operations/OverlegreeksWijzigen.graphql?raw';
import { overlegkeuzesVraag, reeksVraag, type Reeks } from '../../api/overleg';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Linkknop } from '../../onderdelen/Links';
import { aantal, hoofdletter } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier } from '../contracten/Formulier';
import { NietGevonden } from '../NietGevonden';
import { Afspraakvelden, leesAfspraak } from './Afspraak';
import { Daadknop, useDaad } from './Daadknop';
import { Overlegtabel } from './Overzicht';
import { leesReeks, ReeksFormulier } from './ReeksFormulier';
import { RITMES } from './woorden';

const route = getRouteApi('/binnen/overleg/reeksen/$id');

/** One series: its meetings, who takes part, and the next one. */
export function ReeksPagina() {
  const { id } = route.useParams();
  const vraag = useQuery(reeksVraag(id));
  return (
    <Gegevens van={vraag} regels={8}>
      {(r) => (r ? <Inhoud r={r} /> : <NietGevonden />)}
    </Gegevens>
  );
}

const Inhoud = ({ r }: { r: Reeks }) => (
  <Pagina
    titel={r.naam}
    kruimels={[{ naam: 'Overleggen', pad: '/overleg' }]}
    inleiding={
      r.contract ? `Over contract ${r.contract}${r.aanbieder ? ` van ${r.aanbieder}` : ''}.` : 'Over de hele regio.'
    }
    acties={
      r.aantalOpenActies > 0 && (
        <Linkknop to="/acties" search={{ reeks: r.id }} variant="outline">
          {aantal(r.aantalOpenActies, 'open actie', 'open acties')}
        </Linkknop>
      )
    }
  >
    {r.mag.includes('OVERLEG_MAKEN') && <Plannen r={r} />}
    <Paneel titel="Overleggen van deze reeks">
      {r.overleggen.length ? (
        <Overlegtabel titel={`Overleggen van ${r.naam}`} rijen={r.overleggen} />
      ) : (
        <Leeg titel="Er is nog geen overleg gepland" />
      )}
    </Paneel>
    <Paneel titel="Over deze reeks">
      <Feiten
        feiten={[
          ['Hoe vaak', hoofdletter(RITMES[r.ritme])],
          [
            'Deelnemers',
            r.deelnemers
              .map((d) => `${d.naam}${d.mensen.length ? ` (${d.mensen.map((m) => m.naam).join(', ')})` : ''}`)
              .join(', '),
          ],
          ['Vaste punten', r.vastePunten.join(', ') || 'geen'],
          ...(r.actief ? [] : [['Stand', 'Beëindigd'] as [string, string]]),
        ]}
      />
      {r.mag.includes('WIJZIGEN') && <Wijzigen r={r} />}
      {r.mag.includes('BEEINDIGEN') && (
        <Daadknop operatie={OverlegreeksBeeindigen} variabelen={{ id: r.id, versie: r.versie }} variant="outline">
          Reeks beëindigen
        </Daadknop>
      )}
    </Paneel>
  </Pagina>
);

function Plannen({ r }: { r: Reeks }) {
  const ga = useNavigate();
  const w = useDaad(OverlegMaken, '', (antwoord) => {
    const { overleg } = antwoord as { overleg: { id: string } };
    void ga({ to: '/overleg/$id', params: { id: overleg.id }, search: {} });
  });
  const [laatste] = r.overleggen;
  const vorige = laatste && { datum: '', begin: laatste.begin, eind: laatste.eind, plaats: laatste.plaats, link: null };
  return (
    <Paneel titel="Overleg plannen">
      <p className="bij">De agenda wordt meteen gemaakt. Niemand krijgt bericht voordat u de uitnodiging verstuurt.</p>
      <Formulier
        naam="Overleg plannen"
        knop="Overleg plannen"
        w={w}
        verstuur={(v) => w.doe({ reeks: r.id, afspraak: leesAfspraak(v) })}
      >
        <Afspraakvelden {...(vorige ? { start: vorige } : {})} />
      </Formulier>
    </Paneel>
  );
}

function Wijzigen({ r }: { r: Reeks }) {
  const keuzes = useQuery(overlegkeuzesVraag([]));
  const w = useDaad(OverlegreeksWijzigen, 'De reeks is gewijzigd.');
  return (
    <Uitklap titel="Reeks wijzigen" alleenScherm>
      <Gegevens van={keuzes}>
        {(k) => (
          <ReeksFormulier
            key={r.versie}
            keuzes={k}
            start={r}
            knop="Wijzigen"
            w={w}
            verstuur={(v) => w.doe({ id: r.id, versie: r.versie, reeks: leesReeks(v, r) })}
          />
        )}
      </Gegevens>
    </Uitklap>
  );
}
