import type { Kolom } from '../../api/tarieven';
import { bedrag } from '../../onderdelen/opmaak';

/** Bars with their figure in words; a price that cannot be compared is hatched and says so. Drawn only: the table holds the same. */
export function Staven({ kolommen, titel }: { kolommen: Kolom[]; titel: string }) {
  const met = kolommen.filter((k) => k.prijs !== null);
  const hoogste = Math.max(...met.map((k) => Number(k.prijs)), 0.01);
  // The same supplier twice: then the contract tells which.
  const naam = (k: Kolom) =>
    met.some((x) => x !== k && x.aanbieder === k.aanbieder) ? `${k.aanbieder} (${k.contract})` : k.aanbieder;
  const samenvatting = met.map((k) => `${naam(k)} ${bedrag(k.prijs)}${k.vergelijkbaar ? '' : ', niet vergelijkbaar'}`);
  if (!met.length) return null;
  return (
    <figure className="staven" role="img" aria-label={`Staafdiagram ${titel}: ${samenvatting.join('; ')}.`}>
      <svg width="0" height="0" aria-hidden className="staven-patroon">
        <defs>
          <pattern id="arcering" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="#dbe4ee" />
            <line x1="0" y1="0" x2="0" y2="8" stroke="#4a5763" strokeWidth="3" />
          </pattern>
        </defs>
      </svg>
      {met.map((k) => (
        <div key={k.contract} className="staaf" aria-hidden>
          <span className="staaf-naam">{naam(k)}</span>
          <span className="staaf-vak">
            <svg width={`${(Number(k.prijs) / hoogste) * 100}%`} height="28">
              <rect width="100%" height="28" fill={k.vergelijkbaar ? '#00539f' : 'url(#arcering)'} />
            </svg>
          </span>
          <span className="staaf-waarde">{bedrag(k.prijs)}</span>
        </div>
      ))}
    </figure>
  );
}
