import { Button, type ButtonProps } from '@mantine/core';
import { createLink, useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';

type KnopEigenschappen = Omit<ButtonProps, 'component'> &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> };
const KnopAlsLink = ({ ref, ...rest }: KnopEigenschappen) => <Button component="a" ref={ref} {...rest} />;

/** A link that looks like a button. */
export const Linkknop = createLink(KnopAlsLink);

const gewoneKlik = (e: MouseEvent) => e.button === 0 && !e.metaKey && !e.ctrlKey && !e.shiftKey && !e.altKey;

interface PadEigenschappen extends AnchorHTMLAttributes<HTMLAnchorElement> {
  pad: string;
}
function useNaarPad(pad: string) {
  const router = useRouter();
  return (e: MouseEvent) => {
    if (!gewoneKlik(e)) return;
    e.preventDefault();
    router.history.push(pad);
  };
}
/** A link to a path that the server gave or that was put together as text. */
export const PadLink = ({ pad, ...rest }: PadEigenschappen) => <a href={pad} onClick={useNaarPad(pad)} {...rest} />;
export const PadKnop = ({ pad, ...rest }: KnopEigenschappen & { pad: string }) => (
  <KnopAlsLink href={pad} onClick={useNaarPad(pad)} {...rest} />
);
