/** Nothing holds the keyboard any more: what did is gone, or is switched off while the page waits for an answer. */
export const losgelaten = (): boolean =>
  document.activeElement === document.body || document.activeElement?.matches(':disabled') === true;
/** As above, or still on the button that was pressed: not in a field where somebody types on. */
export const nietInVeld = (): boolean => losgelaten() || document.activeElement instanceof HTMLButtonElement;
