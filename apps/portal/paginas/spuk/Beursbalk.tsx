import type { Beursstand } from '../../api/beurzen';
import { decimaal } from '../../onderdelen/opmaak';
import { cent, procentVan } from './beurs';

type Eigenschappen = Pick<Beursstand, 'besteed' | 'uitgaven' | 'verplicht' | 'percentage' | 'toegekend'> & {
  naam: string;
};
/** Spent solid, promised hatched, of what was granted. The drawing stops at 100 %, the words do not. */
export function Beursbalk({ naam, toegekend, besteed, uitgaven, verplicht, percentage }: Eigenschappen) {
  if (toegekend === null || percentage === null) return null;
  const geheel = cent(toegekend);
  const uit = cent(besteed) + cent(uitgaven);
  const deel = (c: number) => (geheel > 0 ? Math.max(0, Math.min(100, (c / geheel) * 100)) : 100);
  const [vast, samen] = [deel(uit), deel(uit + cent(verplicht))];
  const over = Number(percentage) > 100;
  return (
    <span className={`balk${over ? ' balk-over' : Number(percentage) >= 90 ? ' balk-bijna' : ''}`}>
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${naam}: ${decimaal(procentVan(uit, geheel))} % besteed, met wat nog komt ${decimaal(percentage)} % gebruikt`}
      >
        <rect className="balk-spoor" width="100" height="10" />
        <rect className="balk-vulling balk-toegezegd" width={samen} height="10" />
        <rect className="balk-vulling" width={vast} height="10" />
      </svg>
    </span>
  );
}
