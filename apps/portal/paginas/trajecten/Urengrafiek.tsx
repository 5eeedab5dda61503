import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Urenmaand } from '../../api/trajecten';
import { decimaal, maandKort } from '../../onderdelen/opmaak';

/** Cumulative hours, planned and followed. Drawn only: the same figures stand in the table below it. */
export default function Urengrafiek({ maanden }: { maanden: Urenmaand[] }) {
  const laatste = maanden.at(-1)!;
  // What was not reported yet is not drawn: a flat line would say that nobody came.
  const gemeldTot = maanden.findLastIndex((m) => m.regels.length > 0);
  const tekst = { stroke: '#4a5763', fontSize: 14, tickLine: false };
  const punten = maanden.map((m, i) => ({
    maand: `${maandKort(m.maand)} ${m.maand.slice(2, 4)}`,
    gepland: Number(m.geplandTot),
    gevolgd: i <= gemeldTot ? Number(m.gevolgdTot) : null,
  }));
  return (
    <figure className="grafiek-kader">
      <ul className="legenda">
        <li>
          <svg width="28" height="8" aria-hidden>
            <line x1="0" y1="4" x2="28" y2="4" stroke="#6b4700" strokeWidth="3" strokeDasharray="6 4" />
          </svg>
          Gepland
        </li>
        <li>
          <svg width="28" height="8" aria-hidden>
            <line x1="0" y1="4" x2="28" y2="4" stroke="#00539f" strokeWidth="3" />
          </svg>
          Gevolgd
        </li>
      </ul>
      <div
        className="grafiek"
        role="img"
        aria-label={`Lijngrafiek: tot nu toe ${decimaal(laatste.gevolgdTot)} uur gevolgd van ${decimaal(laatste.geplandTot)} uur in het hele plan.`}
      >
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={punten} accessibilityLayer={false} margin={{ top: 8, right: 16, left: 0, bottom: 0 }}>
            <CartesianGrid vertical={false} stroke="#d8dfe6" />
            <XAxis dataKey="maand" {...tekst} />
            <YAxis width={56} axisLine={false} {...tekst} />
            <Line
              dataKey="gepland"
              stroke="#6b4700"
              strokeWidth={3}
              strokeDasharray="6 4"
              dot={false}
              isAnimationActive={false}
            />
            <Line dataKey="gevolgd" stroke="#00539f" strokeWidth={3} dot={{ r: 4 }} isAnimationActive={false} />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
