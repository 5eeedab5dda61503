import type { Inlevering, Rapportage } from '../../api/types';
import { Feiten, Paneel } from '../../onderdelen/Kerngetal';
import { bedrag, getal, grootte, maand, tijdstip } from '../../onderdelen/opmaak';

const VIA: Record<string, string> = {
  BROWSER: 'portaal',
  PORTAAL: 'portaal',
  API: 'koppeling (API-sleutel)',
  CLI: 'opdrachtregel',
};

function watNu(r: Rapportage): string {
  const { fouten, blokkades, afwijkingen, open } = r.tellingen;
  if (fouten + blokkades)
    return 'Verbeter de afgewezen en geblokkeerde regels en lever een verbeterde versie in. Die vervangt deze versie helemaal.';
  if (afwijkingen && open) return 'Licht de open afwijkingen toe. De contractmanager beoordeelt uw toelichting.';
  return 'U hoeft niets te doen. De contractmanager van de regio ziet deze rapportage nu ook.';
}

export function Ontvangstbewijs({ r, inlevering: i }: { r: Rapportage; inlevering: Inlevering }) {
  return (
    <Paneel
      titel="Ontvangstbewijs"
      acties={
        <button type="button" className="tekstknop niet-afdrukken" onClick={() => window.print()}>
          Afdrukken of bewaren als PDF
        </button>
      }
    >
      <Feiten
        feiten={[
          ['Nummer', i.id],
          ['Rapportage', `${r.contract.nummer} (${r.contract.perceel}), ${maand(r.periode)}, versie ${i.versie}`],
          ['Ontvangen', tijdstip(i.ontvangenOp)],
          ['Verwerkt', tijdstip(i.verwerktOp)],
          ['Ingeleverd door', `${i.ingeleverdDoor ?? 'onbekend'}, via ${VIA[i.via] ?? i.via.toLowerCase()}`],
          ['Bestand', `${i.bestandsnaam} (${grootte(i.bytes)})`],
          ['SHA-256', <code key="sha">{i.sha256}</code>],
          [
            'Uitkomst',
            `${getal(i.aantalRegels)} regels: ${getal(i.aantalGeboekt)} geboekt, ${getal(i.aantalGeblokkeerd)} geblokkeerd, ${getal(i.aantalAfgewezen)} afgewezen; ${bedrag(i.bedragGeboekt)} geboekt`,
          ],
          ['Wat nu', watNu(r)],
        ]}
      />
    </Paneel>
  );
}
