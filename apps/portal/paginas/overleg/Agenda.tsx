import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import AgendapuntVerplaatsen from '../../../../schema/operations/AgendapuntVerplaatsen.graphql?raw';
import type { Agendapunt } from '../../api/overleg';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { useDaad } from './Daadknop';
import { Puntetiket } from './woorden';

interface Eigenschappen {
  punten: Agendapunt[];
  gekozen: string | undefined;
  kies: (id: string) => void;
  schuiven: boolean;
}

/** The place of a point changes at once on the screen; the server keeps it. */
function useSchuiven(punten: Agendapunt[]) {
  const w = useDaad(AgendapuntVerplaatsen);
  const [melding, setMelding] = useState('');
  const knop = useRef<Element | null>(null);
  const volgorde = punten.map((p) => p.id).join();
  // A browser takes the focus away from what moves down in the page.
  useEffect(() => {
    if (document.activeElement === document.body && knop.current instanceof HTMLElement) knop.current.focus();
    knop.current = null;
  }, [volgorde]);
  const naar = (id: string, plek: number) => {
    const rest = punten.filter((p) => p.id !== id);
    const nieuw = Math.max(0, Math.min(plek, rest.length));
    if (punten[nieuw]?.id === id) return;
    knop.current = document.activeElement;
    w.doe({ id, voor: rest[nieuw]?.id ?? null });
    const titel = punten.find((p) => p.id === id)?.titel;
    setMelding(`${titel} staat nu op plaats ${nieuw + 1} van ${punten.length}`);
  };
  return { naar, melding, fouten: w.fouten, bezig: w.bezig };
}

/** The agenda: choose a point, and put it elsewhere by dragging, by buttons, or with Alt and an arrow. */
export function Agenda({ punten, gekozen, kies, schuiven }: Eigenschappen) {
  const s = useSchuiven(punten);
  const [sleept, setSleept] = useState<string | null>(null);
  const [boven, setBoven] = useState<number | null>(null);
  const laatLos = () => (setSleept(null), setBoven(null));
  return (
    <nav aria-label="Agenda">
      <ol className="agenda">
        {punten.map((p, i) => (
          <li
            key={p.id}
            className={boven === i && sleept !== p.id ? 'hierheen' : undefined}
            onDragOver={(e: DragEvent) => sleept && (e.preventDefault(), setBoven(i))}
            onDrop={(e: DragEvent) => (e.preventDefault(), sleept && s.naar(sleept, i), laatLos())}
          >
            <Regel
              p={p}
              nr={i + 1}
              van={punten.length}
              aan={p.id === gekozen}
              kies={() => kies(p.id)}
              naar={schuiven ? (plek) => s.naar(p.id, plek) : undefined}
              sleep={{ begin: () => setSleept(p.id), einde: laatLos }}
            />
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{s.melding}</VisuallyHidden>
      <Foutenoverzicht fouten={s.fouten} />
    </nav>
  );
}

interface RegelEigenschappen {
  p: Agendapunt;
  nr: number;
  van: number;
  aan: boolean;
  kies: () => void;
  naar: ((plek: number) => void) | undefined;
  sleep: { begin: () => void; einde: () => void };
}
function Regel({ p, nr, van, aan, kies, naar, sleep }: RegelEigenschappen) {
  const toets = (e: KeyboardEvent) => {
    if (!naar || !e.altKey || !e.shiftKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return;
    e.preventDefault();
    naar(e.key === 'ArrowUp' ? nr - 2 : nr);
  };
  return (
    <div className="agendaregel" data-aan={aan}>
      {naar && (
        <span
          className="greep"
          draggable
          onDragStart={(e) => (e.dataTransfer.setData('text/plain', p.titel), sleep.begin())}
          onDragEnd={sleep.einde}
          title="Sleep naar een andere plaats"
        >
          <IconGripVertical size={18} aria-hidden />
        </span>
      )}
      <button
        type="button"
        className="agendaknop"
        aria-current={aan ? 'true' : undefined}
        onClick={kies}
        onKeyDown={toets}
      >
        <span className="agendanummer">{nr}</span>
        <span className="agendatitel">
          {p.titel}
          <Afgehandeld p={p} />
        </span>
      </button>
      {naar && (
        <span className="schuifknoppen">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-disabled={nr === 1}
            aria-label={`${p.titel} omhoog`}
            onClick={() => naar(nr - 2)}
          >
            <IconArrowUp size={18} aria-hidden />
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-disabled={nr === van}
            aria-label={`${p.titel} omlaag`}
            onClick={() => naar(nr)}
          >
            <IconArrowDown size={18} aria-hidden />
          </Button>
        </span>
      )}
    </div>
  );
}

/** Where a point comes from, and what was already written at it, in few words. */
function Afgehandeld({ p }: { p: Agendapunt }) {
  const delen = [
    p.notulen.tekst.trim() ? 'verslag' : '',
    p.besluiten.length ? `${p.besluiten.length} ${p.besluiten.length === 1 ? 'besluit' : 'besluiten'}` : '',
    p.acties.length ? `${p.acties.length} ${p.acties.length === 1 ? 'actie' : 'acties'}` : '',
  ].filter(Boolean);
  return (
    <span className="agendabij">
      <Puntetiket soort={p.soort} />
      {delen.length > 0 && <span className="onder">{delen.join(', ')}</span>}
    </span>
  );
}
