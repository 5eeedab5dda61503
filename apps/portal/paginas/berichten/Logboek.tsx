import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconCheck, IconClock, IconMailOff, IconX } from '@tabler/icons-react';
import BezorgingOpnieuw from '../../../../schema/operations/BezorgingOpnieuw.graphql?raw';
import { bezorgingenVraag, type Bezorging, type BezorgStatus } from '../../api/berichten';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { K, Tabel } from '../../onderdelen/Tabel';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import type { Kolom } from '../../onderdelen/uitvoer/kolommen';
import { useBeheer } from '../beheer/useBeheer';
import { berichtsoort } from './woorden';

const STAND: Record<BezorgStatus, Parameters<typeof Etiket>[0]['beeld']> = {
  WACHT: ['info', 'Onderweg', IconClock],
  BEZORGD: ['goed', 'Bezorgd', IconCheck],
  OPGEGEVEN: ['fout', 'Opgegeven', IconX],
  NIET_INGESTELD: ['stil', 'Geen mailserver', IconMailOff],
};

const KOLOMMEN: Kolom<Bezorging>[] = [
  { kop: 'Ontstaan', soort: 'moment', waarde: (b) => b.aangemaaktOp },
  { kop: 'Bericht', waarde: (b) => berichtsoort(b.soort) },
  { kop: 'Langs', waarde: (b) => (b.kanaal === 'MAIL' ? 'mail' : 'webhook') },
  { kop: 'Aan', waarde: (b) => b.aan },
  { kop: 'Stand', waarde: (b) => STAND[b.status][1] },
  { kop: 'Bezorgd', soort: 'moment', waarde: (b) => b.bezorgdOp },
  { kop: 'Pogingen', soort: 'getal', waarde: (b) => b.pogingen.length },
  { kop: 'Laatste antwoord', waarde: (b) => b.pogingen.at(-1)?.antwoord },
];

/** Every message with every try, the newest first. */
export function Logboek() {
  const vraag = useInfiniteQuery(bezorgingenVraag(null));
  return (
    <Paneel titel="Wat is verstuurd">
      <Gegevens van={vraag} regels={6}>
        {(d) => {
          const rijen = d.pages.flatMap((b) => b.nodes);
          if (rijen.length === 0) return <Leeg titel="Er is nog niets verstuurd" />;
          return (
            <>
              <Tabel
                titel="Berichten, het nieuwste eerst"
                titelVerborgen
                uitvoer={alleBladzijden(KOLOMMEN, bezorgingenVraag(null))}
                kop={
                  <>
                    <K>Ontstaan</K>
                    <K>Bericht</K>
                    <K>Aan</K>
                    <K>Stand</K>
                    <K>Pogingen</K>
                  </>
                }
              >
                {rijen.map((b) => (
                  <Rij key={b.id} b={b} />
                ))}
              </Tabel>
              <MeerLaden van={vraag} getoond={rijen.length} totaal={null} wat={['bericht', 'berichten']} />
            </>
          );
        }}
      </Gegevens>
    </Paneel>
  );
}

function Rij({ b }: { b: Bezorging }) {
  const opnieuw = useBeheer(BezorgingOpnieuw, 'berichten');
  const kan = b.status === 'OPGEGEVEN' || b.status === 'NIET_INGESTELD';
  return (
    <tr>
      <td className="vast">{tijdstip(b.aangemaaktOp)}</td>
      <th scope="row">
        {berichtsoort(b.soort)}
        <span className="onder">{b.kanaal === 'MAIL' ? 'mail' : 'webhook'}</span>
      </th>
      <td>{b.aan}</td>
      <td>
        <Etiket beeld={STAND[b.status]} />
        {b.status === 'WACHT' && b.volgendeOp && b.pogingen.length > 0 && (
          <span className="onder">volgende poging {tijdstip(b.volgendeOp)}</span>
        )}
        {kan && (
          <Button
            size="compact-md"
            variant="outline"
            mt={6}
            loading={opnieuw.isPending}
            aria-label={`Opnieuw sturen aan ${b.aan}`}
            onClick={() => opnieuw.mutate({ id: b.id })}
          >
            Opnieuw sturen
          </Button>
        )}
        <Foutenoverzicht fouten={opnieuw.fouten} />
      </td>
      <td>
        {b.pogingen.length === 0 ? (
          'nog geen'
        ) : (
          <ol className="pogingen">
            {b.pogingen.map((p) => (
              <li key={p.nr}>
                {tijdstip(p.op)}: {p.antwoord}
              </li>
            ))}
          </ol>
        )}
      </td>
    </tr>
  );
}
