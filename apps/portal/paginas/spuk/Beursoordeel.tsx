import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { Beursstand } from '../../api/beurzen';
import { Etiket } from '../../onderdelen/Status';

/** Where a purse stands against 80, 90 and 100 percent, in words. */
export function Beursoordeel({ s }: { s: Pick<Beursstand, 'toegekend' | 'drempel'> }) {
  if (s.toegekend === null) return <Etiket beeld={['let-op', 'bedrag ontbreekt', IconHelpCircle]} />;
  if (s.drempel === null) return <Etiket beeld={['goed', 'onder 80 %', IconCircleCheck]} />;
  if (s.drempel >= 100) return <Etiket beeld={['fout', 'boven 100 %', IconCircleX]} />;
  return <Etiket beeld={['let-op', `boven ${s.drempel} %`, IconAlertTriangle]} />;
}
