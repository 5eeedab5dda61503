import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFileTypePdf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { vandaag } from '#core';
import PipBezwaarNoteren from '../../../../schema/operations/PipBezwaarNoteren.graphql?raw';
import { pipVraag, type PipDossier, type PipVersie } from '../../api/pip';
import { ikVraag } from '../../api/vragen';
import { losgelaten } from '../../onderdelen/focus';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Feiten, Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, datum, decimaal, getal } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Formulier, useWijziging } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Keuze, Veld } from '../contracten/velden';
import { Plicht } from './Plicht';
import { EERSTE_VELD, PlanBewerken } from './PlanBewerken';
import { Wijziging } from './Wijziging';

/** The plan: what was decided, what is being made, and what a change would do. */
export function Plan({ nummer }: { nummer: string }) {
  const vraag = useQuery(pipVraag(nummer));
  const { data: ik } = useQuery(ikVraag);
  return (
    <Gegevens van={vraag} regels={8}>
      {(d) => (d ? <Inhoud d={d} mag={ik?.rechten.includes('pip.opstellen') ?? false} /> : null)}
    </Gegevens>
  );
}

function Inhoud({ d, mag }: { d: PipDossier; mag: boolean }) {
  // What was once open stays open until the reader is done with it, also when a colleague ends the draft meanwhile.
  const [bewerkt, setBewerkt] = useState(d.concept !== null);
  if (d.concept !== null && !bewerkt) setBewerkt(true);
  const bewerken = mag && !d.afgesloten && bewerkt;
  // The button and the form take each other's place: the keyboard goes along.
  const knop = useRef<HTMLButtonElement>(null);
  const naar = useRef<'formulier' | 'knop' | null>(null);
  const zetBewerkt = (nieuw: boolean) => {
    naar.current = nieuw ? 'formulier' : 'knop';
    setBewerkt(nieuw);
  };
  useEffect(() => {
    const doel = naar.current === 'formulier' ? document.getElementById(EERSTE_VELD) : knop.current;
    if (naar.current && losgelaten()) doel?.focus();
    naar.current = null;
  }, [bewerken]);
  const [laatste, ...eerdere] = d.versies;
  return (
    <>
      {mag && !d.afgesloten && !bewerken && (
        <Button ref={knop} mb="md" className="niet-afdrukken" onClick={() => zetBewerkt(true)}>
          {laatste ? 'Plan bijstellen' : 'Plan maken'}
        </Button>
      )}
      {bewerken && <PlanBewerken d={d} klaar={() => zetBewerkt(false)} />}
      <Plicht nummer={d.trajectnummer} />
      {d.wijziging && <Wijziging d={d} w={d.wijziging} />}
      {laatste ? (
        <Versie v={laatste} nummer={d.trajectnummer} mag={mag} />
      ) : (
        <Leeg titel="Er is nog geen plan vastgesteld">
          {mag && (
            <p>
              Noteer eerst in het{' '}
              <Link to="/trajecten/$nummer" params={{ nummer: d.trajectnummer }} search={{ deel: 'dossier' }}>
                dossier
              </Link>{' '}
              de leerbaarheidstoets, en waarom de andere leerroutes niet zijn gekozen. Maak daarna het plan.
            </p>
          )}
        </Leeg>
      )}
      {eerdere.length > 0 && (
        <details>
          <summary>Eerdere versies ({eerdere.length})</summary>
          {eerdere.map((v) => (
            <Versie key={v.versie} v={v} nummer={d.trajectnummer} mag={mag} />
          ))}
        </details>
      )}
    </>
  );
}

function Versie({ v, nummer, mag }: { v: PipVersie; nummer: string; mag: boolean }) {
  return (
    <Paneel
      titel={`Plan, versie ${v.versie}`}
      acties={
        <Button
          component="a"
          href={v.afdruk}
          variant="outline"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          className="niet-afdrukken"
        >
          Downloaden (PDF)
        </Button>
      }
    >
      <Feiten
        feiten={[
          ['Vastgesteld', `${datum(v.dagtekening)}${v.klantmanager ? ` door ${v.klantmanager}` : ''}`],
          ['Soort', v.soortNaam],
          ['Leerroute', v.leerrouteNaam],
          ...(v.niveaus.length
            ? [['Niveau', v.niveaus.map((n) => `${n.naam} ${n.niveau}`).join(', ')] as [string, string]]
            : []),
          ...v.afspraken.map((a): [string, string] => [a.naam, getal(a.aantal)]),
          ['Kostprijs', bedrag(v.kostprijs)],
          ['Bezwaar kan tot en met', datum(v.bezwaarTot)],
          ...v.bezwaren.map((b): [string, string] => [
            'Bezwaar',
            `ontvangen ${datum(b.ontvangenOp)}${b.opTijd ? '' : ' (te laat)'}${b.beslistOp ? `, ${b.uitkomst?.toLowerCase().replaceAll('_', ' ')} op ${datum(b.beslistOp)}` : ', nog niet beslist'}`,
          ]),
        ]}
      />
      <Onderdelen v={v} />
      {mag && <Bezwaar nummer={nummer} v={v} />}
    </Paneel>
  );
}

const Onderdelen = ({ v }: { v: PipVersie }) => (
  <Tabel
    titel={`Onderdelen van versie ${v.versie}`}
    kop={
      <>
        <K>Onderdeel</K>
        <K>Periode</K>
        <K rechts>Uren</K>
        <K rechts>Bedrag</K>
      </>
    }
  >
    {v.delen.map((o) => (
      <tr key={`${o.product}${o.contract}${o.van}`}>
        <th scope="row">
          {o.productNaam}
          <span className="onder">
            {o.aanbieder}, {o.contract}
          </span>
        </th>
        <td>
          <span className="vast">{datum(o.van)}</span> tot en met{' '}
          <span className="vast">{o.tot ? datum(o.tot) : 'later te bepalen'}</span>
        </td>
        <td className="rechts">
          {Number(o.urenTotaal) === 0 ? '–' : decimaal(o.urenTotaal)}
          {Number(o.urenPerMaand) > 0 && <span className="onder">{decimaal(o.urenPerMaand)} per maand</span>}
        </td>
        <td className="rechts">
          {bedrag(o.bedrag)}
          {o.som && <span className="onder">{o.som}</span>}
        </td>
      </tr>
    ))}
  </Tabel>
);

const UITKOMSTEN = {
  GEGROND: 'Gegrond',
  DEELS_GEGROND: 'Deels gegrond',
  ONGEGROND: 'Ongegrond',
  NIET_ONTVANKELIJK: 'Niet ontvankelijk',
  INGETROKKEN: 'Ingetrokken',
};
function Bezwaar({ nummer, v }: { nummer: string; v: PipVersie }) {
  const w = useWijziging(PipBezwaarNoteren, ['traject'], 'Het bezwaar is genoteerd.');
  return (
    <details className="niet-afdrukken">
      <summary>Bezwaar noteren</summary>
      <Formulier
        naam={`Bezwaar tegen versie ${v.versie}`}
        knop="Noteren"
        w={w}
        verstuur={(f) =>
          w.doe({
            bezwaar: {
              ...{ trajectnummer: nummer, versie: v.versie, ontvangenOp: f['ontvangenOp'] },
              ...{ uitkomst: ofLeeg(f['uitkomst']), beslistOp: ofLeeg(f['beslistOp']) },
            },
          })
        }
      >
        <Veld naam="ontvangenOp" label="Ontvangen op" soort="datum" start={vandaag()} />
        <Keuze naam="uitkomst" label="Uitkomst" mag leeg="Nog niet beslist" opties={codeKeuzes(UITKOMSTEN)} />
        <Veld naam="beslistOp" label="Beslist op" soort="datum" mag />
      </Formulier>
    </details>
  );
}
