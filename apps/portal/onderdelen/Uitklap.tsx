import type { ReactNode } from 'react';

/** Something that is folded away until it is wanted. */
export const Uitklap = ({ titel, open, children }: { titel: string; open?: boolean; children: ReactNode }) => (
  <details className="uitklap niet-afdrukken" open={open}>
    <summary>{titel}</summary>
    <div>{children}</div>
  </details>
);
