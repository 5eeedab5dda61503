import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

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
  children: ReactNode;
}
/** A real table with a caption in a box that scrolls sideways on a small screen. */
export function Tabel({ titel, titelVerborgen, kop, voet, children }: Eigenschappen) {
  const { doos, over } = useLooptOver();
  const id = useId();
  return (
    <div className="tabelhouder" ref={doos} {...(over ? { role: 'region', 'aria-labelledby': id, tabIndex: 0 } : {})}>
      <table className="tabel">
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
  );
}
export const K = ({ rechts, children }: { rechts?: boolean; children: ReactNode }) => (
  <th scope="col" className={rechts ? 'rechts' : undefined}>
    {children}
  </th>
);
