import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import BewaartermijnInstellen from '../../../../schema/operations/BewaartermijnInstellen.graphql?raw';
import OpruimingBevestigen from '../../../../schema/operations/OpruimingBevestigen.graphql?raw';
import OpruimingVoorbereiden from '../../../../schema/operations/OpruimingVoorbereiden.graphql?raw';
import { bewarenVraag, type Opruiming } from '../../api/verantwoording';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { aantal, datum, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Bevestigknop } from '../beheer/Bevestigknop';
import { Formulier, Uitslag, useWijziging } from '../contracten/Formulier';
import { Veld } from '../contracten/velden';

/** How long files are kept, and removing what is too old in two steps: first see, then confirm. */
export function Bewaren() {
  const vraag = useQuery(bewarenVraag);
  const stel = useWijziging(BewaartermijnInstellen, ['verantwoording'], 'De bewaartermijn is vastgelegd.');
  const maak = useWijziging(
    OpruimingVoorbereiden,
    ['verantwoording'],
    'Het voorstel is klaar. Er is nog niets verwijderd.',
  );
  return (
    <Paneel titel="Bewaren">
      <Gegevens van={vraag} regels={4}>
        {(d) => (
          <>
            <Formulier
              key={d.bewaartermijn}
              naam="Bewaartermijn"
              knop="Vastleggen"
              w={stel}
              verstuur={(f) => stel.doe({ jaren: Number(f['jaren']) })}
            >
              <Veld
                naam="jaren"
                label="Hoeveel jaar na afsluiten bewaart u een dossier?"
                soort="getal"
                start={d.bewaartermijn}
              />
            </Formulier>
            <Button my="md" variant="outline" loading={maak.bezig} onClick={() => maak.doe({})}>
              Laten zien wat weg mag
            </Button>
            <Uitslag fouten={maak.fouten} gedaan={maak.gedaan} />
            {/* A newer proposal takes the place of one that nobody confirmed. */}
            {d.opruimingen
              .filter((o, i) => i === 0 || o.stand !== 'VOORGESTELD')
              .map((o) => (
                <Voorstel key={o.id} o={o} />
              ))}
          </>
        )}
      </Gegevens>
    </Paneel>
  );
}

function Voorstel({ o }: { o: Opruiming }) {
  const w = useWijziging(OpruimingBevestigen, ['verantwoording'], 'Bevestigd. De dossiers worden verwijderd.');
  return (
    <>
      <Uitslag fouten={w.fouten} gedaan={w.gedaan} />
      <Tabel
        titel={`Voorstel van ${tijdstip(o.gemaaktOp)} door ${o.gemaaktDoor}: ${aantal(o.regels.length, 'dossier', 'dossiers')} ouder dan ${o.jaren} jaar op ${datum(o.peildatum)}`}
        kop={
          <>
            <K>Traject</K>
            <K>Waarom</K>
            <K rechts>Feiten</K>
            <K>Persoonsgegevens</K>
          </>
        }
      >
        {o.regels.map((r) => (
          <tr key={r.trajectnummer}>
            <th scope="row">{r.trajectnummer}</th>
            <td>
              {r.waarom === 'VERHUISD' ? 'Verhuisd' : 'Afgesloten'} op {datum(r.op)}
            </td>
            <td className="rechts">{r.feiten}</td>
            <td>{r.persoon ? 'ja' : 'nee'}</td>
          </tr>
        ))}
      </Tabel>
      {o.stand === 'VOORGESTELD' && o.regels.length > 0 && (
        <Bevestigknop
          tekst="Deze dossiers verwijderen"
          vraag="Ja, voorgoed verwijderen"
          over={aantal(o.regels.length, 'dossier', 'dossiers')}
          bezig={w.bezig}
          doe={() => w.doe({ id: o.id })}
        />
      )}
      {o.stand !== 'VOORGESTELD' && (
        <p className="onder">
          Bevestigd door {o.bevestigdDoor}.{' '}
          {o.uitgevoerdOp
            ? `Uitgevoerd ${tijdstip(o.uitgevoerdOp)}: ${aantal(o.verwijderd ?? 0, 'dossier', 'dossiers')} verwijderd.`
            : 'Wordt uitgevoerd.'}
        </p>
      )}
    </>
  );
}
