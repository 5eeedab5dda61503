import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { feitsoort } from '../../../../libs/trajecten/domain/feiten.js';
import { CORRECTIEREDENEN, INTREKREDENEN } from '../../../../libs/trajecten/domain/feitcodes.js';
import TrajectFeitCorrigeren from '../../../../schema/operations/TrajectFeitCorrigeren.graphql?raw';
import TrajectFeitIntrekken from '../../../../schema/operations/TrajectFeitIntrekken.graphql?raw';
import { dossierVraag, type Dossier as Gegeven, type Feit } from '../../api/trajecten';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { datum, decimaal, tijdstip } from '../../onderdelen/opmaak';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { komma, type Waarden } from '../contracten/invoer';
import { Keuze } from '../contracten/velden';
import { FeitFormulier, Feitvelden, feitUit } from './FeitFormulier';
import { GROEPEN } from './groepen';
import { Beheer } from './Beheer';

/** The file: what happened, in the order of the path; mended and withdrawn facts stay to be seen. */
export function Dossier({ nummer, noteer }: { nummer: string; noteer: string | undefined }) {
  const vraag = useQuery(dossierVraag(nummer));
  const { data: ik } = useQuery(ikVraag);
  return (
    <Gegevens van={vraag} regels={8}>
      {(d) => (d ? <Inhoud d={d} mag={ik?.rechten.includes('traject.bijhouden') ?? false} noteer={noteer} /> : null)}
    </Gegevens>
  );
}

function Inhoud({ d, mag, noteer }: { d: Gegeven; mag: boolean; noteer: string | undefined }) {
  const open = mag && !d.afgeslotenOp && !d.verhuisdNaar && !d.opgeruimdOp;
  return (
    <>
      {d.afgeslotenOp && (
        <Melding toon="info" titel={`Dit traject is afgesloten op ${datum(d.afgeslotenOp)}`}>
          <p>Er kan niets meer bij. Trek het feit &quot;Traject afgesloten&quot; in als dat een vergissing was.</p>
        </Melding>
      )}
      {open && (
        <Paneel titel="Noteren">
          <FeitFormulier dossier={d} begin={noteer} />
        </Paneel>
      )}
      <Paneel titel="Dossier">
        {d.feiten.length === 0 ? <Leeg titel="Er staat nog niets in dit dossier" /> : <Groepen d={d} mag={mag} />}
      </Paneel>
      {open && <Beheer d={d} />}
    </>
  );
}

function Groepen({ d, mag }: { d: Gegeven; mag: boolean }) {
  return Object.entries(GROEPEN).map(([groep, naam]) => {
    const feiten = d.feiten.filter((f) => f.groep === groep);
    if (feiten.length === 0) return null;
    return (
      <section key={groep}>
        <h3 className="groepkop">{naam}</h3>
        <ul className="gesprek">
          {feiten.map((f) => (
            <Regel
              key={f.id}
              f={f}
              reden={f.reden ?? d.feiten.find((g) => g.vervangt === f.id)?.reden ?? ''}
              nummer={d.trajectnummer}
              mag={mag}
            />
          ))}
        </ul>
      </section>
    );
  });
}

const BRON: Record<string, string> = { RAPPORTAGE: 'uit een rapportage', PIP: 'uit het plan' };

function Regel({ f, reden, nummer, mag }: { f: Feit; reden: string; nummer: string; mag: boolean }) {
  const [doen, setDoen] = useState<'' | 'verbeteren' | 'intrekken'>('');
  const geldt = f.stand === 'GELDIG';
  const meer = [
    f.codeTekst,
    f.uren && `${decimaal(komma(f.uren).replace(',', '.'))} uur`,
    ...f.gegevens.map((g) => `${g.label} ${g.tekst}`),
  ].filter(Boolean);
  return (
    <li className="feitregel">
      <span className={geldt ? undefined : 'feitregel-weg'}>
        <strong>{datum(f.datum)}</strong>
        {f.tot && ` tot en met ${datum(f.tot)}`} {f.naam}
        {meer.length > 0 && <>: {meer.join('; ')}</>}
      </span>
      <span className="onder">
        {f.door}, {tijdstip(f.op)}
        {f.bron !== 'KLANTMANAGER' && ` (${BRON[f.bron] ?? f.bron})`}
        {f.overgenomen && ' (uit het dossier van de vorige gemeente)'}
        {!geldt && ` – ${f.stand === 'INGETROKKEN' ? 'ingetrokken' : 'verbeterd'}: ${reden}`}
      </span>
      {geldt && mag && f.bron === 'KLANTMANAGER' && (
        <Group gap="xs" className="niet-afdrukken">
          {!feitsoort(f.soort).eigenHandeling && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={doen === 'verbeteren'}
              aria-label={`Verbeteren: ${f.naam} van ${datum(f.datum)}`}
              onClick={() => setDoen(doen === 'verbeteren' ? '' : 'verbeteren')}
            >
              Verbeteren
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={doen === 'intrekken'}
            aria-label={`Intrekken: ${f.naam} van ${datum(f.datum)}`}
            onClick={() => setDoen(doen === 'intrekken' ? '' : 'intrekken')}
          >
            Intrekken
          </Button>
        </Group>
      )}
      {doen === 'verbeteren' && <Verbeteren f={f} nummer={nummer} />}
      {doen === 'intrekken' && <Intrekken f={f} nummer={nummer} />}
    </li>
  );
}

function Verbeteren({ f, nummer }: { f: Feit; nummer: string }) {
  const w = useWijziging(TrajectFeitCorrigeren, ['traject', 'trajecten'], 'Verbeterd.');
  const start: Waarden = {
    ...{ datum: f.datum, tot: f.tot ?? '', uren: komma(f.uren), code: f.code ?? '' },
    ...Object.fromEntries(f.gegevens.map((g) => [`veld_${g.naam}`, g.waarde])),
  };
  return (
    <Formulier
      naam={`${f.naam} verbeteren`}
      knop="Verbetering opslaan"
      w={w}
      verstuur={(v) => w.doe({ nummer, feit: f.id, nieuw: feitUit(feitsoort(f.soort), v), reden: v['reden'] })}
    >
      <Feitvelden soort={feitsoort(f.soort)} start={start} />
      <Keuze naam="reden" label="Waarom verbetert u dit?" opties={codeKeuzes(CORRECTIEREDENEN)} leeg="Kies…" />
    </Formulier>
  );
}

function Intrekken({ f, nummer }: { f: Feit; nummer: string }) {
  const w = useWijziging(TrajectFeitIntrekken, ['traject', 'trajecten'], 'Ingetrokken.');
  return (
    <Formulier
      naam={`${f.naam} intrekken`}
      knop="Intrekken"
      w={w}
      verstuur={(v) => w.doe({ nummer, feit: f.id, reden: v['reden'] })}
    >
      <Keuze naam="reden" label="Waarom trekt u dit in?" opties={codeKeuzes(INTREKREDENEN)} leeg="Kies…" />
    </Formulier>
  );
}
