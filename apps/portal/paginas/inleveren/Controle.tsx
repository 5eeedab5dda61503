import { Kerngetal, Kerngetallen, Paneel } from '../../onderdelen/Kerngetal';
import { Laden } from '../../onderdelen/Laden';
import { Melding } from '../../onderdelen/Melding';
import { aantal, getal } from '../../onderdelen/opmaak';
import { Soort } from '../../onderdelen/Status';
import type { FoutGroep, Voorbeeld, Weigering } from '../../voorbeeld/soorten';
import { Indeling } from './Indeling';
import type { ControleStand } from './useControle';

/** The preview: made in the browser with the same rules as the server, before anything is sent. */
export function Controle({ controle }: { controle: ControleStand }) {
  const { bezig, uitkomst, velden } = controle;
  return (
    <Paneel titel="3. Controleer het voorbeeld">
      {bezig && !uitkomst && <Laden regels={4} wat="Uw bestand wordt gelezen" />}
      {uitkomst?.soort === 'geweigerd' && !uitkomst.velden && <Geweigerd w={uitkomst} />}
      {uitkomst && velden.length > 0 && (
        <Indeling key={controle.kop.join()} controle={controle} rijen={uitkomst.eersteRijen ?? []} />
      )}
      {uitkomst?.soort === 'voorbeeld' && <Tellingen v={uitkomst} />}
    </Paneel>
  );
}

const Geweigerd = ({ w }: { w: Weigering }) => (
  <Melding toon="fout" live titel={w.melding}>
    {w.waar && <p>Waar: {w.waar}.</p>}
    <p>{w.oplossing}</p>
    <p className="bij">
      {w.privacy
        ? 'Dit bestand is niet verstuurd: uw browser heeft het tegengehouden.'
        : 'Dit bestand is niet verstuurd.'}{' '}
      Code {w.code}.
    </p>
  </Melding>
);

function Tellingen({ v }: { v: Voorbeeld }) {
  const mis = v.regels - v.goed;
  return (
    <div role="status">
      <Kerngetallen>
        <Kerngetal
          naam="Regels gevonden"
          waarde={getal(v.regels)}
          toon="info"
          uitleg={`onder de kop op rij ${v.kopRij}`}
        />
        <Kerngetal naam="Zonder fouten" waarde={getal(v.goed)} toon="goed" />
        <Kerngetal naam="Met een fout" waarde={getal(mis)} toon={mis ? 'fout' : 'stil'} />
      </Kerngetallen>
      {mis === 0 ? (
        <Melding toon="goed" titel="Er zijn geen fouten gevonden">
          <p>Na het inleveren vergelijkt het portaal de regels nog met het contract en de PIP’s.</p>
        </Melding>
      ) : (
        <>
          <Melding toon="let-op" titel={`${aantal(mis, 'regel wordt', 'regels worden')} afgewezen als u nu inlevert`}>
            <p>De andere regels gaan wel door. U kunt ook eerst uw bestand verbeteren en opnieuw kiezen.</p>
          </Melding>
          <ul className="herstel">
            {v.groepen.map((g) => (
              <Groep key={g.code} g={g} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const Groep = ({ g }: { g: FoutGroep }) => (
  <li>
    <div className="herstel-kop">
      <Soort soort="FOUT" />
      <h3>{g.titel}</h3>
      <span className="bij">
        {g.code} · {g.aantal} keer
      </span>
    </div>
    <p>{g.oplossing}</p>
    <ul>
      {g.eerste.map((e) => (
        <li key={`${e.rij}${e.melding}`}>
          Rij {e.rij}: {e.melding}
        </li>
      ))}
      {g.aantal > g.eerste.length && <li>en nog {g.aantal - g.eerste.length}</li>}
    </ul>
  </li>
);
