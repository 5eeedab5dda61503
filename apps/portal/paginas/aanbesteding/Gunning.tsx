import { vandaag } from '#core';
import BezwaarAfdoen from '../../../../schema/operations/BezwaarAfdoen.graphql?raw';
import BezwaarNoteren from '../../../../schema/operations/BezwaarNoteren.graphql?raw';
import DefinitiefGunnen from '../../../../schema/operations/DefinitiefGunnen.graphql?raw';
import KennisgevingVersturen from '../../../../schema/operations/KennisgevingVersturen.graphql?raw';
import VoorlopigGunnen from '../../../../schema/operations/VoorlopigGunnen.graphql?raw';
import { useState } from 'react';
import { Melding } from '../../onderdelen/Melding';
import { datumVoluit } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Daadformulier, gekozen } from './Daadformulier';
import type { Aanbesteding, Argument, Perceel } from './gegevens';
import { keurRijen, metSleutel, Rijen, type Kolom } from './Rijen';

interface Eigenschappen {
  a: Aanbesteding;
  p: Perceel;
  kan: (soort: string) => boolean;
}
const DAG = { naam: 'op', label: 'Dag', soort: 'datum' as const, begin: vandaag() };

/** The award of a lot: provisional with reasons, notices, objections per argument, definitive with contracts. */
export function Gunning({ a, p, kan }: Eigenschappen) {
  return (
    <>
      {kan('VOORLOPIG_GUNNEN') && <Voorlopig a={a} p={p} />}
      {p.standstill && p.stand === 'VOORLOPIG_GEGUND' && <Termijn p={p} />}
      {kan('KENNISGEVING_VERSTUREN') && <Kennisgevingen a={a} p={p} />}
      <Argumenten a={a} p={p} kan={kan} />
      {kan('DEFINITIEF_GUNNEN') && <Definitief a={a} p={p} />}
    </>
  );
}

interface Reden {
  criterium: string;
  tekst: string;
}
const REDENEN: Kolom<Reden>[] = [
  { naam: 'criterium', label: 'Criterium' },
  { naam: 'tekst', label: 'Waarom deze inschrijvingen winnen', soort: 'lang' },
];
const legeReden = (): Reden => ({ criterium: '', tekst: '' });
const BEGIN: Reden = { criterium: 'Beste verhouding van prijs en kwaliteit', tekst: '' };

function Voorlopig({ a, p }: Omit<Eigenschappen, 'kan'>) {
  const [redenen, setRedenen] = useState([metSleutel(BEGIN)]);
  const sleutel = `voorlopig-${p.code}`;
  return (
    <Uitklap titel={`Perceel ${p.code} voorlopig gunnen`} open>
      <Daadformulier
        sleutel={sleutel}
        velden={[
          {
            ...{ naam: 'winnaars', label: 'Winnende inschrijvingen', soort: 'vinkjes' },
            opties: p.inschrijvers.map((i) => ({ value: i.inschrijvingId, label: i.naam })),
          },
          {
            ...{ naam: 'verwachting', label: 'Verwacht u bezwaren? (niet verplicht)', soort: 'lang', verplicht: false },
            uitleg: 'Alleen voor de regio te lezen',
          },
          DAG,
        ]}
        knop="Voorlopig gunnen"
        gedaan="Het perceel is voorlopig gegund."
        operatie={VoorlopigGunnen}
        variabelen={(w) => ({
          input: {
            ...{ aanbesteding: a.id, perceel: p.code, winnaars: gekozen(w, 'winnaars'), op: w['op'] },
            verwachtingBezwaar: w['verwachting'] || null,
            redenen: redenen.map(({ criterium, tekst }) => ({ criterium: criterium.trim(), tekst: tekst.trim() })),
          },
        })}
        keur={() => keurRijen(`${sleutel}-redenen`, 'Reden', REDENEN, redenen, () => true)}
      >
        {(fouten) => (
          <Rijen
            sleutel={`${sleutel}-redenen`}
            titel="Redenen, per criterium"
            wat="Reden"
            uitleg="Elke inschrijver leest deze redenen in de kennisgeving. Noem geen prijzen van anderen."
            vorm="lijnrijen redenrijen"
            kolommen={REDENEN}
            rijen={redenen}
            zet={setRedenen}
            nieuw={legeReden}
            minimaal={1}
            fouten={fouten}
          />
        )}
      </Daadformulier>
    </Uitklap>
  );
}

function Termijn({ p }: { p: Perceel }) {
  const s = p.standstill!;
  if (s.ontbreekt.length)
    return (
      <Melding toon="let-op" titel="De opschortende termijn is niet begonnen">
        <p>Nog geen kennisgeving aan: {s.ontbreekt.join(', ')}.</p>
      </Melding>
    );
  return (
    <Melding
      toon="info"
      titel={
        s.laatsteDag
          ? `De opschortende termijn loopt van ${datumVoluit(s.eersteDag!)} tot en met ${datumVoluit(s.laatsteDag)}`
          : 'Er is geen opschortende termijn'
      }
    >
      {s.vrijVanaf && <p>Definitief gunnen kan vanaf {datumVoluit(s.vrijVanaf)}.</p>}
      {s.uitleg.map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
    </Melding>
  );
}

const Kennisgevingen = ({ a, p }: Omit<Eigenschappen, 'kan'>) => (
  <>
    {p.inschrijvers
      .filter((i) => !i.kennisgeving)
      .map((i) => (
        <Uitklap key={i.aanbiederId} titel={`Kennisgeving aan ${i.naam}`} open>
          <Daadformulier
            sleutel={`kennis-${p.code}-${i.aanbiederId}`}
            velden={[
              {
                naam: 'toelichting',
                label: 'Wat deze inschrijver nog moet weten (niet verplicht)',
                soort: 'lang',
                verplicht: false,
              },
              DAG,
            ]}
            knop={`Kennisgeving versturen aan ${i.naam}`}
            gedaan="De kennisgeving is verstuurd."
            operatie={KennisgevingVersturen}
            variabelen={(w) => ({
              input: {
                aanbesteding: a.id,
                perceel: p.code,
                aanbiederId: i.aanbiederId,
                toelichting: w['toelichting'],
                op: w['op'],
              },
            })}
          />
        </Uitklap>
      ))}
  </>
);

function Argumenten({ a, p, kan }: Eigenschappen) {
  return (
    <>
      {p.argumenten.length > 0 && (
        <>
          <h3>Argumenten tegen de gunning</h3>
          <ol className="gesprek">
            {p.argumenten.map((x) => (
              <li key={x.id}>
                <strong>{x.tekst}</strong>
                <span className="bij">
                  {x.naam}, {x.rechtsgang === 'BEZWAAR' ? 'bezwaar' : 'kort geding'} van {datumVoluit(x.op)}:{' '}
                  {uitkomst(x)}
                </span>
                {x.uitkomst === null && kan('BEZWAAR_AFDOEN') && <Afdoen a={a} p={p} x={x} />}
              </li>
            ))}
          </ol>
        </>
      )}
      {kan('BEZWAAR_NOTEREN') && <Noteren a={a} p={p} />}
    </>
  );
}
function uitkomst(x: Argument): string {
  if (x.uitkomst) return x.uitkomst.toLowerCase();
  return x.teLaat ? 'te laat, houdt de gunning niet op' : 'nog niet afgedaan, houdt de gunning op';
}

const Afdoen = ({ a, p, x }: Omit<Eigenschappen, 'kan'> & { x: Argument }) => (
  <Uitklap titel="Argument afdoen">
    <Daadformulier
      sleutel={`afdoen-${x.id}`}
      velden={[
        {
          naam: 'uitkomst',
          label: 'Uitkomst',
          soort: 'keuze',
          opties: ['ONGEGROND', 'GEGROND', 'INGETROKKEN'].map((o) => ({ value: o, label: o.toLowerCase() })),
        },
        { naam: 'toelichting', label: 'Waarom', soort: 'lang' },
      ]}
      knop="Argument afdoen"
      gedaan="De uitkomst is vastgelegd."
      operatie={BezwaarAfdoen}
      variabelen={(w) => ({
        input: {
          aanbesteding: a.id,
          perceel: p.code,
          bezwaarId: x.id,
          uitkomst: w['uitkomst'],
          toelichting: w['toelichting'],
        },
      })}
    />
  </Uitklap>
);
const Noteren = ({ a, p }: Omit<Eigenschappen, 'kan'>) => (
  <Uitklap titel={`Bezwaar of kort geding noteren, perceel ${p.code}`}>
    <Daadformulier
      sleutel={`bezwaar-${p.code}`}
      velden={[
        {
          naam: 'aanbiederId',
          label: 'Van wie',
          soort: 'keuze',
          opties: p.inschrijvers.map((i) => ({ value: i.aanbiederId, label: i.naam })),
        },
        {
          naam: 'rechtsgang',
          label: 'Waar',
          soort: 'keuze',
          opties: [
            { value: 'BEZWAAR', label: 'bij de regio' },
            { value: 'KORT_GEDING', label: 'bij de rechter' },
          ],
        },
        { naam: 'argument', label: 'Het argument', soort: 'lang', uitleg: 'Eén argument per keer' },
        DAG,
      ]}
      knop="Argument noteren"
      gedaan="Het argument is genoteerd."
      operatie={BezwaarNoteren}
      variabelen={(w) => ({
        input: {
          aanbesteding: a.id,
          perceel: p.code,
          aanbiederId: w['aanbiederId'],
          rechtsgang: w['rechtsgang'],
          argument: w['argument'],
          op: w['op'],
        },
      })}
    />
  </Uitklap>
);

const Definitief = ({ a, p }: Omit<Eigenschappen, 'kan'>) => (
  <Uitklap titel={`Perceel ${p.code} definitief gunnen`} open>
    <Daadformulier
      sleutel={`definitief-${p.code}`}
      velden={[
        { naam: 'van', label: 'Eerste dag van het contract', soort: 'datum' },
        { naam: 'tot', label: 'Laatste dag van het contract', soort: 'datum' },
        {
          naam: 'ritme',
          label: 'Rapporteren',
          soort: 'keuze',
          begin: 'MAAND',
          opties: [
            { value: 'MAAND', label: 'elke maand' },
            { value: 'KWARTAAL', label: 'elk kwartaal' },
            { value: 'BEIDE', label: 'beide' },
          ],
        },
        DAG,
      ]}
      knop="Definitief gunnen en contracten maken"
      gedaan="Het perceel is definitief gegund. De contracten zijn gemaakt."
      operatie={DefinitiefGunnen}
      variabelen={(w) => ({
        input: { aanbesteding: a.id, perceel: p.code, van: w['van'], tot: w['tot'], ritme: w['ritme'], op: w['op'] },
      })}
    />
  </Uitklap>
);
