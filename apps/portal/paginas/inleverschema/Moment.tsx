import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import RapportageOntgrendelen from '../../../../schema/operations/RapportageOntgrendelen.graphql?raw';
import UitstelBeslissen from '../../../../schema/operations/UitstelBeslissen.graphql?raw';
import UitstelVragen from '../../../../schema/operations/UitstelVragen.graphql?raw';
import { vandaag } from '#core';
import type { Moment as MomentType } from '../../api/planning';
import { ikVraag } from '../../api/vragen';
import { Feiten } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { datum, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Lang, Veld } from '../contracten/velden';
import { besluitNaam, herinnerNaam, MomentEtiket, periodeNaam } from './tonen';

const VERVERS = ['inleverschema', 'levertrouw', 'taken', 'kwartaal', 'kwartalen'];

/** One thing to hand in: its days, reminders and decisions, and what can be done about its term. */
export function Moment({ m }: { m: MomentType }) {
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), [m.rapportageId]);
  return (
    <section className="paneel" aria-labelledby="momentkop">
      <div className="paneelkop">
        <h2 id="momentkop" tabIndex={-1} ref={kop}>
          {periodeNaam(m)}, contract {m.contract.nummer}
        </h2>
        <MomentEtiket stand={m.stand} />
      </div>
      <Feiten
        feiten={[
          ['Aanbieder', m.contract.aanbieder],
          ['Uiterlijk', `${datum(m.uiterlijkOp)}${m.uitstelTot ? ' (met uitstel)' : ''}`],
          ['Ingeleverd', tijdstip(m.ontvangenOp)],
          ['Op slot na', m.sluitOp ? datum(m.sluitOp) : 'Blijft open'],
          ...(m.ontgrendeldTot ? [['Geopend tot en met', datum(m.ontgrendeldTot)] as [string, string]] : []),
          ...(m.cbsOp ? [['CBS sluit het kwartaal', datum(m.cbsOp)] as [string, string]] : []),
        ]}
      />
      {m.rapportageId && (
        <p>
          {m.soort === 'KWARTAAL' ? (
            <Link to="/kwartaal/$id" params={{ id: m.rapportageId }} search={{}}>
              Naar de kwartaalrapportage
            </Link>
          ) : (
            <Link to="/rapportages/$id" params={{ id: m.rapportageId }} search={{}}>
              Naar de maandrapportage
            </Link>
          )}
        </p>
      )}
      <Herinneringen m={m} />
      <Besluiten m={m} />
      {m.rapportageId && <Daden m={m} id={m.rapportageId} />}
    </section>
  );
}

const Herinneringen = ({ m }: { m: MomentType }) => (
  <Tabel
    titel="Herinneringen aan de aanbieder"
    kop={
      <>
        <K>Wanneer</K>
        <K>Dag</K>
        <K>Mail</K>
      </>
    }
  >
    {m.herinneringen.map((h) => (
      <tr key={h.dag}>
        <th scope="row">{herinnerNaam(h.dag, m.uiterlijkOp)}</th>
        <td className="vast">{datum(h.dag)}</td>
        <td>
          {h.verstuurdOp
            ? `Verstuurd ${tijdstip(h.verstuurdOp)}`
            : h.geweest
              ? 'Klaargezet'
              : h.dag > vandaag()
                ? 'Nog niet'
                : 'Niet verstuurd'}
        </td>
      </tr>
    ))}
  </Tabel>
);

const Besluiten = ({ m }: { m: MomentType }) =>
  m.besluiten.length === 0 ? null : (
    <>
      <h3>Verzoeken en besluiten</h3>
      <ol className="gesprek">
        {m.besluiten.map((b) => (
          <li key={b.op}>
            <strong>{besluitNaam(b)}</strong>, {b.door}, {tijdstip(b.op)}
            <blockquote>{b.reden}</blockquote>
          </li>
        ))}
      </ol>
    </>
  );

function Daden({ m, id }: { m: MomentType; id: string }) {
  const { data: ik } = useQuery(ikVraag);
  const mag = (recht: string) => ik?.rechten.includes(recht) ?? false;
  const open = m.ontvangenOp === null;
  return (
    <>
      {mag('uitstel.vragen') && open && <Vragen id={id} />}
      {mag('termijn.beheren') && open && <Beslissen m={m} id={id} />}
      {mag('termijn.beheren') && m.gesloten && <Openen id={id} />}
    </>
  );
}

function Beslissen({ m, id }: { m: MomentType; id: string }) {
  const w = useWijziging(UitstelBeslissen, VERVERS, 'Uw besluit is vastgelegd.');
  const vraag = m.besluiten[0];
  return (
    <>
      {m.uitstelGevraagd && vraag && (
        <Melding toon="let-op" titel={`${m.contract.aanbieder} vraagt uitstel tot en met ${datum(vraag.tot)}`}>
          <p>{vraag.reden}</p>
        </Melding>
      )}
      <Uitklap
        titel={m.uitstelGevraagd ? 'Beslissen over uitstel' : 'Uitstel geven'}
        open={m.uitstelGevraagd}
        alleenScherm
      >
        <Formulier
          naam="Uitstel"
          knop="Besluit vastleggen"
          w={w}
          verstuur={(v) => w.doe({ rapportageId: id, tot: ofLeeg(v['tot']), reden: v['reden'] })}
        >
          <Veld
            naam="tot"
            label="Uitstel tot en met"
            soort="datum"
            start={m.uitstelGevraagd ? (vraag?.tot ?? null) : null}
            uitleg={m.uitstelGevraagd ? 'Laat leeg om uitstel te weigeren.' : ''}
            mag={m.uitstelGevraagd}
          />
          <Lang naam="reden" label="Reden" uitleg="Schrijf niet over personen." max={1000} />
        </Formulier>
      </Uitklap>
    </>
  );
}

interface TotEigenschappen {
  id: string;
  operatie: string;
  gedaan: string;
  titel: string;
  naam: string;
  knop: string;
  tot: string;
  waarom: string;
}
/** Asks until which day, and why. */
function Tot({ id, operatie, gedaan, titel, naam, knop, tot, waarom }: TotEigenschappen) {
  const w = useWijziging(operatie, VERVERS, gedaan);
  return (
    <Uitklap titel={titel} alleenScherm>
      <Formulier
        naam={naam}
        knop={knop}
        w={w}
        verstuur={(v) => w.doe({ rapportageId: id, tot: v['tot'], reden: v['reden'] })}
      >
        <Veld naam="tot" label={tot} soort="datum" />
        <Lang naam="reden" label={waarom} uitleg="Schrijf niet over personen." max={1000} />
      </Formulier>
    </Uitklap>
  );
}
const Vragen = ({ id }: { id: string }) => (
  <Tot
    id={id}
    operatie={UitstelVragen}
    gedaan="Uw vraag om uitstel is verstuurd."
    titel="Uitstel vragen"
    naam="Uitstel vragen"
    knop="Uitstel vragen"
    tot="Tot en met"
    waarom="Waarom lukt het niet op tijd?"
  />
);
const Openen = ({ id }: { id: string }) => (
  <Tot
    id={id}
    operatie={RapportageOntgrendelen}
    gedaan="De rapportage is geopend."
    titel="Openen: deze rapportage is op slot"
    naam="Openen"
    knop="Rapportage openen"
    tot="Open tot en met"
    waarom="Waarom gaat deze weer open?"
  />
);
