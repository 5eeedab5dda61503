import { IconCalendar, IconCheck, IconCircleDashed, IconClock, IconX } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { dagenTussen, kwartaalNl } from '#core';
import type { Moment, MomentStand, Termijnbesluit } from '../../api/planning';
import { datum, hoofdletter, maand } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';

const STAND: Record<MomentStand, ComponentProps<typeof Etiket>['beeld']> = {
  NOG_NIET: ['stil', 'Nog niet', IconCalendar],
  VERWACHT: ['info', 'Verwacht', IconCircleDashed],
  TE_LAAT: ['fout', 'Te laat', IconClock],
  GEWEIGERD: ['fout', 'Geweigerd', IconX],
  OP_TIJD: ['goed', 'Op tijd', IconCheck],
  TE_LAAT_INGELEVERD: ['let-op', 'Te laat ingeleverd', IconClock],
};
export const MomentEtiket = ({ stand }: { stand: MomentStand }) => <Etiket beeld={STAND[stand]} />;

export const periodeNaam = (m: Pick<Moment, 'soort' | 'periode'>): string =>
  m.soort === 'MAAND' ? hoofdletter(maand(m.periode)) : kwartaalNl(m.periode);
/** 'VOORAF' of the day before -> '1 dag ervoor'. */
export function herinnerNaam(dag: string, uiterlijk: string): string {
  const n = dagenTussen(uiterlijk, dag);
  if (n === 0) return 'op de laatste dag';
  return `${Math.abs(n)} ${Math.abs(n) === 1 ? 'dag' : 'dagen'} ${n < 0 ? 'ervoor' : 'erna'}`;
}
const BESLUIT: Record<Termijnbesluit['soort'], string> = {
  ...{ UITSTEL_GEVRAAGD: 'Uitstel gevraagd', UITSTEL_GEGEVEN: 'Uitstel gegeven' },
  ...{ UITSTEL_GEWEIGERD: 'Uitstel geweigerd', ONTGRENDELD: 'Geopend' },
};
export const besluitNaam = (b: Termijnbesluit): string =>
  BESLUIT[b.soort] + (b.tot ? ` tot en met ${datum(b.tot)}` : '');
