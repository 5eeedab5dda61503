import { useEffect, useRef, type RefObject } from 'react';

/** Nothing holds the keyboard any more: what did is gone, or is switched off while the page waits for an answer. */
export const losgelaten = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches(':disabled') === true;
/** As above, or still on the button that was pressed: not in a field where somebody types on. */
export const nietInVeld = (): boolean => losgelaten() || document.activeElement instanceof HTMLButtonElement;

/** For what tells a result: the keyboard goes on there as soon as there is one, where that takes it from nobody. */
export function useFocusBij<E extends HTMLElement>(uitkomst: unknown, mag = losgelaten): RefObject<E | null> {
  const waar = useRef<E>(null);
  useEffect(() => {
    if (uitkomst && mag()) waar.current?.focus();
  }, [uitkomst, mag]);
  return waar;
}
