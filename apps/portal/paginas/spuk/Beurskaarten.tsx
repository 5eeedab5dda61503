import type { Beursstand } from '../../api/beurzen';
import { PadLink } from '../../onderdelen/Links';
import { bedrag, decimaal } from '../../onderdelen/opmaak';
import { Beursbalk } from './Beursbalk';
import { Beursoordeel } from './Beursoordeel';
import { beursPad, droogTekst } from './beurs';

/** One card per purse, side by side and never added up. */
export const Beurskaarten = ({ standen, jaar }: { standen: Beursstand[]; jaar: number }) => (
  <ul className="beurskaarten">
    {standen.map((s) => (
      <li key={s.beurs + s.naam} className="beurskaart">
        <h2>
          <PadLink pad={beursPad(s, jaar)}>{s.titel}</PadLink>
        </h2>
        <p>
          <strong className="beurskaart-bedrag">{bedrag(s.gebruikt)}</strong>{' '}
          {s.toegekend === null ? 'gebruikt' : `van ${bedrag(s.toegekend)}`}
        </p>
        <Beursbalk {...s} naam={s.titel} />
        <p className="beurskaart-stand">
          {s.percentage !== null && <span>{decimaal(s.percentage)} % gebruikt</span>} <Beursoordeel s={s} />
        </p>
        <p className="bij">{zin(s)}</p>
      </li>
    ))}
  </ul>
);

function zin(s: Beursstand): string {
  if (s.toegekend === null) return 'Leg de beschikking vast; dan staat hier wat er over is.';
  const leeg = droogTekst(s.droog);
  return leeg ? `Loopt leeg: ${leeg}.` : 'Genoeg tot het eind van het jaar.';
}
