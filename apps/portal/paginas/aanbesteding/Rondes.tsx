import { useQuery } from '@tanstack/react-query';
import { vandaag } from '#core';
import { BTW } from '../../../../libs/inkoop/domain/tarieven/tarief';
import { eenheidNaam } from '../../../../libs/inkoop/domain/tarieven/eenheden';
import { ikVraag } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, bedrag, decimaal, grootte, nogDagen, product, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from '../../onderdelen/Uitklap';
import { routeNaam } from '../tarieven/zoek';
import { antwoordNaam } from './Combinaties';
import {
  inschrijvingenVraag,
  partijen,
  type Aanbesteding,
  type Inschrijving,
  type Prijssoort,
  type Ronde,
} from './gegevens';
import { Inschrijven, Intrekken } from './Inschrijven';
import { Procesverbaal } from './Kluis';
import { rijPerTraject, vanPrijs } from './prijsrijen';

const PRIJS: Record<Prijssoort, string> = {
  GEEN: 'Zonder prijs',
  INDICATIEF: 'Met een indicatieve prijs en de aannames erbij',
  DEFINITIEF: 'Met een definitieve prijs voor het basispakket; modules apart',
};

/** The rounds, the newest first, with the bids that the reader may see. */
export function Rondes({ a, regio }: { a: Aanbesteding; regio: boolean }) {
  const boden = useQuery(inschrijvingenVraag(a.id));
  if (!a.rondes.length)
    return (
      <Paneel titel="Rondes">
        <Leeg titel="Er is nog geen ronde">
          <p>
            {regio
              ? 'Zodra de stappen ervoor gezet zijn, opent u hier een ronde.'
              : 'Zodra de regio een ronde opent, schrijft u hier in.'}
          </p>
        </Leeg>
      </Paneel>
    );
  return (
    <>
      {[...a.rondes].reverse().map((r, i) => (
        <Paneel key={r.id} titel={`Ronde ${r.nummer}: ${r.naam}`}>
          <p>
            {PRIJS[r.prijs]}. {sluiting(r)} Een upload die op tijd begon telt tot {tijdstip(r.uitloopTot)}. Percelen:{' '}
            {r.percelen.join(', ')}.
          </p>
          <Uitklap titel="Wat wordt gevraagd" open={!regio && i === 0}>
            <p className="voorgeschreven">{r.omschrijving}</p>
          </Uitklap>
          <Gegevens van={boden}>
            {(lijst) => <Inhoud a={a} r={r} alle={lijst} regio={regio} laatste={i === 0} />}
          </Gegevens>
        </Paneel>
      ))}
    </>
  );
}
function sluiting(r: Ronde): string {
  const dag = vandaag(new Date(r.sluitOp));
  const open = new Date(r.sluitOp) > new Date();
  return open
    ? `Sluit op ${tijdstip(r.sluitOp)} (${nogDagen(dag, vandaag())}).`
    : `Gesloten op ${tijdstip(r.sluitOp)}.`;
}

interface Eigenschappen {
  a: Aanbesteding;
  r: Ronde;
  alle: Inschrijving[];
  regio: boolean;
  laatste: boolean;
}
function Inhoud({ a, r, alle, regio, laatste }: Eigenschappen) {
  const boden = alle.filter((b) => b.rondeId === r.id);
  const { data: ik } = useQuery(ikVraag);
  // Newest first; of another's combination one reads along, but hands in one's own.
  const eigen = (van: string) =>
    alle.find((b) => b.rondeId === van && b.partijen[0]?.naam === ik?.toewijzing.organisatie.naam);
  const vorige = a.rondes.findLast((x) => x.nummer < r.nummer && x.prijs === r.prijs && eigen(x.id));
  const open = !regio && laatste && a.stappen.some((s) => s.soort === 'INSCHRIJVING_DOEN' && s.toegestaan);
  return (
    <>
      {regio && <Procesverbaal r={r} boden={boden} />}
      {(boden.length > 0 || !open) && <Boden boden={boden} regio={regio} r={r} laatste={laatste} />}
      {/* Begins anew when a bid was taken back, and not when the next one is in: what it said of that stays. */}
      {open && (
        <Inschrijven
          key={`${r.id} ${boden.filter((b) => b.ingetrokkenOp).length}`}
          a={a}
          r={r}
          eerder={eigen(r.id)}
          vorige={vorige && eigen(vorige.id)}
        />
      )}
      {open && a.stand !== 'RONDE_UITLOOP' && <Intrekken r={r} b={eigen(r.id)} />}
    </>
  );
}

function Boden({ boden, regio, r, laatste }: Omit<Eigenschappen, 'a' | 'alle'> & { boden: Inschrijving[] }) {
  if (regio && !r.geopend) return null;
  if (!boden.length)
    return (
      <Leeg titel={regio ? 'Er is niet ingeschreven' : 'U heeft in deze ronde niet ingeschreven'}>
        {regio && <p>Leg per perceel vast dat het zonder inschrijvingen eindigde, of zet het opnieuw uit.</p>}
      </Leeg>
    );
  return boden.map((b) => (
    <Uitklap
      key={b.id}
      titel={`${partijen(b)}, versie ${b.versie}${bij(b)}`}
      open={laatste && !b.ingetrokkenOp && (b.geldt || !b.compleet)}
    >
      {b.ingetrokkenOp && <Ingetrokken b={b} />}
      {!b.compleet && !b.ingetrokkenOp && <Wachten b={b} />}
      <p className="bij">
        Ontvangen {tijdstip(b.ontvangenOp)} van {b.door}, percelen {b.percelen.join(', ')}.
        {b.uitloopSinds && ` In de uitlooptijd: de upload begon op ${tijdstip(b.uitloopSinds)}.`}
      </p>
      <p className="voorgeschreven">{b.plan}</p>
      {b.prijzen.length > 0 && <Prijzen b={b} />}
      {b.bijlagen.length > 0 && (
        <ul>
          {b.bijlagen.map((x) => (
            <li key={x.id}>
              <a href={`/api/inschrijvingen/bijlagen/${x.id}`}>{x.bestandsnaam}</a> ({grootte(x.bytes)}), ontvangen{' '}
              {tijdstip(x.ontvangenOp)}
            </li>
          ))}
        </ul>
      )}
    </Uitklap>
  ));
}

function bij(b: Inschrijving): string {
  if (b.ingetrokkenOp) return ' (ingetrokken)';
  if (!b.compleet) return ' (telt nog niet)';
  return b.geldt ? '' : ' (vervangen)';
}
/** What was withdrawn stays readable for who handed it in, and for nobody else. */
const Ingetrokken = ({ b }: { b: Inschrijving }) => (
  <Melding toon="info" titel="Deze inschrijving is ingetrokken en telt niet mee">
    <p>
      Ingetrokken op {tijdstip(b.ingetrokkenOp)} door {b.ingetrokkenDoor}. De regio krijgt deze versie niet te zien.
    </p>
  </Melding>
);
/** A bid of a combination counts when all have agreed; until then it says who has not. */
const Wachten = ({ b }: { b: Inschrijving }) => (
  <Melding toon="let-op" titel="Deze versie telt pas als alle leden van de combinatie instemden">
    <ul>
      {b.partijen
        .filter((p) => p.antwoord)
        .map((p) => (
          <li key={p.naam}>
            {p.naam}: {antwoordNaam(p.antwoord!)}
          </li>
        ))}
    </ul>
  </Melding>
);

const SOORT = { INDICATIEF: 'Indicatie', BASISPAKKET: 'Basispakket', MODULE: 'Module' };
const Prijzen = ({ b }: { b: Inschrijving }) => (
  <Tabel
    titel={`Prijzen van ${partijen(b)}`}
    kop={
      <>
        <K>Prijs</K>
        <K>Perceel</K>
        <K rechts>Bedrag</K>
        <K>Aannames</K>
        <K>Per traject</K>
        <K>Vergelijkbaar</K>
      </>
    }
  >
    {b.prijzen.map((p) => (
      <tr key={`${p.perceel}${p.soort}${p.product}${p.omschrijving}${p.leerroute}`}>
        <th scope="row">
          {SOORT[p.soort]}: {p.omschrijving}
          <span className="bij">
            {[p.product && product(p.product), p.leerroute && routeNaam(p.leerroute)].filter(Boolean).join(', ')}
          </span>
        </th>
        <td>{p.perceel}</td>
        <td className="rechts">
          {bedrag(p.bedrag)}
          <span className="bij">
            per {eenheidNaam(p.eenheid)}; btw {BTW[p.btw as keyof typeof BTW] ?? p.btw}
          </span>
        </td>
        <td>{aannames(p)}</td>
        <td>{omgerekend(p)}</td>
        <td>{p.vergelijkbaar ? 'ja' : 'nee'}</td>
      </tr>
    ))}
  </Tabel>
);
type Prijs = Inschrijving['prijzen'][number];
const aannames = (p: Prijs): string =>
  [
    p.groepsgrootte && `groep van ${p.groepsgrootte}`,
    p.locaties && aantal(p.locaties, 'locatie', 'locaties'),
    p.uren && `${decimaal(p.uren)} uur`,
  ]
    .filter(Boolean)
    .join(', ') || '–';
function omgerekend(p: Prijs): string {
  const uit = rijPerTraject(vanPrijs(p));
  if (!uit || uit.mist) return uit?.mist ?? '–';
  return uit.som || bedrag(p.bedrag);
}
