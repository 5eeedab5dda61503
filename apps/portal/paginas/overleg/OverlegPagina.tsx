import '../contracten/contracten.css';
import './overleg.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { overlegVraag, type Overleg } from '../../api/overleg';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { datumVoluit } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { NietGevonden } from '../NietGevonden';
import { ACTIEKOP, Actierij } from './Actietabel';
import { Agenda } from './Agenda';
import { NieuwPunt } from './NieuwPunt';
import { Punt, Sneltoetsen } from './Punt';
import { Afronden, Beheer, Correctie, Stapknoppen, standzin } from './Stappen';
import { Overlegetiket } from './woorden';

const route = getRouteApi('/binnen/overleg/$id');

/** One screen for a meeting, before, during and after: the agenda on the left, the point at hand on the right. */
export function OverlegPagina() {
  const { id } = route.useParams();
  const vraag = useQuery(overlegVraag(id));
  return (
    <Gegevens van={vraag} regels={10}>
      {(o) => (o ? <Overlegscherm o={o} /> : <NietGevonden />)}
    </Gegevens>
  );
}

/** Which point is on the right: chosen here, named in the address, or the first that has nothing written yet. */
function useKeuze(o: Overleg) {
  const { punt } = route.useSearch();
  const ga = route.useNavigate();
  const [zelf, setZelf] = useState(false);
  const kies = useCallback(
    (id: string) => {
      setZelf(true);
      void ga({ search: { punt: id }, replace: true, resetScroll: false });
    },
    [ga],
  );
  const gekozen = o.agenda.find((p) => p.id === punt) ?? o.agenda.find((p) => p.weggelatenReden === null);
  return { gekozen, kies, zelf };
}

function Overlegscherm({ o }: { o: Overleg }) {
  const { gekozen, kies, zelf } = useKeuze(o);
  const punten = o.agenda.filter((p) => p.weggelatenReden === null);
  const weg = o.agenda.filter((p) => p.weggelatenReden !== null);
  const plek = punten.findIndex((p) => p.id === gekozen?.id);
  return (
    <Pagina
      titel={`Overleg: ${o.reeks}, ${datumVoluit(o.datum)}`}
      kruimels={[
        { naam: 'Overleggen', pad: '/overleg' },
        { naam: o.reeks, pad: `/overleg/reeksen/${o.reeksId}` },
      ]}
      inleiding={
        <>
          <p>
            <Overlegetiket stand={o.stand} /> {o.begin} tot {o.eind}
            {o.plaats && `, ${o.plaats}`}
            {o.link && (
              <>
                {', '}
                <a href={o.link} rel="noreferrer">
                  op afstand meedoen
                </a>
              </>
            )}
          </p>
          <p>{standzin(o)}</p>
        </>
      }
      acties={<Stapknoppen o={o} />}
    >
      <Correctie o={o} />
      <div className="overlegscherm">
        <Paneel titel="Agenda">
          {punten.length === 0 && <Leeg titel="De agenda is leeg" />}
          <Agenda punten={punten} gekozen={gekozen?.id} kies={kies} schuiven={o.mag.includes('AGENDA')} />
          {o.mag.includes('AGENDA') && <NieuwPunt o={o} />}
          {weg.length > 0 && <Weggelaten o={o} kies={kies} />}
          <Beheer o={o} />
          <Afronden o={o} />
          {o.mag.includes('NOTULEREN') && <Sneltoetsen />}
          <p className="bij">Deelnemers: {o.deelnemers.map((d) => d.naam).join(', ')}</p>
        </Paneel>
        {gekozen && (
          <Punt
            o={o}
            p={gekozen}
            vorig={plek > 0 ? punten[plek - 1] : undefined}
            volgend={plek >= 0 ? punten[plek + 1] : undefined}
            kies={kies}
            pak={zelf}
          />
        )}
      </div>
      <Alleacties o={o} />
    </Pagina>
  );
}

const Weggelaten = ({ o, kies }: { o: Overleg; kies: (id: string) => void }) => (
  <details className="uitklap niet-afdrukken">
    <summary>Weggelaten ({o.agenda.filter((p) => p.weggelatenReden !== null).length})</summary>
    <ul className="weggelaten">
      {o.agenda
        .filter((p) => p.weggelatenReden !== null)
        .map((p) => (
          <li key={p.id}>
            <button type="button" className="tekstknop" onClick={() => kies(p.id)}>
              {p.titel}
            </button>
            <span className="onder">{p.weggelatenReden}</span>
          </li>
        ))}
    </ul>
  </details>
);

/** All that was agreed in this meeting, in one table. */
function Alleacties({ o }: { o: Overleg }) {
  const acties = o.agenda.flatMap((p) => p.acties);
  if (!acties.length) return null;
  return (
    <Tabel
      titel="Acties uit dit overleg"
      kop={
        <>
          {ACTIEKOP}
          <K>
            <span className="alleen-voorlezen">Knoppen</span>
          </K>
        </>
      }
    >
      {acties.map((a) => (
        <Actierij key={a.id} a={a} />
      ))}
    </Tabel>
  );
}
