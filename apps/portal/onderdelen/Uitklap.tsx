import type { ReactNode } from 'react';

interface Eigenschappen {
  titel: string;
  open?: boolean;
  /** Help or a form on the screen that is no part of the record. */
  alleenScherm?: boolean;
  children: ReactNode;
}
/** Something that is folded away until it is wanted. */
export const Uitklap = ({ titel, open, alleenScherm, children }: Eigenschappen) => (
  <details className={alleenScherm ? 'uitklap niet-afdrukken' : 'uitklap'} open={open}>
    <summary>{titel}</summary>
    <div>{children}</div>
  </details>
);
