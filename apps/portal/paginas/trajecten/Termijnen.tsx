import { Link } from '@tanstack/react-router';
import type { FeitsoortCode } from '../../../../libs/trajecten/domain/feiten.js';
import type { Oordeel, Termijn } from '../../api/trajecten';
import { Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import type { Deel } from './delen';
import { cijferTekst, dagenTekst, OordeelEtiket } from './oordeel';

interface Stap {
  naam: string;
  deel: Deel;
  noteer?: FeitsoortCode;
}
/** Where the next step of an open term is taken. */
const STAPPEN: Record<string, Stap> = {
  PIP: { naam: 'Naar het plan', deel: 'plan' },
  PVT: { naam: 'Bijeenkomst noteren', deel: 'dossier', noteer: 'PVT_BIJEENKOMST' },
  MAP: { naam: 'Praktijkuren noteren', deel: 'dossier', noteer: 'MAP_PRAKTIJK' },
  KNM: { naam: 'Examen noteren', deel: 'dossier', noteer: 'EXAMEN' },
  TAALEXAMENS: { naam: 'Examen noteren', deel: 'dossier', noteer: 'EXAMEN' },
  Z_CURSUS: { naam: 'Naar de uren', deel: 'uren' },
  Z_PARTICIPATIE: { naam: 'Naar de uren', deel: 'uren' },
  Z_EINDGESPREK: { naam: 'Eindgesprek noteren', deel: 'dossier', noteer: 'Z_EINDGESPREK' },
  LEERROUTE_WISSELEN: { naam: 'Naar het plan', deel: 'plan' },
  ONTZORGING: { naam: 'Ontzorgen noteren', deel: 'dossier', noteer: 'ONTZORGING' },
};
const EERST_HET_BEGIN: Stap = { naam: 'Noteren in het dossier', deel: 'dossier' };
const DRINGEND: Partial<Record<Oordeel, number>> = { TE_LAAT: 0, LET_OP: 1 };
const dringendheid = (t: Termijn): number => DRINGEND[t.oordeel] ?? 2;

/**
 * Every term with its verdict, its last day, the figures and the rule behind it: what is late first, what does not apply
 * last. With a number, each open term leads to where its next step is taken.
 */
export function Termijnen({ termijnen, stap }: { termijnen: Termijn[]; stap: string | null }) {
  const geldt = termijnen.filter((t) => t.oordeel !== 'NVT');
  const geldtNiet = termijnen.filter((t) => t.oordeel === 'NVT');
  return (
    <Paneel titel="Termijnen">
      <ol className="termijnen">
        {[
          ...geldt.filter((t) => !t.klaar).sort((a, b) => dringendheid(a) - dringendheid(b)),
          ...geldt.filter((t) => t.klaar),
        ].map((t) => (
          <Een key={t.code} t={t} stap={stap} />
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

const Een = ({ t, stap }: { t: Termijn; stap: string | null }) => (
  <li className={`termijn termijn-${t.oordeel.toLowerCase()}`}>
    <div className="termijn-kop">
      <h3>{t.naam}</h3>
      <OordeelEtiket oordeel={t.oordeel} />
      {t.datum && (
        <span>
          {t.oordeel === 'GEHAALD' && 'uiterste dag '}
          {datum(t.datum)}
          {!t.klaar && <strong> {dagenTekst(t)}</strong>}
        </span>
      )}
    </div>
    <p>{t.uitleg}</p>
    {t.ontbreekt.length > 0 && <p>Nog nodig: {t.ontbreekt.join('; ')}.</p>}
    {stap && !t.klaar && <Volgende nummer={stap} t={t} />}
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

function Volgende({ nummer, t }: { nummer: string; t: Termijn }) {
  // Without its first day the term of the PIP cannot be reckoned: that day comes first, and then the plan.
  const s = t.code === 'PIP' && t.oordeel === 'ONBEKEND' ? EERST_HET_BEGIN : STAPPEN[t.code];
  if (!s) return null;
  return (
    <p className="niet-afdrukken">
      <Link
        to="/trajecten/$nummer"
        params={{ nummer }}
        search={{ deel: s.deel, ...(s.noteer ? { noteer: s.noteer } : {}) }}
      >
        {s.naam}
        <span className="alleen-voorlezen">: {t.naam}</span>
      </Link>
    </p>
  );
}
