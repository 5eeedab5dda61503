import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bevindingenVraag, PER_BESTANDSDEEL } from '../../api/vragen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { LOPEND } from '../../onderdelen/Status';
import { Paneel } from '../../onderdelen/Kerngetal';
import { MeerLaden } from '../../onderdelen/MeerLaden';
import { BevindingenTabel } from '../bevindingen/BevindingenTabel';
import type { BevindingRij, Lijst } from '../../api/types';

const PER_KEER = 20;

/** All findings of one report, row by row. */
export function Bevindingenlijst({ rapportageId }: { rapportageId: string }) {
  const filter = { rapportage: rapportageId, status: LOPEND };
  const lijst = useInfiniteQuery(bevindingenVraag(filter, PER_KEER));
  return (
    <Gegevens van={lijst as never}>
      {(d: { pages: Lijst<BevindingRij>[] }) => {
        const rijen = d.pages.flatMap((p) => p.nodes);
        if (!rijen.length) return null;
        return (
          <Paneel
            titel="Bevindingen per regel"
            acties={
              <Link to="/bevindingen" search={{ rapportage: rapportageId, status: LOPEND }} className="niet-afdrukken">
                Alle bevindingen filteren
              </Link>
            }
          >
            <BevindingenTabel rijen={rijen} binnenRapportage vraag={bevindingenVraag(filter, PER_BESTANDSDEEL)} />
            <MeerLaden
              van={lijst}
              getoond={rijen.length}
              totaal={d.pages[0]?.totalCount}
              wat={['bevinding', 'bevindingen']}
            />
          </Paneel>
        );
      }}
    </Gegevens>
  );
}
