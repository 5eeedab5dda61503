import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { OVERLEG } from '../../api/overleg';
import { Foutenoverzicht } from '../../onderdelen/Foutenoverzicht';
import { useWijziging } from '../contracten/Formulier';

/** A change in a meeting; its page, the lists and the tasks are asked again after it. */
export const useDaad = (operatie: string, klaar = '', daarna?: (antwoord: unknown) => void) =>
  useWijziging(operatie, [OVERLEG, 'taken'], klaar, daarna);

interface Eigenschappen extends Omit<ButtonProps, 'children'> {
  operatie: string;
  variabelen: object;
  daarna?: () => void;
  /** Says what it is about, where the words on the button do not. */
  naam?: string;
  toetsen?: string;
  children: ReactNode;
}
/** One button, one act; what the server says against it stands beside it. */
export function Daadknop({ operatie, variabelen, daarna, naam, toetsen, children, ...rest }: Eigenschappen) {
  const w = useDaad(operatie, '', daarna);
  return (
    <span className="daad niet-afdrukken">
      <Button
        {...rest}
        loading={w.bezig}
        aria-label={naam}
        aria-keyshortcuts={toetsen}
        onClick={() => w.doe(variabelen)}
      >
        {children}
      </Button>
      <Foutenoverzicht fouten={w.fouten} />
    </span>
  );
}
