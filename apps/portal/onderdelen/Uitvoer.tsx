import { IconDownload } from '@tabler/icons-react';
import { useId, useRef, useState, type RefObject } from 'react';
import type { Uitvoerblad } from '#spreadsheets';
import { GeenVerbinding } from '../api/graphql';
import { aantal, getal } from './opmaak';
import type { Vorm } from './uitvoer/bestand';
import { bladVan, haalAlles, haalVan, type Kolom, type Lijstvraag } from './uitvoer/kolommen';

interface Uitkomst {
  blad: Omit<Uitvoerblad, 'naam'>;
  afgekapt: boolean;
  totaal: number | null;
}
type Voortgang = (gehaald: number, totaal: number | null) => void;
/** Gives the rows of a table for a file. */
export type Uitvoer = (signal: AbortSignal, voortgang: Voortgang) => Promise<Uitkomst>;

/** For a list that shows page after page: the file gets all of them, by the question that the list itself asks. */
export const alleBladzijden =
  <R,>(kolommen: readonly Kolom<R>[], vraag: Lijstvraag<R>): Uitvoer =>
  async (signal, voortgang) => {
    const { rijen, ...rest } = await haalAlles(haalVan(vraag), signal, voortgang);
    return { blad: bladVan('', kolommen, rijen), ...rest };
  };

const VORMEN: [Vorm, string][] = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
];
const fouttekst = (e: unknown): string =>
  e instanceof GeenVerbinding
    ? 'Er is geen verbinding met het portaal. Het bestand is niet gemaakt; probeer het opnieuw.'
    : 'Het bestand kon niet worden gemaakt. Laad de pagina opnieuw en probeer het nog eens.';

function gedaan({ blad, afgekapt, totaal }: Uitkomst): string {
  const rijen = aantal(blad.rijen.length, 'rij', 'rijen');
  if (!afgekapt) return `Het bestand is gemaakt, met ${rijen}.`;
  return `Let op: alleen de eerste ${rijen}${totaal === null ? '' : ` van ${getal(totaal)}`} staan in het bestand. Maak de lijst kleiner met de filters om de rest te krijgen.`;
}

function useUitvoer(tabel: RefObject<HTMLTableElement | null>, uitvoer: Uitvoer | undefined) {
  const [stand, setStand] = useState('');
  const bezig = useRef<AbortController | null>(null);
  const [loopt, setLoopt] = useState(false);
  const voortgang: Voortgang = (n, totaal) =>
    setStand(`${getal(n)} ${totaal === null ? '' : `van ${getal(totaal)} `}rijen opgehaald`);
  const maak = async (vorm: Vorm) => {
    const stop = new AbortController();
    bezig.current = stop;
    setLoopt(true);
    setStand('Het bestand wordt gemaakt');
    try {
      const [{ bewaar }, { leesTabel }] = await Promise.all([import('./uitvoer/bestand'), import('./uitvoer/lees')]);
      const el = tabel.current!;
      const naam = el.caption?.textContent ?? 'Overzicht';
      const uit: Uitkomst = uitvoer
        ? await uitvoer(stop.signal, voortgang)
        : { blad: leesTabel(naam, el), afgekapt: false, totaal: null };
      await bewaar({ ...uit.blad, naam }, vorm, uit.afgekapt ? uit.blad.rijen.length : null);
      setStand(gedaan(uit));
    } catch (e) {
      setStand(stop.signal.aborted ? 'Gestopt: er is geen bestand gemaakt.' : fouttekst(e));
    } finally {
      setLoopt(false);
    }
  };
  return { stand, loopt, maak, stop: () => bezig.current?.abort() };
}

interface Eigenschappen {
  tabel: RefObject<HTMLTableElement | null>;
  bijschriftId: string;
  uitvoer: Uitvoer | undefined;
}
/** Below every table: take it along as Excel or as CSV. */
export function Uitvoerbalk({ tabel, bijschriftId, uitvoer }: Eigenschappen) {
  const { stand, loopt, maak, stop } = useUitvoer(tabel, uitvoer);
  const id = useId();
  return (
    <div className="uitvoerbalk niet-afdrukken">
      <p role="status">{stand}</p>
      {loopt && (
        <button type="button" className="tekstknop" onClick={stop}>
          Stoppen
        </button>
      )}
      {VORMEN.map(([vorm, naam]) => (
        <button
          key={vorm}
          type="button"
          className="tekstknop"
          id={`${id}${vorm}`}
          aria-labelledby={`${id}${vorm} ${bijschriftId}`}
          aria-disabled={loopt}
          onClick={() => loopt || void maak(vorm)}
        >
          <IconDownload size={18} aria-hidden /> {naam}
        </button>
      ))}
    </div>
  );
}
