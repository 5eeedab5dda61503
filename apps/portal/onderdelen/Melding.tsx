import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Toon } from './Status';

const PICTOGRAM = {
  goed: IconCircleCheck,
  'let-op': IconAlertTriangle,
  fout: IconCircleX,
  info: IconInfoCircle,
  stil: IconInfoCircle,
};

interface Eigenschappen {
  toon: Toon;
  titel?: ReactNode;
  /** Read aloud when it appears. */
  live?: boolean;
  children?: ReactNode;
}
export function Melding({ toon, titel, live, children }: Eigenschappen) {
  const Pictogram = PICTOGRAM[toon];
  return (
    <div className={`melding melding-${toon}`} role={live ? (toon === 'fout' ? 'alert' : 'status') : undefined}>
      <Pictogram size={24} aria-hidden />
      <div>
        {titel && <p className="melding-titel">{titel}</p>}
        {children}
      </div>
    </div>
  );
}
