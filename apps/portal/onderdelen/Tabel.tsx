import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Uitvoerbalk, type Uitvoer } from './Uitvoer';

/** True while the content is wider than its box: only then the box must be reachable by keyboard. */
function useLooptOver() {
  const doos = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const el = doos.current;
    if (!el) return undefined;
    const meet = () => setOver(el.scrollWidth > el.clientWidth + 1);
    const kijker = new ResizeObserver(meet);
    kijker.observe(el);
    if (el.firstElementChild) kijker.observe(el.firstElementChild);
    return () => kijker.disconnect();
  }, []);
  return { doos, over };
}

interface Eigenschappen {
  titel: ReactNode;
  titelVerborgen?: boolean;
  kop: ReactNode;
  voet?: ReactNode;
  /** The rows for a file, where they are more than the table shows. Without it the file gets what stands here. */
  uitvoer?: Uitvoer;
  /** Why this table cannot be taken along; the spec of the tables lists them. */
  zonderUitvoer?: string;
  children: ReactNode;
}
/** A real table with a caption in a box that scrolls sideways on a small screen; it can be taken along as a file. */
export function Tabel({ titel, titelVerborgen, kop, voet, uitvoer, zonderUitvoer, children }: Eigenschappen) {
  const tabel = useRef<HTMLTableElement>(null);
  const { doos, over } = useLooptOver();
  const id = useId();
  return (
    <>
      <div className="tabelhouder" ref={doos} {...(over ? { role: 'region', 'aria-labelledby': id, tabIndex: 0 } : {})}>
        <table className="tabel" ref={tabel}>
          <caption id={id} className={titelVerborgen ? 'alleen-voorlezen' : undefined}>
            {titel}
          </caption>
          <thead>
            <tr>{kop}</tr>
          </thead>
          <tbody>{children}</tbody>
          {voet && <tfoot>{voet}</tfoot>}
        </table>
      </div>
      {zonderUitvoer === undefined && <Uitvoerbalk tabel={tabel} bijschriftId={id} uitvoer={uitvoer} />}
    </>
  );
}
export const K = ({ rechts, children }: { rechts?: boolean; children: ReactNode }) => (
  <th scope="col" className={rechts ? 'rechts' : undefined}>
    {children}
  </th>
);
