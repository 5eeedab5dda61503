import KluisOpenen from '../../../../schema/operations/KluisOpenen.graphql?raw';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { aantal, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Daadformulier } from './Daadformulier';
import { partijen, type Aanbesteding, type Inschrijving, type Ronde, type Stap } from './gegevens';

const AL_GEOPEND = 'AAN-041';
/** The step of the safe that is on: open to this person, or waiting for someone else after this person. */
const kluisstap = (a: Aanbesteding): Stap | undefined =>
  a.stappen.find((s) => s.soort === 'KLUIS_OPENEN' && s.beletsels.every((b) => b.code === AL_GEOPEND));

/** The safe asks for two different people; who opened it first is told so, and is not asked again. */
export function Kluis({ a }: { a: Aanbesteding }) {
  const stap = kluisstap(a);
  const ronde = a.rondes.at(-1);
  if (!stap || !ronde) return null;
  const eerste = ronde.openingen[0];
  return (
    <Paneel titel={stap.naam}>
      {stap.toegestaan ? (
        <>
          <p>
            De ronde sloot op {tijdstip(ronde.sluitOp)}. Twee verschillende personen openen de kluis; pas daarna zijn de
            inschrijvingen te lezen.{' '}
            {eerste
              ? `${eerste.naam} opende de kluis op ${tijdstip(eerste.op)}. U bent de tweede: na u zijn de inschrijvingen te lezen.`
              : 'U bent de eerste. Na u opent een andere persoon de kluis ook.'}
          </p>
          <Daadformulier
            sleutel="kluis"
            velden={[]}
            knop={eerste ? 'Kluis openen als tweede' : 'Kluis openen als eerste'}
            gedaan="U opende de kluis."
            operatie={KluisOpenen}
            variabelen={() => ({ id: a.id })}
          />
        </>
      ) : (
        <Melding toon="let-op" titel="Nu moet een tweede, andere persoon de kluis openen">
          <p>
            U opende de kluis op {tijdstip(eerste?.op)}: 1 van 2. Vraag een collega die contractmanager of
            regio-coördinator is. Tot dan leest niemand een inschrijving, u ook niet.
          </p>
        </Melding>
      )}
    </Paneel>
  );
}

/** The record of the opening: when the round closed, who opened the safe and when, and what lay in it. */
export function Procesverbaal({ r, boden }: { r: Ronde; boden: Inschrijving[] }) {
  const geldig = boden.filter((b) => b.geldt);
  const [eerste, tweede] = r.openingen;
  return (
    <section className="procesverbaal" aria-labelledby={`pv-${r.id}`}>
      <h3 id={`pv-${r.id}`}>Proces-verbaal van opening</h3>
      <ol>
        <li>Ronde geopend: {tijdstip(r.geopendOp)}</li>
        <li>
          Gesloten: {tijdstip(r.sluitOp)}; uitlooptijd tot {tijdstip(r.uitloopTot)}
        </li>
        <li>{eerste ? `Kluis geopend door ${eerste.naam}, ${tijdstip(eerste.op)}` : 'Kluis nog niet geopend'}</li>
        <li>
          {tweede
            ? `Kluis geopend door ${tweede.naam}, ${tijdstip(tweede.op)}`
            : 'Tweede persoon: nog niet. De kluis is dicht: niemand ziet wat erin zit, ook niet hoeveel het er zijn.'}
        </li>
        {r.geopend && <li>In de kluis: {aantal(geldig.length, 'inschrijving', 'inschrijvingen')}</li>}
      </ol>
      {r.geopend && geldig.length > 0 && (
        <Tabel
          titel={`Inschrijvingen in ronde ${r.nummer}, volgens de klok van het portaal`}
          kop={
            <>
              <K>Inschrijver</K>
              <K>Ontvangen</K>
              <K rechts>Versies</K>
              <K>Percelen</K>
              <K rechts>Bijlagen</K>
            </>
          }
        >
          {geldig.map((b) => (
            <tr key={b.id}>
              <th scope="row">{partijen(b)}</th>
              <td>
                {tijdstip(b.ontvangenOp)}
                {b.uitloopSinds && (
                  <span className="bij">In de uitlooptijd; de upload begon op {tijdstip(b.uitloopSinds)}</span>
                )}
              </td>
              <td className="rechts">{b.versie}</td>
              <td>{b.percelen.join(', ')}</td>
              <td className="rechts">{b.bijlagen.length}</td>
            </tr>
          ))}
        </Tabel>
      )}
    </section>
  );
}
