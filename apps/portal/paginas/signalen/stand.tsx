import { IconBellOff, IconCalendar, IconCheck, IconFlag, IconMessage } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { SignaalStand } from '../../api/signalen';
import { Etiket } from '../../onderdelen/Status';

const STAND: Record<SignaalStand, ComponentProps<typeof Etiket>['beeld']> = {
  NIEUW: ['info', 'Nieuw', IconFlag],
  OP_AGENDA: ['let-op', 'Op de agenda', IconCalendar],
  BESPROKEN: ['goed', 'Besproken', IconMessage],
  GEDEMPT: ['stil', 'Gedempt', IconBellOff],
  WEG: ['goed', 'Weg', IconCheck],
};
export const Signaalstand = ({ stand }: { stand: SignaalStand }) => <Etiket beeld={STAND[stand]} />;
export const standNaam = (stand: SignaalStand): string => STAND[stand][1];
export const standNamen = (Object.keys(STAND) as SignaalStand[]).map((value) => ({ value, label: standNaam(value) }));
