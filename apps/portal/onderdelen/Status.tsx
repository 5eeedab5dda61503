import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconFlag,
  IconInfoCircle,
  IconLoader2,
  IconMessage,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { BevindingSoort, BevindingStatus, InleveringStatus, RapportageStand } from '../api/types';

export type Toon = 'goed' | 'let-op' | 'fout' | 'info' | 'stil';
type Beeld = [toon: Toon, tekst: string, pictogram: ComponentType<{ size?: number; stroke?: number }>];

const STAND: Record<RapportageStand, Beeld> = {
  VERWACHT: ['stil', 'Verwacht', IconCircleDashed],
  TE_LAAT: ['fout', 'Te laat', IconClock],
  IN_BEHANDELING: ['info', 'In behandeling', IconLoader2],
  GEWEIGERD: ['fout', 'Geweigerd', IconX],
  OP_TIJD: ['goed', 'Op tijd', IconCheck],
  TE_LAAT_INGELEVERD: ['let-op', 'Te laat ingeleverd', IconClock],
};
const INLEVERING: Record<InleveringStatus, Beeld> = {
  ONTVANGEN: ['info', 'Ontvangen', IconLoader2],
  LEZEN: ['info', 'Wordt gelezen', IconLoader2],
  BEOORDELEN: ['info', 'Wordt beoordeeld', IconLoader2],
  VERWERKT: ['goed', 'Verwerkt', IconCheck],
  GEWEIGERD: ['fout', 'Geweigerd', IconX],
  VERVANGEN: ['stil', 'Vervangen', IconCircleDashed],
  GEPARKEERD: ['let-op', 'Wacht op herstel', IconClock],
};
const SOORT: Record<BevindingSoort, Beeld> = {
  FOUT: ['fout', 'Fout', IconX],
  BLOKKADE: ['fout', 'Blokkade', IconBan],
  AFWIJKING: ['let-op', 'Afwijking', IconAlertTriangle],
  SIGNAAL: ['info', 'Signaal', IconFlag],
};
const BEVINDING: Record<BevindingStatus, Beeld> = {
  OPEN: ['let-op', 'Open', IconInfoCircle],
  TOEGELICHT: ['info', 'Toegelicht', IconMessage],
  GEACCEPTEERD: ['goed', 'Geaccepteerd', IconCheck],
  AFGEWEZEN: ['fout', 'Afgewezen', IconX],
  OPGELOST: ['goed', 'Opgelost', IconCheck],
};

/** Words first; colour and icon only support them. */
export function Etiket({ beeld: [toon, tekst, Pictogram] }: { beeld: Beeld }) {
  return (
    <span className={`etiket etiket-${toon}`}>
      <Pictogram size={16} stroke={2.25} aria-hidden />
      {tekst}
    </span>
  );
}
export const Stand = ({ stand }: { stand: RapportageStand }) => <Etiket beeld={STAND[stand]} />;
export const InleveringStand = ({ status }: { status: InleveringStatus }) => <Etiket beeld={INLEVERING[status]} />;
export const Soort = ({ soort }: { soort: BevindingSoort }) => <Etiket beeld={SOORT[soort]} />;
export const BevindingStand = ({ status }: { status: BevindingStatus }) => <Etiket beeld={BEVINDING[status]} />;

export const standNaam = (stand: RapportageStand): string => STAND[stand][1];
export const soortNaam = (soort: BevindingSoort): string => SOORT[soort][1];
export const bevindingStandNaam = (status: BevindingStatus): string => BEVINDING[status][1];
const namen = <K extends string>(tabel: Record<K, Beeld>) =>
  (Object.entries(tabel) as [K, Beeld][]).map(([value, [, label]]) => ({ value, label }));
export const standNamen = namen(STAND);
export const soortNamen = namen(SOORT);
export const bevindingStandNamen = namen(BEVINDING);
/** Everything that a later version has not mended. */
export const LOPEND: BevindingStatus[] = ['OPEN', 'TOEGELICHT', 'GEACCEPTEERD', 'AFGEWEZEN'];
