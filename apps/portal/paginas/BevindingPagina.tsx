import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Bevinding } from '../api/types';
import { bevindingVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Feiten, Paneel } from '../onderdelen/Kerngetal';
import { Melding } from '../onderdelen/Melding';
import { maand, product, tijdstip } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { BevindingStand, Soort } from '../onderdelen/Status';
import { meting } from './bevindingen/BevindingenTabel';
import { Antwoord } from './bevindingen/Antwoord';
import { NietGevonden } from './NietGevonden';

const route = getRouteApi('/binnen/bevindingen/$id');

export function BevindingPagina() {
  const { id } = route.useParams();
  const vraag = useQuery(bevindingVraag(id));
  if (vraag.data === null) return <NietGevonden />;
  const b = vraag.data;
  return (
    <Pagina
      titel={b ? b.titel : 'Bevinding'}
      kruimels={[
        { naam: 'Bevindingen', pad: '/bevindingen' },
        ...(b ? [{ naam: `Rapportage ${maand(b.periode)}`, pad: `/rapportages/${b.rapportageId}` }] : []),
      ]}
      inleiding={
        b && (
          <>
            <Soort soort={b.soort} /> <BevindingStand status={b.status} />
          </>
        )
      }
    >
      <Gegevens van={vraag}>{(d) => <Inhoud b={d!} />}</Gegevens>
    </Pagina>
  );
}

function feitenVan(b: Bevinding): [string, ReactNode][] {
  const feiten: [string, ReactNode | null][] = [
    ['Code', b.code],
    [
      'Rapportage',
      <Link key="r" to="/rapportages/$id" params={{ id: b.rapportageId }}>{`${b.contract}, ${maand(b.periode)}`}</Link>,
    ],
    ['Aanbieder', b.aanbieder],
    ['Waar', `${b.bestandsnaam}, versie ${b.versie}${b.rij ? `, rij ${b.rij}` : ', hele rapportage'}`],
    ['Traject', b.trajectnummer],
    ['Product', b.product && product(b.product)],
    ['Gemeente', b.gemeente],
    ['Veld', b.veld],
    ['Gemeten', b.gemeten && meting(b.gemeten, b.eenheid)],
    ['Grens', b.grens && meting(b.grens, b.eenheid)],
    ['Ontstaan', tijdstip(b.ontstaanOp)],
  ];
  return feiten.filter((f): f is [string, ReactNode] => Boolean(f[1]));
}

const Inhoud = ({ b }: { b: Bevinding }) => (
  <>
    <Melding
      toon={b.soort === 'FOUT' || b.soort === 'BLOKKADE' ? 'fout' : b.soort === 'AFWIJKING' ? 'let-op' : 'info'}
      titel={b.melding}
    >
      <p>
        <strong>{b.magBeoordelen ? 'Gevraagd aan de aanbieder:' : 'Wat te doen:'}</strong> {b.oplossing}
      </p>
    </Melding>
    <div className="naast">
      <Paneel titel="Gegevens">
        <Feiten feiten={feitenVan(b)} />
      </Paneel>
      <Paneel titel="Gesprek">
        <Gesprek b={b} />
        <Antwoord b={b} />
      </Paneel>
    </div>
  </>
);

const STAP = {
  OPEN: 'Open',
  TOEGELICHT: 'Toegelicht',
  GEACCEPTEERD: 'Geaccepteerd',
  AFGEWEZEN: 'Afgewezen',
  OPGELOST: 'Opgelost',
};

function Gesprek({ b }: { b: Bevinding }) {
  if (!b.stappen.length) return <p className="bij">Er is nog niet op deze bevinding gereageerd.</p>;
  return (
    <ol className="gesprek">
      {b.stappen.map((s) => (
        <li key={s.op + s.naar}>
          <strong>{STAP[s.naar]}</strong>
          <span className="bij">
            {[s.door ?? 'het portaal', s.organisatie].filter(Boolean).join(', ')} · {tijdstip(s.op)}
          </span>
          {s.tekst && <blockquote>{s.tekst}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
