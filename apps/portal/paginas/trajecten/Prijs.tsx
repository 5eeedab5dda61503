import type { PipPrijs } from '../../api/pip';
import { Kerngetal, Kerngetallen } from '../../onderdelen/Kerngetal';
import { bedrag } from '../../onderdelen/opmaak';

/** What the plan costs as it stands, and what keeps it from being vastgesteld. */
export function Prijs({ prijs }: { prijs: PipPrijs | null }) {
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
                {f.melding} <span className="oplossing">{f.oplossing}</span>
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
