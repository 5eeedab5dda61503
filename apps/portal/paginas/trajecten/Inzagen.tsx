import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconFileDownload } from '@tabler/icons-react';
import { inzagenVraag, type Inzage } from '../../api/trajecten';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { aantal, tijdstip } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';

const KOLOMMEN: Kolom<Inzage>[] = [
  { kop: 'Wanneer', soort: 'moment', waarde: (i) => i.op },
  { kop: 'Wie', waarde: (i) => i.door },
  { kop: 'Wat', waarde: (i) => i.handeling },
  { kop: 'Waarvoor', waarde: (i) => i.doelTekst },
  { kop: 'Verwerkingsactiviteit', waarde: (i) => `${i.activiteit} ${i.activiteitTekst}` },
];

/** For a request of the person: everything that is kept, and who looked at it. */
export const Inzagen = ({ nummer }: { nummer: string }) => (
  <Paneel titel="Inzage">
    <p>
      Vraagt de inburgeraar wat wij bewaren? Download dan alles in één bestand. Ook dat downloaden wordt vastgelegd.
    </p>
    <Group mb="md" className="niet-afdrukken">
      {['csv', 'json'].map((vorm) => (
        <Button
          key={vorm}
          component="a"
          href={`/api/inburgeraars/${encodeURIComponent(nummer)}/uitdraai.${vorm}`}
          variant="outline"
          leftSection={<IconFileDownload size={20} aria-hidden />}
        >
          Alles van deze inburgeraar ({vorm.toUpperCase()})
        </Button>
      ))}
    </Group>
    <h3>Wie keek</h3>
    <Lijst nummer={nummer} />
  </Paneel>
);

function Lijst({ nummer }: { nummer: string }) {
  const lijst = useInfiniteQuery(inzagenVraag(nummer));
  return (
    <Gegevens van={lijst as never} regels={4}>
      {(d: { pages: { nodes: Inzage[] }[] }) => {
        const rijen = d.pages.flatMap((p) => p.nodes);
        if (rijen.length === 0) return <Leeg titel="Niemand heeft deze gegevens bekeken" />;
        return (
          <>
            <Tabel
              titel="Wie de gegevens bekeek of veranderde, de laatste eerst"
              titelVerborgen
              uitvoer={alleBladzijden(KOLOMMEN, inzagenVraag(nummer))}
              kop={
                <>
                  <K>Wanneer</K>
                  <K>Wie</K>
                  <K>Wat</K>
                  <K>Waarvoor</K>
                </>
              }
            >
              {rijen.map((i) => (
                <Rij key={i.id} i={i} />
              ))}
            </Tabel>
            <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['regel', 'regels']} />
          </>
        );
      }}
    </Gegevens>
  );
}

const Rij = ({ i }: { i: Inzage }) => (
  <tr>
    <th scope="row">{tijdstip(i.op)}</th>
    <td>{i.door}</td>
    <td>
      {i.handeling}
      {i.aantal > 1 && <span className="onder">samen met {aantal(i.aantal - 1, 'ander', 'anderen')}</span>}
    </td>
    <td className="ruim">
      {i.doelTekst}
      <span className="onder">
        {i.activiteit} {i.activiteitTekst}
      </span>
    </td>
  </tr>
);
