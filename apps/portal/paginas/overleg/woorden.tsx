import {
  IconBan,
  IconCalendar,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconFileText,
  IconFlag,
  IconListCheck,
  IconMessages,
  IconPencil,
  IconPin,
  IconX,
} from '@tabler/icons-react';
import { vandaag } from '#core';
import type { ActieInOverleg, Actiestand, Agendapunt, Overlegstand, Ritme, Zicht } from '../../api/overleg';
import { aantal, nogDagen } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';

type Beeld = Parameters<typeof Etiket>[0]['beeld'];
const STAND: Record<Overlegstand, Beeld> = {
  CONCEPT: ['stil', 'In voorbereiding', IconCircleDashed],
  VERSTUURD: ['info', 'Uitnodiging verstuurd', IconCalendar],
  BEZIG: ['let-op', 'Nu bezig', IconMessages],
  VERSLAG_CONCEPT: ['let-op', 'Verslag in concept', IconPencil],
  VASTGESTELD: ['goed', 'Verslag vastgesteld', IconCheck],
  AFGEZEGD: ['stil', 'Afgezegd', IconBan],
};
export const Overlegetiket = ({ stand }: { stand: Overlegstand }) => <Etiket beeld={STAND[stand]} />;
export const standNaam = (stand: Overlegstand): string => STAND[stand][1];
export const STANDEN = Object.keys(STAND) as Overlegstand[];

const SOORT: Record<Agendapunt['soort'], Beeld> = {
  VAST: ['info', 'vast punt', IconPin],
  SIGNAAL: ['let-op', 'signaal', IconFlag],
  ACTIES: ['info', 'acties', IconListCheck],
  EIGEN: ['stil', 'eigen punt', IconFileText],
};
export const Puntetiket = ({ soort }: { soort: Agendapunt['soort'] }) => <Etiket beeld={SOORT[soort]} />;

/** How far an action is, in words that say what is wrong when something is. */
export function actieStand(a: Pick<ActieInOverleg, 'stand' | 'dagenTeLaat' | 'uiterlijk'>): Beeld {
  if (a.stand === 'GEDAAN') return ['goed', 'gedaan', IconCheck];
  if (a.stand === 'VERVALLEN') return ['stil', 'vervallen', IconX];
  if (a.dagenTeLaat > 0) return ['fout', `${aantal(a.dagenTeLaat, 'dag', 'dagen')} te laat`, IconClock];
  return ['info', nogDagen(a.uiterlijk, vandaag()), IconCircleDashed];
}
export const Actieetiket = ({ a }: { a: Pick<ActieInOverleg, 'stand' | 'dagenTeLaat' | 'uiterlijk'> }) => (
  <Etiket beeld={actieStand(a)} />
);
export const ACTIESTANDEN: Record<Actiestand, string> = { OPEN: 'Open', GEDAAN: 'Gedaan', VERVALLEN: 'Vervallen' };

export const RITMES: Record<Ritme, string> = {
  EENMALIG: 'eenmalig',
  WEKELIJKS: 'elke week',
  TWEEWEKELIJKS: 'elke twee weken',
  MAANDELIJKS: 'elke maand',
  TWEEMAANDELIJKS: 'elke twee maanden',
  KWARTAAL: 'elk kwartaal',
};
export const ZICHT: Record<Zicht, string> = {
  IEDEREEN: 'Alle deelnemers',
  OPDRACHTGEVERS: 'Regio en gemeenten, geen aanbieder',
  REGIO: 'Alleen de regio',
};
