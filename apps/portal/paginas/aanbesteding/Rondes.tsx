import { useQuery } from '@tanstack/react-query';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, decimaal, grootte, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Uitklap } from './Daadformulier';
import { inschrijvingenVraag, type Aanbesteding, type Inschrijving, type Prijssoort, type Ronde } from './gegevens';
import { Inschrijven } from './Inschrijven';

const PRIJS: Record<Prijssoort, string> = {
  GEEN: 'zonder prijs',
  INDICATIEF: 'met een indicatieve prijs en de aannames erbij',
  DEFINITIEF: 'met een definitieve prijs voor het basispakket; modules apart',
};

/** The rounds, the newest first, with the bids that the reader may see. */
export function Rondes({ a, regio }: { a: Aanbesteding; regio: boolean }) {
  const boden = useQuery(inschrijvingenVraag(a.id));
  const open = a.stappen.some((s) => s.soort === 'INSCHRIJVING_DOEN' && s.toegestaan);
  return (
    <>
      {[...a.rondes].reverse().map((r, i) => (
        <Paneel key={r.id} titel={`Ronde ${r.nummer}: ${r.naam}`}>
          <p>
            {PRIJS[r.prijs]}. Sluit op {tijdstip(r.sluitOp)}; een upload die op tijd begon telt tot{' '}
            {tijdstip(r.uitloopTot)}. Percelen: {r.percelen.join(', ')}.
          </p>
          <Uitklap titel="Wat wordt gevraagd">
            <p className="voorgeschreven">{r.omschrijving}</p>
          </Uitklap>
          {regio && <Opening r={r} />}
          <Gegevens van={boden}>
            {(lijst) => <Boden boden={lijst.filter((b) => b.rondeId === r.id)} regio={regio} r={r} />}
          </Gegevens>
          {!regio && i === 0 && open && <Inschrijven a={a} r={r} />}
        </Paneel>
      ))}
    </>
  );
}

const Opening = ({ r }: { r: Ronde }) => (
  <p>
    {r.openingen.length
      ? `Kluis geopend door ${r.openingen.map((o) => `${o.naam} (${tijdstip(o.op)})`).join(' en ')}.`
      : 'De kluis is dicht: niemand ziet wat erin zit, ook niet hoeveel het er zijn.'}
  </p>
);

function Boden({ boden, regio, r }: { boden: Inschrijving[]; regio: boolean; r: Ronde }) {
  if (regio && !r.geopend) return null;
  if (!boden.length) return <p>{regio ? 'Er is niet ingeschreven.' : 'U heeft in deze ronde niet ingeschreven.'}</p>;
  return (
    <>
      {boden.map((b) => (
        <Uitklap key={b.id} titel={`${partijen(b)}, versie ${b.versie}${b.geldt ? '' : ' (vervangen)'}`} open={b.geldt}>
          <p className="bij">
            Ontvangen {tijdstip(b.ontvangenOp)} van {b.door}, percelen {b.percelen.join(', ')}.
            {b.uitloopSinds && ` In de uitlooptijd: de upload begon om ${tijdstip(b.uitloopSinds)}.`}
          </p>
          <p className="voorgeschreven">{b.plan}</p>
          {b.prijzen.length > 0 && <Prijzen b={b} />}
          <ul>
            {b.bijlagen.map((x) => (
              <li key={x.id}>
                <a href={`/api/inschrijvingen/bijlagen/${x.id}`}>{x.bestandsnaam}</a> ({grootte(x.bytes)}), ontvangen{' '}
                {tijdstip(x.ontvangenOp)}
              </li>
            ))}
          </ul>
        </Uitklap>
      ))}
    </>
  );
}
const partijen = (b: Inschrijving): string => {
  const [penvoerder, ...leden] = b.partijen.map((p) => p.naam);
  return leden.length ? `Combinatie van ${penvoerder} (penvoerder) met ${leden.join(' en ')}` : (penvoerder ?? '');
};

const SOORT = { INDICATIEF: 'Indicatie', BASISPAKKET: 'Basispakket', MODULE: 'Module' };
const Prijzen = ({ b }: { b: Inschrijving }) => (
  <Tabel
    titel={`Prijzen van ${partijen(b)}`}
    titelVerborgen
    kop={
      <>
        <K>Prijs</K>
        <K>Perceel</K>
        <K rechts>Bedrag</K>
        <K>Aannames</K>
        <K>Vergelijkbaar</K>
      </>
    }
  >
    {b.prijzen.map((p) => (
      <tr key={`${p.perceel}${p.soort}${p.omschrijving}${p.leerroute}`}>
        <th scope="row">
          {SOORT[p.soort]}: {p.omschrijving}
          <span className="bij">{[p.product, p.leerroute].filter(Boolean).join(', ')}</span>
        </th>
        <td>{p.perceel}</td>
        <td className="rechts">
          {bedrag(p.bedrag)} per {p.eenheid.toLowerCase()}
        </td>
        <td>{aannames(p)}</td>
        <td>{p.vergelijkbaar ? 'ja' : 'nee'}</td>
      </tr>
    ))}
  </Tabel>
);
const aannames = (p: Inschrijving['prijzen'][number]): string =>
  [
    p.groepsgrootte && `groep van ${p.groepsgrootte}`,
    p.locaties && `${p.locaties} locaties`,
    p.uren && `${decimaal(p.uren)} uur`,
  ]
    .filter(Boolean)
    .join(', ') || '–';
