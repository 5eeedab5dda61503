import type { ReactNode } from 'react';
import type { Toon } from './Status';

interface Eigenschappen {
  naam: string;
  waarde: ReactNode;
  toon?: Toon;
  uitleg?: ReactNode;
}
/** One figure with its name, in a row of cards (a description list, so name and figure stay together). */
export const Kerngetal = ({ naam, waarde, toon = 'stil', uitleg }: Eigenschappen) => (
  <div className={`kerngetal kerngetal-${toon}`}>
    <dt>{naam}</dt>
    <dd>
      <span className="kerngetal-waarde">{waarde}</span>
      {uitleg && <span className="kerngetal-uitleg">{uitleg}</span>}
    </dd>
  </div>
);
export const Kerngetallen = ({ children }: { children: ReactNode }) => <dl className="kerngetallen">{children}</dl>;

export const Paneel = ({ titel, acties, children }: { titel?: ReactNode; acties?: ReactNode; children: ReactNode }) => (
  <section className="paneel">
    {titel && (
      <div className="paneelkop">
        <h2>{titel}</h2>
        {acties}
      </div>
    )}
    {children}
  </section>
);

/** Name and value pairs. */
export const Feiten = ({ feiten }: { feiten: [string, ReactNode][] }) => (
  <dl className="feiten">
    {feiten.map(([naam, waarde]) => (
      <div key={naam}>
        <dt>{naam}</dt>
        <dd>{waarde}</dd>
      </div>
    ))}
  </dl>
);

export const Leeg = ({ titel, children }: { titel: string; children?: ReactNode }) => (
  <div className="leeg">
    <p className="leeg-titel">{titel}</p>
    {children}
  </div>
);
