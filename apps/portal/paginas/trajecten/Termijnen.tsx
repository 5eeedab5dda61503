import type { Termijn } from '../../api/trajecten';
import { Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import { cijferTekst, dagenTekst, OordeelEtiket } from './oordeel';

/** Every term with its verdict, its last day, the figures and the rule behind it; what does not apply stands last. */
export function Termijnen({ termijnen }: { termijnen: Termijn[] }) {
  const geldt = termijnen.filter((t) => t.oordeel !== 'NVT');
  const geldtNiet = termijnen.filter((t) => t.oordeel === 'NVT');
  return (
    <Paneel titel="Termijnen">
      <ol className="termijnen">
        {[...geldt.filter((t) => !t.klaar), ...geldt.filter((t) => t.klaar)].map((t) => (
          <Een key={t.code} t={t} />
        ))}
      </ol>
      {geldtNiet.length > 0 && (
        <details>
          <summary>Termijnen die voor dit traject niet gelden ({geldtNiet.length})</summary>
          <ul>
            {geldtNiet.map((t) => (
              <li key={t.code}>
                <strong>{t.naam}</strong>: {t.uitleg}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Paneel>
  );
}

const Een = ({ t }: { t: Termijn }) => (
  <li className={`termijn termijn-${t.oordeel.toLowerCase()}`}>
    <div className="termijn-kop">
      <h3>{t.naam}</h3>
      <OordeelEtiket oordeel={t.oordeel} />
      {t.datum && (
        <span>
          {datum(t.datum)}
          {!t.klaar && <strong> {dagenTekst(t)}</strong>}
        </span>
      )}
    </div>
    <p>{t.uitleg}</p>
    {t.ontbreekt.length > 0 && <p>Nog nodig: {t.ontbreekt.join('; ')}.</p>}
    <details>
      <summary>Waar dit op rust</summary>
      {t.cijfers.length > 0 && (
        <dl className="cijfers">
          {t.cijfers.map((c) => (
            <div key={c.naam}>
              <dt>{c.naam}</dt>
              <dd>{cijferTekst(c)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        {t.regel.tekst}{' '}
        <span className="onder">
          Bron: {t.regel.bron}, geldt vanaf {datum(t.regel.geldigVanaf)}
        </span>
      </p>
    </details>
  </li>
);
