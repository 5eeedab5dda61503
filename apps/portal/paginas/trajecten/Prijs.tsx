import { Link } from '@tanstack/react-router';
import { feitsoort, type FeitsoortCode } from '../../../../libs/trajecten/domain/feiten.js';
import type { PipPrijs } from '../../api/pip';
import type { Fout } from '../../api/types';
import { Kerngetal, Kerngetallen } from '../../onderdelen/Kerngetal';
import { bedrag } from '../../onderdelen/opmaak';

/** Where a refusal is mended: in the file, or in a field of this form; null when it is not one place. */
function plek(f: Fout, sleutels: string[]): { dossier: FeitsoortCode } | { veld: string } | null {
  const soort = DOSSIER[f.code];
  if (soort) return { dossier: soort };
  if (!f.veld) return null;
  const [, nr, veld] = /^delen\.(\d+)\.(\w+)$/.exec(f.veld) ?? [];
  if (nr === undefined) return { veld: f.veld };
  return { veld: `delen.${sleutels[Number(nr)]}.${veld === 'contract' ? 'product' : veld}` };
}
/** What is missing from the file for this decision, by its code. */
const DOSSIER: Record<string, FeitsoortCode> = {
  'PIP-043': 'LEERROUTE_AFGEWEZEN',
  'PIP-044': 'LEERBAARHEIDSTOETS',
  'PIP-045': 'LEERBAARHEIDSTOETS',
};

function Houdt({ f, nummer, sleutels }: { f: Fout; nummer: string; sleutels: string[] }) {
  const waar = plek(f, sleutels);
  const oplossing = <span className="oplossing">{f.oplossing}</span>;
  if (waar && 'dossier' in waar)
    return (
      <>
        {f.melding} {oplossing}{' '}
        <Link to="/trajecten/$nummer" params={{ nummer }} search={{ deel: 'dossier', noteer: waar.dossier }}>
          Vastleggen in het dossier<span className="alleen-voorlezen">: {feitsoort(waar.dossier).naam}</span>
        </Link>
      </>
    );
  if (!waar)
    return (
      <>
        {f.melding} {oplossing}
      </>
    );
  return (
    <>
      <a href={`#${waar.veld}`} onClick={(e) => (e.preventDefault(), document.getElementById(waar.veld)?.focus())}>
        {f.melding}
      </a>{' '}
      {oplossing}
    </>
  );
}

interface Eigenschappen {
  prijs: PipPrijs | null;
  nummer: string;
  /** The parts in the order of the form. */
  sleutels: string[];
}
/** What the plan costs as it stands, and what keeps it from being vastgesteld, each with where it is mended. */
export function Prijs({ prijs, nummer, sleutels }: Eigenschappen) {
  if (!prijs) return null;
  return (
    <div className="planprijs" aria-live="polite">
      <Kerngetallen>
        <Kerngetal
          naam="Kostprijs"
          waarde={prijs.kostprijs ? bedrag(prijs.kostprijs) : 'nog niet bekend'}
          toon={prijs.magVaststellen ? 'goed' : 'info'}
          uitleg={prijs.soortNaam}
        />
        {prijs.vorigeKostprijs && (
          <Kerngetal
            naam="Kostprijs van de vorige versie"
            waarde={bedrag(prijs.vorigeKostprijs)}
            toon="stil"
            uitleg={prijs.verschil && `Verschil ${bedrag(prijs.verschil)}`}
          />
        )}
      </Kerngetallen>
      {prijs.fouten.length > 0 && (
        <>
          <p>
            <strong>Dit houdt vaststellen tegen:</strong>
          </p>
          <ul>
            {prijs.fouten.map((f) => (
              <li key={f.code + f.melding}>
                <Houdt f={f} nummer={nummer} sleutels={sleutels} />
              </li>
            ))}
          </ul>
        </>
      )}
      {prijs.opmerkingen.map((o) => (
        <p key={o}>{o}</p>
      ))}
    </div>
  );
}
