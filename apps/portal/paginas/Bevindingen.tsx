import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { plusMaanden, vandaag } from '#core';
import type { BevindingFilter, BevindingRij, BevindingSoort, BevindingStatus, Lijst } from '../api/types';
import { bevindingenVraag, PER_BESTANDSDEEL } from '../api/vragen';
import { Contractkeuze, Filterkeuze } from '../onderdelen/Filterkeuze';
import { Gegevens } from '../onderdelen/Gegevens';
import { Leeg } from '../onderdelen/Kerngetal';
import { MeerLaden } from '../onderdelen/MeerLaden';
import { hoofdletter, maand } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { bevindingStandNamen, LOPEND, soortNamen } from '../onderdelen/Status';
import { BevindingenTabel } from './bevindingen/BevindingenTabel';

const route = getRouteApi('/binnen/bevindingen');

export function Bevindingen() {
  const filter = route.useSearch();
  const lijst = useInfiniteQuery(bevindingenVraag(filter));
  const gefilterd = Object.values(filter).some(Boolean);
  return (
    <Pagina
      titel="Bevindingen"
      kruimels={
        filter.rapportage ? [{ naam: 'Terug naar de rapportage', pad: `/rapportages/${filter.rapportage}` }] : undefined
      }
      inleiding="Wat bij het controleren van de rapportages opviel, en hoe ver het is afgehandeld."
    >
      <Filters filter={filter} />
      <Gegevens van={lijst as never} regels={8}>
        {(d: { pages: Lijst<BevindingRij>[] }) => {
          const rijen = d.pages.flatMap((p) => p.nodes);
          if (!rijen.length) return <Geen gefilterd={gefilterd} />;
          return (
            <>
              <BevindingenTabel rijen={rijen} vraag={bevindingenVraag(filter, PER_BESTANDSDEEL)} />
              <MeerLaden
                van={lijst}
                getoond={rijen.length}
                totaal={d.pages[0]?.totalCount}
                wat={['bevinding', 'bevindingen']}
              />
            </>
          );
        }}
      </Gegevens>
    </Pagina>
  );
}

const Geen = ({ gefilterd }: { gefilterd: boolean }) => (
  <Leeg titel="Geen bevindingen">
    <p>
      {gefilterd ? 'Er is niets dat bij deze keuze past. ' : 'Alle rapportages die binnen zijn, kloppen.'}
      {gefilterd && (
        <Link to="/bevindingen" search={{}}>
          Toon alle bevindingen
        </Link>
      )}
    </p>
  </Leeg>
);

function Filters({ filter }: { filter: BevindingFilter }) {
  const ga = route.useNavigate();
  const traject = useRef<HTMLInputElement>(null);
  const zet = (deel: Partial<BevindingFilter>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  const maanden = Array.from({ length: 36 }, (_, i) => plusMaanden(vandaag().slice(0, 7), -i));
  if (filter.periode && !maanden.includes(filter.periode)) maanden.push(filter.periode);
  const zoek = (e: React.FormEvent) => {
    e.preventDefault();
    zet({ trajectnummer: traject.current?.value.trim() || undefined });
  };
  return (
    <form className="filters niet-afdrukken" aria-label="Bevindingen filteren" onSubmit={zoek}>
      <Filterkeuze
        naam="Status"
        alle="Alle statussen"
        waarde={filter.status && filter.status.length > 1 ? 'LOPEND' : filter.status?.[0]}
        keuzes={[{ value: 'LOPEND', label: 'Alles behalve opgelost' }, ...bevindingStandNamen]}
        zet={(w) => zet({ status: w === 'LOPEND' ? LOPEND : w ? [w as BevindingStatus] : undefined })}
      />
      <Filterkeuze
        naam="Soort"
        alle="Alle soorten"
        waarde={filter.soort?.[0]}
        keuzes={soortNamen}
        zet={(w) => zet({ soort: w ? [w as BevindingSoort] : undefined })}
      />
      <Contractkeuze waarde={filter.contract} zet={(contract) => zet({ contract })} />
      <Filterkeuze
        naam="Maand"
        alle="Alle maanden"
        waarde={filter.periode}
        keuzes={maanden.map((m) => ({ value: m, label: hoofdletter(maand(m)) }))}
        zet={(w) => zet({ periode: w })}
      />
      <TextInput
        key={filter.trajectnummer ?? ''}
        ref={traject}
        label="Trajectnummer"
        defaultValue={filter.trajectnummer ?? ''}
        autoComplete="off"
      />
      <Button type="submit" variant="outline">
        Zoeken
      </Button>
      <Gekozen filter={filter} zet={zet} />
    </form>
  );
}

/** Filters that came with a link and have no field of their own can be taken away one by one. */
function Gekozen({ filter, zet }: { filter: BevindingFilter; zet: (deel: Partial<BevindingFilter>) => void }) {
  const vast: [keyof BevindingFilter, string][] = [];
  if (filter.code) vast.push(['code', `code ${filter.code.join(', ')}`]);
  if (filter.rapportage) vast.push(['rapportage', 'één rapportage']);
  if (filter.gemeente) vast.push(['gemeente', `gemeente ${filter.gemeente}`]);
  if (!vast.length) return null;
  return (
    <div>
      {vast.map(([sleutel, tekst]) => (
        <button key={sleutel} type="button" className="tekstknop" onClick={() => zet({ [sleutel]: undefined })}>
          Niet meer beperken tot {tekst}
        </button>
      ))}
    </div>
  );
}
