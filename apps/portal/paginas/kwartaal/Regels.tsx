import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KpiRegel } from '../../api/kpi';
import { kwartaalRegelsVraag, type Plaats } from '../../api/kwartaal';
import type { Lijst } from '../../api/types';
import { PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { alleBladzijden } from '../../onderdelen/Uitvoer';
import { REGELKOLOMMEN, Regeltabel } from '../kpi/Regeltabel';

interface Eigenschappen {
  id: string;
  plaats: Plaats;
  over: string;
}
/** The booked lines beneath a figure, asked for when they are wanted. */
export function Regels({ id, plaats, over }: Eigenschappen) {
  const [open, setOpen] = useState(false);
  if (open) return <Getoond id={id} plaats={plaats} over={over} />;
  return (
    <Button variant="outline" onClick={() => setOpen(true)} aria-label={`Regels tonen onder ${over}`}>
      Regels tonen
    </Button>
  );
}
function Getoond({ id, plaats, over }: Eigenschappen) {
  const lijst = useInfiniteQuery(kwartaalRegelsVraag(id, plaats));
  return (
    <Gegevens van={lijst as never} regels={6}>
      {(d: { pages: Lijst<KpiRegel>[] }) => {
        const rijen = d.pages.flatMap((p) => p.nodes);
        if (!rijen.length)
          return (
            <p>Er zijn geen geboekte regels, of ze gaan over minder dan 5 trajecten en worden daarom niet getoond.</p>
          );
        const uitvoer = alleBladzijden(REGELKOLOMMEN, kwartaalRegelsVraag(id, plaats, PER_BESTANDSDEEL));
        return (
          <>
            <Regeltabel rijen={rijen} titel={over} uitvoer={uitvoer} />
            <MeerLaden van={lijst} getoond={rijen.length} totaal={null} wat={['regel', 'regels']} />
          </>
        );
      }}
    </Gegevens>
  );
}
