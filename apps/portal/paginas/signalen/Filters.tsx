import { Button, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { SignaalFilter, SignaalGroep, Signaaltelling } from '../../api/signalen';
import { useContracten } from '../../api/vragen';
import { Contractkeuze, Filterkeuze } from '../../onderdelen/Filterkeuze';
import { aantal } from '../../onderdelen/opmaak';
import { standNamen } from './stand';

const route = getRouteApi('/binnen/signalen');
const GROEPEN: Record<SignaalGroep, string> = {
  RAPPORTAGE: 'Rapportage',
  VOORTGANG: 'Voortgang',
  GELD: 'Geld',
  CONTRACT: 'Contract',
  OVERLEG: 'Overleg',
};

export function Filters({ filter }: { filter: SignaalFilter }) {
  const ga = route.useNavigate();
  const traject = useRef<HTMLInputElement>(null);
  const contracten = useContracten();
  const zet = (deel: Partial<SignaalFilter>) => void ga({ search: (z) => ({ ...z, ...deel }), replace: true });
  const zoek = (e: React.FormEvent) => {
    e.preventDefault();
    zet({ trajectnummer: traject.current?.value.trim() || undefined });
  };
  return (
    <form className="filters niet-afdrukken" aria-label="Signalen filteren" onSubmit={zoek}>
      <Filterkeuze
        naam="Stand"
        alle="Vraagt aandacht"
        waarde={filter.stand?.[0]}
        keuzes={standNamen}
        zet={(s) => zet({ stand: s && [s] })}
      />
      {(contracten.length > 0 || filter.contract) && (
        <Contractkeuze waarde={filter.contract} zet={(contract) => zet({ contract })} />
      )}
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
      {filter.gemeente && (
        <button type="button" className="tekstknop" onClick={() => zet({ gemeente: undefined })}>
          Niet meer beperken tot gemeente {filter.gemeente}
        </button>
      )}
    </form>
  );
}

/** The kinds that there are, by what they are about; a kind is a filter. */
export function Soorten({ tellingen, filter }: { tellingen: Signaaltelling[]; filter: SignaalFilter }) {
  const met = tellingen.filter((t) => t.aantal > 0 || filter.code?.includes(t.code));
  const groepen = (Object.keys(GROEPEN) as SignaalGroep[]).filter((g) => met.some((t) => t.groep === g));
  if (!groepen.length) return null;
  return (
    <nav aria-label="Soorten signalen" className="signaalsoorten niet-afdrukken">
      {groepen.map((g) => (
        <section key={g} aria-labelledby={`groep-${g}`}>
          <h2 id={`groep-${g}`}>{GROEPEN[g]}</h2>
          <ul>
            {met
              .filter((t) => t.groep === g)
              .map((t) => (
                <Soort key={t.code} t={t} filter={filter} />
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
function Soort({ t, filter }: { t: Signaaltelling; filter: SignaalFilter }) {
  const gekozen = filter.code?.includes(t.code) ?? false;
  return (
    <li>
      <Link
        to="/signalen"
        search={{ ...filter, code: gekozen ? undefined : [t.code] }}
        aria-current={gekozen ? 'true' : undefined}
        activeOptions={{ exact: true }}
      >
        {t.soort}
      </Link>{' '}
      <span className="signaalaantal">{aantal(t.aantal, 'signaal', 'signalen')}</span>
      {t.nieuw > 0 && t.nieuw < t.aantal && <span className="bij">{t.nieuw} nieuw</span>}
      {gekozen && <span className="bij">{t.betekenis}</span>}
    </li>
  );
}
