import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { Kruimelpad, type Kruimel } from './Kruimelpad';

const PORTAAL = 'Regioportaal Inburgering';
let laatstePad: string | undefined;

interface Eigenschappen {
  titel: string;
  inleiding?: ReactNode;
  /** Errors on the page: put in front of the title, so a screen reader says them first. */
  fouten?: number;
  kruimels?: Kruimel[];
  acties?: ReactNode;
  children?: ReactNode;
}

/** Frame of a page: sets the window title and moves the focus to the heading after a change of page. */
export function Pagina({ titel, inleiding, fouten = 0, kruimels, acties, children }: Eigenschappen) {
  const kop = useRef<HTMLHeadingElement>(null);
  const pad = useRouterState({ select: (s) => s.resolvedLocation?.pathname });
  useEffect(() => {
    const vooraf = fouten ? `(${fouten} ${fouten === 1 ? 'fout' : 'fouten'}) ` : '';
    document.title = `${vooraf}${titel} – ${PORTAAL}`;
  }, [titel, fouten]);
  useEffect(() => {
    if (pad === undefined) return;
    if (laatstePad !== undefined && laatstePad !== pad) kop.current?.focus({ preventScroll: true });
    laatstePad = pad;
  }, [pad]);
  return (
    <>
      {kruimels && <Kruimelpad kruimels={kruimels} />}
      <div className="paginakop">
        <div>
          <h1 tabIndex={-1} ref={kop}>
            {titel}
          </h1>
          {inleiding && <div className="inleiding">{inleiding}</div>}
        </div>
        {acties && <div className="acties niet-afdrukken">{acties}</div>}
      </div>
      {children}
    </>
  );
}
